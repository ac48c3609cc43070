/**
 * The first context that a JSON-LD document would fetch from elsewhere (`@context` or `@import`
 * given as an address), or undefined. Nothing is ever fetched: this is to name it to the author.
 */
export function remoteContext(text: string): string | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (key === '@context' || key === '@import') {
        const address = [child].flat().find((entry) => typeof entry === 'string');
        if (typeof address === 'string') return address;
      }
      waiting.push(child);
    }
  }
  return undefined;
}
