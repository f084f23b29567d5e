import type { Db } from '#platform/db.server.ts';
import { type AddedSpan, addedSpans } from './near-duplicates/added-spans.ts';
import { readOpinion, readParagraphs } from './near-duplicates/read-opinion.ts';
import { sameness } from './near-duplicates/same-opinion.ts';
import { findGroupHeads, findSharingCandidates } from './paragraphs.store.server.ts';

/** Opinions that hold a whole paragraph of a mass submission and ask for something of their own besides. */
export interface Sharing {
  readonly opinions: readonly {
    readonly opinionId: string;
    readonly text: string;
    /** What they say besides the paragraph. */
    readonly added: readonly AddedSpan[];
  }[];
  /** There may be more: only so many candidates were read. */
  readonly atLeast: boolean;
}

/** Heads of a group that are asked; candidates whose words are read. */
const [HEADS, CANDIDATES] = [6, 200];

/** `text`: what is shown of the group. The caller has asked for the permission. */
export async function loadSharing(
  db: Db,
  consultationId: string,
  groupId: string,
  text: string,
): Promise<Sharing> {
  const heads = await findGroupHeads(db, consultationId, groupId, HEADS);
  const parts = heads.flatMap((head) => [readOpinion(head), ...readParagraphs(head)]);
  const bands = [...new Set(parts.flatMap(({ node }) => [...node.bands]))];
  const candidates = await findSharingCandidates(db, consultationId, groupId, bands, CANDIDATES);
  const opinions = candidates.filter((candidate) =>
    readParagraphs(candidate).some(({ node }) =>
      parts.some((part) => sameness(part.node.core, node.core) === 'same'),
    ),
  );
  return {
    opinions: opinions.map(({ id, shown }) => ({
      opinionId: id,
      text: shown,
      added: addedSpans(text, shown),
    })),
    atLeast: candidates.length === CANDIDATES,
  };
}
