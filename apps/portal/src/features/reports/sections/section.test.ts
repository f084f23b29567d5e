import { expect, test } from 'vitest';
import { nextSection, SECTION_EVENTS, SECTION_STATES } from './section.ts';

test('every state meets every event', () => {
  const table = SECTION_STATES.map((state) => [
    state,
    ...SECTION_EVENTS.map((event) => nextSection(state, event) ?? '–'),
  ]);
  expect(table).toEqual([
    // from, write, ready, agree, return
    ['empty', 'writing', 'ready', '–', '–'],
    ['writing', 'writing', 'ready', '–', '–'],
    ['ready', 'writing', '–', 'agreed', 'returned'],
    ['returned', 'writing', 'ready', '–', '–'],
    ['agreed', 'writing', '–', '–', 'returned'],
  ]);
});
