import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { SentFile } from '#features/documents/gate/admit-file.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { reportFile } from '#features/drafts/purging/report-file.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import {
  closeDueConsultations,
  extendConsultation,
  withdrawConsultation,
} from '../change-consultation.server.ts';
import { findPostings, requireConsultation } from '../consultations.store.server.ts';
import { findConsultationBySlug, findOpenConsultations } from '../listing.store.server.ts';
import { openConsultation } from '../open-consultation.server.ts';
import { prepareConsultation } from '../prepare-consultation.server.ts';
import { loadPostingDesk, openPostingProof } from './posting-desk.server.ts';
import { admitPostingProof, declareProof } from './proof-gate.server.ts';
import {
  annulPosting,
  recordPosted as keepPosted,
  recordOutage,
  recordRemoved,
} from './record-posting.server.ts';
import { putBack, takeDown } from './take-down.server.ts';

const platform = usePlatform('2026-11-04T02:00:00Z');
const at = (day: string, time = '09:00') => new Date(`2026-11-${day}T${time}:00+07:00`);
const picture = { name: 'trang-da-dang.txt', bytes: new TextEncoder().encode('Trang đã đăng dự thảo') };
/** As the page does it: the question, the gate, then the record. */
async function recordPosted(
  app: ReturnType<typeof platform>,
  writer: PersonActor,
  id: string,
  input: Parameters<typeof keepPosted>[3],
  file: SentFile | undefined,
) {
  await declareProof(app, writer, id, 'no');
  return await keepPosted(app, writer, id, input, await admitPostingProof(app, writer, id, file));
}
const there = { address: 'https://tinh.example.org/du-thao/1', at: at('05', '08:30') };

async function anOpenRound(
  documentType: 'provinceCommitteeDecision' | 'provinceChairDecision' = 'provinceCommitteeDecision',
) {
  const { db, clock } = platform();
  clock.set(at('04'));
  await installNationalRows(db);
  const body = await anOrganisation(db, {});
  const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const project = await aLawProject(db, { stage: 'screened', organisationId: body.id, documentType });
  const version = await aDraftVersion(db, project);
  const prepared = await prepareConsultation(platform(), writer, {
    ...{ projectId: project.id, draftVersionId: version.id, purpose: 'Xin ý kiến', contactAddress: 'Số 1' },
    ...{ contactEmail: 'a@example.org', contactPhone: '' },
  });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  const opened = await openConsultation(platform(), head, id, { version: 1, closesOn: '', reason: '' });
  if (!opened.ok) throw new Error(opened.reason);
  clock.set(at('16'));
  return { id, head, writer, project };
}

const resultOf = async (id: string) => {
  const { rows } = await sql<{ counted: number; lost: number; fullOn: string | null }>`
    select counted_days as counted, lost_days as lost, full_on as "fullOn" from posting_result
    where consultation_id = ${id}`.execute(platform().db);
  return rows[0];
};
const outage = (from: Date, to: Date) => ({ place: 'ownPortal' as const, from, to, reason: 'Hỏng máy chủ' });

