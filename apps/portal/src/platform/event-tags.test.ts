import { expect, test } from 'vitest';
import { tagsOf } from './event-tags.ts';
import { sharedPage } from './shared-page.ts';

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

test('a shared page names its tags, its deadline and what it reads of the address', () => {
  expect(sharedPage({ tags: ['draft', 'draft:y'], until: new Date(5), query: ['ban'] })).toEqual({
    'x-cache-tags': 'draft draft:y',
    'x-cache-until': '5',
    'x-cache-query': 'ban',
  });
  expect(sharedPage({ tags: ['draft'] })).toEqual({ 'x-cache-tags': 'draft' });
});
