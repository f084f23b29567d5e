import { sql } from 'kysely';
import { XmlDocument } from 'libxml2-wasm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Consultation } from '#features/consultations/consultation.ts';
import {
  requireConsultation,
  updateConsultation,
} from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { insertActivity } from '#features/outreach/outreach.store.server.ts';
import { signLogHead } from '#features/transparency-log/sign-heads.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { writeCalendar } from './calendar/calendar.server.ts';
import { findCalendarEntries, findMeetingsOfDraft } from './calendar/calendar.store.server.ts';
import { monthOf } from './calendar/calendar-entry.ts';
import { writeDraftFeed, writeFeed } from './feeds/write-feed.server.ts';

const intake = useIntake();
const site = () => ({ ...intake(), config: { ...intake().config, publicUrl: 'https://vidu.vn' } });
let app: ReturnType<typeof site>;
let consultation: Consultation;
beforeEach(async () => {
  app = site();
  consultation = await anOpenConsultation(app.db);
});

const ATOM = { a: 'http://www.w3.org/2005/Atom' };

/** What RFC 4287 asks of a feed (4.1.1, 4.1.2), read by a real XML reader. */
function readFeed(xml: string): { titles: string[]; ids: string[]; text: string } {
  const document = XmlDocument.fromString(xml);
  const all = (path: string) => document.find(path, ATOM).map((node) => node.content);
  for (const name of ['id', 'title', 'updated', 'author/a:name'])
    expect(all(`/a:feed/a:${name}`), name).toHaveLength(1);
  expect(document.find('/a:feed/a:link[@rel="self"]', ATOM)).toHaveLength(1);
  const entries = document.find('/a:feed/a:entry', ATOM).length;
  for (const name of ['id', 'title', 'updated', 'summary'])
    expect(all(`//a:entry/a:${name}`), name).toHaveLength(entries);
  expect(document.find('//a:entry/a:link[@rel="alternate"]', ATOM)).toHaveLength(entries);
  for (const updated of all('//a:updated')) expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/);
  const ids = all('//a:id');
  expect(new Set(ids).size).toBe(ids.length);
  const read = { titles: all('//a:entry/a:title'), ids, text: all('//a:entry').join('\n') };
  document.dispose();
  return read;
}

const activity = (given: Partial<Parameters<typeof insertActivity>[1]> = {}) =>
  insertActivity(app.db, {
    ...{ id: newId(), organisationId: consultation.organisationId, projectId: consultation.projectId },
    ...{
      issuedDocumentId: null,
      externalDraftId: null,
      taskId: null,
      title: 'Họp thôn Đông',
      channel: 'villageMeeting',
    },
    ...{
      heldOn: '2026-11-20',
      place: 'Nhà văn hóa, thôn Đông',
      audience: '',
      reach: null,
      reachKind: null,
      summary: '',
      cost: null,
    },
    ...{ proof: null, state: 'recorded', cancelledReason: null, createdAt: app.clock.now(), createdBy: null },
    ...given,
  });
const entries = () => findCalendarEntries(app.db, monthOf('2026-11', '2026-11-23'));

