import { describe, expect, test } from 'vitest';
import { reachKindOf } from '../channels/outreach-channel.ts';
import { sameArea, slotsFor, weekdayOf } from '../slots/slot.ts';
import { ACTIVITY_LIFE, ACTIVITY_STATES, activityStanding, nextActivityState } from './activity-life.ts';
import { conflictsOf, type PlannedEntry } from './conflicts.ts';
import { calendarMonth, monthBeside } from './outreach-calendar.server.ts';

test('the life of an activity: every pair of state and event, as its table says', () => {
  const events = ['prepare', 'unprepare', 'done', 'notDone', 'cancel'] as const;
  for (const state of ACTIVITY_STATES)
    for (const event of events) {
      const row = ACTIVITY_LIFE.find(([from, what]) => from === state && what === event);
      expect(nextActivityState(state, event)).toBe(row?.[2]);
    }
  expect(nextActivityState('cancelled', 'done')).toBeUndefined();
});

describe('how an activity of 24 November stands', () => {
  const check = (state: (typeof ACTIVITY_STATES)[number], proven: boolean, today: string) =>
    activityStanding({ state, heldOn: '2026-11-24', proven }, today);
  test.each([
    ['planned, the day before', 'planned', false, '2026-11-23', 'planned'],
    ['prepared, on the day itself it is not late yet', 'prepared', false, '2026-11-24', 'prepared'],
    ['nobody confirmed it, the day after', 'planned', false, '2026-11-25', 'late'],
    ['done without proof, on the day', 'recorded', false, '2026-11-24', 'done'],
    ['a line without proof is late, also when it was done', 'recorded', false, '2026-11-25', 'late'],
    ['done and proven, however long ago', 'recorded', true, '2027-01-01', 'proven'],
    ['struck, it is never late', 'cancelled', false, '2027-01-01', 'cancelled'],
  ] as const)('%s', (_why, state, proven, today, expected) =>
    expect(check(state, proven, today)).toBe(expected),
  );
});

test('a number is measured or estimated by the rule of its channel', () => {
  expect(
    ['list', 'counter', 'copies', 'coverage', 'said'].map((rule) => reachKindOf(rule as 'list')),
  ).toEqual(['measured', 'measured', 'measured', 'estimated', 'estimated']);
});

describe('conflicts', () => {
  const entry = (id: string, given: Partial<PlannedEntry> = {}): PlannedEntry => ({
    ...{ id, projectId: 'p', title: id, kind: 'conference', channelId: null, onDay: '2026-11-24' },
    ...{ from: '08:00', to: '10:00', place: 'Hội trường tầng 2', spokesperson: '', noticeOn: null },
    ...given,
  });
  const days = { screenedOn: '2026-11-05', closesOn: '2026-11-30', issuedOn: null };
  const check = (entries: readonly PlannedEntry[], draft = days) =>
    conflictsOf(entries, () => draft).map(({ kind, entryId }) => `${entryId}: ${kind}`);

  test.each<[string, Partial<PlannedEntry>, string[]]>([
    ['two meetings in one room at one time', { from: '09:00' }, ['a: sameRoom', 'b: sameRoom']],
    [
      'the same room is the same however it is typed',
      { place: ' hội trường TẦNG 2', from: null, to: null },
      ['a: sameRoom', 'b: sameRoom'],
    ],
    ['one begins when the other ends', { from: '10:00', to: '11:00' }, []],
    ['another room', { place: 'Phòng 3' }, []],
    ['another day', { onDay: '2026-11-25' }, []],
  ])('%s', (_why, given, expected) => expect(check([entry('a'), entry('b', given)])).toEqual(expected));

  test('one loudspeaker at one time; two articles in one paper on one day are none', () => {
    const loud = { kind: 'loudspeaker', channelId: 'c', place: '' } as const;
    expect(check([entry('a', loud), entry('b', { ...loud, from: '08:10' })])).toEqual([
      'a: sameChannel',
      'b: sameChannel',
    ]);
    const paper = { kind: 'newsletter', channelId: 'n', place: '', from: null, to: null } as const;
    expect(check([entry('a', paper), entry('b', paper)])).toEqual([]);
  });

  test('a press meeting without spokesperson, and one that the authority hears of on the day itself', () => {
    const press = { kind: 'pressMeeting' } as const;
    expect(check([entry('a', press)])).toEqual(['a: noSpokesperson', 'a: noticeMissing']);
    const told = { ...press, spokesperson: 'Bà Tâm', noticeOn: '2026-11-24' };
    expect(check([entry('a', told)])).toEqual(['a: noticeMissing']);
    expect(check([entry('a', { ...told, noticeOn: '2026-11-23' })])).toEqual([]);
  });

  test.each([
    ['before the screening', { onDay: '2026-11-04' }, days, ['a: beforeScreening']],
    ['of a draft that is not in scope', {}, { ...days, screenedOn: null }, ['a: beforeScreening']],
    ['after the round closed', { onDay: '2026-12-01' }, days, ['a: afterClose']],
    ['spreading what was issued since', { onDay: '2026-12-20' }, { ...days, issuedOn: '2026-12-15' }, []],
    ['of no draft', { onDay: '2026-12-20', projectId: null }, days, []],
  ])('%s', (_why, given, draft, expected) =>
    expect(check([entry('a', given)], draft as typeof days)).toEqual(expected),
  );
});

describe('hours of an area', () => {
  const slot = (id: string, given = {}) => ({
    ...{ id, organisationId: 'o', kind: null, name: id, area: '', weekdays: '1234567' },
    ...{ from: '17:00', to: '17:45', source: '', validTo: null },
    ...given,
  });
  test('a slot of the commune holds in its hamlets, never in another commune', () => {
    expect(sameArea('xã Bình Minh', 'thôn Đông, xã Bình Minh')).toBe(true);
    expect(sameArea('Thôn Đông, xã Bình Minh', 'thôn Đông, xã Bình Minh')).toBe(true);
    expect(sameArea('thôn Đông, xã Bình Minh', 'xã Bình Minh')).toBe(false);
    expect(sameArea('xã Bình Minh', 'thôn Đông, xã Hòa Bình')).toBe(false);
  });
  test('of the area and kind before those of everything; Sunday is the seventh day', () => {
    const slots = [
      slot('any'),
      slot('kind', { kind: 'loudspeaker' }),
      slot('area', { area: 'xã A' }),
      slot('other', { area: 'xã B' }),
      slot('weekdays', { kind: 'loudspeaker', area: 'xã A', weekdays: '12345' }),
    ];
    const found = (day: string) =>
      slotsFor(slots, { kind: 'loudspeaker', area: 'thôn 1, xã A', day }).map(({ id }) => id);
    expect(weekdayOf('2026-11-22')).toBe('7');
    expect(found('2026-11-23')).toEqual(['weekdays', 'area', 'kind', 'any']);
    expect(found('2026-11-22')).toEqual(['area', 'kind', 'any']);
  });
});

test('months of the calendar: a wrong address is this month; December is followed by January', () => {
  expect(calendarMonth('2026-13', '2026-11-23')).toBe('2026-11');
  expect(calendarMonth('2027-02', '2026-11-23')).toBe('2027-02');
  expect(monthBeside('2026-12', 1)).toBe('2027-01');
  expect(monthBeside('2026-01', -1)).toBe('2025-12');
});
