import type { ContestState, NotReady, RoundPhase, TieBreak } from '#features/contests/contest.ts';
import type { EntryError } from '#features/contests/playing/enter.schema.ts';
import type { EnterRefusal } from '#features/contests/playing/enter.server.ts';
import type { PlayRefusal } from '#features/contests/playing/play.server.ts';
import type { WriteRefusal } from '#features/contests/write-contest.server.ts';
import { formatInstant, formatNumber } from './dates.ts';

const nothing = 'Chưa có gì được ghi.';

export const contestStateWords: Record<ContestState, string> = {
  draft: 'đang soạn',
  open: 'đang nhận ghi danh',
  closed: 'đã đóng ghi danh',
  published: 'đã công bố kết quả',
};
export const tieBreakWords: Record<TieBreak, string> = {
  time: 'Ai làm nhanh hơn',
  guess: 'Ai đoán gần đúng hơn số người trả lời đúng hết',
};

export const writeContestRefusals = {
  final: `Cuộc thi đã mở nên câu hỏi, thể lệ và đợt thi không đổi được nữa: điểm dựa vào đó. ${nothing} Câu hỏi sai thì loại bỏ, kèm lý do.`,
  closesBeforeOpening: `Giờ đóng đứng trước giờ mở. ${nothing}`,
  tooMany: `Đã đủ số mục loại này cho một cuộc thi. ${nothing}`,
  choicesNeeded: `Cần hai đến sáu phương án khác nhau, mỗi dòng một phương án, dấu * trước đúng một phương án. ${nothing}`,
  unknownPlace: `Mục này không còn. ${nothing} Hãy tải lại trang.`,
} satisfies Record<WriteRefusal, string>;

export const runContestRefusals = {
  wrongState: `Cuộc thi không còn ở bước này. ${nothing} Hãy tải lại trang.`,
  noRounds: `Cuộc thi chưa có đợt nào. ${nothing}`,
  tooFewQuestions: `Có đợt hỏi nhiều câu hơn số câu trong ngân hàng. ${nothing} Hãy thêm câu hỏi hoặc giảm số câu của đợt.`,
  allRoundsPast: `Mọi đợt thi đã qua giờ đóng. ${nothing} Hãy thêm đợt mới rồi mở.`,
  stillRunning: `Còn đợt chưa kết thúc, có người có thể đang làm bài. ${nothing}`,
  unknownPlace: `Câu này không còn, hoặc đã bị loại từ trước. ${nothing}`,
} satisfies Record<NotReady | 'wrongState' | 'stillRunning' | 'unknownPlace', string>;

export const enterRefusals = {
  notOpen: `Cuộc thi hiện không nhận ghi danh. ${nothing}`,
  tooMany: `Vừa có quá nhiều lượt ghi danh từ mạng này hoặc cho hộp thư này. ${nothing} Những gì đã gõ vẫn còn bên dưới; hãy thử lại sau.`,
} satisfies Record<EnterRefusal, string>;

export const entryErrors: Record<EntryError, string> = {
  nameMissing: 'Hãy ghi họ và tên.',
  nameLong: 'Họ và tên quá dài (tối đa 120 chữ).',
  emailMissing: 'Hãy ghi địa chỉ thư điện tử: đường dẫn vào thi được gửi tới đó.',
  emailWrong: 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@vidu.vn.',
  groupMissing: 'Hãy chọn một mục.',
  agreementMissing: 'Cần đồng ý với thể lệ để ghi danh.',
};

export const playRefusals = {
  unknown: 'Đường dẫn này không dùng được.',
  notYet: 'Đợt thi chưa mở.',
  closed: 'Đợt thi đã đóng, không vào thi được nữa.',
  notStarted: 'Bạn chưa bắt đầu đợt thi này.',
  timeUp: 'Đã hết giờ, câu trả lời vừa gửi không được tính. Những câu đã trả lời trước đó vẫn được tính.',
  tooFast: 'Gửi quá nhanh. Hãy chờ một lát rồi gửi lại.',
  noChoice: 'Hãy chọn một phương án rồi gửi.',
} satisfies Record<PlayRefusal, string>;

