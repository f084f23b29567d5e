import type { ApproveRefusal, RequestRefusal, ReturnRefusal } from '#features/news/decide-piece.server.ts';
import type { BlockKind, EditionState, PieceKind } from '#features/news/piece.ts';
import type { EditRefusal, NextEditionRefusal } from '#features/news/write-piece.server.ts';
import { formatInstant, formatNumber } from './dates.ts';

/** Words of the public pages of news, special pages and answers. */
export const publicNewsText = {
  title: 'Tin tức',
  description: 'Tin của các cơ quan về dự thảo, đợt lấy ý kiến và việc thi hành.',
  none: 'Chưa có tin nào.',
  specials: 'Chuyên trang',
  specialDescription: 'Trang tập hợp dự thảo, tin, hỏi đáp và tài liệu về một chủ đề.',
  feed: 'Tin tức (Atom)',
  feedSubtitle: 'Tin của các cơ quan trên cổng.',
  questions: 'Hỏi đáp',
  questionsDescription: 'Câu hỏi thường gặp về các dự thảo, có căn cứ trả lời.',
  questionsIntro: 'Câu trả lời do cơ quan soạn, người thứ hai xem lại trước khi đăng, và nêu căn cứ.',
  noQuestions: 'Chưa có câu hỏi nào.',
  noQuestionsFound: 'Không có câu hỏi nào khớp. Thử từ khác, hoặc gửi câu hỏi cùng ý kiến ở trang dự thảo.',
  search: 'Tìm trong câu hỏi và trả lời',
  found: (total: number) => `${formatNumber(total)} câu hỏi`,
  general: 'Câu hỏi chung',
  source: 'Căn cứ',
  reviewed: 'Đã xem lại',
  published: 'Đăng',
  updated: 'Sửa',
  edition: (edition: number) => `Lần đăng ${edition}`,
  about: 'Về dự thảo',
  openUntil: 'Nhận ý kiến đến hết',
  all: 'Tất cả tin',
  backToNews: 'Về trang tin tức',
  newsletter: 'Nhận bản tin qua thư điện tử',
  more: 'Xem thêm',
} as const;

export const pieceKindWords = {
  news: 'Tin',
  special: 'Chuyên trang',
  question: 'Hỏi đáp',
} satisfies Record<PieceKind, string>;

export const editionStateWords = {
  draft: 'Đang soạn',
  requested: 'Chờ duyệt',
  returned: 'Trả lại',
  approved: 'Đã duyệt, chờ đến giờ',
  published: 'Đã đăng',
} satisfies Record<EditionState, string>;

export const blockKindWords = {
  text: 'Đoạn văn',
  draft: 'Dự thảo',
  news: 'Tin',
  question: 'Câu hỏi',
  link: 'Tài liệu, chỉ tiêu, trang khác của cổng',
} satisfies Record<BlockKind, string>;

