import type { HideRefusal } from '#features/moderation/hide-selected.server.ts';
import type { GroupRefusal } from '#features/submissions/desk/group-opinions.server.ts';
import type { SkipReason } from '#features/submissions/desk/selection.ts';
import { formatDeadline, formatNumber } from './dates.ts';

/** The opinions desk of the workspace. */
export const opinionDeskText = {
  title: 'Ý kiến',
  about: (ordinal: number) => `Lấy ý kiến trên bản ${ordinal}.`,
  closes: (day: string) => `Nhận ý kiến đến ${formatDeadline(day)}.`,
  keys: 'Phím tắt',
  keyMove: 'chuyển',
  keySelect: 'chọn',
  keyHelp: 'trợ giúp',
  received: (count: number) => `${formatNumber(count)} ý kiến`,
  waiting: (count: number) => `${formatNumber(count)} chưa có trả lời được duyệt`,
  toResponses: 'Soạn trả lời',
  byDay: 'Ý kiến mỗi ngày',
  opinionsUnit: 'Ý kiến',
  deadlineMark: (day: string) => `hạn ${day}`,

  placesTitle: 'Các điều của dự thảo',
  heat: 'Ý kiến theo điều',
  heatNotes: ['Chung', 'vạch: còn lại', 'Cuối'] as [string, string, string],
  columnPlace: 'Điều',
  columnReceived: 'Ý kiến',
  columnWaiting: 'Còn',
  allPlaces: 'Tất cả ý kiến',
  wholeDraft: 'Ý kiến chung',
  nothingWaiting: 'đã trả lời hết',
  article: 'Điều',

  state: 'Hiển thị',
  states: [
    { value: 'cong-khai', label: 'Đang công khai' },
    { value: 'an', label: 'Đã ẩn' },
    { value: 'cho', label: 'Chờ kiểm duyệt' },
  ],
  channel: 'Kênh',
  anyChannel: 'Mọi kênh',
  position: 'Lập trường',
  group: 'Nhóm',
  groups: [
    { value: 'chua', label: 'Chưa vào nhóm' },
    { value: 'co', label: 'Đã vào nhóm' },
  ],
  lateness: 'Thời điểm',
  latenesses: [
    { value: 'khong', label: 'Trong hạn' },
    { value: 'co', label: 'Đến sau hạn' },
  ],
  any: 'Tất cả',
  search: 'Tìm trong ý kiến',
  matching: (opinions: number, distinct: number) =>
    opinions === distinct
      ? `${formatNumber(opinions)} ý kiến`
      : `${formatNumber(opinions)} ý kiến, ${formatNumber(distinct)} nội dung khác nhau`,
  selectAllMatching: (count: number) =>
    `Chọn tất cả ${formatNumber(count)} ý kiến khớp bộ lọc, cả ở trang khác`,
  toActs: 'Đến các thao tác',
  selectOne: (label: string) => `Chọn ý kiến của ${label}`,
  selectCopies: (count: number) => `Chọn cả ${formatNumber(count)} ý kiến cùng lời`,
  sameWords: (count: number) => `${formatNumber(count)} ý kiến cùng lời`,
  showCopies: (shown: number, count: number) =>
    shown === count ? 'Xem từng ý kiến' : `Xem ${formatNumber(shown)} ý kiến đến sớm nhất`,
  copiesNote: 'Chọn ô bên ngoài là chọn tất cả; chọn ô ở đây là chỉ chọn riêng ý kiến đó.',
  moreCopies: (count: number) => `Còn ${formatNumber(count)} ý kiến cùng lời, đến sau.`,
  late: 'đến sau hạn',
  noReasons: 'Không viết thêm.',
  quoted: 'Nói về câu',
  wording: 'Câu chữ đề nghị',
  inGroup: (ordinal: number) => `Nhóm ${ordinal}`,
  noGroup: 'Chưa vào nhóm',
  severalGroups: 'Không cùng nhóm',
  hidden: 'Đã ẩn',
  held: 'Chờ kiểm duyệt',
  redacted: 'Đã che một phần',
  hiddenBecause: (code: string, reason: string) => `${code}. Lý do đã ghi: ${reason}`,
  movedTo: (citation: string) => `Bản mới nhất: chuyển sang ${citation}`,
  kept: 'Bản mới nhất: giữ nguyên chỗ',
  removed: 'Bản mới nhất: đoạn này đã bỏ',

  actsTitle: 'Với các ý kiến đã chọn',
  readOnly: 'Bạn đọc được ý kiến ở đây. Gộp nhóm và ẩn là việc của người soạn thảo và lãnh đạo đơn vị.',
  newGroupTitle: 'Gộp vào nhóm mới',
  groupName: 'Tên nhóm',
  groupNameHint: 'Một câu ngắn nói điều mọi người đề nghị; được in trong bảng tiếp thu, giải trình.',
  groupPlace: 'Trả lời ở',
  makeGroup: 'Gộp vào nhóm mới',
  existingTitle: 'Nhóm đã có',
  chooseGroupField: 'Đưa vào nhóm',
  groupOption: (ordinal: number, title: string, count: number) =>
    `${ordinal}. ${title} (${formatNumber(count)})`,
  putIn: 'Đưa vào nhóm này',
  takeOut: 'Lấy ra khỏi nhóm',
  hideTitle: 'Ẩn khỏi trang công khai',
  hideNote:
    'Ý kiến bị ẩn vẫn được nhận, được đếm và được trả lời. Người gửi đọc được lý do bằng mã biên nhận.',
  code: 'Vì sao',
  reason: 'Lý do nói với người gửi',
  reasonHint: 'Không chép lại những lời cần ẩn.',
  hide: 'Ẩn các ý kiến đã chọn',
  unhide: 'Bỏ ẩn',

  groupsTitle: 'Các nhóm',
  groupCount: (count: number) => (count === 0 ? 'chưa có ý kiến nào' : `${formatNumber(count)} ý kiến`),
  answered: 'Trả lời đã duyệt',
  seeGroup: 'Xem ý kiến',
  answerGroup: 'Trả lời',
  rename: 'Đổi tên',
  noGroups:
    'Chưa có nhóm nào. Chọn những ý kiến nói cùng một điều rồi gộp lại: mỗi nhóm được trả lời một lần.',

  undo: 'Hoàn tác',
  done: {
    hide: (count: number) => `Đã ẩn ${formatNumber(count)} ý kiến.`,
    unhide: (count: number) => `Đã bỏ ẩn ${formatNumber(count)} ý kiến.`,
    group: (count: number) => `Đã đưa ${formatNumber(count)} ý kiến vào nhóm.`,
    ungroup: (count: number) => `Đã lấy ${formatNumber(count)} ý kiến ra khỏi nhóm.`,
    undo: (count: number) => `Đã hoàn tác: ${formatNumber(count)} ý kiến về chỗ cũ.`,
    rename: () => 'Đã đổi tên nhóm.',
  },
  moved: (count: number) => `Trong đó ${formatNumber(count)} ý kiến chuyển từ nhóm khác sang.`,
  skipped: (count: number, reason: string) => `Bỏ qua ${formatNumber(count)} ý kiến: ${reason}.`,

  chooseCode: 'Chọn vì sao cần ẩn. Chưa có gì thay đổi; các ô đã chọn vẫn còn.',
  chooseGroup: 'Chọn nhóm trong danh sách. Chưa có gì thay đổi; các ô đã chọn vẫn còn.',
  incomplete: 'Biểu mẫu gửi lên thiếu thông tin. Chưa có gì thay đổi; hãy tải lại trang rồi làm lại.',

  notOpenTitle: 'Chưa bắt đầu lấy ý kiến',
  notOpen: 'Khi đợt lấy ý kiến được mở, ý kiến từ mọi kênh sẽ đến đây.',
  toConsultation: 'Về đợt lấy ý kiến',
  nothingYetTitle: 'Chưa có ý kiến nào',
  nothingYet: 'Ý kiến gửi qua cổng hiện ra ngay ở đây; ý kiến ở cuộc họp và bằng thư thì cán bộ nhập vào.',
  noMatchTitle: 'Không có ý kiến nào khớp bộ lọc',
  noMatch: 'Bỏ bớt điều kiện, hoặc chọn điều khác.',
} as const;

