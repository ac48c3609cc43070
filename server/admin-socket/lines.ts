import type { Socket } from 'node:net';

/** The first line that arrives; undefined when the other side leaves before it is whole. */
export async function readLine(socket: Socket): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    const end = chunk.indexOf('\n');
    if (end < 0) {
      chunks.push(chunk);
      continue;
    }
    return Buffer.concat([...chunks, chunk.subarray(0, end)]).toString('utf8');
  }
  return undefined;
}

/** Newlines inside are escaped by JSON, so a value is always one line. */
export function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
