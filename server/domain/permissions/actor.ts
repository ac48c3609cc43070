import type { Role, TokenScope } from '../../store/journal.ts';

/** Who asks: nobody in particular, or an account known by its session or by one of its tokens. */
export type Actor = Anonymous | Member;

export interface Anonymous {
  readonly kind: 'anonymous';
}

export interface Member {
  readonly kind: 'account';
  readonly name: string;
  readonly role: Role;
  readonly via: 'session' | 'token';
  /** What the token was made for; a session has all that its role may do. */
  readonly scope?: TokenScope;
}

export const ANONYMOUS: Anonymous = { kind: 'anonymous' };
