import type { CallPhase, CallState, CallTie, ScoreRule } from '#features/initiatives/call.ts';
import type { EntryError } from '#features/initiatives/entering/enter.schema.ts';
import type { EnterRefusal } from '#features/initiatives/entering/enter.server.ts';
import type { EntryState } from '#features/initiatives/entering/entry.ts';
import type { ComplainRefusal, OwnRefusal } from '#features/initiatives/entering/own-entry.server.ts';
import type { ConflictKind } from '#features/initiatives/jury/juror.ts';
import { formatInstant, formatNumber } from './dates.ts';

const nothing = 'Chưa có gì được ghi.';

export const callStateWords: Record<CallState, string> = {
  drafted: 'đang soạn',
  published: 'đã phát động',
  scoring: 'đang chấm',
  proposed: 'chờ quyết định',
  decided: 'đã quyết định',
  announced: 'đã công bố kết quả',
  cancelled: 'đã hủy',
};
const { published: _, ...otherStates } = callStateWords;
export const callPhaseWords: Record<CallPhase, string> = {
  ...otherStates,
  upcoming: 'sắp nhận hồ sơ',
  open: 'đang nhận hồ sơ',
  checking: 'hết hạn nộp, đang kiểm tra hồ sơ',
};
export const entryStateWords: Record<EntryState, string> = {
  written: 'chưa nộp',
  sent: 'đã nộp',
  accepted: 'đủ điều kiện',
  refused: 'không đủ điều kiện',
  withdrawn: 'đã rút',
};
export const conflictKindWords: Record<ConflictKind, string> = {
  declared: 'tự khai, không chấm',
  shutOut: 'không chấm',
  cleared: 'người khác trùng tên, được chấm',
};
export const scoreRuleWords: Record<ScoreRule, string> = {
  mean: 'Trung bình của mọi thành viên',
  trimmed: 'Trung bình sau khi bỏ điểm cao nhất và thấp nhất (khi có từ 5 thành viên)',
};
export const callTieWords: Record<CallTie, string> = {
  first: 'Điểm tiêu chí đầu tiên cao hơn xếp trên',
  shared: 'Đồng hạng',
};

/** "87,25" of hundredths. */
export const totalWords = (total: number): string => (total / 100).toFixed(2).replace('.', ',');

/** What stands where the jury would read a name. */
export const coverWords = { name: '[tên]', email: '[địa chỉ thư]', phone: '[số điện thoại]' };

export const initiativePaper = {
  reason: 'đã đạt giải',
  subject: (call: string, prize: string) => `${prize}, cuộc thi “${call}”`,
  entry: (title: string, on: string) => `với “${title}”, công bố ngày ${on}`,
} as const;

export const entryErrors: Record<EntryError, string> = {
  titleMissing: 'Hãy ghi tên sáng kiến.',
  summaryMissing: 'Hãy tóm tắt sáng kiến trong vài câu.',
  situationMissing: 'Hãy tả tình trạng trước khi có sáng kiến.',
  solutionMissing: 'Hãy tả giải pháp.',
  effectMissing: 'Hãy nêu hiệu quả đã thấy hoặc dự kiến.',
  tooLong: 'Phần này dài quá mức cho phép. Hãy rút gọn, hoặc để chi tiết vào tệp đính kèm.',
  authorMissing: 'Hãy ghi tên ít nhất một tác giả.',
  nameLong: 'Tên dài quá 120 ký tự.',
  sameAuthor: 'Tên này đã có ở trên.',
  emailMissing: 'Hãy ghi địa chỉ thư: đường dẫn để nộp hồ sơ được gửi tới đó.',
  emailWrong: 'Địa chỉ thư chưa đúng, ví dụ: ten@vidu.vn.',
  groupMissing: 'Hãy chọn một mục.',
  agreementMissing: 'Cần đồng ý với thể lệ để dự thi.',
};

