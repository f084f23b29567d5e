import type { RegroupingKind, RegroupRefusal } from '#features/responses/regrouping/regrouping.ts';
import { formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi.';
const groups = (ordinals: readonly number[]) => ordinals.map((ordinal) => `nhóm ${ordinal}`).join(', ');

/** Parting a group and putting groups together, on the answering desk. */
export const regroupingText = {
  search: 'Tìm trong nhóm này',
  find: 'Tìm',
  showAll: 'Bỏ tìm',
  found: (n: number) => `${formatNumber(n)} ý kiến khớp`,
  more: 'Các ý kiến tiếp theo của nhóm',
  chooseOpinion: (n: number) => `Chọn ý kiến thứ ${formatNumber(n)}`,
  openSplit: 'Tách ý kiến sang nhóm mới',
  splitHint: 'Chọn ý kiến ở danh sách của nhóm rồi đặt tên nhóm mới. Hoàn tác được.',
  allFound: (n: number) => `Cả ${formatNumber(n)} ý kiến khớp phần tìm, không chỉ những ý kiến đã chọn`,
  title: 'Tên nhóm mới',
  unit: 'Trả lời ở',
  copiesWords: 'Nhóm mới bắt đầu bằng lời trả lời của nhóm này',
  split: 'Tách nhóm',
  waits:
    'Câu trả lời đã trình sẽ trở về bước soạn, vì các ý kiến nó trả lời thay đổi. Sửa xong thì trình lại.',
  approved:
    'Câu trả lời đã được duyệt cho đúng những ý kiến này nên nhóm không tách, gộp được. Muốn đổi, hãy nhờ người duyệt trả lại trước.',
  openMerge: 'Gộp các nhóm đã chọn',
  mergeHint:
    'Các nhóm đã chọn dồn vào một nhóm; nhóm ấy giữ số, tên và lời trả lời. Nhóm bị dồn còn lại trống, lời đã viết vẫn giữ. Câu trả lời đã trình trở về bước soạn; nhóm đã duyệt không gộp được. Hoàn tác được.',
  into: 'Gộp vào',
  firstTicked: 'Nhóm có số nhỏ nhất trong các nhóm đã chọn',
  merge: 'Gộp',
  undo: 'Hoàn tác',
  history: (kind: RegroupingKind, ordinal: number, others: readonly number[], opinions: number) =>
    kind === 'split'
      ? `Tách ${formatNumber(opinions)} ý kiến từ ${groups(others)} sang nhóm ${ordinal}`
      : `Gộp ${groups(others)} vào nhóm ${ordinal}, ${formatNumber(opinions)} ý kiến`,
  by: (name: string, at: string) => `${name}, ${at}`,
  undone: (back: number, of: number) =>
    back < of ? `đã hoàn tác ${formatNumber(back)} trong ${formatNumber(of)} ý kiến` : 'đã hoàn tác',
  undoSome: (back: number, of: number) => `Hoàn tác ${formatNumber(back)} trong ${formatNumber(of)} ý kiến`,
  noWayBack: 'không hoàn tác được nữa: các ý kiến đã chuyển tiếp hoặc đã rút, hoặc câu trả lời đã được duyệt',
  broughtBack: 'Câu trả lời đã trình của nhóm này trở về bước soạn vì các ý kiến trong nhóm vừa thay đổi.',
  done: {
    split: 'Đã tách sang nhóm mới.',
    merge: 'Đã gộp các nhóm.',
    undoRegrouping: 'Đã hoàn tác: các ý kiến về nhóm cũ, lời đã viết vẫn giữ.',
    'undoRegrouping-phan':
      'Đã hoàn tác một phần: ý kiến nào chưa ai chuyển tiếp thì về nhóm cũ, những ý kiến khác ở nguyên chỗ. Lời đã viết vẫn giữ; câu trả lời đã trình của các nhóm có ý kiến đổi chỗ về bước soạn.',
  } as Readonly<Record<string, string>>,
} as const;

export const regroupRefusals: Record<RegroupRefusal, string> = {
  nothingChosen: `Chưa chọn ý kiến nào để tách. ${nothingDone} Phần đã điền vẫn còn; hãy chọn ý kiến ở danh sách của nhóm rồi bấm lại.`,
  noGroupChosen: `Chưa chọn nhóm nào để gộp. ${nothingDone} Hãy chọn ít nhất hai nhóm ở danh sách rồi bấm lại.`,
  noGroupOpen: `Chưa mở nhóm nào nên chưa biết tách từ đâu. ${nothingDone} Hãy mở một nhóm rồi chọn ý kiến cần tách.`,
  chooseOneByOne: `Gộp chỉ làm với những nhóm bạn đã xem và chọn, không với tất cả các nhóm khớp bộ lọc. ${nothingDone} Các nhóm đã chọn vẫn còn; hãy bỏ chọn “Tất cả các nhóm khớp bộ lọc” rồi bấm lại.`,
  titleNeeded: `Nhóm mới cần một tên. ${nothingDone} Các ý kiến đã chọn vẫn còn; hãy đặt tên rồi bấm lại.`,
  titleTooLong: `Tên nhóm dài quá 300 ký tự. ${nothingDone} Các ý kiến đã chọn vẫn còn; hãy rút gọn tên.`,
  unknownUnit: `Dự thảo không có điều, khoản, điểm đã chọn. ${nothingDone} Hãy chọn lại nơi trả lời.`,
  answerApproved: `Có nhóm mà câu trả lời đã được duyệt cho đúng những ý kiến của nó. ${nothingDone} Muốn đổi, hãy nhờ người duyệt trả lại trước.`,
  nothingToGroup: `Các nhóm đem gộp không có ý kiến nào chuyển được: đã trống, hoặc ý kiến đang chờ kiểm duyệt. ${nothingDone} Hãy chọn nhóm khác, hoặc đợi kiểm duyệt xong.`,
  completed: `Bảng tiếp thu, giải trình đã công bố nên nhóm không đổi được nữa. ${nothingDone}`,
  changedMeanwhile: `Sau khi bạn mở trang, người khác đã đổi nhóm hoặc câu trả lời. ${nothingDone} Việc của người ấy vẫn giữ; hãy xem lại bản mới rồi làm lại nếu vẫn cần.`,
  nothingLeft: `Tách hết thì nhóm này không còn ý kiến nào. ${nothingDone} Hãy để lại ít nhất một ý kiến.`,
  oneGroupOnly: `Cần ít nhất hai nhóm để gộp. ${nothingDone} Hãy chọn thêm nhóm rồi bấm lại.`,
  tooManyGroups: `Mỗi lần gộp nhiều nhất 50 nhóm. ${nothingDone} Hãy bỏ chọn bớt rồi bấm lại.`,
  nothingToUndo: `Việc này đã hoàn tác, hoặc các ý kiến đã được chuyển tiếp hay đã rút. ${nothingDone}`,
};