/** mm:ss of so many milliseconds. */
export function formatUsed(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Public pages: the list, one contest, its ranking. */
export const publicContestText = {
  title: 'Cuộc thi tìm hiểu',
  intro:
    'Thi trên điện thoại, không cần tài khoản: ghi danh bằng một địa chỉ thư, mỗi địa chỉ thi một lần trong mỗi đợt.',
  open: 'Đang diễn ra',
  noneOpen: 'Hiện không có cuộc thi nào.',
  past: 'Đã kết thúc',
  nonePast: 'Chưa có cuộc thi nào kết thúc.',
  asks: 'Cơ quan tổ chức:',
  rules: 'Thể lệ',
  prizes: 'Giải thưởng mỗi đợt',
  prize: (name: string, count: number, worth: string) =>
    `${name}: ${formatNumber(count)} giải${worth ? `, ${worth}` : ''}`,
  rounds: 'Các đợt thi',
  round: (opens: Date, closes: Date, questions: number, minutes: number) =>
    `từ ${formatInstant(opens)} đến trước ${formatInstant(closes)}; ${questions} câu, ${minutes} phút`,
  rightFirst: 'Nhiều câu đúng hơn xếp trên.',
  byTime: 'Bằng nhau thì ai làm nhanh hơn xếp trên; thời gian tính bằng đồng hồ của máy chủ.',
  byGuess:
    'Bằng nhau thì ai đoán gần hơn số người trả lời đúng hết xếp trên, sau đó mới xét thời gian theo đồng hồ của máy chủ.',
  enter: 'Ghi danh',
  enterNote:
    'Đường dẫn vào thi được gửi tới hộp thư của bạn. Cơ quan không lưu địa chỉ mạng hay dấu vết thiết bị của người thi.',
  kept: (days: number) =>
    `Tên và địa chỉ thư được xóa ${days} ngày sau đợt cuối; bạn có thể xóa sớm hơn ở trang của mình.`,
  name: 'Họ và tên',
  email: 'Địa chỉ thư điện tử',
  emailHint: 'Học sinh dùng địa chỉ của cha mẹ hoặc nhà trường.',
  group: 'Bạn dự thi với tư cách',
  choose: 'Chọn một mục',
  showsName: 'Cho phép nêu tên tôi trong bảng xếp hạng',
  agreed: 'Tôi đã đọc thể lệ và đồng ý; nếu dưới 16 tuổi, cha mẹ hoặc người giám hộ của tôi đã đồng ý',
  trap: 'Để trống ô này',
  entered: 'Đã gửi thư tới địa chỉ của bạn. Mở thư và bấm đường dẫn để vào thi.',
  notOpen: 'Cuộc thi đã đóng ghi danh. Ai đã ghi danh vẫn vào thi bằng đường dẫn trong thư.',
  ranking: 'Bảng xếp hạng',
  rank: 'Hạng',
  who: 'Người thi',
  anonymous: 'không nêu tên',
  right: 'Số câu đúng',
  used: 'Thời gian',
  prizeColumn: 'Giải',
  played: (count: number) => `${formatNumber(count)} người đã thi.`,
  nobody: 'Không có ai thi đợt này.',
  first: (count: number) => `Nêu ${formatNumber(count)} hạng đầu.`,
  rightOf: (right: number, of: number) => `${right}/${of}`,
  time: formatUsed,
  struck: 'Câu bị loại',
  struckNote: 'Câu bị loại được tính là đúng cho mọi người gặp câu đó.',
};

/** The page of one entry, and of a round that runs. */
export const entryText = {
  title: 'Trang thi của bạn',
  unknownTitle: 'Đường dẫn không dùng được',
  unknown: 'Hãy mở lại đúng đường dẫn trong thư, hoặc ghi danh lại để nhận thư mới.',
  hello: 'Người thi:',
  erased: 'Tên và địa chỉ đã được xóa.',
  phases: {
    upcoming: 'chưa mở',
    open: 'đang mở',
    finishing: 'sắp xong',
    over: 'đã xong',
  } satisfies Record<RoundPhase, string>,
  start: 'Bắt đầu tính giờ',
  startNote: (questions: number, minutes: number) =>
    `${questions} câu trong ${minutes} phút. Giờ tính bằng đồng hồ của máy chủ từ lúc bấm; mỗi câu gửi một lần, gửi rồi không đổi được. Mất mạng thì mở lại trang này, những câu đã gửi vẫn còn.`,
  goOn: 'Làm tiếp',
  done: 'Bạn đã làm xong đợt này.',
  resultLater: (at: Date) => `Điểm và đáp án có sau ${formatInstant(at)}, khi không còn ai làm bài.`,
  notPlayed: 'Bạn không thi đợt này.',
  score: (right: number, of: number, used: string) => `Đúng ${right}/${of} câu, ${used}.`,
  rank: (rank: number) => `Hạng ${rank}`,
  review: 'Xem lại từng câu',
  yours: 'Bạn chọn',
  unanswered: 'chưa trả lời',
  rightAnswer: 'Đáp án',
  source: 'Căn cứ',
  struck: (reason: string) => `Câu bị loại, tính đúng cho mọi người: ${reason}`,
  certificate: 'Tải giấy chứng nhận đạt giải (PDF)',
  erase: 'Xóa tên và địa chỉ của tôi',
  eraseNote:
    'Bạn sẽ không vào thi được nữa và không nhận được giải. Bài đã làm vẫn được đếm, không còn gắn với bạn.',
  eraseSure: 'Tôi hiểu và muốn xóa',
  sureMissing: 'Hãy đánh dấu ô này nếu bạn muốn xóa.',
  toContest: 'Thể lệ cuộc thi',
  question: (at: number, of: number) => `Câu ${at} trên ${of}`,
  left: 'Còn lại',
  before: (at: string) => `Gửi trước ${at} theo đồng hồ của máy chủ.`,
  clock: (ms: number) => formatUsed(ms),
  send: 'Gửi câu này',
  guess: 'Theo bạn, bao nhiêu người trả lời đúng hết các câu?',
  guessHint: 'Một số nguyên; chỉ dùng khi nhiều người có cùng số câu đúng.',
  guessMissing: 'Hãy ghi một số nguyên từ 0 đến 9 chữ số.',
  sendGuess: 'Gửi dự đoán và kết thúc',
  timeUp: 'Đã hết giờ. Những câu đã gửi được tính.',
  back: 'Về trang thi của bạn',
  fileFailed: 'Chưa lập được tệp lúc này. Hãy thử lại sau ít phút.',
};

export const contestPaper = {
  reason: 'đã đạt giải',
  subject: (contest: string, prize: string) => `${prize}, cuộc thi “${contest}”`,
} as const;

/** The desk. */
export const contestText = {
  title: 'Cuộc thi tìm hiểu',
  intro:
    'Ngân hàng câu hỏi có căn cứ, nhiều đợt, giờ tính bằng đồng hồ của máy chủ, mỗi hộp thư một lượt. Không lưu dấu vết thiết bị.',
  incomplete: `Có mục bắt buộc bị thiếu, quá dài hoặc sai dạng. ${nothing}`,
  saved: 'Đã ghi.',
  columns: { title: 'Cuộc thi', state: 'Trạng thái' },
  empty: 'Chưa có cuộc thi nào.',
  addTitle: 'Tạo cuộc thi',
  add: 'Tạo cuộc thi',
  name: 'Tên cuộc thi',
  rules: 'Thể lệ',
  rulesHint: 'Ai được dự thi, cách trao giải, liên hệ. Người dân đọc trước khi ghi danh.',
  tieBreak: 'Khi bằng số câu đúng',
  prizes: 'Giải của mỗi đợt',
  prizesHint: 'Mỗi dòng một loại giải, từ cao đến thấp: tên giải; số giải; trị giá.',
  editTitle: 'Sửa thông tin cuộc thi',
  save: 'Ghi',
  open: 'Mở ghi danh',
  openNote: 'Sau khi mở, câu hỏi, đợt thi và thể lệ không đổi được nữa.',
  close: 'Đóng ghi danh',
  publish: 'Công bố bảng xếp hạng',
  publicPage: 'Trang công khai',
  entries: 'Đã ghi danh',
  byGroup: 'Theo nhóm',
  rounds: 'Đợt thi',
  noRounds: 'Chưa có đợt nào.',
  addRound: 'Thêm đợt thi',
  roundName: 'Tên đợt',
  opensAt: 'Mở lúc',
  closesAt: 'Đóng lúc',
  closesHint: 'Ai bắt đầu trước giờ này vẫn được làm đủ thời gian.',
  questionCount: 'Số câu mỗi người',
  minutes: 'Số phút làm bài',
  remove: 'Xóa',
  questions: 'Ngân hàng câu hỏi',
  noQuestions: 'Chưa có câu hỏi nào.',
  addQuestion: 'Thêm câu hỏi',
  saveQuestion: 'Ghi câu hỏi',
  editQuestion: 'Sửa câu hỏi',
  words: 'Câu hỏi',
  choices: 'Các phương án',
  choicesHint: 'Mỗi dòng một phương án; đặt dấu * trước phương án đúng. Người thi thấy thứ tự ngẫu nhiên.',
  source: 'Căn cứ',
  sourceHint: 'Điều, khoản của văn bản mà đáp án dựa vào.',
  rightMark: '(đúng)',
  strike: 'Loại câu này',
  strikeReason: 'Vì sao loại',
  struck: 'Đã loại',
  ranking: 'Xếp hạng tạm tính',
  rankingFinal: 'Xếp hạng đã công bố',
  rankingNote: 'Tính lại từ các câu trả lời mỗi lần mở trang; chỉ có khi đợt đã kết thúc.',
  contact: 'Liên hệ người đạt giải',
  share: (right: number, asked: number) =>
    asked === 0 ? 'chưa ai gặp' : `${formatNumber(right)}/${formatNumber(asked)} lượt đúng`,
  csv: 'Tải bảng xếp hạng (CSV)',
  csvHead: ['đợt', 'hạng', 'người thi', 'nhóm', 'câu đúng', 'tổng số câu', 'giây', 'giải'],
};
