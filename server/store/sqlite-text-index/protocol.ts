import type { TextDocument, TextQuery } from '../text-index.ts';

/** What the thread is asked to do. */
export type TextRequest =
  | { readonly name: 'seq' }
  | {
      readonly name: 'put';
      readonly slug: string;
      readonly documents: readonly TextDocument[];
      readonly seq: number;
    }
  | { readonly name: 'search'; readonly query: TextQuery }
  | { readonly name: 'slugs' }
  | { readonly name: 'documents'; readonly slug: string }
  | { readonly name: 'beginUpdate' }
  | { readonly name: 'replace'; readonly pages: Uint8Array }
  | { readonly name: 'endUpdate'; readonly seq: number }
  | { readonly name: 'beginRebuild' }
  | { readonly name: 'add'; readonly documents: readonly TextDocument[] }
  | { readonly name: 'endRebuild'; readonly seq: number }
  /** Ends a rebuild or an update and leaves everything as it was. */
  | { readonly name: 'cancel' }
  | { readonly name: 'close' };

export interface RequestMessage {
  readonly id: number;
  readonly request: TextRequest;
}

export type AnswerMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string } };
