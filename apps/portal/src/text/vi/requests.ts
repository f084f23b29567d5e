import type { DraftLetterRefusal } from '#features/consultations/requests/draft-letter.server.ts';
import type { PickRefusal, StartRefusal } from '#features/consultations/requests/pick-bodies.server.ts';
import type { ReminderStep } from '#features/consultations/requests/reminder-steps.data.ts';
import type { Because, WrittenRequestState } from '#features/consultations/requests/written-request.ts';
import { askedAlready, bodyEnded } from './consultations.ts';
import { formatDate } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const requestStates: Record<WrittenRequestState, string> = {
  prepared: 'đang lập danh sách',
  drafted: 'công văn đang trình ký',
  sent: 'đã gửi',
  cancelled: 'đã thôi',
};

export const becauseWords: Record<Because, string> = {
  law: 'quy định nêu tên',
  list: 'danh sách thường hỏi',
  chosen: 'chọn thêm',
};

export const reminderWords: Record<ReminderStep, string> = {
  soonDue: 'sắp đến hạn',
  dueToday: 'ngày cuối',
  overdue: 'quá hạn',
  longOverdue: 'quá hạn một tuần',
};

type Data = Readonly<Record<string, string | number>>;

export const startRequestRefusals = {
  over: `Đợt lấy ý kiến đã kết thúc. ${nothingDone}`,
} satisfies Record<StartRefusal, string>;

export const pickRefusals = {
  over: startRequestRefusals.over,
  askedAlready,
  notPrepared: `Công văn đã soạn nên danh sách không đổi được nữa. ${nothingDone}`,
  nameNeeded: `Hãy chọn cơ quan trong danh sách hoặc ghi tên nơi được hỏi. ${nothingDone}`,
  bodyEnded,
  asksItself: `Cơ quan chủ trì không tự hỏi mình. ${nothingDone}`,
  tooMany: ({ most = 0 }: Data) => `Một công văn gửi được tối đa ${most} nơi. ${nothingDone}`,
  onList: `Không có nơi nào mới: tất cả đã ở trong danh sách. ${nothingDone}`,
  noConsent: `Người này chưa đồng ý hoặc đã rút đồng ý nên không hỏi được. ${nothingDone}`,
  noSuchList: `Không còn danh sách này. ${nothingDone}`,
  emptyList: `Danh sách còn trống. ${nothingDone}`,
} satisfies Record<PickRefusal | 'noSuchList' | 'emptyList', string | ((data: Data) => string)>;

export const draftLetterRefusals = {
  over: startRequestRefusals.over,
  noConsent: ({ names = '' }: Data) =>
    `Đã rút đồng ý nên không hỏi được: ${names}. ${nothingDone} Hãy bỏ khỏi danh sách rồi soạn lại.`,
  notPrepared: `Công văn này đã được soạn. ${nothingDone}`,
  emptyList: `Chưa có nơi nào trong danh sách. ${nothingDone}`,
  bodyEnded,
  issuerEnded: `Cơ quan chủ trì không còn hoạt động và không có đúng một cơ quan kế thừa. ${nothingDone}`,
  dueNeeded: `Chưa tìm thấy thời hạn trả lời cho loại văn bản này, nên cần chọn ngày mong nhận ý kiến. ${nothingDone}`,
  dueTooEarly: ({ minimum = '' }: Data) =>
    `Quy định cho cơ quan được hỏi đến hết ngày ${formatDate(String(minimum))}. ${nothingDone} Hãy chọn ngày muộn hơn hoặc để trống.`,
  dueInPast: `Ngày mong nhận ý kiến phải sau hôm nay. ${nothingDone}`,
} satisfies Record<DraftLetterRefusal, string | ((data: Data) => string)>;

export const cancelRefusals = {
  alreadySent: `Công văn đã gửi hoặc đã thôi. ${nothingDone}`,
  letterUnderWay: `Công văn đang chờ duyệt, chờ ký hoặc đã ký. Hãy xin trả lại công văn trước. ${nothingDone}`,
} as const;

