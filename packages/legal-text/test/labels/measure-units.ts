import { citeTree, foldForSearch, type PlacedCitation } from '../../src/index.ts';
import { documentAt } from './draw-resolutions.ts';
import { type DrawnUnit, rowsOf } from './draw-units.ts';

interface LabelledUnit extends DrawnUnit {
  readonly citations: readonly Label[];
}

interface Label {
  /** In the unit's own lines. */
  readonly start: number;
  readonly end: number;
  /** Of this document; none where the words are of another. */
  readonly units?: readonly string[];
  /** Number or name of another document, where its words are next to the unit. */
  readonly document?: string;
  readonly optional?: true;
}

/** What was found and resolved of one sample; each difference by its place. */
export interface MeasuredUnits {
  readonly sample: string;
  labels: number;
  /** Found citations of units of this document or of another document, "Luật này" left out. */
  found: number;
  right: number;
  /** Labels with units of this document, found ones that came to some, and those where both are the same. */
  asked: number;
  given: number;
  resolved: number;
  readonly confusions: string[];
}

/**
 * Measures finding and resolving together: right when it touches the labelled place, comes to the same units of this
 * document (none for words of another) and is of the same document where the label names one. What is found
 * where nothing is labelled is wrong. A text that is not the labelled one (by its hash) is an error.
 */
export function measureUnits(): MeasuredUnits[] {
  const tallies = new Map<string, MeasuredUnits>();
  const cites = new Map<string, readonly PlacedCitation[]>();
  for (const row of rowsOf<LabelledUnit>('units.jsonl')) {
    const { tree, sha256 } = documentAt(row.path);
    if (sha256 !== row.sha256) throw new Error(`${row.path} is not the text that was labelled`);
    const all = cites.get(row.path) ?? citeTree(tree, []);
    cites.set(row.path, all);
    const tally = tallies.get(row.sample) ?? emptyTally(row.sample);
    tallies.set(row.sample, tally);
    measureUnit(
      row,
      all.filter(({ unit, citation }) => unit === row.unit && !isBareSelf(citation)),
      tally,
    );
  }
  return [...tallies.values()];
}

function measureUnit(row: LabelledUnit, found: readonly PlacedCitation[], tally: MeasuredUnits): void {
  const used = new Set<PlacedCitation>();
  for (const label of row.citations) {
    const one = found.find((placed) => !used.has(placed) && touches(placed, label));
    if (one) used.add(one);
    if (label.optional) continue;
    const [wanted, given] = [label.units ?? [], one ? unitsOf(one) : []];
    const isRight = one !== undefined && wanted.join() === given.join() && isOf(one, label.document);
    tally.labels += 1;
    if (one) tally.found += 1;
    if (wanted.length > 0) tally.asked += 1;
    if (given.length > 0) tally.given += 1;
    if (isRight) tally.right += 1;
    if (isRight && wanted.length > 0) tally.resolved += 1;
    if (!isRight)
      tally.confusions.push(
        `${row.path} ${row.unit} ${label.start}-${label.end} wanted ${wanted.join(', ') || '-'} of ${label.document ?? 'this or not said'}, ` +
          `${one ? `given ${given.join(', ') || '-'} of ${nameOf(one) || '-'}` : 'not found'}`,
      );
  }
  for (const extra of found.filter((placed) => !used.has(placed))) {
    tally.found += 1;
    if (unitsOf(extra).length > 0) tally.given += 1;
    const { start, end } = extra.citation;
    tally.confusions.push(`${row.path} ${row.unit} ${start}-${end} nothing wanted`);
  }
}

const emptyTally = (sample: string): MeasuredUnits => ({
  sample,
  labels: 0,
  found: 0,
  right: 0,
  asked: 0,
  given: 0,
  resolved: 0,
  confusions: [],
});

const isBareSelf = ({ document, units }: PlacedCitation['citation']): boolean =>
  document?.self === true && units.length === 0;
const touches = ({ citation }: PlacedCitation, { start, end }: Label): boolean =>
  citation.start < end && citation.end > start;
const nameOf = ({ citation: { document } }: PlacedCitation): string =>
  document?.number ?? document?.name ?? '';
const isOf = (placed: PlacedCitation, document: string | undefined): boolean =>
  document === undefined || key(nameOf(placed)) === key(document);
const key = (text: string): string => foldForSearch(text).replace(/[\s,]+/g, '');
const unitsOf = ({ units }: PlacedCitation): string[] =>
  units.flatMap((unit) => (unit.state === 'resolved' ? unit.units : []));
