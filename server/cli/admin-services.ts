import type { InterfaceLanguage } from '../../core/languages.ts';
import type { Locale } from '../../core/messages.ts';
import type { Watched } from '../../core/progress.ts';
import type { Accounts } from '../domain/accounts/index.ts';
import type {
  ExportReport,
  ExportRequest,
  ImportRequest,
  ImportWork,
} from '../domain/exchange/index.ts';
import type { WikiReport } from '../domain/verify/index.ts';

/** What the admin commands work with; wired in server/compose.ts. */
export interface AdminServices {
  readonly accounts: Pick<Accounts, 'put' | 'list' | 'issueToken'>;
  readonly locales: Readonly<Record<InterfaceLanguage, Locale>>;
  /** How to reach whoever runs this installation, as the About page says it. */
  readonly contact: {
    get(): Promise<string | undefined>;
    set(text: string): Promise<void>;
  };
  /** Checks the journal and both indexes against it. */
  verify(watched: Watched): Promise<WikiReport>;
  /** Copies everything into one file, as `Journal.backup` promises. */
  backup(
    target: { readonly file: string; readonly overwrite: boolean },
    watched: Watched,
  ): Promise<BackupReport>;
  /** Writes public data as one RDF document, piece by piece. */
  exportData(
    request: ExportRequest,
    write: (piece: string) => Promise<void>,
    watched: Watched,
  ): Promise<ExportReport>;
  /** Puts a backup in the place of what the data folder holds. */
  restore(request: { readonly file: string }, watched: Watched): Promise<RestoreReport>;
  /** The SHACL findings on every page, pages without any left out. */
  validate(lang: InterfaceLanguage): Promise<readonly PageFindings[]>;
  /** Imports RDF files of any size; see `importFiles`. */
  importFiles(request: ImportRequest, work: ImportWork): Promise<void>;
}

export interface BackupReport {
  /** The last commit in it. */
  readonly seq: number;
  /** The digest that stands for the whole history up to that commit. */
  readonly chain: string;
  readonly pages: number;
  readonly revisions: number;
  readonly accounts: number;
  readonly bytes: number;
}

export interface RestoreReport extends BackupReport {
  /** The folder with what was replaced; absent when there was nothing. */
  readonly aside?: string;
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
