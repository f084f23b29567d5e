import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { insertReport } from '#features/reports/reports.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { docxFile, p } from '#test/docx-file.ts';
import { aFrozenEdition, aFrozenReport, aReportDesk } from '#test/factories/frozen-report.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { needOcr, needPoppler } from '#test/needed-programs.ts';
import { pdfFile } from '#test/pdf-file.ts';
import { usePlatform } from '#test/platform.ts';
import { signedPdf } from '#test/signed-pdf.ts';
import { drawnStamp } from '#test/stamps.ts';
import { loadReport } from '../report-desk.server.ts';
import { createReport } from '../write-report.server.ts';
import { attachSignedFile, declareSignedFile } from './attach-signed-file.server.ts';
import { followPurgeOfSignedReportsSubscriber } from './follow-purge.server.ts';
import { loadSignedFiles, openSignedFile } from './load-signed-files.server.ts';
import { insertSignedFile } from './signed-files.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const LINES = Array.from({ length: 8 }, (_, i) => `Muc ${i + 1}. Ket qua truyen thong du thao chinh sach.`);
const SIGNED = signedPdf(LINES);
const BETTER = signedPdf([...LINES, 'Trang phu luc']);

async function aDesk() {
  const { db } = platform();
  const body = await anOrganisation(db, { symbol: 'ST' });
  return { body, ...(await aReportDesk(platform(), body.id)) };
}

async function aFrozen() {
  const desk = await aDesk();
  return { ...desk, id: await aFrozenReport(platform(), desk) };
}

/** Looked at by somebody who says that what no program could read is no stamp: not every machine has the programs. */
const sent = (bytes: Uint8Array, name = 'ban-ky.pdf') => ({
  file: { name, bytes, notAStamp: 'Đã xem từng trang' },
  seen: 0,
  reason: '',
});

async function attach(
  actor: PersonActor,
  id: string,
  given: Parameters<typeof attachSignedFile>[3],
): Promise<unknown> {
  await declareSignedFile(platform(), actor, id, 'no');
  return await attachSignedFile(platform(), actor, id, given);
}

describe('the signed copy of a frozen report', () => {
  test('is kept byte for byte with its hash; a superior who received the report reads and takes it, a stranger does not', async () => {
    const { id, head, body } = await aFrozen();
    expect(await attach(head, id, sent(SIGNED))).toMatchObject({ ok: true });
    const { db } = platform();
    const above = await anOrganisation(db);
    await aRelation(db, 'reportsTo', body, above);
    const superior = await aPerson(db, { organisationId: above.id, roles: ['leader'] });
    const { signedFiles, publication } = await loadReport(platform(), superior, id);
    expect(signedFiles).toMatchObject([
      { ordinal: 1, name: 'ban-ky.pdf', signatures: 1, writtenAfter: false, by: head.displayName },
    ]);
    expect(publication?.isOurs).toBe(false);
    const seen = await loadSignedFiles(platform(), superior, id);
    expect(seen).toMatchObject({ mayAttach: false, turnedAway: [] });
    const { bytes } = await openSignedFile(platform(), superior, id, '1');
    expect(Buffer.from(bytes).equals(Buffer.from(SIGNED))).toBe(true);
    const elsewhere = await anOrganisation(db);
    const stranger = await aPerson(db, { organisationId: elsewhere.id, roles: ['leader'] });
    await expect(openSignedFile(platform(), stranger, id, '1')).rejects.toThrow(/not permitted/);
    await expect(loadSignedFiles(platform(), stranger, id)).rejects.toThrow(/not permitted/);
    await expect(attach(superior, id, sent(SIGNED))).rejects.toThrow(/not permitted/);
    const acts = (await findEntries(db, { objectId: id, limit: 50 })).map(({ act }) => act);
    expect(acts).toContain('report.signedFileAttached');
  });

  test('a better one takes its place with the reason; the first stays and is listed', async () => {
    const { id, head } = await aFrozen();
    await attach(head, id, sent(SIGNED));
    expect(await attach(head, id, { ...sent(BETTER), seen: 1 })).toMatchObject({ reason: 'reasonMissing' });
    const reason = 'Bản trước quét thiếu trang phụ lục';
    expect(await attach(head, id, { ...sent(BETTER), seen: 1, reason })).toMatchObject({ ok: true });
    const { files } = await loadSignedFiles(platform(), head, id);
    expect(files.map(({ ordinal, reason: why }) => [ordinal, why])).toEqual([
      [2, reason],
      [1, ''],
    ]);
    expect((await openSignedFile(platform(), head, id, '1')).bytes.length).toBe(SIGNED.length);
    const entries = await findEntries(platform().db, { objectId: id, limit: 50 });
    expect(entries.find(({ act }) => act === 'report.signedFileReplaced')).toMatchObject({ reason });
  });

  test('who saw the page before somebody else attached is told, and nothing is written over', async () => {
    const { id, head, writer } = await aFrozen();
    await attach(head, id, sent(SIGNED));
    await expect(attach(head, id, sent(BETTER))).rejects.toThrow(/signed copy/);
    expect((await loadSignedFiles(platform(), writer, id)).files).toHaveLength(1);
  });

  test('a later edition takes nothing along: the first keeps its copy and its page says that there is a later one', async () => {
    const desk = await aFrozen();
    await attach(desk.head, desk.id, sent(SIGNED));
    const next = await aFrozenEdition(platform(), desk, desk.id, 2);
    expect(await loadSignedFiles(platform(), desk.head, next)).toMatchObject({ files: [], signedNext: null });
    expect(await loadSignedFiles(platform(), desk.head, desk.id)).toMatchObject({
      files: [{ ordinal: 1 }],
      signedNext: { id: next, edition: 2 },
    });
    // The copy of the first edition is not the second's.
    expect(await attach(desk.head, next, sent(SIGNED))).toMatchObject({
      reason: 'ofAnotherReport',
      data: { edition: 1 },
    });
  });
});

