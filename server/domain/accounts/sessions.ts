import type { Member } from '../permissions/index.ts';
import { hashOfSecret, newSecret } from './secret.ts';
import { isoTime, type AccountMeans } from './account-means.ts';

const DAY = 86_400_000;
/** A session lasts this long after it was last used… */
const IDLE = 30 * DAY;
/** …and never longer than this. */
const WHOLE = 90 * DAY;

export interface Session {
  /** The secret of the cookie; the journal has only its hash. */
  readonly id: string;
  /** Milliseconds from now until it ends if it is not used. */
  readonly lasts: number;
}

export async function startSession(
  { store, now }: AccountMeans,
  account: string,
): Promise<Session> {
  const id = newSecret();
  const created = now();
  await store.addSession(hashOfSecret(id), {
    account,
    created: isoTime(created),
    expires: isoTime(created + IDLE),
  });
  return { id, lasts: IDLE };
}

export interface ResolvedSession {
  readonly actor: Member;
  /** Present when the session was prolonged, which happens once a day of use at most. */
  readonly prolonged?: Session;
}

/** Who a cookie stands for, with the role of today; undefined for an unknown or ended session. */
export async function resolveSession(
  { store, now }: AccountMeans,
  id: string,
): Promise<ResolvedSession | undefined> {
  const hash = hashOfSecret(id);
  const session = await store.session(hash);
  if (!session) return undefined;
  const time = now();
  const expires = Date.parse(session.expires);
  if (expires <= time) {
    await store.endSession(hash);
    return undefined;
  }
  const account = await store.account(session.account);
  if (!account) return undefined;
  const actor: Member = {
    kind: 'account',
    name: account.name,
    role: account.role,
    via: 'session',
  };
  const until = Math.min(time + IDLE, Date.parse(session.created) + WHOLE);
  if (until - expires < DAY) return { actor };
  await store.prolongSession(hash, isoTime(until));
  return { actor, prolonged: { id, lasts: until - time } };
}

export async function endSession({ store }: AccountMeans, id: string): Promise<void> {
  await store.endSession(hashOfSecret(id));
}
