import type { HoldCode } from '#features/submissions/holding/holding-rules.data.ts';
import { formatInstant, formatNumber } from './dates.ts';

/** Why an opinion waits, said to who sent it: plain, and without teaching a program what to change. */
export const heldWords: Record<HoldCode, string> = {
  trap: 'Máy chủ chưa chắc lần gửi này là của một người.',
  tooFast: 'Trang được gửi đi quá nhanh sau khi mở.',
  noProof:
    'Trình duyệt của bạn không chạy chương trình kiểm tra, hoặc trang đã mở quá lâu trước khi gửi. Việc này không ảnh hưởng đến ý kiến.',
  prefixRate: 'Cùng một giờ có nhiều lượt gửi từ một nơi, ví dụ từ nhà văn hóa hay trụ sở xã.',
  links: 'Trong ý kiến có đường dẫn đến trang khác.',
  repetition: 'Một chữ hoặc một từ được lặp lại nhiều lần.',
  personalData:
    'Trong ý kiến có thể có số giấy tờ, số điện thoại, địa chỉ thư hoặc số tài khoản của một người.',
  insult: 'Trong ý kiến có thể có lời xúc phạm.',
  accusation: 'Trong ý kiến có thể có lời nói một người cụ thể làm sai.',
  otherProcedure: 'Nội dung có thể thuộc một việc khác với góp ý dự thảo.',
};

/** The same on the desk, in two words. */
export const holdTags: Record<HoldCode, string> = {
  trap: 'Ô bẫy',
  tooFast: 'Gửi quá nhanh',
  noProof: 'Không có kiểm tra',
  prefixRate: 'Nhiều lượt một nơi',
  links: 'Đường dẫn',
  repetition: 'Lặp lại',
  personalData: 'Dữ liệu cá nhân',
  insult: 'Xúc phạm',
  accusation: 'Nói về một người',
  otherProcedure: 'Việc khác',
};

export const heldText = {
  title: 'Chờ người xem trước khi hiện công khai',
  received:
    'Ý kiến đã được nhận, đã được đếm và không mất. Một cán bộ sẽ đọc rồi quyết định; bạn không phải làm gì.',
  because: 'Vì sao phải chờ',
  step: 'Chờ người xem',
} as const;

const nothingDone = 'Chưa có gì thay đổi.';

