import { citationOf, type LegalTree } from '@danban/legal-text';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { WHOLE_DRAFT } from '#features/submissions/desk/desk-filter.ts';
import type { Db } from '#platform/db.server.ts';
import { findLikelyPairs, type LikelyPair, type LikelySide } from '../likeness/likely-pairs.store.server.ts';
import { findSaid } from '../likeness/said-likeness.store.server.ts';
import { addedSpans } from '../near-duplicates/added-spans.ts';
import { markedText } from './marked-text.ts';
import type { ProposalAddress } from './proposal-address.ts';

const [PAIRS, SAID] = [20, 10];

/** Pairs of which an officer is asked whether they are one, and what officers have said. */
export async function likelyView(
  db: Db,
  consultationId: string,
  tree: LegalTree,
  { place, page, saidPage }: Pick<ProposalAddress, 'place' | 'page' | 'saidPage'>,
) {
  const articleId = place === WHOLE_DRAFT ? null : place || undefined;
  const pairs = await paged(page, PAIRS, (part) =>
    findLikelyPairs(db, consultationId, { ...part, ...(articleId !== undefined && { articleId }) }),
  );
  const said = await paged(saidPage, SAID, (part) => findSaid(db, consultationId, part));
  const objectId = said.rows.map(({ id }) => id);
  return {
    pairs: { ...pairs, rows: pairs.rows.map((pair) => shownPair(pair, tree)) },
    said,
    trail: objectId.length > 0 ? await findTrail(db, { objectKind: 'saidLikeness', objectId }) : [],
  };
}
export type LikelyViewData = Awaited<ReturnType<typeof likelyView>>;

/** A page that is no longer there, because what stood on it was decided, is the last one. */
async function paged<Row extends { readonly all: number }>(
  wanted: number,
  limit: number,
  find: (part: { limit: number; offset: number }) => Promise<Row[]>,
) {
  let page = wanted;
  let rows = await find({ limit, offset: (page - 1) * limit });
  if (rows.length === 0 && page > 1) {
    const [first] = await find({ limit: 1, offset: 0 });
    page = Math.max(1, Math.ceil((first?.all ?? 0) / limit));
    rows = await find({ limit, offset: (page - 1) * limit });
  }
  const all = rows[0]?.all ?? 0;
  return { rows, all, page, pages: Math.max(1, Math.ceil(all / limit)) };
}

function shownPair({ one, two }: LikelyPair, tree: LegalTree) {
  return { one: shownSide(one, two, tree), two: shownSide(two, one, tree) };
}

/** What the other has not is marked on both sides: neither is the one that the other departs from. */
function shownSide(side: LikelySide, other: LikelySide, tree: LegalTree) {
  const { opinionId, opinions, unitId, text, wording } = side;
  return {
    ...{ opinionId, opinions },
    place: unitId ? citationOf(tree, unitId) : '',
    pieces: markedText(text, addedSpans(other.text, text)),
    wording: wording ? markedText(wording, addedSpans(other.wording ?? '', wording)) : [],
  };
}
