/** A stretch of a line. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

//  Cơ quan trả lời trong 05 ngày; trường hợp từ chối thì nêu lý do. Người dân được xem hồ sơ.
//  └──────────── one ───────────┘└────────── two ────────────────┘└────────── three ────────┘
// Full stops of numbers (1.000.000) and abbreviations (TP. Vinh) end nothing: what follows a stop
// must be a space and a capital, and what stands before it more than two capitals.
const END = /;(?=\s|$)|(?<!(?:^|\s)\p{Lu}{1,2})\.(?=\s+["“(]?\p{Lu}|\s*$)/gu;

/**
 * Cuts a line into sentences; a semicolon ends one as well, as lists of duties are written with them.
 *
 * @example
 * sentencesOf('Một; hai. Ba.'); // three stretches
 */
export function sentencesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { index } of text.matchAll(END)) {
    stretches.push({ from, to: index });
    from = index + 1;
  }
  stretches.push({ from, to: text.length });
  return stretches
    .map((stretch) => ({ ...stretch, from: skipSpace(text, stretch.from) }))
    .filter((stretch) => stretch.from < stretch.to);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}

// Longer than any clause that a rule looks at; without it a line of a megabyte would take hours.
const REACH = 400;

/**
 * The text before a place, as far back as any rule looks.
 *
 * @example
 * wordsBefore('Chủ đầu tư phải', 11); // 'Chủ đầu tư '
 */
export function wordsBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - REACH), at);
}

/**
 * The text behind a place, as far as any rule looks.
 *
 * @example
 * wordsAfter('phải nộp phí', 4); // ' nộp phí'
 */
export function wordsAfter(text: string, at: number): string {
  return text.slice(at, at + REACH);
}

/**
 * What stands between the last comma, colon or dash and this place: the clause in the sense of
 * grammar, in which a condition ("nếu …", "trường hợp …") would stand.
 *
 * @example
 * clauseBefore('Trong trường hợp này, chủ đầu tư phải', 32); // ' chủ đầu tư '
 */
export function clauseBefore(sentence: string, at: number): string {
  const before = wordsBefore(sentence, at);
  return before.slice(Math.max(...[', ', ': ', '; ', ' - '].map((mark) => before.lastIndexOf(mark))) + 1);
}
