import type { ParticipantGroup } from '#features/gatherings/gathering-kinds.data.ts';

/** drafted → published → scoring → proposed → decided → announced; cancelled from any of the first five, with its reason. */
export const CALL_STATES = [
  'drafted',
  'published',
  'scoring',
  'proposed',
  'decided',
  'announced',
  'cancelled',
] as const;
export type CallState = (typeof CALL_STATES)[number];

/** mean: of all scores · trimmed: the highest and the lowest are left out where there are five or more. */
export const SCORE_RULES = ['mean', 'trimmed'] as const;
export type ScoreRule = (typeof SCORE_RULES)[number];

/** Between equals. first: more points for the first criterion · shared: they share the rank. */
export const CALL_TIES = ['first', 'shared'] as const;
export type CallTie = (typeof CALL_TIES)[number];

export interface Criterion {
  readonly name: string;
  /** The most points that a member gives for it. */
  readonly most: number;
  /** What it weighs in the whole; the same as `most` where points are simply added. */
  readonly weight: number;
}

export interface CallPrize {
  readonly name: string;
  readonly count: number;
  /** "5.000.000 đồng"; may be empty. */
  readonly worth: string;
}

/** A contest for initiatives and solutions (cuộc thi sáng kiến, giải pháp). */
export interface InitiativeCall {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly title: string;
  readonly aim: string;
  readonly rules: string;
  /** What an entry must hold. */
  readonly wanted: string;
  readonly groups: readonly ParticipantGroup[];
  readonly criteria: readonly Criterion[];
  readonly mostAuthors: number;
  readonly opensAt: Date;
  /** Nothing is sent in from this instant on. */
  readonly closesAt: Date;
  readonly scoreRule: ScoreRule;
  readonly leastScores: number;
  readonly tieBreak: CallTie;
  readonly prizes: readonly CallPrize[];
  readonly state: CallState;
  readonly cancelReason: string;
  readonly proposedBy: string | null;
  readonly returnReason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** upcoming, open, checking: what a published call is by the clock of the house; the rest are states. */
export type CallPhase = Exclude<CallState, 'published'> | 'upcoming' | 'open' | 'checking';

export function phaseOf(call: Pick<InitiativeCall, 'state' | 'opensAt' | 'closesAt'>, now: Date): CallPhase {
  if (call.state !== 'published') return call.state;
  if (now < call.opensAt) return 'upcoming';
  return now < call.closesAt ? 'open' : 'checking';
}

export type CallStep = 'publish' | 'score' | 'propose' | 'return' | 'decide' | 'announce' | 'cancel';

const STEPS: Readonly<Record<CallStep, readonly [from: readonly CallPhase[], to: CallState]>> = {
  publish: [['drafted'], 'published'],
  score: [['checking'], 'scoring'],
  propose: [['scoring'], 'proposed'],
  return: [['proposed'], 'scoring'],
  decide: [['proposed'], 'decided'],
  announce: [['decided'], 'announced'],
  cancel: [['upcoming', 'open', 'checking', 'scoring', 'proposed', 'decided'], 'cancelled'],
};

/** What it becomes by a step; undefined where the step is not open to it. */
export function afterStep(phase: CallPhase, step: CallStep): CallState | undefined {
  const [from, to] = STEPS[step];
  return from.includes(phase) ? to : undefined;
}

/** Whether people outside see that there is such a call. */
export const isPublic = ({ state }: Pick<InitiativeCall, 'state'>): boolean => state !== 'drafted';

/** How the jury and the results name an entry. */
export const entryCode = (number: number | null): string =>
  number === null ? '' : `SK-${String(number).padStart(3, '0')}`;
