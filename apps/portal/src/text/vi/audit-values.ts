import { contestValueWords } from './audit-contests.ts';
import { gatheringValueWords } from './audit-gatherings.ts';
import { initiativeValueWords } from './audit-initiatives.ts';
import { outreachValueWords } from './audit-outreach.ts';
import { reformValueWords } from './audit-reform.ts';
import { criticismForms } from './criticism.ts';
import { consentWords, directoryScopeWords, entryKindWords } from './directory.ts';
import { dossierItemWords } from './dossier.ts';
import { policyVerdictWords } from './draft-life.ts';
import { baseKindWords } from './law-in-force.ts';
import { reviewValueWords } from './legal-review.ts';
import { verdictWords } from './lineage.ts';
import { fundSources, resourceKinds } from './money.ts';
import { channelNames } from './outreach.ts';
import { packText, pieceNames } from './pack.ts';
import { packWords } from './pack-words.ts';
import { placeDecisionWords } from './places.ts';
import { reportBoxNames, reportStepNames } from './report-box-names.ts';
import { noteKindNames, suggestionKindNames } from './report-suggestions.ts';
import { becauseWords, reminderWords } from './requests.ts';
import { changeKindNames } from './rule-form.ts';
import { sheetKinds } from './sheets.ts';
import { hiddenCodeWords } from './submissions.ts';
import { documentTypeNames, placeNames, ruleSubjectNames } from './time-limits.ts';
import * as words from './words.ts';

/** Codes of one field in the words of its pages; the same code may mean something else in another field. */
export const fieldValueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...outreachValueWords,
  ...gatheringValueWords,
  ...contestValueWords,
  ...initiativeValueWords,
  ...reviewValueWords,
  ...reformValueWords,
  baseKind: baseKindWords,
  reportSection: reportBoxNames,
  recordedAs: suggestionKindNames,
  noteKind: noteKindNames,
  reportStep: reportStepNames,
  decision: placeDecisionWords,
  answer: { no: 'không chứa bí mật nhà nước', yes: 'có, hoặc không chắc' },
  because: becauseWords,
  change: changeKindNames,
  channel: { ...channelNames, ...words.submissionChannelWords },
  code: hiddenCodeWords,
  consent: consentWords,
  countingClass: words.countingClassWords,
  documentType: documentTypeNames,
  file: {
    attachment: 'tệp gửi kèm ý kiến',
    docx: 'bản Word',
    imported: 'tệp gốc đã tải lên',
    minutes: 'biên bản tham vấn',
    posting: 'minh chứng đăng tải',
    proof: 'minh chứng hoạt động',
    voucher: 'bản chụp chứng từ',
  },
  form: criticismForms,
  fundSource: fundSources,
  resourceKind: resourceKinds,
  identityLevel: words.identityLevelWords,
  item: dossierItemWords,
  kind: {
    ...pieceNames,
    ...entryKindWords,
    activity: 'hoạt động truyền thông',
    agree: 'thống nhất',
    consultation: 'đợt lấy ý kiến',
    opinions: 'có ý kiến',
    project: 'dự thảo',
    request: 'theo đề nghị',
    task: 'được phân công',
  },
  legalForce: words.legalForceWords,
  slot: packWords.slots,
  source: packText.bySource,
  place: placeNames,
  purpose: {
    outreachPlan: 'kế hoạch truyền thông',
    criticismReply: 'trả lời Mặt trận',
    criticismReport: 'báo cáo phản biện xã hội',
    criticismRequest: 'đề nghị phản biện xã hội',
    externalAnswer: 'trả lời dự thảo của nơi khác',
    opinionRequest: 'xin ý kiến',
    taskRequest: 'đề nghị theo kế hoạch',
    transferSlip: 'phiếu chuyển',
    breachNotice: 'thông báo sự cố dữ liệu',
    policyConsultation: 'báo cáo tham vấn chính sách',
    postingCertificate: 'bản xác nhận đăng tải',
    report: 'báo cáo',
    responseTable: 'bảng tiếp thu, giải trình',
  },
  scope: directoryScopeWords,
  subject: ruleSubjectNames,
  sheetKind: sheetKinds,
  step: reminderWords,
  verdict: { ...policyVerdictWords, ...verdictWords },
  state: {
    ...words.taskStateWords,
    ...words.planStateWords,
    ...words.responseStateWords,
    dropped: 'đã bỏ',
    beforePublication: 'chưa công bố',
    published: 'đã công bố',
    collecting: 'đang lấy ý kiến đơn vị',
    held: 'đã tham vấn',
    planned: 'đang chuẩn bị',
    prepared: 'đã chuẩn bị',
    recorded: 'đã làm',
    writing: 'đang soạn',
    proposed: 'chờ duyệt',
    reported: 'đã lập báo cáo',
  },
};
