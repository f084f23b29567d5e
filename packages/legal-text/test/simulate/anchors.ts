import { type Anchor, describeAnchor, type UnitId, unitText } from '../../src/index.ts';
import type { Random } from './random.ts';
import type { Revision } from './revise.ts';
import { ROW_KINDS, type SimUnit, unitsBelow, wordsOf } from './sim-law.ts';
import { placedWords, type Version } from './to-tree.ts';

/** A stretch of a version, counted in the text of the whole body. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An anchor of the first version and where it must stand in the second. */
export interface AnchorCase {
  readonly anchor: Anchor;
  /** Where it stood, for references that work on the plain text. */
  readonly old: Span;
  /** Units that hold what it named, the innermost first, with all around them; none when the text was struck out. */
  readonly units: readonly (readonly UnitId[])[];
  /** What the named unit itself became, with all around it; that its words went elsewhere makes it no wrong place. */
  readonly own: readonly (readonly UnitId[])[];
  /** Units that were around it in the old version and are still there: a truthful, coarser answer for a removed one. */
  readonly around: ReadonlySet<UnitId>;
  /** Where the quoted words stand, from the first that is left to the last; none when all are gone, or parted by a split. */
  readonly span?: Span;
  /** The quoted words are all there, none replaced, nothing between them. */
  readonly intact: boolean;
  /** Keys of the words that it named. */
  readonly words: readonly number[];
}

/** Text of the whole body, as a reference without units sees it, and where each unit begins in it. */
export interface PlainBody {
  readonly text: string;
  readonly startOf: ReadonlyMap<UnitId, number>;
}

/** Like `unitText` over the whole body. */
export function plainBody(version: Version): PlainBody {
  const startOf = new Map<UnitId, number>();
  let text = '';
  const visit = (unit: SimUnit): void => {
    const id = version.ids.get(unit.key)!;
    const node = version.nodes.get(id)!;
    const own = unitText({ ...node, children: [] });
    if (own !== '' && text !== '') text += '\n';
    startOf.set(id, text.length);
    text += own;
    unit.children.forEach(visit);
  };
  version.units.forEach(visit);
  return { text, startOf };
}

/** Words and ancestors of a version, looked up by key. */
export interface Places {
  readonly words: ReadonlyMap<
    number,
    { unit: SimUnit; start: number; end: number; text: string; isReplaced: boolean; order: number }
  >;
  readonly parents: ReadonlyMap<number, SimUnit>;
}

/** Where every word of a version stands. */
export function placesOf(version: Version, plain: PlainBody): Places {
  const words = new Map<
    number,
    { unit: SimUnit; start: number; end: number; text: string; isReplaced: boolean; order: number }
  >();
  const parents = new Map<number, SimUnit>();
  let order = 0;
  for (const unit of unitsBelow(version.units)) {
    for (const child of unit.children) parents.set(child.key, unit);
    const at = plain.startOf.get(version.ids.get(unit.key)!)!;
    const own = new Set([...(unit.heading ?? []), ...unit.text]);
    for (const { word, start, end } of placedWords(version, unit)) {
      if (own.has(word))
        words.set(word.key, {
          unit,
          start: at + start,
          end: at + end,
          text: word.text,
          isReplaced: word.replaced === true,
          order: order++,
        });
    }
  }
  return { words, parents };
}

const MOST_WORDS = 14;

/** So many anchors of the first version: three of four quote up to fourteen words, one of ten of these from the unit around. */
export function anchorCases(revision: Revision, count: number, random: Random): AnchorCase[] {
  const { before, after } = revision;
  const [plain, now] = [plainBody(before), plainBody(after)];
  const [then, later] = [placesOf(before, plain), placesOf(after, now)];
  // Of two sisters with the same words nobody can tell which of them is left.
  const isTwin = (unit: SimUnit): boolean =>
    then.parents.get(unit.key)?.children.some((each) => each !== unit && wordsOf(each) === wordsOf(unit)) ??
    false;
  const units = unitsBelow(before.units).filter((unit) => ROW_KINDS.has(unit.kind) && !isTwin(unit));
  const make = (): AnchorCase => {
    const unit = random.pick(units);
    const words = [...(unit.heading ?? []), ...unit.text];
    const id = before.ids.get(unit.key)!;
    const start = plain.startOf.get(id)!;
    if (words.length < 2 || random.chance(0.25)) {
      const holders = unitsBelow(after.units).filter((each) => each.from.includes(unit.key));
      return {
        anchor: { unit: id },
        old: { start, end: start + unitText(before.nodes.get(id)!).length },
        units: holders.map((holder) => wayUp(after, later, holder)),
        own: [],
        around: aroundOf(unit, then, after, later),
        intact: false,
        words: words.map((word) => word.key),
      };
    }
    const from = random.below(words.length);
    const quoted = words.slice(from, from + 1 + random.below(MOST_WORDS)).map((word) => word.key);
    const old = { start: then.words.get(quoted[0]!)!.start, end: then.words.get(quoted.at(-1)!)!.end };
    const host = random.chance(0.1) ? (then.parents.get(unit.key) ?? unit) : unit;
    const owner = ROW_KINDS.has(host.kind) ? host : unit;
    const ownerId = before.ids.get(owner.key)!;
    const base = plain.startOf.get(ownerId)!;
    return {
      anchor: describeAnchor(before.tree, ownerId, old.start - base, old.end - base),
      old,
      own: unitsBelow(after.units)
        .filter((each) => each.from.includes(owner.key))
        .map((each) => wayUp(after, later, each)),
      around: aroundOf(unit, then, after, later),
      words: quoted,
      ...followWords(quoted, unit, then, after, later),
    };
  };
  return Array.from({ length: count }, make);
}

function followWords(
  quoted: readonly number[],
  unit: SimUnit,
  then: Places,
  after: Version,
  later: Places,
): Pick<AnchorCase, 'units' | 'span' | 'intact'> {
  const left = quoted.flatMap((key) => later.words.get(key) ?? []);
  const holders = [...new Set(left.map((word) => word.unit))];
  if (left.length === 0) {
    const heirs = unitsBelow(after.units).filter((each) => each.from.includes(unit.key));
    return { units: heirs.map((heir) => wayUp(after, later, heir)), intact: false };
  }
  const units = holders.map((holder) => wayUp(after, later, holder));
  if (holders.length > 1) return { units, intact: false };
  const isWhole =
    left.length === quoted.length &&
    left.every((word, index) => !word.isReplaced && word.order === left[0]!.order + index);
  const isAsBefore = left.every((word, index) => word.text === then.words.get(quoted[index]!)?.text);
  return { units, span: { start: left[0]!.start, end: left.at(-1)!.end }, intact: isWhole && isAsBefore };
}

function wayUp(version: Version, places: Places, unit: SimUnit): UnitId[] {
  const way: UnitId[] = [];
  for (let each: SimUnit | undefined = unit; each; each = places.parents.get(each.key))
    way.push(version.ids.get(each.key)!);
  return way;
}

function aroundOf(unit: SimUnit, then: Places, after: Version, later: Places): Set<UnitId> {
  const around = new Set<UnitId>();
  const heirs = new Map<number, SimUnit[]>();
  for (const each of unitsBelow(after.units))
    for (const key of each.from) heirs.set(key, [...(heirs.get(key) ?? []), each]);
  // With all around them: a unit further out is coarser, not wrong.
  for (let each = then.parents.get(unit.key); each; each = then.parents.get(each.key))
    for (const heir of heirs.get(each.key) ?? []) for (const id of wayUp(after, later, heir)) around.add(id);
  return around;
}
