/**
 * Money as whole cents in a BigInt. What goes to the server is a decimal string with two digits;
 * a floating point number never carries an amount, except to place a bar on the chart.
 */

const WIRE = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/** @param {string} wire an amount as the API writes it, such as "-1234.50" @returns {bigint} cents */
export function cents(wire) {
  const match = WIRE.exec(wire);
  if (!match) throw new RangeError(`not an amount: ${wire}`);
  const [, sign, whole, fraction = ''] = match;
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign ? -value : value;
}

/** @param {bigint} value cents @returns {string} the amount as the API reads it */
export function wire(value) {
  const sign = value < 0n ? '-' : '';
  const digits = magnitude(value).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** @param {bigint} value @returns {bigint} */
export const magnitude = value => (value < 0n ? -value : value);

/** @param {bigint} value cents @returns {number} euros, to draw with and never to send */
export const drawable = value => Number(value) / 100;

/**
 * Reads what a person typed. Dutch "1.234,50", English "1,234.50", spaces and the euro sign are
 * all understood; a lone separator followed by one or two digits is the decimal one.
 * @param {string} typed @returns {bigint | undefined} cents, or nothing when it is no amount
 */
export function typedCents(typed) {
  const bare = typed.replace(/[\s\u00a0\u202f€']/g, '').replace(/\u2212/g, '-');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return undefined;
  const decimal = decimalMark(bare);
  const [whole, fraction = ''] = decimal < 0 ? [bare] : [bare.slice(0, decimal), bare.slice(decimal + 1)];
  if (!/^\d{0,2}$/.test(fraction) || !grouped(whole)) return undefined;
  const digits = whole.replace(/[.,]/g, '');
  return cents(`${digits.replace(/^(-?)$/, '$10')}.${fraction || '0'}`);
}

function decimalMark(bare) {
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  if (last < 0) return -1;
  const other = bare[last] === ',' ? '.' : ',';
  const alone = bare.indexOf(bare[last]) === last;
  const tail = bare.length - last - 1;
  return alone && (bare.includes(other) || tail <= 2) ? last : -1;
}

/** Thousands either carry no separator or one before every three digits. */
function grouped(whole) {
  return /^-?(\d*|[1-9]\d{0,2}([.,])\d{3}(\2\d{3})*)$/.test(whole);
}
