import { describe, expect, test } from 'vitest';
import { findDocumentsBySha256 } from '#features/documents/documents.store.server.ts';
import { findRefusedFiles } from '#features/documents/gate/gate.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { approvePurge } from '#features/drafts/purging/decide-purge.server.ts';
import { reportFile } from '#features/drafts/purging/report-file.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { formArticles } from '#features/submissions/paper-form/form-content.ts';
import { countSubmissions, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { countLines } from '#features/transparency-log/log.store.server.ts';
import type { App } from '#platform/app.ts';
import { done } from '#test/factories/external-draft.ts';
import { OPEN, openingOfVoice } from '#test/factories/offline-voice.ts';
import { aPerson } from '#test/factories/person.ts';
import { needOcr, needPoppler } from '#test/needed-programs.ts';
import type { Filling } from '#test/paper/filled-form.ts';
import { otherSheet, pdfOfPages, printedForm, scanned, UPSIDE_DOWN } from '#test/paper/scans.ts';
import { usePlatform } from '#test/platform.ts';
import { scannedPage } from '#test/stamped-pages.ts';
import { findEntries } from '../entry/entries.store.server.ts';
import { enterPaperForm, keepForLater, rejectForm, reopenForm } from './decide-form.server.ts';
import { takePageIn } from './file-page.server.ts';
import { followPurgeOfPaperScansSubscriber } from './follow-purge.server.ts';
import { loadPaperForm, loadPaperScans, openPaperPage } from './load-paper-desk.server.ts';
import { findPaperForms } from './paper-forms.store.server.ts';
import { findPagesOfRound } from './paper-pages.store.server.ts';
import { findPaperScans } from './paper-scans.store.server.ts';
import { readPaperScan } from './read-scan.job.server.ts';
import { admitScans, keepScans } from './take-scans.server.ts';

const platform = usePlatform(OPEN);

const say = {
  unit: ({ reason }: { reason: string }) => reason,
  fields: { place: 'place?', email: 'email?' },
  ...{ unread: 'unread', noPosition: 'noPosition' },
};
const TEXT = 'Nên có chỗ gửi xe miễn phí cho người đi chợ sớm.';
const FILLED: Filling = {
  ...{ tick: 'cross', writing: 'typed', category: 'household' },
  lines: { place: 'Thôn Đoài' },
  blocks: [{ position: 'agree' }, { position: 'amend', text: TEXT }, {}, {}],
};
const STAMP = {
  words: 'TỐI MẬT',
  ink: '#c00000',
  turned: 0,
  letters: 7,
  opacity: 1,
  at: [0.3, 0.2],
} as const;

/** An open round, an officer who has answered the question, a form of the round, and the way of a file through the house. */
async function aRound() {
  const { consultation, officer } = await openingOfVoice(platform().db);
  const { id, organisationId, projectId } = consultation;
  const drafter = await aPerson(platform().db, {
    organisationId,
    roles: ['draftingOfficer', 'communeOfficer'],
  });
  const declare = () => declareSecrecy(platform(), drafter, projectId, 'no');
  const { tree, ordinal } = await requireVersion(platform().db, consultation.draftVersionId);
  const printed = (serial = '', of: { consultationId?: string } = {}) =>
    printedForm({
      ...{ consultationId: id, versionOrdinal: ordinal, serial, ...of },
      articles: formArticles(tree).slice(0, 2),
    });
  const queue: string[] = [];
  const jobs = {
    enqueue: (_job: unknown, data: { scanId: string }) => Promise.resolve(queue.push(data.scanId)),
  };
  const app = () => ({ ...platform(), jobs }) as unknown as App;
  const admit = (...files: (readonly [string, Buffer | Uint8Array])[]) =>
    admitScans(
      platform(),
      drafter,
      id,
      files.map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) })),
    );
  const take = async (...files: (readonly [string, Buffer | Uint8Array])[]) => {
    const kept = done(await keepScans(app(), drafter, id, await admit(...files)));
    for (const scanId of queue.splice(0)) await readPaperScan(platform(), id, scanId);
    return kept;
  };
  return { id, consultation, officer: drafter, commune: officer, declare, printed, admit, take };
}
async function opinionsOf(id: string): Promise<number> {
  const rows = await findEntries(platform().db, id, {}, 50);
  return rows.filter(({ takenBackReason }) => takenBackReason === null).flatMap(({ opinions }) => opinions)
    .length;
}
type Round = Awaited<ReturnType<typeof aRound>>;

/** What the desk would send when the person changes nothing but what is given. */
async function sentFrom({ id, officer }: Round, formId: string, values: Record<string, string> = {}) {
  const { proposal, today } = await loadPaperForm(platform(), officer, id, formId);
  return { values: { ...proposal.values, arrivedOn: today, ...values }, points: proposal.points };
}

