import { startWiki, type WikiServer } from '../support/wiki-server.ts';

/** The built server with starter data and no rate limits: the client is one, and in a hurry. */
export function startBenchServer(env: NodeJS.ProcessEnv = {}): Promise<WikiServer> {
  return startWiki({ RATE_LIMITS: 'off', CLIENT_QUERY_SECONDS: '0', ...env });
}

/** Measures on a server of its own, which is stopped and removed afterwards. */
export async function withServer<T>(
  env: NodeJS.ProcessEnv,
  measure: (server: WikiServer) => Promise<T>,
): Promise<T> {
  const server = await startBenchServer(env);
  try {
    return await measure(server);
  } finally {
    await server.close();
  }
}
