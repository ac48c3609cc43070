/** Quads of data in a text, solutions of a WHERE clause, and quads that an update may change. */
export const MOST_QUADS = 100_000;

/** Statements up to which a graph is read whole for a few changes; of larger ones the index is asked. */
export const MOST_READ = 20_000;
