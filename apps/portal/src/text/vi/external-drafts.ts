import type { AssignRefusal } from '#features/external-drafts/assignments/assign.server.ts';
import type { AssignmentStanding, ReplyKind } from '#features/external-drafts/assignments/assignment.ts';
import type { SendRefusal, WriteRefusal } from '#features/external-drafts/assignments/reply.server.ts';
import type { AnswerStanding, ExternalState } from '#features/external-drafts/external-draft.ts';
import type {
  ApproveMergeRefusal,
  ProposeRefusal,
} from '#features/external-drafts/merging/approve-merge.server.ts';
import type { SaveAnswerRefusal } from '#features/external-drafts/merging/merged-answer.ts';
import type {
  EditRefusal,
  RegisterRefusal,
} from '#features/external-drafts/register-external-draft.server.ts';
import type { AddTextRefusal } from '#features/external-drafts/texts/add-text.server.ts';
import type { CorrectTextRefusal } from '#features/external-drafts/texts/correct-text.server.ts';
import type { ReviewTextRefusal } from '#features/external-drafts/texts/review-text.server.ts';
import { formatDate, formatNumber } from './dates.ts';
import { documents } from './documents.ts';
import { correctRefusals, districtsEnded } from './drafts.ts';
import { gateRefusals } from './secrecy.ts';

const nothingDone = 'Chưa có gì được ghi.';
const kept = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const externalStates: Record<ExternalState, string> = {
  registered: 'mới vào sổ',
  collecting: 'đang lấy ý kiến đơn vị',
  proposed: 'chờ duyệt trả lời',
  approved: 'đã duyệt, chờ phát hành công văn',
  answered: 'đã trả lời',
  closed: 'kết thúc, không trả lời',
};

export const answerStandings: Record<AnswerStanding, string> = {
  notAsked: 'chỉ phối hợp truyền thông',
  waiting: 'chưa trả lời',
  overdue: 'quá hạn, chưa trả lời',
  onTime: 'trả lời đúng hạn',
  late: 'trả lời sau hạn',
  closed: 'không trả lời',
};

export const assignmentStandings: Record<AssignmentStanding, string> = {
  withdrawn: 'đã rút',
  waiting: 'đang chờ',
  overdue: 'quá hạn, chưa gửi',
  answered: 'đã gửi',
  answeredLate: 'gửi sau hạn',
};

export const replyKinds: Record<ReplyKind, string> = {
  opinions: 'Có ý kiến, theo các điểm đã ghi ở trên',
  agree: 'Thống nhất với dự thảo',
};
export const replyWords: Record<ReplyKind, string> = { opinions: 'có ý kiến', agree: 'thống nhất' };

export const registerRefusals = {
  nameNeeded: `Hãy chọn cơ quan trong danh sách hoặc ghi tên nơi gửi. ${kept}`,
  ownBody: `Nơi gửi không thể là chính cơ quan mình. Dự thảo của cơ quan mình lập ở bàn Dự thảo. ${kept}`,
  receivedInFuture: `Ngày nhận chưa tới. ${kept}`,
  receivedBeforeLetter: `Ngày nhận sớm hơn ngày ghi trên công văn. Hãy xem lại hai ngày này. ${kept}`,
  dueBeforeReceived: `Hạn trả lời sớm hơn ngày nhận. Hãy xem lại; nếu công văn đến khi đã quá hạn thì để trống hạn và ghi với nơi gửi. ${kept}`,
  sameLetter: `Trong sổ đã có công văn cùng số, cùng năm của nơi gửi này. ${kept} Nếu đây là một công văn khác, hãy đánh dấu vào ô xác nhận rồi ghi lại.`,
  bodyEnded: `Cơ quan này đã kết thúc hoạt động nên không nhận văn bản mới. ${kept}`,
  levelEnded: `${districtsEnded} Hãy xem lại loại văn bản, hoặc ngày của công văn. ${nothingDone}`,
} satisfies Record<RegisterRefusal, string>;

export const editRefusals = {
  ...registerRefusals,
  notEditable: `Văn bản này đã trình hoặc đã kết thúc, hoặc đã giao đơn vị nên không bỏ việc lấy ý kiến được. ${kept}`,
} satisfies Record<EditRefusal, string>;

export const closeRefusals = { notClosable: `Văn bản này đã duyệt trả lời hoặc đã kết thúc. ${nothingDone}` };

