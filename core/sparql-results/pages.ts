import type { PageRange } from '../views/sparql.ts';

/** Rows of a table, or lines of Turtle, that are drawn at once. */
export const ROWS_A_PAGE = 100;
export const LINES_A_PAGE = 400;

/** The part of a list that a page shows; a page that is not there is the nearest one that is. */
export function pageRange(total: number, page: number, size: number): PageRange {
  const pages = Math.max(1, Math.ceil(total / size));
  const real = Math.min(Math.max(1, Math.floor(page) || 1), pages);
  const start = (real - 1) * size;
  return {
    page: real,
    pages,
    from: Math.min(total, start + 1),
    to: Math.min(total, start + size),
    total,
  };
}