describe.runIf(needOcr() && needPoppler())('filled paper forms', () => {
  test('a page of boxes and typed words is read, confirmed by a person and is an opinion like any other', async () => {
    const round = await aRound();
    const { id, officer, printed, take, declare } = round;
    await declare();
    await take(['phieu.jpg', await scanned(printed('K7M2QX')[0]!, FILLED, UPSIDE_DOWN)]);
    const [form] = await findPaperForms(platform().db, id);
    const desk = await loadPaperForm(platform(), officer, id, form!.id);
    expect(desk.proposal.values).toMatchObject({ category: 'household', place: 'Thôn Đoài' });
    expect(desk.proposal.points.map(({ unit, position, text }) => [unit, position, text])).toEqual([
      ['', 'agree', ''],
      ['Điều 1', 'amend', TEXT],
      ['Điều 2', '', ''],
      ['', '', ''],
    ]);
    expect(desk.proposal.doubts).toEqual([]);
    expect(await countSubmissions(platform().db, id)).toBe(0);

    const entered = await enterPaperForm(
      platform(),
      officer,
      id,
      form!.id,
      await sentFrom(round, form!.id),
      say,
    );
    const { submissionId } = done(entered as never) as { submissionId: string };
    expect(await requireSubmission(platform().db, id, submissionId)).toMatchObject({
      ...{
        channel: 'paperForm',
        countingClass: 'household',
        place: 'Thôn Đoài',
        enteredBy: officer.personId,
      },
    });
    expect((await countLines(platform().db, id)).submission).toBe(1);
    const [entry] = await findEntries(platform().db, id, { sourceId: form!.scanId }, 5);
    expect(entry).toMatchObject({ road: 'scan', opinions: [{ unitId: null }, { text: TEXT }] });
    expect(await openPaperPage(platform(), officer, id, form!.scanId, 1)).toBeInstanceOf(Buffer);
  });

  test('pages that do not belong are told apart, and nothing of them is proposed', async () => {
    const { id, officer, printed, take, declare } = await aRound();
    await declare();
    const page = printed('K7M2QX')[0]!;
    const other = printed('AAAAAA', { consultationId: '01a1f6e5-8780-7116-871b-837f5d6029fd' })[0]!;
    const pages = [
      await scanned(page, FILLED),
      await scanned(other, FILLED),
      await otherSheet('Giấy mời họp thôn'),
      await scanned(page, FILLED, UPSIDE_DOWN, 2),
    ];
    await take(['quet.pdf', await pdfOfPages(pages)]);
    const found = await findPagesOfRound(platform().db, id);
    expect(found.map(({ outcome }) => outcome)).toEqual(['form', 'otherConsultation', 'noCode', 'sameTwice']);
    expect(found[1]).toMatchObject({ code: null, fields: null, frame: null });
    expect(found[3]?.sameAs).toEqual({ scanId: found[0]?.scanId, page: 1 });
    expect(await findPaperForms(platform().db, id)).toHaveLength(1);

    // A numbered form that somebody copied: a person says that it is another paper.
    done(await takePageIn(platform(), officer, id, { scanId: found[3]!.scanId, page: 4 }));
    expect(await takePageIn(platform(), officer, id, { scanId: found[3]!.scanId, page: 4 })).toMatchObject({
      reason: 'notHere',
    });
    expect(await findPaperForms(platform().db, id)).toHaveLength(2);
    // The same file again is not read again.
    await declare();
    expect(await take(['lan-nua.pdf', await pdfOfPages(pages)])).toEqual({ kept: 0, known: 1 });
    expect((await loadPaperScans(platform(), officer, id)).scans).toHaveLength(1);
  });

  test('two officers on one form enter it once; taken back it may be entered anew', async () => {
    const round = await aRound();
    const { id, officer, commune, printed, take, declare } = round;
    await declare();
    await take(['phieu.jpg', await scanned(printed()[0]!, FILLED)]);
    const [{ id: formId } = { id: '' }] = await findPaperForms(platform().db, id);
    const typed = await sentFrom(round, formId);
    done(await keepForLater(platform(), officer, id, formId, typed));
    expect((await loadPaperForm(platform(), commune, id, formId)).form.typed).toEqual(typed);
    const both = [
      await enterPaperForm(platform(), officer, id, formId, typed, say),
      await enterPaperForm(platform(), commune, id, formId, typed, say),
    ];
    expect(both.map((each) => each.ok || each.reason)).toEqual([true, 'decided']);
    expect(await opinionsOf(id)).toBe(2);

    done(await reopenForm(platform(), officer, id, formId, { reason: 'Ghi nhầm người' }));
    expect(await opinionsOf(id)).toBe(0);
    done((await enterPaperForm(platform(), commune, id, formId, typed, say)) as never);
    expect(await opinionsOf(id)).toBe(2);
  });

  test('words on the paper are never passed over: what a hand wrote is typed, or the form is set aside with its reason', async () => {
    const round = await aRound();
    const { id, officer, printed, take, declare } = round;
    await declare();
    const hand: Filling = { ...FILLED, writing: 'hand', tick: 'check' };
    await take(['phieu.jpg', await scanned(printed()[0]!, hand)]);
    const [{ id: formId } = { id: '' }] = await findPaperForms(platform().db, id);
    const { proposal } = await loadPaperForm(platform(), officer, id, formId);
    expect(proposal.doubts).toEqual(expect.arrayContaining(['place', 'text.1']));
    const typed = await sentFrom(round, formId, { place: 'Thôn Đoài' });
    const silent = { ...typed, points: typed.points.map((point) => ({ ...point, text: '' })) };
    expect(await enterPaperForm(platform(), officer, id, formId, silent, say)).toMatchObject({
      ...{ ok: false, reason: 'incomplete', errors: { 'text.1': 'unread' } },
    });
    done(await rejectForm(platform(), officer, id, formId, { reason: 'Chữ mờ không đọc được' }));
    expect(await rejectForm(platform(), officer, id, formId, { reason: 'Lần nữa' })).toMatchObject({
      reason: 'decided',
    });
    done(await reopenForm(platform(), officer, id, formId, { reason: 'Đọc lại được' }));
    const words = {
      ...typed,
      points: typed.points.map((point, at) => (at === 1 ? { ...point, text: TEXT } : point)),
    };
    done((await enterPaperForm(platform(), officer, id, formId, words, say)) as never);
  });

  test('no file before the question; a stamped one is turned away, or taken away again from a later page', async () => {
    const { id, officer, consultation, printed, admit, take, declare } = await aRound();
    const page = await scanned(printed()[0]!, FILLED);
    expect(await admit(['phieu.jpg', page])).toMatchObject({ reason: 'notDeclared' });
    await declare();
    const marked = Buffer.from(await scannedPage(['CÔNG VĂN', 'Về việc họp'], { stamp: STAMP }));
    expect(await admit(['phieu.jpg', page], ['dau.jpg', marked])).toMatchObject({ reason: 'secretStamp' });
    expect(await admit(['chu.docx', Buffer.from('PK')])).toMatchObject({ reason: 'notAScan' });
    expect(await findPaperScans(platform().db, id)).toEqual([]);

    await take(['quet.pdf', await pdfOfPages([page, marked])]);
    const [scan] = await findPaperScans(platform().db, id);
    expect(scan?.state).toBe('refused');
    expect(await platform().files.get(scan!.sha256)).toBeUndefined();
    expect((await findPagesOfRound(platform().db, id)).every(({ fields }) => fields === null)).toBe(true);
    const target = { kind: 'lawProject', id: consultation.projectId } as const;
    expect(await findRefusedFiles(platform().db, target)).toHaveLength(2);
    await expect(openPaperPage(platform(), officer, id, scan!.id, 1)).rejects.toThrow();
  });

  test('a secrecy incident about the file takes picture, reading and what was typed', async () => {
    const round = await aRound();
    const { id, officer, consultation, printed, take, declare } = round;
    await declare();
    await take(['phieu.jpg', await scanned(printed()[0]!, FILLED)]);
    const [scan] = await findPaperScans(platform().db, id);
    const [{ id: formId } = { id: '' }] = await findPaperForms(platform().db, id);
    done(await keepForLater(platform(), officer, id, formId, await sentFrom(round, formId)));
    const head = await aPerson(platform().db, {
      organisationId: consultation.organisationId,
      roles: ['unitHead'],
    });
    const incident = done(
      await reportFile(platform(), officer, { documentId: scan!.documentId, reason: 'Có mật' }),
    );
    done(await approvePurge(platform(), head, { incidentId: incident.id, version: 1 }));
    await followPurgeOfPaperScansSubscriber.handle(
      { payload: { incidentId: incident.id } } as never,
      platform() as never,
    );
    expect((await findPaperScans(platform().db, id))[0]?.state).toBe('purged');
    expect((await findPagesOfRound(platform().db, id))[0]).toMatchObject({ fields: null, frame: null });
    expect((await findPaperForms(platform().db, id))[0]?.typed).toBeNull();
    expect((await findDocumentsBySha256(platform().db, scan!.sha256)).length).toBe(1);
    expect((await loadPaperForm(platform(), officer, id, formId)).pages).toEqual([]);
  });
});
