import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftingDesk, aDraftVersion, aLawProject, docxOf } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { needPoppler } from '#test/needed-programs.ts';
import { pdfFile } from '#test/pdf-file.ts';
import { usePlatform } from '#test/platform.ts';
import { taintedDocx } from '#test/tainted-docx.ts';
import { declareSecrecy } from '../versions/declare-secrecy.server.ts';
import { keepDossierFile, readDossierFile } from './add-dossier-file.server.ts';
import type { DossierUploadInput } from './dossier.schema.ts';
import { findDossierFiles } from './dossier.store.server.ts';
import { loadDossier, previewPublishing } from './dossier-desk.server.ts';
import { findPublicPapers } from './public-dossier.server.ts';
import {
  publishDossierFile,
  unpublishDossierFile,
  withdrawDossierFile,
} from './publish-dossier-file.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const PAPER = 'TỜ TRÌNH\nVề dự thảo Quyết định\nSở đề nghị Ủy ban nhân dân tỉnh xem xét.';

async function aDossier(stage: 'screened' | 'stopped' | 'issued' = 'screened') {
  const { db } = platform();
  const desk = await aDraftingDesk(db);
  const project = await aLawProject(db, { organisationId: desk.organisation.id, stage });
  const upload = async (
    actor: PersonActor,
    words = PAPER,
    input: Partial<DossierUploadInput> = {},
    declare = true,
  ) => await uploadFile(actor, { bytes: await docxOf(words), fileName: 'to-trinh.docx' }, input, declare);
  const uploadFile = async (
    actor: PersonActor,
    file: { readonly bytes: Uint8Array; readonly fileName: string },
    input: Partial<DossierUploadInput> = {},
    declare = true,
  ) => {
    if (declare) await declareSecrecy(platform(), actor, project.id, 'no');
    const read = await readDossierFile(platform(), actor, project.id, file);
    const given = { item: 'proposalStatement', note: '', stampReason: '', ...input } as const;
    return await keepDossierFile(platform(), actor, read, given);
  };
  return { ...desk, db, project, upload, uploadFile };
}

function idOf(result: Awaited<ReturnType<typeof keepDossierFile>>): string {
  if (!result.ok) throw new Error(result.reason);
  return result.value.id;
}

