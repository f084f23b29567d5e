import type { LegalNode, LegalTree, UnitId } from '../model/node.ts';
import { ownLines, walk } from '../model/visit.ts';
import { type Citation, findCitations } from './find-citations.ts';
import type { RegisteredDocument } from './register.ts';
import { type ResolvedCitation, resolveCitation } from './resolve.ts';
import { isOfAnother } from './units/of-another.ts';
import { indexUnits } from './units/unit-index.ts';

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
  let at = 0;
  let from = 0;
  for (const citation of findCitations(stretches.map(({ text }) => text).join(BETWEEN))) {
    while (citation.start >= from + stretches[at]!.text.length) {
      from += stretches[at]!.text.length + BETWEEN.length;
      at += 1;
    }
    const { unit, line, text, label = '', words = text } = stretches[at]!;
    const context = { index, register, ...own, ...(unit === null ? {} : { citing: unit }) };
    const here = moved(citation, -from);
    // "Điều 18" with the stop forgotten is the unit's own label.
    if (here.end <= label.length) continue;
    const resolved = isOfAnother(text, words, here) ? unknown(here) : resolveCitation(here, context);
    placed.push({ ...resolved, unit, ...(line === undefined ? {} : { line }) });
  }
  return placed;
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
