import type { Locale } from '../../../core/messages.ts';
import type { Finding, PageFindings } from '../admin-services.ts';
import { defineCommand, printed, readArguments } from '../command.ts';

interface Input {
  readonly strict: boolean;
}

/** Lists the hints on every page. They refuse nothing, so the exit code is 0 unless `--strict` finds a violation. */
export const validate = defineCommand<Input>({
  name: 'validate',

  async read(args) {
    const options = { strict: { type: 'boolean' } } as const;
    const { values } = readArguments(args, options, { least: 0, most: 0 });
    return { strict: values.strict ?? false };
  },

  async run({ strict }, services, locale) {
    const pages = await services.validate(locale.lang);
    const findings = pages.flatMap((page) => page.findings);
    const violations = findings.filter(({ severity }) => severity === 'violation').length;
    const summary = locale.t('admin-validate-total', {
      pages: pages.length,
      hints: findings.length,
      violations,
    });
    const result = printed(...pages.flatMap((page) => linesOf(page, locale)), summary);
    return strict && violations > 0 ? { ...result, exitCode: 1 } : result;
  },
});

function linesOf({ slug, findings }: PageFindings, locale: Locale): string[] {
  return [slug, ...findings.map((finding) => `  ${lineOf(finding, locale)}`)];
}

function lineOf({ severity, message, focus }: Finding, locale: Locale): string {
  const text = locale.t('admin-validate-finding', {
    severity: locale.t(`admin-validate-${severity}`),
    message,
  });
  return focus === undefined ? text : `${text} (${focus})`;
}
