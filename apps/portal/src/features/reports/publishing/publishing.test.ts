import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import {
  aFrozenEdition,
  aFrozenReport,
  aReportDesk,
  type ReportDesk,
} from '#test/factories/frozen-report.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { needOffice } from '#test/needed-programs.ts';
import { usePlatform } from '#test/platform.ts';
import { signedPdf } from '#test/signed-pdf.ts';
import { attachSignedFile, declareSignedFile } from '../signed-files/attach-signed-file.server.ts';
import { loadPublishing } from './load-publishing.server.ts';
import { publicReportFile } from './public-report-file.server.ts';
import { listPublicReports, viewPublicReport, viewPublicReportFigure } from './public-reports.server.ts';
import { findPublication } from './publications.store.server.ts';
import { type PublishInput, publishReport, withdrawReport } from './publish-report.server.ts';
import { writePublishedPdf } from './write-published-pdf.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const LINES = Array.from({ length: 8 }, (_, i) => `Muc ${i + 1}. Ket qua truyen thong du thao chinh sach.`);

let desk: ReportDesk;
let bodySlug: string;

beforeEach(async () => {
  platform().clock.set('2026-11-23T02:00:00Z');
  const { db } = platform();
  const body = await anOrganisation(db, { symbol: 'ST' });
  bodySlug = body.slug;
  desk = await aReportDesk(platform(), body.id);
});

const YES: PublishInput = { version: 0, confirmed: true, warningsSeen: false, withSigned: false };
const publish = (id: string, given: Partial<PublishInput> = {}, actor: PersonActor = desk.head) =>
  publishReport(platform(), actor, id, { ...YES, ...given });

async function published(id: string, given: Partial<PublishInput> = {}): Promise<string> {
  const result = await publish(id, given);
  if (!result.ok) throw new Error(result.reason);
  return result.value.slug;
}

async function attached(id: string, seen = 0): Promise<void> {
  await declareSignedFile(platform(), desk.head, id, 'no');
  const bytes = signedPdf([...LINES, `Ban ${seen}`]);
  const file = { name: 'Ban ky cua anh Ba.pdf', bytes, notAStamp: 'Đã xem' };
  const result = await attachSignedFile(platform(), desk.head, id, { file, seen, reason: 'Bản rõ hơn' });
  if (!result.ok) throw new Error(result.reason);
}

const shown = async (slug: string) => {
  const view = await viewPublicReport(platform(), slug);
  if (view.kind !== 'shown') throw new Error('taken off');
  return view;
};