const closedNow = {
  notYet: `Cuộc thi chưa bắt đầu nhận hồ sơ. ${nothing}`,
  closed: `Đã hết hạn nộp hồ sơ. ${nothing} Những gì bạn vừa gõ vẫn còn bên dưới để chép lại.`,
  cancelled: `Cuộc thi này đã bị hủy. ${nothing}`,
};
export const enterRefusals: Record<EnterRefusal, string> = {
  ...closedNow,
  tooMany: `Từ nơi này, hoặc cho hộp thư này, vừa có nhiều hồ sơ. ${nothing} Những gì đã gõ vẫn còn bên dưới; hãy thử lại sau một giờ.`,
  tooManyEntries: `Hộp thư này đã có 10 hồ sơ trong cuộc thi. ${nothing} Hãy rút bớt một hồ sơ rồi gửi lại.`,
};
export const ownRefusals: Record<OwnRefusal | ComplainRefusal, string> = {
  ...closedNow,
  unknown: `Đường dẫn này không dùng được. ${nothing}`,
  tooMany: `Vừa có quá nhiều lần ghi cho hồ sơ này. ${nothing} Những gì đã gõ vẫn còn bên dưới; hãy thử lại sau một giờ.`,
  gone: `Hồ sơ này đã rút hoặc đã xóa. ${nothing}`,
  notNow: `Lúc này không gửi khiếu nại được. ${nothing}`,
  empty: `Hãy viết nội dung khiếu nại. ${nothing}`,
  tooLong: `Khiếu nại dài quá 2.000 ký tự. ${nothing}`,
};

/** Public pages: the list, one call with its form and its results. */
export const publicInitiativeText = {
  title: 'Cuộc thi sáng kiến, giải pháp',
  intro:
    'Ai có cách làm mới, làm tốt hơn thì gửi về đây. Không cần tài khoản. Hội đồng chấm không biết ai gửi.',
  open: 'Đang và sắp nhận hồ sơ',
  noneOpen: 'Hiện không có cuộc thi sáng kiến nào nhận hồ sơ.',
  past: 'Đã hết hạn nộp',
  nonePast: 'Chưa có cuộc thi sáng kiến nào kết thúc.',
  phases: callPhaseWords,
  state: 'Tình trạng:',
  until: (at: Date) => `Nộp trước ${formatInstant(at)}`,
  asks: 'Cơ quan tổ chức:',
  time: 'Thời gian nộp',
  between: (opens: Date, closes: Date) => `từ ${formatInstant(opens)} đến trước ${formatInstant(closes)}`,
  aim: 'Mục đích',
  who: 'Ai được dự thi',
  rules: 'Thể lệ',
  wanted: 'Hồ sơ cần có',
  criteria: 'Tiêu chí chấm',
  criterion: 'Tiêu chí',
  most: 'Điểm tối đa',
  weight: 'Trọng số',
  scored: 'Cách tính điểm',
  scoreRules: scoreRuleWords,
  least: (count: number) => `Hồ sơ có ít hơn ${count} người chấm thì không xếp hạng.`,
  ties: callTieWords,
  equal: 'Bằng điểm:',
  prizes: 'Giải thưởng',
  prize: (name: string, count: number, worth: string) =>
    `${name}: ${formatNumber(count)} giải${worth ? `, ${worth}` : ''}`,
  received: (count: number) => `Đã nhận ${formatNumber(count)} hồ sơ.`,
  cancelled: 'Cuộc thi đã bị hủy',
  closed: 'Đã hết hạn nộp hồ sơ. Ai đã nộp xem kết quả ở trang riêng trong thư.',
  upcoming: 'Cuộc thi chưa bắt đầu nhận hồ sơ.',
  results: 'Kết quả',
  noPrizes: 'Không có hồ sơ nào đạt giải.',
  authors: 'Tác giả:',
  unnamed: 'không nêu tên',
  check: 'Kiểm tra giấy chứng nhận',
  all: 'Tất cả cuộc thi sáng kiến',
  quizzes: 'Cuộc thi tìm hiểu',
  enter: 'Viết hồ sơ dự thi',
  enterNote:
    'Viết xong, bạn nhận một thư có đường dẫn riêng; ở đó bạn đính kèm tệp rồi nộp. Hồ sơ chỉ được tính khi đã nộp.',
  blindNote: 'Đừng nêu tên mình trong các ô dưới đây và trong tệp: hội đồng chấm không được biết ai gửi.',
  name: 'Tên sáng kiến, giải pháp',
  summary: 'Tóm tắt',
  summaryHint: 'Vài câu để người ngoài ngành cũng hiểu.',
  situation: 'Trước khi có sáng kiến',
  situationHint: 'Việc đang làm thế nào, vướng ở đâu.',
  solution: 'Giải pháp',
  solutionHint: 'Làm gì, ai làm, cần những gì.',
  effect: 'Hiệu quả',
  effectHint: 'Con số đã thấy hoặc dự kiến; nơi khác dùng được không.',
  author: (n: number) => (n === 1 ? 'Tác giả' : `Tác giả thứ ${n}`),
  shows: (n: number) => `Được nêu tên tác giả ${n === 1 ? 'này' : `thứ ${n}`} khi công bố kết quả`,
  email: 'Địa chỉ thư điện tử',
  emailHint: 'Chỉ thư ký cuộc thi thấy. Học sinh dùng địa chỉ của cha mẹ hoặc nhà trường.',
  group: 'Bạn dự thi với tư cách',
  choose: 'Chọn một mục',
  showsSummary: 'Nếu đạt giải, được đăng phần tóm tắt cho mọi người đọc',
  agreed: 'Tôi đã đọc thể lệ và đồng ý; nếu dưới 16 tuổi, cha mẹ hoặc người giám hộ của tôi đã đồng ý',
  kept: (days: number) =>
    `Tên, địa chỉ, bài viết và tệp được xóa ${days} ngày sau khi công bố kết quả; bạn có thể xóa sớm hơn ở trang của hồ sơ. Phần đã công bố của hồ sơ đạt giải được giữ.`,
  trap: 'Xin để trống ô này',
  send: 'Nhận đường dẫn để nộp',
  begunTitle: 'Hãy mở hộp thư của bạn',
  begun: 'Đã gửi thư tới địa chỉ bạn vừa gõ. Mở đường dẫn trong thư để đính kèm tệp và nộp hồ sơ.',
};

