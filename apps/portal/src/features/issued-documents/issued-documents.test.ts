import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { erasePurged } from '#features/documents/documents.store.server.ts';
import { findProject, requireProject } from '#features/drafts/drafts.store.server.ts';
import type { LawProject, Stage } from '#features/drafts/law-project.ts';
import { stopProject } from '#features/drafts/projects/finish-project.server.ts';
import type { ProjectFacts } from '#features/drafts/projects/projects.store.server.ts';
import { findStageChanges } from '#features/drafts/stages/stage-changes.store.server.ts';
import { computeIndicator } from '#features/indicators/compute-indicators.server.ts';
import { findIssued, findRecords } from '#features/indicators/sources.store.server.ts';
import type { ActivityInput } from '#features/outreach/activity.schema.ts';
import { recordActivity } from '#features/outreach/record-activity.server.ts';
import { countReport } from '#features/reports/count-report.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftingDesk, aDraftVersion, aLawProject, docxOf, SHORT_LAW } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { reportDocument } from '#text/vi/report-document.ts';
import { declareTextSecrecy, keepIssuedText, readIssuedText } from './add-issued-text.server.ts';
import { editIssued } from './edit-issued.server.ts';
import { loadIssuedDesk } from './issued-desk.server.ts';
import { issuedSlug } from './issued-document.ts';
import { readIssuedForm } from './issued-form.ts';
import { eraseIssuedTexts, findIssuedText } from './issued-texts.store.server.ts';
import { linkDraft } from './join-draft.server.ts';
import { loadPublicIssued } from './public-issued.server.ts';
import {
  approveIssuedPublication,
  requestIssuedPublication,
  returnIssuedPublication,
  withdrawIssuedRequest,
} from './publish-issued.server.ts';
import { recordIssuedAlone, recordIssuedOfDraft } from './record-issued.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

