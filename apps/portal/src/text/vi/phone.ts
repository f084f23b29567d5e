import type { PhoneRefusal } from '#features/submissions/contact/phone/confirm-phone.server.ts';

/** What is sent to a telephone: without marks, because with them a message holds seventy letters only. */
export const phoneMessages = {
  code: (code: string, minutes: number) =>
    `Ma xac nhan gop y: ${code}. Dung trong ${minutes} phut. Khong dua ma nay cho ai. Neu ban khong gop y, hay bo qua tin nay.`,
  receipts: (codes: readonly string[]) => `Ma bien nhan gop y cua ban: ${codes.join(', ')}`,
} as const;

export const phoneText = {
  title: 'Xác nhận điện thoại',
  note: 'Không bắt buộc. Xác nhận rồi, bạn tìm lại được mã biên nhận bằng số này. Ý kiến của bạn được tính như nhau, có xác nhận hay không.',
  phone: 'Số điện thoại di động',
  hint: 'Ví dụ: 0912 345 678',
  consent: 'Tôi đồng ý cho cơ quan giữ số này, chỉ để tìm lại mã biên nhận',
  send: 'Gửi mã tới số này',
  sent: 'Mã gồm sáu chữ số đang được gửi tới số đó và dùng được trong mười phút.',
  code: 'Mã trong tin nhắn',
  confirm: 'Xác nhận số này',
  confirmed: 'Số điện thoại đã được xác nhận.',
  done: 'Đã xác nhận số điện thoại.',
  recover: 'Số điện thoại đã xác nhận khi góp ý',
  recoverTitle: 'Tìm lại bằng điện thoại',
  recoverSend: 'Gửi mã biên nhận tới số này',
} as const;

export const phoneRefusals: Record<PhoneRefusal, string> = {
  notOffered: 'Cổng này không gửi tin nhắn tới điện thoại.',
  notAPhone: 'Nhập một số di động ở Việt Nam, mười chữ số, ví dụ: 0912 345 678.',
  consentMissing: 'Đánh dấu ô này nếu bạn đồng ý. Chưa đồng ý thì cổng không gửi mã và không giữ số.',
  ended: 'Lần góp ý này đã được rút hoặc đã được thay bằng bản khác.',
  confirmed: 'Số điện thoại đã được xác nhận từ trước.',
  tooMany: 'Hôm nay đã gửi mã nhiều lần. Hãy xem lại tin nhắn, hoặc thử lại ngày mai.',
  unreachable: 'Chưa gửi được tin nhắn. Ý kiến của bạn không bị ảnh hưởng; hãy thử lại sau.',
  wrongCode: 'Mã chưa đúng với số này. Hãy xem lại tin nhắn mới nhất.',
  gone: 'Mã đã hết hạn hoặc đã thử quá năm lần. Hãy nhờ gửi mã khác.',
};