/** The desk of news. */
export const newsText = {
  title: 'Tin tức, hỏi đáp',
  intro:
    'Tin, chuyên trang và câu hỏi thường gặp do cơ quan đăng. Người này soạn, người khác duyệt; có thể hẹn giờ đăng.',
  none: 'Chưa có tin, chuyên trang hay câu hỏi nào.',
  kind: 'Loại',
  everyKind: 'Mọi loại',
  filter: 'Lọc',
  begin: 'Soạn mới',
  beginIntro: 'Đặt tên trước; nội dung soạn ở trang tiếp theo. Chưa duyệt thì chưa ai ngoài cơ quan thấy.',
  pieceTitle: 'Tên, hoặc câu hỏi',
  draft: 'Về dự thảo',
  noDraft: 'Không gắn với dự thảo nào',
  create: 'Bắt đầu soạn',
  columns: { title: 'Tên', kind: 'Loại', state: 'Trạng thái', written: 'Sửa lúc' },
  shown: 'đang trên cổng',
  withdrawn: 'đã gỡ',
  reviewOverdue: 'cần xem lại',
  words: 'Nội dung',
  titleEn: 'Tên bằng tiếng Anh',
  englishHint: 'Để trống thì trang tiếng Anh hiện lời tiếng Việt.',
  summary: 'Tóm tắt',
  summaryHint: 'Một, hai câu; hiện trong danh sách, bản tin và khi chia sẻ.',
  summaryEn: 'Tóm tắt bằng tiếng Anh',
  body: 'Nội dung',
  answer: 'Câu trả lời',
  bodyHint:
    'Dòng trống để ngắt đoạn. Dòng bắt đầu bằng “## ” là tiêu đề, bằng “- ” là gạch đầu dòng. Địa chỉ https:// tự thành đường dẫn.',
  bodyEn: 'Nội dung bằng tiếng Anh',
  source: 'Căn cứ của câu trả lời',
  sourceHint: 'Điều, khoản, văn bản hoặc tài liệu mà câu trả lời dựa vào.',
  reviewOn: 'Xem lại vào ngày',
  publishAt: 'Hẹn giờ đăng',
  publishAtHint: 'Giờ Việt Nam. Để trống thì đăng ngay khi được duyệt.',
  blocks: 'Các phần của chuyên trang',
  blocksHint:
    'Mỗi dòng một phần, theo thứ tự. Với dự thảo, tin, câu hỏi: dán địa chỉ trang công khai. Với tài liệu, chỉ tiêu: địa chỉ bắt đầu bằng “/”. Xóa nội dung ô để bỏ phần đó.',
  blockPlace: 'Thứ tự',
  blockKind: 'Loại',
  blockValue: 'Lời, hoặc địa chỉ',
  blockNote: 'Ghi chú, tên đường dẫn',
  save: 'Lưu',
  saved: 'Đã lưu.',
  preview: 'Xem trước',
  previewIntro: 'Như người đọc sẽ thấy.',
  missing: (values: string) => `Chưa công khai hoặc không tìm thấy, nên không hiện: ${values}`,
  ask: 'Trình duyệt',
  askIntro: 'Người khác trong cơ quan xem và duyệt. Sửa nội dung sau khi trình thì phải trình lại.',
  waiting: 'Đang chờ người khác duyệt.',
  own: 'Bạn đã trình; người khác phải duyệt.',
  approve: 'Duyệt và đăng',
  approveLater: (at: Date) => `Duyệt, đăng lúc ${formatInstant(at)}`,
  return: 'Trả lại',
  recall: 'Lấy lại để sửa',
  withdraw: 'Gỡ khỏi cổng',
  withdrawHint: 'Trang không còn đọc được; lời và lý do gỡ vẫn lưu. Đăng lần mới thì trang trở lại.',
  next: 'Soạn lần đăng tiếp theo',
  nextHint: 'Bản đang đăng vẫn hiện cho đến khi lần mới được duyệt.',
  reason: 'Lý do',
  returnedBecause: (reason: string) => `Trả lại: ${reason}`,
  withdrawnBecause: (reason: string) => `Đã gỡ: ${reason}`,
  scheduled: (at: Date) => `Đã duyệt, sẽ đăng lúc ${formatInstant(at)}.`,
  seePublic: 'Xem trên cổng',
  editions: 'Các lần đăng',
  incomplete: 'Còn ô chưa điền, quá dài hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  refusals: {
    notOpenForWriting: 'Bản này đã được duyệt nên không sửa được nữa. Lấy lại, hoặc soạn lần đăng tiếp theo.',
    notPossibleNow: 'Trạng thái đã đổi, việc này không làm được nữa. Tải lại trang để xem.',
    stillOpen: 'Lần đăng trước chưa xong, chưa soạn lần tiếp theo được.',
    titleMissing: 'Chưa có tên. Chưa trình được.',
    bodyMissing: 'Chưa có nội dung. Chưa trình được.',
    sourceMissing: 'Câu trả lời phải nêu căn cứ. Chưa trình được.',
    blocksMissing: 'Chuyên trang chưa có phần nào. Chưa trình được.',
    addressOutside: 'Có đường dẫn ra ngoài cổng này. Dùng địa chỉ bắt đầu bằng “/”. Chưa trình được.',
    samePerson: 'Người soạn, người trình không tự duyệt. Người khác phải duyệt.',
    exceptionExpired: 'Xác nhận cho một người giữ hai vai trò đã hết hạn. Người khác phải duyệt.',
  } satisfies Record<
    EditRefusal | NextEditionRefusal | RequestRefusal | ApproveRefusal | ReturnRefusal,
    string
  >,
} as const;

export const newsActWords: Readonly<Record<string, string>> = {
  'news.begun': 'Bắt đầu soạn tin',
  'news.edited': 'Sửa tin',
  'news.editionBegun': 'Soạn lần đăng tiếp theo',
  'news.approvalAsked': 'Trình duyệt tin',
  'news.approved': 'Duyệt tin',
  'news.returned': 'Trả lại tin',
  'news.recalled': 'Lấy lại tin đã duyệt',
  'news.published': 'Đăng tin theo giờ hẹn',
  'news.withdrawn': 'Gỡ tin khỏi cổng',
};