describe('the portal of the province', () => {
  test('address, time and proof are kept; the proof is opened by those who may read the round', async () => {
    const { id, writer } = await anOpenRound();
    expect(await recordPosted(platform(), writer, id, { ...there, sameFile: 'on' }, picture)).toMatchObject({
      ok: true,
    });
    const [own, other] = await findPostings(platform().db, id);
    expect(other).toMatchObject({ place: 'provincePortal', address: there.address, sha256: own?.sha256 });
    const proof = await openPostingProof(platform(), writer, `${id}.${other?.id}`);
    expect(proof).toMatchObject({ name: picture.name });
    const stranger = await aPerson(platform().db, {
      organisationId: (await anOrganisation(platform().db, {})).id,
      roles: ['leader'],
    });
    await expect(openPostingProof(platform(), stranger, `${id}.${other?.id}`)).rejects.toThrow(
      /not permitted/,
    );
    await expect(openPostingProof(platform(), writer, `${id}.x`)).rejects.toThrow(/not found/);
  });

  test.each([
    ['no file at all', undefined, 'noFile'],
    ['an empty field of a browser', { name: '', bytes: new Uint8Array() }, 'noFile'],
    ['an empty file', { name: 'a.png', bytes: new Uint8Array() }, 'empty'],
    [
      'a web page that calls itself a picture',
      { name: 'a.png', bytes: new TextEncoder().encode('<html>') },
      'unknownType',
    ],
  ])('%s is no proof: %s', async (_sentence, file, reason) => {
    const { id, writer } = await anOpenRound();
    const refused = await recordPosted(platform(), writer, id, there, file);
    expect(refused.ok).toBe(false);
    if (reason !== 'unknownType') expect(refused).toMatchObject({ reason });
    expect(await findPostings(platform().db, id)).toHaveLength(1);
  });

  test('times that cannot be are refused, and a second posting beside the first', async () => {
    const { id, writer } = await anOpenRound();
    const post = (when: Date) => recordPosted(platform(), writer, id, { ...there, at: when }, picture);
    expect(await post(at('17'))).toMatchObject({ ok: false, reason: 'inFuture' });
    expect(await post(at('03'))).toMatchObject({ ok: false, reason: 'beforeOpening' });
    expect(await recordRemoved(platform(), writer, id, { at: at('06'), reason: 'x' })).toMatchObject({
      ok: false,
      reason: 'notPosted',
    });
    await post(at('05'));
    expect(await post(at('06'))).toMatchObject({ ok: false, reason: 'alreadyPosted' });
    expect(
      await recordRemoved(platform(), writer, id, { at: at('06'), reason: 'Đổi địa chỉ' }),
    ).toMatchObject({ ok: true });
    expect(await post(at('07'))).toMatchObject({ ok: true });
  });

  test('a decision of the Chairman is in full only by the portal of the province', async () => {
    const { id, writer } = await anOpenRound('provinceChairDecision');
    expect(await resultOf(id)).toMatchObject({ fullOn: null });
    await recordPosted(platform(), writer, id, { ...there, at: at('04', '15:00') }, picture);
    expect(await resultOf(id)).toMatchObject({ fullOn: '2026-11-16' });
  });
});

describe('outages', () => {
  test('lost days are shown and an extension is proposed; extended, the minimum is reached', async () => {
    const { id, head, writer } = await anOpenRound();
    expect(await resultOf(id)).toMatchObject({ fullOn: '2026-11-25' });
    await recordOutage(platform(), writer, id, outage(at('10', '08:00'), at('11', '20:00')));
    const desk = await loadPostingDesk(platform(), writer, id);
    expect(desk.places[0]?.lost.map(({ on }) => on)).toEqual(['2026-11-10', '2026-11-11']);
    expect(desk).toMatchObject({ inFull: false, outcome: { fullOn: '2026-11-26' } });
    expect((await requireConsultation(platform().db, id)).closesOn).toBe('2026-11-25');
    const extended = await extendConsultation(platform(), head, id, {
      version: 2,
      closesOn: '2026-11-26',
      reason: 'Cổng gián đoạn hai ngày',
    });
    expect(extended.ok).toBe(true);
    platform().clock.set(at('27'));
    await closeDueConsultations(platform());
    expect(await resultOf(id)).toEqual({ counted: 20, lost: 2, fullOn: '2026-11-26' });
  });

  test('a wrong one is struck, not removed; what the portal wrote itself stays', async () => {
    const { id, writer } = await anOpenRound();
    await recordOutage(platform(), writer, id, outage(at('10', '08:00'), at('14', '20:00')));
    const [own, wrong] = await findPostings(platform().db, id);
    const annul = (eventId: string) =>
      annulPosting(platform(), writer, id, { eventId, reason: 'Ghi nhầm ngày' });
    expect(await annul(own?.id ?? '')).toMatchObject({ ok: false, reason: 'ownPortalEvent' });
    expect(await annul(wrong?.id ?? '')).toMatchObject({ ok: true });
    expect(await annul(wrong?.id ?? '')).toMatchObject({ ok: false, reason: 'annulledAlready' });
    expect(await findPostings(platform().db, id)).toHaveLength(3);
    expect(await resultOf(id)).toMatchObject({ lost: 0, fullOn: '2026-11-25' });
  });

  test('an end before its start, or beyond now, is refused', async () => {
    const { id, writer } = await anOpenRound();
    const record = (from: Date, to: Date) => recordOutage(platform(), writer, id, outage(from, to));
    expect(await record(at('11'), at('10'))).toMatchObject({ ok: false, reason: 'endBeforeStart' });
    expect(await record(at('11'), at('11'))).toMatchObject({ ok: false, reason: 'endBeforeStart' });
    expect(await record(at('15'), at('17'))).toMatchObject({ ok: false, reason: 'inFuture' });
  });

  test('who works for another body notes nothing', async () => {
    const { id } = await anOpenRound();
    const other = await anOrganisation(platform().db, {});
    const stranger = await aPerson(platform().db, { organisationId: other.id, roles: ['leader'] });
    const record = recordOutage(platform(), stranger, id, outage(at('10'), at('11')));
    await expect(record).rejects.toThrow(/not permitted/);
  });
});

