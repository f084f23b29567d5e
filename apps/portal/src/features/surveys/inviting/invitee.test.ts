import { describe, expect, test } from 'vitest';
import { dueMail, readAddresses, type SurveyInvitee } from './invitee.ts';

const survey = { state: 'open', opensOn: '2026-11-10', closesOn: '2026-11-30' } as const;
const waiting = {
  ...{ email: 'a@vidu.vn', state: 'waiting', stopped: false, bounced: false, sentOn: null, remindedOn: null },
} as const;
const sent = { ...waiting, state: 'sent', sentOn: '2026-11-11' } as const;

describe('which mail is due', () => {
  test.each([
    ['an invitation on the first day', waiting, survey, '2026-11-10', 'invitation'],
    ['none before it', waiting, survey, '2026-11-09', undefined],
    ['one on the last day still', waiting, survey, '2026-11-30', 'invitation'],
    ['none after it', waiting, survey, '2026-12-01', undefined],
    [
      'none while it is being written',
      waiting,
      { ...survey, state: 'draft' as const },
      '2026-11-10',
      undefined,
    ],
    ['none once it was closed', waiting, { ...survey, state: 'closed' as const }, '2026-11-20', undefined],
    ['no reminder while there is time', sent, survey, '2026-11-26', undefined],
    ['one reminder three days before the end', sent, survey, '2026-11-27', 'reminder'],
    ['and on the last day, when the house was down', sent, survey, '2026-11-30', 'reminder'],
    ['never a second one', { ...sent, remindedOn: '2026-11-27' }, survey, '2026-11-28', undefined],
    ['none to who was invited yesterday', { ...sent, sentOn: '2026-11-28' }, survey, '2026-11-29', undefined],
    ['but two days later', { ...sent, sentOn: '2026-11-28' }, survey, '2026-11-30', 'reminder'],
    ['none to who answered', { ...sent, state: 'answered' as const }, survey, '2026-11-29', undefined],
    ['none to who wants none', { ...sent, stopped: true }, survey, '2026-11-29', undefined],
    ['none to a mailbox that is not there', { ...waiting, bounced: true }, survey, '2026-11-11', undefined],
    ['none to who was forgotten', { ...waiting, email: null }, survey, '2026-11-11', undefined],
  ] as const)('%s', (_sentence, invitee, of, today, expected) => {
    expect(dueMail(invitee as SurveyInvitee, of, today)).toBe(expected);
  });
});

describe('a pasted list', () => {
  test.each([
    ['one a line, twice is once', 'a@vidu.vn\nB@vidu.vn\na@vidu.vn', ['a@vidu.vn', 'b@vidu.vn'], 0],
    [
      'with names around',
      '"Mai, Thị" <mai.thi@xa.vidu.vn>; An <an@vidu.vn>.',
      ['mai.thi@xa.vidu.vn', 'an@vidu.vn'],
      0,
    ],
    ['what is no address is counted, not guessed', 'a@b, c@vidu.vn', ['c@vidu.vn'], 1],
    ['nothing', 'Không có ai', [], 0],
    ['no line ends inside an address', 'a@vidu.vn\r\nBcc: x@vidu.vn', ['a@vidu.vn', 'x@vidu.vn'], 0],
  ])('%s', (_what, text, addresses, unread) => {
    expect(readAddresses(text)).toEqual({ addresses, unread });
  });
});
