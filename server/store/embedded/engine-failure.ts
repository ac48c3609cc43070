/**
 * True when the error means that the engine itself is damaged (a trap, an exhausted stack or memory),
 * not that it declined what it was asked.
 */
export function isEngineFailure(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}