export const deskText = {
  title: 'Kiểm duyệt ý kiến',
  titleAll: 'Ý kiến chờ kiểm duyệt',
  intro:
    'Ý kiến ở đây đã được nhận và đã được đếm, nhưng chưa hiện công khai. Cũ nhất ở trên. Ẩn không phải là xóa: ý kiến bị ẩn vẫn được trả lời.',
  queues: { cho: 'Chờ quyết định', 'xem-lai': 'Đề nghị xem lại', an: 'Đã ẩn' },
  queuesLabel: 'Hàng chờ',
  rules: 'Theo lý do',
  allRules: 'Mọi lý do',
  ruleCount: (word: string, count: number) => `${word} (${formatNumber(count)})`,
  total: (count: number) => `${formatNumber(count)} ý kiến`,
  oldest: (at: Date) => `Cũ nhất: ${formatInstant(at)}`,
  none: 'Không có ý kiến nào ở hàng này.',
  wholeDraft: 'Chung',
  noReasons: 'Không viết thêm.',
  suggested: 'Câu chữ đề nghị',
  select: (label: string) => `Chọn ý kiến của ${label}`,
  open: 'Xem, che bớt',
  selectAll: (most: number) => `Chọn tất cả ở hàng này (mỗi lần nhiều nhất ${most}, cũ nhất trước)`,
  acts: 'Với các ý kiến đã chọn',
  keys: 'Phím tắt',
  keyMove: 'xuống, lên',
  keySelect: 'chọn',
  keyOpen: 'mở',
  keyHelp: 'trợ giúp',
  publish: 'Cho hiện công khai',
  hideTitle: 'Ẩn',
  hide: 'Ẩn các ý kiến đã chọn',
  reason: 'Vì sao',
  told: 'Câu nói với người gửi',
  toldHint: 'Để trống thì dùng câu có sẵn của lý do. Không chép lại những lời cần ẩn.',
  tryOut: 'Thử trước, chưa làm',
  tried: (count: number) => `Nếu làm thật: ${formatNumber(count)} ý kiến thay đổi.`,
  done: {
    publish: (count: number) => `Đã cho hiện ${formatNumber(count)} ý kiến.`,
    hide: (count: number) => `Đã ẩn ${formatNumber(count)} ý kiến.`,
    undo: (count: number) => `Đã hoàn tác: ${formatNumber(count)} ý kiến về như trước.`,
  },
  skipped: (count: number) =>
    `Bỏ qua ${formatNumber(count)} ý kiến: đã ở trạng thái này hoặc vừa có người khác quyết định.`,
  undo: 'Hoàn tác (trong 10 phút)',
  refusals: {
    nothingChosen: `Chưa chọn ý kiến nào. ${nothingDone}`,
    chooseReason: `Chọn một lý do trong danh sách. ${nothingDone} Các ô đã chọn vẫn còn.`,
    reasonTooLong: `Câu nói với người gửi dài quá 1.000 ký tự. ${nothingDone}`,
    nothingToUndo: 'Không còn gì để hoàn tác.',
    tooLate: 'Đã quá 10 phút nên không hoàn tác được nữa. Hãy quyết định lại từng ý kiến, có lý do.',
    incomplete: `Biểu mẫu gửi lên thiếu thông tin. ${nothingDone} Hãy tải lại trang rồi làm lại.`,
  },
} as const;

export const attackText = {
  title: 'Chế độ chống tấn công',
  onHere: 'Đang bật chế độ chống tấn công',
  scope: { here: 'Cho đợt lấy ý kiến này', all: 'Cho cả cổng' },
  until: (at: Date) => `Tự tắt lúc ${formatInstant(at)}.`,
  note: 'Khi bật, không ai bị từ chối; nhiều ý kiến hơn phải chờ người xem, và máy người gửi phải tính lâu hơn vài giây.',
  reason: 'Lý do',
  hours: 'Trong bao lâu',
  hoursOption: (hours: number) => `${hours} giờ`,
  on: 'Bật',
  off: 'Tắt ngay',
  refusals: {
    reasonNeeded: `Viết lý do. ${nothingDone}`,
    reasonTooLong: `Lý do dài quá 500 ký tự. ${nothingDone}`,
    chooseHours: `Chọn thời gian. ${nothingDone}`,
    alreadyOn: 'Chế độ này đang bật rồi.',
    notOn: 'Chế độ này đã tắt từ trước.',
  },
} as const;

