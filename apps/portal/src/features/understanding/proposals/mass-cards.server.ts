import type { Db } from '#platform/db.server.ts';
import { countBySaid } from '../likeness/count-by-said.server.ts';
import { loadMassSubmission, type MassSubmission } from '../load-mass-submission.server.ts';
import { loadSharing, ParagraphsRead } from '../load-sharing.server.ts';
import { markedText } from './marked-text.ts';
import { findMassCounts } from './proposals.store.server.ts';

/** From three on; twenty of the largest, what is grouped makes room for the next. */
const WORTH_A_CARD = { least: 3, limit: 20 };

/** Many who ask for the same: the text of most, who they are, and what the near ones add. */
export async function massCards(db: Db, consultationId: string) {
  const counts = await findMassCounts(db, consultationId, WORTH_A_CARD);
  const bySaid = await countBySaid(
    db,
    consultationId,
    counts.map(({ sameId }) => sameId),
  );
  const cards = [];
  const read = new ParagraphsRead();
  for (const { sameId, waiting, lastId, unitId } of counts) {
    const mass = await loadMassSubmission(db, consultationId, sameId);
    const { count, atLeast, shown: others } = await loadSharing(db, consultationId, sameId, mass.text, read);
    const sharing = {
      count,
      atLeast,
      shown: others.map(({ opinionId, text, added }) => ({
        opinionId,
        pieces: markedText(text, added),
      })),
    };
    cards.push({
      ...{ ...mass, sharing, sameId, waiting, lastId, unitId },
      /** How many stand here by a person's word. */
      bySaid: bySaid.get(sameId) ?? 0,
      variants: mass.variants.map(shown),
    });
  }
  return cards;
}
export type MassCardData = Awaited<ReturnType<typeof massCards>>[number];

const shown = ({ opinionId, text, copies, added }: MassSubmission['variants'][number]) => ({
  opinionId,
  copies,
  addsSomething: added.length > 0,
  pieces: markedText(text, added),
});
