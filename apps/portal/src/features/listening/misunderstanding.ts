export const MISUNDERSTANDING_SOURCES = ['mention', 'question', 'hotline', 'meeting', 'other'] as const;
export type MisunderstandingSource = (typeof MISUNDERSTANDING_SOURCES)[number];
export type MisunderstandingState = 'open' | 'corrected' | 'closed';

/** Vấn đề phát sinh: what people took for true and is not, or do not understand. */
export interface Misunderstanding {
  readonly id: string;
  readonly organisationId: string;
  readonly projectId: string | null;
  readonly mentionId: string | null;
  readonly source: MisunderstandingSource;
  readonly title: string;
  /** What is said. */
  readonly said: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly state: MisunderstandingState;
  /** What is right, and where everybody can read it. */
  readonly correction: string;
  readonly correctionAddress: string;
  readonly correctedOn: string | null;
  readonly closedOn: string | null;
  readonly closedNote: string;
  readonly version: number;
}

export type MisunderstandingStep = 'correct' | 'close' | 'reopen';

const STEPS: Readonly<
  Record<MisunderstandingStep, readonly [from: readonly MisunderstandingState[], to: MisunderstandingState]>
> = {
  correct: [['open'], 'corrected'],
  /** Also without a correction: with the reason why none was needed. */
  close: [['open', 'corrected'], 'closed'],
  reopen: [['corrected', 'closed'], 'open'],
};

/** What it becomes by a step; undefined when the step is not open to it. */
export function afterStep(
  state: MisunderstandingState,
  step: MisunderstandingStep,
): MisunderstandingState | undefined {
  const [from, to] = STEPS[step];
  return from.includes(state) ? to : undefined;
}

/** Not set right, and its last day is over. */
export function isLate({ state, dueOn }: Pick<Misunderstanding, 'state' | 'dueOn'>, today: string): boolean {
  return state === 'open' && dueOn < today;
}
