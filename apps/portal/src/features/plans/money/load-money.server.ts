import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findTasks } from '../tasks.store.server.ts';
import { findLines } from './budget-lines.store.server.ts';
import { capsFor } from './caps/caps-in-force.server.ts';
import { type LineRight, lineEventsOf } from './line-life.ts';
import { type FundSource, sumsBy, sumsOf } from './money.ts';
import { openCosts, warningsOf } from './money-warnings.ts';
import { openMoney } from './open-money.server.ts';
import { findCosts } from './reported-costs.store.server.ts';
import { resourceSums } from './social-resource.ts';
import { findResources } from './social-resources.store.server.ts';
import { findSpends } from './spends.store.server.ts';

/** The money of a plan, read once: page, spreadsheet and settlement are made of this and cannot differ. */
export async function readMoney({ db, clock }: Platform, actor: Actor, planId: string) {
  const plan = await openMoney(db, actor, planId, 'money.read');
  const today = legalDay(clock.now());
  const [tasks, lines, spends, resources, costs, capOf] = await Promise.all([
    findTasks(db, planId),
    findLines(db, planId),
    findSpends(db, planId),
    findResources(db, planId),
    findCosts(db, plan),
    capsFor(db, plan.organisationId, today),
  ]);
  const received = resourceSums(resources);
  const looked = { lines, spends, costs, received: received.money, capOf, today };
  return {
    ...{ plan, today, lines, spends, resources, received, capOf },
    sums: sumsOf(lines, spends),
    bySource: sumsBy(
      lines.filter(({ state }) => state !== 'dropped'),
      spends,
      ({ source }) => source,
    ),
    // Tasks that carry no money and were cancelled have nothing to say here.
    tasks: tasks
      .map((task) => ({ ...task, lines: lines.filter(({ taskId }) => taskId === task.id) }))
      .filter(({ lines: own, state }) => own.length > 0 || state !== 'cancelled')
      .map((task) => ({ ...task, sums: sumsOf(task.lines, spends) })),
    warnings: warningsOf(looked),
    openCosts: openCosts(costs, spends),
  };
}
export type PlanMoney = Awaited<ReturnType<typeof readMoney>>;

/** The page of money: the same, with what the actor may do, seen through a source when one is chosen. */
export async function loadMoney(
  platform: Platform,
  actor: Actor,
  planId: string,
  { source }: { readonly source?: FundSource | undefined },
) {
  const { capOf: _, tasks, ...money } = await readMoney(platform, actor, planId);
  const { plan } = money;
  const may = {
    write: can(actor, 'money.write', plan) && plan.state !== 'ended',
    approve: can(actor, 'money.approve', plan) && plan.state !== 'ended',
    spend: can(actor, 'money.spend', plan) && plan.state !== 'draft',
    receive: can(actor, 'money.spend', plan),
  };
  const rights = (['write', 'approve'] as const).filter((right): right is LineRight => may[right]);
  const objectId = [...money.lines, ...money.spends, ...money.resources].map(({ id }) => id);
  const trail =
    objectId.length === 0
      ? []
      : await findTrail(platform.db, {
          objectKind: ['budgetLine', 'spend', 'socialResource'],
          objectId,
          limit: 60,
        });
  const seen = source ? money.lines.filter((line) => line.source === source) : money.lines;
  return {
    ...money,
    ...{ may, source: source ?? ('' as const), trail },
    shownSums: sumsOf(seen, money.spends),
    tasks: tasks.map((task) => {
      const own = task.lines.filter((line) => !source || line.source === source);
      return {
        ...{ id: task.id, ordinal: task.ordinal, title: task.title, state: task.state },
        sums: sumsOf(own, money.spends),
        lines: own.map((line) => ({
          ...line,
          sums: sumsOf([line], money.spends),
          spends: money.spends.filter(({ lineId }) => lineId === line.id),
          warnings: money.warnings.filter(({ lineId }) => lineId === line.id),
          events: lineEventsOf(line.state, rights),
        })),
      };
    }),
  };
}
