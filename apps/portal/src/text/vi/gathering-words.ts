import type { ClosedBecause, GatheringState } from '#features/gatherings/gathering.ts';
import type { GatheringKind, ParticipantGroup } from '#features/gatherings/gathering-kinds.data.ts';
import type { AskRefusal } from '#features/gatherings/questions/ask-question.server.ts';
import type { RegisterRefusal } from '#features/gatherings/registering/register.server.ts';
import type { RegistrationError } from '#features/gatherings/registering/registration.schema.ts';
import type { RegistrationState } from '#features/gatherings/registering/registrations.store.server.ts';
import { formatInstant, formatLegalDateFirst, formatNumber } from './dates.ts';

/** Words of the public pages of gatherings: the list, one gathering, a ticket. Words of the desk: gatherings.ts. */
export const gatheringKindWords: Record<GatheringKind, string> = {
  class: 'Lớp tập huấn, bồi dưỡng',
  conference: 'Hội nghị, hội thảo',
  dialogue: 'Đối thoại',
  pressMeeting: 'Họp báo',
  briefing: 'Buổi thông tin, phổ biến',
};

export const participantGroupWords: Record<ParticipantGroup, string> = {
  official: 'Cán bộ',
  civilServant: 'Công chức',
  publicEmployee: 'Viên chức',
  worker: 'Người lao động',
  business: 'Doanh nghiệp',
  pupil: 'Học sinh',
  student: 'Sinh viên',
  trainee: 'Học viên',
  people: 'Nhân dân',
  journalist: 'Nhà báo, phóng viên',
  expert: 'Chuyên gia, nhà khoa học',
};

export const registrationStateWords: Record<RegistrationState, string> = {
  placed: 'có chỗ',
  waiting: 'chờ chỗ',
  cancelled: 'đã hủy',
};

export const gatheringStateWords: Record<GatheringState, string> = {
  draft: 'đang soạn',
  announced: 'đã thông báo',
  held: 'đã diễn ra',
  closed: 'đã kết thúc',
  cancelled: 'đã hủy',
};

const nothing = 'Chưa có gì được ghi.';
const closed = {
  cancelled: `Buổi này đã bị hủy. ${nothing}`,
  over: `Buổi này không còn nhận đăng ký. ${nothing}`,
  late: `Đã hết hạn đăng ký. ${nothing} Bạn có thể hỏi cơ quan tổ chức.`,
  invitedOnly: `Buổi này chỉ nhận đăng ký theo giấy mời: hãy mở đường dẫn trong thư mời. ${nothing}`,
} satisfies Record<ClosedBecause, string>;

export const registerRefusals = {
  ...closed,
  tooMany: `Từ nơi này, hoặc cho địa chỉ này, vừa có nhiều lần đăng ký. ${nothing} Hãy thử lại sau một giờ.`,
} satisfies Record<RegisterRefusal, string>;

export const askRefusals = {
  notNow: `Lúc này chưa nhận, hoặc không còn nhận câu hỏi. ${nothing}`,
  empty: `Hãy viết câu hỏi. ${nothing}`,
  tooLong: `Câu hỏi dài quá 1.000 ký tự. ${nothing} Hãy rút ngắn hoặc tách làm hai.`,
  tooMany: `Từ nơi này vừa có nhiều câu hỏi. ${nothing} Hãy thử lại sau một giờ.`,
} satisfies Record<AskRefusal, string>;

export const registrationErrors: Record<RegistrationError, string> = {
  nameMissing: 'Hãy ghi họ và tên.',
  nameLong: 'Họ và tên dài quá 120 ký tự.',
  emailMissing: 'Hãy ghi thư điện tử: vé, tài liệu, chứng nhận được gửi tới đó.',
  emailWrong: 'Địa chỉ này chưa đúng dạng. Ví dụ: ten@vidu.vn.',
  groupMissing: 'Hãy chọn bạn tham dự với tư cách nào.',
  workplaceMissing: 'Hãy ghi cơ quan báo chí hoặc nơi công tác.',
  workplaceLong: 'Nơi công tác dài quá 200 ký tự.',
};

