import {
  citationOf,
  findUnit,
  foldForSearch,
  type LegalTree,
  type UnitId,
  unitText,
  walk,
} from '@danban/legal-text';

export interface PlaceCandidate {
  readonly value: UnitId;
  readonly label: string;
  /** The whole text, for those that are shown side by side. */
  readonly text: string;
  readonly likeness: number;
}

const LABEL_LETTERS = 70;
const KINDS: ReadonlySet<string> = new Set(['article', 'clause', 'point', 'appendix']);

/**
 * Units of the new version in which the text of the old one could be, the most alike first: the share of pairs of
 * neighbouring syllables that both have. An order for the eye; nothing is put anywhere by it.
 */
export function placeCandidates(before: LegalTree, unitId: UnitId, after: LegalTree): PlaceCandidate[] {
  const unit = findUnit(before, unitId);
  const wanted = pairsOf(unit ? unitText(unit) : '');
  const candidates: PlaceCandidate[] = [];
  walk(after, (node) => {
    if (!KINDS.has(node.kind) || node.quoted) return;
    const text = unitText(node);
    const label = `${citationOf(after, node.id)}: ${(node.heading || text).slice(0, LABEL_LETTERS)}`;
    candidates.push({ value: node.id, label, text, likeness: likeness(wanted, pairsOf(text)) });
  });
  return candidates.sort((a, b) => b.likeness - a.likeness);
}

function pairsOf(text: string): Set<string> {
  const syllables = foldForSearch(text).match(/[\p{L}\d]+/gu) ?? [];
  return new Set(syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}
