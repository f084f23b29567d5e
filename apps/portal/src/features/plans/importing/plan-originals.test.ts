import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { checkScanPage, loadScan } from '#features/documents/scans/check-scan.server.ts';
import { readScan } from '#features/documents/scans/read-scan.job.server.ts';
import { startScan } from '#features/documents/scans/start-scan.server.ts';
import type { App } from '#platform/app.ts';
import { newId } from '#platform/ids.ts';
import { purgedEverywhere } from '#test/after-purge.ts';
import { docxOf } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, done } from '#test/factories/plan.ts';
import { findInDatabase } from '#test/find-words.ts';
import { needOcr, needOffice, needPoppler } from '#test/needed-programs.ts';
import { savedByOffice } from '#test/office.ts';
import { usePlatform } from '#test/platform.ts';
import { scannedPdfOf } from '#test/scanned-pdf.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { findEvidence, insertEvidence } from '../tasks/evidence.store.server.ts';
import { evidenceHref } from '../tasks/evidence-href.ts';
import { loadTask } from '../tasks/task-desk.server.ts';
import { acceptPlanScan } from './accept-scan.server.ts';
import { loadImport } from './import-desk.server.ts';
import { requireImport } from './imports.store.server.ts';
import { openPlanFile, openReadFile } from './open-original.server.ts';
import { declareImport, openImport, startImport, uploadTo } from './start-import.server.ts';
import { keepPlanFile, readPlanFile } from './take-plan-file.server.ts';

const platform = usePlatform('2026-03-10T02:00:00Z');
const PLAN = [
  ...['KẾ HOẠCH', 'Truyền thông về bến đò năm 2026', 'I. NHIỆM VỤ', '1. In tờ gấp về bến đò'],
  ...['Đơn vị chủ trì: Phòng In thử', 'Thời gian: Quý II', 'Sản phẩm: tờ gấp'],
];
let writer: PersonActor;
let reader: PersonActor;
let programmeId: string;
let organisationId: string;

beforeEach(async () => {
  const { db } = platform();
  programmeId = newId();
  const names = { code: programmeId, name: 'Truyền thông', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { id: programmeId, ...names, validFrom: '2022-01-01', validTo: null });
  organisationId = (await anOrganisation(db, { name: 'Sở Bến thử', shortName: 'SBT' })).id;
  writer = await aPerson(db, { organisationId, roles: ['focalUnit'], programmeId });
  reader = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
});

async function waitingImport(): Promise<string> {
  const { id } = done(await startImport(platform(), writer, { programmeId, year: 2026 }));
  done(await declareImport(platform(), writer, id, 'no'));
  return id;
}
const take = async (id: string, name: string, bytes: Uint8Array) =>
  await keepPlanFile(platform(), writer, await readPlanFile(platform(), writer, id, { name, bytes }));

describe.runIf(needOffice())('a plan in Word 97-2003', () => {
  const doc = async () => await savedByOffice(await docxOf(PLAN.join('\n')), 'doc');

  test('is read, and what the officer uploaded can be taken away again byte for byte, beside what was read of it', async () => {
    const [id, bytes] = [await waitingImport(), await doc()];
    done(await take(id, 'ke-hoach.doc', bytes));
    const desk = await loadImport(platform(), writer, id);
    expect(desk.plan.content.rows.map(({ title, time }) => [title, time])).toEqual([
      ['In tờ gấp về bến đò', 'Quý II'],
    ]);
    expect([desk.file?.name, desk.readAs]).toEqual(['ke-hoach.doc', 'ke-hoach.docx']);
    const original = await openPlanFile(platform(), writer, id);
    expect(original.name).toBe('ke-hoach.doc');
    expect(Buffer.from(original.content).equals(Buffer.from(bytes))).toBe(true);
    const converted = await openReadFile(platform(), writer, id);
    expect(converted.name).toBe('ke-hoach.docx');
    expect(Buffer.from(converted.content).subarray(0, 2).toString()).toBe('PK');
    await expect(openPlanFile(platform(), reader, id)).rejects.toMatchObject({ status: 403 });
  });

  test('purged by its own bytes it takes along the DOCX that was made of it, and every word', async () => {
    const id = await waitingImport();
    done(await take(id, 'ben-do-so-bay.doc', await doc()));
    const { original } = await requireImport(platform().db, id);
    await purgedEverywhere(platform(), { organisationId, sha256: original!.sha256, by: writer.personId });
    expect(await requireImport(platform().db, id)).toMatchObject({ state: 'purged', original: null });
    await expect(openPlanFile(platform(), writer, id)).rejects.toMatchObject({ status: 404 });
    expect(await findInDatabase(platform().db, ['In tờ gấp về bến đò'])).toEqual([]);
  });
});

