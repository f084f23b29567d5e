import { expect, test } from 'vitest';
import type { WaitingItem } from './inbox.ts';
import { type DayOff, weekOf } from './week.ts';

const due = (dueOn: string): WaitingItem => ({
  kind: 'consultationOpen',
  id: dueOn,
  parentId: null,
  organisationId: 'o',
  body: 'Sở A',
  programmeId: null,
  title: '',
  note: '',
  dueOn,
  permission: 'consultation.read',
});
// Monday 23/11/2026; the 24th is the Day of Vietnamese Culture.
const off = (day: string): DayOff =>
  day === '2026-11-24' ? { name: 'Ngày Văn hóa' } : /2[189]$|22$/.test(day) ? 'weekend' : undefined;

function check(today: string, items: readonly WaitingItem[], expected: readonly string[]): void {
  expect(weekOf(today, items, off).map(({ days, items }) => `${days.join('+')}:${items.length}`)).toEqual(
    expected,
  );
}

test('a week has seven days; an idle weekend is one column', () =>
  check(
    '2026-11-23',
    [],
    [
      '2026-11-23:0',
      '2026-11-24:0',
      '2026-11-25:0',
      '2026-11-26:0',
      '2026-11-27:0',
      '2026-11-28+2026-11-29:0',
    ],
  ));

test('a weekend on which something is due is two columns', () =>
  expect(weekOf('2026-11-23', [due('2026-11-29')], off)).toHaveLength(7));

test('today stands by itself, also on a Saturday', () =>
  expect(weekOf('2026-11-28', [], off)[0]).toMatchObject({ days: ['2026-11-28'], off: 'weekend' }));

test('what is due is on its day, not before and not after', () => {
  const cells = weekOf('2026-11-23', [due('2026-11-22'), due('2026-11-25'), due('2026-11-30')], off);
  expect(cells.map(({ items }) => items.length)).toEqual([0, 0, 1, 0, 0, 0]);
});
