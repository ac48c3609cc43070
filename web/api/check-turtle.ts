import type { TurtleCheck } from '../../core/views/turtle-edit.ts';
import { ask } from './ask.ts';

/** A page’s Turtle as it is checked. */
export interface TurtleToCheck {
  readonly text: string;
  /** The revision it was opened from. */
  readonly base: string;
  /** Key of the form of its page. */
  readonly kind: string;
}

/** Checks a text without saving it. Throws a RequestFailure. */
export async function checkTurtle(
  lang: string,
  slug: string,
  text: TurtleToCheck,
): Promise<TurtleCheck> {
  const answer = await ask(`/${lang}/wiki/${slug}/edit/turtle/check`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...text }).toString(),
  });
  return (await answer.json()) as TurtleCheck;
}
