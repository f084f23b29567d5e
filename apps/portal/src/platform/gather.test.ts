import { expect, test } from 'vitest';
import { gathering } from './gather.server.ts';

function recording(most = 10) {
  const together: number[][] = [];
  const gate = Promise.withResolvers<void>();
  const double = gathering<number, number>(most, async (items) => {
    together.push([...items]);
    if (together.length === 1) await gate.promise;
    if (items.includes(13)) throw new Error('thirteen');
    return items.map((item) => item * 2);
  });
  return { together, gate, double };
}

test('the first goes alone and at once, whoever comes meanwhile goes together, each gets its own answer', async () => {
  const { together, gate, double } = recording();
  const all = [1, 2, 3].map(double);
  expect(together).toEqual([[1]]);
  gate.resolve();
  expect(await Promise.all(all)).toEqual([2, 4, 6]);
  expect(together).toEqual([[1], [2, 3]]);
  expect(await double(4)).toBe(8);
});

test('never more at once than may be', async () => {
  const { together, gate, double } = recording(2);
  const all = [1, 2, 3, 4].map(double);
  gate.resolve();
  await Promise.all(all);
  expect(together).toEqual([[1], [2, 3], [4]]);
});

test('one that fails fails alone', async () => {
  const { together, gate, double } = recording();
  const all = Promise.allSettled([1, 2, 13, 3].map(double));
  gate.resolve();
  expect((await all).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(together).toEqual([[1], [2, 13, 3], [2], [13], [3]]);
});
