import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { isNoticeLate, whyNotClosed } from './breach.ts';
import { breachDuty } from './breach-duties.data.ts';
import { findBreaches, requireBreach } from './breaches.store.server.ts';

export async function loadBreaches({ db, clock }: Platform, actor: PersonActor) {
  const now = clock.now();
  const breaches = await findBreaches(db, actor.ownOrganisationIds);
  return {
    now,
    duty: breachDuty(legalDay(now)),
    breaches: breaches.map((breach) => ({
      ...breach,
      late: breach.state !== 'closed' && isNoticeLate(breach, now),
    })),
    mayRecord: can(actor, 'breach.handle', actor),
  };
}

export async function loadBreach({ db, clock }: Platform, actor: PersonActor, id: string) {
  const breach = await requireBreach(db, id);
  requirePermission(actor, 'breach.read', breach);
  const now = clock.now();
  const names = breach.recordedBy
    ? await findPersonNames(db, [breach.recordedBy])
    : new Map<string, string>();
  return {
    breach,
    now,
    late: isNoticeLate(breach, now),
    hoursLeft: Math.floor((breach.noticeDueAt.getTime() - now.getTime()) / 3_600_000),
    duty: breachDuty(legalDay(breach.discoveredAt)),
    recordedBy: breach.recordedBy ? (names.get(breach.recordedBy) ?? '') : '',
    mayHandle: breach.state !== 'closed' && can(actor, 'breach.handle', breach),
    notYet: whyNotClosed(breach, 'x'),
    trail: await findTrail(db, { objectKind: 'breach', objectId: id }),
  };
}