/** A record as its form sends it; whatever is not given follows the draft. */
function recordOf(project: Partial<LawProject>, given: Record<string, string> = {}) {
  const read = readIssuedForm({
    ...{ number: '12/2026/QĐ-UBND', adoptedOn: '2026-11-20', title: project.title ?? 'Văn bản' },
    ...{ documentType: project.documentType ?? 'provinceCommitteeDecision', level: '' },
    ...{ issuingBody: project.issuingBody ?? 'Ủy ban nhân dân tỉnh Hưng Yên' },
    ...{ legalForce: project.legalForce ?? 'legal', legalForceReason: 'Áp dụng chung.' },
    ...{ published: 'on', version: String(project.version ?? 0) },
    ...given,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.input;
}

async function aDesk() {
  const { db } = platform();
  const desk = await aDraftingDesk(db);
  const draft = (stage: Stage, facts: Partial<ProjectFacts> = {}) =>
    aLawProject(db, { organisationId: desk.organisation.id, stage, ...facts });
  const scope = (from: string, to: string) => ({ organisationIds: [desk.organisation.id], from, to });
  return { ...desk, db, draft, scope };
}

function idOf(result: Awaited<ReturnType<typeof recordIssuedAlone>>): string {
  if (!result.ok) throw new Error(result.reason);
  return result.value.id;
}

/** The second person, who sees record and text as they are now. */
async function approve(head: PersonActor, id: string) {
  const { document, text } = await loadIssuedDesk(platform(), head, id);
  const seen = { version: document.version, textOrdinal: text?.ordinal ?? null };
  return await approveIssuedPublication(platform(), head, id, seen);
}

describe('a document of a district', () => {
  test.each([
    ['2024-06-12', 'legal', false],
    ['2025-06-30', 'legal', false],
    ['2025-07-01', 'legal', true],
    ['2025-07-01', 'individual', true],
    ['2025-06-30', 'individual', false],
  ] as const)('adopted on %s, %s: recorded; a warning: %s', async (adoptedOn, legalForce, warned) => {
    const { officer } = await aDesk();
    const facts = { documentType: 'districtCommitteeDecision', adoptedOn, legalForce } as const;
    const issuer = { issuingBody: 'Ủy ban nhân dân huyện Cẩm Thủy', number: '05/2024/QĐ-UBND' };
    const id = idOf(await recordIssuedAlone(platform(), officer, recordOf({}, { ...facts, ...issuer })));
    const desk = await loadIssuedDesk(platform(), officer, id);
    expect(desk.document.level).toBe('district');
    expect(desk.typeUnknown).toBe(warned);
  });
});

describe('five drafts and five documents of a department, 2022-2023 (facts of its own one-year report)', () => {
  const CHAIR = 'Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên';
  const COMMITTEE = 'Ủy ban nhân dân tỉnh Hưng Yên';
  const chairDraft = (title: string): Partial<ProjectFacts> => ({
    ...{ title, documentType: 'provinceChairDecision', level: 'province', issuingBody: CHAIR },
    legalForce: 'individual',
  });

  test('each record stands for itself: changed on the way, without a draft, without a document', async () => {
    const { officer, db, draft, scope } = await aDesk();
    const steps = { stepsReason: 'Nhập lại theo hồ sơ lưu.' };
    const record = async (project: LawProject, given: Record<string, string>) =>
      idOf(
        await recordIssuedOfDraft(platform(), officer, project.id, recordOf(project, { ...steps, ...given })),
      );

    const procedures = await draft('screened', chairDraft('Công bố thủ tục hành chính về an toàn bức xạ'));
    await record(procedures, { number: '1582/QĐ-UBND', adoptedOn: '2022-07-18' });

    const services = await draft('screened', chairDraft('Danh mục dịch vụ sự nghiệp công về khoa học'));
    const changed = {
      ...{ number: '340/NQ-HĐND', adoptedOn: '2022-12-09', documentType: 'provinceCouncilResolution' },
      issuingBody: 'Hội đồng nhân dân tỉnh Hưng Yên',
    };
    const silent = recordOf(services, { ...steps, ...changed });
    expect(await recordIssuedOfDraft(platform(), officer, services.id, silent)).toMatchObject({
      reason: 'differenceReasonMissing',
    });
    const why = 'Thẩm quyền quyết định danh mục là của Hội đồng nhân dân.';
    const resolution = await record(services, { ...changed, reason: why });
    const desk = await loadIssuedDesk(platform(), officer, resolution);
    expect(desk.drafts).toMatchObject([
      { project: { id: services.id }, differences: ['documentType', 'issuingBody'], reason: why },
    ]);
    expect(desk.effect).toBeUndefined();
    expect(desk.document.slug).toBe('340-nq-hdnd-2022');

    await draft('answered', chairDraft('Phê duyệt mức độ tự chủ tài chính của các đơn vị'));

    const initiatives = await draft(
      'screened',
      chairDraft('Sửa đổi, bổ sung Điều 15 của Quy định sáng kiến'),
    );
    const legal = {
      ...{ documentType: 'provinceCommitteeDecision', issuingBody: COMMITTEE, legalForce: 'legal' },
      reason: 'Văn bản bị sửa là quyết định của Ủy ban nhân dân tỉnh.',
    };
    await record(initiatives, { number: '40/2022/QĐ-UBND', adoptedOn: '2022-09-29', ...legal });

    const assets = await draft('screened', chairDraft('Phân cấp thẩm quyền xử lý tài sản nhiệm vụ khoa học'));
    await record(assets, { number: '51/2022/QĐ-UBND', adoptedOn: '2022-12-26', ...legal });

    const alone = { number: '962/QĐ-UBND', adoptedOn: '2023-04-26', legalForce: 'individual' };
    idOf(await recordIssuedAlone(platform(), officer, recordOf({}, alone)));

    const period = scope('2022-03-30', '2026-12-31');
    const issued = await findIssued(db, period);
    expect(issued.map(({ number, onDate, fromDraft }) => [number, onDate, fromDraft])).toEqual([
      ['1582/QĐ-UBND', '2022-07-18', true],
      ['40/2022/QĐ-UBND', '2022-09-29', true],
      ['340/NQ-HĐND', '2022-12-09', true],
      ['51/2022/QĐ-UBND', '2022-12-26', true],
      ['962/QĐ-UBND', '2023-04-26', false],
    ]);
    const value = async (code: Parameters<typeof computeIndicator>[1]) =>
      (await computeIndicator(db, code, period)).value;
    expect(await value('documentsIssued')).toBe(5);
    expect(await value('documentsWithoutDraft')).toBe(1);
    expect(await value('draftsWithoutDocument')).toBe(1);
    const [open] = await findRecords(db, 'draftsWithoutDocument', period, { limit: 9, offset: 0 });
    expect(open?.label).toContain('tự chủ tài chính');
    const year = scope('2022-01-01', '2022-12-31');
    expect((await computeIndicator(db, 'documentsIssued', year)).value).toBe(4);

    // The report prints the same: what came without a draft is said, what has no document is listed.
    const snapshot = await countReport(db, period, platform().clock.now());
    expect(snapshot.unissued).toEqual(['Phê duyệt mức độ tự chủ tài chính của các đơn vị']);
    expect(snapshot.stopped).toEqual([]);
    expect(reportDocument.issuedItem(snapshot.issued[4]!)).toContain('không có dự thảo trong hệ thống');
    expect(reportDocument.issuedItem(snapshot.issued[2]!)).toMatch(/^Số 340\/NQ-HĐND ngày 09\/12\/2022/);
  });
});

describe('recording what a draft became', () => {
  test('the draft is issued on the day of adoption; its page, its life and the audit say so', async () => {
    const { officer, db, draft } = await aDesk();
    const project = await draft('submitted');
    const id = idOf(await recordIssuedOfDraft(platform(), officer, project.id, recordOf(project)));
    expect(await requireProject(db, project.id)).toMatchObject({
      stage: 'issued',
      issued: { number: '12/2026/QĐ-UBND', issuedOn: '2026-11-20' },
    });
    expect(await findStageChanges(db, project.id)).toMatchObject([
      { event: 'issue', onDate: '2026-11-20', reason: null, byPerson: officer.personId },
    ]);
    const acts = (await findEntries(db, { objectId: id, limit: 5 })).map(({ act }) => act);
    expect(acts).toEqual(['issuedDocument.publicationAsked', 'issuedDocument.recorded']);
    const [entry] = await findEntries(db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({ act: 'draft.issued', before: { stage: 'submitted' } });
  });

  test.each([
    ['consulting', {}, 'notYet'],
    ['stopped', {}, 'notYet'],
    ['answered', {}, 'stepsReasonMissing'],
    ['submitted', { adoptedOn: '2026-11-24' }, 'futureDate'],
    ['submitted', { number: '/2026/QĐ-UBND' }, 'unreadableNumber'],
    ['submitted', { number: 'số mười hai' }, 'unreadableNumber'],
    ['submitted', { effectiveOn: '2026-11-19' }, 'effectBeforeAdoption'],
    ['submitted', { gazetteOn: '2026-11-19' }, 'gazetteBeforeAdoption'],
    ['submitted', { documentType: 'provinceChairDecision' }, 'differenceReasonMissing'],
  ] as const)('from %s with %o is refused: %s', async (stage, given, reason) => {
    const { officer, draft, db } = await aDesk();
    const project = await draft(stage);
    const refused = await recordIssuedOfDraft(
      platform(),
      officer,
      project.id,
      recordOf(project, { ...given }),
    );
    expect(refused).toMatchObject({ ok: false, reason });
    expect((await findProject(db, project.id))?.stage).toBe(stage);
  });

  test('the same number of the same issuer and day is one record, to which further drafts are added', async () => {
    const { officer, db, draft } = await aDesk();
    const [first, second] = [await draft('submitted'), await draft('submitted', { level: 'province' })];
    const id = idOf(await recordIssuedOfDraft(platform(), officer, first.id, recordOf(first)));
    const again = recordOf(second, { issuingBody: 'ủy ban nhân dân tỉnh Hưng Yên' });
    expect(await recordIssuedOfDraft(platform(), officer, second.id, again)).toMatchObject({
      reason: 'alreadyRecorded',
    });
    const link = { projectId: second.id, reason: '', stepsReason: '' };
    expect(await linkDraft(platform(), officer, id, link)).toEqual({ ok: true, value: null });
    expect(await linkDraft(platform(), officer, id, link)).toMatchObject({ reason: 'alreadyLinked' });
    const { drafts } = await loadIssuedDesk(platform(), officer, id);
    expect(drafts.map(({ project }) => project.id)).toEqual([first.id, second.id]);
    expect((await requireProject(db, second.id)).stage).toBe('issued');
  });

  test('a draft that was stopped is listed as stopped, and no document takes it', async () => {
    const { officer, db, draft, scope } = await aDesk();
    const [stopped, other] = [await draft('answered'), await draft('submitted')];
    await stopProject(platform(), officer, stopped.id, { version: 1, reason: 'Không còn cần thiết.' });
    const id = idOf(await recordIssuedOfDraft(platform(), officer, other.id, recordOf(other)));
    const link = { projectId: stopped.id, reason: '', stepsReason: 'x' };
    expect(await linkDraft(platform(), officer, id, link)).toMatchObject({ reason: 'notYet' });
    const year = scope('2026-01-01', '2026-12-31');
    expect((await computeIndicator(db, 'draftsStopped', year)).value).toBe(1);
    expect((await computeIndicator(db, 'draftsWithoutDocument', year)).value).toBe(0);
  });

  test('another body records, reads and corrects nothing', async () => {
    const mine = await aDesk();
    const theirs = await aDesk();
    const project = await mine.draft('submitted');
    const steal = recordIssuedOfDraft(platform(), theirs.officer, project.id, recordOf(project));
    await expect(steal).rejects.toThrow('not permitted');
    const id = idOf(await recordIssuedOfDraft(platform(), mine.officer, project.id, recordOf(project)));
    await expect(loadIssuedDesk(platform(), theirs.officer, id)).rejects.toThrow('not permitted');
    const edit = editIssued(platform(), theirs.officer, id, recordOf(project, { version: '1' }));
    await expect(edit).rejects.toThrow('not permitted');
    const own = await theirs.draft('submitted');
    const link = { projectId: own.id, reason: '', stepsReason: '' };
    await expect(linkDraft(platform(), theirs.officer, id, link)).rejects.toThrow('not permitted');
  });

  test('a corrected number needs a reason, and the draft names the document anew', async () => {
    const { officer, db, draft } = await aDesk();
    const project = await draft('submitted');
    const id = idOf(await recordIssuedOfDraft(platform(), officer, project.id, recordOf(project)));
    const right = { number: '21/2026/QĐ-UBND', version: '1' };
    expect(await editIssued(platform(), officer, id, recordOf(project, right))).toMatchObject({
      reason: 'reasonMissing',
    });
    const why = recordOf(project, { ...right, reason: 'Gõ nhầm số.' });
    expect(await editIssued(platform(), officer, id, why)).toMatchObject({ ok: true });
    expect((await requireProject(db, project.id)).issued?.number).toBe('21/2026/QĐ-UBND');
    await expect(editIssued(platform(), officer, id, why)).rejects.toThrow('changed meanwhile');
    const hidden = recordOf(project, { number: '21/2026/QĐ-UBND', version: '2', published: '' });
    expect(await editIssued(platform(), officer, id, hidden)).toMatchObject({ ok: true });
    const { document } = await loadIssuedDesk(platform(), officer, id);
    await expect(loadPublicIssued(platform(), document.slug)).rejects.toThrow('not found');
  });
});

describe('public within five working days', () => {
  afterEach(() => platform().clock.set('2026-11-23T02:00:00Z'));
  const publicityOf = async (officer: PersonActor, id: string) =>
    (await loadIssuedDesk(platform(), officer, id)).publicity;

  test('what a second person let out in time stays in time, corrected or taken off later', async () => {
    const { officer, head } = await aDesk();
    const id = idOf(await recordIssuedAlone(platform(), officer, recordOf({})));
    expect(await publicityOf(officer, id)).toMatchObject({ dueOn: '2026-11-27', state: 'waiting' });
    expect(await approve(head, id)).toMatchObject({ ok: true });
    platform().clock.set('2026-12-14T02:00:00Z');
    const version = async () => String((await loadIssuedDesk(platform(), officer, id)).document.version);
    const right = { number: '21/2026/QĐ-UBND', reason: 'Gõ nhầm số.', version: await version() };
    expect(await editIssued(platform(), officer, id, recordOf({}, right))).toMatchObject({ ok: true });
    expect(await publicityOf(officer, id), 'it waits for a second person again').toMatchObject({
      state: 'onTime',
    });
    expect(await approve(head, id)).toMatchObject({ ok: true });
    expect(await publicityOf(officer, id)).toMatchObject({ state: 'onTime' });
    const hidden = recordOf({}, { number: right.number, version: await version(), published: '' });
    expect(await editIssued(platform(), officer, id, hidden)).toMatchObject({ ok: true });
    expect(await publicityOf(officer, id)).toMatchObject({ state: 'onTime' });
  });

  test('asking is not being public: approved after the day it is late, whoever asked in time', async () => {
    const { officer, head } = await aDesk();
    const id = idOf(await recordIssuedAlone(platform(), officer, recordOf({})));
    platform().clock.set('2026-11-30T02:00:00Z');
    expect(await publicityOf(officer, id)).toMatchObject({ state: 'overdue' });
    await approve(head, id);
    expect(await publicityOf(officer, id)).toMatchObject({ state: 'late' });
  });
});

describe('the text as issued', () => {
  async function issued() {
    const desk = await aDesk();
    const project = await desk.draft('submitted');
    await aDraftVersion(desk.db, project);
    const id = idOf(await recordIssuedOfDraft(platform(), desk.officer, project.id, recordOf(project)));
    const upload = async (words: string, declare = true, reason = '', actor = desk.officer) => {
      if (declare) await declareTextSecrecy(platform(), actor, id, 'no');
      const file = { bytes: await docxOf(words), fileName: 'ban-hanh.docx' };
      return await keepIssuedText(
        platform(),
        actor,
        await readIssuedText(platform(), actor, id, file),
        reason,
      );
    };
    return { ...desk, project, id, upload };
  }

  test('is compared with the last text of the draft; the public reads what changed', async () => {
    const { officer, head, project, id, upload } = await issued();
    expect(await upload(SHORT_LAW.replace('hằng tháng', 'hằng quý'))).toMatchObject({ ok: true });
    expect(await approve(head, id)).toMatchObject({ ok: true });
    const desk = await loadIssuedDesk(platform(), officer, id);
    expect(desk.comparisons).toMatchObject([
      { projectId: project.id, beforeOrdinal: 1, counts: { added: 0, changed: 1, removed: 0, moved: 0 } },
    ]);
    const open = await loadPublicIssued(platform(), desk.document.slug);
    expect(open.comparisons[0]?.articles.map(({ id: article }) => article)).toEqual(['dieu-3']);
    expect(await platform().files.get(open.text!.fileSha256)).toBeDefined();
  });

  test('nothing is public before a second person has seen record and text; who changed it last does not approve', async () => {
    const { officer, head, db, organisation, project, id, upload } = await issued();
    const { slug } = (await loadIssuedDesk(platform(), officer, id)).document;
    const isPublic = () =>
      loadPublicIssued(platform(), slug).then(
        ({ text }) => text?.ordinal ?? 'record',
        () => false,
      );
    expect(await isPublic()).toBe(false);
    await expect(approve(officer, id)).rejects.toThrow('draft.publish');
    await upload(SHORT_LAW, true, '', head);
    expect(await approve(head, id), 'the head added the text').toMatchObject({ reason: 'samePerson' });
    const leader = await aPerson(db, { organisationId: organisation.id, roles: ['leader'] });
    const unseen = { version: 1, textOrdinal: null };
    await expect(approveIssuedPublication(platform(), leader, id, unseen)).rejects.toThrow(
      'changed meanwhile',
    );
    expect(await isPublic()).toBe(false);
    expect(await approve(leader, id)).toMatchObject({ ok: true });
    expect(await isPublic()).toBe(1);
    expect(await approve(leader, id)).toMatchObject({ reason: 'notWaiting' });
    expect(await requestIssuedPublication(platform(), officer, id)).toMatchObject({
      reason: 'nothingToPublish',
    });

    await upload(`${SHORT_LAW}\n3. Tổ trưởng do thành viên bầu.`);
    expect(await isPublic(), 'the public goes on reading what was approved').toBe(1);
    const back = await returnIssuedPublication(platform(), head, id, { reason: 'Thiếu phụ lục.' });
    expect(back).toMatchObject({ ok: true });
    const { rows } = await sql<{ note: string }>`
      select note from waiting_item where kind = 'issuedReturned' and id = ${id}`.execute(db);
    expect(rows).toEqual([{ note: 'Thiếu phụ lục.' }]);
    expect(await requestIssuedPublication(platform(), officer, id)).toMatchObject({ ok: true });
    expect(await requestIssuedPublication(platform(), officer, id)).toMatchObject({ reason: 'waiting' });
    expect(await approve(head, id)).toMatchObject({ ok: true });
    expect(await isPublic()).toBe(2);

    const { version } = (await loadIssuedDesk(platform(), officer, id)).document;
    const later = { effectiveOn: '2026-12-20', version: String(version) };
    await editIssued(platform(), officer, id, recordOf(project, later));
    expect(await isPublic(), 'a day of effect that is known later').toBe(2);
    const wrong = { ...later, title: 'Tên khác', reason: 'Nhầm tên.', version: String(version + 1) };
    await editIssued(platform(), officer, id, recordOf(project, wrong));
    expect(await isPublic(), 'a correction takes it off until it is seen again').toBe(false);
    expect(await withdrawIssuedRequest(platform(), officer, id)).toMatchObject({ ok: true });
    expect(await approve(head, id)).toMatchObject({ reason: 'notWaiting' });
    await requestIssuedPublication(platform(), officer, id);
    expect(await approve(head, id)).toMatchObject({ ok: true });
    expect(await isPublic()).toBe(2);
  });

  test('the same text is refused, a further one is compared again', async () => {
    const { officer, id, upload } = await issued();
    await upload(SHORT_LAW);
    expect(await upload(SHORT_LAW)).toMatchObject({ reason: 'sameText' });
    await upload(`${SHORT_LAW}\n3. Tổ trưởng do thành viên bầu.`);
    const { comparisons, text } = await loadIssuedDesk(platform(), officer, id);
    expect(text?.ordinal).toBe(2);
    expect(comparisons.map(({ counts }) => counts.added)).toEqual([1]);
  });

  test('the question about secrecy comes first; a stamp stops the file', async () => {
    const { head, upload } = await issued();
    expect(await upload(SHORT_LAW, false)).toMatchObject({ reason: 'notDeclared' });
    expect(await upload(`MẬT\n${SHORT_LAW}`)).toMatchObject({ reason: 'stampFound' });
    const cleared = await upload(`MẬT\n${SHORT_LAW}`, true, 'Chữ của mẫu, không phải dấu.', head);
    expect(cleared).toMatchObject({ ok: true });
  });

  test('a purged file leaves no words in text, comparison or page', async () => {
    const { officer, head, db, id, upload } = await issued();
    await upload(SHORT_LAW.replace('hằng tháng', 'hằng quý'));
    await approve(head, id);
    const { document, text } = await loadIssuedDesk(platform(), officer, id);
    const sha256 = text?.file?.sha256 ?? '';
    expect(await eraseIssuedTexts(db, sha256)).toBe(0);
    const early = inTransaction(db, (tx) =>
      sql`update issued_text set tree = '{}' where document_id = ${id}`.execute(tx),
    );
    await expect(early).rejects.toThrow('never changed');
    await erasePurged(db, sha256, platform().clock.now());
    expect(await eraseIssuedTexts(db, sha256)).toBe(1);
    const open = await loadPublicIssued(platform(), document.slug);
    expect(open).toMatchObject({ text: undefined, comparisons: [] });
    expect(JSON.stringify(await findIssuedText(db, id))).not.toContain('Tổ công nghệ');
  });

  test('spreading after issue is an activity that names the document, and no communication of the draft', async () => {
    const { officer, db, id, scope } = await issued();
    const activity: ActivityInput = {
      projectId: null,
      issuedDocumentId: id,
      title: 'Giới thiệu văn bản',
      channel: 'conference',
      heldOn: '2026-11-22',
      place: '',
      audience: '',
      reach: null,
      reachKind: 'estimated',
      summary: '',
    };
    expect(await recordActivity(platform(), officer, activity)).toMatchObject({ ok: true });
    const year = scope('2026-01-01', '2026-12-31');
    expect((await computeIndicator(db, 'spreadingAfterIssue', year)).value).toBe(1);
    const theirs = await aDesk();
    const project = await theirs.draft('submitted');
    const secret = recordOf(project, { number: '77/2026/QĐ-UBND', published: '' });
    const hidden = idOf(await recordIssuedOfDraft(platform(), theirs.officer, project.id, secret));
    const wrong = { ...activity, issuedDocumentId: hidden };
    expect(await recordActivity(platform(), officer, wrong)).toMatchObject({ reason: 'notOurDocument' });
  });
});

test.each([
  ['340/NQ-HĐND', '2022-12-09', '340-nq-hdnd-2022'],
  ['40/2022/QĐ-UBND', '2022-09-29', '40-2022-qd-ubnd'],
  ['66.13/2026/NQ-CP', '2026-05-01', '66-13-2026-nq-cp'],
])('the address of %s of %s', (number, day, slug) => {
  expect(issuedSlug(number, day)).toBe(slug);
});
