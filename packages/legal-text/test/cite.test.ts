import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOfText,
  type Citation,
  crossCheck,
  findCitations,
  formatLocators,
  indexUnits,
  type LocatorStep,
  parse,
  parseLocators,
  resolveCitation,
} from '../src/index.ts';
import { anyText } from './arbitrary.ts';
import { measureCitations } from './labels/measure.ts';

/** Pieces of citations in any order, whole and broken. */
const PIECES = [
  'điểm a',
  'điểm đ',
  ' và b',
  ', ',
  ' khoản 2',
  ' khoản này',
  ' Điều 5',
  ' Điều này',
  'từ Điều 5 đến ',
  ' của ',
  'Luật này',
  ' Luật Đất đai',
  ' Luật sửa đổi, bổ sung một số điều của ',
  'Bộ luật ',
  ' số 31/2024/QH15',
  ' ngày 30/3/2022',
  ' 407/QĐ-TTg',
  ' số     /KH-UBND',
  'Nghị định',
  ' ban hành kèm theo ',
  ' Quy chế làm việc',
  'Chương II',
  '\n',
  '\n\n',
  'Phụ lục I',
  'Mẫu số 01',
  '“',
  '”',
  '; ',
  '. ',
  '1. ',
  '-',
  '/',
  'A-B-C',
  'các ',
  ' đã được sửa đổi, bổ sung theo ',
  'Điều 5. Tên',
  ' tháng ',
  'năm 2013',
];

const soup = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.constantFrom('NFC', 'NFD'))
  .map(([pieces, form]) => pieces.join('').normalize(form));

const text = fc.oneof(soup, anyText);

function expectWellPlaced(source: string, citations: readonly Citation[]): void {
  let end = 0;
  for (const citation of citations) {
    expect(citation.start).toBeGreaterThanOrEqual(end);
    expect(citation.end).toBeGreaterThan(citation.start);
    expect(citation.end).toBeLessThanOrEqual(source.length);
    expect(citation.text).toBe(source.slice(citation.start, citation.end));
    expect(citation.document !== null || citation.units.length > 0).toBe(true);
    end = citation.end;
  }
}

describe('findCitations', () => {
  it('never throws; its places lie in the text, in order, apart', () => {
    fc.assert(
      fc.property(text, (source) => {
        expectWellPlaced(source, findCitations(source));
      }),
      { numRuns: 1500 },
    );
  });

  it('reads a text and its other normal form alike', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const say = (form: 'NFC' | 'NFD'): unknown[] =>
          findCitations(source.normalize(form)).map(({ document, units }) => [
            document,
            formatLocators(units),
          ]);
        expect(say('NFD')).toEqual(say('NFC'));
      }),
    );
  });

  it('is resolved and cross-checked without throwing, whatever the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const index = indexUnits(parse(blocksOfText(source)).tree);
        const citations = findCitations(source);
        const ids = [...index.byId.keys()];
        for (const [place, citation] of citations.entries()) {
          const citing = ids[place % Math.max(1, ids.length)];
          const found = resolveCitation(citation, { index, register: [], ...(citing ? { citing } : {}) });
          for (const unit of found.units.flatMap(({ units }) => units))
            expect(index.byId.has(unit)).toBe(true);
        }
        const spans = new Set(citations.map(({ start }) => start));
        for (const { start } of crossCheck(citations, [])) expect(spans.has(start)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const number = fc.integer({ min: 1, max: 200 }).map(String);
const inserted = fc.tuple(number, fc.constantFrom('', '', '', 'a', 'b', 'đ')).map((pair) => pair.join(''));
const letter = fc.constantFrom(...'abcdđeghiklmnopqrstuvxy', 'a1', 'đ2');
const step = (kind: LocatorStep['kind'], value: fc.Arbitrary<string>): fc.Arbitrary<LocatorStep> =>
  value.map((read) => ({ kind, number: read }));
const article = fc.oneof(
  step('article', inserted),
  fc.constant<LocatorStep>({ kind: 'article', relative: true }),
);
const range = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
  .map(
    ([from, more]): LocatorStep => ({ kind: 'article', number: String(from), through: String(from + more) }),
  );
const whole = fc.oneof(
  fc.tuple(step('point', letter), step('clause', inserted), article),
  fc.tuple(step('clause', inserted), article),
  fc.tuple(article),
  fc.tuple(range),
  fc.tuple(step('chapter', fc.constantFrom('I', 'II', 'IV', 'XII'))),
  fc.tuple(step('form', fc.constantFrom('01', '02a', '03/ĐK'))),
);
const locators = fc.array(
  whole.map((steps) => ({ steps: [...steps] as LocatorStep[] })),
  { minLength: 1, maxLength: 6 },
);

describe('locators', () => {
  it('written as one list are read back with the same steps', () => {
    fc.assert(
      fc.property(locators, (list) => {
        const read = parseLocators(`theo ${formatLocators(list)} của`);
        expect(read.map(({ steps }) => steps)).toEqual(list.map(({ steps }) => steps));
      }),
      { numRuns: 1000 },
    );
  });

  it('of any text lie in it, in order, apart', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const locator of parseLocators(source)) {
          expect(locator.start).toBeGreaterThanOrEqual(0);
          expect(locator.end).toBeLessThanOrEqual(source.length);
          expect(locator.end).toBeGreaterThanOrEqual(locator.start);
          end = Math.max(end, locator.end);
        }
        expect(end).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});

// Twice the text may take at most about twice the time; a quadratic rule would show as four times.
describe('time', () => {
  const hostile: readonly string[] = [
    'khoản 1 ',
    'điểm a, ',
    'Điều 1, 2, ',
    'Luật sửa đổi, bổ sung một số điều của ',
    'Luật A và ',
    'Quy chế ',
    'khoản 1 Quy định ',
    '1/A-',
    '12/2025/',
    'Nghị định số ',
    ' ',
    '\n',
    'số      ',
    'ngày ',
    'đã được sửa đổi, bổ sung theo Luật số 1/2020/QH14 ',
    'a',
    '"Điều 1. ',
    'LUẬT\n',
    'của Bộ ',
    'kèm theo ',
    'từ Điều 1 đến ',
    'Điều 5 khoản 2 điểm a ',
  ];
  // The least of three: what else the process does must not count.
  const cpu = (source: string): number => {
    const tries = [1, 2, 3].map(() => {
      const before = process.cpuUsage().user;
      findCitations(source);
      return (process.cpuUsage().user - before) / 1000;
    });
    return Math.min(...tries);
  };

  it.each(hostile)('grows with the length of %j repeated, no faster', (piece) => {
    const small = piece.repeat(Math.ceil(30_000 / piece.length));
    findCitations(small);
    const [once, four] = [cpu(small), cpu(small.repeat(4))];
    expect(four).toBeLessThan(10 * once + 150);
  });
});

const DATA = process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const ROOT = `${DATA}/legal-documents`;
const isThere = existsSync(`${ROOT}/manifest.dev.csv`);
if (!isThere)
  console.log(`legal-text: left out the citations of real documents, no ${ROOT} (set DANBAN_CORPORA)`);

describe.runIf(isThere)('labelled citations of real documents', () => {
  it('are found, and what is found is right', () => {
    for (const { sample, labelled, found, right, confusions } of measureCitations(ROOT)) {
      const least = [sample, right / found >= 0.98, right / labelled >= 0.95, labelled >= 150];
      expect(least, confusions.join('\n')).toEqual([sample, true, true, true]);
    }
  }, 60_000);
});
