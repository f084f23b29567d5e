import type { FindingRefusal } from '#features/legal-review/review-documents.server.ts';
import type {
  ReviewOutcome,
  ReviewProblem,
  ReviewProposal,
  ReviewState,
} from '#features/legal-review/review-finding.ts';

const nothing = 'Chưa có gì được ghi.';

export const reviewProblemWords: Record<ReviewProblem, string> = {
  conflict: 'Mâu thuẫn, chồng chéo',
  outdated: 'Không còn phù hợp',
  unclear: 'Chưa rõ',
  gap: 'Chưa có quy định',
  unworkable: 'Không thực hiện được',
};
export const reviewProposalWords: Record<ReviewProposal, string> = {
  amend: 'Sửa đổi, bổ sung',
  replace: 'Thay thế',
  repeal: 'Bãi bỏ',
  issue: 'Ban hành mới',
};
export const reviewOutcomeWords: Record<ReviewOutcome, string> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  refused: 'Không tiếp thu',
};
export const reviewStateWords: Record<ReviewState, string> = {
  found: 'đã phát hiện',
  sent: 'đã gửi kiến nghị',
  answered: 'đã được trả lời',
  settled: 'đã có văn bản xử lý',
  dropped: 'đã rút',
};

export const findingRefusals = {
  noDocument: `Chưa nhận ra văn bản nào trong phần trích dẫn. ${nothing} Hãy ghi loại, số, ký hiệu, ví dụ: khoản 2 Điều 5 Nghị định số 34/2016/NĐ-CP.`,
  severalDocuments: `Phần trích dẫn nhắc nhiều văn bản. ${nothing} Hãy tách mỗi văn bản thành một mục, để mỗi mục được trả lời và đếm riêng.`,
  notPossibleNow: `Mục này không còn ở bước ấy. ${nothing} Hãy tải lại trang.`,
  dayInFuture: `Ngày này chưa tới. ${nothing}`,
  beforeItWasSent: `Ngày này đứng trước ngày gửi kiến nghị. ${nothing}`,
} satisfies Record<FindingRefusal, string>;

export const reviewText = {
  title: 'Rà soát văn bản',
  intro:
    'Vướng mắc trong văn bản đang có hiệu lực, kiến nghị sửa đổi, thay thế, bãi bỏ hoặc ban hành mới, nơi nhận và kết quả.',
  incomplete: `Có mục bắt buộc bị thiếu, quá dài hoặc sai dạng. ${nothing}`,
  saved: 'Đã ghi.',
  empty: 'Chưa có mục rà soát nào.',
  nothingFound: 'Không có mục nào khớp bộ lọc.',
  columns: { document: 'Văn bản', proposal: 'Kiến nghị', addressee: 'Nơi nhận', state: 'Trạng thái' },
  newDocument: 'Văn bản mới',
  addTitle: 'Ghi một mục rà soát',
  add: 'Ghi mục rà soát',
  citation: 'Trích dẫn điều, khoản của văn bản',
  citationHint: 'Ví dụ: khoản 2 Điều 5 Nghị định số 34/2016/NĐ-CP. Để trống khi kiến nghị ban hành mới.',
  problem: 'Vướng mắc loại nào',
  found: 'Nội dung vướng mắc',
  proposal: 'Kiến nghị',
  proposed: 'Nội dung kiến nghị',
  addressee: 'Cơ quan có thẩm quyền xử lý',
  read: 'Phần mềm hiểu trích dẫn là',
  wholeDocument: 'cả văn bản',
  editTitle: 'Sửa',
  save: 'Ghi',
  sendTitle: 'Đã gửi kiến nghị',
  sentOn: 'Ngày gửi',
  sentNumber: 'Số, ký hiệu công văn',
  send: 'Ghi đã gửi',
  answerTitle: 'Được trả lời',
  answeredOn: 'Ngày trả lời',
  answerNumber: 'Số, ký hiệu văn bản trả lời',
  outcome: 'Kết quả',
  answer: 'Nội dung trả lời',
  saveAnswer: 'Ghi trả lời',
  settleTitle: 'Đã có văn bản xử lý',
  settledOn: 'Ngày ban hành',
  settledBy: 'Văn bản xử lý',
  settle: 'Ghi văn bản xử lý',
  dropTitle: 'Rút kiến nghị',
  dropReason: 'Vì sao rút',
  drop: 'Rút',
  state: 'Trạng thái',
  any: 'Tất cả',
  words: 'Tìm trong văn bản, nơi nhận, nội dung',
  filter: 'Lọc',
  csv: 'Tải danh mục (CSV)',
  csvHead: [
    ...['văn bản', 'điều, khoản, điểm', 'vướng mắc', 'nội dung vướng mắc', 'kiến nghị', 'nội dung kiến nghị'],
    ...['nơi nhận', 'trạng thái', 'công văn gửi', 'ngày gửi', 'văn bản trả lời', 'ngày trả lời', 'kết quả'],
    ...['văn bản xử lý', 'ngày ban hành'],
  ],
};

/** What is done with findings, in the trail. */
export const reviewActs = {
  'review.found': 'Ghi mục rà soát',
  'review.edited': 'Sửa mục rà soát',
  'review.sent': 'Gửi kiến nghị rà soát',
  'review.answered': 'Ghi trả lời kiến nghị rà soát',
  'review.settled': 'Ghi văn bản xử lý kiến nghị rà soát',
  'review.dropped': 'Rút kiến nghị rà soát',
} as const;
/** Fields of its entries. */
export const reviewFieldWords = {
  citation: 'Trích dẫn',
  proposal: 'Kiến nghị',
  addressee: 'Nơi nhận',
  reviewState: 'Trạng thái',
  reviewOutcome: 'Kết quả',
  settledBy: 'Văn bản xử lý',
} as const;
/** Codes of these fields, as words. */
export const reviewValueWords = {
  proposal: reviewProposalWords,
  reviewState: reviewStateWords,
  reviewOutcome: reviewOutcomeWords,
} as const;
