import type { PersonActor } from '#features/authority/actor.ts';
import { writeForm } from '#features/documents/forms/write-form.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { advanceProject } from '#features/drafts/stages/advance-project.server.ts';
import {
  declareTextSecrecy,
  keepIssuedText,
  readIssuedText,
} from '#features/issued-documents/add-issued-text.server.ts';
import { requireIssuedDocument } from '#features/issued-documents/issued-documents.store.server.ts';
import { approveIssuedPublication } from '#features/issued-documents/publish-issued.server.ts';
import { recordIssuedOfDraft } from '#features/issued-documents/record-issued.server.ts';
import { approveDocument } from '#features/official-documents/approve-document.server.ts';
import {
  beginForm,
  declareForm,
  keepForm,
  takeForm,
  useFormVersion,
} from '#features/official-documents/forms/change-form.server.ts';
import { findFormVersions } from '#features/official-documents/forms/forms.store.server.ts';
import { numberDocument, signDocument } from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { attachProof, declareActivityProof } from '#features/outreach/attach-proof.server.ts';
import { recordActivity } from '#features/outreach/record-activity.server.ts';
import { amendByDropping, startAmendment } from '#features/plans/amendments/write-amendment.server.ts';
import { addTask } from '#features/plans/assign-task.server.ts';
import { createPlan, setPlanState } from '#features/plans/manage-plan.server.ts';
import { moveAllLines } from '#features/plans/money/decide-line.server.ts';
import { recordSpend } from '#features/plans/money/record-spend.server.ts';
import { addLine } from '#features/plans/money/write-line.server.ts';
import { findTemplates } from '#features/plans/templates/templates.store.server.ts';
import { publishReport } from '#features/reports/publishing/publish-report.server.ts';
import { askReports } from '#features/reports/requests/ask-reports.server.ts';
import {
  attachSignedFile,
  declareSignedFile,
} from '#features/reports/signed-files/attach-signed-file.server.ts';
import { freezeSignedReport, submitReport } from '#features/reports/submit-report.server.ts';
import { copyTemplate } from '#features/reports/templates/edit-template.server.ts';
import { createReport } from '#features/reports/write-report.server.ts';
import { legalDay } from '#platform/clock.ts';
import { signedPdf } from '../../signed-pdf.ts';
import { wordFile } from './draft-file.ts';
import { must } from './enter-cast.ts';
import type { Draft, Workshop } from './furnish.ts';

/** What a plan of the market department holds. */
interface MadePlan {
  readonly plan: string;
  readonly task: string;
  readonly amendment: string;
  readonly spend: string;
  readonly planTemplate: string;
}

/** A plan in force with one task that is late, an amendment that is being written, and one line of money, partly paid. */
export async function makePlan(shop: Workshop): Promise<MadePlan> {
  const { app, entered } = shop;
  const writer = await shop.actor('markets-writer');
  const title = 'Kế hoạch truyền thông chính sách năm 2026';
  const { id } = must(await createPlan(app, writer, { programmeId: entered.programmeId, year: 2026, title }));
  const { id: task } = must(
    await addTask(app, writer, id, {
      ...{ title: 'Sàng lọc dự thảo của năm', product: 'Phiếu sàng lọc', dueOn: '2026-01-31' },
      ...{ leadId: entered.bodies.markets, leadText: '', coordinatingText: 'Các phòng' },
      timeText: 'Tháng 01',
    }),
  );
  must(await setPlanState(app, writer, id, { version: 1, event: 'issue' }));
  const accountant = await shop.actor('markets-finance');
  const { id: lineId } = must(
    await addLine(app, accountant, id, {
      ...{ taskId: task, itemCode: 'leaflet', content: 'Tờ gấp về chợ đêm', unit: '', quantity: 2 },
      ...{ unitPrice: 1_400_000, source: 'ownBudget', sourceNote: '' },
    }),
  );
  must(await moveAllLines(app, accountant, id, { event: 'propose' }));
  must(await moveAllLines(app, await shop.actor('markets-head'), id, { event: 'approve' }));
  const { id: spend } = must(
    await recordSpend(app, accountant, id, {
      ...{ lineId, amount: 1_400_000, voucherNumber: 'UNC 01/2026', voucherOn: '2026-01-12' },
      ...{ payee: 'Nhà in Minh Hà', note: '', cost: null },
    }),
  );
  const reason = 'Sở giao thêm việc giữa năm';
  const { id: amendment } = must(await startAmendment(app, writer, id, { reason }));
  must(await amendByDropping(app, writer, id, amendment, { taskId: task, kind: 'drop' }));
  const [template] = await findTemplates(app.db);
  if (!template) throw new Error('the house has no template of a plan');
  return { plan: id, task, amendment, spend, planTemplate: template.id };
}

/** A meeting about the draft, with the paper that proves it. */
export async function holdMeeting(shop: Workshop, projectId: string): Promise<string> {
  const { app } = shop;
  const writer = await shop.actor('markets-writer');
  const bytes = new Uint8Array(await wordFile(['BIÊN BẢN', 'Đã giới thiệu dự thảo với tiểu thương.']));
  const { id } = must(
    await recordActivity(app, writer, {
      ...{ projectId, title: 'Họp với tiểu thương', channel: 'villageMeeting', place: 'Chợ Bến' },
      ...{ audience: 'Tiểu thương', reach: 40, reachKind: 'measured', summary: 'Nói về mức thu.' },
      heldOn: legalDay(app.clock.now()),
    }),
  );
  must(await declareActivityProof(app, writer, id, 'no'));
  must(await attachProof(app, writer, id, { version: 1, file: { name: 'bien-ban.docx', bytes } }));
  return id;
}

