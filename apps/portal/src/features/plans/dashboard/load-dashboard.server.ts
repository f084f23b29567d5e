import type { Actor } from '#features/authority/actor.ts';
import {
  moneyParts,
  moneyTotals,
  quarterTotals,
  taskTotals,
} from '#features/indicators/plan-sources.store.server.ts';
import { totalsByBody } from '#features/indicators/sources.store.server.ts';
import { findCountedBodies } from '#features/organisations/counted-bodies.server.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { findProgrammes } from '../programmes.store.server.ts';
import { askedBodies, chosenProgramme } from '../views/overview/asked-bodies.ts';
import { findOverviewRows } from '../views/overview/overview.store.server.ts';
import { overviewOf } from '../views/overview/plan-overview.ts';
import {
  bodiesOf,
  COMMUNICATION_PROGRAMME,
  CUT_CODES,
  cutBy,
  moneyOf,
  periodOf,
  sumOf,
  sumOfQuarters,
  totalsOf,
} from './dashboard.ts';

export interface DashboardQuery {
  readonly year?: number | undefined;
  /** 1 to 4; the whole year without one. */
  readonly quarter?: number | undefined;
  readonly programmeId?: string | undefined;
  /** One body; all that the person may see without one. */
  readonly bodyId?: string | undefined;
}

/**
 * How plans of one programme stand in a year or a quarter: of the own house and of the bodies that report to it in this programme, or
 * of one of them. Every number is a figure of the register for that body and those days. Throws NotFound for a body that this person
 * does not see.
 */
export async function loadDashboard({ db, clock }: Platform, actor: Actor, query: DashboardQuery) {
  const today = legalDay(clock.now());
  const year = query.year ?? Number(today.slice(0, 4));
  const programmes = await findProgrammes(db);
  const programme = chosenProgramme(programmes, actor, query.programmeId, year);
  const asked = askedBodies(actor, programme?.id);
  const period = periodOf(year, query.quarter);
  const all = programme
    ? await findBodies(db, { programmeId: programme.id, year, today, ...asked }, period.to)
    : [];
  const listed = query.bodyId ? all.filter(({ ids }) => ids.includes(query.bodyId!)) : all;
  if (query.bodyId && listed.length === 0) throw new NotFound(`body ${query.bodyId} on a dashboard`);
  const ids = [...new Set(listed.flatMap((body) => body.ids))];
  const scope = (days: { from: string; to: string }) => ({
    ...days,
    ...{ organisationIds: ids, asOf: today, ...(programme && { programmeId: programme.id }) },
  });
  const ofYear = periodOf(year);
  const drafts = ['draftsInScope', 'draftsCommunicated'] as const;
  const [parts, plans, inYear, tasks, inPeriod, communicated, quarters] = await Promise.all([
    moneyParts(db, CUT_CODES, scope(ofYear)),
    totalsByBody(db, ['bodiesWithPlan'], scope(ofYear)),
    moneyTotals(db, scope(ofYear)),
    taskTotals(db, scope(period)),
    query.quarter === undefined ? undefined : moneyTotals(db, scope(period)),
    programme?.code === COMMUNICATION_PROGRAMME ? totalsByBody(db, drafts, scope(period)) : [],
    quarterTotals(db, scope(ofYear)),
  ]);
  const totals = [
    ...[...plans, ...communicated, ...tasks.flatMap(totalsOf)],
    ...moneyOf(inYear, inPeriod ?? inYear),
  ];
  const ended = await endedSince(
    db,
    listed.flatMap(({ inheritedIds }) => inheritedIds),
    ofYear.from,
  );
  const bodies = bodiesOf(
    listed,
    ended,
    totals,
    [1, 2, 3, 4].map((n) => quarters.filter(({ quarter }) => quarter === n).flatMap(totalsOf)),
  );
  return {
    ...{ year, quarter: query.quarter, period, ofYear, today, programme, programmes, bodies },
    /** The one body that is looked at. */
    body: query.bodyId ? (bodies[0] ?? null) : null,
    sums: sumOf(bodies),
    quarters: sumOfQuarters(bodies),
    communicates: programme?.code === COMMUNICATION_PROGRAMME,
    ownIds: asked.ownIds,
    parts: { source: cutBy(parts, 'source'), item: cutBy(parts, 'item') },
  };
}
export type Dashboard = Awaited<ReturnType<typeof loadDashboard>>;

/** The bodies with their plans, and whose records each of them counts on the last day of the period. */
async function findBodies(db: Db, question: Parameters<typeof findOverviewRows>[1], to: string) {
  const found = overviewOf(await findOverviewRows(db, question));
  const bodies = found.groups.flatMap(({ standing, bodies: group }) =>
    group.map(({ id, name, plans }) => ({ id, name, plans, standing })),
  );
  const counted = await findCountedBodies(
    db,
    bodies.map(({ id }) => id),
    to,
  );
  return bodies
    .map((body) => ({ ...body, ...(counted.get(body.id) ?? { ids: [body.id], inheritedIds: [] }) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Names of bodies that ended in the year or later: before that their successor is known for itself. */
async function endedSince(db: Db, ids: readonly string[], day: string): Promise<Map<string, string>> {
  const bodies = ids.length === 0 ? [] : await findOrganisations(db, { ids });
  const late = bodies.filter(({ level, validTo }) => level !== 'unit' && validTo !== null && validTo >= day);
  return new Map(late.map(({ id, name }) => [id, name]));
}