export const assignRefusals = {
  notAssignable: `Trả lời đã trình hoặc đã xong nên không giao thêm được. ${nothingDone}`,
  opinionNotAsked: `Văn bản này chỉ vào sổ để phối hợp truyền thông, không lấy ý kiến. ${nothingDone}`,
  notBelow: `Chỉ giao được cho đơn vị của cơ quan hoặc cơ quan trực thuộc. Nơi khác thì xin ý kiến bằng công văn. ${kept}`,
  bodyEnded: `Đơn vị này đã kết thúc hoạt động. Hãy giao cho đơn vị tiếp nhận nhiệm vụ. ${kept}`,
  alreadyAssigned: `Đơn vị này đã được giao. ${nothingDone}`,
  dueInPast: `Hạn của đơn vị đã qua. ${kept}`,
  dueAfterOurs: `Hạn của đơn vị muộn hơn hạn cơ quan phải trả lời. ${kept}`,
} satisfies Record<AssignRefusal, string>;

export const withdrawRefusals = {
  notAssignable: assignRefusals.notAssignable,
  withdrawn: `Việc giao cho đơn vị này đã rút trước đó. ${nothingDone}`,
};

export const writeRefusals = {
  over: `Việc này đã rút hoặc đã kết thúc nên không ghi thêm được. ${kept}`,
  noSuchUnit: `Văn bản không có điều, khoản này. ${kept}`,
  gone: `Điểm này không còn, hoặc đã gửi rồi. ${nothingDone}`,
} satisfies Record<WriteRefusal, string>;

export const sendRefusals = {
  over: writeRefusals.over,
  pointsNeeded: `Chưa ghi ý kiến nào. Hãy ghi ít nhất một điểm, hoặc chọn “thống nhất”. ${nothingDone}`,
  pointsWritten: `Đơn vị đang có điểm đã ghi mà chưa gửi. Hãy gửi các điểm đó, hoặc bỏ chúng trước khi chọn “thống nhất”. ${nothingDone}`,
} satisfies Record<SendRefusal, string>;

export const textRefusals = {
  ...documents.refusals,
  secretStamp: gateRefusals.secretStamp,
  notDeclared: 'Câu trả lời về bí mật nhà nước đã quá một giờ. Hãy trả lời lại rồi chọn tệp.',
  ended: 'Văn bản này đã kết thúc nên không nhập thêm tệp.',
  noFile: 'Bạn chưa chọn tệp.',
} satisfies Record<AddTextRefusal, string | ((data: Record<string, string | number>) => string)>;

export const reviewTextRefusals = {
  notInReview: `Bản này không còn chờ xem lại. ${nothingDone}`,
  stampUnresolved: `Máy thấy dấu hiệu của dấu mật trong tệp. Người có thẩm quyền phải xem và ghi lý do trước. ${nothingDone}`,
  noText: `Không tìm thấy điều, khoản nào trong tệp. Vẫn có thể góp ý bằng cách ghi tên điều, khoản. ${nothingDone}`,
  noStamp: `Không có dấu mật nào đang chờ xem. ${nothingDone}`,
  ended: `Văn bản này đã kết thúc. ${nothingDone}`,
  elsewhereToo: `Tệp này còn nằm ở hồ sơ khác hoặc ở cơ quan khác, nên không xóa được bằng bước này. ${nothingDone} Hãy bỏ bản này mà không chọn dấu mật thật, rồi báo ngay cho người có thẩm quyền để gỡ tệp ở các hồ sơ đó.`,
} satisfies Record<ReviewTextRefusal, string>;

export const correctTextRefusals = {
  ...correctRefusals,
  ended: reviewTextRefusals.ended,
  discarded: `Bản này đã bỏ nên không sửa được. ${nothingDone}`,
  stampUnresolved: reviewTextRefusals.stampUnresolved,
  overtaken: `Đã có bản mới hơn dùng để góp ý nên bản này không sửa nữa. ${nothingDone}`,
  answerProposed: `Trả lời đã trình hoặc đã duyệt trên bản này nên không sửa được. ${nothingDone} Muốn sửa, hãy đưa trả lời về bàn tổng hợp trước.`,
  citedUnitGone: ({ place }: Record<string, string | number>) =>
    `Sửa như vậy thì ${place} không còn trong dự thảo, mà đã có ý kiến ghi ở đó. ${kept} Hãy sửa cách khác để ${place} vẫn còn.`,
} satisfies Record<CorrectTextRefusal, string | ((data: Record<string, string | number>) => string)>;

