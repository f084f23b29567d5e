import { describe, expect, test } from 'vitest';
import { kindOf, readBounces } from './bounce.ts';
import { type Choice, concerns, normalised, readTopics } from './choice.ts';
import { isDue, periodBegan } from './period.ts';
import { readSubscriberToken, subscriberToken } from './subscriber-token.ts';

const market = {
  bodySlug: 'so-thuong-mai',
  territory: 'tỉnh Minh Hà',
  words: 'Quy định quản lý CHỢ, siêu thị và đất đai',
};

test.each<[string, Choice, boolean]>([
  ['everything', { kind: 'all', value: '' }, true],
  ['the drafts of this body', { kind: 'body', value: 'so-thuong-mai' }, true],
  ['the drafts of another body', { kind: 'body', value: 'so-giao-thong' }, false],
  ['the area', { kind: 'area', value: 'tỉnh Minh Hà' }, true],
  ['another area', { kind: 'area', value: 'tỉnh Minh' }, false],
  ['a word, whatever its case', { kind: 'topic', value: 'chợ' }, true],
  ['two words that stand together', { kind: 'topic', value: 'đất đai' }, true],
  ['a word without its tone is another word', { kind: 'topic', value: 'cho' }, false],
  ['a part of a word', { kind: 'topic', value: 'siêu th' }, false],
  ['words that do not stand together', { kind: 'topic', value: 'chợ đất' }, false],
])('%s', (_what, choice, expected) => {
  expect(concerns(choice, market)).toBe(expected);
});

test('topics are read from one line, each once, in one spelling', () => {
  expect(readTopics('  Chợ, ĐẤT  đai;chợ\nx,')).toEqual(['chợ', 'đất đai']);
  expect(readTopics('chợ'.normalize('NFD'))).toEqual(['chợ']);
  expect(readTopics('a'.repeat(61))).toEqual([]);
});

test('the same wish twice is one, and twenty are enough', () => {
  const many = Array.from({ length: 30 }, (_, n): Choice => ({ kind: 'topic', value: `từ ${n % 25}` }));
  expect(normalised(many)).toHaveLength(20);
});

describe('the period', () => {
  test.each([
    ['daily', '2026-11-25', '2026-11-25'],
    ['weekly', '2026-11-23', '2026-11-23'],
    ['weekly', '2026-11-29', '2026-11-23'],
    ['weekly', '2026-11-30', '2026-11-30'],
  ] as const)('%s on %s began on %s', (period, today, began) => {
    expect(periodBegan(period, today)).toBe(began);
  });
  test.each([
    ['never looked at', 'weekly', null, '2026-11-25', true],
    ['looked at on the Monday', 'weekly', '2026-11-23', '2026-11-29', false],
    ['looked at on the Sunday before', 'weekly', '2026-11-22', '2026-11-23', true],
    ['looked at today', 'daily', '2026-11-25', '2026-11-25', false],
  ] as const)('%s', (_what, period, lookedOn, today, due) => {
    expect(isDue(period, lookedOn, today)).toBe(due);
  });
});

describe('mails that came back', () => {
  const report = (recipient: string, status: string) =>
    `Reporting-MTA: dns; mx.vidu.vn\n\nOriginal-Recipient: rfc822; ${recipient}\nFinal-Recipient: rfc822; ${recipient}\nAction: failed\nStatus: ${status}\nDiagnostic-Code: smtp; 550 no such user a@khac.vn here`;
  test('a report names its recipient and why', () => {
    expect(readBounces(report('Mai@Vidu.vn', '5.1.1'))).toEqual([
      { email: 'mai@vidu.vn', kind: 'hard', code: '5.1.1' },
    ]);
    expect(readBounces(report('mai@vidu.vn', '2.1.5')), 'a report of a delivery').toEqual([]);
  });
  test('several reports, and addresses one a line', () => {
    const pasted = `${report('a@vidu.vn', '4.2.2')}\r\n${report('b@vidu.vn', '5.2.2')}\r\nC@vidu.vn\r\n<d@vidu.vn>\r\nxin chào, e@vidu.vn`;
    expect(readBounces(pasted).map(({ email, kind }) => [email, kind])).toEqual([
      ['a@vidu.vn', 'soft'],
      ['b@vidu.vn', 'soft'],
      ['c@vidu.vn', 'hard'],
      ['d@vidu.vn', 'hard'],
    ]);
    expect(readBounces('không có gì')).toEqual([]);
  });
  test.each([
    ['5.1.1', 'hard'],
    ['5.2.1', 'hard'],
    ['5.2.2', 'soft'],
    ['5.7.26', 'soft'],
    ['4.4.7', 'soft'],
  ])('%s is %s', (code, kind) => expect(kindOf(code)).toBe(kind));
});

test('the link is made and read by the house alone', () => {
  const id = '01890000-0000-7000-8000-000000000002';
  const secret = Buffer.alloc(32, 7);
  const token = subscriberToken(id, secret);
  expect(readSubscriberToken(token, secret)).toBe(id);
  expect(readSubscriberToken(token, Buffer.alloc(32, 8))).toBeUndefined();
  for (const wrong of ['', 'x', `${token}A`, token.slice(1), `B${token.slice(1)}`])
    expect(readSubscriberToken(wrong, secret), wrong).toBeUndefined();
});
