import { describe, expect, test } from 'vitest';
import { STAGES, type Stage } from './law-project.ts';
import { canMove, isFinished, STAGE_EVENTS, type StageEvent, stageAfter } from './lifecycle.ts';

/** Every allowed step, as sentences; whatever is not here must be refused. */
const ALLOWED: readonly [Stage, StageEvent, Stage, string][] = [
  ['registered', 'screen', 'screened', 'a registered draft is screened'],
  ['registered', 'stop', 'stopped', 'work may stop before anything happened'],
  ['screened', 'screen', 'screened', 'it is screened again when it changes'],
  ['screened', 'open', 'consulting', 'a screened draft is put to consultation'],
  ['screened', 'issue', 'issued', 'a draft without a duty to consult is issued'],
  ['screened', 'stop', 'stopped', 'work may stop'],
  ['consulting', 'screen', 'consulting', 're-screening does not end the consultation'],
  ['consulting', 'close', 'answering', 'after the deadline opinions are answered'],
  ['consulting', 'withdraw', 'screened', 'a withdrawn consultation leaves a screened draft'],
  ['answering', 'screen', 'answering', 're-screening does not change the stage'],
  ['answering', 'open', 'consulting', 'a revised draft with new policies is posted again'],
  ['answering', 'withdraw', 'screened', 'a closed consultation may still be withdrawn'],
  ['answering', 'complete', 'answered', 'the response table is published'],
  ['answering', 'stop', 'stopped', 'work may stop'],
  ['answered', 'screen', 'answered', 're-screening does not change the stage'],
  ['answered', 'open', 'consulting', 'a further round'],
  ['answered', 'issue', 'issued', 'the document is issued'],
  ['answered', 'stop', 'stopped', 'work may stop'],
];

describe('the life of a draft: all combinations', () => {
  const all = STAGES.flatMap((from) => STAGE_EVENTS.map((event) => [from, event] as const));
  test.each(all)('%s, %s', (from, event) => {
    const row = ALLOWED.find((each) => each[0] === from && each[1] === event);
    expect(stageAfter(from, event)).toBe(row?.[2]);
  });

  test('a step between stages exists exactly where an event leads', () => {
    for (const from of STAGES) {
      for (const to of STAGES) {
        expect(canMove(from, to)).toBe(ALLOWED.some((row) => row[0] === from && row[2] === to));
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
