import type { InterfaceLanguage } from '../../core/languages.ts';

/** French when the terminal speaks it (LC_ALL, LC_MESSAGES, LANG as Node reads them), else English. */
export function terminalLanguage(): InterfaceLanguage {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr') ? 'fr' : 'en';
}
