import type { Stage } from './law-project.ts';

/** What moves a draft on. Re-screening later in life changes the verdict, not the stage. */
export const STAGE_EVENTS = ['screen', 'open', 'close', 'withdraw', 'complete', 'issue', 'stop'] as const;
export type StageEvent = (typeof STAGE_EVENTS)[number];

/**
 * registered → screened → consulting → answering → answered → issued, or stopped. A further round leads from
 * answering or answered back to consulting. An open consultation must be closed or withdrawn before a draft
 * is stopped: people are still being asked. A draft outside every duty to consult may be issued when screened.
 */
const MOVES: Readonly<Record<Stage, Partial<Readonly<Record<StageEvent, Stage>>>>> = {
  registered: { screen: 'screened', stop: 'stopped' },
  screened: { screen: 'screened', open: 'consulting', issue: 'issued', stop: 'stopped' },
  consulting: { screen: 'consulting', close: 'answering', withdraw: 'screened' },
  answering: {
    screen: 'answering',
    open: 'consulting',
    withdraw: 'screened',
    complete: 'answered',
    stop: 'stopped',
  },
  answered: { screen: 'answered', open: 'consulting', issue: 'issued', stop: 'stopped' },
  issued: {},
  stopped: {},
};

/** The stage after the event; undefined when the event is not allowed in this stage. */
export function stageAfter(from: Stage, event: StageEvent): Stage | undefined {
  return MOVES[from][event];
}

/** Whether any one event leads from one stage to the other. */
export function canMove(from: Stage, to: Stage): boolean {
  return Object.values(MOVES[from]).includes(to);
}

/** A finished draft takes no new versions, screenings or edits. */
export function isFinished(stage: Stage): boolean {
  return stage === 'issued' || stage === 'stopped';
}
