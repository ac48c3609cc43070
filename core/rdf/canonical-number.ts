const I64_MIN = -(2n ** 63n);
const I64_MAX = 2n ** 63n - 1n;
const I128_MIN = -(2n ** 127n);
const I128_MAX = 2n ** 127n - 1n;
/** The index keeps decimals as a 128-bit count of 10^-18. */
const FRACTION_DIGITS = 18;

export function fitsI64(value: bigint): boolean {
  return value >= I64_MIN && value <= I64_MAX;
}

export function fitsI128(value: bigint): boolean {
  return value >= I128_MIN && value <= I128_MAX;
}

/** An integer of 64 bits without its sign of plus and leading zeros; undefined for any other text. */
export function canonicalInteger(text: string): string | undefined {
  const match = /^([+-]?)0*(\d+)$/.exec(text);
  if (!match) return undefined;
  const [, sign, digits = ''] = match;
  if (digits === '0') return '0';
  const value = sign === '-' ? `-${digits}` : digits;
  if (digits.length < 19) return value;
  return digits.length === 19 && fitsI64(BigInt(value)) ? value : undefined;
}

/** A decimal with at most 18 digits after the point, without idle zeros; undefined for any other text. */
export function canonicalDecimal(text: string): string | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', written = ''] = match;
  if (whole === '' && written === '') return undefined;
  const scaled = scaledDecimal(whole, written);
  if (scaled === undefined) return undefined;
  const value = sign === '-' ? -scaled : scaled;
  return fitsI128(value) ? unscaled(value) : undefined;
}

/** The digits before and after the point as a count of 10^-18; undefined when it takes more digits. */
export function scaledDecimal(whole: string, fraction: string): bigint | undefined {
  const digits = withoutTrailingZeros(fraction);
  if (digits.length > FRACTION_DIGITS) return undefined;
  const integer = whole.replace(/^0+/, '');
  // 2^127 has 39 digits: a longer text is too big, and converting it could take very long.
  if (integer.length > 39) return undefined;
  return BigInt(integer + digits.padEnd(FRACTION_DIGITS, '0'));
}

function unscaled(value: bigint): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(FRACTION_DIGITS + 1, '0');
  const fraction = withoutTrailingZeros(digits.slice(-FRACTION_DIGITS));
  return sign + digits.slice(0, -FRACTION_DIGITS) + (fraction === '' ? '' : `.${fraction}`);
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}

export function canonicalBoolean(text: string): string | undefined {
  if (text === 'true' || text === '1') return 'true';
  return text === 'false' || text === '0' ? 'false' : undefined;
}

const FLOATING = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf|infinity|nan)$/i;

/** The double a text stands for; undefined for any other text. Zeros and NaNs keep their sign. */
export function canonicalDouble(text: string): string | undefined {
  return floatingKey(text, Number);
}

/** The same in single precision. */
export function canonicalFloat(text: string): string | undefined {
  return floatingKey(text, singlePrecision);
}

function floatingKey(text: string, parse: (text: string) => number): string | undefined {
  if (!FLOATING.test(text)) return undefined;
  const sign = text.startsWith('-') ? '-' : '';
  if (/n$/i.test(text)) return `${sign}NaN`;
  const value = /[fy]$/i.test(text) ? Infinity : parse(text);
  return sign + String(Math.abs(value));
}

/**
 * Rounds a decimal text to single precision once. `Math.fround(Number(text))` rounds twice, which
 * differs when the double happens to lie half way between two floats: then the text decides.
 */
function singlePrecision(text: string): number {
  const double = Number(text);
  const float = Math.fround(double);
  const other = halfWayNeighbour(Math.abs(double), Math.abs(float));
  if (other === undefined) return float;
  const order = compareToExact(text, Math.abs(double));
  if (order === 0) return float;
  const [low, high] = [Math.min(other, Math.abs(float)), Math.max(other, Math.abs(float))];
  const chosen = order < 0 ? low : high;
  return text.startsWith('-') ? -chosen : chosen;
}

/** The float as far from `double` as `float` is, on the other side; undefined when `double` is no tie. */
function halfWayNeighbour(double: number, float: number): number | undefined {
  if (float === double || double > 2 ** 128) return undefined;
  const bits = new Uint32Array(new Float32Array([float]).buffer);
  bits[0] = (bits[0] ?? 0) + (float < double ? 1 : -1);
  const other = new Float32Array(bits.buffer)[0] ?? 0;
  return Math.abs(reach(other) - double) === Math.abs(double - reach(float)) ? other : undefined;
}

/** Infinity stands where the next float would be. */
function reach(float: number): number {
  return float === Infinity ? 2 ** 128 : float;
}

/** Compares the magnitude of a decimal text with a double taken exactly: -1, 0 or 1. */
function compareToExact(text: string, double: number): number {
  const written = significantDigits(text);
  const exact = significantDigits(exactDecimal(double));
  if (written.point !== exact.point) return written.point < exact.point ? -1 : 1;
  if (written.digits === exact.digits) return 0;
  return written.digits < exact.digits ? -1 : 1;
}

/** `0.{digits} × 10^point`, the digits without zeros at either end. */
function significantDigits(text: string): { digits: string; point: number } {
  const [mantissa = '', exponent = '0'] = text.replace(/^[+-]/, '').toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = whole + fraction;
  const first = all.search(/[1-9]/);
  if (first < 0) return { digits: '', point: -Infinity };
  return {
    digits: withoutTrailingZeros(all.slice(first)),
    point: whole.length - first + Number(exponent),
  };
}

/** A positive double between 2^-150 and 2^128 written out in full. */
function exactDecimal(double: number): string {
  // 2^202 makes an integer of every double in that range that has 53 bits.
  const scaled = BigInt(double * 2 ** 202);
  return `${scaled * 5n ** 202n}e-202`;
}
