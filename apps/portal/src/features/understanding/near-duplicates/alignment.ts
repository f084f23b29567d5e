/** A stretch of one text that has no partner in the other; `beside`: the unpaired stretch that stands opposite, when there is one. */
export interface Unpaired {
  readonly from: number;
  readonly to: number;
}
export interface Gap {
  readonly one: Unpaired;
  readonly two: Unpaired;
}

/**
 * The longest common sequence of two lists of words, as the gaps between its runs. Common ends are cut first, so that copies
 * cost what differs in them. Undefined when more than `most` cells would be needed.
 */
export function gapsBetween(
  one: readonly string[],
  two: readonly string[],
  most = 250_000,
): Gap[] | undefined {
  let head = 0;
  while (head < one.length && head < two.length && one[head] === two[head]) head += 1;
  let tail = 0;
  while (
    tail < one.length - head &&
    tail < two.length - head &&
    one[one.length - 1 - tail] === two[two.length - 1 - tail]
  )
    tail += 1;
  const [n, m] = [one.length - head - tail, two.length - head - tail];
  if (n === 0 && m === 0) return [];
  if (n === 0 || m === 0) return [{ one: { from: head, to: head + n }, two: { from: head, to: head + m } }];
  if (n * m > most) return undefined;
  const width = m + 1;
  const lengths = table((n + 1) * width);
  // What is left from before stands only where it is written anew, but for the last row and column.
  lengths.fill(0, n * width, (n + 1) * width);
  for (let i = 0; i < n; i += 1) lengths[i * width + m] = 0;
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        one[head + i] === two[head + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const gaps: Gap[] = [];
  let [i, j, a, b] = [0, 0, 0, 0];
  const close = () => {
    if (i > a || j > b)
      gaps.push({ one: { from: head + a, to: head + i }, two: { from: head + b, to: head + j } });
  };
  while (i < n && j < m) {
    if (one[head + i] === two[head + j]) {
      close();
      i += 1;
      j += 1;
      [a, b] = [i, j];
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  [i, j] = [n, m];
  close();
  const whole: Gap[] = [];
  for (const gap of gaps) {
    const before = whole.at(-1);
    const merged = before && (slidTogether(before, gap, 'one', one) ?? slidTogether(before, gap, 'two', two));
    if (merged) whole[whole.length - 1] = merged;
    else whole.push(gap);
  }
  return whole;
}

let kept = new Uint16Array(4_096);
/** One for all calls: none is interrupted. */
function table(size: number): Uint16Array {
  if (kept.length < size) kept = new Uint16Array(size * 2);
  return kept;
}

/**
 * "[mẹ] tôi [… mãi tôi] tên": one sentence more, whose word was taken for the next one's. It is the same sequence when it is
 * read as "[mẹ tôi … mãi] tôi tên".
 */
function slidTogether(before: Gap, gap: Gap, side: 'one' | 'two', words: readonly string[]): Gap | undefined {
  const other = side === 'one' ? 'two' : 'one';
  if (before[other].from !== before[other].to || gap[other].from !== gap[other].to) return undefined;
  const length = gap[side].from - before[side].to;
  if (length > 3 || gap[side].to - gap[side].from < length) return undefined;
  for (let at = 0; at < length; at += 1)
    if (words[before[side].to + at] !== words[gap[side].to - length + at]) return undefined;
  const joined = { from: before[side].from, to: gap[side].to - length };
  const none = before[other];
  return side === 'one' ? { one: joined, two: none } : { one: none, two: joined };
}