/** "08:00–11:30, thứ Ba, 01/12/2026" of two instants. */
function when(from: Date, to: Date): string {
  const [start, end] = [local(from), local(to)];
  const days =
    start.day === end.day
      ? formatLegalDateFirst(start.day)
      : `${formatLegalDateFirst(start.day)}, đến ${end.time} ${formatLegalDateFirst(end.day)}`;
  return start.day === end.day ? `${start.time}–${end.time}, ${days}` : `Từ ${start.time} ${days}`;
}
const local = (at: Date) => {
  const text = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
};

export const gatheringText = {
  title: 'Hội nghị, đối thoại, lớp học',
  description: 'Các buổi sắp diễn ra mà bạn có thể đăng ký tham dự, và các buổi đã diễn ra.',
  coming: 'Sắp diễn ra',
  past: 'Đã diễn ra',
  none: 'Chưa có buổi nào sắp diễn ra.',
  noneHint: 'Khi một cơ quan thông báo hội nghị, đối thoại hay lớp học, buổi ấy hiện ở đây.',
  when,
  whenLabel: 'Thời gian',
  place: 'Địa điểm',
  online: 'Trực tuyến',
  body: 'Cơ quan tổ chức',
  kind: 'Hình thức',
  places: 'Số chỗ',
  /** "còn 12 trên 120 chỗ" */
  placesLeft: (left: number, capacity: number) =>
    `còn ${formatNumber(left)} trên ${formatNumber(capacity)} chỗ`,
  full: 'đã hết chỗ; bạn vẫn ghi tên chờ được',
  unlimited: 'không giới hạn',
  until: 'Đăng ký đến',
  instant: (at: Date) => formatInstant(at),
  draft: 'Về dự thảo',
  agenda: 'Chương trình',
  agendaTime: 'Giờ',
  agendaTitle: 'Nội dung',
  agendaSpeaker: 'Người trình bày',
  calendar: 'Thêm vào lịch (tệp .ics)',
  back: 'Tất cả các buổi',
  cancelled: 'Buổi này đã bị hủy',
  invitedOnly: 'Chỉ nhận đăng ký theo giấy mời',
  invitedOnlyNote: 'Nếu bạn được mời, hãy mở đường dẫn trong thư mời để đăng ký.',
  register: 'Đăng ký tham dự',
  registerIntro: 'Không cần tài khoản. Ở cửa, bạn chỉ cần nói tên hoặc giơ mã trên vé.',
  closedTitle: 'Không nhận đăng ký nữa',
  name: 'Họ và tên',
  group: 'Bạn tham dự với tư cách',
  choose: 'Chọn một mục',
  workplace: 'Nơi công tác',
  pressWorkplace: 'Cơ quan báo chí',
  email: 'Thư điện tử',
  emailOptional: 'Không bắt buộc. Có thư thì bạn nhận vé, lịch và lời nhắc; không có thì hãy lưu trang vé.',
  emailNeeded: 'Vé, lời nhắc và chứng nhận được gửi tới đây.',
  minors:
    'Là học sinh? Không cần ghi thư điện tử, cổng không giữ địa chỉ của học sinh. Hãy nhờ cha mẹ hoặc nhà trường cùng đăng ký.',
  kept: (days: number) =>
    `Chỉ cơ quan tổ chức thấy những gì bạn ghi. Tên và địa chỉ tự xóa ${formatNumber(days)} ngày sau buổi này; sau đó chỉ còn con số.`,
  trap: 'Xin để trống ô này',
  send: 'Đăng ký',
  sentTitle: 'Hãy mở hộp thư của bạn',
  sent: 'Chúng tôi đã gửi thư tới địa chỉ bạn vừa gõ: thư nói bạn có chỗ hay đang chờ chỗ, có vé, mã QR và tệp lịch.',
  sentNote: 'Không thấy thư? Xem cả mục thư rác. Gõ nhầm địa chỉ thì đăng ký lại với địa chỉ đúng.',
  unread: `Biểu mẫu chưa đọc được. ${nothing}`,
} as const;

