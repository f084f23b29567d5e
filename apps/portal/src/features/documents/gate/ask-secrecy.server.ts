import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { SecrecyHit } from '../scan-secrecy.ts';
import {
  findRefusedFiles,
  type GivenAnswer,
  insertAnswer,
  insertRefusedFile,
  latestAnswer,
  type RefusedFile,
  type SecrecyAnswer,
  type UploadTarget,
} from './gate.store.server.ts';

/** Acts of a draft are named "draft.…" in the audit, of everything else after the object. */
const actOf = ({ kind }: UploadTarget, what: string) =>
  `${kind === 'lawProject' ? 'draft' : kind}.${what}` as const;

const about = ({ kind, id, organisationId }: UploadTarget) => ({
  objectKind: kind,
  objectId: id,
  organisationId,
});

/**
 * Takes the answer to "does it hold state secrets?". "Yes" ends here: only the fact of the answer is kept. Who may upload is
 * asked by the caller.
 */
export async function answerSecrecy(
  { db, clock }: Platform,
  actor: PersonActor,
  target: UploadTarget,
  answer: SecrecyAnswer,
): Promise<void> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await insertAnswer(tx, target, {
      ...{ id: newId(now), answer },
      ...{ answeredBy: actor.personId, answeredAt: now },
    });
    if (answer === 'yes') await keepRefused(tx, actor, target, { cause: 'declared', places: [] }, now);
    const act = actOf(target, answer === 'yes' ? 'uploadRefusedAsSecret' : 'declaredNotSecret');
    await record(tx, actor, { act, ...about(target), after: { answer } }, now);
  });
}

/** An answer holds for one hour: long enough to fetch the file, too short to upload tomorrow's file on it. */
const ANSWER_HOLDS_MS = 3_600_000;

/** Whether this person may upload here now: the last answer is "no" and fresh. */
export async function mayUploadTo(
  { db, clock }: Platform,
  target: Pick<UploadTarget, 'kind' | 'id'>,
  personId: string,
): Promise<boolean> {
  return holds(await latestAnswer(db, target, personId), clock.now());
}

export function holds(given: GivenAnswer | undefined, now: Date): boolean {
  if (given?.answer !== 'no') return false;
  const age = now.getTime() - given.answeredAt.getTime();
  return age >= 0 && age <= ANSWER_HOLDS_MS;
}

/** Keeps the fact that a file was turned away: who, when, to what, in which kind of place; no word of it. */
export async function logRefusedFile(
  { db, clock }: Platform,
  actor: PersonActor,
  target: UploadTarget,
  hits: readonly SecrecyHit[],
): Promise<void> {
  const now = clock.now();
  const marks = hits.filter((hit) => hit.form !== 'unread');
  const cause = marks.length > 0 ? 'stamp' : 'unread';
  const shown = marks.length > 0 ? marks : hits;
  const places = [...new Set(shown.map((hit) => hit.place ?? (hit.blockIndex < 0 ? 'margin' : 'text')))];
  await inTransaction(db, async (tx) => {
    await keepRefused(tx, actor, target, { cause, places }, now);
    const after = { cause, places: places.join(' ') };
    await record(tx, actor, { act: actOf(target, 'uploadRefusedAsSecret'), ...about(target), after }, now);
  });
}

/** Somebody with authority has looked and says why the marks, or what no program could read, are no secrecy stamp. */
export async function recordCleared(
  tx: Db,
  actor: PersonActor,
  target: UploadTarget,
  { reason, hits }: { readonly reason: string; readonly hits: readonly SecrecyHit[] },
  now: Date,
): Promise<void> {
  const after = { secrecyHits: hits.length };
  await record(tx, actor, { act: actOf(target, 'stampCleared'), ...about(target), after, reason }, now);
}

/** What was turned away of one object, with the names of those it was refused to. */
export async function listRefusedFiles({ db }: Platform, target: Pick<UploadTarget, 'kind' | 'id'>) {
  const refused = await findRefusedFiles(db, target);
  const names = await findPersonNames(
    db,
    refused.map((each) => each.refusedTo),
  );
  return refused.map((each) => ({ ...each, name: names.get(each.refusedTo) ?? '' }));
}

async function keepRefused(
  tx: Db,
  actor: PersonActor,
  target: UploadTarget,
  what: Pick<RefusedFile, 'cause' | 'places'>,
  now: Date,
): Promise<void> {
  await insertRefusedFile(tx, target, {
    ...what,
    id: newId(now),
    refusedTo: actor.personId,
    refusedAt: now,
  });
}
