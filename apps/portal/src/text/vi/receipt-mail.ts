import { formatInstant } from './dates.ts';

interface Mail {
  readonly subject: string;
  readonly text: string;
}

interface Names {
  readonly draft: string;
  readonly body: string;
}

const KEEP_SECRET = 'Ai có đường dẫn này cũng xem, sửa và rút được, nên bạn đừng chuyển cho người khác.';
const CONFIRM =
  'Để xác nhận đây là địa chỉ của bạn, mở đường dẫn sau trong bảy ngày và bấm nút trên trang đó. Xác nhận rồi, bạn tìm lại được mã biên nhận bằng địa chỉ này:';
const NOT_ME = 'Nếu bạn không góp ý, hãy bỏ qua thư này: không có gì được xác nhận.';

/** The receipt by mail, without a word of what was said. */
export function receiptMail({
  draft,
  body,
  code,
  url,
  confirmUrl,
}: Names & { readonly code: string; readonly url: string; readonly confirmUrl: string | undefined }): Mail {
  return {
    subject: `Biên nhận góp ý cho “${draft}”`,
    text: [
      'Chào bạn,',
      `${body} đã nhận ý kiến của bạn về dự thảo “${draft}”. Mã biên nhận: ${code}`,
      `Theo dõi, sửa hoặc rút ý kiến trước khi hết hạn tại:\n${url}`,
      KEEP_SECRET,
      ...(confirmUrl ? [CONFIRM, confirmUrl, NOT_ME] : []),
      body,
    ].join('\n\n'),
  };
}

export function confirmMail({ draft, body, confirmUrl }: Names & { readonly confirmUrl: string }): Mail {
  return {
    subject: `Xác nhận địa chỉ thư của bạn: “${draft}”`,
    text: [
      'Chào bạn,',
      `Có người ghi địa chỉ này khi góp ý cho dự thảo “${draft}”.`,
      CONFIRM,
      confirmUrl,
      NOT_ME,
      body,
    ].join('\n\n'),
  };
}

export function recoverMail({
  receipts,
}: {
  readonly receipts: readonly { readonly draft: string; readonly receivedAt: Date; readonly url: string }[];
}): Mail {
  return {
    subject: 'Mã biên nhận góp ý của bạn',
    text: [
      'Chào bạn,',
      'Bạn vừa nhờ tìm lại mã biên nhận. Các lần góp ý đã xác nhận địa chỉ thư này:',
      ...receipts.map(({ draft, receivedAt, url }) => `“${draft}”, ${formatInstant(receivedAt)}\n${url}`),
      KEEP_SECRET,
      'Nếu không phải bạn nhờ, hãy bỏ qua thư này.',
    ].join('\n\n'),
  };
}
