import { describe, expect, test } from 'vitest';
import { kindWords } from '#text/vi/rule-form.ts';
import { calendarOf } from '../calendar.ts';
import { type LineError, parseCalendar } from './calendar-import.ts';

const there = calendarOf([
  { onDate: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch', source: 'Bộ luật Lao động', status: 'V' },
]);
const read = (table: string) => parseCalendar(table, { year: 2027, calendar: there, kinds: kindWords });

test('a year from a spreadsheet: heading, tabs, both kinds of swapped days', () => {
  const table = [
    'Ngày\tLoại\tTên\tNguồn\tMức',
    '30/4/2027\tNghỉ lễ\tNgày Chiến thắng\tBộ luật Lao động, Điều 112\tV',
    '2027-05-03\tnghỉ bù\tNghỉ bù ngày 01/5\tThông báo của Bộ Nội vụ\tS',
    '31-12-2027\tNghỉ hoán đổi\tNối kỳ nghỉ\tThông báo của Bộ Nội vụ\t',
    '25.12.2027\tLàm bù\tLàm bù cho 31/12\tThông báo của Bộ Nội vụ\tu',
    '',
  ].join('\r\n');
  const { days, errors } = read(table);
  expect(errors).toBe(0);
  expect(days.map(({ onDate, kind, status }) => [onDate, kind, status])).toEqual([
    ['2027-04-30', 'holiday', 'V'],
    ['2027-05-03', 'compensatory', 'S'],
    ['2027-12-31', 'swapOff', 'U'],
    ['2027-12-25', 'swapWork', 'U'],
  ]);
});

test('a cell in quotes may hold the separator', () => {
  const { days } = read('24/11/2027,nghỉ lễ,"Ngày Văn hóa, Việt Nam",Nghị quyết 28,S');
  expect(days[0]).toMatchObject({ name: 'Ngày Văn hóa, Việt Nam', source: 'Nghị quyết 28' });
});

describe('each wrong line says why, and the others are still read', () => {
  test.each<[string, LineError]>([
    ['31/4/2027; nghỉ lễ; x; y', 'date'],
    ['hôm qua 1; nghỉ lễ; x; y', 'date'],
    ['24/11/2026; nghỉ lễ; x; y', 'otherYear'],
    ['24/11/2027; nghỉ phép; x; y', 'kind'],
    ['24/11/2027; nghỉ lễ; ; y', 'name'],
    ['24/11/2027; nghỉ lễ; x', 'source'],
    ['24/11/2027; nghỉ lễ; x; y; chắc chắn', 'status'],
    ['24/11/2027; nghỉ lễ; x; y; V; thừa', 'columns'],
    ['01/01/2027; nghỉ lễ; Tết; y', 'alreadyThere'],
    ['01/01/2027; làm bù; Tết; y', 'offAndWork'],
    ['24/11/2027; làm bù; x; y', 'worksAnyway'],
    ['27/11/2027; nghỉ bù; x; y', 'offAnyway'],
    // A spreadsheet formula is a cell like any other: it is no date.
    ['=HYPERLINK("http://1"); nghỉ lễ; x; y', 'date'],
  ])('%s: %s', (line, error) => {
    const { lines, days, errors } = read(`2/9/2027; nghỉ lễ; Quốc khánh; Điều 112; V\n${line}`);
    expect(lines[1]).toMatchObject({ line: 2, error });
    expect([days.length, errors]).toEqual([1, 1]);
  });

  test('a day that is off on one line and worked on the next', () => {
    const { lines } = read('25/12/2027; nghỉ lễ; a; b\n25/12/2027; làm bù; a; b');
    expect(lines.map(({ error }) => error)).toEqual([undefined, 'offAndWork']);
  });

  test('a hundred thousand characters that are no calendar', () => {
    const { lines, days } = read('x1\n'.repeat(30_000));
    expect([lines.length, days.length, lines.at(-1)?.error]).toEqual([201, 0, 'tooLong']);
    expect(read(`"${';'.repeat(90_000)}1`).lines[0]?.error).toBeDefined();
  });
});
