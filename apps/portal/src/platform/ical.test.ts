import { describe, expect, test } from 'vitest';
import { escapeText, fold, hoursOf, writeIcal } from './ical.ts';

const event = {
  uid: 'closes-1@dan-ban',
  sequence: 3,
  stamp: new Date('2026-11-04T02:00:00.500Z'),
  day: '2026-12-31',
  summary: 'Hạn góp ý: Hỗ trợ phân loại chất thải rắn sinh hoạt tại nguồn trên địa bàn tỉnh, đợt 1',
  description: 'Dòng một; dòng hai\nDòng ba\\',
  location: '',
  url: 'https://vidu.vn/du-thao/x',
  category: 'Hạn góp ý',
};
const unfolded = (text: string) => text.replace(/\r\n /g, '');

describe('a calendar file', () => {
  const file = writeIcal({ name: 'Lịch', events: [event] });

  test('ends every line with CR LF and keeps it within 75 octets', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('says the day, not an hour: it ends with the day after, also over the year', () => {
    expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(file).toContain('DTSTAMP:20261104T020000Z\r\nSEQUENCE:3\r\n');
  });

  test('an hour is written in UTC, and what was cancelled says so', () => {
    const day = { from: new Date('2026-12-01T01:00:00Z'), to: new Date('2026-12-01T04:30:00Z') };
    const held = writeIcal({ name: 'Lịch', events: [{ ...event, day, cancelled: true }] });
    expect(held).toContain('DTSTART:20261201T010000Z\r\nDTEND:20261201T043000Z\r\n');
    expect(held).toContain('STATUS:CANCELLED\r\nTRANSP:OPAQUE\r\n');
  });

  test.each([
    ['the whole day', null, null, '2026-12-01'],
    [
      'an hour',
      '08:00',
      null,
      { from: new Date('2026-12-01T01:00:00Z'), to: new Date('2026-12-01T02:00:00Z') },
    ],
    [
      'until then',
      '08:00',
      '11:30',
      { from: new Date('2026-12-01T01:00:00Z'), to: new Date('2026-12-01T04:30:00Z') },
    ],
  ])('hours of a day in Vietnam: %s', (_what, from, to, day) => {
    expect(hoursOf('2026-12-01', from, to)).toEqual(day);
  });

  test('is read back letter by letter', () => {
    expect(unfolded(file)).toContain(`SUMMARY:${event.summary.replace(',', '\\,')}\r\n`);
    expect(unfolded(file)).toContain('DESCRIPTION:Dòng một\\; dòng hai\\nDòng ba\\\\\r\n');
    expect(file).not.toContain('\uFFFD');
  });
});

test.each([
  ['a letter of three octets is not cut', `${'a'.repeat(74)}ệ`, `${'a'.repeat(74)}\r\n ệ`],
  [
    'the space of the next line counts',
    'b'.repeat(75 + 74 + 1),
    `${'b'.repeat(75)}\r\n ${'b'.repeat(74)}\r\n b`,
  ],
  ['a short line stays', 'ngắn', 'ngắn'],
])('%s', (_why, line, expected) => {
  expect(fold(line)).toBe(expected);
});

test('nobody begins a line of his own in a text', () => {
  expect(escapeText('a\r\nBEGIN:VALARM\u0007')).toBe('a\\nBEGIN:VALARM');
});
