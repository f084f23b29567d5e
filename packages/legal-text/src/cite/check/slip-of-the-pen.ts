/**
 * Whether one of two strings of digits becomes the other by one slip: a digit left out, put in, changed,
 * or two neighbours changed about. Equal strings are no slip.
 *
 * @example
 * isSlip('40', '407'); // true
 * isSlip('40', '512'); // false
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  if (a.length === b.length) {
    const swapped = a.slice(0, head) + (a[head + 1] ?? '') + a[head]! + a.slice(head + 2);
    return a.slice(head + 1) === b.slice(head + 1) || swapped === b;
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.slice(head) === longer.slice(head + 1);
}
