import type { ResponseOutcome } from '#features/responses/matrix.ts';
import type { CriticismForm } from '#features/social-criticism/criticism.ts';
import { formatDate, formatLegalDate } from './dates.ts';
import { outcomeWords } from './words.ts';

const two = (value: number) => String(value).padStart(2, '0');
const uncapital = (title: string) => title.slice(0, 1).toLocaleLowerCase('vi') + title.slice(1);

const forms: Record<CriticismForm, string> = {
  conference: 'tổ chức hội nghị phản biện xã hội',
  written: 'phản biện xã hội bằng văn bản',
  dialogue: 'tổ chức đối thoại trực tiếp',
};

/** The fixed words of the three papers on social criticism: request, reply, report. */
export const criticismPapers = {
  requestAbstract: (draft: string) => `V/v đề nghị phản biện xã hội đối với dự thảo ${uncapital(draft)}`,
  requestLead: (body: string, draft: string, issuingBody: string) =>
    `${body} chủ trì soạn thảo dự thảo ${uncapital(draft)}${issuingBody ? `, trình ${issuingBody} ban hành` : ''}. Thực hiện Luật Mặt trận Tổ quốc Việt Nam và Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN, ${body} gửi kèm hồ sơ dự thảo và trân trọng đề nghị quý cơ quan tổ chức phản biện xã hội.`,
  requestForm: (form: CriticismForm) =>
    `Hình thức đề nghị: ${forms[form]}. Quý cơ quan có thể chọn hình thức khác cho phù hợp; ${form === 'written' ? 'cơ quan chủ trì sẵn sàng cung cấp thêm thông tin, tài liệu.' : 'cơ quan chủ trì sẽ tham dự, trình bày và giải đáp.'}`,
  requestQuestion: (question: string) => `Một số nội dung mong được quan tâm: ${question}`,
  requestDue: (dueOn: string) =>
    `Rất mong nhận được văn bản phản biện trước 24 giờ ${formatLegalDate(dueOn)} để nghiên cứu, tiếp thu, giải trình trước khi trình dự thảo.`,
  thanks: (body: string) => `${body} trân trọng cảm ơn quý cơ quan./.`,
  recipients: (shortName: string) => ['Như trên;', `Lãnh đạo ${shortName};`, 'Lưu: VT.'],
  replyAbstract: (draft: string) =>
    `V/v tiếp thu, giải trình ý kiến phản biện xã hội đối với dự thảo ${uncapital(draft)}`,
  replyLead: (body: string, front: string, symbol: string, datedOn: string, draft: string) =>
    `${body} đã nhận Văn bản số ${symbol} ngày ${formatDate(datedOn)} của ${front} phản biện xã hội đối với dự thảo ${uncapital(draft)}. ${body} trân trọng cảm ơn, đã nghiên cứu đầy đủ và trả lời từng ý kiến như sau:`,
  replyClosing: (body: string) =>
    `${body} mong tiếp tục nhận được sự quan tâm, phối hợp của quý cơ quan trong quá trình hoàn thiện và thi hành văn bản./.`,
  reportType: 'BÁO CÁO',
  reportAbstract: (draft: string) =>
    `Tiếp thu, giải trình ý kiến phản biện xã hội đối với dự thảo ${uncapital(draft)}`,
  reportLead: (body: string, front: string, requestedOn: string, form: CriticismForm) =>
    `Ngày ${formatDate(requestedOn)}, ${body} gửi hồ sơ dự thảo đến ${front} đề nghị ${forms[form]} theo Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN.`,
  reportReceived: (front: string, symbol: string, datedOn: string, points: number, isLate: boolean) =>
    `${front} đã có Văn bản số ${symbol} ngày ${formatDate(datedOn)} với ${two(points)} ý kiến phản biện${isLate ? ' (gửi sau ngày được đề nghị; vẫn được nghiên cứu, tiếp thu, giải trình đầy đủ)' : ''}.`,
  reportSums: (sums: {
    readonly accepted: number;
    readonly partly: number;
    readonly explained: number;
    readonly other: number;
  }) =>
    `Kết quả: tiếp thu ${two(sums.accepted)} ý kiến; tiếp thu một phần ${two(sums.partly)} ý kiến; giải trình ${two(sums.explained)} ý kiến${sums.other > 0 ? `; ghi nhận hoặc ngoài phạm vi ${two(sums.other)} ý kiến` : ''}. Nội dung cụ thể như sau:`,
  reportClosing: (body: string) => `${body} kính báo cáo./.`,
  reportRecipients: (front: string, shortName: string) => [
    'Như trên;',
    `${front};`,
    `Lãnh đạo ${shortName};`,
    'Lưu: VT.',
  ],
  tableHead: ['STT', 'Nội dung phản biện', 'Tiếp thu, giải trình'],
  answer: (outcome: ResponseOutcome, explanation: string) =>
    [`${outcomeWords[outcome]}.`, explanation].filter(Boolean).join(' '),
  wholeDraft: 'Chung',
  suggests: (wording: string) => `Đề nghị viết: “${wording}”.`,
} as const;
