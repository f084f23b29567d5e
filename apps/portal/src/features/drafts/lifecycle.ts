import type { Stage } from './law-project.ts';

/** What moves a draft on. Re-screening later in life changes the verdict, not the stage. */
export const STAGE_EVENTS = [
  'propose',
  'screen',
  'draft',
  'open',
  'close',
  'withdraw',
  'complete',
  'appraise',
  'submit',
  'return',
  'issue',
  'stop',
] as const;
export type StageEvent = (typeof STAGE_EVENTS)[number];

/** Who moves it: the drafting officer, who decides screenings, the head of the body, or the round of consultation itself. */
export const LIFE_ROLES = ['officer', 'decider', 'head', 'round'] as const;
export type LifeRole = (typeof LIFE_ROLES)[number];

export interface Move {
  readonly from: Stage;
  readonly event: StageEvent;
  readonly role: LifeRole;
  readonly to: Stage;
  /** A step is left out, or work is undone: nobody does it without saying why. */
  readonly reasonDue: boolean;
}

type Row = readonly [from: Stage, event: StageEvent, role: LifeRole, to: Stage, reason?: 'why'];

/**
 * registered → (proposed) → screened → drafting → consulting → answering → answered → appraisal → submitted → issued, or
 * stopped. A further round leads from drafting, answering or answered back to consulting; what comes back from appraisal or
 * from the issuing body goes on as drafting. A step that is left out needs its reason. An open round must be closed or
 * withdrawn before a draft is stopped: people are still being asked.
 */
const ROWS: readonly Row[] = [
  ['registered', 'propose', 'officer', 'proposed'],
  ['registered', 'screen', 'decider', 'screened'],
  ['registered', 'stop', 'officer', 'stopped', 'why'],
  ['proposed', 'screen', 'decider', 'screened'],
  ['proposed', 'stop', 'officer', 'stopped', 'why'],
  ['screened', 'screen', 'decider', 'screened'],
  ['screened', 'draft', 'officer', 'drafting'],
  ['screened', 'open', 'round', 'consulting'],
  ['screened', 'appraise', 'head', 'appraisal', 'why'],
  ['screened', 'submit', 'head', 'submitted', 'why'],
  ['screened', 'issue', 'officer', 'issued', 'why'],
  ['screened', 'stop', 'officer', 'stopped', 'why'],
  ['drafting', 'screen', 'decider', 'drafting'],
  ['drafting', 'open', 'round', 'consulting'],
  ['drafting', 'appraise', 'head', 'appraisal', 'why'],
  ['drafting', 'submit', 'head', 'submitted', 'why'],
  ['drafting', 'issue', 'officer', 'issued', 'why'],
  ['drafting', 'stop', 'officer', 'stopped', 'why'],
  ['consulting', 'screen', 'decider', 'consulting'],
  ['consulting', 'close', 'round', 'answering'],
  ['consulting', 'withdraw', 'round', 'screened'],
  ['answering', 'screen', 'decider', 'answering'],
  ['answering', 'open', 'round', 'consulting'],
  ['answering', 'withdraw', 'round', 'screened'],
  ['answering', 'complete', 'round', 'answered'],
  ['answering', 'stop', 'officer', 'stopped', 'why'],
  ['answered', 'screen', 'decider', 'answered'],
  ['answered', 'open', 'round', 'consulting'],
  ['answered', 'appraise', 'head', 'appraisal'],
  ['answered', 'submit', 'head', 'submitted', 'why'],
  ['answered', 'issue', 'officer', 'issued', 'why'],
  ['answered', 'stop', 'officer', 'stopped', 'why'],
  ['appraisal', 'screen', 'decider', 'appraisal'],
  ['appraisal', 'submit', 'head', 'submitted'],
  ['appraisal', 'return', 'officer', 'drafting', 'why'],
  ['appraisal', 'issue', 'officer', 'issued', 'why'],
  ['appraisal', 'stop', 'officer', 'stopped', 'why'],
  ['submitted', 'screen', 'decider', 'submitted'],
  ['submitted', 'return', 'officer', 'drafting', 'why'],
  ['submitted', 'issue', 'officer', 'issued'],
  ['submitted', 'stop', 'officer', 'stopped', 'why'],
];

export const MOVES: readonly Move[] = ROWS.map(([from, event, role, to, why]) => {
  return { from, event, role, to, reasonDue: why !== undefined };
});

/** The move of this event from this stage; undefined when the event is not allowed in it, or not to this role. */
export function moveOf(from: Stage, event: StageEvent, role?: LifeRole): Move | undefined {
  return MOVES.find(
    (move) => move.from === from && move.event === event && (role === undefined || move.role === role),
  );
}

/** The stage after the event; undefined when the event is not allowed in this stage. */
export function stageAfter(from: Stage, event: StageEvent): Stage | undefined {
  return moveOf(from, event)?.to;
}

/** What a round does between two stages; undefined when it leads from none to the other. */
export function roundMove(from: Stage, to: Stage): Move | undefined {
  return MOVES.find((move) => move.role === 'round' && move.from === from && move.to === to);
}

/** Whether any one event leads from one stage to the other. */
export function canMove(from: Stage, to: Stage): boolean {
  return MOVES.some((move) => move.from === from && move.to === to);
}

/** A finished draft takes no new versions, screenings or edits. */
export function isFinished(stage: Stage): boolean {
  return stage === 'issued' || stage === 'stopped';
}
