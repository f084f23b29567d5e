import { describe, expect, test } from 'vitest';
import portalReading from './portal-reading.ts';
import { readTimeWords, sameMeaning, scoreTimes, type TimeMeaning, type TimeWindow } from './time-words.ts';

const rows = [...readTimeWords('dev'), ...readTimeWords('kept')];

const isDay = (day: string) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

function windowsOf(means: TimeMeaning): readonly TimeWindow[] {
  if (means.kind === 'window') return [means];
  if (means.kind === 'windows') return means.windows;
  if (means.kind === 'continuous') return means.focus ? [means.focus] : [];
  return means.kind === 'dependent' && means.within ? [means.within] : [];
}

describe('the table of times', () => {
  test('is large enough, half of it kept, and asks nothing twice', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(Math.abs(readTimeWords('dev').length - readTimeWords('kept').length)).toBeLessThanOrEqual(6);
    const asked = rows.map((row) => `${row.words.toLowerCase()} ${row.year} ${row.yearTo}`);
    expect(new Set(asked).size).toBe(rows.length);
  });

  test.each(rows.map((row) => [row.words, row] as const))(
    '"%s" means days that exist, in order',
    (_, row) => {
      for (const { from, to } of windowsOf(row.means)) {
        expect(from ?? to).not.toBeNull();
        for (const day of [from, to]) if (day) expect(isDay(day)).toBe(true);
        if (from && to) expect(from <= to).toBe(true);
      }
      if (row.means.kind === 'windows') {
        expect(row.means.windows.length).toBeGreaterThan(1);
        const ends = row.means.windows.map((window) => window.to ?? '');
        expect(ends).toEqual([...ends].sort());
      }
      if (row.means.kind === 'recurring' && row.means.due) {
        const { month, day, weekday, last } = row.means.due;
        expect([day, weekday, last].filter((part) => part !== undefined)).toHaveLength(1);
        const months = { week: 0, month: 0, quarter: 3, halfYear: 6, year: 12 }[row.means.every];
        expect(month ?? 0).toBeLessThanOrEqual(months);
      }
      if (row.means.kind === 'undecided') expect(row.means.why.length).toBeGreaterThan(10);
    },
  );

  test('the score counts decided rows only, and one wrong day is wrong', () => {
    const decided = rows.filter((row) => row.means.kind !== 'undecided');
    const asWritten = (words: string, plan: { year: number; yearTo?: number }) =>
      rows.find((row) => row.words === words && row.year === plan.year && row.yearTo === plan.yearTo)!.means;
    expect(scoreTimes(asWritten, rows)).toEqual({ right: decided.length, of: decided.length, wrong: [] });
    expect(scoreTimes(() => ({ kind: 'none' }), rows).right).toBe(4);
    const day = { kind: 'window', from: null, to: '2026-11-20' } as const;
    expect(sameMeaning(day, { ...day, to: '2026-11-19' })).toBe(false);
    expect(sameMeaning({ to: '2026-11-20', from: null, kind: 'window' }, day)).toBe(true);
    expect(sameMeaning({ kind: 'continuous', focus: undefined }, { kind: 'continuous' })).toBe(true);
  });

  test('the portal reads every row that its author may see', () => {
    expect(scoreTimes(portalReading, readTimeWords('dev')).wrong).toEqual([]);
  });
});