describe('bad input', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['a Word file that is called .pdf', () => docxFile({ body: p('Báo cáo') }), 'notPdf'],
    ['an encrypted file', encrypted, 'encrypted'],
    ['a broken file', () => new TextEncoder().encode('%PDF-1.7 hỏng'), 'brokenPdf'],
    ['an empty file', () => new Uint8Array(), 'empty'],
    ['a file that is too large', () => new Uint8Array(41 * 1024 * 1024).fill(37), 'tooLarge'],
  ])('%s', async (_what, made, reason) => {
    const { id, head } = await aFrozen();
    expect(await attach(head, id, sent(made()))).toMatchObject({ ok: false, reason });
    expect((await loadSignedFiles(platform(), head, id)).files).toEqual([]);
  });

  test('a picture, no file, and the file that is there already', async () => {
    const { id, head } = await aFrozen();
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await attach(head, id, sent(png))).toMatchObject({ reason: 'notPdf' });
    expect(await attach(head, id, { ...sent(SIGNED), file: undefined })).toMatchObject({ reason: 'noFile' });
    await attach(head, id, sent(SIGNED));
    const again = { ...sent(SIGNED), seen: 1, reason: 'Gửi lại' };
    expect(await attach(head, id, again)).toMatchObject({ reason: 'sameFile' });
  });

  test('a report that is not frozen, and one that a superior wrote down from paper', async () => {
    const { body, head, writer } = await aDesk();
    const facts = { title: 'Chưa ký', periodFrom: '2026-01-01', periodTo: '2026-11-22', addressee: '' };
    const made = await createReport(platform(), writer, {
      ...facts,
      requestReference: '',
      programmeId: null,
    });
    if (!made.ok) throw new Error(made.reason);
    expect(await declareSignedFile(platform(), head, made.value.id, 'no')).toMatchObject({
      reason: 'notFrozen',
    });
    expect(await attach(head, made.value.id, sent(SIGNED))).toMatchObject({ reason: 'notFrozen' });
    const paper = newId();
    await insertReport(platform().db, {
      ...{ ...facts, id: paper, organisationId: body.id, requestReference: '', programmeId: null },
      ...{ createdAt: platform().clock.now(), createdBy: null, paperSource: 'Báo cáo giấy số 3' },
    });
    expect(await attach(head, paper, sent(SIGNED))).toMatchObject({ reason: 'fromPaper' });
  });

  test('nothing is taken before the answer to the question about secrets', async () => {
    const { id, head } = await aFrozen();
    expect(await attachSignedFile(platform(), head, id, sent(SIGNED))).toMatchObject({
      reason: 'notDeclared',
    });
    await declareSignedFile(platform(), head, id, 'yes');
    expect(await attachSignedFile(platform(), head, id, sent(SIGNED))).toMatchObject({
      reason: 'notDeclared',
    });
  });

  test.runIf(needOcr() && needPoppler())('a stamped page is turned away; no word of it is kept', async () => {
    const { id, head } = await aFrozen();
    const bytes = await drawnStamp('TỐI MẬT', { format: 'jpeg' });
    const { width, height } = await sharp(bytes).metadata();
    const file = { name: 'x.pdf', bytes: pdfFile({ lines: LINES, jpeg: { bytes, width, height } }) };
    expect(await attach(head, id, { file, seen: 0, reason: '' })).toMatchObject({ reason: 'secretStamp' });
    const { files, turnedAway } = await loadSignedFiles(platform(), head, id);
    expect(files).toEqual([]);
    expect(turnedAway).toMatchObject([{ cause: 'stamp' }]);
  });
});

