import { expect, test } from 'vitest';
import { groupOpinionTexts } from '../../apps/portal/src/features/understanding/near-duplicates/group-texts.ts';
import { drawnOpinions } from '../drawn-opinions.ts';
import { groupOnTwoThreads } from './group-on-two-threads.ts';

/** A thread reads its source anew before it begins. */
const PATIENCE = 60_000;

test(
  'the groups of two threads are those of one, whatever order the opinions come in',
  async () => {
    const texts = drawnOpinions('two-threads');
    const opinions = Array.from({ length: 800 }, (_, n) => ({
      id: String(n).padStart(6, '0'),
      text: texts.next().value.text,
      ...(n % 7 === 0 && { unit: '2.1' }),
    }));
    const one = groupOpinionTexts(opinions);
    expect(await groupOnTwoThreads(opinions)).toEqual(one);
    expect(await groupOnTwoThreads(opinions.toReversed())).toEqual(one);
  },
  PATIENCE,
);

test(
  'a thread that dies is an error, and none is left behind',
  async () => {
    await expect(groupOnTwoThreads([{ id: '1', text: undefined as unknown as string }])).rejects.toThrow();
  },
  PATIENCE,
);
