import { describe, expect, test } from 'vitest';
import { STAGES, type Stage } from './law-project.ts';
import {
  canMove,
  isFinished,
  LIFE_ROLES,
  type LifeRole,
  moveOf,
  roundMove,
  STAGE_EVENTS,
  type StageEvent,
  stageAfter,
} from './lifecycle.ts';

/** Every allowed step, as sentences; whatever is not here must be refused. `!`: only with a reason. */
const ALLOWED: readonly [Stage, StageEvent, LifeRole, Stage, string, '!'?][] = [
  [
    'registered',
    'propose',
    'officer',
    'proposed',
    'the proposal dossier is sent, where the law asks for one',
  ],
  ['registered', 'screen', 'decider', 'screened', 'a registered draft is screened'],
  ['registered', 'stop', 'officer', 'stopped', 'work may stop before anything happened', '!'],
  ['proposed', 'screen', 'decider', 'screened', 'a proposed draft is screened'],
  ['proposed', 'stop', 'officer', 'stopped', 'the proposal was not accepted', '!'],
  ['screened', 'screen', 'decider', 'screened', 'it is screened again when it changes'],
  ['screened', 'draft', 'officer', 'drafting', 'the text is being written'],
  ['screened', 'open', 'round', 'consulting', 'a screened draft with a text is put to consultation'],
  ['screened', 'appraise', 'head', 'appraisal', 'nobody had to be consulted, and the head says why', '!'],
  [
    'screened',
    'submit',
    'head',
    'submitted',
    'neither consultation nor appraisal, and the head says why',
    '!',
  ],
  ['screened', 'issue', 'officer', 'issued', 'an old or individual document is entered after the fact', '!'],
  ['screened', 'stop', 'officer', 'stopped', 'work may stop', '!'],
  ['drafting', 'screen', 'decider', 'drafting', 're-screening does not change the stage'],
  ['drafting', 'open', 'round', 'consulting', 'the text is put to consultation, for the first time or again'],
  ['drafting', 'appraise', 'head', 'appraisal', 'revised after appraisal, or no duty to consult', '!'],
  ['drafting', 'submit', 'head', 'submitted', 'revised after it came back', '!'],
  ['drafting', 'issue', 'officer', 'issued', 'issued although steps are missing here', '!'],
  ['drafting', 'stop', 'officer', 'stopped', 'work may stop', '!'],
  ['consulting', 'screen', 'decider', 'consulting', 're-screening does not end the consultation'],
  ['consulting', 'close', 'round', 'answering', 'after the deadline opinions are answered'],
  ['consulting', 'withdraw', 'round', 'screened', 'a withdrawn consultation leaves a screened draft'],
  ['answering', 'screen', 'decider', 'answering', 're-screening does not change the stage'],
  ['answering', 'open', 'round', 'consulting', 'a revised draft with new policies is posted again'],
  ['answering', 'withdraw', 'round', 'screened', 'a closed consultation may still be withdrawn'],
  ['answering', 'complete', 'round', 'answered', 'the response table is published'],
  ['answering', 'stop', 'officer', 'stopped', 'work may stop', '!'],
  ['answered', 'screen', 'decider', 'answered', 're-screening does not change the stage'],
  ['answered', 'open', 'round', 'consulting', 'a further round'],
  ['answered', 'appraise', 'head', 'appraisal', 'the answered draft goes to appraisal'],
  ['answered', 'submit', 'head', 'submitted', 'no appraisal is due, and the head says why', '!'],
  [
    'answered',
    'issue',
    'officer',
    'issued',
    'issued although appraisal and submission are missing here',
    '!',
  ],
  ['answered', 'stop', 'officer', 'stopped', 'work may stop', '!'],
  ['appraisal', 'screen', 'decider', 'appraisal', 're-screening does not change the stage'],
  ['appraisal', 'submit', 'head', 'submitted', 'the appraised draft goes to the issuing body'],
  ['appraisal', 'return', 'officer', 'drafting', 'appraisal asks for changes', '!'],
  ['appraisal', 'issue', 'officer', 'issued', 'issued although submission is missing here', '!'],
  ['appraisal', 'stop', 'officer', 'stopped', 'work may stop', '!'],
  ['submitted', 'screen', 'decider', 'submitted', 're-screening does not change the stage'],
  ['submitted', 'return', 'officer', 'drafting', 'the issuing body asks for changes', '!'],
  ['submitted', 'issue', 'officer', 'issued', 'the document is issued'],
  ['submitted', 'stop', 'officer', 'stopped', 'the issuing body does not adopt it', '!'],
];

describe('the life of a draft: all combinations of stage, event and role', () => {
  const all = STAGES.flatMap((from) =>
    STAGE_EVENTS.flatMap((event) => LIFE_ROLES.map((role) => [from, event, role] as const)),
  );
  test.each(all)('%s, %s, by %s', (from, event, role) => {
    const row = ALLOWED.find((each) => each[0] === from && each[1] === event && each[2] === role);
    const move = moveOf(from, event, role);
    expect(move?.to).toBe(row?.[3]);
    expect(move?.reasonDue).toBe(row && row[5] === '!');
  });

  test('an event leads from a stage to one other, whoever does it', () => {
    for (const from of STAGES) {
      for (const event of STAGE_EVENTS) {
        const rows = ALLOWED.filter((row) => row[0] === from && row[1] === event);
        expect(rows.length).toBeLessThanOrEqual(1);
        expect(stageAfter(from, event)).toBe(rows[0]?.[3]);
      }
    }
  });

  test('a step between stages exists exactly where an event leads', () => {
    for (const from of STAGES) {
      for (const to of STAGES) {
        expect(canMove(from, to)).toBe(ALLOWED.some((row) => row[0] === from && row[3] === to));
        const byRound = ALLOWED.find((row) => row[0] === from && row[3] === to && row[2] === 'round');
        expect(roundMove(from, to)?.event).toBe(byRound?.[1]);
      }
    }
  });

  test('finished stages allow nothing, all others allow something', () => {
    for (const stage of STAGES) {
      expect(isFinished(stage)).toBe(!ALLOWED.some((row) => row[0] === stage));
    }
  });

  test('people who are being asked are never left with a stopped draft', () => {
    expect(stageAfter('consulting', 'stop')).toBeUndefined();
  });
});
