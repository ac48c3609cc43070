/** A term of the vocabularies as an editor of code offers it. */
export interface Term {
  /** Prefixed name, for example `im:Step`. */
  readonly name: string;
  readonly kind: 'class' | 'property' | 'value';
  /** Labels by language; a term may have none in one. */
  readonly labels: Readonly<Record<string, string>>;
}