describe('a frozen report is published by an act of its own', () => {
  test('everybody reads what was signed; its figures open; files carry their hashes; nothing is there before', async () => {
    await aLawProject(platform().db, { organisationId: desk.head.organisationId });
    const id = await aFrozenReport(platform(), desk);
    expect((await listPublicReports(platform().db, bodySlug)).reports).toEqual([]);
    // The report names a draft that was not put to the public.
    const slug = await published(id, { warningsSeen: true });
    expect(slug).toBe('ket-qua-truyen-thong-chinh-sach-nam-2026');
    const view = await shown(slug);
    expect(view).toMatchObject({
      report: { edition: 1, periodFrom: '2026-01-01' },
      issued: { symbol: '01/BC-ST', datedOn: '2026-11-23' },
      files: { pdf: null, signed: undefined },
      newer: null,
      older: [],
    });
    expect(view.content.abstract).toBe('Kết quả truyền thông chính sách năm 2026');
    expect(view.figures.length).toBeGreaterThan(3);
    const docx = await publicReportFile(platform(), slug, 'bao-cao.docx');
    expect(docx).toMatchObject({ kind: 'kept', sha256: view.files.docx });
    const json = await publicReportFile(platform(), slug, 'so-lieu.json');
    const figures = JSON.parse(Buffer.from(json.bytes).toString());
    expect(figures.report.snapshotSha256).toBe(view.report.snapshotSha256);
    expect(Object.keys(figures.snapshot.figures).sort()).toEqual(
      view.figures.map(({ value }) => value.code).sort(),
    );
    const xlsx = await publicReportFile(platform(), slug, 'so-lieu.xlsx');
    expect(Buffer.from(xlsx.bytes).subarray(0, 2).toString()).toBe('PK');
    for (const name of ['ban-ky.pdf', 'bao-cao.pdf', '../x', 'doan-trich.txt'])
      await expect(publicReportFile(platform(), slug, name), name).rejects.toThrow(/file/);
    const acts = (await findEntries(platform().db, { objectId: id, limit: 50 })).map(({ act }) => act);
    expect(acts).toContain('report.published');
  });

  test.runIf(needOffice())('its PDF is written once, after publishing', async () => {
    const slug = await published(await aFrozenReport(platform(), desk));
    const { reportId } = await shown(slug);
    expect(await writePublishedPdf(platform(), reportId)).toBe(true);
    expect(await writePublishedPdf(platform(), reportId)).toBe(false);
    const pdf = await publicReportFile(platform(), slug, 'bao-cao.pdf');
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the signed copy goes out only when it was chosen, under a name that says nothing of ours', async () => {
    const id = await aFrozenReport(platform(), desk);
    expect(await publish(id, { withSigned: true })).toMatchObject({ reason: 'noSignedFile' });
    await attached(id);
    const slug = await published(id);
    expect((await shown(slug)).files.signed).toBeUndefined();
    await expect(publicReportFile(platform(), slug, 'ban-ky.pdf')).rejects.toThrow();
    expect(await publish(id, { version: 1 })).toMatchObject({ reason: 'alreadyPublished' });
    await published(id, { version: 1, withSigned: true });
    const view = await shown(slug);
    expect(view.files.signed).toMatchObject({ signatures: 1, writtenAfter: false });
    expect(JSON.stringify(view)).not.toContain('anh Ba');
    const { bytes } = await publicReportFile(platform(), slug, 'ban-ky.pdf');
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    // A better copy does not go out by itself.
    await attached(id, 1);
    expect((await shown(slug)).files.signed?.sha256).toBe(view.files.signed?.sha256);
    expect(await loadPublishing(platform(), desk.head, id)).toMatchObject({ signedFileOld: true });
    await published(id, { version: 2, withSigned: true });
    expect((await shown(slug)).files.signed?.sha256).not.toBe(view.files.signed?.sha256);
  });

  test.each<[string, (id: string) => Promise<unknown>, object]>([
    ['not without the confirmation', (id) => publish(id, { confirmed: false }), { reason: 'notConfirmed' }],
    [
      'not by who saw the page before another published',
      async (id) => {
        await published(id);
        return await publish(id, { withSigned: false }).catch((error: Error) => error.constructor.name);
      },
      'Conflict' as never,
    ],
  ])('%s', async (_what, act, outcome) => {
    const id = await aFrozenReport(platform(), desk);
    const result = await act(id);
    if (typeof outcome === 'string') expect(result).toBe(outcome);
    else expect(result).toMatchObject(outcome);
  });

  test('not before its document has number and day', async () => {
    const id = await aFrozenReport(platform(), desk, { number: null });
    expect(await publish(id)).toMatchObject({ reason: 'notNumbered' });
    expect(await loadPublishing(platform(), desk.head, id)).toMatchObject({ closed: 'notNumbered' });
  });

  test('by who heads the body or publishes for it, nobody else', async () => {
    const id = await aFrozenReport(platform(), desk);
    const { db } = platform();
    const { organisationId } = desk.head;
    for (const actor of [desk.writer, desk.clerk])
      await expect(publish(id, {}, actor)).rejects.toThrow(/not permitted/);
    const elsewhere = await anOrganisation(db);
    const stranger = await aPerson(db, { organisationId: elsewhere.id, roles: ['leader', 'publisher'] });
    await expect(publish(id, {}, stranger)).rejects.toThrow(/not permitted/);
    await expect(loadPublishing(platform(), stranger, id)).rejects.toThrow(/not permitted/);
    const publisher = await aPerson(db, { organisationId, roles: ['publisher'] });
    expect(await publish(id, {}, publisher)).toMatchObject({ ok: true });
  });

  test('numbers of people and names that are not public are shown first, and are answered for', async () => {
    const project = await aLawProject(platform().db, { organisationId: desk.head.organisationId });
    const narrative = {
      difficulties: `Liên hệ bà Tư, 0912 345 678, CCCD 033 085 001 234. Dự thảo ${project.title} chậm.`,
    };
    const id = await aFrozenReport(platform(), desk, { narrative });
    const { warnings } = await loadPublishing(platform(), desk.head, id);
    expect(warnings.personalData.map(({ kind }) => kind).sort()).toEqual(['identityNumber', 'phone']);
    expect(await publish(id)).toMatchObject({ reason: 'warningsNotSeen' });
    expect(await publish(id, { warningsSeen: true })).toMatchObject({ ok: true });
    const entries = await findEntries(platform().db, { objectId: id, limit: 50 });
    expect(entries.find(({ act }) => act === 'report.published')?.after).toMatchObject({
      warningsAccepted: warnings.personalData.length + warnings.notPublic.length,
    });
  });
});

