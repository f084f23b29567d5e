import type { HoldRefusal } from '#features/personal-data/retention/retention-desk.server.ts';
import type {
  RetentionCode,
  RetentionRule,
  RetentionStart,
} from '#features/submissions/retention/retention-rules.data.ts';
import { formatDate, formatInstant, formatNumber } from './dates.ts';

export const retentionKindWords: Record<RetentionCode, string> = {
  contact: 'Tên, thư điện tử, điện thoại của người góp ý',
  unsentDraft: 'Lời chưa gửi và tệp kèm theo',
  endedWords: 'Lời góp ý đã rút, đã thay hoặc ghi nhầm, cùng tệp kèm theo',
  attachments: 'Tệp kèm theo ý kiến',
  appealWords: 'Lời đề nghị xem lại việc ẩn',
  capturedMail: 'Bản sao thư giữ trên máy chủ',
  followers: 'Địa chỉ thư nhận tin về dự thảo',
  surveyWords: 'Lời tự viết trong khảo sát',
  surveyInvitees: 'Địa chỉ thư của người được mời trả lời khảo sát',
  planWords: 'Thông điệp, bản tin gõ tay trong kế hoạch truyền thông',
  mailBounce: 'Dấu băm địa chỉ có thư bị trả lại',
  contestEntries: 'Tên, thư điện tử của người dự cuộc thi tìm hiểu',
  initiativeEntries: 'Tên, thư điện tử, bài viết, tệp của người dự cuộc thi sáng kiến',
  registrations: 'Tên, thư điện tử của người đăng ký dự hội nghị, lớp học; câu hỏi không được hiện',
  helpInvitations: 'Tên, thư điện tử của người được mời đóng góp mà không có đóng góp nào',
  certificates: 'Tên trên giấy chứng nhận tham gia lớp học',
  answeredWords: 'Lời góp ý đã được trả lời',
  publicLog: 'Dòng của nhật ký công khai (chỉ là mã)',
  reportComments: 'Trao đổi của cán bộ khi viết báo cáo',
  audit: 'Nhật ký nội bộ về việc cán bộ làm',
};

const startWords: Record<RetentionStart, string> = {
  answered: 'sau khi dự thảo được trả lời hoặc đợt lấy ý kiến bị rút',
  created: 'kể từ khi có',
  held: 'sau khi hội nghị, lớp học kết thúc',
  draftEnded: 'sau khi dự thảo được ban hành hoặc dừng lại',
  surveyEnded: 'sau ngày cuối của khảo sát',
};

/** "30 ngày sau khi …" */
export function retentionPeriod({ days, from }: Pick<RetentionRule, 'days' | 'from'>): string {
  return days === null
    ? 'Lưu cùng hồ sơ, theo pháp luật lưu trữ'
    : `${formatNumber(days)} ngày ${startWords[from]}`;
}

const nothing = 'Chưa có gì thay đổi.';

export const retentionText = {
  title: 'Thời hạn lưu giữ dữ liệu cá nhân',
  intro:
    'Mỗi đêm, dữ liệu hết thời hạn được xóa tự động. Bảng dưới đây cũng hiện cho mọi người ở trang Quyền riêng tư.',
  rules: 'Quy tắc',
  columns: { kind: 'Loại dữ liệu', period: 'Giữ bao lâu', basis: 'Căn cứ', status: 'Mức xác minh' },
  due: 'Sẽ xóa đêm nay',
  dueNote: 'Tính thử, chưa xóa gì. Phần được giữ theo quyết định bên dưới không bị xóa.',
  dueNone: 'Đêm nay không có gì đến hạn.',
  dueColumns: { kind: 'Loại dữ liệu', erased: 'Xóa', held: 'Được giữ lại' },
  journal: 'Đã xóa',
  journalNote: 'Chỉ ghi số lượng, không ghi nội dung.',
  journalNone: 'Chưa xóa gì.',
  journalColumns: {
    at: 'Lúc',
    kind: 'Loại dữ liệu',
    days: 'Thời hạn',
    erased: 'Đã xóa',
    held: 'Được giữ lại',
  },
  days: (days: number) => `${formatNumber(days)} ngày`,
  holds: 'Quyết định giữ lại',
  holdsNote:
    'Khi có khiếu nại, tranh chấp, thanh tra, dữ liệu có thể phải giữ thêm. Phải có lý do, căn cứ và ngày xem lại.',
  holdsNone: 'Không có quyết định nào.',
  holdOf: (draft: string, wholeRound: boolean) =>
    `${draft}: ${wholeRound ? 'cả đợt lấy ý kiến' : 'một lượt góp ý'}`,
  holdFacts: (setAt: Date, reviewOn: string) =>
    `Từ ${formatInstant(setAt)}; xem lại ngày ${formatDate(reviewOn)}.`,
  reviewLate: 'Quá ngày xem lại',
  ended: (at: Date) => `Đã kết thúc lúc ${formatInstant(at)}.`,
  lift: 'Kết thúc việc giữ lại',
  setTitle: 'Giữ lại dữ liệu',
  code: 'Mã biên nhận',
  wholeRound: 'Giữ mọi lượt góp ý của cùng đợt lấy ý kiến',
  reason: 'Lý do',
  basis: 'Căn cứ pháp lý',
  reviewOn: 'Ngày xem lại',
  set: 'Giữ lại',
  saved: 'Đã lưu.',
  incomplete: `Biểu mẫu thiếu thông tin. ${nothing}`,
  publicTitle: 'Giữ bao lâu',
  publicNote:
    'Số ngày do cơ quan đặt vì luật chỉ nói xóa khi hết mục đích; nơi ghi “chưa xác minh” là chưa đối chiếu với văn bản luật. Dữ liệu đang có khiếu nại, tranh chấp có thể được giữ lâu hơn, có lý do và căn cứ.',
  refusals: {
    codeUnknown: `Không có biên nhận nào mang mã này. ${nothing}`,
    reasonNeeded: `Ghi lý do và căn cứ. ${nothing}`,
    wrongDay: `Ngày xem lại phải sau hôm nay. ${nothing}`,
  } satisfies Record<HoldRefusal, string>,
  liftRefusals: { ended: 'Quyết định giữ lại này đã kết thúc.' },
} as const;
