import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { writeForm } from '#features/documents/forms/write-form.server.ts';
import { readDocx } from '#features/documents/read-docx.server.ts';
import { reportFile } from '#features/reports/print-report.server.ts';
import { createReport } from '#features/reports/write-report.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { statusOf } from '#platform/errors.ts';
import { done } from '#test/factories/external-draft.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { needOffice } from '#test/needed-programs.ts';
import { usePlatform } from '#test/platform.ts';
import { approveDocument, returnDocument, submitDocument } from '../approve-document.server.ts';
import { documentFile } from '../document-desk.server.ts';
import { draftDocument } from '../draft-document.server.ts';
import { numberDocument, signDocument } from '../issue-document.server.ts';
import type { DocumentContent } from '../official-document.ts';
import { requireDocument } from '../official-documents.store.server.ts';
import {
  beginForm,
  declareForm,
  keepForm,
  takeForm,
  useFormVersion,
  useStandardForm,
} from './change-form.server.ts';
import { formFile, listForms, loadForm } from './form-desk.server.ts';
import { findFormVersions, requireForm } from './forms.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const LONG = 120_000;

const content: DocumentContent = {
  ...{ agency: 'SỞ THỬ', place: 'Hưng Yên', type: 'BÁO CÁO', abstract: 'Kết quả thử' },
  body: [{ kind: 'paragraph', text: 'Một câu.' }],
  recipients: ['Như trên', 'Lưu: VT'],
};

async function aHouse() {
  const { db } = platform();
  const { id: organisationId } = await anOrganisation(db, { symbol: 'ST' });
  const of = (...roles: Parameters<typeof aPerson>[1]['roles'] & readonly string[]) =>
    aPerson(db, { organisationId, roles: roles as never, title: 'Giám đốc' });
  const [writer, head, clerk] = [await of('draftingOfficer'), await of('leader'), await of('recordsClerk')];
  const draft = () =>
    inTransaction(db, (tx) => {
      const given = { organisationId, purpose: 'report', typeAbbreviation: 'BC', content };
      return draftDocument(tx, writer, given, platform().clock.now());
    });
  return { organisationId, writer, head, clerk, draft };
}
type House = Awaited<ReturnType<typeof aHouse>>;

/** The standard form with words that somebody added in Word. */
async function formSaying(words: string): Promise<Uint8Array> {
  const entries = unzipSync(await writeForm('report'));
  const xml = strFromU8(entries['word/document.xml']!);
  return zipSync({
    ...entries,
    'word/document.xml': strToU8(xml.replace('Nơi nhận:', `${words}: nơi nhận:`)),
  });
}

const formVersion = async (id: string) => ({ version: (await requireForm(platform().db, id)).version });

/** Uploads a form and answers its version. */
async function uploaded({ writer }: House, id: string, bytes: Uint8Array) {
  done(await declareForm(platform(), writer, id, 'no'));
  const taken = done(await takeForm(platform(), writer, id, { name: 'mau.docx', bytes }));
  done(await keepForm(platform(), writer, id, { ...(await formVersion(id)), taken }));
  return (await findFormVersions(platform().db, id))[0]!;
}

async function inUse(house: House, words: string): Promise<{ id: string; versionId: string }> {
  const { id } = done(await beginForm(platform(), house.writer, { kind: 'report' }));
  const { id: versionId } = await uploaded(house, id, await formSaying(words));
  done(
    await useFormVersion(platform(), house.head, id, { ...(await formVersion(id)), versionId, reason: '' }),
  );
  return { id, versionId };
}