describe('the calendar', () => {
  test('names the days of public rounds and public activities, by day', async () => {
    await activity();
    expect((await entries()).map(({ kind, day }) => [kind, day])).toEqual([
      ['opens', '2026-11-04'],
      ['activity', '2026-11-20'],
      ['closes', '2026-11-25'],
    ]);
  });

  test('keeps silent about what is not public', async () => {
    const other = await aLawProject(app.db, { organisationId: consultation.organisationId });
    await activity({ projectId: other.id });
    await activity({ channel: 'internalSystem' });
    await activity({ state: 'cancelled', cancelledReason: 'Nhầm' });
    await updateConsultation(app.db, consultation.id, 2, { taken_down_at: app.clock.now() });
    await activity();
    expect(await entries()).toEqual([]);
  });

  test('the page of a draft names what was held about it in public, the newest first', async () => {
    await activity({ title: 'Họp thôn', heldOn: '2026-11-05' });
    await activity({ title: 'Tọa đàm', heldOn: '2026-11-20' });
    await activity({ title: 'Trong nội bộ', channel: 'internalSystem' });
    const { slug } = await requireProject(app.db, consultation.projectId);
    expect((await findMeetingsOfDraft(app.db, slug)).map(({ title }) => title)).toEqual([
      'Tọa đàm',
      'Họp thôn',
    ]);
  });

  test('what is planned for people to come to, or to listen to, stands there until its day is over; it was not held', async () => {
    const planned = { state: 'planned', channel: 'dialogue', from: '08:30', to: '11:00' } as const;
    await activity({ ...planned, title: 'Đối thoại', heldOn: '2026-11-28' });
    await activity({ ...planned, title: 'Hội nghị', channel: 'conference', heldOn: '2026-11-23' });
    await activity({ ...planned, title: 'Chưa ai xác nhận', heldOn: '2026-11-22' });
    await activity({ ...planned, title: 'Loa', channel: 'loudspeaker', heldOn: '2026-11-28' });
    await activity({ ...planned, title: 'Báo', channel: 'pressMeeting', heldOn: '2026-11-28' });
    const other = await aLawProject(app.db, { organisationId: consultation.organisationId });
    await activity({ ...planned, title: 'Chưa công khai', projectId: other.id, heldOn: '2026-11-28' });
    const scope = { ...monthOf('2026-11', '2026-11-23'), today: '2026-11-23' };
    const found = (await findCalendarEntries(app.db, scope)).filter(({ kind }) => kind === 'planned');
    expect(found.map(({ title, from, until }) => [title, from, until])).toEqual([
      ['Hội nghị', '08:30', '11:00'],
      ['Đối thoại', '08:30', '11:00'],
    ]);
    expect((await entries()).some(({ kind }) => kind === 'planned')).toBe(false);
    const { slug } = await requireProject(app.db, consultation.projectId);
    expect(await findMeetingsOfDraft(app.db, slug)).toEqual([]);
    const file = (await writeCalendar(app, 'vi', '', {})).replace(/\r\n /g, '');
    expect(file).toContain('SUMMARY:Sắp diễn ra: Đối thoại');
    expect(file).toContain('DTSTART:20261128T013000Z\r\nDTEND:20261128T040000Z');
  });

  test('an announced gathering stands there with its hours and its own page; one by invitation does not', async () => {
    const organisationId = consultation.organisationId;
    const gathering = async (state: string, invitedOnly = false) =>
      await sql`insert into gathering (id, organisation_id, kind, slug, title, starts_at, ends_at, registration_until, state,
          invited_only, created_at)
        values (${newId()}, ${organisationId}, 'conference', ${`hoi-nghi-${state}-${invitedOnly}`}, ${`Hội nghị ${state}`},
          '2026-11-26T01:00:00Z', '2026-11-26T04:30:00Z', '2026-11-25T10:00:00Z', ${state}, ${invitedOnly},
          '2026-11-20T01:00:00Z')`.execute(app.db);
    await gathering('announced');
    await gathering('announced', true);
    await gathering('draft');
    await gathering('cancelled');
    const found = (await entries()).filter(({ kind }) => kind === 'gathering');
    expect(found).toMatchObject([
      { title: 'Hội nghị announced', day: '2026-11-26', from: '08:00', until: '11:30' },
    ]);
    const file = (await writeCalendar(app, 'vi', '', {})).replace(/\r\n /g, '');
    expect(file).toContain('/su-kien/hoi-nghi-announced-false');
  });

  test('a deadline that moved keeps its uid and has a higher sequence', async () => {
    const read = async () => {
      const file = (await writeCalendar(app, 'vi', '', {})).replace(/\r\n /g, '');
      const event =
        file.split('BEGIN:VEVENT').find((each) => each.includes(`UID:closes-${consultation.id}`)) ?? '';
      return {
        day: /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1],
        sequence: Number(/SEQUENCE:(\d+)/.exec(event)?.[1]),
      };
    };
    const before = await read();
    expect(before.day).toBe('20261125');
    const { version } = await requireConsultation(app.db, consultation.id);
    await updateConsultation(app.db, consultation.id, version, {
      closes_on: '2026-12-02',
      closes_at: new Date('2026-12-02T17:00:00Z'),
      extended_reason: 'Thêm thời gian.',
    });
    const after = await read();
    expect(after.day).toBe('20261202');
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  test.each([
    ['2026-02', '2026-02-01', '2026-02-28', '2026-01', '2026-03'],
    ['2028-02', '2028-02-01', '2028-02-29', '2028-01', '2028-03'],
    ['2026-12', '2026-12-01', '2026-12-31', '2026-11', '2027-01'],
    ['2026-13', '2026-11-01', '2026-11-30', '2026-10', '2026-12'],
    [null, '2026-11-01', '2026-11-30', '2026-10', '2026-12'],
  ])('the month %s', (asked, from, to, before, after) => {
    expect(monthOf(asked, '2026-11-23')).toMatchObject({ from, to, before, after });
  });
});

describe('feeds', () => {
  test('tell of rounds; the same feed twice is the same bytes', async () => {
    const xml = await writeFeed(app, 'vi');
    const { titles, ids } = readFeed(xml);
    expect(titles).toEqual([expect.stringContaining('Lấy ý kiến: ')]);
    expect(ids).toContain(`urn:uuid:${consultation.id}`);
    expect(await writeFeed(app, 'vi')).toBe(xml);
  });

  test('speak English at their English addresses, about the same entries', async () => {
    const [vietnamese, english] = [
      readFeed(await writeFeed(app, 'vi')),
      readFeed(await writeFeed(app, 'en')),
    ];
    expect(english.titles).toEqual([expect.stringContaining('Open for comments: ')]);
    expect(english.ids.slice(1)).toEqual(vietnamese.ids.slice(1));
    const { slug } = await requireProject(app.db, consultation.projectId);
    expect(await writeDraftFeed(app, 'en', slug)).toContain(
      `href="${app.config.publicUrl}/en/drafts/${slug}" type="text/html"`,
    );
    const calendar = async (language: 'vi' | 'en') =>
      (await writeCalendar(app, language, '', {})).replace(/\r\n /g, '');
    expect(await calendar('en')).toContain('SUMMARY:Last day for comments: ');
    expect(await calendar('en')).toContain(`/en/drafts/${slug}`);
    const uids = (file: string) => [...file.matchAll(/UID:(\S+)/g)].map(([, uid]) => uid);
    expect(uids(await calendar('en'))).toEqual(uids(await calendar('vi')));
  });

  test('the feed of a draft carries every signed head, word for word', async () => {
    await aSubmission(app, consultation, [{ unit: 'dieu-1', text: 'Một ý kiến.' }]);
    const head = await inTransaction(app.db, (db) => signLogHead({ ...app, db }, consultation.id, 'daily'));
    const { slug } = await requireProject(app.db, consultation.projectId);
    const { text } = readFeed(await writeDraftFeed(app, 'vi', slug));
    expect(text).toContain(`Mã gốc: ${head?.root}`);
    expect(text).toContain(`Chữ ký: ${head?.signature}`);
    expect(text).not.toContain('Một ý kiến.');
  });

  test('a title with markup and with what XML cannot hold is still a feed', async () => {
    await aLawProject(app.db, { organisationId: consultation.organisationId });
    const title = 'Thu phí <b>A & B</b> "x"\u0008';
    await app.db.updateTable('law_project').set({ title }).where('id', '=', consultation.projectId).execute();
    expect(readFeed(await writeFeed(app, 'vi')).titles).toEqual(['Lấy ý kiến: Thu phí <b>A & B</b> "x"']);
  });

  test('what was never public has no feed', async () => {
    const { slug } = await aLawProject(app.db, { organisationId: consultation.organisationId });
    await expect(writeDraftFeed(app, 'vi', slug)).rejects.toThrow(NotFound);
  });
});
