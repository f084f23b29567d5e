import type { LegalNode, LegalTree, UnitId } from '../model/node.ts';
import { ownLines, walk } from '../model/visit.ts';
import { type Citation, findCitations } from './find-citations.ts';
import type { RegisteredDocument } from './register.ts';
import { type ResolveContext, type ResolvedCitation, type ResolvedUnit, resolveCitation } from './resolve.ts';
import { borrowed } from './units/borrow.ts';
import { isOfAnother } from './units/of-another.ts';
import { indexUnits, resolveLocator } from './units/unit-index.ts';

/**
 * A resolved citation in the unit where it stands. `start` and `end` of the citation count in the unit's
 * own lines (`unitText` begins with them). `unit` is `null` in the lines before the first unit and after
 * the last, where they count in that line; `line` is then its place in `preamble.lines` or `closing.lines`.
 *
 * @example
 * // { unit: 'dieu-5__khoan-2', citation: { start: 20, end: 34, text: 'khoản 1 Điều 9', … }, … }
 */
export interface PlacedCitation extends ResolvedCitation {
  readonly unit: UnitId | null;
  readonly line?: number;
}

interface Stretch {
  readonly unit: UnitId | null;
  readonly line?: number;
  readonly text: string;
  readonly label?: string;
  /** What the unit says behind its label. */
  readonly words?: string;
}

const unknown = (citation: Citation): ResolvedCitation => ({
  citation,
  document: 'unknown',
  registered: [],
  units: [],
});

// Two breaks: no citation reaches from one unit into the next.
const BETWEEN = '\n\n';

/**
 * Finds and resolves every citation of a document, each in the unit where it stands, in the order of the
 * document. The text is read as a whole, so that a name or a type said once is known everywhere. Words
 * quoted by an amending clause are read, too, but their relative units are of another document and stay
 * without context; bare units in an amending formula, or with another document named behind, are of an `unknown` one.
 * Linear, but for ranges, which name every unit in them; never throws.
 *
 * @example
 * citeTree(tree, []).filter(({ units }) => units.some((unit) => unit.state === 'absent'));
 */
export function citeTree(tree: LegalTree, register: readonly RegisteredDocument[]): PlacedCitation[] {
  const stretches = stretchesOf(tree);
  const index = indexUnits(tree);
  const own = tree.preamble.number === undefined ? {} : { own: tree.preamble.number };
  const placed: PlacedCitation[] = [];
  for (const { citation, stretch, next } of inStretches(stretches)) {
    const { unit, line, text, label = '', words = text } = stretch;
    // "Điều 18" with the stop forgotten is the unit's own label.
    if (citation.end <= label.length) continue;
    const context = { index, register, ...own, ...(unit === null ? {} : { citing: unit }) };
    const resolved = isOfAnother(text, words, citation)
      ? unknown(citation)
      : resolveCitation(citation, context);
    const units = resolved.units.map((one) => withLarger(one, next, text, context));
    placed.push({ ...resolved, units, unit, ...(line === undefined ? {} : { line }) });
  }
  return placed;
}

// What this unit does not have may be told by the citation behind it: "điểm b và … điểm d khoản 1 Điều này".
function withLarger(
  one: ResolvedUnit,
  next: Citation | undefined,
  text: string,
  { index, citing }: ResolveContext,
): ResolvedUnit {
  const [first] = next?.units ?? [];
  if (one.state !== 'absent' || !next || !first || next.document !== null) return one;
  const larger = borrowed(one.locator, first, text.slice(one.locator.end, next.start));
  const found = larger && resolveLocator(index, larger, citing);
  return found?.state === 'resolved' ? { ...found, locator: one.locator } : one;
}

interface InStretch {
  readonly citation: Citation;
  readonly stretch: Stretch;
  /** The citation behind it in the same stretch. */
  readonly next?: Citation;
}

/** The citations of the whole text, each counted in the stretch where it begins. */
function inStretches(stretches: readonly Stretch[]): InStretch[] {
  const found: InStretch[] = [];
  let at = 0;
  let from = 0;
  for (const whole of findCitations(stretches.map(({ text }) => text).join(BETWEEN))) {
    while (whole.start >= from + stretches[at]!.text.length) {
      from += stretches[at]!.text.length + BETWEEN.length;
      at += 1;
    }
    const [stretch, citation] = [stretches[at]!, moved(whole, -from)];
    const before = found.at(-1);
    if (before?.stretch === stretch) found[found.length - 1] = { ...before, next: citation };
    found.push({ citation, stretch });
  }
  return found;
}

function stretchesOf(tree: LegalTree): Stretch[] {
  const body: Stretch[] = [];
  const annexes: Stretch[] = [];
  const appendices = new Set<LegalNode>(tree.appendices);
  let list = body;
  walk(tree, (node) => {
    if (appendices.has(node)) list = annexes;
    const { label = '', heading, text } = node;
    list.push({ unit: node.id, text: ownLines(node).join('\n'), label, words: heading ?? text });
  });
  const outside = (lines: readonly string[]): Stretch[] =>
    lines.map((text, line) => ({ unit: null, line, text }));
  return [...outside(tree.preamble.lines), ...body, ...outside(tree.closing.lines), ...annexes];
}

function moved(citation: Citation, by: number): Citation {
  const units = citation.units.map((unit) => ({ ...unit, start: unit.start + by, end: unit.end + by }));
  return { ...citation, start: citation.start + by, end: citation.end + by, units };
}
