import type { BulkKind, BulkSkip, BulkState } from '#features/responses/bulk/bulk-answer.ts';
import type { PlanRefusal } from '#features/responses/bulk/plan-bulk.server.ts';
import type { UndoRefusal } from '#features/responses/bulk/undo-bulk.server.ts';
import { formatNumber } from './dates.ts';
import { responseRefusals } from './responses.ts';

const nothingDone = 'Chưa có gì được ghi.';
const kept = 'Các nhóm đã chọn và lời đã gõ vẫn còn;';
const groups = (n: number) => `${formatNumber(n)} nhóm`;

const bulkTitles = {
  answer: 'Trả lời hàng loạt',
  check: 'Kiểm tra hàng loạt',
  approve: 'Duyệt hàng loạt',
  return: 'Trả lại hàng loạt',
} satisfies Record<BulkKind, string>;

/** One answer for many groups: the form of the desk, the page that shows what will be done, what was done, and the way back. */
export const bulkText = {
  title: 'Trả lời hàng loạt',
  titles: bulkTitles,
  open: 'Trả lời các nhóm đã chọn',
  openSteps: 'Kiểm tra, duyệt, trả lại các nhóm đã chọn',
  chooseOutcome: 'Chọn kết quả',
  stepComment: 'Lời kèm theo, hoặc lý do trả lại',
  stepCommentHint: 'Chỉ trong cơ quan đọc được. Trả lại thì phải có lý do.',
  previewSteps: {
    check: 'Xem trước việc kiểm tra',
    approve: 'Xem trước việc duyệt',
    return: 'Xem trước việc trả lại',
  },
  comment: 'Lời kèm theo',
  all: 'Tất cả các nhóm khớp bộ lọc, cả ở trang khác',
  chooseFirst: 'Chọn các nhóm ở danh sách trên (phím x), rồi viết một lời trả lời chung cho các nhóm đó.',
  handsIn: 'Trình để duyệt luôn',
  replacesWords: 'Thay cả lời đang soạn dở',
  replacesHint: 'Nếu không chọn, nhóm nào đã có người soạn thì để nguyên.',
  preview: 'Xem trước',
  previewHint: 'Trang sau nói rõ nhóm nào được trả lời, nhóm nào bỏ qua và vì sao. Chưa ghi gì cả.',
  states: {
    planned: 'Mới xem trước, chưa ghi gì',
    running: 'Đang ghi',
    done: 'Đã ghi xong',
    undone: 'Đã hoàn tác',
  } satisfies Record<BulkState, string>,
  will: {
    answer: (n: number) => `${groups(n)} sẽ được trả lời`,
    check: (n: number) => `${groups(n)} sẽ được kiểm tra xong`,
    approve: (n: number) => `${groups(n)} sẽ được duyệt`,
    return: (n: number) => `${groups(n)} sẽ bị trả lại`,
  } satisfies Record<BulkKind, (n: number) => string>,
  was: {
    answer: (n: number) => `${groups(n)} đã được trả lời`,
    check: (n: number) => `${groups(n)} đã kiểm tra xong`,
    approve: (n: number) => `${groups(n)} đã duyệt`,
    return: (n: number) => `${groups(n)} đã trả lại`,
  } satisfies Record<BulkKind, (n: number) => string>,
  opinions: (n: number) => `${formatNumber(n)} ý kiến`,
  hidden: (n: number) =>
    `Trong đó ${formatNumber(n)} ý kiến đang ẩn: vẫn được trả lời, không trích lời trong bảng.`,
  left: (n: number) =>
    `Còn ${groups(n)} chưa ghi: việc bị ngắt giữa chừng. Hệ thống tự làm tiếp; cũng có thể bấm để làm tiếp ngay. Không nhóm nào bị ghi hai lần.`,
  resume: 'Làm tiếp',
  words: 'Lời trả lời',
  lists: {
    answer: 'Các nhóm được trả lời',
    check: 'Các nhóm được kiểm tra',
    approve: 'Các nhóm được duyệt',
    return: 'Các nhóm bị trả lại',
  } satisfies Record<BulkKind, string>,
  skippedList: (n: number) => `${groups(n)} bỏ qua`,
  nothingSkipped: 'Không bỏ qua nhóm nào.',
  nothingToDo: 'Không có nhóm nào làm được việc này. Hãy quay lại bàn trả lời và chọn nhóm khác.',
  skips: {
    empty: 'không còn ý kiến nào (đã rút lại hoặc chuyển đi)',
    approved: 'câu trả lời đã duyệt',
    otherStep: 'câu trả lời không ở bước này',
    samePerson: 'bạn đã soạn, trình hoặc kiểm tra câu trả lời này; cần người khác',
    exceptionExpired: 'bạn đã soạn hoặc trình câu trả lời này; xác nhận một người làm cả hai việc đã hết hạn',
    noRight: 'người bấm không còn quyền làm việc này',
    waiting: 'câu trả lời đang chờ duyệt',
    changedMeanwhile: 'câu trả lời hoặc các ý kiến đã đổi sau khi bạn xem',
    hasWords: 'đã có người soạn lời trả lời',
    completed: 'bảng đã công bố',
  } satisfies Record<BulkSkip, string>,
  columns: {
    group: 'Nhóm',
    unit: 'Điều, khoản',
    opinions: 'Ý kiến',
    before: 'Trước đó',
    outcome: 'Kết quả',
    why: 'Vì sao',
  },
  before: { none: 'chưa có lời', words: 'có lời đang soạn, sẽ bị thay' },
  beforeDone: { none: 'chưa có lời', words: 'lời cũ đã được thay' },
  takenBackHere: 'đã hoàn tác',
  keptHere: 'giữ nguyên, đã có người làm tiếp',
  carryOut: {
    answer: (n: number) => `Ghi ${formatNumber(n)} câu trả lời`,
    check: (n: number) => `Xác nhận đã kiểm tra ${formatNumber(n)} câu trả lời`,
    approve: (n: number) => `Duyệt ${formatNumber(n)} câu trả lời`,
    return: (n: number) => `Trả lại ${formatNumber(n)} câu trả lời`,
  } satisfies Record<BulkKind, (n: number) => string>,
  carryOutHandsIn: (n: number) => `Ghi và trình ${formatNumber(n)} câu trả lời`,
  back: 'Quay lại bàn trả lời, chưa ghi gì',
  toDesk: 'Về bàn trả lời',
  undo: 'Hoàn tác',
  undoHint:
    'Mỗi nhóm trở lại như trước khi ghi, trừ nhóm đã có người làm tiếp: sửa lời, trình, duyệt hoặc trả lại.',
  undone: (n: number, kept: number) =>
    kept > 0
      ? `Đã hoàn tác ${groups(n)}; ${groups(kept)} giữ nguyên vì đã có người làm tiếp.`
      : `Đã hoàn tác ${groups(n)}.`,
  more: 'Các nhóm tiếp theo',
  toFirst: 'Về đầu danh sách',
  general: 'Chung',
  byBulk: (kind: BulkKind, when: string) => `${bulkTitles[kind]} lúc ${when}`,
  bulksOfGroup: 'Các việc hàng loạt có nhóm này',
} as const;

