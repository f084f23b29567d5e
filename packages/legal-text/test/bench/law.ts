/** A made-up law of so many articles with clauses and points; `edit` changes some words, to make a second version. */
export function bigLaw(
  articles: number,
  edit: (text: string, index: number) => string = (text) => text,
): string {
  // Laws use some 1,500 different syllables; few words would make every article look like every other.
  const heads = [
    'b',
    'c',
    'ch',
    'd',
    'đ',
    'g',
    'h',
    'kh',
    'l',
    'm',
    'n',
    'ng',
    'ph',
    'qu',
    's',
    't',
    'th',
    'tr',
    'v',
    'x',
  ];
  const tails = [
    'a',
    'an',
    'anh',
    'ao',
    'ế',
    'ệnh',
    'iên',
    'o',
    'ông',
    'ợp',
    'uyền',
    'uật',
    'ữ',
    'ương',
    'ủy',
  ];
  const nouns = heads.flatMap((head) => tails.map((tail) => head + tail));
  const verbs = [
    'lập',
    'thẩm định',
    'phê duyệt',
    'công bố',
    'giám sát',
    'đánh giá',
    'tiếp nhận',
    'giải quyết',
    'lưu giữ',
  ];
  const word = (list: readonly string[], seed: number): string => list[((seed * 7919) >>> 3) % list.length]!;
  const sentence = (seed: number): string =>
    Array.from(
      { length: 4 },
      (_, index) => `${word(verbs, seed + index * 31)} ${word(nouns, seed * 3 + index * 17)}`,
    ).join(' và ');
  const lines: string[] = [];
  for (let article = 1; article <= articles; article += 1) {
    if (article % 20 === 1) lines.push(`Chương ${Math.ceil(article / 20)}`, 'QUY ĐỊNH CHUNG');
    lines.push(edit(`Điều ${article}. Quy định về ${word(nouns, article)} số ${article * 37}`, article));
    for (let clause = 1; clause <= 4; clause += 1) {
      lines.push(
        edit(`${clause}. Cơ quan có trách nhiệm ${sentence(article * 11 + clause)}:`, article * 10 + clause),
      );
      for (const letter of ['a', 'b', 'c'])
        lines.push(`${letter}) Việc ${sentence(article * 13 + clause * 5 + letter.charCodeAt(0))};`);
    }
  }
  return lines.join('\n');
}
