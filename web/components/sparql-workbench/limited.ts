/** The query with at most so many rows: its LIMIT is lowered, or one is added at its end. */
export function limited(query: string, rows: number): string {
  const end = /\bLIMIT\s+\d+((?:\s+OFFSET\s+\d+)?\s*(?:#[^\n]*)?)$/i;
  const text = query.trimEnd();
  return end.test(text) ? text.replace(end, `LIMIT ${rows}$1`) : `${text}\nLIMIT ${rows}`;
}
