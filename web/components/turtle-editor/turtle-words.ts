import type { CompactMessages, CompactText } from '../../../core/compact-messages.ts';
import type { InterfaceLanguage } from '../../../core/languages.ts';
import type { MessageArgs } from '../../../core/messages.ts';

/** What the editor says, in one language. */
export interface TurtleWords {
  readonly lang: InterfaceLanguage;
  readonly t: (id: string, args?: MessageArgs) => string;
  /** The time of day, `14 h 02` or `14:02`, with the day when it is another one. */
  readonly time: (at: Date) => string;
}

/**
 * The words of the editor. None of its messages chooses among texts, so that it needs no more than
 * this; what it shared with the form, every page with the form would load as a file apart.
 */
export function turtleWords(lang: InterfaceLanguage, messages: CompactMessages): TurtleWords {
  const piece = (part: Exclude<CompactText, string>[number], args: MessageArgs): string =>
    typeof part === 'string' ? part : String(args[part.v] ?? '');
  const region = lang === 'fr' ? 'fr-CA' : 'en-CA';
  return {
    lang,
    t(id, args = {}) {
      const text = messages[id] ?? id;
      return typeof text === 'string' ? text : text.map((part) => piece(part, args)).join('');
    },
    time(at) {
      const isToday = at.toDateString() === new Date().toDateString();
      return new Intl.DateTimeFormat(region, {
        hour: 'numeric',
        minute: '2-digit',
        hourCycle: 'h23',
        ...(isToday ? {} : { day: 'numeric', month: 'long' }),
      }).format(at);
    },
  };
}
