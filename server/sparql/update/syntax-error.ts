import { WikiError } from '../../../core/errors.ts';

interface JisonError {
  readonly message: string;
  readonly hash?: { readonly loc?: { readonly first_line: number; readonly first_column: number } };
}

/**
 * What `sparqljs` threw, as bad-request `query-syntax` (line, column, detail); a text so long that its
 * lexer gives up, somewhere between 500,000 and 1,000,000 characters, as too-large `update-text-too-long`.
 */
export function syntaxError(error: unknown): WikiError {
  if (error instanceof RangeError) return new WikiError('too-large', 'update-text-too-long');
  const { message, hash } = error as JisonError;
  return new WikiError('bad-request', 'query-syntax', {
    line: hash?.loc?.first_line ?? 1,
    column: (hash?.loc?.first_column ?? 0) + 1,
    detail: message.split('\n').at(-1) ?? message,
  });
}
