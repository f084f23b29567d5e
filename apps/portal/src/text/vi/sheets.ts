import type { AnswerSheetRefusal } from '#features/question-sheets/answer-sheet.server.ts';
import type { MakeSheetRefusal } from '#features/question-sheets/make-sheet.server.ts';
import type { LinkState, SheetKind } from '#features/question-sheets/question-sheet.ts';
import type { SendLinksRefusal } from '#features/question-sheets/send-links.server.ts';
import { formatDeadline, formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi.';
const kept = 'Những gì đã viết vẫn còn bên dưới.';

type Data = Readonly<Record<string, string | number>>;

export const sheetKinds: Record<SheetKind, string> = {
  expert: 'chuyên gia',
  affectedGroup: 'nhóm chịu tác động',
  internal: 'trong nội bộ cơ quan',
};

export const linkStates: Record<LinkState, string> = {
  sent: 'đang chờ',
  used: 'đã trả lời',
  withdrawn: 'đã thôi hỏi',
};

export const makeSheetRefusals = {
  over: `Đợt lấy ý kiến đã kết thúc. ${nothingDone}`,
  unknownUnit: ({ unit = '' }: Data) =>
    `Trong bản dự thảo không có “${unit}”. ${nothingDone} Hãy dùng mã điều trong danh sách bên dưới.`,
  dueInPast: `Ngày cuối đã qua. ${nothingDone}`,
} satisfies Record<MakeSheetRefusal, string | ((data: Data) => string)>;

export const sendLinksRefusals = {
  nobody: `Chưa chọn ai mới để gửi. ${nothingDone}`,
  noConsent: `Có người chưa đồng ý hoặc đã rút đồng ý nên không gửi được cho ai. ${nothingDone}`,
  noAddress: `Có người chưa ghi thư điện tử. ${nothingDone} Hãy bổ sung trong danh bạ, hoặc in liên kết giấy.`,
  tooMany: ({ most = 0 }: Data) => `Mỗi lần gửi được tối đa ${most} người. ${nothingDone}`,
  over: `Đợt lấy ý kiến đã kết thúc. ${nothingDone}`,
  closed: `Phiếu hỏi đã đóng. ${nothingDone}`,
  internalOnly: `Phiếu này hỏi trong nội bộ cơ quan, không gửi ra ngoài. ${nothingDone}`,
} satisfies Record<SendLinksRefusal, string | ((data: Data) => string)>;

export const endSheetRefusals = { alreadyClosed: `Phiếu hỏi đã đóng. ${nothingDone}` } as const;
export const withdrawLinkRefusals = {
  notWaiting: `Liên kết này đã được dùng hoặc đã thôi. ${nothingDone}`,
} as const;

export const answerRefusals = {
  over: `Cơ quan đã kết thúc việc lấy ý kiến về dự thảo này. Câu trả lời chưa được gửi. ${kept}`,
  closed: `Phiếu hỏi đã đóng nên câu trả lời chưa được gửi. ${kept}`,
  gone: 'Liên kết này không còn dùng được. Câu trả lời chưa được gửi.',
  used: 'Liên kết này đã được dùng để trả lời một lần. Câu trả lời vừa rồi chưa được gửi; câu trả lời trước vẫn được giữ.',
  empty: `Chưa có câu trả lời nào. ${nothingDone} Hãy trả lời ít nhất một câu.`,
  tooLong: `Có câu trả lời dài quá ${formatNumber(10_000)} ký tự. ${nothingDone} ${kept}`,
  consentNeeded: `Để cơ quan được dùng câu trả lời, xin đánh dấu ô đồng ý. ${nothingDone} ${kept}`,
  tooMany: `Từ nơi này vừa có rất nhiều lượt gửi. ${nothingDone} ${kept} Hãy chờ ít phút rồi gửi lại.`,
} satisfies Record<AnswerSheetRefusal, string>;

export const sheetText = {
  title: 'Phiếu hỏi',
  intro:
    'Câu hỏi soạn riêng cho chuyên gia, cho từng nhóm chịu tác động, hoặc cho toàn thể cán bộ của cơ quan. Mỗi người trả lời qua một liên kết riêng dùng một lần, hoặc đăng nhập; mỗi câu trả lời thành một ý kiến gắn với điều được hỏi.',
  answered: (question: string, answer: string) => `Câu hỏi: ${question}\nTrả lời: ${answer}`,
  none: 'Chưa có phiếu hỏi nào trong đợt này.',
  sheet: 'Phiếu',
  kind: 'Hỏi ai',
  dueOn: 'Ngày cuối',
  links: 'Liên kết',
  linkSums: (answered: number, asked: number) =>
    asked === 0 ? 'chưa gửi' : `${answered} trên ${asked} đã trả lời`,
  closed: 'đã đóng',
  newTitle: 'Soạn phiếu hỏi mới',
  name: 'Hỏi nhóm nào',
  nameHint: 'Ví dụ: Chủ hộ nuôi cá lồng; Luật sư về đất đai; Toàn thể công chức của sở.',
  questions: 'Câu hỏi, mỗi câu một dòng',
  questionsHint:
    'Hỏi về một điều thì viết mã điều trong ngoặc vuông ở đầu dòng, ví dụ: [dieu-3] Mức thu như vậy có hợp lý không?',
  unitCodes: 'Mã các điều của dự thảo',
  category: 'Câu trả lời được tính là của',
  categoryHint: 'Chỉ dùng cho nhóm chịu tác động.',
  nameless: 'Cho phép trả lời không nêu tên',
  namelessHint: 'Chỉ dùng trong nội bộ cơ quan: không ai tra ngược được ai đã viết.',
  make: 'Lưu phiếu hỏi',
  answer: 'Trả lời phiếu này',
  questionsTitle: 'Các câu hỏi',
  wholeDraft: 'toàn bộ dự thảo',
  sendTitle: 'Gửi cho người trong danh bạ',
  sendIntro:
    'Mỗi người nhận một liên kết riêng qua thư điện tử. Chỉ hiện những người đang có đồng ý còn hiệu lực.',
  nobody: 'Không còn ai trong danh bạ để gửi. Thêm người ở trang Danh bạ.',
  toDirectory: 'Mở danh bạ',
  whom: 'Gửi cho',
  noAddress: 'chưa có thư điện tử',
  send: 'Gửi liên kết',
  paperTitle: 'Liên kết giấy, không ghi tên',
  paperIntro:
    'Dùng để in, phát trong cuộc họp hoặc đưa cho cán bộ không có tài khoản. Địa chỉ chỉ hiện một lần ngay sau khi tạo và không được lưu ở đâu.',
  paperCount: 'Số liên kết',
  makePaper: 'Tạo liên kết',
  paperMade: (n: number) =>
    `Đã tạo ${n} liên kết. Hãy in hoặc sao chép ngay: rời trang này thì không xem lại được.`,
  paperSums: (made: number, used: number) => `${made} liên kết không ghi tên, ${used} đã dùng.`,
  askedTitle: 'Những người được hỏi',
  asked: 'Người được hỏi',
  state: 'Trạng thái',
  consentOn: 'Đồng ý ngày',
  forgotten: 'đã xóa theo yêu cầu',
  takeBack: 'Thôi hỏi',
  takeBackOf: (name: string) => `Thôi hỏi ${name}`,
  end: 'Đóng phiếu hỏi',
  endNote: 'Không nhận thêm câu trả lời nào. Những câu đã nhận vẫn được giữ và được trả lời như mọi ý kiến.',
  noRank:
    'Ý kiến nội bộ xếp theo điều của dự thảo, không xếp theo người, không tính vào số ý kiến công khai.',
  saved: 'Đã ghi.',
  sent: 'Đã gửi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
} as const;

/** The page of somebody who was asked. */
export const askedByLinkText = {
  title: 'Xin ý kiến về dự thảo',
  asks: 'xin ý kiến:',
  intro: (dueOn: string) =>
    `Trả lời câu nào cũng được. Xin trả lời trước ${formatDeadline(dueOn)}. Mở trang này nhiều lần không sao; chỉ khi bấm gửi thì lượt trả lời mới được dùng.`,
  readDraft: 'Đọc dự thảo trên cổng',
  about: 'Về',
  readUnit: 'Đọc lại phần này',
  other: 'Ý kiến khác',
  name: 'Họ và tên',
  nameHint: 'Không bắt buộc. Không được công khai.',
  nameless: 'Gửi không nêu tên',
  namelessHint: 'Không ai, kể cả người quản trị, tra được câu trả lời này là của ai.',
  namelessOnly: 'Liên kết này không gắn với tên ai. Câu trả lời được gửi không nêu tên.',
  consent: (body: string) =>
    `Tôi đồng ý để ${body} lưu và dùng câu trả lời này cho việc hoàn thiện dự thảo, và công khai nội dung không kèm tên tôi trong bảng tiếp thu, giải trình.`,
  send: 'Gửi câu trả lời',
  thanks: 'Đã nhận câu trả lời',
  thanksNote: 'Mã dưới đây dùng để xem cơ quan đã trả lời thế nào. Xin giữ lại mã.',
  track: 'Xem ý kiến của tôi',
  goneTitle: 'Liên kết không dùng được',
  gone: 'Liên kết này không có, hoặc cơ quan đã thôi hỏi. Nếu đã nhận thư xin ý kiến, xin liên hệ cơ quan gửi thư.',
  usedTitle: 'Liên kết đã được dùng',
  used: 'Câu trả lời qua liên kết này đã được gửi. Mỗi liên kết trả lời được một lần.',
} as const;
