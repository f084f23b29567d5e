import { expect, test } from 'vitest';
import { tagsOf } from './event-tags.ts';

test.each([
  [
    'consultation.opened',
    { consultationId: 'x', draftId: 'y', days: 20 },
    ['consultation', 'consultation:x', 'draft:y'],
  ],
  ['plan.approved', {}, ['plan']],
  ['submission.received', { consultationId: null }, ['submission']],
])('%s %j makes stale what is tagged %j', (topic, payload, expected) => {
  expect(tagsOf({ topic, payload })).toEqual(expected);
});
