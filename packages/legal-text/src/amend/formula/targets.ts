import { expandRange } from '../../cite/expand-range.ts';
import type { Locator, LocatorStep } from '../../cite/locator.ts';
import { readLocatorRun } from '../../cite/units/locator-run.ts';
import { unitSize } from '../../cite/units/unit-words.ts';
import type { UnitKind } from '../../model/node.ts';
import type { Target, TargetStep } from '../instruction.ts';
import { repaired } from './scan-repair.ts';

/** A list of locators, or words for a part of the unit that stands behind them. */
interface Piece {
  readonly targets: readonly Target[];
  /** "tên điều", "đoạn mở đầu": the part of what comes next. */
  readonly part?: Target['part'];
  /** "tên điều": the kind of unit whose title is meant. */
  readonly kind?: TargetStep['kind'];
  readonly end: number;
  readonly link: 'of' | 'in' | 'list';
}

const TITLE =
  /^tên(?: gọi)?(?: của)?\s(?=(?:điều|khoản|điểm|chương|mục|tiểu mục|phần|phụ lục|mẫu)(?!\p{L}))/iu;
const TITLED = /^(điều|chương|mục|tiểu mục|phần|phụ lục|mẫu)(?!\p{L})/iu;
const TITLED_KINDS: Readonly<Record<string, UnitKind>> = {
  điều: 'article',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
  phần: 'part',
  'phụ lục': 'appendix',
  mẫu: 'form',
};
const PARTS = [
  [/^(?:đoạn mở đầu|đoạn đầu|câu dẫn|phần mở đầu)(?!\p{L})/iu, 'opening'],
  [/^đoạn cuối(?: cùng)?(?!\p{L})/iu, 'ending'],
] as const;

// khoản 1 Điều 5, và tên Chương VI        Chương VI trong Phần thứ hai        đoạn mở đầu của Điều 75
//               ^^^^^                              ^^^^^                                 ^^^
const LINK = /^\s?(?:([,;]\s(?:và\s)?|(?:và|hoặc)\s)|(trong|tại|ở)\s|(?:của|thuộc)\s|)/iu;

/**
 * An address read from the beginning of the text: its targets in printed order, and what is left. The
 * locators are those of citations; formulas add parts of units (tên, đoạn mở đầu, đoạn cuối) and the
 * place in larger units ("trong Mục 1 Chương I").
 *
 * @example
 * readTargets('khoản 2 và 13 Điều 25, khoản 8 Điều 32 như sau:').rest; // 'như sau:'
 */
export function readTargets(text: string): { readonly targets: readonly Target[]; readonly rest: string } {
  const address = repaired(text);
  const pieces: Piece[] = [];
  let place = 0;
  let end = 0;
  for (;;) {
    const piece = readPiece(address.slice(place));
    if (!piece) break;
    pieces.push(piece);
    end = place + piece.end;
    const link = LINK.exec(address.slice(end))!;
    place = end + link[0].length;
  }
  return { targets: assemble(pieces), rest: address.slice(end).trim() };
}

function readPiece(text: string): Piece | undefined {
  const title = TITLE.exec(text);
  if (title) return readTitle(text, title[0].length);
  for (const [pattern, part] of PARTS) {
    const match = pattern.exec(text);
    if (match) return { targets: [], part, ...linkBehind(text, match[0].length) };
  }
  return readRun(text, 0);
}

// tên Chương VI        tên điều (of the article that comes next)
function readTitle(text: string, from: number): Piece | undefined {
  const run = readRun(text, from);
  const [first, ...others] = run?.targets ?? [];
  if (run && first) return { ...run, targets: [{ ...first, part: 'heading' }, ...others] };
  const word = TITLED.exec(text.slice(from))?.[0];
  if (!word) return undefined;
  return {
    targets: [],
    part: 'heading',
    kind: TITLED_KINDS[word.toLowerCase()]!,
    ...linkBehind(text, from + word.length),
  };
}

// In front of its first line a text could be a heading ("Điều 5."); an address never is.
const LEAD = 'tại ';

// Ranges multiply; no clause of a law names so many units.
const MOST_TARGETS = 2000;

