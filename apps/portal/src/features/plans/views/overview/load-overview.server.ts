import type { Actor } from '#features/authority/actor.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findProgrammes } from '../../programmes.store.server.ts';
import { askedBodies, chosenProgramme } from './asked-bodies.ts';
import { findOverviewRows } from './overview.store.server.ts';
import { overviewOf } from './plan-overview.ts';

export interface OverviewFilter {
  readonly year?: number | undefined;
  readonly programmeId?: string | undefined;
}

/**
 * Over the plans of one programme and year: of the own house, and issued ones of bodies that report to it in this programme.
 * Always one programme: who reports in one owes no plan in another. Whoever may read no plan of a body does not find it here.
 */
export async function loadPlanOverview({ db, clock }: Platform, actor: Actor, filter: OverviewFilter) {
  const today = legalDay(clock.now());
  const year = filter.year ?? Number(today.slice(0, 4));
  const programmes = await findProgrammes(db);
  const programme = chosenProgramme(programmes, actor, filter.programmeId, year);
  const asked = askedBodies(actor, programme?.id);
  const rows =
    programme === undefined
      ? []
      : await findOverviewRows(db, { programmeId: programme.id, year, today, ...asked });
  return { ...overviewOf(rows), year, programme, programmes, ownIds: asked.ownIds, today };
}
