import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { InterfaceLanguage } from './languages.ts';

export type MessageArgs = Readonly<Record<string, string | number | Date>>;

/** One language of the interface. */
export interface Locale {
  readonly lang: InterfaceLanguage;
  /** The text of a message. Throws on an unknown id: a missing message is a defect, not a blank. */
  readonly t: (id: string, args?: MessageArgs) => string;
  readonly has: (id: string) => boolean;
}

/** Compiles the Fluent sources of one language; throws on a syntax error or a message defined twice. */
export function createLocale(lang: InterfaceLanguage, sources: readonly string[]): Locale {
  const bundle = new FluentBundle(lang === 'fr' ? 'fr-CA' : 'en-CA', { useIsolating: false });
  for (const source of sources) {
    const errors = bundle.addResource(new FluentResource(source));
    if (errors[0]) throw errors[0];
  }
  return {
    lang,
    has: (id) => bundle.hasMessage(id),
    t(id, args) {
      const pattern = bundle.getMessage(id)?.value;
      if (!pattern) throw new Error(`No message "${id}" in ${lang}`);
      return bundle.formatPattern(pattern, args ? { ...args } : null);
    },
  };
}
