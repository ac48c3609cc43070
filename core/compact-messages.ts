import type { InterfaceLanguage } from './languages.ts';
import type { Locale, MessageArgs } from './messages.ts';

/** A variable by its name, or a choice among texts by one. */
type Placeable =
  | { readonly v: string }
  | {
      readonly v: string;
      /** What is compared, exactly or by its plural category, and the text for it. */
      readonly of: readonly (readonly [key: string | number, text: CompactText])[];
      /** Index of the text for everything else. */
      readonly or: number;
    };

/** A text, or its pieces in order. */
export type CompactText = string | readonly (string | Placeable)[];

/** Messages as JSON, compiled: so that a browser shows them without a parser for Fluent. */
export type CompactMessages = Readonly<Record<string, CompactText>>;

/** Messages as {@link Locale} shows them, from their compiled form. Throws on an unknown id. */
export function compactLocale(lang: InterfaceLanguage, messages: CompactMessages): Locale {
  const region = lang === 'fr' ? 'fr-CA' : 'en-CA';
  const plural = new Intl.PluralRules(region);
  const number = new Intl.NumberFormat(region);
  const shown = (text: CompactText, args: MessageArgs): string => {
    if (typeof text === 'string') return text;
    return text
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        const value = args[piece.v] ?? '';
        if (!('of' in piece))
          return typeof value === 'number' ? number.format(value) : String(value);
        const fits = piece.of.find(
          ([key]) => key === value || (typeof value === 'number' && key === plural.select(value)),
        );
        return shown((fits ?? piece.of[piece.or])?.[1] ?? '', args);
      })
      .join('');
  };
  return {
    lang,
    has: (id) => Object.hasOwn(messages, id),
    t(id, args = {}) {
      const text = Object.hasOwn(messages, id) ? messages[id] : undefined;
      if (text === undefined) throw new Error(`No message "${id}" in ${lang}`);
      return shown(text, args);
    },
  };
}
