import type { InterfaceLanguage } from '../../core/languages.ts';
import type { Locale } from '../../core/messages.ts';
import type { Accounts } from '../domain/accounts/index.ts';
import type { FormModels } from '../domain/forms/index.ts';
import type { ShapeThread } from '../domain/shapes/live/index.ts';
import type { Services } from '../domain/services.ts';
import type { RemoteEndpoints } from '../sparql/service/index.ts';
import type { Assets } from './assets.ts';
import type { ChangedPages } from './changed-pages.ts';

/** What the routes work with; made once by server/compose.ts. */
export interface HttpContext extends Services {
  readonly accounts: Accounts;
  readonly forms: FormModels;
  /** Checks pages while they are written. */
  readonly shapes: ShapeThread;
  readonly locales: Readonly<Record<InterfaceLanguage, Locale>>;
  readonly assets: Assets;
  readonly changedPages: ChangedPages;
  readonly limits: {
    /** Milliseconds a query may run. */
    readonly queryTimeoutMs: number;
    /** Seconds of query time per client and minute; 0 = no limit. */
    readonly clientQuerySeconds: number;
    readonly rateLimits: boolean;
  };
  /** The endpoints that queries may call. */
  readonly remote: RemoteEndpoints;
  readonly trustProxy: number | false;
  /** True when reads and writes can be served. */
  ready(): boolean;
}
