import type { InterfaceLanguage } from '../../core/languages.ts';

/** One admin command as it crosses the socket: a line of JSON there, a line of JSON back. */
export interface AdminRequest {
  /** For example `user add`. */
  readonly command: string;
  /** The language of the answer. */
  readonly lang: InterfaceLanguage;
  /** What the command line said, read and checked by the command itself; plain JSON. */
  readonly input: unknown;
}

export interface AdminResult {
  /** 0 = done, 1 = refused or failed. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type AdminHandler = (request: AdminRequest) => Promise<AdminResult>;
