import { connect } from 'node:net';
import { deskText } from '#text/vi/moderation.ts';
import { previewText, trackText } from '#text/vi/submissions.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';
import { formMade, post, write } from '../reader.ts';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;

/** Writes these bytes to the server as they are and gives the first line of its answer; empty when it hung up or stayed silent. */
async function raw(house: House, bytes: string, waits = 4_000): Promise<string> {
  const { hostname, port } = new URL(house.url);
  return await new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    const over = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer.split('\r\n')[0] ?? '');
    };
    const timer = setTimeout(over, waits);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n')) over();
    });
    for (const end of ['close', 'error']) socket.on(end, over);
  });
}

const stands = async (house: House) => expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
const asked = (house: House, head: string) => raw(house, head.replaceAll('HOST', new URL(house.url).host));

test.describe('HTTP', () => {
  const host = 'Host: HOST\r\n';
  const form = `${host}Origin: http://HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  const requests: readonly (readonly [string, string, RegExp])[] = [
    ['a header of 64 kB', `GET / HTTP/1.1\r\n${host}X-Long: ${'a'.repeat(65_536)}\r\n\r\n`, /431|^$/],
    ['5,000 headers', `GET / HTTP/1.1\r\n${host}${'X-A: b\r\n'.repeat(5_000)}\r\n`, /431|400|200|^$/],
    ['an address of 100 kB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`, /4\d\d|^$/],
    ['two hosts', `GET / HTTP/1.1\r\n${host}Host: evil.example\r\n\r\n`, /400/],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', /400/],
    ['bytes that are no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n', /400|^$/],
    ['a line end in a header', `GET / HTTP/1.1\r\n${host}X-A: a\rSet-Cookie: b\r\n\r\n`, /400|^$/],
    [
      'a length and pieces at once',
      `POST /gop-y HTTP/1.1\r\n${form}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /400|413/,
    ],
    [
      'pieces that are none',
      `POST /gop-y HTTP/1.1\r\n${form}Transfer-Encoding: chunked\r\n\r\nzz\r\nrác\r\n`,
      /400|413/,
    ],
    [
      'a piece without an end',
      `POST /gop-y HTTP/1.1\r\n${form}Transfer-Encoding: chunked\r\n\r\nffffffff\r\na`,
      /400|413/,
    ],
    [
      'two lengths',
      `POST /gop-y HTTP/1.1\r\n${form}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`,
      /400/,
    ],
    ['a length below nothing', `POST /gop-y HTTP/1.1\r\n${form}Content-Length: -4\r\n\r\nabcd`, /400/],
    [
      '200 MB that were only declared',
      `POST /gop-y HTTP/1.1\r\n${form}Content-Length: 209715200\r\n\r\n`,
      /413/,
    ],
    [
      'an upgrade to something else',
      `GET / HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
      /200|4\d\d/,
    ],
    ['a whole address of elsewhere', `GET http://evil.example/ HTTP/1.1\r\n${host}\r\n`, /400/],
    ['CONNECT', `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`, /4\d\d|^$/],
  ];
  for (const [what, bytes, answer] of requests) {
    test(`${what} is answered with a plain no, and the server stands`, async ({ house }) => {
      expect(await asked(house, bytes)).toMatch(answer);
      await stands(house);
    });
  }

  test('methods that nobody offers are refused on every kind of page, and change nothing', async ({
    house,
  }) => {
    const pages = [paths.home, paths.draft(house.ids.openSlug), paths.comment(house.ids.openSlug)];
    for (const path of [...pages, paths.submission(house.ids.receiptCode), paths.workspace, paths.feed])
      for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE', 'MKCOL']) {
        const line = await asked(
          house,
          `${method} ${path} HTTP/1.1\r\n${host}Origin: http://HOST\r\nContent-Length: 0\r\n\r\n`,
        );
        expect(line, `${method} ${path}`).toMatch(/ 4\d\d /);
      }
    await stands(house);
  });

  test('half a body that never ends keeps nobody else from reading', async ({ house }) => {
    const { host: at, hostname, port } = new URL(house.url);
    const slow = Array.from({ length: 100 }, () => connect(Number(port), hostname));
    for (const socket of slow) {
      socket.on('error', () => undefined);
      socket.write(`POST /gop-y HTTP/1.1\r\n${form.replaceAll('HOST', at)}Content-Length: 1000\r\n\r\ncode=`);
    }
    expect((await fetch(house.url + paths.draftText(house.ids.openSlug))).status).toBe(200);
    await stands(house);
    for (const socket of slow) socket.destroy();
  });

  test('no way through the address leads out of the house', async ({ house }) => {
    const ways = [
      ...[
        '/../../etc/passwd',
        '/..%2f..%2fetc%2fpasswd',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/du-thao/..%5c..%5cetc',
      ],
      ...[
        '/_app/..%2f..%2f..%2fpackage.json',
        '/_app/%2e%2e%2f%2e%2e%2fsecret.key',
        '/kiem-tra-nhat-ky.mjs/../secret.key',
      ],
      ...[
        '/.env',
        '/.git/config',
        '/data/secret.key',
        '//evil.example/%2f..',
        '/du-thao/%00',
        '/du-thao/%252e%252e',
      ],
    ];
    for (const way of ways) {
      const line = await asked(house, `GET ${way} HTTP/1.1\r\n${host}\r\n`);
      expect(line, way).toMatch(/ (?:4\d\d|30\d) /);
    }
  });

  test('a host that is not ours stands in no page, link, file or redirect', async ({ house }) => {
    const { hostname, port } = new URL(house.url);
    for (const path of [
      paths.home,
      paths.draft(house.ids.openSlug),
      paths.siteMap,
      paths.feed,
      paths.workspace,
    ]) {
      const whole = await new Promise<string>((resolve) => {
        const socket = connect(Number(port), hostname, () =>
          socket.write(
            `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
          ),
        );
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk.toString('latin1');
        });
        socket.on('close', () => resolve(answer));
        socket.on('error', () => resolve(answer));
      });
      expect(whole, path).not.toContain('evil.example');
    }
  });
});

test.describe('text', () => {
  test('formulas, marks of direction and markup leave the house as words and nothing else', async ({
    ownHouse: house,
    visit,
    signIn,
  }) => {
    const attacks = [
      '=HYPERLINK("https://evil.example","Bấm")',
      '+84|cmd',
      '-2+3',
      '@SUM(A1)',
      '\u202egnört gnoưhc\u202c <script>alert(1)</script>',
    ];
    const page = await visit(house, WITHOUT_SCRIPT);
    for (const words of attacks) {
      await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': words, place: '=1+1' });
      await send(page, previewText.send);
    }
    const desk = await signIn(house, 'markets-writer');
    await desk.goto(paths.moderation(house.ids.openConsultation));
    for (const box of await desk.locator('input[name=opinion]').all()) await box.check();
    await send(desk, deskText.publish);
    const csv = await (await fetch(house.url + paths.opinionsData(house.ids.openSlug, 'csv'))).text();
    expect(csv).toContain('HYPERLINK');
    const cells = csv.split(/[\r\n]+/).flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    for (const cell of cells) expect(cell.replace(/^\ufeff?"?/, ''), cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(csv).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    for (const path of [paths.publishedOpinions(house.ids.openSlug), paths.draftFeed(house.ids.openSlug)])
      expect(await (await fetch(house.url + path)).text(), path).not.toContain('<script>alert');
  });
});

test.describe('races', () => {
  test('changed in one tab and withdrawn in another at one moment: it ends once', async ({
    house,
    visit,
  }) => {
    const page = await visit(house, WITHOUT_SCRIPT);
    await write(page, house.ids.openSlug, { 'position.0': 'amend', 'text.0': 'Hai tay một lúc.' });
    await send(page, previewText.send);
    const path = new URL(page.url()).pathname;
    const change = await post(house, `${path}?/change`, {});
    const draft = change.headers.get('location') ?? '';
    const ends = await Promise.all([
      post(house, `${draft}?/confirm`, {}),
      post(house, `${path}?/withdraw`, { sureToWithdraw: 'on' }),
      post(house, `${path}?/withdraw`, { sureToWithdraw: 'on' }),
      post(house, `${draft}?/confirm`, {}),
    ]);
    for (const { status } of ends) expect(status).toBeLessThan(500);
    await page.reload();
    expect(
      await page.locator('.notice-warn, .notice', { hasText: /rút lần góp ý|thay bằng bản khác/ }).count(),
    ).toBe(1);
  });

  test('at the second of closing each is taken with a receipt or told that it is over, never both and never neither', async ({
    ownHouse: house,
  }) => {
    const slug = house.ids.openSlug;
    // Twenty days after the opening, moved on from a Sunday; a draft lives a week, so it is written on the last evening.
    const midnight = new Date('2026-03-24T00:00:00+07:00').getTime();
    await house.moveClockTo(new Date(midnight - 60_000));
    const madeAt = await formMade(house);
    const drafts = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const fields = { madeAt, 'unit.0': '', 'position.0': 'amend', 'text.0': `Phút chót ${i}.` };
        return (await post(house, paths.comment(slug), fields)).headers.get('location') ?? '';
      }),
    );
    await house.moveClockTo(new Date(midnight - 2_000));
    const answers: { status: number; at: string }[] = [];
    for (const draft of drafts) {
      const answer = await post(house, `${draft}?/confirm`, {});
      answers.push({ status: answer.status, at: answer.headers.get('location') ?? '' });
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    const taken = answers.filter(({ status, at }) => status === 303 && at.startsWith('/gop-y/'));
    const refused = answers.filter(({ status }) => status >= 400 && status < 500);
    expect(taken.length + refused.length).toBe(12);
    expect(taken.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    // Once it is over it stays over.
    expect(answers.findIndex(({ status }) => status >= 400)).toBe(taken.length);
    const log = await (await fetch(house.url + paths.publicLogLines(slug, 1))).json();
    const lines = JSON.stringify(log);
    expect(lines).not.toContain('Phút chót');
    for (const { at } of taken) expect((await fetch(house.url + at)).status).toBe(200);
  });
});

test.describe('guessing', () => {
  test('what is closed and what does not exist answer alike; nobody is led on by an id', async ({
    house,
    signIn,
  }) => {
    const foreign = await signIn(house, 'roads-writer');
    const nothing = '01890000-0000-7000-8000-000000000000';
    const { ids } = house;
    for (const [closed, invented] of [
      [paths.opinions(ids.openConsultation), paths.opinions(nothing)],
      [
        paths.moderatedOpinion(ids.openConsultation, ids.heldOpinion),
        paths.moderatedOpinion(ids.openConsultation, nothing),
      ],
      [paths.referral(ids.referral), paths.referral(nothing)],
      [paths.request(ids.openConsultation, ids.request), paths.request(ids.openConsultation, nothing)],
      [
        paths.responseGroup(ids.answeringConsultation, ids.group),
        paths.responseGroup(ids.answeringConsultation, nothing),
      ],
    ] as const) {
      const [one, other] = [await foreign.goto(closed), await foreign.goto(invented)];
      expect([403, 404], closed).toContain(one?.status());
      expect(other?.status(), `${closed} against ${invented}`).toBe(one?.status());
    }
    // Held, hidden, of another round: one answer for the public.
    const statuses = await Promise.all(
      [ids.heldOpinion, nothing, 'x', ids.opinion].map(
        async (id) => (await fetch(house.url + paths.publishedOpinion(ids.openSlug, id))).status,
      ),
    );
    expect(new Set(statuses.slice(1)).size).toBe(1);
  });

  test('codes of receipts cannot be tried: after thirty misses the place waits, and who holds one is not stopped', async ({
    ownHouse: house,
  }) => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const guess = (n: number) =>
      Array.from({ length: 4 }, (_, group) => letters[(n + group) % 32]!.repeat(4)).join('-');
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1)
      statuses.push((await fetch(house.url + paths.submission(guess(n)), { redirect: 'manual' })).status);
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([404]));
    expect(new Set(statuses.slice(31))).toEqual(new Set([429]));
    expect((await fetch(house.url + paths.submission(house.ids.receiptCode))).status).toBe(200);
    // Every other way to try a code counts with it.
    const tried = await post(house, `${paths.submission(guess(50))}?/deleteContact`, { sure: 'on' });
    expect(tried.status).toBe(429);
    for (const act of ['sendPhoneCode', 'confirmPhone', 'withdraw', 'change', 'mailConfirmation'])
      expect((await post(house, `${paths.submission(guess(51))}?/${act}`, {})).status, act).toBe(429);
  });

  test('an invented private link opens nothing and says nothing', async ({ house, visit }) => {
    const token = 'A'.repeat(43);
    const page = await visit(house, WITHOUT_SCRIPT);
    for (const path of [
      ...[
        paths.commentPreview(token),
        paths.draftPerson(token),
        paths.draftFiles(token),
        paths.draftReading(token),
      ],
      ...[paths.confirmContact(token), paths.follow(token), paths.askedByLink(token), paths.setUp(token)],
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBeLessThan(500);
      expect(answer?.headers()['cache-control'], path).toContain('no-store');
      expect(await page.locator('main').innerText(), path).not.toMatch(/@|biên nhận [0-9A-Z]{4}-/);
    }
    await page.goto(paths.track);
    await sees(page, trackText.title);
  });
});
