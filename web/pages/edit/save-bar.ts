import type { Locale } from '../../../core/messages.ts';
import type { SignInBox } from '../../../core/views/edit.ts';
import { signInBox as drawnBox } from '../../components/edit-form/sign-in-box.ts';
import type { Template } from '../formatting/render-to-string.ts';
import { SERVER_KIT } from './server-kit.ts';

/** Asks who is saving, inside the same form, so that nothing typed is lost on the way. */
export function signInBox(box: SignInBox | undefined, locale: Locale): Template | string {
  return drawnBox(SERVER_KIT, box, { locale }) as Template | string;
}
