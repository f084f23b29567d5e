import { timeFromWords } from '../../apps/portal/src/features/plans/tasks/time/task-time.ts';
import type { DueDay, TimeMeaning, TimeReading } from './time-words.ts';

/**
 * What the portal reads (interpretation 0084), said in the words of the table. It only carries over: what the portal does not
 * tell apart comes out wrong here, as it should.
 */
const reading: TimeReading = (words, { year, yearTo }) => {
  const time = timeFromWords(words, year);
  switch (time.kind) {
    case 'unread':
      return { kind: 'none' };
    case 'onEvent':
    case 'byOther':
      return { kind: 'dependent', ...(time.within && { within: bounds(time.within) }) };
    case 'ongoing':
      if (time.from) return { kind: 'window', from: time.from, to: null };
      if (time.every)
        return {
          kind: 'recurring',
          every: time.every,
          ...(time.weekday !== undefined && { due: { weekday: time.weekday } }),
        };
      return { kind: 'continuous', ...(time.focus && { focus: bounds(time.focus) }) };
    case 'dated':
      return datedMeaning(time, yearTo !== undefined && yearTo > year);
  }
};
export default reading;

type Dated = Extract<ReturnType<typeof timeFromWords>, { kind: 'dated' }>;

function datedMeaning({ windows, recurs, every, day }: Dated, forYears: boolean): TimeMeaning {
  if (recurs && every) return { kind: 'recurring', every, ...(day && { due: day satisfies DueDay }) };
  const [first] = windows;
  if (every === 'year' && (forYears || first.from === null)) {
    const [, month, date] = first.due.split('-').map(Number);
    return { kind: 'recurring', every, due: { month, day: date } };
  }
  const [only, ...more] = windows.map(bounds);
  return more.length > 0 || !only
    ? { kind: 'windows', windows: windows.map(bounds) }
    : { kind: 'window', ...only };
}

const bounds = ({ from, due }: { readonly from: string | null; readonly due: string }) => ({ from, to: due });
