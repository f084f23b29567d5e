import type { UnitKind } from '../../model/node.ts';
import { POINT_LETTERS } from '../../text/numerals.ts';
import type { Target, TargetStep } from '../instruction.ts';

const RANK: Readonly<Partial<Record<UnitKind, number>>> = {
  appendix: 0,
  form: 1,
  part: 2,
  chapter: 3,
  section: 4,
  subsection: 5,
  article: 6,
  clause: 7,
  point: 8,
  indent: 9,
  paragraph: 10,
};

/**
 * One word of an address with its numbers, and how it hangs on the word behind it.
 *
 * @example
 * // "khoản 2 và 13 Điều 25": { kind: 'clause', numbers: ['2', '13'], link: 'of' } · { kind: 'article', numbers: ['25'] }
 */
interface Item {
  readonly kind: UnitKind | undefined;
  readonly numbers: readonly string[];
  readonly part?: Target['part'];
  readonly link: 'of' | 'comma' | 'and';
}

const LETTER = '(?:[a-zđ]\\d{0,2}|đđ|aa|bb|cc|dd)';
const ROMAN = '[IVXL]+[a-zđ]?(?:-[A-Z])?';
const ORDINAL = '(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)';

// The numbers that a word of address takes; "số" and "thứ" may stand between.
const KINDS: readonly (readonly [UnitKind, string, string])[] = [
  ['subsection', 'tiểu mục', `\\d+[a-zđ]?|${ROMAN}`],
  ['part', 'phần', `(?:thứ )?${ORDINAL}|${ROMAN}|\\d+|[A-Z]`],
  ['chapter', 'chương', `${ROMAN}|\\d+[a-zđ]?|thứ ${ORDINAL}`],
  ['section', 'mục', `\\d+(?:\\.\\d+)*[a-zđ]?|${ROMAN}|[A-Z]`],
  ['article', 'đi[ềê]u', '\\d+[a-zđ]{0,2}(?:\\.\\d+)?'],
  ['clause', 'kh(?:o[ảáàa]|óả)n', '\\d+[a-zđ]{0,2}|[Il]'],
  ['point', 'đi[ểêề]m', `${LETTER}|\\d+(?:\\.\\d+)*`],
  ['indent', 'gạch (?:đầu dòng|ngang)(?: thứ)?', `${ORDINAL}|\\d+`],
  ['paragraph', 'đoạn(?: thứ)?', `${ORDINAL}|\\d+`],
  ['appendix', 'phụ lục(?: số)?', `${ROMAN}|\\d+[a-zA-ZđĐ]?(?:[.-]\\d+)?|[A-Z](?:[.-]?\\d+)?`],
  ['form', '(?:biểu mẫu|mẫu|biểu)(?: số)?', '\\d+[a-zA-Zđ]?(?:[./-][\\p{L}\\d-]+)*|[IVXL]+'],
];
const READERS = KINDS.map(([kind, word, number]) => {
  const numbers = `(?:${number})(?![\\p{L}\\d])`;
  const listed = `(${numbers}(?:(?:\\s?,\\s(?:và\\s)?|\\s(?:và|hoặc)\\s)${numbers})*)`;
  return {
    kind,
    word: new RegExp(`^${word}`, 'iu'),
    many: new RegExp(
      `^(?:các |những |từ )?${word}\\s${listed}(?:\\sđến\\s(?:hết\\s)?(?:${word}\\s)?(${numbers}))?`,
      'iu',
    ),
  };
});
const HEADING = /^tên(?: gọi)?(?: của)?(?=\s(?:điều|khoản|điểm|chương|mục|tiểu mục|phần|phụ lục|mẫu))/iu;
const OPENING = /^(?:đoạn mở đầu|đoạn đầu|câu dẫn|phần mở đầu)/iu;
const ENDING = /^(?:đoạn cuối(?: cùng)?)/iu;
const LINK = /^\s*(?:(,|;)\s*(?:và\s)?|(và|hoặc)\s|(?:của|tại|thuộc|trong|ở)\s|)\s*/iu;

/**
 * An address read from the beginning of the text: its targets in printed order, and what is left.
 *
 * @example
 * readTargets('khoản 2 và 13 Điều 25, khoản 8 Điều 32 như sau:').rest; // 'như sau:'
 */
export function readTargets(text: string): { readonly targets: readonly Target[]; readonly rest: string } {
  const items: Item[] = [];
  let rest = text;
  for (;;) {
    const read = readItem(rest);
    if (!read) break;
    const link = LINK.exec(read.rest)!;
    items.push({ ...read.item, link: link[1] ? 'comma' : link[2] ? 'and' : 'of' });
    rest = read.rest;
    const next = read.rest.slice(link[0].length);
    if (!readItem(next)) break;
    rest = next;
  }
  return { targets: assemble(items), rest: rest.trim() };
}

function readItem(text: string): { item: Omit<Item, 'link'>; rest: string } | undefined {
  const heading = HEADING.exec(text);
  if (heading) return readHeading(text.slice(heading[0].length).trim());
  for (const [pattern, part] of [
    [OPENING, 'opening'],
    [ENDING, 'ending'],
  ] as const) {
    const match = pattern.exec(text);
    if (match) return { item: { kind: undefined, numbers: [], part }, rest: text.slice(match[0].length) };
  }
  return readUnit(text);
}