export const questionText = {
  title: 'Câu hỏi',
  intro:
    'Hỏi trước hoặc hỏi ngay khi đang diễn ra. Không cần ghi tên. Câu hỏi hiện ở đây sau khi cơ quan tổ chức xem.',
  words: 'Câu hỏi của bạn',
  ask: 'Gửi câu hỏi',
  sent: 'Đã nhận câu hỏi của bạn. Câu hỏi hiện ở đây sau khi cơ quan tổ chức xem.',
  answer: 'Trả lời',
  live: 'hỏi tại chỗ',
} as const;

export const invitationText = {
  title: 'Giấy mời',
  heading: (name: string) => `Kính mời ${name}`,
  unknownTitle: 'Đường dẫn này không đúng',
  unknown: 'Có thể đường dẫn bị cắt khi chép. Mở lại thư mời và bấm vào đường dẫn, hoặc chép cả dòng.',
  declined: 'Bạn đã báo không dự được. Cảm ơn bạn. Nếu thu xếp được, bạn vẫn đăng ký được dưới đây.',
  accepted: 'Bạn đã nhận lời. Muốn đăng ký thêm người đi cùng, dùng biểu mẫu dưới đây.',
  decline: 'Tôi không dự được',
} as const;

export const ticketText = {
  title: 'Vé tham dự',
  placed: 'Bạn có chỗ',
  placedNote:
    'Ở cửa, hãy giơ mã dưới đây hoặc nói tên. Mã chỉ để vào cửa, người khác thấy cũng không sửa được đăng ký của bạn.',
  waiting: (ahead: number) =>
    ahead === 0
      ? 'Bạn đang chờ chỗ, đứng đầu danh sách chờ'
      : `Bạn đang chờ chỗ, trước bạn còn ${formatNumber(ahead)} người`,
  waitingNote:
    'Khi có người hủy, chỗ được trao lần lượt. Có chỗ thì trang này đổi, và bạn nhận thư nếu đã ghi địa chỉ.',
  cancelledTitle: 'Đăng ký này đã hủy',
  cancelledNote: 'Chỗ của bạn đã được trao lại. Muốn tham dự, bạn có thể đăng ký lại.',
  gatheringCancelled: 'Buổi này đã bị hủy',
  over: 'Buổi này đã diễn ra',
  attended: (at: string) => `Bạn đã vào cửa lúc ${at}.`,
  instant: (at: Date) => formatInstant(at),
  number: (ordinal: number) => `Số ${formatNumber(ordinal)}`,
  qr: 'Mã QR để vào cửa',
  save: 'Hãy lưu hoặc in trang này: đường dẫn chỉ mình bạn có, cổng không gửi lại được khi bạn không ghi thư điện tử.',
  yourName: 'Tên trên vé',
  cancel: 'Hủy đăng ký',
  cancelNote:
    'Không đến được? Hủy để người chờ có chỗ. Tên và địa chỉ của bạn bị xóa ngay; không lấy lại được chỗ cũ.',
  cancelSure: 'Tôi không tham dự nữa',
  cancelled: 'Đã hủy đăng ký. Cảm ơn bạn đã báo.',
  sureMissing: 'Hãy đánh dấu ô xác nhận rồi bấm lại. Đăng ký của bạn vẫn còn.',
  erased: 'Tên và địa chỉ của đăng ký này đã được xóa.',
  calendar: 'Thêm vào lịch (tệp .ics)',
  toGathering: 'Trang của buổi này',
  unknownTitle: 'Đường dẫn này không đúng',
  unknown: 'Có thể đường dẫn bị cắt khi chép. Mở lại thư và bấm vào đường dẫn, hoặc chép cả dòng.',
} as const;
