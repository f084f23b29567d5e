import type { TaskInput } from '../plan.schema.ts';
import type { PlanSection } from '../sections/plan-section.ts';
import type { PrintedPlan, PrintedTask } from './printed-plan.ts';

/** draft: being put together · proposed: waits for approval · returned: to be corrected · approved: in effect · withdrawn. */
export const AMENDMENT_STATES = ['draft', 'proposed', 'returned', 'approved', 'withdrawn'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];
export const AMENDMENT_EVENTS = ['propose', 'withdraw', 'approve', 'return'] as const;
export type AmendmentEvent = (typeof AMENDMENT_EVENTS)[number];
/** keeper: keeps the plan · approver: approves what is changed in it. */
export type AmendmentRole = 'keeper' | 'approver';

const AMENDMENT_LIFE: readonly (readonly [AmendmentState, AmendmentEvent, AmendmentRole, AmendmentState])[] =
  [
    ['draft', 'propose', 'keeper', 'proposed'],
    ['returned', 'propose', 'keeper', 'proposed'],
    ['draft', 'withdraw', 'keeper', 'withdrawn'],
    ['returned', 'withdraw', 'keeper', 'withdrawn'],
    ['proposed', 'withdraw', 'keeper', 'withdrawn'],
    ['proposed', 'approve', 'approver', 'approved'],
    ['proposed', 'return', 'approver', 'returned'],
  ];

/** The next state, or undefined when nobody in these roles may do this now. */
export function nextAmendmentState(
  state: AmendmentState,
  event: AmendmentEvent,
  roles: readonly AmendmentRole[],
): AmendmentState | undefined {
  return AMENDMENT_LIFE.find(
    ([from, what, who]) => from === state && what === event && roles.includes(who),
  )?.[3];
}

export function amendmentEventsOf(state: AmendmentState, roles: readonly AmendmentRole[]): AmendmentEvent[] {
  return AMENDMENT_LIFE.filter(([from, , who]) => from === state && roles.includes(who)).map(
    ([, event]) => event,
  );
}

/** Still written: what it says may be changed. */
export const isWritten = (state: AmendmentState): boolean => state === 'draft' || state === 'returned';

export type ChangeKind = 'add' | 'change' | 'drop' | 'restore';

/** What an amendment does to one task. `before` and `after` are known once it is approved. */
export interface AmendmentChange {
  readonly ordinal: number;
  readonly kind: ChangeKind;
  /** Null of a task that is added, until the approval. */
  readonly taskId: string | null;
  readonly given: TaskInput | null;
  readonly before: PrintedTask | null;
  readonly after: PrintedTask | null;
}

/** Điều chỉnh kế hoạch: a change to an approved plan, with its reason, in effect from its approval. */
export interface PlanAmendment {
  readonly id: string;
  readonly planId: string;
  /** "Điều chỉnh lần n"; null until approved. */
  readonly ordinal: number | null;
  readonly state: AmendmentState;
  readonly reason: string;
  /** Null: the goals stay. */
  readonly goals: string | null;
  /** The headings as they shall read; null: they stay. */
  readonly sections: readonly PlanSection[] | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was returned. */
  readonly decidedNote: string;
  /** The plan as it was until the approval. */
  readonly earlier: PrintedPlan | null;
  readonly version: number;
}
