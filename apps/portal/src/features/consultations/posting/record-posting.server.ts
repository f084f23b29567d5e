import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { AdmitRefusal, AdmittedFile } from '#features/documents/gate/admit-file.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Consultation } from '../consultation.ts';
import {
  findPostings,
  insertPosting,
  type NewPosting,
  requireConsultation,
} from '../consultations.store.server.ts';
import type {
  AnnulInput,
  RecordOutageInput,
  RecordPostedInput,
  RecordRemovedInput,
} from './posting.schema.ts';
import { isPosted, type PostingEvent, standing } from './posting-event.ts';
import { refreshPosting } from './refresh-posting.server.ts';

type WhenRefusal = 'neverOpened' | 'inFuture' | 'beforeOpening';
export type RecordPostingRefusal =
  | WhenRefusal
  | AdmitRefusal
  | 'alreadyPosted'
  | 'notPosted'
  | 'endBeforeStart'
  | 'noSuchEvent'
  | 'annulledAlready'
  | 'ownPortalEvent';
type Recorded = Result<null, RecordPostingRefusal>;

/** The draft stands on the portal of the province too: where, since when, and the file that proves it, which has passed the gate. */
export async function recordPosted(
  platform: Platform,
  actor: Actor,
  id: string,
  { address, at, sameFile }: RecordPostedInput,
  admitted: Result<AdmittedFile, AdmitRefusal>,
): Promise<Recorded> {
  const { consultation, events, now } = await load(platform, actor, id);
  const wrong = whyNotThen(consultation, at, now);
  if (wrong) return refuse(wrong);
  if (isPosted(events, 'provincePortal')) return refuse('alreadyPosted');
  if (!admitted.ok) return admitted;
  const { name, bytes } = admitted.value;
  const proof = { sha256: await platform.files.put(bytes), name };
  const sha256 = sameFile ? (ownFile(events)?.sha256 ?? null) : null;
  const posting = {
    place: 'provincePortal',
    event: 'posted',
    at,
    sha256,
    address,
    proof,
  } as const;
  return await write(platform, actor, consultation, posting, 'consultation.postedElsewhere');
}

/** The draft was taken off the portal of the province. */
export async function recordRemoved(
  platform: Platform,
  actor: Actor,
  id: string,
  { at, reason }: RecordRemovedInput,
): Promise<Recorded> {
  const { consultation, events, now } = await load(platform, actor, id);
  const wrong = whyNotThen(consultation, at, now);
  if (wrong) return refuse(wrong);
  if (!isPosted(events, 'provincePortal')) return refuse('notPosted');
  const posting = { place: 'provincePortal', event: 'withdrawn', at, reason } as const;
  return await write(platform, actor, consultation, posting, 'consultation.removedElsewhere');
}

/** A place could not be reached for a while, and why. The minimum is counted without the days that were lost by it. */
export async function recordOutage(
  platform: Platform,
  actor: Actor,
  id: string,
  { place, from, to, reason }: RecordOutageInput,
): Promise<Recorded> {
  const { consultation, events, now } = await load(platform, actor, id);
  const wrong = whyNotThen(consultation, from, now) ?? whyNotThen(consultation, to, now);
  if (wrong) return refuse(wrong);
  if (to <= from) return refuse('endBeforeStart');
  if (!standing(events).some((one) => one.place === place && one.event === 'posted'))
    return refuse('notPosted');
  const posting = { place, event: 'outage', at: from, until: to, reason } as const;
  return await write(platform, actor, consultation, posting, 'consultation.outageRecorded');
}

/**
 * What was entered by mistake stays in the proof, struck, with the reason. What the portal itself wrote down (posted, taken
 * down, put back) happened and cannot be struck.
 */
export async function annulPosting(
  platform: Platform,
  actor: Actor,
  id: string,
  { eventId, reason }: AnnulInput,
): Promise<Recorded> {
  const { consultation, events, now } = await load(platform, actor, id);
  const about = events.find((one) => one.id === eventId && one.event !== 'annulled');
  if (!about) return refuse('noSuchEvent');
  if (events.some(({ aboutId }) => aboutId === about.id)) return refuse('annulledAlready');
  if (about.place === 'ownPortal' && about.event !== 'outage') return refuse('ownPortalEvent');
  const posting = { place: about.place, event: 'annulled', at: now, aboutId: about.id, reason } as const;
  return await write(platform, actor, consultation, posting, 'consultation.postingAnnulled');
}

/** The file that stands on the own portal now, or stood there last. */
export function ownFile(events: readonly PostingEvent[]): PostingEvent | undefined {
  return standing(events).findLast(({ place, event }) => place === 'ownPortal' && event === 'posted');
}

async function load({ db, clock }: Platform, actor: Actor, id: string) {
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'posting.record', consultation);
  return { consultation, events: await findPostings(db, id), now: clock.now() };
}

function whyNotThen({ openedOn }: Consultation, at: Date, now: Date): WhenRefusal | undefined {
  if (!openedOn) return 'neverOpened';
  if (at > now) return 'inFuture';
  return legalDay(at) < openedOn ? 'beforeOpening' : undefined;
}

async function write(
  { db, clock }: Platform,
  actor: Actor,
  { id, projectId, organisationId }: Consultation,
  posting: Omit<NewPosting, 'byPerson' | 'recordedAt'>,
  act: string,
): Promise<Recorded> {
  const now = clock.now();
  const byPerson = actor.kind === 'person' ? actor.personId : null;
  await inTransaction(db, async (tx) => {
    await insertPosting(tx, id, { ...posting, byPerson, recordedAt: now });
    await refreshPosting(tx, id, now);
    await emit(tx, 'consultation.postingRecorded', { consultationId: id, projectId, organisationId }, now);
    const { place, at, until, address, proof } = posting;
    const after = {
      place,
      at: at.toISOString(),
      ...(until ? { until: until.toISOString() } : {}),
      ...(address ? { address } : {}),
      ...(proof ? { proof: proof.sha256 } : {}),
    };
    const entry = { act, objectKind: 'consultation', objectId: id, organisationId, after };
    await record(tx, actor, { ...entry, reason: posting.reason ?? null }, now);
  });
  return ok(null);
}
