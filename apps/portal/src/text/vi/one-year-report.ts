import type { Channel } from '#features/outreach/channel.ts';
import { formatDate, formatNumber, formatPercent } from './dates.ts';
import { channelNames } from './outreach.ts';

interface ScreeningFigures {
  readonly screened: number;
  readonly inScope: number;
  readonly communicated: number;
  /** null: nothing was in scope. */
  readonly rate: number | null;
}

interface ConsultationFigures {
  readonly opened: number;
  readonly due: number;
  readonly kept: number;
  readonly received: number;
  readonly late: number;
  readonly tables: number;
}

const n = (value: number) => formatNumber(value);
const two = (value: number) => String(value).padStart(2, '0');
/** Official texts write small counts with a leading zero: "03 dự thảo". */
const count = (value: number) => (value < 10 ? two(value) : n(value));

/** The fixed words of the one-year report on Decision 407, with its figures in sentences. */
export const oneYearReport = {
  type: 'BÁO CÁO',
  none: 'Không.',
  lead: (body: string, request: string, from: string, to: string) =>
    `${request ? `Thực hiện ${request}, ` : ''}${body} báo cáo kết quả truyền thông dự thảo chính sách có tác động lớn đến xã hội trong quá trình xây dựng văn bản quy phạm pháp luật theo Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ, từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}, như sau:`,
  situation: '1. Tình hình truyền thông dự thảo chính sách',
  results: 'a) Kết quả đạt được',
  awareness: 'Quán triệt, ban hành văn bản chỉ đạo, hướng dẫn',
  plansLead: 'Kế hoạch đã ban hành trong kỳ:',
  activities: 'Các hoạt động truyền thông và lấy ý kiến',
  screening: ({ screened, inScope, communicated, rate }: ScreeningFigures) =>
    inScope === 0
      ? `Trong kỳ đã sàng lọc ${count(screened)} dự thảo theo bốn tiêu chí; không phát sinh dự thảo thuộc diện phải truyền thông.`
      : `Trong kỳ đã sàng lọc ${count(screened)} dự thảo theo bốn tiêu chí, trong đó ${count(inScope)} dự thảo thuộc diện phải truyền thông; đã truyền thông ${count(communicated)} dự thảo, đạt ${formatPercent(rate ?? 0)}.`,
  inScopeLead: 'Các dự thảo thuộc diện truyền thông:',
  consultations: (f: ConsultationFigures) =>
    `Đã mở ${count(f.opened)} đợt lấy ý kiến. ${
      f.due === 0
        ? 'Tỷ lệ dự thảo văn bản quy phạm pháp luật, hồ sơ đề nghị được đăng tải đủ thời gian tối thiểu: không phát sinh (trong kỳ chưa có dự thảo, hồ sơ nào đến hạn).'
        : `Trong ${count(f.due)} dự thảo văn bản quy phạm pháp luật, hồ sơ đề nghị đến hạn đăng tải, có ${count(f.kept)} dự thảo, hồ sơ được đăng tải toàn văn, đủ thời gian tối thiểu, đạt ${formatPercent(f.kept / f.due)}.`
    } Đã nhận ${n(f.received)} ý kiến${f.late > 0 ? `, trong đó ${n(f.late)} ý kiến nhận sau hạn` : ''}; công bố ${count(f.tables)} bảng tổng hợp, tiếp thu, giải trình.`,
  outcomes: (f: {
    readonly answered: number;
    readonly accepted: number;
    readonly partly: number;
    readonly explained: number;
  }) =>
    f.answered === 0
      ? 'Trong số ý kiến nhận trong kỳ, chưa có ý kiến nào được trả lời.'
      : `Trong số ý kiến nhận trong kỳ, ${n(f.answered)} ý kiến đã có trả lời được duyệt: tiếp thu ${n(f.accepted)}, tiếp thu một phần ${n(f.partly)}, giải trình ${n(f.explained)}; các ý kiến còn lại là ghi nhận đồng ý hoặc ngoài phạm vi.`,
  activitiesDone: (activities: number, measured: number, estimated: number) =>
    activities === 0
      ? 'Trong kỳ không có hoạt động truyền thông nào được ghi sổ.'
      : `Đã thực hiện ${count(activities)} hoạt động truyền thông; số lượt tiếp cận đếm được là ${n(measured)}, số ước tính là ${n(estimated)} (hai số này không cộng với nhau).`,
  channelHead: ['STT', 'Kênh', 'Số hoạt động'],
  channel: (code: string) => channelNames[code as Channel] ?? code,
  issuedLead: 'Các văn bản đã ban hành trong kỳ:',
  nothingIssued: 'Trong kỳ chưa ban hành văn bản nào.',
  issuedItem: (issued: {
    readonly number: string;
    readonly label: string;
    readonly onDate: string;
    readonly fromDraft?: boolean;
  }) => {
    const without = issued.fromDraft === false ? ' (không có dự thảo trong hệ thống)' : '';
    return `${issued.number ? `Số ${issued.number}` : 'Văn bản'} ngày ${formatDate(issued.onDate)}: ${issued.label}${without}.`;
  },
  unissuedLead: 'Các dự thảo đến cuối kỳ chưa ban hành:',
  stoppedLead: 'Các dự thảo dừng soạn thảo trong kỳ:',
  funds: 'Kinh phí thực hiện',
  impact: 'Tác động, ý nghĩa; cách làm hay, kinh nghiệm tốt',
  difficulties: 'b) Khó khăn, hạn chế và nguyên nhân',
  others: '2. Phối hợp với cơ quan trung ương và cơ quan khác',
  othersAnswered: (f: {
    readonly received: number;
    readonly answered: number;
    readonly onTime: number;
    readonly late: number;
    readonly overdue: number;
  }) =>
    `Trong kỳ đã nhận ${count(f.received)} dự thảo của cơ quan khác gửi lấy ý kiến; đã trả lời ${count(f.answered)} dự thảo${
      f.answered > 0 ? `, trong đó đúng hạn ${count(f.onTime)}, sau hạn ${count(f.late)}` : ''
    }${f.overdue > 0 ? `; còn ${count(f.overdue)} dự thảo quá hạn chưa trả lời` : ''}.`,
  othersAnswer: (answer: {
    readonly label: string;
    readonly symbol: string;
    readonly onDate: string;
    readonly onTime: boolean;
  }) =>
    `${answer.label}: ${answer.symbol ? `Công văn số ${answer.symbol}` : 'công văn'} ngày ${formatDate(answer.onDate)}${answer.onTime ? '' : ' (sau hạn)'}.`,
  othersCommunicated: (asked: number, communicated: number, activities: number) =>
    `Theo phân công và đề nghị (${count(asked)} văn bản trong kỳ), đã phối hợp truyền thông ${count(communicated)} dự thảo của cơ quan khác bằng ${count(activities)} hoạt động (đã tính trong tổng số hoạt động ở mục 1, không tính vào tỷ lệ dự thảo thuộc diện được truyền thông).`,
  proposals: '3. Kiến nghị, đề xuất',
  closing: (body: string, addressee: string) =>
    addressee ? `${body} báo cáo để ${addressee} tổng hợp./.` : `Trên đây là báo cáo của ${body}./.`,
  recipients: (shortName: string) => ['Như trên;', `Lãnh đạo ${shortName};`, 'Lưu: VT.'],
} as const;