/** The private page of one entry, and its files. */
export const ownEntryText = {
  title: 'Hồ sơ dự thi của bạn',
  unknownTitle: 'Đường dẫn không dùng được',
  unknown: 'Có thể đường dẫn bị cắt khi chép. Mở lại thư và bấm vào đường dẫn.',
  states: entryStateWords,
  state: 'Tình trạng:',
  code: 'Mã hồ sơ:',
  sentAt: (at: Date) => `Nộp lúc ${formatInstant(at)}`,
  notSent: 'Hồ sơ này CHƯA nộp',
  notSentNote: (closes: Date) => `Xem lại, đính kèm tệp nếu có, rồi bấm nộp trước ${formatInstant(closes)}.`,
  send: 'Nộp hồ sơ',
  sent: 'Đã nộp. Thư báo nhận đã gửi tới hộp thư của bạn.',
  sentNote: (closes: Date) => `Bạn còn sửa hoặc rút được trước ${formatInstant(closes)}.`,
  saved: 'Đã ghi.',
  named:
    'Trong bài có tên tác giả, địa chỉ hoặc số điện thoại. Hội đồng chấm sẽ thấy chỗ ấy bị che; bạn nên viết lại:',
  files: 'Tệp đính kèm',
  filesLink: 'Thêm, bỏ tệp',
  noFiles: 'Không có tệp nào.',
  fileNamed:
    'Trong tệp có tên tác giả: hội đồng chấm chưa được xem. Hãy thay bằng bản không nêu tên, nếu không thư ký sẽ quyết định.',
  fileUnread: 'Máy không đọc được chữ trong tệp. Hãy tự xem lại: trong tệp không nên có tên tác giả.',
  filesIntro: (most: number, megabytes: number) =>
    `Tối đa ${most} tệp, mỗi tệp không quá ${megabytes} MB: .docx, .pdf, .txt hoặc ảnh .jpg, .png, .webp.`,
  add: 'Đính kèm',
  remove: 'Bỏ tệp này',
  choose: 'Chọn tệp',
  back: 'Về trang hồ sơ',
  change: 'Sửa hồ sơ',
  save: 'Ghi các sửa đổi',
  withdraw: 'Rút hồ sơ',
  withdrawNote:
    'Hồ sơ đã rút không được chấm và không lấy lại được; bạn có thể viết hồ sơ mới trước hạn nộp.',
  withdrawSure: 'Tôi muốn rút hồ sơ này',
  sureMissing: 'Hãy đánh dấu ô xác nhận rồi bấm lại. Chưa có gì thay đổi.',
  withdrawn: 'Hồ sơ này đã rút.',
  erased: 'Tên, địa chỉ, bài viết và tệp của hồ sơ này đã xóa.',
  refused: 'Hồ sơ không đủ điều kiện',
  reason: 'Lý do:',
  complain: 'Khiếu nại',
  complainNote: 'Gửi được một lần. Người khác với người đã loại hồ sơ sẽ xem lại và trả lời bạn.',
  complainWords: 'Vì sao hồ sơ đủ điều kiện',
  complainSend: 'Gửi khiếu nại',
  yourComplaint: 'Khiếu nại của bạn:',
  noAnswerYet: 'Chưa có trả lời.',
  answer: 'Trả lời:',
  result: 'Kết quả',
  won: (prize: string) => `Hồ sơ đạt ${prize}.`,
  none: 'Hồ sơ không đạt giải. Cảm ơn bạn đã góp sáng kiến.',
  score: (total: string) => `Điểm: ${total}/100.`,
  certificate: 'Tải giấy chứng nhận (PDF)',
  toCall: 'Trang của cuộc thi',
  erase: 'Xóa dữ liệu của tôi',
  eraseNote:
    'Tên, địa chỉ, bài viết, tệp bị xóa ngay và không lấy lại được. Cuộc thi chưa kết thúc thì hồ sơ coi như rút.',
  eraseSure: 'Tôi hiểu và muốn xóa',
  fileFailed: 'Chưa làm được tệp lúc này. Hãy thử lại sau ít phút.',
};

