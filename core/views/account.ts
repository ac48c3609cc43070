/** What went wrong with a form, in the reader’s language. */
export interface FormProblem {
  readonly title: string;
  readonly fix: string;
}

export interface SignInView {
  /** Path to go on to. */
  readonly next: string;
  /** The name already typed. */
  readonly name: string;
  readonly problem?: FormProblem;
}

export interface SetUpView {
  readonly key: string;
  readonly name: string;
  /** Fewest characters of a password. */
  readonly passwordLength: number;
  readonly problem?: FormProblem;
}
