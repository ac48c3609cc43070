const PAGE = 65_536;
const MEMORY_SECTION = 5;

/**
 * A WebAssembly module whose one memory may grow to `bytes` at most (Core Specification, 5.5.8).
 * @throws RangeError when the module has no memory of its own or not exactly one
 */
export function withMemoryLimit(module: BufferSource, bytes: number): Uint8Array<ArrayBuffer> {
  const source = ArrayBuffer.isView(module)
    ? new Uint8Array(module.buffer, module.byteOffset, module.byteLength)
    : new Uint8Array(module);
  let at = 8;
  while (at < source.length) {
    const size = readUnsigned(source, at + 1);
    const end = size.next + size.value;
    if (source[at] === MEMORY_SECTION) {
      const section = limitedSection(source.subarray(size.next, end), Math.floor(bytes / PAGE));
      return joined(source.subarray(0, at), section, source.subarray(end));
    }
    at = end;
  }
  throw new RangeError('The module has no memory of its own');
}

function limitedSection(content: Uint8Array, maximum: number): Uint8Array {
  if (content[0] !== 1) throw new RangeError('The module has not exactly one memory');
  const minimum = readUnsigned(content, 2).value;
  const limits = [1, 1, ...unsigned(minimum), ...unsigned(Math.max(minimum, maximum))];
  return Uint8Array.from([MEMORY_SECTION, ...unsigned(limits.length), ...limits]);
}

/** LEB128. */
function readUnsigned(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  let factor = 1;
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * factor;
    at += 1;
    if (byte < 0x80) return { value, next: at };
    factor *= 128;
  }
}

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
