import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { stateAt } from '../consultation.ts';
import { findPostings, requireConsultation } from '../consultations.store.server.ts';
import { isInFull, outcomeOf } from './availability.ts';
import { isPosted } from './posting-event.ts';
import { mayAttachProof } from './proof-gate.server.ts';
import { ownFile } from './record-posting.server.ts';
import { placesOf } from './refresh-posting.server.ts';
import { findProposedOutages, findWatch } from './watch/watch.store.server.ts';

/** Where a round stood and stands, what that comes to, and what this person may note. */
export async function loadPostingDesk(platform: Platform, actor: Actor, id: string) {
  const { db, clock } = platform;
  const stored = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.read', stored);
  const now = clock.now();
  const [project, events, calendar, watch, outages] = await Promise.all([
    requireProject(db, stored.projectId),
    findPostings(db, id),
    calendarAround(db, stored.openedOn ?? legalDay(now)),
    findWatch(db, id),
    findProposedOutages(db, id),
  ]);
  const names = await findPersonNames(
    db,
    outages.flatMap(({ settledBy }) => settledBy ?? []),
  );
  const places = placesOf(stored, events, calendar, now);
  const outcome = outcomeOf(places);
  const annulled = events.flatMap(({ aboutId }) => aboutId ?? []);
  return {
    consultation: { ...stored, state: stateAt(stored, now) },
    title: project.title,
    shortTitle: project.shortTitle,
    events: events
      .filter(({ event }) => event !== 'annulled')
      .map((event) => ({ ...event, annulled: annulled.includes(event.id) })),
    annulments: events.filter(({ event }) => event === 'annulled'),
    watch,
    outages: outages.map((each) => ({ ...each, settledByName: names.get(each.settledBy ?? '') ?? '' })),
    places,
    outcome,
    inFull: stored.closesOn ? isInFull(outcome, stored.closesOn) : false,
    onProvincePortal: isPosted(events, 'provincePortal'),
    ownSha256: ownFile(events)?.sha256 ?? null,
    declared: actor.kind === 'person' && (await mayAttachProof(platform, id, actor.personId)),
    may: {
      clearMark: can(actor, 'secrecy.clear', stored),
      record: can(actor, 'posting.record', stored) && stored.openedOn !== null,
      takeDown: can(actor, 'consultation.open', stored),
    },
  };
}

/** The proof of one event, for those who may read the round. `key` is "consultation.event", as the address has it. */
export async function openPostingProof({ db, files }: Platform, actor: Actor, key: string) {
  const [id = '', eventId = ''] = key.split('.');
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.read', consultation);
  const proof = (await findPostings(db, id)).find((one) => one.id === eventId)?.proof;
  const content = proof && (await files.get(proof.sha256));
  if (!proof || !content) throw new NotFound(`proof of posting ${key}`);
  return { name: proof.name, content, organisationId: consultation.organisationId };
}
