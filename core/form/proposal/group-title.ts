import type { Flow } from '../../procedure/procedure.ts';

/** What groups are called that the text gives no name, so that nobody meets a step without words. */
const UNNAMED: Readonly<Record<string, Partial<Record<Flow, string>>>> = {
  fr: { Choice: 'Selon le cas', Parallel: 'En même temps', Loop: 'Répéter' },
  en: { Choice: 'Depending on the case', Parallel: 'At the same time', Loop: 'Repeat' },
};

/**
 * A title for a group that has none: what the text says of its order (“Aux deux jours”), else a usual
 * one. Undefined for a plain step.
 */
export function groupTitle(flow: Flow | '', lang: string, said = ''): string | undefined {
  const title = said || (flow === '' ? '' : (UNNAMED[lang]?.[flow] ?? ''));
  return title === '' ? undefined : title.charAt(0).toLocaleUpperCase() + title.slice(1);
}
