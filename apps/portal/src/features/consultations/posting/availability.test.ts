import { describe, expect, test } from 'vitest';
import { calendarOf } from '#features/time-limits/calendar.ts';
import { deadlineFor } from '#features/time-limits/deadline.ts';
import { NATIONAL_CALENDAR } from '#features/time-limits/national-calendar.data.ts';
import { NATIONAL_RULES } from '#features/time-limits/national-rules.data.ts';
import type { PostingPlace, TimeLimitRule } from '#features/time-limits/rule.ts';
import { availability, outcomeOf } from './availability.ts';
import { isPosted, type PostingEvent, type PostingKind, standing } from './posting-event.ts';

const calendar = calendarOf(NATIONAL_CALENDAR);
const base = NATIONAL_RULES.find(
  ({ ruleId, validTo }) => ruleId === 'provinceCommitteeDecision.posting' && !validTo,
);
const rule = (amount = 20, place: PostingPlace = 'ownPortal', unit: TimeLimitRule['unit'] = 'calendarDay') =>
  ({
    ...base!,
    id: 'r',
    checkedBy: null,
    organisationId: null,
    source: '',
    amount,
    place,
    unit,
  }) satisfies TimeLimitRule;

/** "04/11 09:00" on clocks in Vietnam, in 2026. */
const at = (moment: string): Date => {
  const [date = '', time = '00:00'] = moment.split(' ');
  return new Date(`2026-${date.slice(3)}-${date.slice(0, 2)}T${time}:00+07:00`);
};
let ids = 0;
const event = (kind: PostingKind, moment: string, given: Partial<PostingEvent> = {}): PostingEvent => {
  ids += 1;
  const empty = {
    until: null,
    sha256: null,
    address: '',
    reason: '',
    proof: null,
    aboutId: null,
    recordedAt: null,
  };
  return { id: `e${ids}`, place: 'ownPortal', event: kind, at: at(moment), ...empty, ...given };
};
const outage = (from: string, to: string, place: PostingPlace = 'ownPortal') =>
  event('outage', from, { until: at(to), place });
const opened = event('posted', '04/11 09:00');

function counted(
  events: readonly PostingEvent[],
  given: { rule?: TimeLimitRule; closesOn?: string; knownTo?: string } = {},
) {
  const deadline = deadlineFor(given.rule ?? rule(), '2026-11-04', calendar);
  const closesOn = given.closesOn ?? deadline.closesOn;
  return availability({ deadline, closesOn, calendar, events, knownTo: given.knownTo ?? '2026-12-31' });
}

describe('posted on Wednesday 4/11/2026 for twenty days; published last day 25/11', () => {
  test.each<[string, PostingEvent[], number, number, string | null]>([
    ['nothing happened: 21 days to 25/11, full on the published day', [], 21, 0, '2026-11-25'],
    ['down for 40 minutes: nothing is lost', [outage('10/11 08:00', '10/11 08:40')], 21, 0, '2026-11-25'],
    [
      'two gaps of 40 minutes on one day: that day is lost',
      [outage('10/11 08:00', '10/11 08:40'), outage('10/11 20:00', '10/11 20:40')],
      20,
      1,
      '2026-11-25',
    ],
    [
      'the same gap noted twice counts once',
      [outage('10/11 08:00', '10/11 08:40'), outage('10/11 08:10', '10/11 08:40')],
      21,
      0,
      '2026-11-25',
    ],
    [
      'one day lost: the twentieth day is 25/11, a working day',
      [outage('10/11 08:00', '10/11 20:00')],
      20,
      1,
      '2026-11-25',
    ],
    ['two days lost: the minimum needs 26/11', [outage('10/11 08:00', '11/11 20:00')], 19, 2, '2026-11-26'],
    [
      'four days lost: Saturday 28/11, so Monday 30/11',
      [outage('10/11 00:00', '13/11 24:00'.replace('24:00', '23:59'))],
      17,
      4,
      '2026-11-30',
    ],
    [
      'a night over midnight, 50 minutes on either side, loses none',
      [outage('10/11 23:10', '11/11 00:50')],
      21,
      0,
      '2026-11-25',
    ],
    [
      'on the day of posting itself, which does not count',
      [outage('04/11 10:00', '04/11 22:00')],
      21,
      0,
      '2026-11-25',
    ],
    [
      'taken down for two days and put back',
      [event('withdrawn', '10/11 09:00'), event('posted', '12/11 08:00')],
      18,
      3,
      '2026-11-27',
    ],
    ['withdrawn for good', [event('withdrawn', '10/11 09:00')], 5, 16, null],
  ])('%s', (_sentence, events, days, lost, fullOn) => {
    const [place] = counted([opened, ...events]);
    expect(place?.counted).toBe(days);
    expect(place?.lost).toHaveLength(lost);
    expect(place?.fullOn).toBe(fullOn);
  });

  test('while the round runs, only days that are over are counted', () => {
    const [place] = counted([opened, outage('10/11 08:00', '10/11 20:00')], { knownTo: '2026-11-12' });
    expect(place).toMatchObject({
      counted: 7,
      fullOn: '2026-11-25',
      lost: [{ on: '2026-11-10', minutes: 720 }],
    });
  });

  test('working days: days off are neither counted nor lost for the minimum', () => {
    const working = rule(5, 'ownPortal', 'workingDay');
    const [place] = counted([opened, outage('05/11 08:00', '05/11 12:00')], { rule: working });
    // 5/11 is lost: 6, 9, 10, 11, 12/11.
    expect(place?.fullOn).toBe('2026-11-12');
  });
});

describe('places', () => {
  const onProvince = (moment: string) => event('posted', moment, { place: 'provincePortal' });

  test('a decision of the Chairman is counted on the portal of the province, whatever the own portal did', () => {
    const chair = rule(10, 'provincePortal');
    const places = counted([opened, onProvince('06/11 14:00'), outage('09/11 08:00', '09/11 12:00')], {
      rule: chair,
    });
    expect(
      places.map(({ place, required, counted: days, fullOn }) => [place, required, days, fullOn]),
    ).toEqual([
      ['ownPortal', false, 11, '2026-11-16'],
      ['provincePortal', true, 10, '2026-11-16'],
    ]);
    expect(outcomeOf(places)).toEqual({ countedDays: 10, lostDays: 2, fullOn: '2026-11-16' });
  });

  test('never posted where the rule wants it: nothing counts', () => {
    const places = counted([opened], { rule: rule(10, 'provincePortal') });
    expect(outcomeOf(places)).toMatchObject({ countedDays: 0, fullOn: null });
  });

  test('an annulled row counts as if it had not been written', () => {
    const mistake = outage('10/11 08:00', '13/11 20:00');
    const events = [opened, mistake, event('annulled', '16/11 08:00', { aboutId: mistake.id })];
    expect(counted(events)[0]).toMatchObject({ counted: 21, lost: [] });
    expect(standing(events)).toEqual([opened]);
  });

  test.each<[string, PostingEvent[], boolean]>([
    ['posted', [onProvince('05/11 08:00')], true],
    [
      'taken off',
      [onProvince('05/11 08:00'), event('withdrawn', '06/11 08:00', { place: 'provincePortal' })],
      false,
    ],
    [
      'an outage takes nothing off',
      [onProvince('05/11 08:00'), outage('06/11 08:00', '06/11 09:00', 'provincePortal')],
      true,
    ],
    ['only on the own portal', [opened], false],
  ])('on the portal of the province: %s', (_sentence, events, expected) => {
    expect(isPosted(events, 'provincePortal')).toBe(expected);
  });
});
