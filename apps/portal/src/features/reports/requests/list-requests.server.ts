import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findRequestsTo } from './asked.store.server.ts';
import { answerStateOf } from './report-request.ts';
import { listRequests } from './requests.store.server.ts';
import { lastDayOf } from './sum-request.server.ts';

/** What is asked of the bodies of a person, and what they have asked of others. */
export async function loadRequestLists({ db, clock }: Platform, actor: Actor) {
  const mayRequest = can(actor, 'report.request');
  if (actor.kind !== 'person') return { askedOfUs: [], sent: [], mayRequest };
  const today = legalDay(clock.now());
  const [asked, sent] = await Promise.all([
    findRequestsTo(db, actor.ownOrganisationIds),
    mayRequest ? listRequests(db, actor.ownOrganisationIds) : [],
  ]);
  const askedOfUs = [];
  for (const one of asked) {
    const lastDay = await lastDayOf(db, one);
    askedOfUs.push({ ...one, lastDay, state: answerStateOf(one, lastDay, today) });
  }
  return { askedOfUs, sent, mayRequest };
}
