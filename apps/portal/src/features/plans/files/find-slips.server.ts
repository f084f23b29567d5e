import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { slugOf } from '#features/organisations/slug.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { answeringBodies } from '../cascade/answering-bodies.server.ts';
import { findStanding } from '../giving/find-standing.server.ts';
import { wayOfGiving } from '../giving/way-of-giving.ts';
import type { loadPlan } from '../plan-desk.server.ts';
import type { TaskUnit } from '../tasks/task-unit.ts';
import { type AssignmentSlip, type SlipReceiver, slipsOf } from './assignment-slips.ts';

export type PlanDesk = Awaited<ReturnType<typeof loadPlan>>;

/**
 * The slips of a plan as it stands today, for who keeps it; nobody else sends them. A body that has ended is not written to:
 * who answers for it is.
 */
export async function findSlips(
  { db, clock }: Platform,
  { plan, tasks, may }: Pick<PlanDesk, 'plan' | 'tasks' | 'may'>,
): Promise<AssignmentSlip<PlanDesk['tasks'][number]>[]> {
  if (!may.edit) return [];
  const today = legalDay(clock.now());
  const units = tasks.flatMap((task) => task.units);
  const named = units.flatMap(({ organisationId }) => organisationId ?? []);
  const answering = await answeringBodies(db, named, today);
  const ids = [...new Set(named.flatMap((id) => [id, ...answering(id)]))];
  const bodies = new Map((await findOrganisations(db, { ids })).map((body) => [body.id, body]));
  const printed = printedReceivers(units, new Set([...bodies.values()].map(({ slug }) => slug)));
  const standing = await findStanding(db, plan.organisationId, today);
  return slipsOf(tasks, ({ organisationId, name }) => {
    if (!organisationId) return [printed(name)];
    const doers = answering(organisationId);
    return (doers.length > 0 ? doers : [organisationId])
      .filter((id) => id !== plan.organisationId)
      .flatMap((id) => bodies.get(id) ?? [])
      .map((body) => ({
        ...{ slug: body.slug, name: body.name },
        always: wayOfGiving(standing, body, today),
      }));
  });
}

/** Who gets something, once each, also when it is a slip and a letter. */
export async function slipReceivers(
  platform: Platform,
  desk: Parameters<typeof findSlips>[1],
): Promise<SlipReceiver[]> {
  const slips = await findSlips(platform, desk);
  return [...new Map(slips.map(({ receiver }) => [receiver.slug, receiver])).values()];
}

/** Names that no body of the register bears, in whatever capitals; two that would give one file name are told apart. */
function printedReceivers(units: readonly TaskUnit[], taken: Set<string>): (name: string) => SlipReceiver {
  const found = new Map<string, SlipReceiver>();
  const keyOf = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi');
  const names = units.filter(({ organisationId }) => !organisationId).map(({ name }) => name);
  for (const name of names) {
    if (found.has(keyOf(name))) continue;
    const base = slugOf(name) || 'don-vi';
    let slug = base;
    for (let n = 2; taken.has(slug); n += 1) slug = `${base}-${n}`;
    taken.add(slug);
    found.set(keyOf(name), { slug, name, always: null });
  }
  return (name) => found.get(keyOf(name)) ?? { slug: slugOf(name), name, always: null };
}
