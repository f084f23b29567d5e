import type { ProposeRefusal } from '#features/responses/answer-group.server.ts';
import type { ApproveRefusal, ReturnRefusal } from '#features/responses/approve.server.ts';
import type { PublishRefusal } from '#features/responses/publish-matrix.server.ts';
import type { ResponseState } from '#features/responses/response.ts';
import { formatNumber } from './dates.ts';
import { fourEyesRefusals } from './identity.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const responseStates: Record<ResponseState | 'none', string> = {
  none: 'chưa trả lời',
  writing: 'đang soạn',
  proposed: 'chờ duyệt',
  checked: 'đã kiểm tra, chờ lãnh đạo duyệt',
  returned: 'bị trả lại',
  approved: 'đã duyệt',
};

export const responseRefusals = {
  ...fourEyesRefusals,
  completed: `Bảng tiếp thu, giải trình đã công bố nên không sửa được nữa. ${nothingDone}`,
  locked: `Câu trả lời đang chờ duyệt hoặc đã duyệt nên không sửa được. ${nothingDone} Muốn sửa, hãy nhờ người duyệt trả lại.`,
  noSuchUnit: `Bản dự thảo mới nhất không có điều, khoản, điểm đã chọn. ${nothingDone} Phần đã gõ vẫn còn; hãy chọn nơi khác hoặc để trống.`,
  changedMeanwhile: `Người khác vừa sửa câu trả lời này. Phần bạn gõ còn nguyên bên dưới và chưa được ghi; bản mới của họ hiện ở khung bên. Hãy xem rồi lưu lại.`,
  outcomeMissing: `Hãy chọn kết quả và lưu trước khi trình. ${nothingDone}`,
  explanationMissing: `Kết quả này cần lời giải thích. ${nothingDone} Hãy viết lý do, lưu, rồi trình.`,
  changedSinceShown: `Sau khi bạn mở trang, câu trả lời hoặc các ý kiến trong nhóm đã đổi. ${nothingDone} Hãy xem lại bản mới ở trang này rồi duyệt hoặc trả lại.`,
  notProposed: `Câu trả lời chưa được trình, hoặc đã trở về bước soạn, nên chưa duyệt được. ${nothingDone} Khi người soạn trình thì duyệt.`,
  notReturnable: `Câu trả lời không ở bước có thể trả lại: còn đang soạn hoặc đã trả lại rồi. ${nothingDone}`,
  changedWhilePublishing: `Trong lúc lập bảng, vừa có ý kiến đến hoặc câu trả lời thay đổi, nên bảng chưa được công bố. Hãy xem lại rồi công bố lần nữa.`,
  published: `Bảng đã được công bố. ${nothingDone}`,
  incomplete: `Chưa đủ điều kiện công bố. ${nothingDone}`,
} satisfies Record<
  ProposeRefusal | ApproveRefusal | ReturnRefusal | PublishRefusal | 'changedSinceShown',
  string
>;

