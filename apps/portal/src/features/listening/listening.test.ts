import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findWaiting } from '#features/inbox/inbox.store.server.ts';
import { Conflict, Forbidden } from '#platform/errors.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { findFeeds, requireFeed } from './feeds/feeds.store.server.ts';
import { addFeed, switchFeed } from './feeds/manage-feeds.server.ts';
import { readFeed } from './feeds/read-feed.ts';
import { isAbout, readMediaFeed } from './feeds/read-feeds.job.server.ts';
import {
  closeMisunderstanding,
  correctMisunderstanding,
  reopenMisunderstanding,
  reportMisunderstanding,
} from './handle-misunderstanding.server.ts';
import { countKept, findMentions, requireMention } from './listening.store.server.ts';
import { afterStep, isLate } from './misunderstanding.ts';
import { requireMisunderstanding } from './misunderstandings.store.server.ts';
import { dropMention, keepMention, recordMention } from './record-mention.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const item = (title: string, n: number, more = '') =>
  `<item><title>${title}</title><link>https://bao.example/${n}</link><guid>bai-${n}</guid>
  <pubDate>Sun, 22 Nov 2026 08:00:00 +0700</pubDate><description>&lt;p&gt;Tóm &amp;amp; tắt&lt;/p&gt;</description>${more}</item>`;
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title><link>https://bao.example</link>${items.join('')}</channel></rss>`;
let answer: { status: number; body: string; etag?: string } = { status: 200, body: '' };
let conditional: string | undefined;
const server = createServer((request, response) => {
  conditional = request.headers['if-none-match'];
  if (request.url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
  else response.writeHead(answer.status, answer.etag ? { etag: answer.etag } : {}).end(answer.body);
});
let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  answer = { status: 200, body: rss(item('Chợ mới mở', 1), item('Bóng đá', 2)), etag: '"a"' };
});

const app = () => ({ ...platform(), config: { outgoingHosts: [host, 'bao.example'] } });
async function aDesk() {
  const { id: organisationId } = await anOrganisation(platform().db);
  const officer = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
  const head = await aPerson(platform().db, { organisationId, roles: ['unitHead'] });
  return { organisationId, officer, head };
}
type Desk = Awaited<ReturnType<typeof aDesk>>;
const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
async function aFeed({ head, organisationId }: Desk, path = '/rss', topics = 'chợ') {
  must(
    await addFeed(app(), head, {
      name: 'Báo thử',
      address: `http://${host}${path}`,
      topics,
      projectId: null,
    }),
  );
  return (await findFeeds(platform().db, [organisationId]))[0]!;
}
const mentions = ({ organisationId }: Desk, state: 'found' | 'kept' | 'dropped') =>
  findMentions(platform().db, {
    organisationIds: [organisationId],
    state,
    kind: '',
    projectId: '',
    limit: 9,
    offset: 0,
  });
const article = {
  ...({ kind: 'press', title: 'Chợ sắp thu phí', outlet: 'Báo', address: 'https://bao.example/1' } as const),
  ...{ publishedOn: '2026-11-22', summary: '', projectId: null },
};

describe('reading a feed', () => {
  test('RSS: titles, addresses, days, words without markup', () => {
    expect(readFeed(rss(item('Chợ &amp; quán', 1)))).toEqual({
      isFeed: true,
      entries: [
        {
          ...{ key: 'bai-1', title: 'Chợ & quán', address: 'https://bao.example/1', summary: 'Tóm & tắt' },
          publishedAt: new Date('2026-11-22T01:00:00Z'),
        },
      ],
    });
  });
  test('Atom: the page of an entry is its alternate link', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title><entry><id>urn:1</id><title type="html"><![CDATA[<b>Chợ</b>]]></title>
      <link rel="edit" href="https://bao.example/sua"/><link href="https://bao.example/a"/><updated>2026-11-22T00:00:00Z</updated></entry></feed>`;
    expect(readFeed(atom).entries).toMatchObject([
      { key: 'urn:1', title: 'Chợ', address: 'https://bao.example/a' },
    ]);
  });
  test.each([
    ['a page of the web', '<!doctype html><html><body><p>x</body></html>', false, 0],
    ['words', 'xin chào', false, 0],
    ['a feed that breaks off', rss(item('Một', 1)).replace('</channel></rss>', '<item><title>Hai'), true, 1],
    [
      'an address that is a script',
      rss('<item><title>x</title><link>javascript:alert(1)</link></item>'),
      true,
      0,
    ],
    ['an entry without a name', rss('<item><link>https://bao.example/1</link></item>'), true, 0],
  ])('%s', (_what, xml, isFeed, entries) => {
    const read = readFeed(xml);
    expect([read.isFeed, read.entries.length]).toEqual([isFeed, entries]);
  });
  test('entities that grow are not read at all', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]>${rss(item('&b;', 1))}`;
    expect(JSON.stringify(readFeed(bomb))).not.toContain('xxx');
    const file = `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss(item('&f;', 1))}`;
    expect(JSON.stringify(readFeed(file))).not.toContain('root:');
  });
  test.each([
    ['', true],
    ['chợ', true],
    ['siêu thị; CHỢ', true],
    ['đất', false],
  ])('words %j', (topics, found) => {
    expect(isAbout(topics, { title: 'Chợ mới', summary: '' })).toBe(found);
  });
});

