import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { approveDocument, returnDocument } from '#features/official-documents/approve-document.server.ts';
import { signDocument } from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { attachProof, declareActivityProof } from '#features/outreach/attach-proof.server.ts';
import { recordActivity } from '#features/outreach/record-activity.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { done } from '#test/factories/external-draft.ts';
import { aLawProject, verdicts } from '#test/factories/law-project.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { snapshotHash } from './count-report.server.ts';
import { loadKeptFigure } from './kept-figure.server.ts';
import { loadReport } from './report-desk.server.ts';
import { requireReport } from './reports.store.server.ts';
import { freezeSignedReport, submitReport } from './submit-report.server.ts';
import { createReport, saveReport } from './write-report.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const boxes = {
  awareness: '',
  activities: '',
  funds: 'Chi thường xuyên.',
  impact: '',
  difficulties: '- Ít người.\n- Ít tiền.',
  others: '',
  proposals: '',
};

async function aReport(periodTo = '2026-11-22') {
  const { db, clock } = platform();
  clock.set('2026-11-23T02:00:00Z');
  const body = await anOrganisation(db, { symbol: 'ST' });
  const organisationId = body.id;
  const writer = await aPerson(db, { organisationId, roles: ['focalUnit', 'draftingOfficer'] });
  const head = await aPerson(db, { organisationId, roles: ['leader'], title: 'Giám đốc' });
  const project = await aLawProject(db, { organisationId });
  const facts = {
    title: 'Kết quả 01 năm',
    periodFrom: '2026-01-01',
    periodTo,
    addressee: 'Sở Tư pháp',
    requestReference: '',
    programmeId: null,
  };
  const created = await createReport(platform(), writer, facts);
  if (!created.ok) throw new Error('not created');
  return { id: created.value.id, writer, head, project };
}

const versionOf = async (id: string) => ({ version: (await requireReport(platform().db, id)).version });
const documentVersion = async (id: string) => ({
  version: (await requireDocument(platform().db, id)).version,
});

async function submitted(given: Awaited<ReturnType<typeof aReport>>) {
  const result = await submitReport(platform(), given.writer, given.id, await versionOf(given.id));
  if (!result.ok) throw new Error(result.reason);
  return result.value.documentId;
}

async function sign(documentId: string, head: Awaited<ReturnType<typeof aReport>>['head']) {
  await approveDocument(platform(), head, documentId, await documentVersion(documentId));
  await signDocument(platform(), head, documentId, {
    ...(await documentVersion(documentId)),
    signedOn: '2026-11-23',
    capacity: 0,
  });
}