describe('taken off, corrected', () => {
  test('its address says when and why, names neither title nor figure, and gives no file; it comes back under the same address', async () => {
    const id = await aFrozenReport(platform(), desk);
    const slug = await published(id);
    const off = { version: 1, reason: 'Nêu nhầm tên một người' };
    expect(await withdrawReport(platform(), desk.head, id, off)).toMatchObject({ ok: true });
    const view = await viewPublicReport(platform(), slug);
    expect(view).toMatchObject({ kind: 'withdrawn', withdrawnReason: off.reason, newer: null });
    expect(JSON.stringify(view)).not.toContain('Kết quả truyền thông');
    for (const name of ['bao-cao.docx', 'so-lieu.json', 'so-lieu.xlsx'])
      await expect(publicReportFile(platform(), slug, name), name).rejects.toThrow();
    await expect(viewPublicReportFigure(platform(), slug, 'draftsLed', 1)).rejects.toThrow();
    expect((await listPublicReports(platform().db, bodySlug)).reports).toEqual([]);
    expect(await withdrawReport(platform(), desk.head, id, { ...off, version: 2 })).toMatchObject({
      reason: 'notPublished',
    });
    expect(await published(id, { version: 2 })).toBe(slug);
    expect((await shown(slug)).kind).toBe('shown');
  });

  test('a correction leads: the old address goes on and says so, the list names the newest with those before it', async () => {
    const first = await aFrozenReport(platform(), desk);
    const old = await published(first);
    const second = await aFrozenEdition(platform(), desk, first, 2);
    // Signed and not published yet: nobody outside is told, the desk is reminded.
    expect((await shown(old)).newer).toBeNull();
    expect(await loadPublishing(platform(), desk.head, first)).toMatchObject({ signedNext: { id: second } });
    const slug = await published(second);
    expect(slug).toBe(`${old}-ban-sua-lan-1`);
    expect(await shown(old)).toMatchObject({ newer: { slug, edition: 2 }, report: { edition: 1 } });
    expect(await shown(slug)).toMatchObject({ newer: null, older: [{ slug: old, edition: 1 }] });
    expect((await listPublicReports(platform().db, bodySlug)).reports).toMatchObject([
      { slug, edition: 2, before: [{ slug: old }] },
    ]);
    // Why it was corrected was said to those who received it, not to everybody.
    expect(JSON.stringify(await shown(slug))).not.toContain('Ghi nhầm số');
    await withdrawReport(platform(), desk.head, first, { version: 1, reason: 'Đã có bản sửa' });
    expect(await viewPublicReport(platform(), old)).toMatchObject({ kind: 'withdrawn', newer: { slug } });
  });

  test('two reports of one title have two addresses; what does not exist is not found', async () => {
    const one = await published(await aFrozenReport(platform(), desk));
    const same = await aReportDesk(platform(), (await anOrganisation(platform().db, { symbol: 'SX' })).id);
    const third = await aFrozenReport(platform(), same);
    const result = await publishReport(platform(), same.head, third, YES);
    expect(result).toMatchObject({ ok: true, value: { slug: `${one}-2` } });
    await expect(viewPublicReport(platform(), 'khong-co')).rejects.toThrow(/published report/);
    await expect(viewPublicReportFigure(platform(), one, 'moneySpent', 1)).rejects.toThrow(/figure/);
    await expect(viewPublicReportFigure(platform(), one, 'constructor', 1)).rejects.toThrow(/figure/);
    await expect(listPublicReports(platform().db, 'khong-co')).rejects.toThrow(/body/);
  });

  test('the database keeps the address, and publishes nothing that is not frozen', async () => {
    const id = await aFrozenReport(platform(), desk);
    await published(id);
    const { db } = platform();
    const refused = (words: string) =>
      expect(
        inTransaction(db, (tx) => sql.raw(words).execute(tx)),
        words,
      ).rejects;
    await refused(`update report_publication set slug = 'khac'`).toThrow(/address/);
    await refused('delete from report_publication').toThrow(/address/);
    await refused(`insert into report_publication (report_id, slug, published_by, published_at, figures, docx_sha256)
      select id, 'x', '${desk.head.personId}', now(), '[]', '${'a'.repeat(64)}' from report where state = 'writing'
      union all select gen_random_uuid(), 'y', '${desk.head.personId}', now(), '[]', '${'a'.repeat(64)}'`).toThrow();
    expect((await findPublication(db, id))?.withdrawnAt).toBeNull();
  });
});
