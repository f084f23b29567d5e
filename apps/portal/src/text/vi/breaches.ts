import type {
  BreachData,
  BreachKind,
  BreachRisk,
  BreachState,
  CloseRefusal,
} from '#features/personal-data/breaches/breach.ts';
import type {
  NoticeRefusal,
  RecordRefusal,
  TellRefusal,
} from '#features/personal-data/breaches/keep-breach.server.ts';
import { formatInstant, formatNumber } from './dates.ts';

export const breachKindWords: Record<BreachKind, string> = {
  disclosed: 'Dữ liệu bị lộ cho người không được xem',
  lost: 'Mất dữ liệu',
  altered: 'Dữ liệu bị sửa trái phép',
  unavailable: 'Không truy cập được dữ liệu',
  misused: 'Dùng dữ liệu sai mục đích',
};

export const breachDataWords: Record<BreachData, string> = {
  names: 'Họ tên',
  contacts: 'Thư điện tử, điện thoại',
  opinions: 'Lời góp ý chưa công khai',
  attachments: 'Tệp kèm theo',
  staff: 'Tài khoản cán bộ',
  other: 'Dữ liệu khác',
};

export const breachRiskWords: Record<BreachRisk, string> = {
  unknown: 'Chưa đánh giá',
  low: 'Thấp: không gây hại cho người có dữ liệu',
  high: 'Có thể gây hại: phải báo cho người có dữ liệu',
};

export const breachStateWords: Record<BreachState, string> = {
  open: 'Đang xử lý',
  contained: 'Đã ngăn chặn',
  closed: 'Đã kết thúc',
};

/** What is still missing before a breach can be closed; nobody has tried yet, so nothing is said of what was not done. */
export const breachNotYet: Record<CloseRefusal, string> = {
  closed: 'Sự cố này đã kết thúc.',
  notContained: 'Sự cố chưa được ngăn chặn.',
  measuresMissing: 'Chưa ghi biện pháp đã làm.',
  riskUnknown: 'Chưa đánh giá nguy cơ.',
  riskReasonMissing: 'Nguy cơ thấp nhưng chưa ghi vì sao.',
  authorityNotTold: 'Chưa thông báo cho cơ quan chuyên trách.',
  personsNotTold: 'Nguy cơ gây hại: chưa báo cho người có dữ liệu.',
  noteMissing: 'Chưa ghi kết luận.',
};

const nothing = 'Chưa có gì thay đổi.';

export const breachRefusals: Record<
  RecordRefusal | TellRefusal | CloseRefusal | NoticeRefusal | 'incomplete',
  string
> = {
  discoveredLater: `Giờ phát hiện không thể sau lúc này. ${nothing}`,
  occurredLater: `Sự cố không thể bắt đầu sau khi được phát hiện. ${nothing}`,
  closed: `Sự cố này đã kết thúc. ${nothing}`,
  riskReasonMissing: `Nguy cơ thấp thì ghi vì sao. ${nothing}`,
  toldBefore: `Đã ghi việc thông báo này. ${nothing}`,
  whoMissing: `Ghi rõ đã báo cho ai, bằng cách nào. ${nothing}`,
  wrongTime: `Giờ thông báo phải sau giờ phát hiện và không sau lúc này. ${nothing}`,
  lateReasonMissing: `Thông báo sau 72 giờ thì phải ghi lý do chậm. ${nothing}`,
  messageMissing: `Ghi nội dung đã báo cho người có dữ liệu. ${nothing}`,
  notContained: `Sự cố chưa được ngăn chặn. ${nothing}`,
  measuresMissing: `Chưa ghi biện pháp đã làm. ${nothing}`,
  riskUnknown: `Chưa đánh giá nguy cơ. ${nothing}`,
  authorityNotTold: `Chưa thông báo cho cơ quan chuyên trách. ${nothing}`,
  personsNotTold: `Nguy cơ gây hại: chưa báo cho người có dữ liệu. ${nothing}`,
  noteMissing: `Ghi kết luận trước khi kết thúc. ${nothing}`,
  issuerEnded: `Không có cơ quan nào đứng tên phát hành văn bản. ${nothing}`,
  draftedBefore: `Văn bản thông báo đã được soạn. ${nothing}`,
  incomplete: `Biểu mẫu thiếu hoặc sai thông tin. ${nothing} Kiểm tra tên sự cố và các ô giờ.`,
};

