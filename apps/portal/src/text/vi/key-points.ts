import type {
  ApproveKeyPointsRefusal,
  ProposeKeyPointsRefusal,
} from '#features/drafts/key-points/approve-key-points.server.ts';
import type { UnitFate } from '#features/drafts/key-points/follow-unit.ts';
import type { FoundFact } from '#features/drafts/key-points/found-facts.ts';
import {
  type KeyPointHeading,
  MOST_LETTERS,
  MOST_POINTS,
  type SheetState,
} from '#features/drafts/key-points/key-points.ts';
import type { WriteRefusal } from '#features/drafts/key-points/write-key-points.server.ts';
import { formatNumber } from './dates.ts';

/** Decision 407/QĐ-TTg, content of communication, headings a to d. */
export const keyPointHeadings: Record<KeyPointHeading, string> = {
  necessity: 'a) Sự cần thiết, mục đích, quan điểm; phạm vi điều chỉnh, đối tượng áp dụng',
  content: 'b) Nội dung cơ bản của chính sách',
  changes: 'c) Nội dung mới, sửa đổi, bổ sung, bãi bỏ so với quy định hiện hành',
  other: 'd) Nội dung khác cần thông tin rộng rãi',
};

export const factKindWords: Record<FoundFact['kind'], string> = {
  addressee: 'Đối tượng áp dụng',
  obligation: 'Phải làm',
  prohibition: 'Không được làm',
  sanction: 'Xử phạt',
  deadline: 'Thời hạn',
  procedure: 'Hồ sơ, thủ tục',
  effect: 'Hiệu lực',
  transitional: 'Chuyển tiếp',
  lawChange: 'Khác với hiện hành',
};

export const sheetStateWords: Record<SheetState, string> = {
  writing: 'Đang viết',
  proposed: 'Chờ duyệt',
  returned: 'Bị trả lại',
  approved: 'Đã duyệt',
};

export const keyPointsText = {
  title: 'Nội dung truyền thông',
  intro:
    'Viết cho người dân những câu đầy đủ, ngắn gọn, dễ hiểu, theo bốn mục của Quyết định 407/QĐ-TTg. Mỗi câu gắn với một điều, khoản của dự thảo; khi chỗ đó đổi ở bản mới, câu được đánh dấu để xem lại.',
  noText: 'Chưa có bản dự thảo nào được xác nhận, nên chưa có gì để gắn câu vào.',
  onVersion: (ordinal: number) => `Theo bản ${ordinal} của dự thảo.`,
  points: 'Các câu',
  noPoints: 'Chưa có câu nào ở mục này.',
  facts: 'Có trong dự thảo',
  factsHint:
    'Hệ thống tìm thấy những điều này trong văn bản; có thể còn sót. Bấm “Chèn” để đưa vào rồi viết lại cho dễ hiểu.',
  noFacts: 'Không tìm thấy điều gì trong văn bản.',
  insert: 'Chèn',
  insertOne: (citation: string) => `Chèn: ${citation}`,
  add: 'Thêm một câu',
  heading: 'Mục',
  sentence: 'Câu',
  sentenceHint: 'Một hoặc hai câu ngắn. Nói với người dân, không chép nguyên văn.',
  unit: 'Gắn với',
  unitHint: 'Mục a và d có thể nói về cả dự thảo.',
  whole: 'Cả dự thảo',
  save: 'Lưu câu này',
  edit: 'Sửa câu này',
  remove: 'Bỏ câu này',
  stillTrue: 'Vẫn đúng',
  fates: {
    current: '',
    changed: 'Chỗ này đã đổi ở bản mới: đọc lại, sửa câu hoặc bấm “Vẫn đúng”.',
    removed: 'Chỗ này không còn ở bản mới: sửa hoặc bỏ câu.',
  } satisfies Record<UnitFate, string>,
  wholeChanged: 'Dự thảo có bản mới: đọc lại câu này.',
  text: 'Nguyên văn',
  saved: 'Đã lưu.',
  propose: 'Trình duyệt',
  proposed: 'Đã trình.',
  proposedBy: (name: string) => `${name} đã trình, chờ người thứ hai duyệt.`,
  approve: 'Duyệt để công khai',
  approvedNow: 'Đã duyệt. Người dân đọc được ở trang dự thảo.',
  return: 'Trả lại',
  returnReason: 'Vì sao trả lại',
  returned: 'Đã trả lại.',
  returnedBecause: (reason: string) => `Bị trả lại: ${reason}`,
  approved: (edition: number, name: string, at: string) => `Bản duyệt lần ${edition}: ${name}, ${at}.`,
  approvedStays: 'Bản đã duyệt vẫn công khai cho đến khi duyệt bản mới.',
  state: 'Trạng thái',
  incomplete: 'Biểu mẫu thiếu thông tin. Những gì bạn nhập vẫn còn dưới đây.',
  toDesk: 'Viết nội dung truyền thông',
} as const;

