import type { Channel } from '../channel.ts';

export const OUTREACH_PLAN_STATES = ['writing', 'proposed', 'returned', 'approved'] as const;
export type OutreachPlanState = (typeof OUTREACH_PLAN_STATES)[number];
export type OutreachPlanEvent = 'propose' | 'takeBack' | 'approve' | 'return' | 'reopen';
export type OutreachPlanRole = 'writer' | 'leader';

/** (state, event, role) → state. An approved plan is opened again with a reason; what was approved runs on meanwhile. */
export const OUTREACH_PLAN_LIFE: readonly (readonly [
  OutreachPlanState,
  OutreachPlanEvent,
  OutreachPlanRole,
  OutreachPlanState,
])[] = [
  ['writing', 'propose', 'writer', 'proposed'],
  ['returned', 'propose', 'writer', 'proposed'],
  ['proposed', 'takeBack', 'writer', 'writing'],
  ['proposed', 'approve', 'leader', 'approved'],
  ['proposed', 'return', 'leader', 'returned'],
  ['approved', 'reopen', 'writer', 'writing'],
];

export function nextPlanState(
  state: OutreachPlanState,
  event: OutreachPlanEvent,
  role: OutreachPlanRole,
): OutreachPlanState | undefined {
  return OUTREACH_PLAN_LIFE.find(
    ([from, what, who]) => from === state && what === event && who === role,
  )?.[3];
}

export const isWritable = (state: OutreachPlanState): boolean => state === 'writing' || state === 'returned';

/** Kế hoạch truyền thông của một dự thảo (đợt): proposed by the drafting unit, approved by the leader. One for each draft. */
export interface OutreachPlan {
  readonly id: string;
  readonly projectId: string;
  readonly organisationId: string;
  readonly screeningId: string;
  readonly aim: string;
  /** Who speaks to the press for the body. */
  readonly spokesperson: string;
  readonly state: OutreachPlanState;
  /** Counts from 1; grows each time an approved plan is opened again. */
  readonly edition: number;
  readonly reopenedReason: string;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly returnedReason: string;
  /** The plan as an official document. */
  readonly documentId: string | null;
  /** The task of the body's yearly plan under which it stands. */
  readonly taskId: string | null;
  readonly version: number;
}

/** One line: for whom, what, on which channel, where, when, by whom, for how much. Times are "HH:MM". */
export interface OutreachPlanLine {
  readonly id: string;
  readonly planId: string;
  readonly ordinal: number;
  readonly audience: string;
  readonly message: string;
  readonly kind: Channel;
  readonly channelId: string | null;
  readonly area: string;
  /** A room, a hall; only where people come together. */
  readonly place: string;
  readonly onDay: string | null;
  readonly slotId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly unitId: string;
  /** Whole đồng; null: not known yet. */
  readonly estimate: number | null;
  /** A journalist or rapporteur of the directory. */
  readonly contactId: string | null;
  /** Words to be read out. */
  readonly bulletin: string;
  /** A piece of the draft's communication pack; absent until there is one. */
  readonly packPieceId: string | null;
  /** In which edition it was approved; null: not yet. */
  readonly approvedEdition: number | null;
}

export type ProposalGap = 'noLines' | 'lineWithoutDay' | 'lineWithoutMessage';

/** What is missing before the leader can be asked, with the ordinal of the line. */
export function gapOf(
  lines: readonly OutreachPlanLine[],
): { readonly reason: ProposalGap; readonly line: number } | undefined {
  if (lines.length === 0) return { reason: 'noLines', line: 0 };
  const undated = lines.find(({ onDay }) => onDay === null);
  if (undated) return { reason: 'lineWithoutDay', line: undated.ordinal };
  const mute = lines.find(({ message }) => message === '');
  return mute && { reason: 'lineWithoutMessage', line: mute.ordinal };
}

/** Sums of the estimates: what is known, and how many lines nobody has priced. Unknown is never nought. */
export function sumOf(lines: readonly Pick<OutreachPlanLine, 'estimate'>[]): {
  readonly known: number;
  readonly unknown: number;
} {
  const known = lines.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
  return { known, unknown: lines.filter(({ estimate }) => estimate === null).length };
}

/** Days from the first to the last, every day or every week: a bulletin that is repeated is as many lines. */
export const MOST_REPEATS = 62;
export function daysOf(first: string, until: string | null, every: 1 | 7): string[] {
  const days = [first];
  if (until === null) return days;
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  for (let next = at(first) + every * 86_400_000; next <= at(until); next += every * 86_400_000)
    days.push(new Date(next).toISOString().slice(0, 10));
  return days;
}
