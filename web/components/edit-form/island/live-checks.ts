import type { EditForm } from '../../../../core/form/index.ts';
import { checkForm, type PageCheck } from '../../../api/check.ts';

/** The server is asked when nothing was typed for this long, in milliseconds. */
const PAUSE_MS = 800;

/** Asks the server what the shapes say of the form, a moment after the last key; never two at once. */
export class LiveChecks {
  readonly #ask: (signal: AbortSignal) => Promise<PageCheck>;
  readonly #tell: (check: PageCheck) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(
    page: { readonly lang: string; readonly slug: string; readonly form: () => EditForm },
    tell: (check: PageCheck) => void,
  ) {
    this.#ask = (signal) => checkForm(page.lang, page.slug, page.form(), signal);
    this.#tell = tell;
  }

  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  async #check(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    try {
      const check = await this.#ask(request.signal);
      if (!request.signal.aborted) this.#tell(check);
    } catch {
      // Checks are advice: what was said last stays, and the next key asks again.
    }
  }
}