// tên Chương VI        tên điều (of the article that the context names)
function readHeading(text: string): { item: Omit<Item, 'link'>; rest: string } {
  const unit = readUnit(text);
  if (unit) return { ...unit, item: { ...unit.item, part: 'heading' } };
  const reader = READERS.find(({ word }) => word.test(text));
  const word = reader?.word.exec(text)?.[0] ?? '';
  return {
    item: { kind: reader?.kind ?? 'article', numbers: [], part: 'heading' },
    rest: text.slice(word.length),
  };
}

function readUnit(text: string): { item: Omit<Item, 'link'>; rest: string } | undefined {
  for (const { kind, many } of READERS) {
    const match = many.exec(text);
    if (match && (kind !== 'form' || !/^biểu\s/i.test(text) || /\d/.test(match[1]!))) {
      const listed = match[1]!
        .split(/\s?,\s(?:và\s)?|\s(?:và|hoặc)\s/u)
        .map((piece) => printedNumber(kind, piece));
      const ranged = match[2] ? numbersBetween(listed.pop()!, match[2]) : [];
      return { item: { kind, numbers: [...listed, ...ranged] }, rest: text.slice(match[0].length) };
    }
    const lone = kind === 'appendix' && /^(?:các )?phụ lục(?=\s|$|[.,;:])/iu.exec(text);
    if (lone) return { item: { kind, numbers: [] }, rest: text.slice(lone[0].length) };
  }
  return undefined;
}

// Scans read 1 as I or l.
function printedNumber(kind: UnitKind, piece: string): string {
  return kind === 'clause' && /^[Il]$/.test(piece) ? '1' : piece.replace(/^thứ /i, '');
}

// từ Điều 67 đến Điều 70 → 67 68 69 70        từ điểm c đến điểm e → c d đ e
function numbersBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)];
  if (first > 0 && last > first && last - first < 1000) {
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  }
  const [start, end] = [POINT_LETTERS.indexOf(from), POINT_LETTERS.indexOf(to)];
  return start >= 0 && end > start && from.length === 1
    ? [...POINT_LETTERS.slice(start, end + 1)]
    : [from, to];
}

/**
 * Items to targets. Addresses run from the small unit to the large one and share what stands behind
 * them, so this works from the right, keeping the path that is open there:
 *
 *   khoản 2, điểm a khoản 4 Điều 124   →   Điều 124 ◂ khoản 4 ◂ điểm a;   Điều 124 ◂ khoản 2
 */
function assemble(items: readonly Item[]): Target[] {
  const targets: Target[] = [];
  let path: TargetStep[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = asWritten(items[index]!, items[index + 1]);
    const outer = outerSteps(path, item, items[index + 1]);
    const steps = stepsOf(item, outer);
    if (!joins(items[index - 1], item)) targets.unshift(...steps.map((step) => withPart(step, item.part)));
    path = [...(steps[0] ?? outer)];
  }
  return targets;
}

function withPart(steps: readonly TargetStep[], part: Target['part']): Target {
  return part ? { steps, part } : { steps };
}

// Sections hold articles, so "mục 9, Điều 1" of old decisions can only mean clause 9 of Điều 1.
function asWritten(item: Item, next: Item | undefined): Item {
  if (item.kind !== 'section' || item.link === 'and') return item;
  if (next?.kind === 'article') return { ...item, kind: 'clause' };
  return next?.kind === 'clause' ? { ...item, kind: 'point' } : item;
}

// What stands behind a list mark is another target, and only what is around both is shared.
function outerSteps(path: readonly TargetStep[], item: Item, next: Item | undefined): readonly TargetStep[] {
  if (!next || joins(item, next)) return path;
  const largest = Math.min(next.kind ? rank(next.kind) : 99, item.kind ? rank(item.kind) : 99);
  // A title without a number is that of the unit named behind it: "tên điều và khoản 1 Điều 66".
  const reach = item.part === 'heading' && item.numbers.length === 0 ? rank(item.kind!) + 1 : largest;
  const shared = path.filter((step) => rank(step.kind) < reach);
  return item.kind === 'article' && item.part !== 'heading' ? [] : shared;
}

function stepsOf(item: Item, outer: readonly TargetStep[]): TargetStep[][] {
  const { kind, numbers } = item;
  if (kind === undefined || (item.part && numbers.length === 0)) return [[...outer]];
  if (numbers.length === 0) return [[...outer, { kind }]];
  return numbers.map((number) => [...outer, { kind, number }]);
}

// "điểm b, khoản 3, Điều 1" is the old way of writing one address: a smaller unit in front of a larger.
function joins(item: Item | undefined, next: Item): boolean {
  if (!item || next.part) return false;
  if (item.kind === undefined) return item.link === 'of';
  if (item.part === 'heading' && item.numbers.length === 0) return false;
  if (item.kind === 'section' && next.kind && rank(next.kind) >= 6) return item.link !== 'and';
  const isSmaller = rank(item.kind) > rank(next.kind!);
  return item.link === 'of' || (isSmaller && item.link === 'comma');
}

function rank(kind: UnitKind): number {
  return RANK[kind] ?? 10;
}
