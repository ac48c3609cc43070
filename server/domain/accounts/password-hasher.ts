import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { WikiError } from '../../../core/errors.ts';

export interface ScryptCost {
  /** Base-2 logarithm of the cost N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's floor for scrypt; one hash takes 128 MiB. */
export const DEFAULT_COST: ScryptCost = { ln: 17, r: 8, p: 1 };

/** Two at a time bound the memory to 256 MiB and leave libuv threads for files. */
const AT_ONCE = 2;
/** Who would wait longer than this many hashes is sent away. */
const MOST_WAITING = 64;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/**
 * Password verifiers in PHC string format (`$scrypt$ln=17,r=8,p=1$salt$hash`), so that the cost can
 * rise while old verifiers stay good.
 */
export class PasswordHasher {
  readonly #cost: ScryptCost;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(cost: ScryptCost = DEFAULT_COST) {
    this.#cost = cost;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return phc(this.#cost, salt, await this.#derive(password, salt, this.#cost));
  }

  /** Rejects with `unavailable` (`sign-in-busy`) when too many are waiting for a hash already. */
  async verify(password: string, verifier: string): Promise<boolean> {
    const { cost, salt, hash } = parsePhc(verifier);
    return timingSafeEqual(await this.#derive(password, salt, cost), hash);
  }

  /** A verifier that nothing matches and that takes as long to check as any other. */
  unmatchable(): string {
    return phc(this.#cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  }

  isOutdated(verifier: string): boolean {
    const { cost } = parsePhc(verifier);
    return cost.ln < this.#cost.ln || cost.r < this.#cost.r || cost.p < this.#cost.p;
  }

  async #derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
    await this.#turn();
    try {
      return await derive(password, salt, cost);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  async #turn(): Promise<void> {
    if (this.#running < AT_ONCE) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= MOST_WAITING) {
      throw new WikiError('unavailable', 'sign-in-busy', { retryAfter: 30 });
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

function derive(password: string, salt: Buffer, { ln, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * N * r * p + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function phc({ ln, r, p }: ScryptCost, salt: Buffer, hash: Buffer): string {
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function parsePhc(verifier: string): { cost: ScryptCost; salt: Buffer; hash: Buffer } {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(verifier);
  const [, ln, r, p, salt, hash] = match ?? [];
  if (!ln || !r || !p || !salt || !hash)
    throw new Error('A password verifier is not in PHC format');
  return {
    cost: { ln: Number(ln), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}
