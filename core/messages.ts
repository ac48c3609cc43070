import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { CompactMessages, CompactText } from './compact-messages.ts';
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
  const patterns = new Map<string, Pattern>();
  for (const source of sources) {
    const resource = new FluentResource(source);
    const errors = bundle.addResource(resource);
    if (errors[0]) throw errors[0];
    for (const { id, value } of resource.body) if (value !== null) patterns.set(id, value);
  }
  const locale: Locale = {
    lang,
    has: (id) => bundle.hasMessage(id),
    t(id, args) {
      const pattern = bundle.getMessage(id)?.value;
      if (!pattern) throw new Error(`No message "${id}" in ${lang}`);
      return bundle.formatPattern(pattern, args ? { ...args } : null);
    },
  };
  patternsOf.set(locale, patterns);
  return locale;
}

type Pattern = NonNullable<FluentResource['body'][number]['value']>;

const patternsOf = new WeakMap<Locale, ReadonlyMap<string, Pattern>>();

/**
 * Messages of a locale that {@link createLocale} made, compiled for a browser. Throws on one that
 * says more than variables and choices by them.
 */
export function compactMessages(
  locale: Locale,
  isWanted: (id: string) => boolean,
): CompactMessages {
  const wanted = [...(patternsOf.get(locale) ?? [])].filter(([id]) => isWanted(id));
  return Object.fromEntries(wanted.map(([id, pattern]) => [id, compact(pattern)]));
}

function compact(pattern: Pattern): CompactText {
  if (typeof pattern === 'string') return pattern;
  return pattern.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.type === 'str') return piece.value;
    if (piece.type === 'var') return { v: piece.name };
    if (piece.type !== 'select' || piece.selector.type !== 'var') {
      throw new Error(`A message for the browser holds a ${piece.type}.`);
    }
    return {
      v: piece.selector.name,
      of: piece.variants.map(({ key, value }) => [key.value, compact(value)] as const),
      or: piece.star,
    };
  });
}