describe('taken down for a while and put back', () => {
  test('the page is gone and comes back with the hash of its file; the days between do not count', async () => {
    const { id, head, project } = await anOpenRound();
    const { db, clock } = platform();
    expect(await takeDown(platform(), head, id, { version: 2, reason: 'Nhầm phụ lục' })).toMatchObject({
      ok: true,
    });
    expect(await findConsultationBySlug(db, project.slug)).toBeUndefined();
    expect(await findOpenConsultations(db, clock.now())).toEqual([]);
    expect(await takeDown(platform(), head, id, { version: 3, reason: 'x' })).toMatchObject({
      reason: 'alreadyDown',
    });
    clock.set(at('18', '08:00'));
    expect(await putBack(platform(), head, id, { version: 3, reason: 'Đã sửa' })).toMatchObject({ ok: true });
    expect(await findConsultationBySlug(db, project.slug)).toMatchObject({ id });
    expect((await findPostings(db, id)).map(({ event, sha256 }) => [event, sha256 !== null])).toEqual([
      ['posted', true],
      ['withdrawn', false],
      ['posted', true],
    ]);
    expect(await resultOf(id)).toMatchObject({ fullOn: '2026-11-27' });
    expect(await putBack(platform(), head, id, { version: 4, reason: 'x' })).toMatchObject({
      reason: 'notDown',
    });
  });

  test('what was withdrawn for good while it was down is not posted again', async () => {
    const { id, head } = await anOpenRound();
    await takeDown(platform(), head, id, { version: 2, reason: 'Nhầm phụ lục' });
    await withdrawConsultation(platform(), head, id, { version: 3, reason: 'Sai bản' });
    const events = (await findPostings(platform().db, id)).length;
    expect(await putBack(platform(), head, id, { version: 4, reason: 'x' })).toMatchObject({
      reason: 'over',
    });
    expect(await findPostings(platform().db, id)).toHaveLength(events);
  });

  test('nor a text of which somebody has reported that it must not be here', async () => {
    const { id, head, project, writer } = await anOpenRound();
    await takeDown(platform(), head, id, { version: 2, reason: 'Nhầm tệp' });
    const { draftVersionId } = await requireConsultation(platform().db, id);
    const { documentId } = await requireVersion(platform().db, draftVersionId);
    const reported = await reportFile(platform(), writer, { documentId, reason: 'Có dấu mật.' });
    expect(reported).toMatchObject({ ok: true });
    expect(await putBack(platform(), head, id, { version: 3, reason: 'x' })).toMatchObject({
      reason: 'fileReported',
    });
    expect(await findConsultationBySlug(platform().db, project.slug)).toBeUndefined();
  });

  test('a withdrawn round never reaches its minimum', async () => {
    const { id, head } = await anOpenRound();
    await withdrawConsultation(platform(), head, id, { version: 2, reason: 'Sai bản' });
    expect(await resultOf(id)).toMatchObject({ fullOn: null });
  });
});
