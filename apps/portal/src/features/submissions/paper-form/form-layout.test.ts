import { describe, expect, test } from 'vitest';
import { readFormCode, writeFormCode } from './form-code.ts';
import {
  A4,
  BLOCKS_A_PAGE,
  BOX,
  CELL,
  type FormPage,
  layoutForm,
  layoutNamedPage,
  MARK,
  MARKS,
  QR,
} from './form-layout.ts';

const articles = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ unitId: `dieu-${i + 1}`, title: `Điều ${i + 1}`, number: i + 1 },
  }));
const contentOf = (count: number) => ({
  consultationId: '01a1f6e5-8780-7116-871b-837f5d6029fd',
  versionOrdinal: 2,
  serial: 'K7M2QX',
  categories: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  positions: ['agree', 'amend', 'disagree', 'ask'],
  articles: articles(count),
});
const form = (count: number) => layoutForm(contentOf(count));

/** Everything that a pen may touch or a reader looks for, as rectangles. */
const rectangles = ({ head, blocks }: FormPage) => [
  ...MARKS.map((mark) => ({ ...mark, width: MARK, height: MARK })),
  { ...QR, width: QR.size, height: QR.size },
  ...[
    ...(head ? [...head.categories, ...head.consents] : []),
    ...blocks.flatMap(({ positions }) => positions),
  ].map(({ x, y }) => ({ ...{ x, y, width: BOX, height: BOX } })),
  ...blocks.flatMap(({ cells }) =>
    cells.map(({ x, y, count }) => ({ x, y, width: CELL.width * count, height: CELL.height })),
  ),
];

describe('a form on paper', () => {
  test('a small draft has one sheet; every article stands once, in order', () => {
    const pages = form(BLOCKS_A_PAGE - 1);
    expect(pages).toHaveLength(1);
    const all = form(12).flatMap(({ blocks }) => blocks);
    expect(all.filter(({ kind }) => kind === 'article').map(({ unitId }) => unitId)).toEqual(
      articles(12).map(({ unitId }) => unitId),
    );
    expect(all[0]?.kind).toBe('whole');
  });

  test('nothing lies upon anything else or off the paper, on every page', () => {
    for (const page of form(12)) {
      const found = rectangles(page);
      for (const [i, a] of found.entries()) {
        expect(a.x >= 5 && a.y >= 5 && a.x + a.width <= A4.width - 5 && a.y + a.height <= A4.height - 5).toBe(
          true,
        );
        for (const b of found.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, JSON.stringify([a, b])).toBe(true);
        }
      }
      const lines = page.blocks.flatMap((block) => block.lines);
      expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(MARKS[2].y);
    }
  });

  test('who speaks is asked on the first page only', () => {
    expect(form(12).map(({ head }) => head !== null)).toEqual([true, false, false]);
  });

  test('from its code alone the page is laid out again as it was printed', () => {
    for (const page of form(9)) {
      const read = readFormCode(page.code);
      if (!read.ok) throw new Error(read.reason);
      const { code } = read;
      expect(layoutNamedPage(contentOf(9), { ...code, number: code.page })).toEqual(page);
    }
  });
});

describe('the code of a form', () => {
  const code = {
    ...{ consultationId: '00a1f6e5-8780-7116-871b-837f5d6029fd', versionOrdinal: 12, page: 2, of: 3 },
    ...{ serial: '', blocks: [0, 31, null] },
  };

  test('is read as it was written, and fits into a QR of 33 modules', () => {
    expect(readFormCode(writeFormCode(code))).toEqual({ ok: true, code });
    expect(writeFormCode({ ...code, serial: 'K7M2QX' }).length).toBeLessThanOrEqual(90);
    expect(writeFormCode(code)).toMatch(/^[0-9A-Z./-]+$/);
  });

  test.each([
    ['of an address', 'https://example.org/', 'foreign'],
    ['of a form printed before', 'danban-form:1:01a1f6e5-8780-7116-871b-837f5d6029fd:2:1/1', 'oldForm'],
    ['with a sign exchanged', writeFormCode(code).replace('/12/', '/13/'), 'damaged'],
    ['cut off', writeFormCode(code).slice(0, -3), 'damaged'],
    ['of an id too long', 'DB2/ZZZZZZZZZZZZZZZZZZZZZZZZZ/1/1.1/-/0/00', 'damaged'],
  ])('%s is refused: %s → %s', (_, text, reason) => {
    expect(readFormCode(text)).toEqual({ ok: false, reason });
  });
});
