import type { FeedRefusal } from '#features/listening/feeds/manage-feeds.server.ts';
import type { FeedFailure } from '#features/listening/feeds/read-feeds.job.server.ts';
import type { ReportRefusal, StepRefusal } from '#features/listening/handle-misunderstanding.server.ts';
import type { MentionKind, MentionState } from '#features/listening/mention.ts';
import type { MisunderstandingSource, MisunderstandingState } from '#features/listening/misunderstanding.ts';
import type { MentionRefusal } from '#features/listening/record-mention.server.ts';
import { formatNumber } from './dates.ts';

export const mentionKindWords = {
  press: 'Báo chí',
  radioTelevision: 'Phát thanh, truyền hình',
  socialNetwork: 'Mạng xã hội',
  hotline: 'Đường dây nóng',
  other: 'Khác',
} satisfies Record<MentionKind, string>;

export const mentionStateWords = {
  found: 'Chờ xem',
  kept: 'Đã giữ',
  dropped: 'Đã bỏ',
} satisfies Record<MentionState, string>;

/** The desk of what is said elsewhere. */
export const listeningText = {
  title: 'Theo dõi dư luận',
  intro:
    'Tin, bài, phát sóng, bài đăng về dự thảo và công tác của cơ quan. Tin do nguồn tin tìm thấy chờ người xem; chỉ tin đã giữ mới được đếm.',
  states: 'Trạng thái',
  kind: 'Loại',
  everyKind: 'Mọi loại',
  draft: 'Về dự thảo',
  everyDraft: 'Mọi dự thảo',
  noDraft: 'Không gắn với dự thảo nào',
  filter: 'Lọc',
  kept: 'Đã giữ, theo loại',
  keptLine: (kind: string, n: number) => `${kind}: ${formatNumber(n)}`,
  noneKept: 'Chưa giữ tin nào.',
  none: 'Không có tin nào ở đây.',
  record: 'Ghi một tin',
  recordIntro: 'Ghi điều bạn đã đọc, nghe, xem. Không chép cả bài; tóm tắt bằng lời của bạn.',
  hotlineNote: 'Với đường dây nóng: không ghi tên, số điện thoại của người gọi.',
  mentionTitle: 'Tên bài, nội dung chính',
  outlet: 'Báo, đài, trang',
  address: 'Địa chỉ (nếu có)',
  publishedOn: 'Ngày đăng, phát',
  summary: 'Tóm tắt',
  save: 'Ghi tin',
  keep: 'Giữ',
  keepChanged: 'Lưu',
  drop: 'Bỏ, không liên quan',
  open: 'Mở bài gốc',
  feed: (name: string) => `Do nguồn tin “${name}” tìm thấy`,
  toMisunderstanding: 'Ghi thông tin hiểu sai trong tin này',
  feeds: 'Nguồn tin (RSS, Atom)',
  misunderstandings: 'Thông tin hiểu sai',
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền, quá dài hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  columns: { date: 'Ngày', title: 'Tin', kind: 'Loại', draft: 'Dự thảo' },
  refusals: {
    addressWrong: 'Địa chỉ phải bắt đầu bằng http:// hoặc https://. Chưa có gì được ghi.',
    inFuture: 'Ngày đăng nằm sau hôm nay. Chưa có gì được ghi.',
  } satisfies Record<MentionRefusal, string>,
} as const;

export const feedsText = {
  title: 'Nguồn tin',
  intro:
    'Hệ thống đọc các nguồn dưới đây mỗi nửa giờ, chỉ lấy tên bài, địa chỉ và tóm tắt. Máy chủ chỉ hỏi những nơi người vận hành đã cho phép (OUTGOING_HOSTS), không theo đường dẫn vào mạng nội bộ.',
  none: 'Chưa có nguồn tin nào.',
  add: 'Thêm nguồn tin',
  name: 'Tên báo, trang',
  address: 'Địa chỉ RSS hoặc Atom',
  topics: 'Chỉ lấy bài có từ',
  topicsHint: 'Cách nhau bằng dấu phẩy. Để trống thì lấy mọi bài.',
  allowed: 'Các nơi được phép hỏi:',
  noneAllowed: 'Người vận hành chưa cho phép nơi nào. Đặt OUTGOING_HOSTS rồi khởi động lại.',
  pause: 'Tạm dừng',
  resume: 'Đọc lại',
  columns: { name: 'Nguồn', topics: 'Từ', state: 'Trạng thái', act: 'Việc' },
  paused: 'Tạm dừng',
  never: 'Chưa đọc lần nào',
  readAt: (at: string) => `Đọc lúc ${at}`,
  failures: {
    refused: 'Không được phép hỏi nơi này, hoặc nó dẫn vào mạng nội bộ.',
    unreachable: 'Không trả lời, trả lời lỗi hoặc quá lớn.',
    notAFeed: 'Nơi này không phải RSS hay Atom.',
  } satisfies Record<FeedFailure, string>,
  refusals: {
    addressWrong: 'Địa chỉ phải bắt đầu bằng https://. Chưa có gì được ghi.',
    hostNotNamed: (facts: Readonly<Record<string, string | number>>) =>
      `Máy chủ không được phép hỏi ${facts.host}. Người vận hành thêm nơi này vào OUTGOING_HOSTS trước. Chưa có gì được ghi.`,
    readAlready: 'Nguồn này đã có trong danh sách.',
  } satisfies Record<FeedRefusal, string | ((facts: Readonly<Record<string, string | number>>) => string)>,
} as const;