test('of a file that is read as it is, the upload is what was read', async () => {
  const id = await waitingImport();
  const bytes = new TextEncoder().encode(PLAN.join('\n\n'));
  done(await take(id, 'ke-hoach.txt', bytes));
  const { name, content } = await openPlanFile(platform(), writer, id);
  expect([name, Buffer.from(content).equals(Buffer.from(bytes))]).toEqual(['ke-hoach.txt', true]);
  expect((await loadImport(platform(), writer, id)).readAs).toBeNull();
});

describe.runIf(needOcr() && needPoppler())('a scanned plan', () => {
  test('goes to the desk of scans; confirmed page by page it is read like any plan, and says that it was recognised', async () => {
    const id = await waitingImport();
    const bytes = await scannedPdfOf([PLAN]);
    expect(await take(id, 'ban-quet.pdf', bytes)).toMatchObject({ reason: 'scannedPdf' });
    const app = { ...platform(), jobs: { enqueue: () => Promise.resolve('1') } } as unknown as App;
    const target = uploadTo(await openImport(platform().db, writer, id));
    const scanId = done(await startScan(app, writer, target, { bytes, fileName: 'ban-quet.pdf' })).id;
    await readScan(platform(), scanId);
    expect((await loadImport(platform(), writer, id)).scans).toMatchObject([{ id: scanId, read: 1 }]);
    await expect(loadScan(platform(), reader, scanId, 1)).rejects.toThrow(/not permitted/);
    expect(await acceptPlanScan(platform(), writer, scanId)).toMatchObject({ reason: 'pagesUnchecked' });
    const lines = (await loadScan(platform(), writer, scanId, 1)).shown?.lines.map(({ text }) => text) ?? [];
    expect(lines.length).toBe(PLAN.length);
    done(await checkScanPage(platform(), writer, scanId, { page: 1, texts: PLAN }));
    expect(done(await acceptPlanScan(platform(), writer, scanId))).toEqual({ importId: id });
    const desk = await loadImport(platform(), writer, id);
    expect(desk.plan.state).toBe('open');
    expect(desk.plan.content.rows.map(({ title }) => title)).toEqual(['In tờ gấp về bến đò']);
    expect(desk.isRecognised && desk.blocks.every(({ isRecognised }) => isRecognised)).toBe(true);
    expect(await acceptPlanScan(platform(), writer, scanId)).toMatchObject({ reason: 'notInReview' });
  });
});

test('evidence of purged bytes leaves its place with a note, no name, and proves nothing any more', async () => {
  const story = await aPlanStory(platform);
  const taskId = await story.add();
  const file = { sha256: 'e'.repeat(64), mediaType: 'application/pdf' };
  const evidence = { kind: 'file', id: newId(), label: 'bai-neo-thuyen.pdf', file };
  const by = { personId: story.keeper.personId, at: platform().clock.now() };
  await insertEvidence(platform().db, taskId, evidence, by);
  await purgedEverywhere(platform(), {
    ...{ organisationId: story.justice.id, sha256: file.sha256, by: story.keeper.personId },
  });
  const [kept] = await findEvidence(platform().db, [taskId]);
  expect(kept).toMatchObject({ id: evidence.id, label: 'Tệp đã bị gỡ khỏi hệ thống', isPurged: true });
  expect(evidenceHref(kept!)).toBeUndefined();
  expect(await findInDatabase(platform().db, ['bai-neo-thuyen'])).toEqual([]);
  const desk = await loadTask(platform(), story.keeper, taskId);
  expect(desk.trail.map(({ act }) => act)).toContain('task.evidencePurged');
});
