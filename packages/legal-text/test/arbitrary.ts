import fc from 'fast-check';

/** Syllables and signs that laws are made of, with those that markers are made of. */
const WORDS = [
  'Nhà',
  'nước',
  'bảo',
  'đảm',
  'quyền',
  'của',
  'cơ quan',
  'tổ chức',
  'hồ sơ',
  'thời hạn',
  '20',
  '30 ngày',
  'khoản 2',
  'Điều 5',
  '407/QĐ-TTg',
  'hoà giải',
  'hòa giải',
  'theo quy định',
  'Ủy ban nhân dân',
  '(',
  ')',
  ',',
  ';',
  '.',
];

/** Beginnings of lines that make a parser think. */
const MARKERS = [
  'Điều 1. ',
  'Điều 2. ',
  'Điều 3',
  'Điều 2a. ',
  'Điều 11 của Luật này',
  'Chương I',
  'CHƯƠNG II. ',
  'Mục 1. ',
  'Phần thứ nhất',
  '1. ',
  '2. ',
  '1a. ',
  '1.1. ',
  'a) ',
  'b) ',
  'đ) ',
  'a1) ',
  '- ',
  '+ ',
  'I. ',
  'PHỤ LỤC I',
  'Phụ lục II ',
  'Mẫu số 01',
  'QUY ĐỊNH',
  '(Kèm theo Quyết định số 1/2026/QĐ-UBND)',
  'TM. ỦY BAN NHÂN DÂN',
  'Nơi nhận:',
  'Căn cứ Luật ',
  'QUYẾT ĐỊNH',
  'NHỮNG QUY ĐỊNH CHUNG',
  '| a | b |',
  '|---|---|',
  '',
  '',
];

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((list) => list.join(' '));

const QUOTED = ['“', '”', '"', '“Điều 9. ', '“1. ', '"a) ', '“Điều 9. Nhà nước.”', 'Sửa đổi Điều 9 như sau:'];

/** Lines of something like a law, in any order, without quotations. */
export const soup = soupOf(MARKERS);

/** The same with quotation marks, mostly never closed. */
export const quotedSoup = soupOf([...MARKERS, ...QUOTED]);

function soupOf(markers: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(fc.constantFrom(...markers), words).map(([marker, text]) => marker + text),
      { maxLength: 40 },
    )
    .map((lines) => lines.join('\n'));
}

/** Five letters with marks, composed or not, with breaks: the alphabet that finds marking errors. */
export const markedText = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'ế', 'đ', 'Ữ', '̀', ' ', '\n'), maxLength: 60 }),
    fc.constantFrom('NFC', 'NFD'),
  )
  .map(([text, form]) => text.normalize(form));

/** Five letters with marks, composed or not, as articles and clauses: everything looks like everything else. */
export const markedLaw = fc
  .tuple(
    fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'ế', 'đ', 'Ữ', '̀', ' '), maxLength: 16 }), {
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom('NFC', 'NFD'),
  )
  .map(([articles, form]) =>
    articles
      .map((clauses, article) =>
        [`Điều ${article + 1}. ế`, ...clauses.map((text, clause) => `${clause + 1}. ${text}`)].join('\n'),
      )
      .join('\n')
      .normalize(form),
  );

/** Any text at all. */
export const anyText = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  markedText,
  soup,
  quotedSoup,
);

const sentence = fc
  .array(
    fc.constantFrom(
      'Nhà nước',
      'bảo đảm',
      'quyền',
      'tham gia',
      'góp ý',
      'của công dân',
      'trong 20 ngày',
      'hoà giải',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list) => list.join(' '));

/** A well-formed law: chapters, titled articles, clauses, points, dashes, all counted rightly. */
export const wellFormedLaw = fc
  .array(
    fc.array(fc.array(fc.tuple(sentence, fc.array(sentence, { maxLength: 3 })), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((chapters) => {
    const lines: string[] = [];
    let article = 0;
    for (const [index, articles] of chapters.entries()) {
      lines.push(`Chương ${['I', 'II', 'III', 'IV'][index]}`, 'QUY ĐỊNH CHUNG');
      for (const clauses of articles) {
        article += 1;
        lines.push(`Điều ${article}. Tên của điều ${article}`);
        if (clauses.length === 0) lines.push('Điều này chỉ có một đoạn.');
        for (const [place, [text, points]] of clauses.entries()) {
          lines.push(`${place + 1}. ${text}${points.length > 0 ? ':' : '.'}`);
          for (const [letter, point] of points.entries()) lines.push(`${'abc'[letter]}) ${point};`);
        }
      }
    }
    return lines.join('\n');
  });