export const skipWords: Record<SkipReason, string> = {
  unknown: 'không thuộc đợt lấy ý kiến này',
  changedMeanwhile: 'đã có người khác vừa sửa',
  alreadyHidden: 'đã ẩn từ trước',
  notHidden: 'không phải là ý kiến đã ẩn',
  alreadyThere: 'đã ở trong nhóm này',
  notGrouped: 'không ở nhóm nào',
  held: 'đang chờ kiểm duyệt, hãy quyết định ở bàn kiểm duyệt trước',
  answerApproved: 'trả lời của nhóm đã được duyệt',
};

export const deskRefusals: Record<HideRefusal | GroupRefusal | 'nothingToUndo', string> = {
  nothingChosen: 'Chưa chọn ý kiến nào. Đánh dấu ô ở đầu mỗi ý kiến rồi bấm lại.',
  reasonNeeded: 'Viết lý do: người gửi có quyền biết vì sao ý kiến của mình bị ẩn. Các ô đã chọn vẫn còn.',
  reasonTooLong: 'Lý do dài quá 1.000 ký tự. Hãy viết ngắn lại; các ô đã chọn vẫn còn.',
  tooMany: 'Mỗi lần ẩn hoặc bỏ ẩn được tối đa 100 ý kiến. Hãy lọc hẹp hơn rồi làm từng phần.',
  titleNeeded: 'Viết tên nhóm. Chưa có gì thay đổi; các ô đã chọn vẫn còn.',
  titleTooLong: 'Tên nhóm dài quá 300 ký tự. Hãy viết ngắn lại; các ô đã chọn vẫn còn.',
  unknownUnit: 'Điều này không có trong bản đang lấy ý kiến. Hãy chọn lại nơi trả lời.',
  answerApproved:
    'Trả lời của nhóm đã được duyệt cho đúng những ý kiến đang có trong nhóm, nên không thêm, bớt hay đổi tên được nữa.',
  nothingToGroup: 'Không có ý kiến nào để gộp: những ý kiến đã chọn không còn ở đợt này hoặc vừa bị sửa.',
  nothingToUndo: 'Không còn gì để hoàn tác: những ý kiến này đã được chuyển đi nơi khác.',
};
