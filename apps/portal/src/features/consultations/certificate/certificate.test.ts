import { describe, expect, test } from 'vitest';
import { readDocument } from '#features/documents/import-document.server.ts';
import { approveDocument, submitDocument } from '#features/official-documents/approve-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { installNationalRows } from '#features/time-limits/time-limits.store.server.ts';
import { appendSubmission } from '#features/transparency-log/append.server.ts';
import type { SubmissionLeaf } from '#features/transparency-log/log-leaf.ts';
import { signLogHead } from '#features/transparency-log/sign-heads.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { closeDueConsultations } from '../change-consultation.server.ts';
import { openConsultation } from '../open-consultation.server.ts';
import { admitPostingProof, declareProof } from '../posting/proof-gate.server.ts';
import { recordOutage, recordPosted } from '../posting/record-posting.server.ts';
import { prepareConsultation } from '../prepare-consultation.server.ts';
import { issueCertificate } from './issue-certificate.server.ts';
import { certificateFile, loadCertificate } from './load-certificate.server.ts';

const platform = usePlatform('2026-11-04T02:00:00Z');
const at = (day: string, time = '09:00') => new Date(`2026-11-${day}T${time}:00+07:00`);
const picture = { name: 'trang.txt', bytes: new TextEncoder().encode('Trang đã đăng') };

async function aRound(given: { legalForce?: 'individual'; open?: boolean } = {}) {
  const { db, clock } = platform();
  clock.set(at('04'));
  await installNationalRows(db);
  const body = await anOrganisation(db, { name: 'Sở Thử nghiệm tỉnh Minh Hà', shortName: 'Sở Thử nghiệm' });
  const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const { legalForce = 'legal', open = true } = given;
  const project = await aLawProject(db, { stage: 'screened', organisationId: body.id, legalForce });
  const version = await aDraftVersion(db, project);
  const prepared = await prepareConsultation(platform(), writer, {
    ...{ projectId: project.id, draftVersionId: version.id, purpose: 'Xin ý kiến', contactAddress: 'Số 1' },
    ...{ contactEmail: 'a@example.org', contactPhone: '' },
  });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  const free =
    legalForce === 'individual'
      ? { closesOn: '2026-11-18', reason: 'Danh mục ngắn' }
      : { closesOn: '', reason: '' };
  if (open) {
    const opened = await openConsultation(platform(), head, id, { version: 1, ...free });
    if (!opened.ok) throw new Error(opened.reason);
  }
  return { id, head, writer, body };
}

const aLeaf = (consultationId: string): SubmissionLeaf => ({
  ...{
    kind: 'submission',
    consultationId,
    draftVersionId: consultationId,
    receivedAt: at('05').toISOString(),
  },
  ...{ channel: 'portal', publicLabel: 'Người dân', opinions: [] },
});

async function wordsOf(id: string, actor: Parameters<typeof certificateFile>[1]): Promise<string> {
  const bytes = await certificateFile(platform(), actor, id);
  const read = await readDocument({ bytes, fileName: 'xac-nhan.docx' });
  if (!read.ok) throw new Error(read.reason);
  return JSON.stringify(read.blocks).normalize('NFC');
}

async function closed(id: string) {
  platform().clock.set(at('26'));
  expect(await closeDueConsultations(platform())).toBeGreaterThan(0);
  return id;
}

