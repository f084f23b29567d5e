import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshApp, type TestApp } from '#test/app.ts';
import { inTransaction } from './db.server.ts';
import { htmlOf } from './mail.server.ts';

const text = 'Kính gửi ông bà,\n\nDự thảo <Quy định> đã đăng tại http://localhost/du-thao/a-b.\nTrân trọng.';
const waitFor = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 50 });
const none = { jobs: [], schedules: [], subscribers: [] };

describe('mail over SMTP', () => {
  const received: Email[] = [];
  let server: SMTPServer;
  let running: TestApp;
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          PostalMime.parse(Buffer.concat(chunks)).then((mail) => received.push(mail), done);
          done();
        });
      },
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, '127.0.0.1', resolve);
    await promise;
    const address = server.server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const mail = {
      kind: 'smtp',
      url: `smtp://127.0.0.1:${port}`,
      from: 'Cổng góp ý <gop-y@example.vn>',
    } as const;
    running = await freshApp({ parts: none, config: { mail } });
    await running.app.start();
  });
  afterAll(async () => {
    await running.close();
    server.close();
  });

  test('arrives whole, with its marks, as text and as simple HTML', async () => {
    await running.app.mail.send({ to: 'can-bo@example.vn', subject: 'Mời góp ý dự thảo', text });
    await waitFor(() => expect(received).toHaveLength(1));
    const [mail] = received;
    expect(mail?.subject).toBe('[DỮ LIỆU MINH HỌA] Mời góp ý dự thảo');
    expect(mail?.to?.[0]?.address).toBe('can-bo@example.vn');
    expect(mail?.from).toMatchObject({ name: 'Cổng góp ý', address: 'gop-y@example.vn' });
    expect(mail?.text?.trim()).toBe(`DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ\n\n${text}`);
    expect(mail?.html).toContain('<a href="http://localhost/du-thao/a-b">');
    expect(mail?.html).toContain('&lt;Quy định&gt;');
  });

  test('of a transaction that was rolled back is not sent', async () => {
    const attempt = inTransaction(running.app.db, async (tx) => {
      await running.app.mail.send({ to: 'a@example.vn', subject: 'không gửi', text }, tx);
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    await running.app.mail.send({ to: 'a@example.vn', subject: 'gửi sau', text });
    await waitFor(() => expect(received.at(-1)?.subject).toContain('gửi sau'));
    expect(received.map((mail) => mail.subject).join()).not.toContain('không gửi');
  });

  test('a line break cannot add headers', async () => {
    const smuggled = { to: 'a@example.vn', subject: 'x\r\nBcc: b@example.vn', text };
    await expect(running.app.mail.send(smuggled)).rejects.toThrow(/line break/);
  });
});

test('without SMTP a mail is captured for the workspace', async () => {
  const { app, close } = await freshApp({ parts: none });
  try {
    await app.start();
    expect(app.mail.leavesTheHouse).toBe(false);
    await app.mail.send({ to: 'a@example.vn', subject: 'Thử', text });
    await waitFor(async () => {
      const captured = await app.db.selectFrom('captured_mail').selectAll().execute();
      expect(captured).toMatchObject([{ to_address: 'a@example.vn', subject: '[DỮ LIỆU MINH HỌA] Thử' }]);
    });
  } finally {
    await close();
  }
});

test.each([
  ['một\n\nhai', '<p>một</p>\n<p>hai</p>'],
  ['a\nb', '<p>a<br>b</p>'],
  ['<script>', '<p>&lt;script&gt;</p>'],
  [
    'xem https://a.vn/b?c=d&e=f.',
    '<p>xem <a href="https://a.vn/b?c=d&amp;e=f">https://a.vn/b?c=d&amp;e=f</a>.</p>',
  ],
])('text %j becomes simple HTML', (given, expected) => {
  expect(htmlOf(given)).toContain(`<body>${expected}</body>`);
});