describe('papers of a dossier', () => {
  test('versions of an item are numbered, each with the hash of its file; the list says what is missing', async () => {
    const { officer, db, project, upload } = await aDossier();
    await upload(officer);
    await upload(officer, `${PAPER}\nBản sửa.`);
    await aDraftVersion(db, project);
    const { rows, summary } = await loadDossier(platform(), officer, project);
    const statement = rows.find((row) => row.item === 'proposalStatement');
    expect(statement?.state).toBe('file');
    expect(statement?.files.map(({ ordinal }) => ordinal)).toEqual([2, 1]);
    expect(new Set(statement?.files.map(({ document }) => document?.sha256)).size).toBe(2);
    expect(summary.missing).toEqual(['reviewReport', 'comparison', 'opinionSummary', 'appraisalReport']);
  });

  test('no file without the answer about secrecy, none on a draft that has ended', async () => {
    const { officer, upload } = await aDossier();
    expect(await upload(officer, PAPER, {}, false)).toMatchObject({ reason: 'notDeclared' });
    const ended = await aDossier('issued');
    expect(await ended.upload(ended.officer, PAPER, {}, false)).toMatchObject({ reason: 'finished' });
  });

  test('a stamp stops the file, and only somebody with authority explains it', async () => {
    const { officer, head, db, project, upload } = await aDossier();
    const stamped = `MẬT\n${PAPER}`;
    expect(await upload(officer, stamped)).toMatchObject({ reason: 'stampFound' });
    const reason = { stampReason: 'Chữ của mẫu biểu, không phải dấu.' };
    expect(await upload(officer, stamped, reason)).toMatchObject({ reason: 'stampFound' });
    expect(await findDossierFiles(db, project.id)).toEqual([]);
    expect(await upload(head, stamped, reason)).toMatchObject({ ok: true });
    const [file] = await findDossierFiles(db, project.id);
    expect(file?.secrecyClearedReason).toBe(reason.stampReason);
  });

  test('the public gets a file that we write, without the properties of the original', async () => {
    const { officer, db, project, upload } = await aDossier();
    const fileId = idOf(await upload(officer));
    expect(await findPublicPapers(db, project.id)).toEqual([]);
    const publish = { fileId, version: 1 };
    expect(await publishDossierFile(platform(), officer, project.id, publish)).toMatchObject({ ok: true });
    const [paper] = await findPublicPapers(db, project.id);
    const entries = unzipSync((await platform().files.get(paper!.sha256))!);
    expect(strFromU8(entries['word/document.xml']!)).toContain('Sở đề nghị Ủy ban nhân dân tỉnh xem xét.');
    expect(Object.keys(entries)).not.toContain('docProps/core.xml');
    const again = { fileId, version: 2 };
    expect(await publishDossierFile(platform(), officer, project.id, again)).toMatchObject({
      reason: 'published',
    });
    expect(await unpublishDossierFile(platform(), officer, project.id, again)).toMatchObject({ ok: true });
    expect(await findPublicPapers(db, project.id)).toEqual([]);
  });

  test('a Word file is cleaned: the officer sees beforehand what will be missing, the public gets it under its name', async () => {
    const { officer, db, project, uploadFile } = await aDossier();
    const file = { bytes: await taintedDocx(), fileName: 'Tờ trình.docx' };
    const given = { item: 'reviewReport', stampReason: '' } as const;
    const fileId = idOf(await uploadFile(officer, file, given));
    const preview = await previewPublishing(platform(), officer, project, fileId);
    expect(preview).toMatchObject({ fileName: 'Tờ trình.docx', refused: null });
    expect(preview?.removed).toContainEqual({ code: 'comments', count: 1 });
    expect(await publishDossierFile(platform(), officer, project.id, { fileId, version: 1 })).toMatchObject({
      ok: true,
    });
    const [paper] = await findPublicPapers(db, project.id);
    expect(paper).toMatchObject({ fileName: 'Tờ trình.docx' });
    expect(paper?.mediaType).toContain('wordprocessingml');
    const entries = unzipSync((await platform().files.get(paper!.sha256))!);
    expect(Object.keys(entries).some((name) => name.includes('comments'))).toBe(false);
    const [kept] = await findDossierFiles(db, project.id);
    expect(kept?.publishedRemoved).toEqual(preview?.removed);
  });

  test.runIf(needPoppler())(
    'a PDF stays a PDF; one with remarks goes out in our words or not at all',
    async () => {
      const { officer, db, project, uploadFile } = await aDossier();
      const lines = Array.from(
        { length: 8 },
        (_, i) => `Dieu ${i + 1}. Quy dinh ve hoat dong cua cho dan sinh.`,
      );
      const clean = { bytes: pdfFile({ lines, author: 'TACGIA' }), fileName: 'bao-cao.pdf' };
      const fileId = idOf(await uploadFile(officer, clean, { item: 'reviewReport' }));
      await publishDossierFile(platform(), officer, project.id, { fileId, version: 1 });
      const [paper] = await findPublicPapers(db, project.id);
      expect(paper).toMatchObject({ fileName: 'bao-cao.pdf', mediaType: 'application/pdf' });

      const marked = { bytes: pdfFile({ lines, note: 'Hoi lai' }), fileName: 'gop-y.pdf' };
      const remarked = { fileId: idOf(await uploadFile(officer, marked, { item: 'other' })), version: 1 };
      expect(await previewPublishing(platform(), officer, project, remarked.fileId)).toMatchObject({
        refused: 'remarks',
      });
      const publish = (as?: 'words') =>
        publishDossierFile(platform(), officer, project.id, { ...remarked, ...(as && { as }) });
      expect(await publish()).toMatchObject({ reason: 'remarks' });
      expect(await publish('words')).toMatchObject({ ok: true });
      expect(await findPublicPapers(db, project.id)).toMatchObject([{}, { fileName: 'other-1.docx' }]);
    },
  );

  test('nobody of another body sees what would become public', async () => {
    const { officer, project, upload } = await aDossier();
    const fileId = idOf(await upload(officer));
    const other = await aDossier();
    expect(await previewPublishing(platform(), other.officer, project, fileId)).toBeUndefined();
  });

  test('a wrong paper is withdrawn with a reason and leaves the public page', async () => {
    const { officer, db, project, upload } = await aDossier();
    const fileId = idOf(await upload(officer));
    await publishDossierFile(platform(), officer, project.id, { fileId, version: 1 });
    const withdraw = { fileId, version: 2, reason: '' };
    expect(await withdrawDossierFile(platform(), officer, project.id, withdraw)).toMatchObject({
      reason: 'reasonMissing',
    });
    const why = { ...withdraw, reason: 'Nhầm tệp.' };
    expect(await withdrawDossierFile(platform(), officer, project.id, why)).toMatchObject({ ok: true });
    expect(await findPublicPapers(db, project.id)).toEqual([]);
    const { rows } = await loadDossier(platform(), officer, project);
    expect(rows.find((row) => row.item === 'proposalStatement')?.state).toBe('missing');
    const change = inTransaction(db, (tx) =>
      sql`update dossier_file set state = 'kept', withdrawn_reason = null where id = ${fileId}`.execute(tx),
    );
    await expect(change).rejects.toThrow('never changed');
  });

  test('another body reads and changes nothing; a paper of another draft is not found', async () => {
    const { officer, project, upload } = await aDossier();
    const fileId = idOf(await upload(officer));
    const other = await aDossier();
    const act = publishDossierFile(platform(), other.officer, project.id, { fileId, version: 1 });
    await expect(act).rejects.toThrow('not permitted');
    const mixed = publishDossierFile(platform(), other.officer, other.project.id, { fileId, version: 1 });
    await expect(mixed).rejects.toThrow('not found');
    const { db } = platform();
    const theirs = await aLawProject(db, { organisationId: (await anOrganisation(db)).id });
    const file = { bytes: await docxOf(PAPER), fileName: 'x.docx' };
    await expect(readDossierFile(platform(), officer, theirs.id, file)).rejects.toThrow('not permitted');
  });
});
