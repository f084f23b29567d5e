import { expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { readOpinionsSubscriber } from './read-opinions.job.server.ts';

const told = (consultationId: string) => ({
  id: newId(),
  topic: 'submission.received',
  payload: { consultationId },
  occurredAt: new Date(),
});

test('of what is told at once, the last of each round asks for a reading', async () => {
  const events = [told('a'), told('b'), told('a'), told('a'), told('b')];
  const concerned = await readOpinionsSubscriber.concerned?.(events, undefined as never);
  expect(concerned).toEqual([events[3], events[4]]);
});
