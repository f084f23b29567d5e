import { formatDeadline } from './dates.ts';

/** The mail that carries a private link; says why it came and how to end it. */
export function sheetMail({
  body,
  draft,
  dueOn,
  url,
}: {
  readonly body: string;
  readonly draft: string;
  readonly dueOn: string;
  readonly url: string;
}): { subject: string; text: string } {
  return {
    subject: 'Xin ý kiến về một dự thảo',
    text: [
      'Kính gửi ông, bà,',
      `${body} xin ý kiến của ông, bà về dự thảo: ${draft}. Có một số câu hỏi ngắn; trả lời câu nào cũng được.`,
      `Trả lời tại địa chỉ riêng sau đây, trước ${formatDeadline(dueOn)}:\n${url}`,
      'Địa chỉ này dành riêng cho ông, bà và trả lời được một lần. Mở ra xem không làm mất lượt trả lời. Xin không chuyển cho người khác.',
      'Ông, bà nhận thư này vì đã đồng ý để cơ quan hỏi ý kiến. Muốn rút đồng ý hoặc yêu cầu xóa thông tin, xin trả lời thư này hoặc báo cho cơ quan.',
      `Trân trọng cảm ơn.\n${body}`,
    ].join('\n\n'),
  };
}