export const requestsText = {
  title: 'Xin ý kiến bằng công văn',
  intro:
    'Mỗi công văn hỏi nhiều nơi một lúc: lập danh sách, soạn công văn, duyệt, ký, lấy số, phát hành. Từ ngày phát hành, hạn trả lời bắt đầu tính và hệ thống nhắc lịch sự theo từng bước, mỗi bước một lần.',
  start: 'Lập danh sách mới',
  startQuestion: 'Cần ý kiến về điều gì',
  startQuestionHint: 'Ghi riêng cho những nơi này; để trống nếu hỏi về toàn bộ dự thảo.',
  lettersTitle: 'Các công văn',
  noLetters: 'Chưa có công văn xin ý kiến nào trong đợt này.',
  letter: 'Công văn',
  letterName: (n: number) => `Công văn thứ ${n}`,
  bodies: (n: number) => `${n} nơi`,
  state: 'Trạng thái',
  sentOn: 'Ngày gửi',
  dueOn: 'Hạn trả lời',
  boardTitle: 'Các nơi được hỏi',
  noBodies: 'Chưa có nơi nào được hỏi. Nơi được hỏi hiện ở đây khi công văn đã phát hành.',
  askedBody: 'Nơi được hỏi',
  answer: 'Trả lời',
  reminders: 'Đã nhắc',
  notReminded: 'chưa nhắc',
  enterLetter: 'Ghi công văn trả lời',
  seeLetter: 'Xem các điểm đã ghi',
  byHand: 'ghi tay',
  sums: (answered: number, late: number, overdue: number, asked: number) =>
    `${answered} trên ${asked} nơi đã trả lời${late > 0 ? `, trong đó ${late} sau hạn` : ''}${overdue > 0 ? `; ${overdue} nơi quá hạn chưa trả lời` : ''}.`,
  listTitle: 'Danh sách gửi',
  listEmpty: 'Danh sách còn trống. Thêm từng nơi, hoặc lấy cả danh sách thường hỏi.',
  because: 'Vì sao hỏi',
  act: 'Thao tác',
  remove: 'Bỏ',
  removeOf: (name: string) => `Bỏ ${name}`,
  addTitle: 'Thêm nơi được hỏi',
  fromDirectory: 'Hoặc chọn trong danh bạ',
  forgotten: '(đã xóa theo yêu cầu)',
  otherName: 'Hoặc ghi tên nơi khác',
  otherNameHint: 'Dùng cho nơi chưa có trong danh sách cơ quan của hệ thống.',
  add: 'Thêm vào danh sách',
  lawTitle: 'Quy định nêu tên',
  lawIntro: 'Với loại dự thảo này, quy định nêu tên các cơ quan sau phải được hỏi ý kiến:',
  lawBasis: (basis: string) => `Căn cứ: ${basis}.`,
  unverified: 'chưa xác minh',
  secondary: 'theo nguồn thứ cấp, cần đối chiếu văn bản gốc',
  onList: 'đã có trong danh sách',
  isLead: 'là cơ quan chủ trì, không cần hỏi',
  notKnown: 'chưa có trong hệ thống, hãy ghi tên',
  notOnList: 'chưa có trong danh sách',
  addNamed: 'Thêm các cơ quan quy định nêu tên',
  fromList: 'Lấy từ danh sách thường hỏi',
  chooseList: 'Danh sách',
  listOption: (name: string, n: number) => `${name} (${n} nơi)`,
  withSuccessors: 'Nơi nào đã kết thúc hoạt động thì hỏi cơ quan kế thừa',
  addList: 'Thêm cả danh sách',
  saveListTitle: 'Lưu thành danh sách thường hỏi',
  listName: 'Tên danh sách',
  forType: 'Chỉ gợi ý cho loại văn bản này',
  saveList: 'Lưu danh sách',
  writeTitle: 'Soạn công văn',
  writeIntro:
    'Công văn được viết theo thể thức hành chính, gửi đến mọi nơi trong danh sách, rồi đi tiếp ở trang Văn bản hành chính: duyệt, ký, lấy số, phát hành. Sau khi soạn, danh sách không đổi được nữa.',
  due: 'Ngày mong nhận ý kiến',
  dueByRule: (day: string) => `Để trống để theo quy định: nếu gửi hôm nay thì hết ngày ${formatDate(day)}.`,
  dueFree:
    'Chưa tìm thấy thời hạn trả lời cho loại văn bản này trong quy định (chưa xác minh); cơ quan chủ trì tự chọn ngày.',
  write: 'Soạn công văn',
  openLetter: 'Mở công văn ở trang Văn bản hành chính',
  cancel: 'Thôi gửi công văn này',
  cancelNote: 'Danh sách vẫn được giữ trong nhật ký. Công văn đang trình không được phát hành nữa.',
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  toRequests: 'Xin ý kiến bằng công văn',
} as const;
