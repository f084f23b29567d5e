import { expect, test } from 'vitest';
import { ratioOf } from '#features/indicators/indicator.ts';
import { changedFigures } from './changed-figures.ts';

test('what changed, what came and what went; the same ratio of other numbers is a change', () => {
  const before = {
    draftsLed: { code: 'draftsLed', value: 3 },
    activities: { code: 'activities', value: 4 },
    communicatedRate: ratioOf('communicatedRate', 1, 2),
  } as const;
  const after = {
    draftsLed: { code: 'draftsLed', value: 3 },
    opinionsReceived: { code: 'opinionsReceived', value: 9 },
    communicatedRate: ratioOf('communicatedRate', 2, 4),
  } as const;
  expect(changedFigures(before, after).map(({ code }) => code)).toEqual([
    'communicatedRate',
    'opinionsReceived',
    'activities',
  ]);
  expect(changedFigures(before, before)).toEqual([]);
});
