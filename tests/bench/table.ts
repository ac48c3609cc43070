import { ratioOf, verdictOf, type Figure } from './figure.ts';

const HEADS = ['measure', 'figure', 'target', 'baseline', 'ratio', 'verdict'];

/** The figures as a Markdown table with columns that line up. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEADS, ...figures.map(row)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => pad(cell, widths[column]!, column)).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => ruleOf(width, column)).join('|')}|`;
  return [line(HEADS), rule, ...figures.map((figure) => line(row(figure)))].join('\n');
}

function row(figure: Figure): string[] {
  const { measure, value, unit, baseline } = figure;
  const ratio = ratioOf(figure);
  const verdict = verdictOf(figure);
  return [
    measure,
    `${amount(value)} ${unit}`,
    targetOf(figure),
    baseline === undefined ? '' : `${amount(baseline)} ${unit}`,
    ratio === undefined ? '' : `${amount(ratio)}×`,
    verdict === 'not judged' ? '' : verdict,
  ];
}

function targetOf({ target, least, unit }: Figure): string {
  if (target !== undefined) return `≤ ${target} ${unit}`;
  return least === undefined ? '' : `≥ ${least} ${unit}`;
}

/** Three digits that count. */
function amount(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** Numbers stand right, words left. */
function pad(cell: string, width: number, column: number): string {
  return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
}

function ruleOf(width: number, column: number): string {
  return isNumber(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2);
}

function isNumber(column: number): boolean {
  return column > 0 && column < 5;
}