/** The desk. */
export const initiativeText = {
  title: 'Cuộc thi sáng kiến, giải pháp',
  intro: 'Phát động, nhận hồ sơ, kiểm tra điều kiện, hội đồng chấm không biết tên, quyết định và công bố.',
  incomplete: `Có mục bắt buộc bị thiếu, quá dài hoặc sai dạng. ${nothing}`,
  saved: 'Đã ghi.',
  columns: { title: 'Cuộc thi', state: 'Trạng thái' },
  empty: 'Chưa có cuộc thi sáng kiến nào.',
  add: 'Tạo cuộc thi',
  edit: 'Sửa thông tin cuộc thi',
  conditions: 'Thể lệ, tiêu chí, giải thưởng',
  save: 'Ghi',
  name: 'Tên cuộc thi',
  aim: 'Mục đích',
  rules: 'Thể lệ',
  rulesHint: 'Điều kiện dự thi, cách trao giải, liên hệ.',
  wanted: 'Hồ sơ cần có',
  groups: 'Ai được dự thi',
  criteria: 'Tiêu chí chấm',
  criteriaHint:
    'Mỗi dòng một tiêu chí: tên; điểm tối đa; trọng số. Bỏ trọng số thì trọng số bằng điểm tối đa. Ví dụ: Tính mới; 30',
  mostAuthors: 'Số tác giả tối đa một hồ sơ (đến 5)',
  opensAt: 'Nhận hồ sơ từ',
  closesAt: 'Hết hạn nộp lúc',
  scoreRule: 'Cách tính điểm chung',
  leastScores: 'Ít nhất bao nhiêu người chấm thì xếp hạng',
  tieBreak: 'Khi bằng điểm',
  prizes: 'Giải thưởng',
  prizesHint: 'Mỗi dòng một loại giải, từ cao đến thấp: tên giải; số giải; trị giá.',
  publish: 'Phát động',
  publishNote: 'Sau khi phát động, thể lệ, tiêu chí và cách tính điểm không đổi được nữa.',
  publicPage: 'Trang công khai',
  extend: 'Gia hạn nộp hồ sơ',
  extendAt: 'Hạn mới',
  reason: 'Lý do',
  startScoring: 'Bắt đầu chấm',
  startScoringNote: 'Thành viên hội đồng nhận thư mời chấm.',
  cancel: 'Hủy cuộc thi',
  cancelNote: 'Người đã nộp hồ sơ nhận thư nêu lý do.',
  score: 'Vào chấm',
  resultsLink: 'Kết quả chấm',
  paperLink: 'Nhập hồ sơ giấy',
  csv: 'Tải danh sách hồ sơ (CSV)',
  csvHead: [
    'mã',
    'tên sáng kiến',
    'tác giả',
    'nhóm',
    'tình trạng',
    'lý do loại',
    'hạng',
    'điểm',
    'số người chấm',
    'giải',
  ],
  isJuror:
    'Bạn là thành viên hội đồng chấm nên không xem được tên tác giả và không làm việc của thư ký cuộc thi này.',
  received: (count: number) => `Đã nhận ${formatNumber(count)} hồ sơ`,
  entries: 'Hồ sơ dự thi',
  noEntries: 'Chưa có hồ sơ nào.',
  entryColumns: { code: 'Mã', title: 'Tên sáng kiến', state: 'Tình trạng' },
  onPaper: 'giấy',
  complaintWaits: 'có khiếu nại chờ trả lời',
  jury: 'Hội đồng chấm',
  noJury: 'Chưa cử ai.',
  appoint: 'Cử thành viên',
  who: 'Người được cử',
  whoHint: 'Người của cơ quan, hoặc người trong danh bạ đã đồng ý được hỏi và có địa chỉ thư.',
  handedIn: (at: Date) => `đã nộp điểm lúc ${formatInstant(at)}`,
  notHandedIn: 'chưa nộp điểm',
  dismissed: (reason: string) => `đã thôi: ${reason}`,
  outside: 'ngoài cơ quan',
  dismiss: 'Cho thôi nhiệm vụ',
  dismissNote: 'Điểm đã chấm của người này không được tính.',
};