export const mergeRefusals = {
  wordsNeeded: `Hãy ghi nội dung trả lời, hoặc bỏ chọn tất cả các điểm và ghi lý do. ${kept}`,
  reasonNeeded: `Có điểm không đưa vào trả lời; hãy ghi lý do. ${kept}`,
  noSuchArticle: `Điều này hoặc điểm này không còn trên bàn. ${kept}`,
  notCollecting: `Trả lời đã trình hoặc đã duyệt nên không sửa được. ${kept}`,
  alreadyThere: `Điều này đã có trên bàn. Hãy sửa ở đó. ${kept}`,
} satisfies Record<SaveAnswerRefusal | 'alreadyThere', string>;

export const proposeRefusals = {
  notCollecting: `Trả lời không ở bước tổng hợp. ${nothingDone}`,
  pointsOpen: `Còn điểm của đơn vị chưa được đưa vào trả lời và chưa ghi lý do để ngoài. ${nothingDone}`,
  nothingToSay: `Chưa có đơn vị nào gửi và bàn chưa có ý kiến nào. ${nothingDone}`,
} satisfies Record<ProposeRefusal, string>;

export const approveMergeRefusals = {
  notProposed: `Trả lời chưa trình, hoặc đã được xử lý. ${nothingDone} Hãy tải lại trang.`,
  pointsOpen: `Có đơn vị vừa gửi thêm điểm sau khi trình. Hãy trả lại để bàn tổng hợp xem. ${nothingDone}`,
  bodyEnded: `Cơ quan này đã kết thúc và chưa có cơ quan kế thừa nên không ra công văn được. ${nothingDone}`,
  letterUnderWay: `Công văn của lần duyệt trước đang chờ duyệt, chờ ký hoặc đã ký. Hãy xin trả lại công văn trước. ${nothingDone}`,
  samePerson: `Người trình và người duyệt phải là hai người khác nhau. ${nothingDone} Nếu cơ quan chỉ có một người, thủ trưởng phải xác nhận trước bằng văn bản trong hệ thống.`,
  exceptionExpired: `Xác nhận của thủ trưởng cho một người làm cả hai việc đã hết hạn. ${nothingDone}`,
} satisfies Record<ApproveMergeRefusal, string>;

export const reopenRefusals = {
  notApproved: `Trả lời chưa được duyệt, hoặc công văn đã gửi đi. ${nothingDone}`,
  letterUnderWay: `Công văn đang chờ duyệt, chờ ký hoặc đã ký. Hãy xin trả lại công văn trước. ${nothingDone}`,
};

