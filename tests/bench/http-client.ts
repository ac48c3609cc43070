import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** From the call to the last byte. */
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One call over kept connections. Throws on a status of 400 and above: a failure is no figure. */
export function call(url: string, { method = 'GET', headers, body }: Call = {}): Promise<Reply> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { agent, method, ...(headers && { headers }) }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const milliseconds = performance.now() - start;
        const { statusCode: status = 0 } = answer;
        const reply = {
          status,
          headers: answer.headers,
          body: Buffer.concat(chunks),
          milliseconds,
        };
        if (status < 400) resolve(reply);
        else
          reject(new Error(`${method} ${url}: ${status} ${reply.body.toString().slice(0, 500)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What browsers say they take. */
export const BROWSER = {
  Accept: 'text/html,application/xhtml+xml',
  'Accept-Encoding': 'gzip, deflate, br',
} as const;

export function closeConnections(): void {
  agent.destroy();
}
