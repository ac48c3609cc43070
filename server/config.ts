import path from 'node:path';

/** Everything the operator can set, read once from the environment (table in docs/operations.md). */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder with all runtime state. */
  readonly dataDir: string;
  /** Ends with a slash; undefined = decided at first start from the port. */
  readonly baseIri: string | undefined;
  readonly seed: 'starter' | 'none';
  readonly queryTimeoutMs: number;
  /** Seconds of query time a client may use per minute; 0 = no limit. */
  readonly clientQuerySeconds: number;
  readonly rateLimits: boolean;
  /** Endpoints that queries may call by SERVICE, each exactly as it must be named. */
  readonly serviceAllow: readonly string[];
  /** Milliseconds such an endpoint has for its answer. */
  readonly serviceTimeoutMs: number;
  /** Most MiB of memory one replica of the quad index may take. */
  readonly indexMemoryMiB: number;
  /** Replicas of the quad index for long queries: how many of them can run at once. */
  readonly heavyReplicas: number;
  /** What express calls `trust proxy`: number of proxies in front, or false. */
  readonly trustProxy: number | false;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
}

/** A setting that cannot be used, said with its name, its value and what is expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  cwd: string = process.cwd(),
): Config {
  const cert = env['TLS_CERT'];
  const key = env['TLS_KEY'];
  if (Boolean(cert) !== Boolean(key)) {
    throw new ConfigError('TLS_CERT and TLS_KEY go together: set both or neither.');
  }
  if (env['SPARQL_ENDPOINT']) {
    throw new ConfigError('SPARQL_ENDPOINT: a remote index is not supported yet. Unset it.');
  }
  return {
    port: wholeNumber(env, 'PORT', 3000, 65_535),
    host: env['HOST'] || '127.0.0.1',
    dataDir: path.resolve(cwd, env['DATA_DIR'] || 'var'),
    baseIri: baseIri(env['BASE_IRI']),
    seed: oneOf(env, 'SEED', ['starter', 'none']),
    queryTimeoutMs: wholeNumber(env, 'QUERY_TIMEOUT_MS', 10_000, 3_600_000, 1),
    clientQuerySeconds: wholeNumber(env, 'CLIENT_QUERY_SECONDS', 60, 3600),
    indexMemoryMiB: wholeNumber(env, 'INDEX_MEMORY_MB', 2048, 4096, 256),
    heavyReplicas: wholeNumber(env, 'HEAVY_REPLICAS', 1, 16, 1),
    serviceAllow: endpoints(env, 'SERVICE_ALLOW'),
    serviceTimeoutMs: wholeNumber(env, 'SERVICE_TIMEOUT_MS', 5000, 60_000, 1),
    rateLimits: oneOf(env, 'RATE_LIMITS', ['on', 'off']) === 'on',
    trustProxy: wholeNumber(env, 'TRUST_PROXY', 0, 10) || false,
    tls:
      cert && key
        ? { certFile: path.resolve(cwd, cert), keyFile: path.resolve(cwd, key) }
        : undefined,
  };
}

function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  most: number,
  least = 0,
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most || value < least) {
    throw new ConfigError(`${name}=${text}: expected a whole number from ${least} to ${most}.`);
  }
  return value;
}

function oneOf<T extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const text = env[name];
  if (text === undefined || text === '') return choices[0];
  const choice = choices.find((candidate) => candidate === text);
  if (!choice) throw new ConfigError(`${name}=${text}: expected one of ${choices.join(', ')}.`);
  return choice;
}

function endpoints(env: NodeJS.ProcessEnv, name: string): readonly string[] {
  const listed = (env[name] ?? '').split(',').map((one) => one.trim());
  const iris = listed.filter((one) => one !== '');
  const wrong = iris.find((iri) => !isEndpoint(iri));
  if (wrong !== undefined) {
    throw new ConfigError(
      `${name}=${wrong}: expected absolute http or https IRIs separated by commas, without user names and fragments.`,
    );
  }
  return iris;
}

function isEndpoint(iri: string): boolean {
  if (!/^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(iri) || !URL.canParse(iri)) return false;
  const { username, password, hash } = new URL(iri);
  return username === '' && password === '' && hash === '';
}

function baseIri(text: string | undefined): string | undefined {
  if (!text) return undefined;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ConfigError(`BASE_IRI=${text}: expected an absolute http or https IRI.`);
  }
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new ConfigError(`BASE_IRI=${text}: expected http(s), without query or fragment.`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