export const opinionText = {
  title: 'Một ý kiến chờ xem',
  asSent: 'Như người gửi đã viết',
  asShown: 'Mọi người đang đọc',
  states: {
    published: 'Đang công khai',
    held: 'Chờ kiểm duyệt',
    hidden: 'Đã ẩn',
    notOpinion: 'Đã chuyển việc khác',
  },
  because: 'Lý do chờ',
  redactTitle: 'Che một phần',
  redactNote:
    'Thay đúng những chữ cần che bằng [đã che]; máy đã che sẵn những gì giống dữ liệu cá nhân. Không sửa, không thêm chữ nào khác. Bản gốc được giữ bên trong.',
  shownText: 'Mọi người sẽ đọc',
  shownWording: 'Câu chữ đề nghị, như mọi người sẽ đọc',
  redactReason: 'Lý do che',
  redact: 'Lưu bản đã che',
  redacted: 'Đã lưu bản mọi người đọc.',
  appealTitle: 'Đề nghị xem lại của người gửi',
  appealNone: 'Người gửi không viết thêm.',
  answer: 'Trả lời người gửi',
  show: 'Cho hiện lại',
  uphold: 'Giữ việc ẩn',
  ownDecision: 'Bạn đã ẩn ý kiến này, nên một người khác phải xem lại.',
  reviewed: 'Đã ghi kết quả xem lại.',
  appealChanged: `Vừa có người khác quyết định về đề nghị này hoặc về ý kiến này. ${nothingDone} Những gì bạn gõ còn ở bên dưới; hãy đọc quyết định của họ trước.`,
  decidedBefore: 'Đề nghị xem lại đã được trả lời',
  yourAnswer: 'Bạn đã viết, chưa gửi đi',
  outcome: { shown: 'Cho hiện lại', upheld: 'Giữ việc ẩn' },
  actsTitle: 'Đã quyết định',
  actKinds: {
    publish: 'Cho hiện công khai',
    hide: 'Ẩn',
    redact: 'Che một phần',
    undo: 'Hoàn tác',
    uphold: 'Giữ việc ẩn',
  },
  bySystem: 'hệ thống',
  noActs: 'Chưa có quyết định nào.',
  refusals: {
    wordsChanged: `Bản mọi người đọc chỉ được bớt chữ đi (thay bằng [đã che]), không được sửa hay thêm. ${nothingDone} Những gì bạn gõ vẫn còn.`,
    reasonNeeded: `Viết lý do. ${nothingDone} Những gì bạn gõ vẫn còn.`,
    changedMeanwhile: `Vừa có người khác quyết định về ý kiến này. ${nothingDone} Hãy tải lại trang.`,
    answerNeeded: `Viết câu trả lời cho người gửi. ${nothingDone}`,
    ownDecision: `Bạn đã ẩn ý kiến này, nên một người khác phải xem lại. ${nothingDone}`,
    erased: `Lời của ý kiến này đã được xóa theo yêu cầu của người gửi nên không hiện lại được. ${nothingDone} Hãy chọn giữ việc ẩn.`,
    incomplete: `Biểu mẫu gửi lên thiếu thông tin. ${nothingDone} Hãy tải lại trang rồi làm lại.`,
  },
} as const;

/** On the tracking page. */
export const appealText = {
  ask: 'Tôi đề nghị xem lại',
  title: 'Không đồng ý với việc ẩn?',
  note: 'Một người khác, không phải người đã ẩn, sẽ xem lại và trả lời bạn ở trang này.',
  words: 'Bạn muốn nói gì thêm (không bắt buộc)',
  asked: 'Đã ghi đề nghị xem lại của bạn. Câu trả lời sẽ hiện ở trang này.',
  waiting: (at: Date) => `Bạn đã đề nghị xem lại lúc ${formatInstant(at)}. Đang chờ một người khác xem.`,
  answered: (outcome: 'shown' | 'upheld') =>
    outcome === 'shown'
      ? 'Đã xem lại: ý kiến được hiện công khai.'
      : 'Đã xem lại: ý kiến vẫn không hiện công khai.',
  refusals: {
    notHidden: 'Ý kiến này không còn bị ẩn, nên không cần xem lại.',
    wordsTooLong: 'Phần viết thêm dài quá 2.000 ký tự. Chưa có gì được gửi.',
    alreadyAsked: 'Đề nghị xem lại đã được ghi từ trước và đang chờ.',
  },
} as const;

/** The mail to a contributor who agreed to be told. Nothing of what was written stands in it. */
export function hiddenMail({ url, draft, body }: { url: string; draft: string; body: string }) {
  return {
    subject: `Về ý kiến của bạn cho “${draft}”`,
    text: [
      'Chào bạn,',
      `Bạn đã góp ý cho dự thảo “${draft}”. ${body} vừa quyết định không hiện công khai một ý kiến của bạn. Ý kiến vẫn được nhận, được đếm và được trả lời.`,
      'Xem lý do, và đề nghị xem lại nếu bạn không đồng ý, tại:',
      url,
      'Ai có đường dẫn này cũng xem được, nên bạn đừng chuyển cho người khác.',
      body,
    ].join('\n\n'),
  };
}
