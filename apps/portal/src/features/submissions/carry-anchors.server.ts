import { type Anchor, type CarriedAnchor, carryAnchor, compareTrees } from '@danban/legal-text';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import { findVersion, findVersions, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import {
  anchorOf,
  findWaitingAnchors,
  insertAnchors,
  type NewAnchor,
  type WaitingAnchor,
} from './anchors.store.server.ts';
import type { PlaceDoubt } from './opinion.ts';

/**
 * Gives every opinion of the project its place in a newly confirmed version: kept, moved, or removed with its text.
 * This works by taking each opinion from the last version in which it has a place, so that nothing is carried twice
 * and an opinion that came in after a later version was confirmed catches up. Returns how many were carried.
 */
export async function carryAnchorsTo(db: Db, versionId: string, at: Date): Promise<number> {
  const version = await findVersion(db, versionId);
  if (version?.state !== 'confirmed') return 0;
  const earlier = (await findVersions(db, version.projectId))
    .filter((other) => other.state === 'confirmed' && other.ordinal < version.ordinal)
    .sort((a, b) => a.ordinal - b.ordinal);
  const waiting = await findWaitingAnchors(
    db,
    versionId,
    earlier.map((other) => other.id),
  );
  const carried: NewAnchor[] = [];
  for (const beforeId of new Set(waiting.map((place) => place.draftVersionId))) {
    const places = waiting.filter((place) => place.draftVersionId === beforeId);
    carried.push(...carryAll(places, await requireVersion(db, beforeId), version, at));
  }
  await inTransaction(db, (tx) => insertAnchors(tx, carried));
  return carried.length;
}

/** Many opinions stand at few places, so each place is carried once. */
function carryAll(
  places: readonly WaitingAnchor[],
  before: DraftVersion,
  after: DraftVersion,
  at: Date,
): NewAnchor[] {
  const comparison =
    after.comparison?.beforeVersionId === before.id
      ? after.comparison
      : compareTrees(before.tree, after.tree);
  const carry = (anchor: Anchor) => carryAnchor(anchor, before.tree, after.tree, comparison);
  const known = new Map<string, Carried>();
  return places.map((place) => {
    const anchor = anchorOf(place);
    const { consultationId, opinionId } = place;
    const row = { consultationId, opinionId, draftVersionId: after.id, at };
    // About the whole draft: it stands wherever the draft goes. Removed once: removed for good, never guessed back.
    if (!anchor)
      return { ...row, state: place.state === 'removed' ? 'removed' : 'kept', unitId: null, quote: null };
    const key = JSON.stringify(anchor);
    const carried = known.get(key) ?? withDoubt(anchor, carry);
    known.set(key, carried);
    return {
      ...row,
      state: carried.state,
      unitId: carried.anchor?.unit ?? null,
      quote: carried.anchor?.quote ?? null,
      // What was doubtful stays so in the next version, until a person decides.
      doubt: carried.state === 'removed' ? null : (carried.doubt ?? place.doubt),
    };
  });
}

interface Carried extends CarriedAnchor {
  readonly doubt: PlaceDoubt | null;
}

function withDoubt(anchor: Anchor, carry: (anchor: Anchor) => CarriedAnchor): Carried {
  const carried = carry(anchor);
  return { ...carried, doubt: carried.anchor ? doubtOf(anchor, carried, carry) : null };
}

/** Words whose place is proven are in no doubt, wherever the rest of their unit went. */
function doubtOf(
  anchor: Anchor,
  carried: CarriedAnchor,
  carry: (anchor: Anchor) => CarriedAnchor,
): PlaceDoubt | null {
  if (anchor.quote && !carried.quoteLost) return null;
  const unit = anchor.quote ? carry({ unit: anchor.unit }) : carried;
  if (unit.quoteLost) return 'place';
  if (carried.related) return 'split';
  return carried.quoteLost ? 'words' : null;
}

/** Upward news: drafts never import submissions, so they only say that a version was confirmed. */
export const carryAnchorsSubscriber: Subscriber = {
  name: 'submissions.carry-anchors',
  topics: ['draft.versionConfirmed', 'submission.received'],
  // Nearly always the version has no successor. One that is confirmed after this look carries the opinion by its own event.
  concerned: async (events, tx) => {
    const first = new Map(
      events.map((event) => [String(event.payload.versionId ?? event.payload.draftVersionId), event]),
    );
    const reached = new Set<string>();
    for (const [id, { payload }] of first)
      if ((await versionsToReach(tx, payload)).length > 0) reached.add(id);
    return events.filter(({ payload }) => reached.has(String(payload.versionId ?? payload.draftVersionId)));
  },
  handle: async ({ payload, occurredAt }, { db }) => {
    const versions = await versionsToReach(db, payload);
    for (const versionId of versions) await carryAnchorsTo(db, versionId, occurredAt);
  },
};

async function versionsToReach(db: Db, payload: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { projectId, versionId, draftVersionId, submissionId } = payload;
  if (typeof versionId === 'string') return [versionId];
  if (typeof draftVersionId !== 'string' || typeof submissionId !== 'string') return [];
  // An opinion on a version that has successors already.
  const versions = typeof projectId === 'string' ? await findVersions(db, projectId) : [];
  const given = versions.find((version) => version.id === draftVersionId);
  return versions
    .filter(
      (version) => version.state === 'confirmed' && given !== undefined && version.ordinal > given.ordinal,
    )
    .sort((a, b) => a.ordinal - b.ordinal)
    .map((version) => version.id);
}