describe('feeds', () => {
  test('new entries about our words wait for a person, each once', async () => {
    const desk = await aDesk();
    const feed = await aFeed(desk);
    expect(await readMediaFeed(app(), feed)).toEqual({ found: 1 });
    expect(await mentions(desk, 'found')).toMatchObject([
      { title: 'Chợ mới mở', outlet: 'Báo thử', publishedOn: '2026-11-22', feedName: 'Báo thử' },
    ]);
    answer.body = rss(item('Chợ mới mở (sửa)', 1), item('Chợ đêm', 3));
    expect(await readMediaFeed(app(), await requireFeed(platform().db, feed.id))).toEqual({ found: 1 });
    expect(conditional).toBe('"a"');
    answer = { status: 304, body: '' };
    expect(await readMediaFeed(app(), await requireFeed(platform().db, feed.id))).toEqual({ found: 0 });
  });

  test.each([
    ['leads into the network', '/inside', { status: 200, body: '' }, 'refused'],
    ['is broken', '/rss', { status: 500, body: '' }, 'unreachable'],
    ['is a page of the web', '/rss', { status: 200, body: '<html><p>x</p></html>' }, 'notAFeed'],
    ['is larger than two million bytes', '/rss', { status: 200, body: 'x'.repeat(2_000_001) }, 'unreachable'],
  ])('what %s is noted and brings nothing', async (_what, path, given, failure) => {
    const desk = await aDesk();
    const feed = await aFeed(desk, path);
    answer = given;
    expect(await readMediaFeed(app(), feed)).toEqual({ failure });
    expect(await requireFeed(platform().db, feed.id)).toMatchObject({ failure, readAt: null });
    expect(await mentions(desk, 'found')).toEqual([]);
  });

  test('a named host whose name begins to lead into the network is not asked', async () => {
    const desk = await aDesk();
    must(
      await addFeed(app(), desk.head, {
        ...{ name: 'x', topics: '', projectId: null },
        address: 'https://bao.example/rss',
      }),
    );
    const [feed] = await findFeeds(platform().db, [desk.organisationId]);
    expect(await readMediaFeed(app(), feed!, async () => ['127.0.0.1'])).toEqual({ failure: 'refused' });
  });

  test('only hosts that the operator named; by who may configure; each once', async () => {
    const { head, officer } = await aDesk();
    const add = (address: string, who = head) =>
      addFeed(app(), who, { name: 'x', topics: '', projectId: null, address });
    expect(await add('https://khac.example/rss')).toMatchObject({
      reason: 'hostNotNamed',
      data: { host: 'khac.example' },
    });
    expect(await add('https://bao.example:8443/rss')).toMatchObject({ reason: 'hostNotNamed' });
    expect(await add('file:///etc/passwd')).toMatchObject({ reason: 'addressWrong' });
    expect(await add('không')).toMatchObject({ reason: 'addressWrong' });
    await expect(add('https://bao.example/rss', officer)).rejects.toThrow(Forbidden);
    expect(await add('https://bao.example/rss')).toMatchObject({ ok: true });
    expect(await add('https://bao.example/rss')).toMatchObject({ reason: 'readAlready' });
  });

  test('a paused feed is resumed by the same button, by somebody who has seen it', async () => {
    const desk = await aDesk();
    const { id } = await aFeed(desk);
    must(await switchFeed(app(), desk.head, { id, version: 1 }));
    expect((await requireFeed(platform().db, id)).state).toBe('paused');
    await expect(switchFeed(app(), desk.head, { id, version: 1 })).rejects.toThrow(Conflict);
  });
});

