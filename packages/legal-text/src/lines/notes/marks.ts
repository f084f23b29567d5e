import type { Line } from '../../parse/line.ts';
import { figuresOf, type MarkStyle } from './note-list.ts';

/**
 * A mark in the text: in which line (index), from where to where in its text, and its number.
 *
 * @example
 * // 'Phạm vi điều chỉnh2' → { line: 12, from: 18, to: 19, number: 2 }
 */
export interface Mark {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

// năm 2024[1]        Điều 24.[8] (được bãi bỏ)        Hiệu lực thi hành7[7]  (the figure printed twice)
//         ^^^                ^^^                                       ^^^^
const BRACKET = /(?<=\S)((?<=[\p{L}.)])\d{1,3})?\[(\d{1,3})\]/gu;
// người có công¹        but not: 120 m², 5 km³, x²
const RAISED = /(?<=\p{L}{2}|[.,;:)”"])(?<!(?:^|[^\p{L}])[kcdm]?m)([¹²³⁰⁴-⁹]{1,3})(?![\p{L}\d])/gu;
// Phạm vi điều chỉnh2        cách mạng1.        c)5 Lấy mẫu        3.7 Bảo quản mẫu        MỤC LỤC9
//                   ^                 ^           ^                  ^
const FIGURE =
  /(?<=\p{Ll}|\p{L}\)|[”"]|\p{L}\.|^\d{1,3}[a-zđ]?\.|[À-ỸĐ]\p{Lu}{0,6}|PHỤ LỤC [IVX]{1,4})(\d{1,3})(?=[\s.,;:)”"]|$)/gu;

/**
 * All places that look like marks of this style, in the order of the text.
 *
 * @example
 * findMarks([{ text: 'năm 2024[1]', blockIndex: 0 }], 'bracket')[0]?.from; // 8
 */
export function findMarks(lines: readonly Line[], style: MarkStyle): Mark[] {
  const pattern = { bracket: BRACKET, raised: RAISED, figure: FIGURE }[style];
  return lines.flatMap(({ text }, line) =>
    [...text.matchAll(pattern)].map((match): Mark => {
      const figures = match.at(-1)!;
      // A figure in front of the bracket is the mark too when it is the same, else it is the text's.
      const doubled = style === 'bracket' ? (match[1] ?? '') : '';
      const from = match.index + (doubled === figures ? 0 : doubled.length);
      return { line, from, to: match.index + match[0].length, number: Number(figuresOf(figures)) };
    }),
  );
}

/**
 * The marks in brackets that the notes can have: up to the `last` note, and what goes on from there, since lists
 * are sometimes cut off.
 *
 * @example
 * numberedMarks(marks, 5).at(-1)?.number; // 7 where [6] and [7] follow
 */
export function numberedMarks(marks: readonly Mark[], last: number): Mark[] {
  let highest = last;
  return marks.filter(({ number }) => {
    if (number === highest + 1) highest = number;
    return number >= 1 && number <= highest;
  });
}

/**
 * The longest run of marks whose numbers rise: notes are numbered in the order of the text, so what breaks the
 * order is something else ("Mẫu BB4"). Numbers above `last` are left out.
 *
 * @example
 * risingMarks(marks, 30).map(({ number }) => number); // [1, 2, 3, …]
 */
export function risingMarks(marks: readonly Mark[], last: number): Mark[] {
  // This works by patience sorting: the best run of each length is the one that ends lowest.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  marks.forEach(({ number }, index) => {
    before.push(undefined);
    if (number < 1 || number > last) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[ends[middle]!]!.number < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    // Of two places with one number the first counts.
    if (marks[ends[low] ?? -1]?.number !== number) ends[low] = index;
  });
  const run: Mark[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.unshift(marks[at]!);
  return run;
}
