import { stateOfForm, type EditForm } from '../../core/form/index.ts';
import { ask } from './ask.ts';

/** What the shapes say of a page as it would be saved. */
export interface PageCheck {
  /** How much of what is expected of it is there. */
  readonly met: number;
  readonly total: number;
  readonly findings: readonly {
    readonly severity: 'violation' | 'warning' | 'info';
    readonly text: string;
    /** Name of the step or part; the empty string for the page’s own thing. */
    readonly node: string;
    /** Key of the field; the empty string when the whole thing is meant. */
    readonly key: string;
  }[];
}

/** Checks a form without saving it. Throws a RequestFailure. */
export async function checkForm(
  lang: string,
  slug: string,
  form: EditForm,
  signal: AbortSignal,
): Promise<PageCheck> {
  const answer = await ask(`/${lang}/wiki/${slug}/check`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ state: stateOfForm(form) }).toString(),
    signal,
  });
  return (await answer.json()) as PageCheck;
}
