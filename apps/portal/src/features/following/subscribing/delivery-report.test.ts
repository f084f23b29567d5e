import { describe, expect, test } from 'vitest';
import { messageIdOf, recipientIn } from '#platform/message-id.ts';
import { aDeliveryReport } from '#test/factories/delivery-report.ts';
import { readDeliveryReport } from './delivery-report.ts';

const key = Buffer.alloc(32, 7);
const [JOB, RECIPIENT] = ['0193a1b2-0000-4000-8000-00000000000a', '0193a1b2-0000-7000-8000-00000000000b'];
const of = messageIdOf(JOB, RECIPIENT, { host: 'gopy.example.vn', secretKey: key });
const read = (mail: string) => readDeliveryReport(Buffer.from(mail));

describe('a report of delivery (RFC 3464)', () => {
  test.each([
    ['no such mailbox', { status: '5.1.1' }, 'hard', '5.1.1'],
    ['a full mailbox passes', { status: '5.2.2' }, 'soft', '5.2.2'],
    ['given up after days of trying', { status: '4.4.7' }, 'soft', '4.4.7'],
    ['of which the headers alone come back', { status: '5.1.10', headersOnly: true }, 'hard', '5.1.10'],
  ] as const)('%s', async (_sentence, given, bounce, code) => {
    const report = await read(aDeliveryReport({ of, ...given }));
    expect(report).toMatchObject({ kind: 'failed', bounce, code });
    expect(report.kind === 'failed' && recipientIn(report.returned, key)).toBe(RECIPIENT);
  });

  test.each(['delayed', 'delivered'] as const)('%s is nothing that came back', async (action) => {
    expect(await read(aDeliveryReport({ of, action, status: '4.4.1' }))).toEqual({ kind: 'nothing' });
  });

  test.each([
    ['an answer of somebody', 'From: lan@vidu.vn\r\nSubject: Re: Bản tin\r\n\r\nCảm ơn.', 'unread'],
    [
      'away from the desk',
      'From: lan@vidu.vn\r\nAuto-Submitted: auto-replied\r\n\r\nTôi đi vắng.',
      'nothing',
    ],
    ['a report in words only', 'From: MAILER-DAEMON@vidu.vn\r\n\r\n<lan@vidu.vn>: user unknown', 'unread'],
    ['nothing at all', '', 'unread'],
  ])('%s', async (_sentence, mail, kind) => {
    expect(await read(mail)).toEqual({ kind });
  });

  test('a thousand parts in one another end nothing but this mail', async () => {
    const deep = 'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(1_000);
    expect(await read(deep)).toEqual({ kind: 'unread' });
  });
});

describe('the id of a mail of ours', () => {
  test('is the same whenever the job is run; of another key, recipient or job it is not ours', () => {
    expect(messageIdOf(JOB, RECIPIENT, { host: 'gopy.example.vn', secretKey: key })).toBe(of);
    expect(recipientIn(of, key)).toBe(RECIPIENT);
    expect(recipientIn(of.toUpperCase(), key)).toBe(RECIPIENT);
    expect(recipientIn(of, Buffer.alloc(32, 8))).toBeUndefined();
    expect(recipientIn(of.replace('0b.', '0c.'), key)).toBeUndefined();
    expect(recipientIn(of.replace('0a.', '0d.'), key)).toBeUndefined();
  });

  test('names nobody where no recipient is named', () => {
    const plain = messageIdOf(JOB, undefined, { host: 'gopy.example.vn', secretKey: key });
    expect(plain).toBe(`<${JOB}@gopy.example.vn>`);
    expect(recipientIn(plain, key)).toBeUndefined();
  });
});
