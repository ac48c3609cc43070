const NEWLINE = 10;

/** Lines of text, with U+FFFD where the bytes were no UTF-8. */
export interface Lines {
  /** Ends with a newline, save at the end of the file. */
  readonly text: string;
  /** False when some of it was no UTF-8. */
  readonly isUtf8: boolean;
}

/** Cuts bytes that arrive in pieces into texts of whole lines. */
export class WholeLines {
  #rest: Buffer[] = [];
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  /** The lines that are whole with this piece; undefined when there are none. */
  add(piece: Uint8Array): Lines | undefined {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    // A newline is no part of a longer character, so lines may be cut before they are decoded.
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      this.#rest.push(bytes);
      return undefined;
    }
    const whole = Buffer.concat([...this.#rest, bytes.subarray(0, end)]);
    this.#rest = [bytes.subarray(end)];
    return this.#decoded(whole);
  }

  /** The last line, when no newline ends it. */
  end(): Lines | undefined {
    const rest = Buffer.concat(this.#rest);
    this.#rest = [];
    return rest.length > 0 ? this.#decoded(rest) : undefined;
  }

  #decoded(bytes: Buffer): Lines {
    try {
      return { text: this.#strict.decode(bytes), isUtf8: true };
    } catch {
      return { text: bytes.toString('utf8'), isUtf8: false };
    }
  }
}
