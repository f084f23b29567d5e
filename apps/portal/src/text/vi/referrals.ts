import type { SetAsideRefusal } from '#features/moderation/referrals/set-aside.server.ts';
import type { SettleRefusal } from '#features/moderation/referrals/settle-referral.server.ts';
import type { OtherProcedure } from '#features/submissions/holding/word-lists.data.ts';
import { formatDate, formatInstant } from './dates.ts';

export const procedureWords: Record<OtherProcedure, string> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  reflection: 'Phản ánh, kiến nghị',
  informationRequest: 'Yêu cầu cung cấp thông tin',
};

const nothingDone = 'Chưa có gì thay đổi.';

export const setAsideText = {
  title: 'Không phải góp ý dự thảo?',
  note: 'Chuyển sang việc khác thì nội dung rời mọi bảng đếm và không hiện ở đâu nữa. Từ lúc đó chỉ bạn và người được giao mở được; mỗi lần mở đều được ghi lại.',
  proposed: (word: string) => `Trong nội dung có từ ngữ của việc “${word}”. Máy chỉ gợi ý, bạn quyết định.`,
  kind: 'Là việc gì',
  complex: 'Yêu cầu thông tin này phức tạp (hạn 15 ngày làm việc thay vì 3)',
  receiver: 'Giao cho',
  act: 'Chuyển sang việc khác',
  refusals: {
    changedMeanwhile: `Vừa có người khác quyết định về ý kiến này. ${nothingDone} Hãy tải lại trang.`,
    noSuchReceiver: `Chọn một người trong danh sách. ${nothingDone}`,
    answerApproved: `Ý kiến đang ở trong nhóm có trả lời đã duyệt. Hãy trả lại bản trả lời ấy trước. ${nothingDone}`,
    incomplete: `Biểu mẫu gửi lên thiếu thông tin. ${nothingDone} Hãy tải lại trang rồi làm lại.`,
  } satisfies Record<SetAsideRefusal | 'incomplete', string>,
} as const;

export const referralText = {
  listTitle: 'Nội dung chuyển việc khác',
  listIntro:
    'Những nội dung gửi qua trang góp ý nhưng là việc khác, do bạn chuyển hoặc được giao cho bạn. Không ai khác mở được.',
  none: 'Bạn không có nội dung nào.',
  numbered: (number: number, year: number) => `Việc chuyển số ${number}/${year}`,
  columns: { number: 'Số', kind: 'Là việc', due: 'Hạn', state: 'Trạng thái' },
  states: {
    open: 'Chờ chuyển hoặc trả lời',
    passedOn: 'Đã chuyển',
    answered: 'Đã trả lời',
    takenBack: 'Đã trả về kiểm duyệt',
  },
  readNote: 'Lần mở này đã được ghi vào nhật ký.',
  kind: 'Là việc',
  sentTo: 'Gửi vào trang góp ý của',
  receivedAt: 'Nhận lúc',
  by: 'Người gửi ghi là',
  contact: 'Nơi liên lạc',
  noContact: 'Không để lại',
  marker: 'Người chuyển',
  receiver: 'Người được giao',
  due: 'Hạn',
  dueBecause: (day: string, amount: number, unit: string, basis: string) =>
    `${formatDate(day)}: ${amount} ${unit} kể từ ngày chuyển, theo ${basis}`,
  units: { workingDay: 'ngày làm việc', calendarDay: 'ngày' },
  unverified: '(chưa xác minh)',
  words: 'Nội dung',
  passTitle: 'Chuyển đến nơi có thẩm quyền',
  passNote:
    'Máy soạn phiếu chuyển để trình ký, lấy số như mọi văn bản. Phiếu chỉ ghi số việc, không ghi nội dung và không nói là việc gì; bạn gửi nội dung kèm theo trong phong bì kín hoặc đường riêng.',
  passTo: 'Nơi nhận',
  pass: 'Soạn phiếu chuyển',
  passed: (to: string, day: string) => `Đã chuyển đến ${to}, ngày ${formatDate(day)}.`,
  slip: 'Mở phiếu chuyển',
  answerTitle: 'Trả lời yêu cầu thông tin',
  answer: 'Ghi nhận đã trả lời',
  extendReason: 'Vì sao cần thêm thời gian',
  extend: 'Gia hạn',
  takeBack: 'Là góp ý dự thảo: trả về kiểm duyệt',
  printed: (at: Date) => `In lúc ${formatInstant(at)}`,
  saved: 'Đã ghi.',
  refusals: {
    notOpen: 'Việc này đã được chuyển, trả lời hoặc trả về từ trước.',
    nobodyNamed: `Ghi nơi nhận. ${nothingDone}`,
    issuerEnded: `Cơ quan đã kết thúc và chưa có cơ quan kế thừa để ra phiếu chuyển. ${nothingDone}`,
    notAnInformationRequest: `Chỉ yêu cầu cung cấp thông tin mới được trả lời ở đây. ${nothingDone}`,
    reasonNeeded: `Viết lý do. ${nothingDone}`,
    noMoreTime: `Không còn được gia hạn nữa. ${nothingDone}`,
    takenBackTooLate: `Việc đã rời khỏi đây nên không trả về được nữa. ${nothingDone}`,
    incomplete: `Biểu mẫu gửi lên thiếu thông tin. ${nothingDone} Hãy tải lại trang rồi làm lại.`,
  } satisfies Record<SettleRefusal | 'incomplete', string>,
} as const;

/** Printed; stands in the register of the body for everybody of it. */
export const transferSlip = {
  type: 'PHIẾU CHUYỂN',
  abstract: (number: number, year: number) => `Về việc chuyển nội dung số ${number}/${year}`,
  lead: (body: string, number: number, year: number) =>
    `${body} nhận được 01 nội dung gửi qua cổng lấy ý kiến dự thảo, ghi số ${number}/${year}. Nội dung này không phải là ý kiến góp ý cho dự thảo.`,
  enclosed:
    'Nội dung được gửi kèm theo phiếu này trong phong bì kín; chỉ người có thẩm quyền giải quyết được mở và phải giữ bí mật thông tin của người gửi theo quy định của pháp luật.',
  please: (to: string) => `Kính chuyển ${to} xem xét, giải quyết theo thẩm quyền và quy định của pháp luật.`,
  recipients: (short: string) => ['Như trên;', `Lưu: VT, ${short}.`],
} as const;
