import type { Gathering } from '#features/gatherings/gathering.ts';
import { gatheringText } from './gathering-words.ts';

/** Why a mail about a registration is written. */
export type TicketOccasion = 'registered' | 'again' | 'movedUp' | 'moved' | 'cancelled' | 'day' | 'threeDays';

export interface TicketMail {
  readonly gathering: Pick<
    Gathering,
    'title' | 'startsAt' | 'endsAt' | 'place' | 'onlineAddress' | 'cancelReason'
  >;
  readonly body: string;
  readonly occasion: TicketOccasion;
  /** The page of the registration: private. */
  readonly url: string;
  /** false: waits for a place. */
  readonly isPlaced: boolean;
}

const SUBJECTS: Record<TicketOccasion, (title: string, isPlaced: boolean) => string> = {
  registered: (title, isPlaced) => (isPlaced ? `Vé tham dự: ${title}` : `Đang chờ chỗ: ${title}`),
  again: (title) => `Bạn đã đăng ký: ${title}`,
  movedUp: (title) => `Bạn đã có chỗ: ${title}`,
  moved: (title) => `Đổi giờ hoặc địa điểm: ${title}`,
  cancelled: (title) => `Đã hủy: ${title}`,
  day: (title) => `Nhắc: ${title} sắp diễn ra`,
  threeDays: (title) => `Nhắc: còn 3 ngày tới ${title}`,
};

const LEADS: Record<TicketOccasion, (title: string, isPlaced: boolean) => string> = {
  registered: (title, isPlaced) =>
    isPlaced
      ? `Bạn đã đăng ký tham dự “${title}” và có chỗ.`
      : `Bạn đã đăng ký tham dự “${title}”. Hiện đã hết chỗ: bạn ở trong danh sách chờ và nhận thư ngay khi có chỗ.`,
  again: (title) => `Địa chỉ này đã đăng ký tham dự “${title}” từ trước. Không có đăng ký mới nào được ghi.`,
  movedUp: (title) => `Có người hủy nên bạn đã có chỗ tại “${title}”.`,
  moved: (title) => `“${title}” đã đổi giờ hoặc địa điểm. Thông tin mới:`,
  cancelled: (title) => `Rất tiếc, “${title}” đã bị hủy.`,
  day: (title) => `“${title}” sắp diễn ra.`,
  threeDays: (title) => `Còn 3 ngày nữa là tới “${title}”. Nếu không đến được, xin hủy để người chờ có chỗ.`,
};

/** One mail for everything that a registration is told. */
export function ticketMail({ gathering, body, occasion, url, isPlaced }: TicketMail) {
  const { title, startsAt, endsAt, place, onlineAddress, cancelReason } = gathering;
  return {
    subject: SUBJECTS[occasion](title, isPlaced),
    text: [
      'Chào bạn,',
      LEADS[occasion](title, isPlaced),
      ...(occasion === 'cancelled' && cancelReason ? [`Lý do: ${cancelReason}`] : []),
      [
        `${gatheringText.whenLabel}: ${gatheringText.when(startsAt, endsAt)}`,
        ...(place ? [`${gatheringText.place}: ${place}`] : []),
        ...(onlineAddress ? [`${gatheringText.online}: ${onlineAddress}`] : []),
      ].join('\n'),
      occasion === 'cancelled' ? 'Đăng ký của bạn ở đây:' : 'Xem vé, mã QR vào cửa, hoặc hủy đăng ký ở đây:',
      url,
      'Ai có đường dẫn này cũng hủy được đăng ký của bạn, xin đừng chuyển cho người khác. Nếu không phải bạn đăng ký, hãy mở trang ấy và hủy.',
      body,
    ].join('\n\n'),
  };
}

export interface InvitationMail {
  readonly gathering: TicketMail['gathering'];
  readonly body: string;
  readonly name: string;
  /** The page on which the invited answers: private. */
  readonly url: string;
}

/** Asks somebody of the directory to come. */
export function invitationMail({ gathering, body, name, url }: InvitationMail) {
  const { title, startsAt, endsAt, place, onlineAddress } = gathering;
  return {
    subject: `Mời dự: ${title}`,
    text: [
      `Kính gửi ${name},`,
      `${body} trân trọng mời dự “${title}”.`,
      [
        `${gatheringText.whenLabel}: ${gatheringText.when(startsAt, endsAt)}`,
        ...(place ? [`${gatheringText.place}: ${place}`] : []),
        ...(onlineAddress ? [`${gatheringText.online}: ${onlineAddress}`] : []),
      ].join('\n'),
      'Xem nội dung, nhận lời hoặc báo không dự được ở đây:',
      url,
      'Đường dẫn này dành riêng cho người nhận thư.',
      body,
    ].join('\n\n'),
  };
}
