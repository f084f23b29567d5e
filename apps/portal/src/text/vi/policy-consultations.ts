import type { MinutesRefusal } from '#features/policy-consultations/attach-minutes.server.ts';
import type {
  EditPlanRefusal,
  InvitePartyRefusal,
  PlanRefusal,
} from '#features/policy-consultations/plan-consultation.server.ts';
import type {
  AskedParty,
  ConsultationForm,
  HoldRefusal,
  PolicyConsultation,
  PolicyResult,
  PolicyState,
  ReportRefusal,
} from '#features/policy-consultations/policy-consultation.ts';
import { formatDate, formatNumber } from './dates.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

const nothingDone = 'Chưa có gì được ghi.';
const kept = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const policyStates: Record<PolicyState, string> = {
  planned: 'đang chuẩn bị',
  held: 'đã tham vấn, đang ghi kết quả',
  reported: 'đã lập báo cáo',
  cancelled: 'đã hủy',
};

export const consultationForms: Record<ConsultationForm, string> = {
  meeting: 'Họp, trao đổi trực tiếp',
  written: 'Bằng văn bản',
};

export const policyResults: Record<PolicyResult, string> = {
  accepted: 'tiếp thu',
  partlyAccepted: 'tiếp thu một phần',
  explained: 'giải trình',
};

export const planRefusals = {
  typeNeeded: `Hãy chọn hồ sơ dự thảo hoặc loại văn bản. ${kept}`,
  titleNeeded: `Hãy ghi tên văn bản có chính sách đưa ra tham vấn. ${kept}`,
  otherType: `Khoản 3 Điều 3 Luật số 64/2025/QH15 chỉ quy định tham vấn chính sách đối với chính sách của luật, nghị quyết của Quốc hội, pháp lệnh. Với loại văn bản này, hãy tổ chức lấy ý kiến ở bàn Lấy ý kiến. ${kept}`,
  placeNeeded: `Hãy ghi địa điểm của cuộc họp tham vấn. ${kept}`,
  bodyEnded: `Cơ quan này đã kết thúc hoạt động. ${kept}`,
} satisfies Record<PlanRefusal, string>;

export const editPlanRefusals = {
  notPlanned: `Cuộc tham vấn không còn ở bước chuẩn bị. ${kept}`,
  placeNeeded: planRefusals.placeNeeded,
} satisfies Record<EditPlanRefusal, string>;

export const invitePartyRefusals = {
  notPlanned: editPlanRefusals.notPlanned,
  nameNeeded: `Hãy chọn cơ quan trong danh sách hoặc ghi tên. ${kept}`,
  bodyEnded: `Cơ quan được chọn đã kết thúc hoạt động. ${kept}`,
  alreadyAsked: `Nơi này đã có trong danh sách mời. ${kept}`,
} satisfies Record<InvitePartyRefusal, string>;

export const holdRefusals = {
  notPlanned: `Cuộc tham vấn không còn ở bước chuẩn bị. ${nothingDone}`,
  heldInFuture: `Ngày tham vấn chưa tới. ${nothingDone}`,
  policyNeeded: `Chưa có chính sách nào đưa ra tham vấn. ${nothingDone}`,
  askedNeeded: `Chưa ghi nơi nào được mời tham vấn. ${nothingDone}`,
} satisfies Record<HoldRefusal, string>;

const notHeld = `Chỉ ghi được khi đã tham vấn và chưa lập báo cáo. ${kept}`;

export const exchangeRefusals = {
  notHeld,
  noSuchParty: `Nơi này không có trong danh sách mời. ${kept}`,
  noSuchPolicy: `Chính sách này không có trong cuộc tham vấn. ${kept}`,
};

export const minutesRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  notHeld,
  noFile: 'Bạn chưa chọn tệp biên bản.',
} satisfies Record<MinutesRefusal, string | ((data: Record<string, string | number>) => string)>;

export const reportRefusals = {
  notHeld: `Cuộc tham vấn chưa diễn ra hoặc đã lập báo cáo. ${nothingDone}`,
  resultNeeded: `Còn chính sách chưa ghi kết quả và giải trình. ${nothingDone}`,
  minutesNeeded: `Cuộc họp tham vấn chưa có biên bản. ${nothingDone}`,
  bodyEnded: `Cơ quan này đã kết thúc và chưa có cơ quan kế thừa nên không lập báo cáo được. ${nothingDone}`,
} satisfies Record<ReportRefusal, string>;

export const reopenReportRefusals = {
  notReported: `Cuộc tham vấn chưa lập báo cáo. ${nothingDone}`,
  reportUnderWay: `Báo cáo đang chờ duyệt, chờ ký hoặc đã ký. Hãy xin trả lại báo cáo trước. ${nothingDone}`,
};

export const cancelRefusals = { over: `Cuộc tham vấn đã lập báo cáo hoặc đã hủy. ${nothingDone}` };