describe('the report writes itself from the records', () => {
  test('figures stand in sentences; empty boxes print "Không."; dashes become a list', async () => {
    const { id, writer, head, project } = await aReport();
    const screened = { verdicts: verdicts(true), decidedOn: '2026-11-20', seenScreeningId: null };
    expect(await screenProject(platform(), head, project.id, screened)).toMatchObject({ ok: true });
    const input = {
      ...(await versionOf(id)),
      title: 'Kết quả 01 năm',
      addressee: 'Sở Tư pháp',
      requestReference: '',
      narrative: boxes,
    };
    await saveReport(platform(), writer, id, input);
    const { content } = await loadReport(platform(), writer, id);
    const texts = content!.body.map((block) =>
      'text' in block ? block.text : 'items' in block ? block.items.join('|') : '',
    );
    expect(texts).toContain('Chi thường xuyên.');
    expect(texts).toContain('Không.');
    expect(texts).toContain('Ít người.');
    expect(texts.join('\n')).toContain(
      '01 dự thảo thuộc diện phải truyền thông; đã truyền thông 00 dự thảo, đạt 0%',
    );
    expect(texts.at(-1)).toMatch(/\.\/\.$/);
  });

  test('section 2 lists the drafts of others with the letters that answered them, late ones named', async () => {
    const { id, writer } = await aReport();
    const { organisationId } = await requireReport(platform().db, id);
    await sql`insert into external_draft (id, organisation_id, asking_name, letter_symbol, letter_on, received_on, title,
        document_type, level, opinion_asked, due_on, state, answered_on, created_at)
      values (${newId()}, ${organisationId}, 'Bộ A', '1/BA', '2026-05-04', '2026-05-04', 'Nghị định B', 'decree', 'central',
        true, '2026-05-20', 'answered', '2026-05-22', now())`.execute(platform().db);
    const { content } = await loadReport(platform(), writer, id);
    const texts = content!.body.map((block) =>
      'text' in block ? block.text : 'items' in block ? block.items.join('|') : '',
    );
    const section = texts.slice(texts.findIndex((text) => text.startsWith('2. ')) + 1);
    expect(section[0]).toBe(
      'Trong kỳ đã nhận 01 dự thảo của cơ quan khác gửi lấy ý kiến; đã trả lời 01 dự thảo, trong đó đúng hạn 00, sau hạn 01.',
    );
    expect(section[1]).toBe('Nghị định B (Bộ A): công văn ngày 22/05/2026 (sau hạn).');
  });

  test('an activity recorded later changes a report that is being written, not one that was submitted', async () => {
    const given = await aReport();
    const look = async () => (await loadReport(platform(), given.writer, given.id)).figures.activities.value;
    const act = async () => {
      const { id } = done(
        await recordActivity(platform(), given.head, {
          projectId: given.project.id,
          title: 'Họp thôn',
          channel: 'villageMeeting',
          heldOn: '2026-11-10',
          place: '',
          audience: '',
          reach: 40,
          reachKind: 'measured',
          summary: '',
        }),
      );
      done(await declareActivityProof(platform(), given.head, id, 'no'));
      const file = { name: 'bien-ban.txt', bytes: new TextEncoder().encode('Biên bản họp thôn') };
      done(await attachProof(platform(), given.head, id, { version: 1, file }));
    };
    await act();
    expect(await look()).toBe(1);
    await submitted(given);
    await act();
    expect(await look()).toBe(1);
    const kept = await loadKeptFigure(platform(), given.writer, 'activities', {
      reportId: given.id,
      page: 1,
    });
    expect(kept.value.value).toBe(1);
    expect(kept.lists.map(({ rows }) => rows.map(({ label }) => label))).toEqual([['Họp thôn']]);
  });

  test('a kept ratio opens what stands above and below its line, and nobody else’s', async () => {
    const given = await aReport();
    const screened = { verdicts: verdicts(true), decidedOn: '2026-11-20', seenScreeningId: null };
    await screenProject(platform(), given.head, given.project.id, screened);
    const ask = (actor: PersonActor, code = 'communicatedRate') =>
      loadKeptFigure(platform(), actor, code, { reportId: given.id, page: 1 });
    await expect(ask(given.writer)).rejects.toThrow(/not found/);
    await submitted(given);
    const kept = await ask(given.writer);
    expect(kept.lists.map(({ code, rows }) => [code, rows.length])).toEqual([
      ['draftsCommunicated', 0],
      ['draftsInScope', 1],
    ]);
    await expect(ask(given.writer, 'noSuchFigure')).rejects.toThrow(/not found/);
    const { writer: stranger } = await aReport();
    await expect(ask(stranger)).rejects.toThrow(/not permitted/);
  });
});

