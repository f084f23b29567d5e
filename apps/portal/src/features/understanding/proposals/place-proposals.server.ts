import { citationOf, type LegalTree } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { findCitedUnits } from '../places/cited-units.ts';
import { writtenWords } from '../words/written-words.ts';
import { markedText } from './marked-text.ts';
import { countPlaceProposals, findPlaceProposals, type ProposedOpinion } from './proposals.store.server.ts';

const SHOWN = 100;

/** Opinions that were given elsewhere or about the whole draft, by the unit that their words name or may mean. */
export async function placeProposals(db: Db, consultationId: string, tree: LegalTree, chosen: string) {
  const counts = await countPlaceProposals(db, consultationId);
  const units = counts
    .map((row) => ({ ...row, citation: citationOf(tree, row.unitId) }))
    .sort((a, b) => b.cited - a.cited || b.likely - a.likely || (a.unitId < b.unitId ? -1 : 1));
  const unit = units.find(({ unitId }) => unitId === chosen) ?? units[0];
  const opinions = unit ? await findPlaceProposals(db, consultationId, unit.unitId, SHOWN) : [];
  return { units, unit, opinions: opinions.map((opinion) => shownOpinion(opinion, tree)) };
}
export type PlaceProposals = Awaited<ReturnType<typeof placeProposals>>;

/** The words that name a unit are marked: the officer sees why it is proposed. */
export function shownOpinion(opinion: ProposedOpinion, tree?: LegalTree) {
  const text = opinion.text.normalize('NFC');
  const words = writtenWords(text);
  const named = findCitedUnits(text, words).filter(({ other }) => !other);
  return {
    ...opinion,
    isCited: opinion.cited.length > 0,
    given: opinion.unitId && tree ? citationOf(tree, opinion.unitId) : '',
    pieces: markedText(
      text,
      named.map(({ from, to }) => ({ start: words[from]!.start, end: words[to - 1]!.end })),
    ),
  };
}
export type ShownOpinion = ReturnType<typeof shownOpinion>;
