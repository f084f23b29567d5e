import type { Db } from '#platform/db.server.ts';
import { type AddedSpan, addedSpans } from './near-duplicates/added-spans.ts';
import {
  type ReadOpinion,
  readOpinion,
  readParagraphs,
  type StoredOpinion,
} from './near-duplicates/read-opinion.ts';
import { sameness } from './near-duplicates/same-opinion.ts';
import { findGroupHeads, findSharingCandidates } from './paragraphs.store.server.ts';

/** Opinions that hold a whole paragraph of a mass submission and ask for something of their own besides. */
export interface Sharing {
  readonly count: number;
  /** The first of them. */
  readonly shown: readonly {
    readonly opinionId: string;
    readonly text: string;
    /** What they say besides the paragraph. */
    readonly added: readonly AddedSpan[];
  }[];
  /** There may be more: only so many candidates were read. */
  readonly atLeast: boolean;
}

/** Heads of a group that are asked; candidates whose words are read. */
const [HEADS, CANDIDATES, SHOWN] = [6, 200, 10];

/** Many cards of one page meet the same letters: each is read once. */
export class ParagraphsRead {
  readonly #known = new Map<string, ReadOpinion[]>();
  paragraphsOf(opinion: StoredOpinion): ReadOpinion[] {
    const known = this.#known.get(opinion.id) ?? readParagraphs(opinion);
    this.#known.set(opinion.id, known);
    return known;
  }
}

/** `text`: what is shown of the group. The caller has asked for the permission. */
export async function loadSharing(
  db: Db,
  consultationId: string,
  groupId: string,
  text: string,
  read = new ParagraphsRead(),
): Promise<Sharing> {
  const heads = await findGroupHeads(db, consultationId, groupId, HEADS);
  const parts = heads.flatMap((head) => [readOpinion(head), ...readParagraphs(head)]);
  const bands = [...new Set(parts.flatMap(({ node }) => [...node.bands]))];
  const candidates = await findSharingCandidates(db, consultationId, groupId, bands, CANDIDATES);
  const opinions = candidates.filter((candidate) =>
    read
      .paragraphsOf(candidate)
      .some(({ node }) => parts.some((part) => sameness(part.node.core, node.core) === 'same')),
  );
  return {
    count: opinions.length,
    // What is added is looked for in those that are shown only.
    shown: opinions.slice(0, SHOWN).map(({ id, shown }) => ({
      opinionId: id,
      text: shown,
      added: addedSpans(text, shown),
    })),
    atLeast: candidates.length === CANDIDATES,
  };
}
