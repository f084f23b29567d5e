import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { resolveThread, sayOnReport } from '../comments/say-on-report.server.ts';
import { loadReport } from '../report-desk.server.ts';
import { requireReport } from '../reports.store.server.ts';
import { submitReport } from '../submit-report.server.ts';
import { createReport, saveReport } from '../write-report.server.ts';
import { loadSection, loadSections } from './load-sections.server.ts';
import { agreeSection, giveSection, readySection, returnSection } from './move-section.server.ts';
import { writeSection } from './write-section.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function aReport() {
  const { db } = platform();
  const { id: organisationId } = await anOrganisation(db, { symbol: 'ST' });
  const lan = await aPerson(db, { organisationId, roles: ['draftingOfficer'], displayName: 'Lan' });
  const minh = await aPerson(db, { organisationId, roles: ['draftingOfficer'], displayName: 'Minh' });
  const head = await aPerson(db, { organisationId, roles: ['unitHead'], displayName: 'Trưởng phòng' });
  const made = await createReport(platform(), lan, {
    ...{ periodFrom: '2026-01-01', periodTo: '2026-10-31', programmeId: null },
    ...{ title: 'Báo cáo', addressee: '', requestReference: '' },
  });
  if (!made.ok) throw new Error('not created');
  return { id: made.value.id, lan, minh, head };
}

const sectionOf = async (actor: PersonActor, id: string, key: string) =>
  (await loadSection(platform(), actor, id, key)).section;
const versionOf = async (actor: PersonActor, id: string, key: string) => ({
  version: (await sectionOf(actor, id, key)).version,
});
const give = async (by: PersonActor, id: string, key: string, to: PersonActor | null, dueOn = '2026-11-30') =>
  giveSection(platform(), by, id, {
    ...{ key, dueOn, assigneeId: to?.personId ?? null },
    ...(await versionOf(by, id, key)),
  });
const waiting = async (actor: PersonActor) => {
  const { inbox } = await loadInbox(platform(), actor);
  return [...inbox.late, ...inbox.due, ...inbox.waiting].map(({ kind, note }) => `${kind} ${note}`);
};

describe('a section is given, written, agreed to by another', () => {
  test('from given to agreed, with what waits for whom; only then the report goes up', async () => {
    const { id, lan, minh, head } = await aReport();
    expect(await give(lan, id, 'difficulties', minh)).toMatchObject({ ok: true });
    expect(await waiting(minh)).toEqual(['reportSectionGiven Minh']);
    const seen = await versionOf(minh, id, 'difficulties');
    const written = await writeSection(platform(), minh, id, 'difficulties', { ...seen, words: 'Ít người.' });
    expect(written).toMatchObject({ ok: true });
    expect((await sectionOf(minh, id, 'difficulties')).state).toBe('writing');
    const submit = async () =>
      submitReport(platform(), lan, id, { version: (await requireReport(platform().db, id)).version });
    expect(await submit()).toMatchObject({ reason: 'openSections', data: { count: 1 } });

    const ready = await versionOf(minh, id, 'difficulties');
    expect(await readySection(platform(), minh, id, 'difficulties', ready)).toMatchObject({ ok: true });
    expect(await waiting(head)).toEqual(['reportSectionsReady 1 mục']);
    const back = { ...(await versionOf(head, id, 'difficulties')), reason: 'Nêu nguyên nhân' };
    expect(await returnSection(platform(), head, id, 'difficulties', back)).toMatchObject({ ok: true });
    expect(await waiting(minh)).toEqual(['reportSectionReturned Minh: Nêu nguyên nhân']);
    const again = await versionOf(minh, id, 'difficulties');
    await writeSection(platform(), minh, id, 'difficulties', {
      ...again,
      words: 'Ít người vì thiếu biên chế.',
    });
    await readySection(platform(), minh, id, 'difficulties', await versionOf(minh, id, 'difficulties'));
    const agree = await versionOf(head, id, 'difficulties');
    expect(await agreeSection(platform(), head, id, 'difficulties', agree)).toMatchObject({ ok: true });
    expect((await loadSections(platform(), head, id)).agreed).toBe(1);
    expect(await submit()).toMatchObject({ ok: true });
    const { trail } = await loadReport(platform(), lan, id);
    expect(trail.length).toBeGreaterThan(6);
    const { rows } = await sql<{ topic: string; person: string }>`
      select topic, payload ->> 'personId' as person from outbox where topic like 'report.section%' order by id`.execute(
      platform().db,
    );
    expect(rows).toEqual([
      { topic: 'report.sectionGiven', person: minh.personId },
      { topic: 'report.sectionReturned', person: minh.personId },
    ]);
  });

  test('whoever wrote it, or said that it is ready, does not agree to it; a changed word takes the agreement off', async () => {
    const { id, lan, head } = await aReport();
    await give(lan, id, 'proposals', lan);
    const of = () => versionOf(head, id, 'proposals');
    await writeSection(platform(), head, id, 'proposals', { ...(await of()), words: 'Bố trí tiền.' });
    await readySection(platform(), lan, id, 'proposals', await of());
    expect(await agreeSection(platform(), head, id, 'proposals', await of())).toMatchObject({
      reason: 'samePerson',
    });
    const { organisationId } = head;
    const deputy = await aPerson(platform().db, { organisationId, roles: ['leader'] });
    expect(await agreeSection(platform(), deputy, id, 'proposals', await of())).toMatchObject({ ok: true });
    await writeSection(platform(), lan, id, 'proposals', { ...(await of()), words: 'Bố trí thêm tiền.' });
    expect(await sectionOf(lan, id, 'proposals')).toMatchObject({ state: 'writing', agreedBy: null });
    await expect(agreeSection(platform(), lan, id, 'proposals', await of())).rejects.toThrow(/not permitted/);
  });

  test('nobody of another house is given one or reads it; the last day is not past', async () => {
    const { id, lan } = await aReport();
    const { lan: stranger } = await aReport();
    expect(await give(lan, id, 'impact', stranger)).toMatchObject({ reason: 'noWriter' });
    expect(await give(lan, id, 'impact', lan, '2026-11-20')).toMatchObject({ reason: 'duePast' });
    await expect(loadSections(platform(), stranger, id)).rejects.toThrow(/not permitted/);
    await expect(loadSection(platform(), lan, id, 'noSuchBox')).rejects.toThrow(/not found/);
  });
});

