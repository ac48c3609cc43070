import type { WikiError } from '../../../core/errors.ts';
import type { Locale } from '../../../core/messages.ts';
import type { FormProblem, SetUpView, SignInView } from '../../../core/views/account.ts';
import { PASSWORD_LENGTH } from '../../domain/accounts/index.ts';

/** The sign-in form; with `error`, as it comes back after a refusal. */
export function presentSignIn(
  { next, name = '', error }: { next: string; name?: string; error?: WikiError },
  locale: Locale,
): SignInView {
  return { next, name, ...(error ? { problem: formProblem(error, locale) } : {}) };
}

/** The form for the first admin; with `error`, as it comes back after a refusal. */
export function presentSetUp(
  { key, name = '', error }: { key: string; name?: string; error?: WikiError },
  locale: Locale,
): SetUpView {
  return {
    key,
    name,
    passwordLength: PASSWORD_LENGTH.least,
    ...(error ? { problem: formProblem(error, locale) } : {}),
  };
}

/** A refusal in the words of a form. */
export function formProblem(error: WikiError, locale: Locale): FormProblem {
  const fix = `error-${error.id}-fix`;
  return {
    title: locale.t(`error-${error.id}`, error.args),
    fix: locale.has(fix) ? locale.t(fix, error.args) : '',
  };
}