describe('what the database itself keeps', () => {
  const row = (reportId: string, given: object = {}) => ({
    ...{ id: newId(), reportId, ordinal: 1, sha256: 'a'.repeat(64), name: 'x.pdf', size: 1, reason: '' },
    ...{ signatures: 0, timeStamps: 0, writtenAfter: false, attachedAt: platform().clock.now() },
    ...given,
  });

  test('no copy of a report that is not frozen, none without a reason in the place of another, none changed or removed', async () => {
    const { id, head, writer } = await aFrozen();
    const { db } = platform();
    const by = { attachedBy: head.personId };
    const refused = (act: (tx: typeof db) => Promise<unknown>) => expect(inTransaction(db, act)).rejects;
    const facts = { title: 'Chưa ký', periodFrom: '2026-01-01', periodTo: '2026-11-22', addressee: '' };
    const made = await createReport(platform(), writer, {
      ...facts,
      requestReference: '',
      programmeId: null,
    });
    if (!made.ok) throw new Error(made.reason);
    await refused((tx) => insertSignedFile(tx, { ...row(made.value.id), ...by })).toThrow(/frozen/);
    await refused((tx) => insertSignedFile(tx, { ...row(id, { ordinal: 2 }), ...by })).toThrow();
    await insertSignedFile(db, { ...row(id), ...by });
    await refused((tx) => insertSignedFile(tx, { ...row(id), ...by })).toThrow();
    await refused((tx) => sql`update report_signed_file set sha256 = ${'b'.repeat(64)}`.execute(tx)).toThrow(
      /never changed/,
    );
    await refused((tx) => sql`delete from report_signed_file`.execute(tx)).toThrow(/never changed/);
  });

  test('a file that was purged from the house goes, the line and its hash stay', async () => {
    const { id, head } = await aFrozen();
    await attach(head, id, sent(SIGNED));
    const { db } = platform();
    const [file] = (await loadSignedFiles(platform(), head, id)).files;
    const incidentId = newId();
    await sql`insert into purge_incident (id, year, ordinal, organisation_id, document_id, sha256, state, reason, reported_by, reported_at)
      values (${incidentId}, 2026, 1, ${head.organisationId}, ${newId()}, ${file!.sha256}, 'approved', 'x', ${head.personId}, now())`.execute(
      db,
    );
    const event = { id: newId(), topic: 'file.purged', payload: { incidentId }, occurredAt: new Date() };
    await followPurgeOfSignedReportsSubscriber.handle(event, platform() as never);
    expect((await loadSignedFiles(platform(), head, id)).files[0]?.purgedAt).toBeInstanceOf(Date);
    await expect(openSignedFile(platform(), head, id, '1')).rejects.toThrow(/signed copy 1/);
    const again = { ...sent(BETTER), seen: 1, reason: 'Bản trước bị gỡ' };
    expect(await attach(head, id, again)).toMatchObject({ ok: true });
  });
});

/** The trailer of a file that asks for a password (standard security handler). */
function encrypted(): Uint8Array {
  const plain = Buffer.from(pdfFile({ lines: LINES })).toString('latin1');
  const key = `<${'00'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
  return Buffer.from(plain.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`), 'latin1');
}