export const externalText = {
  title: 'Văn bản của nơi khác',
  intro:
    'Dự thảo của bộ, ngành và nơi khác gửi lấy ý kiến hoặc đề nghị phối hợp truyền thông. Quy trình của nơi ban hành không ràng buộc cơ quan mình; các dự thảo này không tính vào tỷ lệ truyền thông của cơ quan.',
  register: 'Vào sổ văn bản đến lấy ý kiến',
  registerNow: 'Vào sổ',
  empty: 'Chưa có văn bản nào của nơi khác.',
  emptyFiltered: 'Không có văn bản nào khớp điều kiện lọc.',
  search: 'Tìm theo tên, nơi gửi, số công văn',
  state: 'Trạng thái',
  allStates: 'Mọi trạng thái',
  filter: 'Lọc',
  draft: 'Dự thảo',
  asking: 'Nơi gửi',
  chooseBody: 'Không có trong danh sách',
  askingHint: 'Cơ quan đã có trong hệ thống; nơi khác thì ghi tên ở ô dưới.',
  askingName: 'Hoặc ghi tên nơi gửi',
  letter: 'Công văn lấy ý kiến',
  letterSymbol: 'Số, ký hiệu công văn',
  letterOn: 'Ngày trên công văn',
  receivedOn: 'Ngày nhận',
  draftTitle: 'Tên dự thảo',
  draftTitleHint: 'Như ghi trong công văn, ví dụ: Nghị định quy định chi tiết …',
  documentType: 'Loại văn bản',
  level: 'Cấp ban hành',
  levelHint: 'Chỉ cần khi loại văn bản là “khác”.',
  textAddress: 'Địa chỉ nơi đăng dự thảo',
  textAddressHint: 'Bắt đầu bằng https://, khi dự thảo đã đăng ở nơi khác.',
  opinionAsked: 'Cơ quan được đề nghị làm gì',
  opinionYes: 'Tham gia ý kiến (có thể kèm phối hợp truyền thông)',
  opinionNo: 'Chỉ phối hợp truyền thông',
  letterDueOn: 'Hạn trả lời ghi trong công văn',
  letterDueHint: 'Để trống nếu công văn không ghi; khi đó hạn tính theo quy định, nếu loại văn bản này có.',
  sameLetterMeant: 'Đây là một công văn khác, vẫn vào sổ',
  seeEarlier: 'Xem văn bản đã vào sổ',
  received: (on: string) => `nhận ${formatDate(on)}`,
  dueOn: 'Hạn trả lời',
  noDue: 'không có hạn',
  dueFromLetter: 'theo công văn',
  dueFromRule: 'theo quy định',
  ruleSays: (basis: string, on: string) => `Theo ${basis}: trả lời đến hết ${formatDate(on)}.`,
  unverified: 'chưa xác minh',
  standing: 'Trả lời',
  units: 'Đơn vị',
  unitsReplied: (replied: number, assigned: number) =>
    assigned === 0 ? 'chưa giao' : `${replied} trên ${assigned} đã gửi`,
  toOwnSheet: 'Phiếu của đơn vị',
  given: 'được giao',
  edit: 'Sửa thông tin',
  save: 'Lưu thay đổi',
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  close: 'Kết thúc, không trả lời',
  closeHint: 'Dùng khi nơi gửi rút công văn hoặc việc không thuộc cơ quan. Văn bản vẫn còn trong sổ.',
  reason: 'Lý do',
  closedBecause: (reason: string) => `Đã kết thúc: ${reason}`,
  // texts
  textTitle: 'Văn bản dự thảo',
  textNone: 'Chưa nhập tệp nào. Đơn vị vẫn góp ý được bằng cách ghi tên điều, khoản.',
  addText: 'Nhập tệp dự thảo',
  textOrdinal: (n: number) => `Bản ${n}`,
  textStates: {
    review: 'chờ xem lại cấu trúc',
    confirmed: 'đang dùng để góp ý',
    discarded: 'đã bỏ',
  },
  elsewhere: 'Nơi đăng',
  download: 'Tải tệp gốc',
  uploadTitle: 'Nhập tệp dự thảo của nơi khác',
  counts: (articles: number, clauses: number, points: number) =>
    `Máy đọc được ${formatNumber(articles)} điều, ${formatNumber(clauses)} khoản, ${formatNumber(points)} điểm.`,
  doubts: (n: number) =>
    n === 0
      ? 'Không có chỗ nào đáng ngờ.'
      : `${formatNumber(n)} chỗ cần để ý; đơn vị vẫn có thể ghi tên điều, khoản bằng chữ.`,
  stampFound: 'Máy thấy dấu hiệu của dấu mật trong tệp:',
  clearStamp: 'Không phải dấu mật',
  recognisedLines: (n: number) =>
    `${formatNumber(n)} dòng do máy nhận dạng từ bản quét; các dòng ấy được ghi rõ bên dưới. Hãy đối chiếu với tệp gốc.`,
  correctionsHint:
    'Tệp gốc không bị đụng đến. Mỗi chỗ sửa đều hoàn tác được cho đến khi trình trả lời, miễn là điều, khoản đã có ý kiến vẫn còn.',
  confirmText: 'Dùng bản này để góp ý',
  discardText: 'Bỏ bản này',
  discardReason: 'Lý do bỏ',
  stampIsReal: 'Tệp có bí mật nhà nước: xóa hẳn tệp và chữ khỏi hệ thống',
  reviewText: 'Xem lại cấu trúc',
  // assignments
  assignTitle: 'Giao đơn vị tham gia ý kiến',
  assign: 'Giao',
  assignTo: 'Đơn vị',
  chooseUnit: 'Chọn đơn vị',
  ownUnits: 'Đơn vị của cơ quan',
  bodiesBelow: 'Cơ quan trực thuộc',
  unitDue: 'Hạn của đơn vị',
  unitNote: 'Việc cần làm',
  notAssigned: 'Chưa giao cho đơn vị nào.',
  unitState: 'Kết quả',
  withdraw: 'Rút',
  withdrawnBecause: (reason: string) => `đã rút: ${reason}`,
  bodyEndedOn: (on: string) =>
    `Đơn vị đã kết thúc ngày ${formatDate(on)}; nơi tiếp nhận nhiệm vụ trả lời thay.`,
  afterApproval: 'gửi sau khi trả lời đã duyệt',
  lateMark: 'sau hạn',
  openSheet: 'Xem phiếu',
  // unit sheet
  sheetTitle: 'Tham gia ý kiến',
  sheetIntro: (body: string) =>
    `${body} giao. Ghi từng điểm rồi gửi; chỉ điểm đã gửi mới sang bàn tổng hợp. Gửi sau hạn vẫn được nhận và được ghi là sau hạn.`,
  unit: 'Đơn vị được giao',
  readText: 'Đọc dự thảo',
  points: 'Điểm đã gửi',
  noPoints: 'Chưa gửi điểm nào.',
  writing: 'Điểm đang ghi, chưa gửi',
  addPoint: 'Ghi thêm một điểm',
  placeUnit: 'Về điều, khoản',
  wholeDraft: 'Chung cho cả dự thảo',
  placeWords: 'Hoặc ghi tên phần khác',
  placeWordsHint: 'Chỉ khi danh sách trên không có, ví dụ: Phụ lục II.',
  placeOnly: 'Về điều, khoản (để trống nếu là ý kiến chung)',
  words: 'Nội dung ý kiến',
  suggested: 'Đề nghị viết lại thành',
  savePoint: 'Lưu điểm này',
  removePoint: 'Bỏ điểm này',
  sendTitle: 'Gửi cho bàn tổng hợp',
  sendKind: 'Đơn vị trả lời thế nào',
  sendNote: 'Ghi chú gửi kèm',
  send: 'Gửi',
  supplement: 'Đơn vị đã gửi. Ghi thêm điểm thì gửi bổ sung.',
  replySent: (on: string) => `Gửi ngày ${formatDate(on)}`,
  lateAfterApproval:
    'Trả lời của cơ quan đã được duyệt. Điểm gửi bây giờ vẫn được giữ và ghi rõ là đến sau; bàn tổng hợp sẽ xem.',
  // merging
  mergeTitle: 'Tổng hợp, trả lời',
  toMerge: 'Bàn tổng hợp',
  mergeIntro:
    'Mỗi điều một dòng: bên trái là điểm của các đơn vị, bên phải là câu trả lời chung. Bỏ chọn điểm nào thì ghi lý do; nguồn của từng điểm được giữ lại.',
  general: 'Chung cho cả dự thảo',
  pointsOfUnits: 'Điểm của các đơn vị',
  noUnitPoints: 'Không đơn vị nào có ý kiến về điều này; đây là ý kiến của bàn tổng hợp.',
  answerWords: 'Câu trả lời chung',
  use: 'Đưa vào',
  asideReason: 'Lý do để ngoài (nếu bỏ chọn điểm nào)',
  setAside: (reason: string) => `để ngoài: ${reason}`,
  unplaced: 'chưa xử lý',
  saveAnswer: 'Lưu trả lời điều này',
  addOwn: 'Thêm ý kiến của bàn tổng hợp',
  openPoints: (n: number) => (n === 0 ? 'mọi điểm đã xử lý' : `${formatNumber(n)} điểm chưa xử lý`),
  stillWaiting: (bodies: string) => `Chưa gửi: ${bodies}.`,
  noRows: 'Chưa có điểm nào. Khi đơn vị gửi ý kiến, các điểm hiện ở đây theo từng điều.',
  allAgree: 'Các đơn vị đã gửi đều thống nhất.',
  propose: 'Trình duyệt trả lời',
  approve: 'Duyệt trả lời',
  return: 'Trả lại',
  returnReason: 'Lý do trả lại',
  returnedBecause: (reason: string) => `Đã trả lại: ${reason}`,
  reopen: 'Mở lại để sửa',
  reopenHint:
    'Chỉ mở lại được khi công văn còn là bản soạn hoặc bị trả lại. Bản đã duyệt trước vẫn được giữ.',
  repliesTitle: 'Đơn vị đã gửi',
  editionsTitle: 'Các lần duyệt',
  edition: (n: number, at: string) => `Lần ${n}, duyệt ${at}`,
  hash: 'mã băm',
  letterTitle: 'Công văn trả lời',
  letterNone: 'Công văn được soạn tự động khi trả lời được duyệt.',
  toLetter: 'Mở công văn',
  answeredOn: 'Ngày gửi trả lời',
} as const;