describe('mentions', () => {
  test('what a person keeps is counted by kind and draft; what was dropped is not', async () => {
    const desk = await aDesk();
    const { db } = platform();
    const { id: projectId } = await aLawProject(db, { organisationId: desk.organisationId });
    must(await recordMention(platform(), desk.officer, { ...article, projectId }));
    must(await recordMention(platform(), desk.officer, { ...article, kind: 'hotline' }));
    await readMediaFeed(app(), await aFeed(desk, '/rss', ''));
    const [first, second] = await mentions(desk, 'found');
    must(await keepMention(platform(), desk.officer, first!.id, { ...article, projectId, version: 1 }));
    must(await dropMention(platform(), desk.officer, second!.id, { version: 1 }));
    expect(await countKept(db, [desk.organisationId], projectId)).toEqual([{ kind: 'press', n: 2 }]);
    expect(await countKept(db, [desk.organisationId], '')).toEqual([
      { kind: 'hotline', n: 1 },
      { kind: 'press', n: 2 },
    ]);
  });

  test.each([
    ['an address of no page', { address: 'javascript:alert(1)' }, 'addressWrong'],
    ['a day that has not come', { publishedOn: '2026-11-24' }, 'inFuture'],
  ])('%s is refused', async (_what, given, reason) => {
    const { officer } = await aDesk();
    expect(await recordMention(platform(), officer, { ...article, ...given })).toEqual({ ok: false, reason });
  });

  test('another body keeps nothing of ours', async () => {
    const { officer } = await aDesk();
    const { officer: stranger } = await aDesk();
    const id = must(await recordMention(platform(), officer, article));
    await expect(dropMention(platform(), stranger, id, { version: 1 })).rejects.toThrow(Forbidden);
    expect((await requireMention(platform().db, id)).state).toBe('kept');
  });
});

describe('what is misunderstood', () => {
  test('every step from every state', () => {
    const table = (['open', 'corrected', 'closed'] as const).map((state) =>
      (['correct', 'close', 'reopen'] as const).map((step) => afterStep(state, step) ?? ''),
    );
    expect(table).toEqual([
      ['corrected', 'closed', ''],
      ['', 'closed', 'open'],
      ['', '', 'open'],
    ]);
    expect(isLate({ state: 'open', dueOn: '2026-11-22' }, '2026-11-23')).toBe(true);
    expect(isLate({ state: 'open', dueOn: '2026-11-23' }, '2026-11-23')).toBe(false);
    expect(isLate({ state: 'corrected', dueOn: '2026-11-22' }, '2026-11-23')).toBe(false);
  });

  const report = async ({ officer }: Desk, given: object = {}) =>
    reportMisunderstanding(platform(), officer, {
      ...({
        source: 'hotline',
        title: 'Tưởng phải nộp phí',
        said: 'Bán rong cũng nộp phí.',
        dueOn: '2026-11-25',
      } as const),
      ...{ ownerId: officer.personId, projectId: null, mentionId: null },
      ...given,
    });

  test('has an owner and a last day, waits on the desk until it is set right where all can read it, and is closed', async () => {
    const desk = await aDesk();
    const { db } = platform();
    const id = must(await report(desk));
    const waiting = async () =>
      (await findWaiting(db, { own: [desk.organisationId], below: [], signedFor: [] }, 10)).map(
        ({ kind, dueOn }) => [kind, dueOn],
      );
    expect(await waiting()).toEqual([['misunderstandingOpen', '2026-11-25']]);
    const correct = (correction: string, correctionAddress: string) =>
      correctMisunderstanding(platform(), desk.officer, id, { version: 1, correction, correctionAddress });
    expect(await correct('', '/hoi-dap')).toMatchObject({ reason: 'correctionMissing' });
    for (const address of ['', 'javascript:x', '//x.example'])
      expect(await correct('Bán rong không nộp.', address), address).toMatchObject({
        reason: 'addressWrong',
      });
    must(await correct('Bán rong không nộp.', '/hoi-dap#ban-rong'));
    expect(await waiting()).toEqual([]);
    must(await closeMisunderstanding(platform(), desk.head, id, { version: 2, note: 'Báo đã sửa bài.' }));
    expect(await correct('x', '/x')).toMatchObject({ reason: 'notPossibleNow' });
    must(await reopenMisunderstanding(platform(), desk.officer, id, { version: 3 }));
    expect(await requireMisunderstanding(db, id)).toMatchObject({ state: 'open', correctedOn: null });
  });

  test('of an article: of its body and draft', async () => {
    const desk = await aDesk();
    const { id: projectId } = await aLawProject(platform().db, { organisationId: desk.organisationId });
    const mentionId = must(await recordMention(platform(), desk.officer, { ...article, projectId }));
    const id = must(await report(desk, { source: 'mention', mentionId }));
    expect(await requireMisunderstanding(platform().db, id)).toMatchObject({ projectId, mentionId });
    await expect(report(await aDesk(), { mentionId })).rejects.toThrow(Forbidden);
  });

  test('its owner is one of ours, its day is to come', async () => {
    const desk = await aDesk();
    const { officer: stranger } = await aDesk();
    expect(await report(desk, { ownerId: stranger.personId })).toMatchObject({ reason: 'ownerElsewhere' });
    expect(await report(desk, { dueOn: '2026-11-22' })).toMatchObject({ reason: 'dueInPast' });
    await expect(
      reportMisunderstanding(platform(), stranger, {
        ...({
          source: 'other',
          title: 'x',
          said: 'x',
          dueOn: '2026-11-25',
          ownerId: stranger.personId,
          mentionId: null,
        } as const),
        projectId: (await aLawProject(platform().db, { organisationId: desk.organisationId })).id,
      }),
    ).rejects.toThrow(Forbidden);
  });
});
