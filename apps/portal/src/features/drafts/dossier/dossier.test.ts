import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { confirmFourEyesException } from '#features/identity/confirm-four-eyes-exception.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aDraftingDesk, aDraftVersion, aLawProject, docxOf } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { needPoppler } from '#test/needed-programs.ts';
import { pdfFile } from '#test/pdf-file.ts';
import { usePlatform } from '#test/platform.ts';
import { taintedDocx } from '#test/tainted-docx.ts';
import { declareSecrecy } from '../versions/declare-secrecy.server.ts';
import { keepDossierFile, readDossierFile } from './add-dossier-file.server.ts';
import type { DossierUploadInput, PublishDossierInput } from './dossier.schema.ts';
import { findDossierFiles } from './dossier.store.server.ts';
import { loadDossier, previewPublishing } from './dossier-desk.server.ts';
import { findPublicPapers } from './public-dossier.server.ts';
import {
  approveDossierPublication,
  unpublishDossierFile,
  withdrawDossierFile,
} from './publish-dossier-file.server.ts';

import {
  requestDossierPublication,
  returnDossierPublication,
  withdrawDossierRequest,
} from './request-publication.server.ts';

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

/** Asked for by one, approved by the other. */
async function publish(
  officer: PersonActor,
  head: PersonActor,
  projectId: string,
  input: PublishDossierInput,
) {
  const asked = await requestDossierPublication(platform(), officer, projectId, input);
  if (!asked.ok) throw new Error(asked.reason);
  const approved = await approveDossierPublication(platform(), head, projectId, input);
  if (!approved.ok) throw new Error(approved.reason);
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
    const { officer, head, db, project, upload } = await aDossier();
    const fileId = idOf(await upload(officer));
    expect(await findPublicPapers(db, project.id)).toEqual([]);
    const asked = { fileId, version: 1 };
    expect(await requestDossierPublication(platform(), officer, project.id, asked)).toMatchObject({
      ok: true,
    });
    expect(await findPublicPapers(db, project.id), 'one person makes nothing public').toEqual([]);
    expect(await approveDossierPublication(platform(), head, project.id, asked)).toMatchObject({ ok: true });
    const [paper] = await findPublicPapers(db, project.id);
    const entries = unzipSync((await platform().files.get(paper!.sha256))!);
    expect(strFromU8(entries['word/document.xml']!)).toContain('Sở đề nghị Ủy ban nhân dân tỉnh xem xét.');
    expect(Object.keys(entries)).not.toContain('docProps/core.xml');
    const again = { fileId, version: 2 };
    expect(await requestDossierPublication(platform(), officer, project.id, again)).toMatchObject({
      reason: 'published',
    });
    expect(await unpublishDossierFile(platform(), officer, project.id, again)).toMatchObject({ ok: true });
    expect(await findPublicPapers(db, project.id)).toEqual([]);
  });

  test('a Word file is cleaned: the officer sees beforehand what will be missing, the public gets it under its name', async () => {
    const { officer, head, db, project, uploadFile } = await aDossier();
    const file = { bytes: await taintedDocx(), fileName: 'Tờ trình.docx' };
    const given = { item: 'reviewReport', stampReason: '' } as const;
    const fileId = idOf(await uploadFile(officer, file, given));
    const preview = await previewPublishing(platform(), officer, project, fileId);
    expect(preview).toMatchObject({ fileName: 'Tờ trình.docx', refused: null });
    expect(preview?.removed).toContainEqual({ code: 'comments', count: 1 });
    await publish(officer, head, project.id, { fileId, version: 1 });
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
      const { officer, head, db, project, uploadFile } = await aDossier();
      const lines = Array.from(
        { length: 8 },
        (_, i) => `Dieu ${i + 1}. Quy dinh ve hoat dong cua cho dan sinh.`,
      );
      const clean = { bytes: pdfFile({ lines, author: 'TACGIA' }), fileName: 'bao-cao.pdf' };
      const fileId = idOf(await uploadFile(officer, clean, { item: 'reviewReport' }));
      await publish(officer, head, project.id, { fileId, version: 1 });
      const [paper] = await findPublicPapers(db, project.id);
      expect(paper).toMatchObject({ fileName: 'bao-cao.pdf', mediaType: 'application/pdf' });

      const marked = { bytes: pdfFile({ lines, note: 'Hoi lai' }), fileName: 'gop-y.pdf' };
      const remarked = { fileId: idOf(await uploadFile(officer, marked, { item: 'other' })), version: 1 };
      expect(await previewPublishing(platform(), officer, project, remarked.fileId)).toMatchObject({
        refused: 'remarks',
      });
      expect(await requestDossierPublication(platform(), officer, project.id, remarked)).toMatchObject({
        reason: 'remarks',
      });
      await publish(officer, head, project.id, { ...remarked, as: 'words' });
      expect(await findPublicPapers(db, project.id)).toMatchObject([{}, { fileName: 'other-1.docx' }]);
    },
  );

  describe('two persons make a paper public', () => {
    const waiting = async (kind: string) => {
      const { rows } = await sql<{ id: string; permission: string; note: string }>`
        select id, permission, note from waiting_item where kind = ${kind}`.execute(platform().db);
      return rows;
    };

    test('who asks does not approve, whatever the role; a publisher or head does', async () => {
      const { officer, head, db, project, organisation, upload } = await aDossier();
      const input = { fileId: idOf(await upload(officer)), version: 1 };
      await requestDossierPublication(platform(), head, project.id, input);
      expect(await waiting('dossierToPublish')).toMatchObject([
        { id: input.fileId, permission: 'draft.publish' },
      ]);
      expect(await approveDossierPublication(platform(), head, project.id, input)).toMatchObject({
        reason: 'samePerson',
      });
      await expect(approveDossierPublication(platform(), officer, project.id, input)).rejects.toThrow(
        'draft.publish',
      );
      const publisher = await aPerson(db, { organisationId: organisation.id, roles: ['publisher'] });
      const { rows } = await loadDossier(platform(), publisher, project);
      const shown = rows.flatMap(({ files }) => files)[0]?.request;
      expect(shown).toMatchObject({ state: 'requested', own: false, mayDecide: true });
      expect(await previewPublishing(platform(), publisher, project, input.fileId)).toBeDefined();
      expect(await approveDossierPublication(platform(), publisher, project.id, input)).toMatchObject({
        ok: true,
      });
      expect(await waiting('dossierToPublish')).toEqual([]);
      expect(await findPublicPapers(db, project.id)).toHaveLength(1);
    });

    test('sent back with a reason it lies with the officers, who ask again or take it back', async () => {
      const { officer, head, db, project, upload } = await aDossier();
      const input = { fileId: idOf(await upload(officer)), version: 1 };
      const ask = () => requestDossierPublication(platform(), officer, project.id, input);
      const approve = () => approveDossierPublication(platform(), head, project.id, input);
      await ask();
      expect(await ask()).toMatchObject({ reason: 'waiting' });
      const back = { fileId: input.fileId, reason: 'Thiếu phụ lục.' };
      expect(await returnDossierPublication(platform(), head, project.id, back)).toMatchObject({ ok: true });
      expect(await waiting('dossierReturned')).toMatchObject([
        { id: input.fileId, permission: 'draft.edit', note: 'Thiếu phụ lục.' },
      ]);
      expect(await approve()).toMatchObject({ reason: 'notWaiting' });
      expect(await ask()).toMatchObject({ ok: true });
      expect(await withdrawDossierRequest(platform(), officer, project.id, input)).toMatchObject({
        ok: true,
      });
      expect(await approve()).toMatchObject({ reason: 'notWaiting' });
      expect([...(await waiting('dossierToPublish')), ...(await waiting('dossierReturned'))]).toEqual([]);
      expect(await findPublicPapers(db, project.id)).toEqual([]);
    });

    test('a paper that is withdrawn waits for nobody any more', async () => {
      const { officer, head, project, upload } = await aDossier();
      const input = { fileId: idOf(await upload(officer)), version: 1 };
      await requestDossierPublication(platform(), officer, project.id, input);
      await withdrawDossierFile(platform(), officer, project.id, { ...input, reason: 'Nhầm tệp.' });
      expect(await waiting('dossierToPublish')).toEqual([]);
      expect(await approveDossierPublication(platform(), head, project.id, input)).toMatchObject({
        reason: 'notWaiting',
      });
    });

    test('the one officer of a small commune, confirmed in both roles, may do both', async () => {
      const { db, project, organisation, upload } = await aDossier();
      const leader = await aPerson(db, { organisationId: organisation.id, roles: ['leader'] });
      const alone = await aPerson(db, { organisationId: organisation.id, roles: ['communeOfficer'] });
      const input = { fileId: idOf(await upload(alone)), version: 1 };
      await requestDossierPublication(platform(), alone, project.id, input);
      await expect(approveDossierPublication(platform(), alone, project.id, input)).rejects.toThrow();
      const confirmed = { personId: alone.personId, reason: 'Một công chức', validFrom: '2026-11-01' };
      await confirmFourEyesException(platform(), leader, {
        ...confirmed,
        organisationId: organisation.id,
        validTo: '2026-12-31',
      });
      const again = { ...alone, bothRolesIn: [organisation.id] };
      expect(await approveDossierPublication(platform(), again, project.id, input)).toMatchObject({
        ok: true,
      });
    });

    test('two who approve at once: one does', async () => {
      const { officer, head, db, project, organisation, upload } = await aDossier();
      const input = { fileId: idOf(await upload(officer)), version: 1 };
      await requestDossierPublication(platform(), officer, project.id, input);
      const other = await aPerson(db, { organisationId: organisation.id, roles: ['publisher'] });
      const first = await approveDossierPublication(platform(), head, project.id, input);
      const second = await approveDossierPublication(platform(), other, project.id, input);
      expect([first.ok, second.ok]).toEqual([true, false]);
      const rewrite = inTransaction(db, (tx) =>
        sql`update publication_request set requested_by = ${other.personId} where object_id = ${input.fileId}`.execute(
          tx,
        ),
      );
      await expect(rewrite).rejects.toThrow('never rewritten');
    });
  });

  test('nobody of another body sees what would become public', async () => {
    const { officer, project, upload } = await aDossier();
    const fileId = idOf(await upload(officer));
    const other = await aDossier();
    expect(await previewPublishing(platform(), other.officer, project, fileId)).toBeUndefined();
  });

  test('a wrong paper is withdrawn with a reason and leaves the public page', async () => {
    const { officer, head, db, project, upload } = await aDossier();
    const fileId = idOf(await upload(officer));
    await publish(officer, head, project.id, { fileId, version: 1 });
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
    const act = requestDossierPublication(platform(), other.officer, project.id, { fileId, version: 1 });
    await expect(act).rejects.toThrow('not permitted');
    const mixed = requestDossierPublication(platform(), other.officer, other.project.id, {
      fileId,
      version: 1,
    });
    await expect(mixed).rejects.toThrow('not found');
    const { db } = platform();
    const theirs = await aLawProject(db, { organisationId: (await anOrganisation(db)).id });
    const file = { bytes: await docxOf(PAPER), fileName: 'x.docx' };
    await expect(readDossierFile(platform(), officer, theirs.id, file)).rejects.toThrow('not permitted');
  });
});