export const misunderstandingSourceWords = {
  mention: 'Tin, bài',
  question: 'Câu hỏi',
  hotline: 'Đường dây nóng',
  meeting: 'Cuộc họp',
  other: 'Khác',
} satisfies Record<MisunderstandingSource, string>;

export const misunderstandingStateWords = {
  open: 'Chưa đính chính',
  corrected: 'Đã đính chính',
  closed: 'Đã xong',
} satisfies Record<MisunderstandingState, string>;

/** The log of what has to be set right. */
export const misunderstandingsText = {
  title: 'Thông tin hiểu sai',
  intro: 'Điều bị hiểu sai, nói sai về dự thảo: ai xử lý, đến ngày nào, đính chính ở đâu.',
  none: 'Chưa có thông tin hiểu sai nào được ghi.',
  report: 'Ghi thông tin hiểu sai',
  source: 'Nghe, thấy ở đâu',
  itemTitle: 'Tên ngắn',
  said: 'Điều đang được nói',
  saidHint: 'Không ghi tên người nói.',
  owner: 'Người xử lý',
  dueOn: 'Đến hết ngày',
  draft: 'Về dự thảo',
  noDraft: 'Không gắn với dự thảo nào',
  mention: 'Từ tin',
  save: 'Ghi lại',
  state: 'Trạng thái',
  everyState: 'Mọi trạng thái',
  filter: 'Lọc',
  late: 'quá hạn',
  correct: 'Đính chính',
  correctIntro: 'Ghi điều đúng và nơi mọi người đọc được: trang tin, hỏi đáp của cổng này hoặc bài báo.',
  correction: 'Điều đúng',
  correctionAddress: 'Địa chỉ bài đính chính',
  correctedOn: 'Đính chính ngày',
  close: 'Kết thúc',
  closeHint: 'Ghi kết quả, hoặc vì sao không cần đính chính.',
  closeNote: 'Kết quả, lý do',
  closedOn: 'Kết thúc ngày',
  reopen: 'Mở lại',
  writeNews: 'Soạn tin, hỏi đáp để đính chính',
  saved: 'Đã ghi.',
  columns: { title: 'Việc', owner: 'Người xử lý', dueOn: 'Hạn', state: 'Trạng thái' },
  refusals: {
    ownerElsewhere: 'Người xử lý phải là người của cơ quan. Chưa có gì được ghi.',
    dueInPast: 'Hạn nằm trước hôm nay. Chưa có gì được ghi.',
    notPossibleNow: 'Trạng thái đã đổi, việc này không làm được nữa. Tải lại trang để xem.',
    correctionMissing: 'Ghi điều đúng. Chưa có gì được ghi.',
    addressWrong: 'Ghi địa chỉ nơi đã đính chính: bắt đầu bằng “/” hoặc https://. Chưa có gì được ghi.',
  } satisfies Record<ReportRefusal | StepRefusal, string>,
} as const;

export const listeningActWords: Readonly<Record<string, string>> = {
  'mention.recorded': 'Ghi một tin về dự thảo',
  'mention.kept': 'Giữ, sửa một tin về dự thảo',
  'mention.dropped': 'Bỏ một tin không liên quan',
  'mediaFeed.added': 'Thêm nguồn tin',
  'mediaFeed.switched': 'Tạm dừng, đọc lại nguồn tin',
  'misunderstanding.reported': 'Ghi thông tin hiểu sai',
  'misunderstanding.corrected': 'Đính chính thông tin hiểu sai',
  'misunderstanding.closed': 'Kết thúc xử lý thông tin hiểu sai',
  'misunderstanding.reopened': 'Mở lại thông tin hiểu sai',
};