const version = async (id: string) => ({ version: (await requireDocument(platform().db, id)).version });
const wordsOf = async ({ head }: House, id: string): Promise<string> => {
  const read = readDocx((await documentFile(platform(), head, id)).bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.blocks
    .flatMap((block) =>
      block.rows ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [block.text],
    )
    .join('\n');
};

describe('a form adjusted in Word', () => {
  test('is opened once per kind; a version is checked, shown as pages and used only once somebody says so', {
    timeout: LONG,
  }, async () => {
    const house = await aHouse();
    const { id } = done(await beginForm(platform(), house.writer, { kind: 'report' }));
    expect(done(await beginForm(platform(), house.head, { kind: 'report' }))).toEqual({ id });
    const sent = await formSaying('Bản một');
    const kept = await uploaded(house, id, sent);
    expect(kept).toMatchObject({ ordinal: 1, findings: [], fileName: 'mau.docx' });
    expect(await wordsOf(house, await house.draft())).not.toContain('Bản một');
    if (needOffice()) {
      expect(kept.pages.length).toBeGreaterThan(1);
      const page = await formFile(platform(), house.head, id, 'ban-1-trang-1.png');
      expect(Buffer.from(page.bytes).subarray(1, 4).toString()).toBe('PNG');
    }
    const choice = { ...(await formVersion(id)), versionId: kept.id, reason: '' };
    await expect(useFormVersion(platform(), house.writer, id, choice)).rejects.toSatisfy(
      (e) => statusOf(e) === 403,
    );
    done(await useFormVersion(platform(), house.clerk, id, choice));
    expect(await wordsOf(house, await house.draft())).toContain('Bản một: nơi nhận:');
    const desk = await loadForm(platform(), house.head, id);
    expect(desk).toMatchObject({ inUse: kept.id, uses: [{ ordinal: 1, reason: '' }] });
    expect(desk.trail.map(({ act }) => act)).toEqual(
      expect.arrayContaining([
        'documentForm.declaredNotSecret',
        'documentForm.uploaded',
        'documentForm.used',
      ]),
    );
    const { rows } = await listForms(platform(), house.head);
    expect(rows).toMatchObject([
      { kind: 'report', inUse: 1 },
      { kind: 'plan', inUse: null },
      { kind: 'letter', id: null },
    ]);
    // What was uploaded is what is fetched.
    const file = await formFile(platform(), house.head, id, 'ban-1.docx');
    expect(Buffer.from(file.bytes).equals(Buffer.from(sent))).toBe(true);
  });

  test('one that lacks a place is kept with what was found and cannot be used', async () => {
    const house = await aHouse();
    const { id } = done(await beginForm(platform(), house.writer, { kind: 'report' }));
    const entries = unzipSync(await writeForm('report'));
    const xml = strFromU8(entries['word/document.xml']!).replace('{{nơi nhận}}', 'Lưu: VT.');
    const kept = await uploaded(house, id, zipSync({ ...entries, 'word/document.xml': strToU8(xml) }));
    expect(kept.findings).toMatchObject([{ code: 'missing', weight: 'stops', data: { name: 'nơi nhận' } }]);
    expect(kept.pages).toEqual([]);
    const choice = { ...(await formVersion(id)), versionId: kept.id, reason: 'Vẫn dùng.' };
    expect(await useFormVersion(platform(), house.head, id, choice)).toMatchObject({ reason: 'notUsable' });
  });

  test('one that departs from Decree 30 is used by somebody who says why', { timeout: LONG }, async () => {
    const house = await aHouse();
    const { id } = done(await beginForm(platform(), house.writer, { kind: 'report' }));
    const entries = unzipSync(await writeForm('report'));
    const xml = strFromU8(entries['word/document.xml']!).replace(/w:left="1701"/, 'w:left="1134"');
    const kept = await uploaded(house, id, zipSync({ ...entries, 'word/document.xml': strToU8(xml) }));
    expect(kept.findings).toMatchObject([{ code: 'margin', weight: 'decree' }]);
    const choice = async (reason: string) => ({ ...(await formVersion(id)), versionId: kept.id, reason });
    expect(await useFormVersion(platform(), house.head, id, await choice(''))).toMatchObject({
      reason: 'reasonMissing',
    });
    done(await useFormVersion(platform(), house.head, id, await choice('Đóng gáy phía trên.')));
    expect((await loadForm(platform(), house.head, id)).uses).toMatchObject([
      { reason: 'Đóng gáy phía trên.' },
    ]);
  });

  test('is of its body: another neither sees nor changes it; a PDF is no form; two at once are told', {
    timeout: LONG,
  }, async () => {
    const house = await aHouse();
    const stranger = await aHouse();
    const { id } = done(await beginForm(platform(), house.writer, { kind: 'report' }));
    await expect(loadForm(platform(), stranger.head, id)).rejects.toSatisfy((e) => statusOf(e) === 404);
    await expect(declareForm(platform(), stranger.writer, id, 'no')).rejects.toSatisfy(
      (e) => statusOf(e) === 404,
    );
    done(await declareForm(platform(), house.writer, id, 'no'));
    const text = { name: 'a.txt', bytes: strToU8('Một dòng chữ.') };
    expect(await takeForm(platform(), house.writer, id, text)).toMatchObject({ reason: 'notWord' });
    const taken = done(
      await takeForm(platform(), house.writer, id, { name: 'a.docx', bytes: await writeForm('report') }),
    );
    done(await keepForm(platform(), house.writer, id, { version: 1, taken }));
    await expect(keepForm(platform(), house.head, id, { version: 1, taken })).rejects.toSatisfy(
      (e) => statusOf(e) === 409,
    );
  });
});

describe('documents and their form', () => {
  test('an approved document keeps the form of that day, to its issued file; drafts follow', {
    timeout: LONG,
  }, async () => {
    const house = await aHouse();
    const form = await inUse(house, 'Mẫu cũ');
    const [approved, draft] = [await house.draft(), await house.draft()];
    done(await submitDocument(platform(), house.writer, approved, await version(approved)));
    done(await approveDocument(platform(), house.head, approved, await version(approved)));
    platform().clock.set('2026-11-23T03:00:00Z');
    await inUse(house, 'Mẫu mới');
    expect(await wordsOf(house, approved)).toContain('Mẫu cũ');
    expect(await wordsOf(house, draft)).toContain('Mẫu mới');
    const signed = { ...(await version(approved)), signedOn: '2026-11-23', capacity: 0 };
    done(await signDocument(platform(), house.head, approved, signed));
    const numbered = { ...(await version(approved)), number: 1, datedOn: '2026-11-23' };
    done(await numberDocument(platform(), house.clerk, approved, numbered));
    const issued = await wordsOf(house, approved);
    expect(issued).toContain('Mẫu cũ');
    expect(issued).toContain('Số: 01/BC-ST');
    platform().clock.set('2026-11-23T04:00:00Z');
    const back = { ...(await formVersion(form.id)), reason: 'Dùng lại mẫu chuẩn.' };
    done(await useStandardForm(platform(), house.head, form.id, back));
    expect(await wordsOf(house, approved)).toBe(issued);
    expect(await wordsOf(house, draft)).not.toMatch(/Mẫu (cũ|mới)/);
    expect(
      await useStandardForm(
        platform(),
        house.head,
        form.id,
        await formVersion(form.id).then((v) => ({ ...v, reason: '' })),
      ),
    ).toMatchObject({ reason: 'isStandard' });
    platform().clock.set('2026-11-23T02:00:00Z');
  });

  test('one that comes back is approved anew in the form of the new day', { timeout: LONG }, async () => {
    const house = await aHouse();
    await inUse(house, 'Mẫu cũ');
    const id = await house.draft();
    done(await submitDocument(platform(), house.writer, id, await version(id)));
    done(await approveDocument(platform(), house.head, id, await version(id)));
    done(await returnDocument(platform(), house.head, id, { ...(await version(id)), reason: 'Sửa.' }));
    platform().clock.set('2026-11-23T03:00:00Z');
    await inUse(house, 'Mẫu mới');
    done(await submitDocument(platform(), house.writer, id, await version(id)));
    done(await approveDocument(platform(), house.head, id, await version(id)));
    expect(await wordsOf(house, id)).toContain('Mẫu mới');
    platform().clock.set('2026-11-23T02:00:00Z');
  });

  test('the database keeps versions, decisions and the form of what was approved', {
    timeout: LONG,
  }, async () => {
    const house = await aHouse();
    const { versionId } = await inUse(house, 'Mẫu');
    const id = await house.draft();
    done(await submitDocument(platform(), house.writer, id, await version(id)));
    done(await approveDocument(platform(), house.head, id, await version(id)));
    const refused = (statement: ReturnType<typeof sql>) =>
      expect(inTransaction(platform().db, (tx) => statement.execute(tx))).rejects.toThrow(
        /never changed|keeps its form/,
      );
    await refused(sql`update official_document set form_version_id = null where id = ${id}`);
    await refused(sql`update document_form_version set file_name = 'x' where id = ${versionId}`);
    await refused(sql`delete from document_form_use where version_id = ${versionId}`);
  });

  test('a report is written in it, as Word and as PDF', { timeout: LONG }, async () => {
    const house = await aHouse();
    await inUse(house, 'Mẫu báo cáo');
    const facts = {
      title: 'Kết quả năm',
      periodFrom: '2026-01-01',
      periodTo: '2026-11-22',
      addressee: 'Sở Tư pháp',
    };
    const { id } = done(
      await createReport(platform(), house.writer, { ...facts, requestReference: '', programmeId: null }),
    );
    const { bytes } = await reportFile(platform(), house.writer, id, 'bao-cao.docx');
    const read = readDocx(bytes);
    expect(
      read.ok && read.blocks.map((block) => block.text + JSON.stringify(block.rows ?? '')).join('\n'),
    ).toContain('Mẫu báo cáo: nơi nhận:');
    if (needOffice()) {
      const pdf = await reportFile(platform(), house.writer, id, 'bao-cao.pdf');
      expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});