export const policyText = {
  title: 'Tham vấn chính sách',
  intro:
    'Trao đổi trực tiếp về chính sách của luật, nghị quyết của Quốc hội, pháp lệnh (khoản 3 Điều 3 Luật số 64/2025/QH15). Việc này khác lấy ý kiến và không thay lấy ý kiến.',
  empty: 'Chưa có cuộc tham vấn chính sách nào.',
  plan: 'Lập tham vấn chính sách',
  project: 'Hồ sơ dự thảo của cơ quan',
  noProject: 'Chưa có hồ sơ, ghi tên và loại ở dưới',
  projectHint: 'Chọn hồ sơ thì tên và loại văn bản lấy theo hồ sơ.',
  draftTitle: 'Tên văn bản có chính sách đưa ra tham vấn',
  documentType: 'Loại văn bản',
  typeHint: 'Chỉ luật, nghị quyết của Quốc hội, pháp lệnh.',
  form: 'Hình thức',
  heldOn: 'Ngày họp, hoặc ngày cuối nhận văn bản',
  place: 'Địa điểm',
  placeHint: 'Phải ghi khi họp, trao đổi trực tiếp; tham vấn bằng văn bản thì để trống.',
  state: 'Trạng thái',
  edit: 'Sửa thông tin',
  save: 'Lưu thay đổi',
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  toDraft: 'Hồ sơ dự thảo',
  askedTitle: 'Nơi được mời và người tham gia theo nhóm',
  noAsked: 'Chưa mời nơi nào.',
  askedBody: 'Cơ quan, tổ chức',
  chooseBody: 'Không có trong danh sách',
  askedName: 'Hoặc ghi tên cơ quan, nhóm người',
  askedKind: 'Thành phần',
  kinds: { body: 'cơ quan, tổ chức', group: 'nhóm người' },
  invite: 'Thêm vào danh sách mời',
  tookPart: 'Có tham gia',
  yes: 'có',
  no: 'không',
  unknown: 'chưa ghi',
  people: 'Số người',
  peopleOf: (people: number) => `${formatNumber(people)} người`,
  recordAttendance: 'Ghi tham gia',
  policiesTitle: 'Chính sách đưa ra tham vấn',
  noPolicies: 'Chưa có chính sách nào.',
  policy: (ordinal: number, title: string) => `Chính sách ${ordinal}. ${title}`,
  policyTitle: 'Tên chính sách',
  policyContent: 'Nội dung đưa ra tham vấn',
  addPolicy: 'Thêm chính sách',
  opinions: 'Ý kiến',
  noOpinions: 'Chưa ghi ý kiến nào.',
  addOpinion: 'Ghi ý kiến',
  saidBy: 'Của',
  words: 'Nội dung ý kiến',
  result: 'Kết quả',
  explanation: 'Tiếp thu, giải trình',
  noResult: 'chưa có kết quả',
  explain: 'Ghi kết quả',
  hold: 'Ghi nhận đã tham vấn',
  holdHint: 'Từ lúc này danh sách mời và chính sách được giữ nguyên; ý kiến, kết quả được ghi tiếp.',
  minutesTitle: 'Biên bản',
  minutes: 'Tệp biên bản đã ký',
  noMinutes: 'Chưa có biên bản.',
  attachMinutes: 'Nộp biên bản',
  hash: 'mã băm',
  reportTitle: 'Báo cáo kết quả tham vấn',
  report: 'Lập báo cáo',
  reportHint: 'Báo cáo được soạn từ các mục trên rồi đi qua duyệt, ký, lấy số như mọi văn bản.',
  toReport: 'Mở báo cáo',
  reopen: 'Mở lại để bổ sung',
  cancel: 'Hủy tham vấn',
  reason: 'Lý do',
  cancelledBecause: (reason: string) => `Đã hủy: ${reason}`,
} as const;

const count = (n: number) => (n < 10 ? `0${n}` : formatNumber(n));

/** The fixed words of the report on a policy consultation. */
export const policyReport = {
  type: 'BÁO CÁO',
  abstract: (title: string) => `Kết quả tham vấn chính sách đối với ${title}`,
  lead: (body: string, title: string) =>
    `Thực hiện khoản 3 Điều 3 Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15, ${body} báo cáo kết quả tham vấn chính sách đối với ${title} như sau:`,
  howTitle: '1. Việc tổ chức tham vấn',
  how: ({ form, heldOn, place }: Pick<PolicyConsultation, 'form' | 'heldOn' | 'place'>) =>
    form === 'meeting'
      ? `Hình thức: họp, trao đổi trực tiếp ngày ${formatDate(heldOn)} tại ${place}.`
      : `Hình thức: bằng văn bản, nhận trả lời đến hết ngày ${formatDate(heldOn)}.`,
  askedLead: (n: number) => `Đã mời ${count(n)} cơ quan, tổ chức, nhóm đối tượng:`,
  askedItem: ({ name, tookPart, people }: AskedParty, last: boolean) => {
    const end = last ? '.' : ';';
    if (tookPart === null) return `${name}${end}`;
    if (!tookPart) return `${name}: không tham gia${end}`;
    return `${name}: có tham gia${people ? `, ${formatNumber(people)} người` : ''}${end}`;
  },
  resultsTitle: '2. Ý kiến và kết quả theo từng chính sách',
  policy: (ordinal: number, title: string) => `Chính sách ${ordinal}: ${title}`,
  content: (content: string) => `Nội dung: ${content}`,
  noOpinions: 'Không có ý kiến về chính sách này.',
  opinionsLead: (n: number) => `Có ${count(n)} ý kiến:`,
  result: (result: PolicyResult, explanation: string) => `Kết quả: ${policyResults[result]}. ${explanation}`,
  closing: (body: string) => `Trên đây là báo cáo của ${body}./.`,
  recipients: (shortName: string) => [`Lãnh đạo ${shortName};`, 'Lưu: VT, hồ sơ chính sách.'],
} as const;
