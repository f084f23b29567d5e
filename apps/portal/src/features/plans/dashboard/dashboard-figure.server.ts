import type { Actor } from '#features/authority/actor.ts';
import { type Figure, figureOver } from '#features/indicators/figure.server.ts';
import { findCountedBodies } from '#features/organisations/counted-bodies.server.ts';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { findProgrammes } from '../programmes.store.server.ts';
import { askedBodies } from '../views/overview/asked-bodies.ts';
import { findOverviewRows } from '../views/overview/overview.store.server.ts';

/** A sum of the dashboard over all bodies that this person sees in a programme, with its records. */
export async function loadDashboardFigure(
  platform: Platform,
  actor: Actor,
  code: string,
  {
    body,
    ...query
  }: {
    /** What the bodies are called together. */
    readonly body: string;
    readonly from: string;
    readonly to: string;
    readonly countedOn?: string | undefined;
    readonly moneySource?: string | undefined;
    readonly moneyItem?: string | undefined;
    readonly programmeId: string | undefined;
    readonly page: number;
  },
): Promise<Figure> {
  const { db, clock } = platform;
  const programme = (await findProgrammes(db)).find(({ id }) => id === query.programmeId);
  const days = [query.from, query.to, query.countedOn ?? query.to];
  if (!programme || !days.every(isLegalDay)) throw new NotFound(`dashboard ${code}`);
  const year = Number(query.to.slice(0, 4));
  const today = legalDay(clock.now());
  const asked = askedBodies(actor, programme.id);
  const rows = await findOverviewRows(db, { programmeId: programme.id, year, today, ...asked });
  const ids = [...new Set(rows.map(({ bodyId }) => bodyId))];
  const counted = await findCountedBodies(db, ids, query.countedOn ?? query.to);
  const organisationIds = [...new Set([...counted.values()].flatMap((one) => one.ids))];
  return await figureOver(platform, actor, code, {
    ...query,
    programmeId: programme.id,
    organisationIds,
    body,
  });
}