describe('two at once never write over each other', () => {
  const saved = (version: number, narrative: Record<string, string>) => ({
    ...{ version, title: 'Báo cáo', addressee: '', requestReference: '', narrative },
  });

  test('two in one section: the second is told; two in two sections: both are kept', async () => {
    const { id, lan, minh } = await aReport();
    await give(lan, id, 'difficulties', minh);
    await give(lan, id, 'proposals', lan);
    const [first, second] = [
      await versionOf(minh, id, 'difficulties'),
      await versionOf(lan, id, 'difficulties'),
    ];
    await writeSection(platform(), minh, id, 'difficulties', { ...first, words: 'Của Minh.' });
    const late = writeSection(platform(), lan, id, 'difficulties', { ...second, words: 'Của Lan.' });
    await expect(late).rejects.toMatchObject({ name: 'Conflict' });
    const mine = await versionOf(lan, id, 'proposals');
    await writeSection(platform(), lan, id, 'proposals', { ...mine, words: 'Kiến nghị.' });
    expect((await requireReport(platform().db, id)).narrative).toMatchObject({
      difficulties: 'Của Minh.',
      proposals: 'Kiến nghị.',
    });
  });

  test('the form of the whole report keeps given sections as they are, and says so when it was opened before they were given', async () => {
    const { id, lan, minh } = await aReport();
    const { version } = await requireReport(platform().db, id);
    await give(lan, id, 'difficulties', minh);
    const at = await versionOf(minh, id, 'difficulties');
    await writeSection(platform(), minh, id, 'difficulties', { ...at, words: 'Của Minh.' });
    // The form of a page opened since does not hold that box.
    expect(await saveReport(platform(), lan, id, saved(version, { funds: 'Đủ.' }))).toMatchObject({
      ok: true,
    });
    const { narrative, version: now } = await requireReport(platform().db, id);
    expect(narrative).toMatchObject({ difficulties: 'Của Minh.', funds: 'Đủ.' });
    const old = saveReport(platform(), lan, id, saved(now, { difficulties: 'Của Lan, cũ.' }));
    await expect(old).rejects.toMatchObject({ name: 'Conflict' });
  });

  test('a section opened before the form wrote in it is a Conflict, too', async () => {
    const { id, lan, minh } = await aReport();
    const at = await versionOf(minh, id, 'funds');
    const { version } = await requireReport(platform().db, id);
    await saveReport(platform(), lan, id, saved(version, { funds: 'Từ trang chung.' }));
    const late = writeSection(platform(), minh, id, 'funds', { ...at, words: 'Từ trang mục.' });
    await expect(late).rejects.toMatchObject({ name: 'Conflict' });
  });
});

describe('comments', () => {
  test('a thread of a section and of the whole; answered, done, open again; never changed, nobody else reads it', async () => {
    const { id, lan, minh, head } = await aReport();
    const say = (by: PersonActor, words: string, key = '', threadId = '') =>
      sayOnReport(platform(), by, id, key, { words, threadId });
    expect(await say(head, 'Nói rõ nguồn kinh phí.', 'funds')).toMatchObject({ ok: true });
    expect(await say(lan, 'Thống nhất số với Sở Tài chính.')).toMatchObject({ ok: true });
    const told = async () => {
      const { rows } = await sql<{ person: string }>`select payload ->> 'personId' as person from outbox
        where topic = 'report.commented' order by id`.execute(platform().db);
      return rows.map(({ person }) => person);
    };
    expect(await told(), 'nobody was given it, nobody has spoken before').toEqual([]);
    const threadOf = async () => (await loadSection(platform(), minh, id, 'funds')).threads[0]!;
    expect(await say(minh, 'Đã thêm.', 'funds', (await threadOf()).id)).toMatchObject({ ok: true });
    expect(await told(), 'who began the thread').toEqual([head.personId]);
    const resolve = (done: '1' | '0', threadId: string) =>
      resolveThread(platform(), head, id, 'funds', { threadId, done });
    await resolve('1', (await threadOf()).id);
    expect(await threadOf()).toMatchObject({ resolvedBy: 'Trưởng phòng', answers: [{ words: 'Đã thêm.' }] });
    await say(minh, 'Còn thiếu một khoản.', 'funds', (await threadOf()).id);
    expect((await threadOf()).resolvedAt).toBeNull();
    const sections = await loadSections(platform(), lan, id);
    expect(sections.threads.map(({ words }) => words)).toEqual(['Thống nhất số với Sở Tài chính.']);
    expect(sections.sections.find(({ key }) => key === 'funds')?.openThreads).toBe(1);
    expect(await say(lan, 'x', 'impact', (await threadOf()).id)).toMatchObject({ reason: 'noThread' });
    const { rows } = await sql<{ all: string }>`
      select string_agg(after::text, '') as all from audit_entry where act = 'report.commented'`.execute(
      platform().db,
    );
    expect(rows[0]?.all).not.toContain('kinh phí');
    const { lan: stranger } = await aReport();
    await expect(say(stranger, 'x')).rejects.toThrow(/not permitted/);
  });
});
