import type { Comparison } from './compare-engines.ts';
import type { Engine } from './engine.ts';

/** One row a kind of query, one column an engine; what differed follows. */
export function comparisonTable(
  comparisons: readonly Comparison[],
  engines: readonly Engine[],
  title: string,
): string {
  const names = engines.map(({ name }) => name);
  const rows = comparisons.map(({ query, times, solutions }) => [
    query.light ? `${query.name} (light)` : query.name,
    String(solutions),
    ...names.map((name) => digits(times[name])),
  ]);
  const differing = comparisons.flatMap(({ query, differences }) =>
    differences.map((difference) => `${query.name}: ${difference}`),
  );
  return [
    line([title, 'solutions', ...names]),
    `|---|${'--:|'.repeat(names.length + 1)}`,
    ...rows.map(line),
    ...(differing.length > 0 ? ['', ...differing] : []),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function digits(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return 'failed';
  return milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(3);
}
