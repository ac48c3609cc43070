export { testLocale } from '../../support/locales.ts';