export const bulkRefusals: Record<PlanRefusal | UndoRefusal | 'undone', string> = {
  completed: responseRefusals.completed,
  outcomeMissing: `Chưa chọn kết quả. ${nothingDone} ${kept} hãy chọn kết quả rồi bấm lại.`,
  explanationMissing: `Kết quả này cần lời giải thích. ${nothingDone} ${kept} hãy viết lý do rồi bấm lại.`,
  reasonMissing: `Trả lại thì cần nói lý do. ${nothingDone} ${kept} hãy viết lý do rồi bấm lại.`,
  nothingChosen: `Chưa chọn nhóm nào, hoặc bộ lọc không tìm thấy nhóm nào. ${nothingDone} Lời đã gõ vẫn còn; hãy chọn nhóm ở danh sách hoặc đổi bộ lọc rồi bấm lại.`,
  tooMany: `Bộ lọc tìm thấy quá nhiều nhóm cho một lần. ${nothingDone} Lời đã gõ vẫn còn; hãy lọc hẹp hơn.`,
  notDone:
    'Việc ghi chưa xong nên chưa hoàn tác được. Chưa có gì được hoàn tác. Hãy đợi ghi xong rồi bấm lại.',
  nothingToUndo:
    'Không còn gì để hoàn tác: mọi nhóm đã được hoàn tác hoặc đã có người làm tiếp, và việc của họ vẫn giữ.',
  undone: `Lần trả lời này đã được hoàn tác. ${nothingDone}`,
};
