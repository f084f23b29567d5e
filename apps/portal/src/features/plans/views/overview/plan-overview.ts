import type { PlanState } from '../../plan.ts';

/** A plan of a body for the year, with its tasks counted; no plan: nulls and zeros. */
export interface OverviewRow {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly planState: PlanState | null;
  readonly tasks: number;
  readonly done: number;
  readonly late: number;
}

export interface OverviewPlan {
  readonly id: string;
  readonly title: string;
  readonly state: PlanState;
  readonly tasks: number;
  readonly done: number;
  readonly late: number;
}

export interface OverviewBody {
  readonly id: string;
  readonly name: string;
  readonly plans: readonly OverviewPlan[];
  readonly tasks: number;
  readonly done: number;
  readonly late: number;
}

/** late: something is late · without: no plan · drafting: one that is still being written · onTime: nothing is late. */
export const BODY_STANDINGS = ['late', 'without', 'drafting', 'onTime'] as const;
export type BodyStanding = (typeof BODY_STANDINGS)[number];

export interface PlanOverview {
  readonly groups: readonly { readonly standing: BodyStanding; readonly bodies: readonly OverviewBody[] }[];
  readonly sums: {
    readonly bodies: number;
    readonly withPlan: number;
    readonly tasks: number;
    readonly done: number;
    readonly late: number;
  };
}

/** Who has a plan for the year and who is late. A plan that is being written is no plan yet: nothing of it is counted. */
export function overviewOf(rows: readonly OverviewRow[]): PlanOverview {
  const bodies = [...Map.groupBy(rows, ({ bodyId }) => bodyId).values()].map(bodyOf);
  const sum = (of: 'tasks' | 'done' | 'late') => bodies.reduce((total, body) => total + body[of], 0);
  return {
    groups: BODY_STANDINGS.map((standing) => ({
      standing,
      bodies: bodies.filter((body) => bodyStanding(body) === standing),
    })).filter((group) => group.bodies.length > 0),
    sums: {
      bodies: bodies.length,
      withPlan: bodies.filter(({ plans }) => plans.some(isIssued)).length,
      ...{ tasks: sum('tasks'), done: sum('done'), late: sum('late') },
    },
  };
}

export function bodyStanding({ plans, late }: OverviewBody): BodyStanding {
  if (late > 0) return 'late';
  if (plans.some(isIssued)) return 'onTime';
  return plans.length > 0 ? 'drafting' : 'without';
}

const isIssued = ({ state }: OverviewPlan) => state !== 'draft';

function bodyOf(rows: readonly OverviewRow[]): OverviewBody {
  const [{ bodyId, bodyName }] = rows as readonly [OverviewRow];
  const plans = rows.flatMap(({ planId, planTitle, planState, tasks, done, late }) =>
    planId && planState ? [{ id: planId, title: planTitle ?? '', state: planState, tasks, done, late }] : [],
  );
  const sum = (of: 'tasks' | 'done' | 'late') =>
    plans.filter(isIssued).reduce((total, plan) => total + plan[of], 0);
  return { id: bodyId, name: bodyName, plans, tasks: sum('tasks'), done: sum('done'), late: sum('late') };
}