export const breachText = {
  title: 'Sự cố dữ liệu cá nhân',
  intro:
    'Ghi ngay khi phát hiện, kể cả khi chưa rõ hết. Từ lúc phát hiện có 72 giờ để thông báo cho cơ quan chuyên trách, tính cả ngày nghỉ.',
  none: 'Chưa ghi sự cố nào.',
  numbered: (number: number, year: number) => `Sự cố số ${formatNumber(number)}/${year}`,
  columns: {
    number: 'Số',
    title: 'Sự cố',
    discovered: 'Phát hiện',
    due: 'Thông báo trước',
    state: 'Trạng thái',
  },
  late: 'Quá 72 giờ',
  told: 'Đã thông báo',
  recordTitle: 'Ghi sự cố mới',
  record: 'Ghi sự cố',
  editTitle: 'Cập nhật',
  edit: 'Lưu',
  name: 'Tên sự cố, một dòng',
  kind: 'Loại',
  discoveredAt: 'Phát hiện lúc',
  occurredFrom: 'Bắt đầu từ lúc (nếu biết)',
  happened: 'Diễn biến',
  happenedHint: 'Không ghi tên hay dữ liệu của người bị ảnh hưởng.',
  data: 'Dữ liệu liên quan',
  persons: 'Số người bị ảnh hưởng (nếu biết)',
  personsDescribed: 'Là những ai (nhóm, không ghi tên)',
  consequences: 'Hậu quả đã có và có thể có',
  measures: 'Biện pháp đã làm',
  contact: 'Người, bộ phận trả lời về sự cố',
  risk: 'Nguy cơ cho người có dữ liệu',
  riskReason: 'Vì sao đánh giá như vậy',
  contained: 'Đã ngăn chặn: dữ liệu không lộ, mất thêm',
  clock: 'Thời hạn thông báo',
  dueBecause: (at: Date, hours: number, basis: string) =>
    `Trước ${formatInstant(at)}: ${hours} giờ kể từ khi phát hiện, theo ${basis}.`,
  unverified: 'Nguồn thứ cấp, chưa đối chiếu nguyên văn.',
  hoursLeft: (hours: number) =>
    hours >= 0 ? `Còn ${formatNumber(hours)} giờ.` : `Đã quá ${formatNumber(-hours)} giờ.`,
  recordedBy: 'Người ghi',
  recorded: (name: string, at: Date) => `${name}, lúc ${formatInstant(at)}`,
  authorityTitle: 'Thông báo cho cơ quan chuyên trách',
  authority: 'Cơ quan nhận thông báo',
  toldAt: 'Thông báo lúc',
  symbol: 'Số, ký hiệu văn bản (nếu có)',
  lateReason: 'Lý do chậm (khi quá 72 giờ)',
  tellAuthority: 'Ghi: đã báo cơ quan chuyên trách',
  authorityTold: (who: string, at: Date, symbol: string) =>
    `${who}, lúc ${formatInstant(at)}${symbol ? `, văn bản ${symbol}` : ''}`,
  noticeTitle: 'Văn bản thông báo',
  noticeNote:
    'Soạn báo cáo theo thể thức văn bản hành chính từ những gì đã ghi; duyệt, ký, lấy số như văn bản khác.',
  draftNotice: 'Soạn văn bản',
  openNotice: 'Mở văn bản thông báo',
  personsTitle: 'Thông báo cho người có dữ liệu',
  how: 'Bằng cách nào, cho ai',
  message: 'Nội dung thông báo',
  messageDraft: (title: string, contact: string) =>
    `Chúng tôi báo để bạn biết: đã xảy ra sự cố “${title}” với dữ liệu của bạn trên cổng lấy ý kiến. Việc bạn nên làm: cảnh giác với thư, cuộc gọi lạ mạo danh cơ quan; không cung cấp mã biên nhận cho ai. Cần hỏi thêm: ${contact || 'cơ quan chủ quản'}.`,
  tellPersons: 'Ghi: đã báo người có dữ liệu',
  personsTold: (how: string, at: Date) => `${how}, lúc ${formatInstant(at)}`,
  closeTitle: 'Kết thúc',
  closingNote: 'Kết luận, bài học',
  close: 'Kết thúc sự cố',
  closed: 'Kết thúc',
  notYet: 'Chưa kết thúc được:',
  saved: 'Đã lưu.',
  printNote: 'Trang này in thành bản ghi sự cố.',
} as const;

export const breachNotice = {
  type: 'BÁO CÁO',
  abstract: (number: number, year: number) => `Về sự cố vi phạm dữ liệu cá nhân số ${number}/${year}`,
  lead: (body: string) => `${body} thông báo sự cố vi phạm quy định về bảo vệ dữ liệu cá nhân như sau:`,
  what: 'Diễn biến',
  when: 'Thời gian',
  data: 'Dữ liệu liên quan',
  who: 'Người bị ảnh hưởng',
  consequences: 'Hậu quả',
  measures: 'Biện pháp đã thực hiện',
  contact: 'Đầu mối liên hệ',
  notKnown: 'Chưa xác định được, sẽ bổ sung.',
  contactBody: (body: string) => body,
  times: (from: Date | null, discovered: Date) =>
    `${from ? `Bắt đầu khoảng ${formatInstant(from)}. ` : ''}Phát hiện lúc ${formatInstant(discovered)}.`,
  persons: (count: number | null, described: string) =>
    [count === null ? 'Số người chưa xác định' : `${formatNumber(count)} người`, described]
      .filter(Boolean)
      .join('; '),
  close: 'Nội dung chưa rõ sẽ được bổ sung bằng văn bản tiếp theo.',
  recipients: (short: string) => ['Như trên;', `Lưu: VT, ${short}.`],
} as const;
