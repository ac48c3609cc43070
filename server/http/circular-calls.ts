import type { Locale } from '../../core/messages.ts';
import { nameThings } from '../domain/pages/edit-form/index.ts';
import type { LocalFinding } from '../domain/shapes/live/index.ts';
import type { HttpContext } from './context.ts';

/** The same findings; what they say of a circular call names the way it takes and the remedy. */
export async function tellingTheWay(
  context: Pick<HttpContext, 'names'>,
  findings: readonly LocalFinding[],
  { t, lang }: Locale,
): Promise<LocalFinding[]> {
  const names = await nameThings(context, new Set(findings.flatMap(({ way }) => way ?? [])), lang);
  return findings.map(({ way, ...finding }) => {
    if (!way) return finding;
    const steps = way.map((iri) => t('edit-circular-page', { page: names.get(iri)?.label ?? iri }));
    return {
      ...finding,
      text:
        steps.length === 0
          ? t('edit-circular-self')
          : t('edit-circular', { way: steps.join(' → ') }),
    };
  });
}