describe('what the certificate says, read back from the Word file', () => {
  test('places, times, hashes, minimum, days, basis with its status, and the explanation of the last day', async () => {
    const { id, writer } = await aRound();
    platform().clock.set(at('16'));
    const there = {
      address: 'https://tinh.example.org/du-thao/1',
      at: at('05', '08:30'),
      sameFile: 'on' as const,
    };
    await declareProof(platform(), writer, id, 'no');
    const admitted = await admitPostingProof(platform(), writer, id, picture);
    await recordPosted(platform(), writer, id, there, admitted);
    await recordOutage(platform(), writer, id, {
      ...{ place: 'ownPortal' as const, from: at('10', '08:00'), to: at('10', '20:00') },
      reason: 'Mất điện',
    });
    await closed(id);
    const words = await wordsOf(id, writer);
    for (const said of [
      'BẢN XÁC NHẬN',
      'SỞ THỬ NGHIỆM TỈNH MINH HÀ',
      'đăng 04/11, tính từ 05/11, ngày thứ 20 là 24/11 (nghỉ lễ) → hết 24 giờ ngày 25/11/2026',
      'Thời gian tối thiểu: 20 ngày',
      'mức xác minh: chưa xác minh',
      'Quy định này chưa được cán bộ pháp chế xác minh',
      'https://tinh.example.org/du-thao/1',
      'Nghị quyết số 28/2026/QH16 (theo nguồn thứ cấp)',
      'Mất điện',
      '10/11/2026 (720 phút)',
      '20 ngày tính được, 1 ngày không tính; đã đăng tải đủ thời gian tối thiểu',
    ])
      expect(words).toContain(said);
    // The version, the file on either portal, the proof.
    expect(words.match(/([0-9a-f]{8} ){7}[0-9a-f]{8}/g)).toHaveLength(4);
  });

  test('days lost at the end: not in full, and it says so', async () => {
    const { id, writer } = await aRound();
    platform().clock.set(at('25', '20:00'));
    await recordOutage(platform(), writer, id, {
      ...{ place: 'ownPortal' as const, from: at('10', '08:00'), to: at('12', '20:00') },
      reason: 'Hỏng ổ đĩa',
    });
    await closed(id);
    expect(await wordsOf(id, writer)).toContain('3 ngày không tính; chưa đăng tải đủ thời gian tối thiểu');
  });

  test('the public log: its head of the close, or that there is none yet', async () => {
    const { id, writer } = await aRound();
    const signer = { ...platform(), config: { secretKey: new Uint8Array(32).fill(7) } };
    expect(await wordsOf(id, writer)).toContain('nhật ký công khai chưa có dòng nào');
    await inTransaction(platform().db, (tx) => appendSubmission(tx, newId(at('05')), aLeaf(id), at('05')));
    expect(await wordsOf(id, writer)).toContain('có 1 dòng; mã gốc được ký khi đợt kết thúc');
    await closed(id);
    expect(await wordsOf(id, writer)).toContain('chưa có mã gốc ký khi kết thúc đợt');
    const head = await inTransaction(platform().db, (db) => signLogHead({ ...signer, db }, id, 'closing'));
    // What comes in later, a late letter or a decision of the moderators, does not touch the head of the close.
    await inTransaction(platform().db, (tx) => appendSubmission(tx, newId(at('26')), aLeaf(id), at('26')));
    const words = (await wordsOf(id, writer)).replaceAll(' ', '');
    expect(words).toContain(`Mãgốccủanhậtký:${head!.root}`);
    expect(words).toContain(head!.signature);
  });

  test('an individual document has no minimum, and none is claimed', async () => {
    const { id, writer } = await aRound({ legalForce: 'individual' });
    await closed(id);
    const words = await wordsOf(id, writer);
    expect(words).toContain('Không có quy định về số ngày đăng tối thiểu');
    expect(words).not.toContain('đủ thời gian tối thiểu');
  });
});

describe('as an official document', () => {
  test('only when the round is over; once approved it stays as it was approved', async () => {
    const { id, head, writer } = await aRound();
    expect(await issueCertificate(platform(), writer, id)).toMatchObject({
      ok: false,
      reason: 'stillRunning',
    });
    expect((await loadCertificate(platform(), writer, id)).over).toBe(false);
    await closed(id);
    const issued = await issueCertificate(platform(), writer, id);
    if (!issued.ok) throw new Error(issued.reason);
    const { documentId } = issued.value;
    expect(await issueCertificate(platform(), writer, id)).toMatchObject({ ok: true, value: { documentId } });
    const version = async () => (await requireDocument(platform().db, documentId)).version;
    await submitDocument(platform(), writer, documentId, { version: await version() });
    expect(await issueCertificate(platform(), writer, id)).toMatchObject({ ok: false, reason: 'underWay' });
    await approveDocument(platform(), head, documentId, { version: await version() });
    const page = await loadCertificate(platform(), writer, id);
    expect(page).toMatchObject({ document: { id: documentId, state: 'approved' }, mayIssue: false });
  });

  test('nothing to certify before the opening; another body sees none of it', async () => {
    const { id, writer } = await aRound({ open: false });
    expect(await issueCertificate(platform(), writer, id)).toMatchObject({
      ok: false,
      reason: 'neverOpened',
    });
    expect(await loadCertificate(platform(), writer, id)).toMatchObject({ opened: false });
    await expect(certificateFile(platform(), writer, id)).rejects.toThrow(/not found/);
    const other = await anOrganisation(platform().db, {});
    const stranger = await aPerson(platform().db, { organisationId: other.id, roles: ['leader'] });
    await expect(loadCertificate(platform(), stranger, id)).rejects.toThrow(/not permitted/);
    await expect(issueCertificate(platform(), stranger, id)).rejects.toThrow(/not permitted/);
  });
});