export const responsesText = {
  title: 'Tiếp thu, giải trình',
  groups: 'Các nhóm ý kiến',
  general: 'Chung',
  group: 'Nhóm',
  count: 'Ý kiến',
  outcome: 'Kết quả',
  state: 'Bước',
  unit: 'Điều, khoản',
  received: (n: number) => `${formatNumber(n)} ý kiến đã nhận`,
  pendingShort: 'Chưa có trả lời được duyệt',
  late: (n: number) => `${formatNumber(n)} ý kiến đến sau hạn`,
  asked: (n: number) => `${formatNumber(n)} nơi được xin ý kiến bằng văn bản`,
  ungrouped: (n: number) => `${formatNumber(n)} ý kiến chưa vào nhóm nào`,
  unanswered: (n: number) => `${formatNumber(n)} nhóm chưa có trả lời được duyệt`,
  notClosed: 'Đợt lấy ý kiến chưa hết hạn',
  missingTitle: 'Còn thiếu trước khi công bố',
  nothingMissing: 'Đã đủ điều kiện công bố.',
  noGroups: 'Chưa có nhóm nào. Hãy vào bàn ý kiến, chọn các ý kiến cùng nội dung và đưa vào một nhóm.',
  toOpinions: 'Bàn ý kiến',
  filterAll: 'Tất cả',
  approveChosen: 'Duyệt các nhóm đã chọn',
  chooseGroup: (n: number) => `Chọn nhóm ${n}`,
  approvedSome: (changed: number, skipped: number) =>
    skipped === 0
      ? `Đã duyệt ${changed} nhóm.`
      : `Đã duyệt ${changed} nhóm; ${skipped} nhóm không duyệt được.`,
  publish: 'Công bố bảng tiếp thu, giải trình',
  publishHint:
    'Bảng hiện ngay trên cổng, người góp ý thấy câu trả lời khi tra mã biên nhận, và đợt lấy ý kiến hoàn thành. Nội dung đã công bố không sửa được.',
  publishedOn: (when: string) => `Đã công bố lúc ${when}.`,
  onPortal: 'Xem bảng trên cổng',
  download: 'Tải bản Word',
  downloadDraft: 'Tải bản Word (dự thảo)',
  opinionsOfGroup: 'Ý kiến trong nhóm',
  hiddenOpinion: 'Ý kiến này đã ẩn khỏi cổng; vẫn được tính và được trả lời.',
  more: (n: number) => `và ${formatNumber(n)} ý kiến nữa`,
  afterDeadline: 'đến sau hạn',
  same: (n: number) => `${formatNumber(n)} ý kiến cùng lời`,
  nearCopies: (n: number) =>
    `${formatNumber(n)} ý kiến gần giống ý kiến được gửi nhiều nhất: chỉ in chỗ khác, bỏ phần giống.`,
  suggested: 'Đề nghị viết lại',
  answer: 'Trả lời nhóm này',
  signOff: 'Các bước của câu trả lời',
  steps: { write: 'Soạn', check: 'Kiểm tra', approve: 'Duyệt', publish: 'Công bố' },
  explanation: 'Lý do, nội dung trả lời',
  explanationHint: 'Công khai trên cổng và gửi tới người góp ý.',
  changedUnit: 'Đã sửa ở đâu trong bản mới nhất',
  noChange: 'Không sửa điều nào',
  changedNote: 'Sửa thế nào',
  save: 'Lưu',
  propose: 'Trình để duyệt',
  check: 'Đã kiểm tra, chuyển lãnh đạo duyệt',
  approve: 'Duyệt',
  comment: 'Lời kèm theo',
  commentHint: 'Chỉ trong cơ quan đọc được.',
  comments: 'Trao đổi về câu trả lời',
  saidWith: { check: 'Kiểm tra', approve: 'Duyệt', return: 'Trả lại' },
  return: 'Trả lại',
  returnReason: 'Lý do trả lại',
  returnedBecause: (reason: string) => `Đã trả lại: ${reason}`,
  current: 'Điều, khoản được góp ý',
  theirs: 'Bản mà người khác vừa lưu',
  before: 'Bản lấy ý kiến',
  after: 'Bản mới nhất',
  keptAfter: (citation: string) =>
    citation ? `Bản mới nhất giữ nguyên câu chữ, nay là ${citation}.` : 'Bản mới nhất giữ nguyên câu chữ.',
  removedAfter: 'Bản mới nhất không còn điều, khoản này.',
  saved: 'Đã lưu.',
  incomplete: 'Còn ô chưa điền hoặc quá dài. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  exceptionTitle: 'Cơ quan chỉ có một người làm cả hai việc',
  exceptionIntro:
    'Người đứng đầu xác nhận để một người vừa trình vừa duyệt trong một thời gian. Việc xác nhận được ghi vào nhật ký.',
  exceptionPerson: 'Người được xác nhận',
  exceptionReason: 'Lý do',
  from: 'Từ ngày',
  to: 'Đến ngày',
  confirmException: 'Xác nhận',
} as const;
