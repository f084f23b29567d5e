import fc from 'fast-check';
import type { Closing, LegalNode, LegalTree, Preamble, UnitKind } from '../src/index.ts';

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

const anyLine = fc.oneof(
  sentence,
  fc.constantFrom(
    'Số: 12/2026/QĐ-UBND',
    'QUYẾT ĐỊNH',
    'A,  ngày 31 tháng 2 năm 2026',
    '- Lưu: VT.',
    '<p>&amp;</p>',
    ']]>',
  ),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'ế',
      ' ',
      '\n',
      '\t',
      '\r',
      '\u00a0',
      '<',
      '&',
      '"',
      '\u0001',
      '\ud800',
      '\ufffe',
    ),
    minLength: 1,
    maxLength: 8,
  }),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const cell = fc.record(
  {
    text: fc.oneof(fc.constant(''), anyLine),
    span: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['text'] },
);

/** A unit of any kind with anything in it, ids left to `withIds`. */
const anyNode: fc.Arbitrary<LegalNode> = fc.letrec<{ node: LegalNode }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom<UnitKind>(
        'part',
        'chapter',
        'article',
        'clause',
        'point',
        'indent',
        'paragraph',
        'table',
        'form',
      ),
      fc.record({
        number: maybe(fc.constantFrom('1', '5a', 'đ', 'II', 'thứ hai')),
        label: maybe(fc.oneof(fc.constantFrom('Điều 5a.', 'đ)', '1.', 'Phần thứ hai', '-'), anyLine)),
        heading: maybe(fc.oneof(fc.constant(''), anyLine)),
        text: fc.oneof(fc.constant(''), anyLine),
        quoted: maybe(fc.constant(true as const)),
        children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
      }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([kind, parts, rows]) => ({ id: '', kind, ...parts, ...(kind === 'table' ? { rows } : {}) })),
})).node;

function withIds(nodes: readonly LegalNode[], prefix: string): LegalNode[] {
  return nodes.map((node, index) => {
    const step = `${node.kind === 'point' ? 'diem-dd' : 'la'}~${index + 2}`;
    const id = prefix === '' ? step : `${prefix}__${step}`;
    return { ...node, id, children: withIds(node.children, id) };
  });
}

const lines = fc.array(anyLine, { maxLength: 5 });
const anyPreamble: fc.Arbitrary<Preamble> = fc
  .tuple(
    lines,
    fc.record({
      issuer: maybe(anyLine),
      number: maybe(anyLine),
      placeDate: maybe(anyLine),
      documentType: maybe(anyLine),
      title: maybe(anyLine),
      legalBases: lines,
      enactingWords: maybe(fc.array(anyLine, { minLength: 1, maxLength: 2 })),
    }),
    fc.boolean(),
  )
  .map(([own, fields, isPrinted]) => ({
    ...fields,
    // Half of the time the fields are also printed, as parsing would have it.
    lines: isPrinted ? [...own, ...fields.legalBases, ...(fields.enactingWords ?? [])] : own,
  }));
const anyClosing: fc.Arbitrary<Closing> = fc.record({ lines, recipients: lines, signature: lines });

/**
 * Trees that no parser would make: any kind under any other, fields that the lines do not show,
 * characters that XML cannot carry.
 */
export const anyTree: fc.Arbitrary<LegalTree> = fc
  .record({
    preamble: anyPreamble,
    body: fc.array(anyNode, { maxLength: 4 }),
    appendices: fc.array(
      anyNode.filter(({ kind }) => kind !== 'table'),
      { maxLength: 2 },
    ),
    closing: anyClosing,
    notes: fc.array(fc.constantFrom('Điều này được sửa đổi.', 'Một < hai\n“1. Ba & bốn”'), { maxLength: 2 }),
  })
  .map(({ preamble, body, appendices, closing, notes }) => ({
    version: 1,
    preamble,
    body: withIds(body, ''),
    appendices: withIds(appendices, 'phu-luc'),
    closing,
    ...(notes.length > 0 ? { notes } : {}),
  }));
