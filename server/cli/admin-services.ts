import type { InterfaceLanguage } from '../../core/languages.ts';
import type { Locale } from '../../core/messages.ts';
import type { Accounts } from '../domain/accounts/index.ts';

/** What the admin commands work with; wired in server/compose.ts. */
export interface AdminServices {
  readonly accounts: Pick<Accounts, 'put' | 'list' | 'issueToken'>;
  readonly locales: Readonly<Record<InterfaceLanguage, Locale>>;
  /** How to reach whoever runs this installation, as the About page says it. */
  readonly contact: {
    get(): Promise<string | undefined>;
    set(text: string): Promise<void>;
  };
  /** Checks the journal; what is wrong, in English, one line each. */
  verify(): Promise<readonly string[]>;
  /** The SHACL findings on every page, pages without any left out. */
  validate(lang: InterfaceLanguage): Promise<readonly PageFindings[]>;
  /** Replaces a reference graph by what the files hold, as one commit. Answers in quads. */
  importGraph(request: {
    readonly graph: string;
    readonly files: readonly ImportFile[];
  }): Promise<{ readonly total: number; readonly added: number; readonly removed: number }>;
}

export interface ImportFile {
  /** As it was typed, for messages; its ending tells the syntax. */
  readonly name: string;
  readonly text: string;
}

export interface PageFindings {
  readonly slug: string;
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly severity: 'violation' | 'warning' | 'info';
  /** What is missing or odd, in the language asked for. */
  readonly message: string;
  /** The thing it is about, when it is not the page's own. */
  readonly focus?: string;
}