// Rows of tables (số thứ tự 3 Phụ lục I) are no units that could be changed: such a formula is not understood.
function readRun(text: string, from: number): Piece | undefined {
  const run = readLocatorRun(`${LEAD}${text.slice(from)}`, LEAD.length);
  if (
    !run ||
    run.locators.some((locator) => locator.steps.some((step) => step.relative || step.kind === 'row'))
  )
    return undefined;
  const targets = placesJoined(`${LEAD}${text.slice(from)}`, run.locators);
  if (!targets) return undefined;
  return { targets, ...linkBehind(text, from + run.end - LEAD.length) };
}

// Mẫu số 01, 02 và 03 tại Phụ lục II
//                     ^^^ a place, not a further target
function placesJoined(text: string, locators: readonly Locator[]): Target[] | undefined {
  const last = locators.at(-1)!;
  const before = locators.at(-2);
  const targets: Target[] = [];
  for (const locator of locators) {
    for (const single of expandRange(locator)) targets.push(targetOf(stepsOf(single.steps)));
    if (targets.length > MOST_TARGETS) return undefined;
  }
  if (!before || !/^\s(?:tại|trong|ở)\s$/iu.test(text.slice(before.end, last.start))) return targets;
  const place = targets.at(-1)!;
  const inside = targets.slice(0, -1);
  if (!isPlaceOf(place, inside)) return targets;
  return inside.map((target) => ({ steps: [...place.steps, ...target.steps] }));
}

function linkBehind(text: string, end: number): { end: number; link: Piece['link'] } {
  const link = LINK.exec(text.slice(end))!;
  return { end, link: link[1] ? 'list' : link[2] ? 'in' : 'of' };
}

// "khoản 1 và đoạn cuối khoản 2": citations count such paragraphs, formulas mean a part of the unit.
function targetOf(steps: readonly TargetStep[]): Target {
  const last = steps.at(-1);
  if (last?.kind !== 'paragraph') return { steps };
  if (/^(?:mở đầu|đầu)$/iu.test(last.number ?? '')) return { steps: steps.slice(0, -1), part: 'opening' };
  return /^cuối/iu.test(last.number ?? '') ? { steps: steps.slice(0, -1), part: 'ending' } : { steps };
}

/** Steps from the outermost on. */
function stepsOf(steps: readonly LocatorStep[]): TargetStep[] {
  return [...steps].reverse().map((step) => {
    const number = step.number?.replace(/^thứ /iu, '');
    return { kind: kindOf(step), ...(number === undefined ? {} : { number }) };
  });
}

// Tiết stands below a point where the trees have dashes; `readRun` lets no row through.
function kindOf({ kind }: LocatorStep): UnitKind {
  if (kind === 'row') return 'table';
  return kind === 'subpoint' ? 'indent' : kind;
}

/** Pieces to targets, from the right, because parts and places speak of what stands behind them. */
function assemble(pieces: readonly Piece[]): readonly Target[] {
  let targets: readonly Target[] = [];
  for (const piece of [...pieces].reverse()) {
    const [next, ...others] = targets;
    if (piece.part) {
      const isOf = piece.link !== 'list' && next !== undefined && piece.kind === undefined;
      const steps = isOf ? next.steps : partSteps(piece, next);
      targets = [{ steps, part: piece.part }, ...(isOf ? others : targets)];
    } else if (piece.link === 'in' && next && !next.part && isPlaceOf(next, piece.targets)) {
      targets = [
        ...piece.targets.map((target) => ({ ...target, steps: [...next.steps, ...target.steps] })),
        ...others,
      ];
    } else targets = [...piece.targets, ...targets];
  }
  return targets;
}

// "tên điều và khoản 1 Điều 66" is the title of Điều 66; "đoạn mở đầu và khoản 1 Điều 5" the opening of Điều 5.
function partSteps(piece: Piece, next: Target | undefined): readonly TargetStep[] {
  if (!next) return [];
  const size = piece.kind === undefined ? undefined : sizeOf(piece.kind);
  if (size === undefined) return next.steps.slice(0, -1);
  return next.steps.filter((step) => sizeOf(step.kind) >= size);
}

function isPlaceOf(place: Target, targets: readonly Target[]): boolean {
  const smallest = place.steps.at(-1);
  return (
    smallest !== undefined && targets.every((target) => sizeOf(target.steps[0]!.kind) < sizeOf(smallest.kind))
  );
}

function sizeOf(kind: UnitKind): number {
  return kind === 'table' ? 0 : unitSize(kind);
}