/** One entry on the desk of the secretary; an entry from paper. */
export const entryDeskText = {
  contact: 'Liên hệ (chỉ thư ký thấy)',
  noContact: 'không có địa chỉ thư',
  authors: 'Tác giả',
  mayName: 'được nêu tên',
  mayNotName: 'không nêu tên',
  group: 'Tư cách dự thi',
  received: 'Nhận',
  paper: (on: string) => `trên giấy, ngày ${on}`,
  form: (at: string) => `qua cổng, ${at}`,
  named: 'Có tên tác giả, địa chỉ hoặc số điện thoại trong bài; hội đồng chấm thấy chỗ ấy bị che:',
  files: 'Tệp',
  held: 'Có, hoặc có thể có tên tác giả; hội đồng chấm chưa được xem',
  uploadTitle: 'Đính kèm tệp của hồ sơ giấy',
  uploadNote:
    'Bản chụp, bản in của người gửi. Tệp được viết lại khi nhận; máy không đọc được chữ thì hội đồng chấm chưa xem tới khi thư ký cho phép.',
  uploadFile: 'Tệp',
  upload: 'Đính kèm',
  unread: 'Máy không đọc được chữ; hãy mở xem có tên tác giả không',
  released: 'Đã cho hội đồng chấm xem',
  release: 'Cho hội đồng chấm xem tệp này',
  check: 'Kiểm tra điều kiện',
  checkNote: 'Đối chiếu với thể lệ. Kiểm tra sau khi hết hạn nộp, vì trước đó người gửi còn sửa được.',
  accept: 'Đủ điều kiện',
  refuse: 'Không đủ điều kiện',
  verdict: 'Kết luận',
  refuseReason: 'Lý do loại (người gửi đọc được)',
  save: 'Ghi kết luận',
  checkedBy: (name: string) => `Người kiểm tra: ${name}`,
  complaint: 'Khiếu nại của người gửi',
  answer: 'Trả lời (người gửi đọc được)',
  answerSave: 'Trả lời khiếu nại',
  answerer: 'Người trả lời phải là lãnh đạo, khác người đã loại hồ sơ.',
  conflicts: 'Xung đột lợi ích',
  standing: {
    free: 'được chấm',
    shutOut: 'không chấm',
    asked: 'trùng tên tác giả: chưa được chấm, cần kết luận',
  },
  shutOut: 'Không cho chấm',
  clear: 'Người khác trùng tên, cho chấm',
  settle: 'Ghi kết luận về người này',
  paperTitle: 'Nhập hồ sơ nhận trên giấy',
  paperNote: 'Ngày nhận phải trong thời gian nộp; nhập sau hạn nộp vẫn được, miễn là nhận trước hạn.',
  paperAuthors: 'Tác giả',
  paperAuthorsHint: 'Mỗi dòng một người; đặt dấu * trước tên người đồng ý được nêu tên.',
  receivedOn: 'Ngày nhận',
  paperAdd: 'Ghi hồ sơ',
};

export const resultsText = {
  title: 'Kết quả chấm',
  awaited: 'Chưa nộp điểm:',
  awaitedNote: 'Điểm chỉ hiện khi mọi thành viên đã nộp.',
  none: 'Chưa có kết quả để xem.',
  columns: {
    rank: 'Hạng',
    entry: 'Hồ sơ',
    total: 'Điểm',
    spread: 'Chênh lệch',
    scores: 'Số người chấm',
    prize: 'Giải',
    reason: 'Lý do khác thứ hạng',
  },
  tooFew: 'ít người chấm, không xếp hạng',
  noPrize: 'không có giải',
  byRank: (prize: string) => `theo hạng: ${prize || 'không có giải'}`,
  propose: 'Trình kết quả',
  proposeNote: 'Giải điền sẵn theo thứ hạng. Cho khác đi thì phải nêu lý do.',
  returned: 'Lãnh đạo đã trả lại:',
  decide: 'Quyết định kết quả',
  decideNote: 'Người quyết định khác người trình.',
  giveBack: 'Trả lại',
  announce: 'Công bố kết quả',
  announceNote: 'Kết quả lên trang công khai; mỗi hộp thư nhận một thư; giải có giấy chứng nhận.',
};