const FINISHED = 'Dự thảo đã kết thúc nên không sửa được nữa. Không có gì bị thay đổi.';
const NO_TEXT = 'Chưa có bản dự thảo nào được xác nhận.';
const STALE = 'Còn câu chưa xem lại theo bản mới. Sửa câu, hoặc bấm “Vẫn đúng”, rồi làm lại.';

export const writePointRefusals: Record<WriteRefusal, string> = {
  finished: FINISHED,
  noText: NO_TEXT,
  locked: 'Nội dung đang chờ duyệt nên chưa sửa được. Người duyệt có thể trả lại.',
  noSuchPoint: 'Câu này không còn. Những gì bạn nhập vẫn còn dưới đây.',
  textMissing: 'Viết câu trước khi lưu.',
  tooLong: `Câu quá dài, nhiều nhất ${formatNumber(MOST_LETTERS)} chữ cái. Những gì bạn nhập vẫn còn dưới đây.`,
  tooMany: `Đã có ${formatNumber(MOST_POINTS)} câu. Hãy gộp hoặc bỏ bớt để người dân đọc hết được.`,
  noSuchUnit: 'Chỗ được gắn không có trong bản mới. Hãy chọn chỗ khác, hoặc bỏ câu.',
  unitMissing: 'Mục b và c phải gắn với một điều, khoản, điểm của dự thảo.',
};
export const proposeKeyPointsRefusals: Record<ProposeKeyPointsRefusal, string> = {
  finished: FINISHED,
  noText: NO_TEXT,
  notNow: 'Nội dung không ở trạng thái để trình. Hãy xem lại trang này.',
  empty: 'Chưa có câu nào để trình.',
  stale: STALE,
};
export const approveKeyPointsRefusals: Record<ApproveKeyPointsRefusal, string> = {
  finished: FINISHED,
  noText: NO_TEXT,
  notNow: 'Nội dung không còn chờ duyệt. Hãy xem lại trang này.',
  stale: 'Có bản dự thảo mới sau khi trình, một số câu cần xem lại. Hãy trả lại cho người viết.',
  samePerson: 'Người trình không tự duyệt: cần người thứ hai.',
  exceptionExpired: 'Xác nhận cho một người làm cả hai việc đã hết hạn. Người đứng đầu cần xác nhận lại.',
};
export const returnKeyPointsRefusals = {
  finished: FINISHED,
  noText: NO_TEXT,
  notNow: 'Nội dung không còn chờ duyệt. Hãy xem lại trang này.',
} as const;

/** On the public front page of a draft. */
export const publicKeyPointsText = {
  title: 'Điều gì thay đổi với tôi',
  headings: {
    necessity: 'Vì sao có dự thảo này, áp dụng cho ai',
    content: 'Nội dung chính',
    changes: 'Mới, sửa, bỏ so với quy định hiện hành',
    other: 'Những điều cần biết khác',
  } satisfies Record<KeyPointHeading, string>,
  basis: (ordinal: number) =>
    `Viết theo bản ${ordinal}, cơ quan soạn thảo đã duyệt. Bấm vào số điều để đọc nguyên văn.`,
  overtaken: 'chỗ này đã đổi ở bản mới hơn',
} as const;
