import { recordAll } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import type { App } from '#platform/app.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { emitAll } from '#platform/outbox.server.ts';
import { about } from '../ask-reports.server.ts';
import { lastDayOf } from '../sum-request.server.ts';
import { stepDue } from './reminder-steps.ts';
import { findOpenRequests, findReaders, takeStep } from './reminders.store.server.ts';

/** Wide enough for a last day that moves over Tết, and for the steps around it. */
const AROUND_DAYS = 30;

/**
 * Tells everybody whose body owes a report that it is due, or late: one event for each person, however many reports it is about,
 * so that the digest holds one line. Steps, events and trail are one transaction; run twice, or by two workers, it tells nobody twice.
 */
export async function remindAskedBodies({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const today = legalDay(now);
  const calendar = await calendarAround(db, today);
  const requests = await findOpenRequests(db, {
    from: addDays(today, -AROUND_DAYS),
    to: addDays(today, AROUND_DAYS),
  });
  return await inTransaction(db, async (tx) => {
    const told = new Map<string, { organisationId: string; reports: number; late: number }>();
    const changes = [];
    for (const request of requests) {
      const asked = { lastDay: await lastDayOf(tx, request), askedOn: legalDay(request.createdAt) };
      const step = stepDue(asked, today, calendar);
      if (!step) continue;
      const bodies = await takeStep(tx, request.id, step, today);
      if (bodies.length === 0) continue;
      const answering = await whoAnswers(tx, bodies, today);
      for (const { personId, organisationId } of await findReaders(
        tx,
        answering,
        request.programmeId,
        today,
      )) {
        const before = told.get(personId) ?? { organisationId, reports: 0, late: 0 };
        const late = before.late + (step === 'late' ? 1 : 0);
        told.set(personId, { ...before, reports: before.reports + 1, late });
      }
      const after = { bodies: bodies.length, reportStep: step };
      changes.push({ act: 'reportRequest.remindedByItself', ...about(request), after });
    }
    const events = [...told].map(([personId, { organisationId, reports, late }]) => ({
      ...{ personId, organisationId, reports, day: today },
      about: late > 0 ? 'late' : 'due',
    }));
    await emitAll(tx, 'report.dueReminded', events, now);
    await recordAll(tx, systemActor, changes, now);
    return events.length;
  });
}

/** A body that has ended since it was asked is answered for by who took over from it. */
async function whoAnswers(tx: Db, bodies: readonly string[], today: string): Promise<string[]> {
  const answering = new Set<string>();
  for (const body of await findOrganisations(tx, { ids: bodies })) {
    if (isValidOn(body, today)) answering.add(body.id);
    else for (const heir of await findAnsweringBodies(tx, body, today)) answering.add(heir.id);
  }
  return [...answering];
}

export const remindReportsJob = defineJob<Record<string, never>>({
  name: 'reports.remindAsked',
  handle: async (_data, app) => {
    const told = await remindAskedBodies(app);
    if (told > 0) app.log.info({ told }, 'people told of reports that are due');
  },
});