interface MadeReports {
  readonly report: string;
  readonly publishedReport: string;
  readonly publicReportSlug: string;
  readonly reportRequest: string;
  readonly reportTemplate: string;
  readonly documentForm: string;
  readonly askedBody: string;
  readonly programme: string;
  readonly officialDocument: string;
}

/** One report that is being written, one asked for from above, and the document of another that was signed and numbered. */
export async function makeReports(shop: Workshop): Promise<MadeReports> {
  const { app, entered } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const create = async (title: string, periodFrom: string, periodTo: string, template?: 'annual') => {
    const about = {
      addressee: 'Ủy ban nhân dân tỉnh',
      requestReference: '',
      programmeId: entered.programmeId,
    };
    return must(
      await createReport(app, writer, {
        ...{ title, periodFrom, periodTo, ...about },
        ...(template ? { template } : {}),
      }),
    ).id;
  };
  const finished = await create(
    'Báo cáo truyền thông chính sách năm 2025',
    '2025-07-01',
    '2025-12-31',
    'annual',
  );
  const { documentId } = must(await submitReport(app, writer, finished, { version: 1 }));
  const version = async () => (await requireDocument(app.db, documentId)).version;
  const today = legalDay(app.clock.now());
  must(await approveDocument(app, leader, documentId, { version: await version() }));
  const signed = { signedOn: today, capacity: 0 };
  must(await signDocument(app, leader, documentId, { version: await version(), ...signed }));
  const numbered = { number: 1, datedOn: today };
  must(await numberDocument(app, leader, documentId, { version: await version(), ...numbered }));
  await freezeSignedReport(app, documentId);
  must(await declareSignedFile(app, leader, finished, 'no'));
  const lines = Array.from({ length: 8 }, (_, i) => `Muc ${i + 1}. Ket qua truyen thong du thao chinh sach.`);
  const file = { name: 'bao-cao-da-ky.pdf', bytes: signedPdf(lines), notAStamp: 'Đã xem từng trang.' };
  must(await attachSignedFile(app, leader, finished, { file, seen: 0, reason: '' }));
  const open = { version: 0, confirmed: true, warningsSeen: true, withSigned: true };
  const { slug: publicReportSlug } = must(await publishReport(app, leader, finished, open));
  const report = await create('Báo cáo truyền thông chính sách năm 2026', '2026-01-01', '2026-12-31');
  const asker = await shop.actor('committee-leader');
  const period = { programmeId: entered.programmeId, periodFrom: '2025-07-01', periodTo: '2025-12-31' };
  const { id: reportRequest } = must(
    await askReports(app, asker, {
      ...period,
      ...{ template: 'oneYear', title: 'Kết quả truyền thông sáu tháng cuối năm', addressee: '' },
      ...{ letter: 'Công văn số 8/UBND-NC ngày 05/01/2026', dueOn: '2026-12-31' },
      chosen: [entered.bodies.markets],
    }),
  );
  const { id: reportTemplate } = must(await copyTemplate(app, writer, { template: 'communeShort' }));
  const { programmeId: programme, bodies } = entered;
  const documentForm = await makeForm(app, writer, leader);
  const made = {
    report,
    publishedReport: finished,
    publicReportSlug,
    reportRequest,
    reportTemplate,
    documentForm,
    programme,
  };
  return { ...made, askedBody: bodies.markets, officialDocument: documentId };
}

/** The form of reports as the department has adjusted it in Word; it is in use. */
async function makeForm(app: Workshop['app'], writer: PersonActor, leader: PersonActor): Promise<string> {
  const { id } = must(await beginForm(app, writer, { kind: 'report' }));
  must(await declareForm(app, writer, id, 'no'));
  const file = { name: 'mau-bao-cao.docx', bytes: await writeForm('report') };
  const taken = must(await takeForm(app, writer, id, file));
  must(await keepForm(app, writer, id, { version: 1, taken }));
  const [version] = await findFormVersions(app.db, id);
  must(await useFormVersion(app, leader, id, { version: 2, versionId: version!.id, reason: '' }));
  return id;
}

/** A draft that was issued, with its text; the document is public. */
export async function issueDraft(
  shop: Workshop,
  draft: Draft,
  lines: readonly string[],
): Promise<{ issuedDocument: string; issuedSlug: string }> {
  const { app } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const today = legalDay(app.clock.now());
  const project = await requireProject(app.db, draft.projectId);
  const skipped = 'Chỉ sửa nội bộ, không phải lấy ý kiến.';
  const step = { version: project.version, event: 'submit', onDate: today, reason: skipped } as const;
  must(await advanceProject(app, leader, project.id, step));
  const { documentType, level, issuingBody, legalForce, legalForceReason, title } = project;
  const { id } = must(
    await recordIssuedOfDraft(app, writer, project.id, {
      ...{ number: '3/2026/QĐ-UBND', adoptedOn: today, title, documentType, level, issuingBody },
      ...{ legalForce, legalForceReason, effectiveOn: today, effectReason: 'Trình tự rút gọn.' },
      ...{ gazetteOn: null, gazetteReference: '', published: true, reason: '', stepsReason: '' },
      version: project.version + 1,
    }),
  );
  await declareTextSecrecy(app, writer, id, 'no');
  const file = { bytes: new Uint8Array(await wordFile(lines)), fileName: 'ban-hanh.docx' };
  must(await keepIssuedText(app, writer, await readIssuedText(app, writer, id, file), ''));
  const { version, slug } = await requireIssuedDocument(app.db, id);
  must(await approveIssuedPublication(app, leader, id, { version, textOrdinal: 1 }));
  return { issuedDocument: id, issuedSlug: slug };
}
