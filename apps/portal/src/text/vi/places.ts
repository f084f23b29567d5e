import type { PlaceRefusal } from '#features/submissions/places/decide-place.server.ts';
import type { PlaceDecision } from '#features/submissions/places/place.ts';
import { formatNumber } from './dates.ts';

/** The desk on which opinions get their place in a new version. */
export const placesText = {
  title: 'Ý kiến ở bản mới',
  intro: (ordinal: number) =>
    `Mỗi ý kiến đã góp được giữ lại và có chỗ ở bản ${ordinal}. Hệ thống chỉ tự đặt chỗ khi chắc chắn; chỗ nào chưa chắc hoặc nội dung không còn thì bạn quyết định. Không ý kiến nào mất.`,
  tally: {
    all: 'Tất cả',
    kept: 'Giữ chỗ cũ',
    moved: 'Đã chuyển',
    removed: 'Nội dung đã bỏ',
    waiting: 'Chờ quyết định',
  },
  none: 'Chưa có ý kiến nào góp ở bản trước.',
  open: 'Chờ quyết định',
  nothingOpen: 'Không còn ý kiến nào chờ xếp chỗ.',
  decided: 'Đã quyết định',
  moved: 'Đã tự xếp, có căn cứ chắc chắn',
  movedHint:
    'Nguyên văn còn đó ở số khác, hoặc chỗ mới đã được xác nhận khi đối chiếu hai bản. Bạn có thể kiểm tra từng chỗ.',
  doubts: {
    place: 'Không chắc quy định này nay ở đâu; ý kiến tạm đứng ở đơn vị rộng hơn.',
    split: 'Quy định này được tách ra nhiều chỗ; ý kiến tạm đứng ở phần lớn nhất.',
    words: 'Vẫn ở quy định này, nhưng chữ được trích đã đổi.',
    removed: 'Không tìm thấy nội dung này ở bản mới.',
  },
  opinions: (count: number) => `${formatNumber(count)} ý kiến`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  gone: 'nội dung đã bỏ',
  before: (citation: string) => `Chỗ cũ: ${citation}`,
  now: (citation: string) => `Đang đứng ở: ${citation}`,
  nowhere: 'Chưa có chỗ ở bản mới',
  likely: 'Những chỗ gần giống nhất ở bản mới',
  noneLikely: 'Không có chỗ nào ở bản mới gần giống.',
  quoted: 'Trích',
  question: 'Các ý kiến này đứng ở đâu?',
  keep: (citation: string) => `Giữ ở ${citation}`,
  move: 'Chuyển đến chỗ khác',
  remove: 'Nội dung đã bỏ',
  unit: 'Chỗ mới',
  unitHint: 'Chỉ chọn khi trả lời “chuyển đến chỗ khác”.',
  choose: 'Chọn một chỗ trong bản mới',
  likelyGroup: 'Gần giống nhất',
  otherGroup: 'Các chỗ khác',
  reason: 'Lý do',
  reasonHint:
    'Phải ghi khi chuyển chỗ, hoặc khi nói nội dung đã bỏ mà hệ thống vẫn thấy; giữ chỗ cũ thì có thể để trống. Người góp ý đọc được lý do này.',
  tickHint: 'Không đánh dấu ý kiến nào: quyết định áp dụng cho tất cả ý kiến ở chỗ này.',
  tick: (label: string) => `Chọn ý kiến của ${label}`,
  more: (count: number) => `và ${formatNumber(count)} ý kiến nữa ở chỗ này`,
  said: 'Các ý kiến',
  save: 'Ghi quyết định',
  saved: 'Đã ghi quyết định.',
  undone: 'Đã bỏ quyết định. Các ý kiến trở lại chỗ hệ thống tìm thấy.',
  undo: 'Bỏ quyết định này',
  by: (name: string, at: string) => `${name} quyết định ${at}`,
  because: (reason: string) => `Lý do: ${reason}`,
  incomplete: 'Chọn một câu trả lời. Những gì bạn nhập vẫn còn dưới đây.',
  back: 'Về trang bản này',
  toDesk: 'Xem chỗ của từng ý kiến',
} as const;

export const placeDecisionWords: Record<PlaceDecision, string> = {
  keep: 'Giữ ở chỗ đã tìm thấy',
  move: 'Chuyển đến chỗ khác',
  removed: 'Nội dung đã bỏ',
};

export const placeRefusals: Record<PlaceRefusal, string> = {
  noSuchPlace:
    'Chỗ này vừa đổi, có thể vì người khác vừa quyết định. Hãy xem lại danh sách dưới đây. Không có gì bị thay đổi.',
  noSuchUnit: 'Hãy chọn chỗ mới trong bản này. Những gì bạn nhập vẫn còn dưới đây.',
  nothingToKeep: 'Hệ thống không tìm thấy chỗ nào để giữ. Hãy chọn chỗ mới, hoặc ghi rằng nội dung đã bỏ.',
  reasonMissing: 'Ghi lý do, vì quyết định này khác với điều hệ thống tìm thấy và người góp ý sẽ đọc.',
};

/** For the contributor, on the tracking page. */
export const placeNowText = {
  title: (ordinal: number) => `Ở bản ${ordinal} của dự thảo`,
  kept: (citation: string) => `Nội dung bạn góp ý vẫn ở ${citation}.`,
  moved: (citation: string) => `Nội dung bạn góp ý nay ở ${citation}.`,
  removed:
    'Nội dung bạn góp ý không còn trong bản này. Ý kiến của bạn vẫn được giữ, được tính và được trả lời.',
  waiting:
    'Cơ quan soạn thảo đang xem nội dung bạn góp ý nay ở chỗ nào. Ý kiến của bạn vẫn được giữ, được tính và được trả lời.',
  reason: (reason: string) => `Lý do: ${reason}`,
} as const;