describe('frozen on signing', () => {
  test('the snapshot keeps its hash, and nothing of it can be changed any more', async () => {
    const given = await aReport();
    const documentId = await submitted(given);
    expect(await freezeSignedReport(platform(), documentId)).toBe(false);
    await sign(documentId, given.head);
    expect(await freezeSignedReport(platform(), documentId)).toBe(true);
    expect(await freezeSignedReport(platform(), documentId)).toBe(false);
    const report = await requireReport(platform().db, given.id);
    expect(report.state).toBe('frozen');
    expect(snapshotHash(report.snapshot!)).toBe(report.snapshotSha256);
    const input = {
      ...(await versionOf(given.id)),
      title: 'x',
      addressee: '',
      requestReference: '',
      narrative: boxes,
    };
    expect(await saveReport(platform(), given.writer, given.id, input)).toMatchObject({
      ok: false,
      reason: 'frozen',
    });
    const past = inTransaction(platform().db, (tx) =>
      tx.updateTable('report').set({ narrative: '{"funds":"x"}' }).where('id', '=', given.id).execute(),
    );
    await expect(past).rejects.toThrow(/never changed/);
  });

  test('while it is being approved it is locked; returned, it is written on and submitted again as the same document', async () => {
    const given = await aReport();
    const documentId = await submitted(given);
    const input = async () => ({
      ...(await versionOf(given.id)),
      title: 'Bản hai',
      addressee: '',
      requestReference: '',
      narrative: boxes,
    });
    expect(await saveReport(platform(), given.writer, given.id, await input())).toMatchObject({
      ok: false,
      reason: 'underWay',
    });
    await returnDocument(platform(), given.head, documentId, {
      ...(await documentVersion(documentId)),
      reason: 'Thiếu',
    });
    expect(await saveReport(platform(), given.writer, given.id, await input())).toMatchObject({ ok: true });
    expect(await submitted(given)).toBe(documentId);
    expect((await requireDocument(platform().db, documentId)).abstract).toBe('Bản hai');
  });

  test('a period that is not over is not submitted', async () => {
    const given = await aReport('2026-11-23');
    const result = await submitReport(platform(), given.writer, given.id, await versionOf(given.id));
    expect(result).toMatchObject({ ok: false, reason: 'periodOpen' });
  });

  test('what its body did not sign before it ended is issued by its only successor, under its own name', async () => {
    const { db } = platform();
    const given = await aReport();
    const { organisationId } = await requireReport(db, given.id);
    const first = await submitted(given);
    await db
      .updateTable('organisation')
      .set({ valid_to: '2026-11-22' })
      .where('id', '=', organisationId)
      .execute();
    const next = await anOrganisation(db, { name: 'Sở Kế thừa tỉnh Hưng Yên', symbol: 'SKT' });
    await aSuccession(db, { id: organisationId }, next, '2026-11-23');
    const head = await aPerson(db, { organisationId: next.id, roles: ['leader'], title: 'Giám đốc' });
    const writer = await aPerson(db, { organisationId: next.id, roles: ['draftingOfficer'] });
    const back = { ...(await documentVersion(first)), reason: 'Cơ quan đã kết thúc' };
    expect((await returnDocument(platform(), head, first, back)).ok).toBe(true);
    const second = await submitted({ ...given, writer });
    expect(second).not.toBe(first);
    const document = await requireDocument(db, second);
    expect(document).toMatchObject({
      organisationId: next.id,
      content: { agency: 'SỞ KẾ THỪA TỈNH HƯNG YÊN' },
    });
    await sign(second, head);
    expect(await freezeSignedReport(platform(), second)).toBe(true);
    expect((await requireReport(db, given.id)).organisationId).toBe(organisationId);
  });

  test('of several successors none issues it', async () => {
    const { db } = platform();
    const given = await aReport();
    const { organisationId } = await requireReport(db, given.id);
    await db
      .updateTable('organisation')
      .set({ valid_to: '2026-11-22' })
      .where('id', '=', organisationId)
      .execute();
    const [north, south] = [await anOrganisation(db), await anOrganisation(db)];
    for (const heir of [north, south]) await aSuccession(db, { id: organisationId }, heir, '2026-11-23');
    const writer = await aPerson(db, { organisationId: north.id, roles: ['draftingOfficer'] });
    expect(await loadReport(platform(), writer, given.id)).toMatchObject({ editable: true });
    const result = await submitReport(platform(), writer, given.id, await versionOf(given.id));
    expect(result).toMatchObject({ ok: false, reason: 'bodyEnded' });
  });

  test('above it is read once it is signed, not while it is written', async () => {
    const { db } = platform();
    const given = await aReport();
    const { organisationId } = await requireReport(db, given.id);
    const justice = await anOrganisation(db);
    await aRelation(db, 'reportsTo', { id: organisationId }, justice);
    const receiving = await aPerson(db, { organisationId: justice.id, roles: ['leader'] });
    await expect(loadReport(platform(), receiving, given.id)).rejects.toThrow(/not permitted/);
    const documentId = await submitted(given);
    await sign(documentId, given.head);
    await freezeSignedReport(platform(), documentId);
    expect((await loadReport(platform(), receiving, given.id)).editable).toBe(false);
  });

  test('another body neither reads nor submits it', async () => {
    const given = await aReport();
    const { writer: stranger } = await aReport();
    await expect(loadReport(platform(), stranger, given.id)).rejects.toThrow(/not permitted/);
    await expect(submitReport(platform(), stranger, given.id, { version: 1 })).rejects.toThrow(
      /not permitted/,
    );
  });
});
