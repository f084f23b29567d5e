import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findConsultationsOf } from '#features/consultations/listing.store.server.ts';
import { articleChoices } from '#features/submissions/article-counts.ts';
import { daysBetween } from '#features/time-limits/deadline.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { newId } from '#platform/ids.ts';
import { countEntries } from '../entry/entries.store.server.ts';
import { loadIntake } from '../entry/load-entry-desk.server.ts';
import { noticeOf } from './load-notice.server.ts';

/** More rounds than a commune has open at once. */
const MOST_ROUNDS = 20;

/** What a commune officer can do now: rounds that take voices, the one that closes first on top. */
export async function loadField({ db, clock }: Platform, actor: PersonActor) {
  requirePermission(actor, 'opinion.enter', { organisationId: actor.organisationId });
  const now = clock.now();
  const today = legalDay(now);
  const filter = { state: 'open', search: '', limit: MOST_ROUNDS, offset: 0 };
  const found = await findConsultationsOf(db, actor.ownOrganisationIds, filter);
  const open = found.filter((round) => stateAt(round, now) === 'open');
  const rounds = await Promise.all(
    open.map(async ({ id, shortTitle, slug, closesOn }) => {
      const mine = await countEntries(db, id, { enteredBy: actor.personId, enteredOn: today });
      const enteredToday = [...mine.values()].reduce((sum, count) => sum + count, 0);
      const daysLeft = closesOn === null ? null : daysBetween(today, closesOn);
      return { id, shortTitle, slug, closesOn, daysLeft, enteredToday };
    }),
  );
  return { rounds: rounds.sort((a, b) => (a.closesOn ?? '9').localeCompare(b.closesOn ?? '9')), today };
}

/** The form for one voice on the phone. `voice` makes it one record, however often a weak network sends it. */
export async function loadFieldForm(platform: Platform, actor: PersonActor, consultationId: string) {
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const { consultation, project, today, mayEnter } = shown;
  const articles = articleChoices(tree);
  const told = await noticeOf(platform, await requireConsultation(platform.db, consultationId));
  return {
    ...{ consultation, project, today, mayEnter, articles, voice: newId(platform.clock.now()) },
    /** What is read aloud first, and the hash under which its boxes are ticked. */
    notice: { ...told.shown, sha256: told.notice.sha256 },
  };
}
