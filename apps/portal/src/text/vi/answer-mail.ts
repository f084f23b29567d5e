export interface AnswerMail {
  /** One for each receipt, at least one. Private: whoever has it reads the submission. */
  readonly urls: readonly string[];
  readonly draft: string;
  readonly body: string;
}

const keepSecret = (urls: readonly string[]) =>
  `Ai có ${urls.length === 1 ? 'đường dẫn này' : 'các đường dẫn này'} cũng xem được, nên bạn đừng chuyển cho người khác. Bạn có thể xóa địa chỉ thư của mình ngay trên trang đó.`;

const allOfThem = ({ length }: readonly string[]) =>
  length === 1 ? '' : ` cho cả ${length} lần bạn gửi, mỗi lần một trang,`;

/** The mail to a contributor once the response table is published: the same words, whatever the answer is. */
export function answerMail({ urls, draft, body }: AnswerMail): { subject: string; text: string } {
  return {
    subject: `Ý kiến của bạn về “${draft}” đã được trả lời`,
    text: [
      'Chào bạn,',
      `Bạn đã góp ý cho dự thảo “${draft}” và nhờ báo tin khi có trả lời. ${body} vừa công bố bảng tiếp thu, giải trình.`,
      `Xem câu trả lời${allOfThem(urls)} tại:`,
      urls.join('\n'),
      'Ý kiến nào cũng có câu trả lời, kể cả khi chưa được tiếp thu. Câu trả lời nêu lý do và chỗ đã sửa trong dự thảo, nếu có.',
      keepSecret(urls),
      `Cảm ơn bạn đã dành thời gian góp ý.\n${body}`,
    ].join('\n\n'),
  };
}

/** The mail to a contributor whose published answer was set right. */
export function correctedMail({ urls, draft, body }: AnswerMail): { subject: string; text: string } {
  return {
    subject: `Câu trả lời cho ý kiến của bạn về “${draft}” đã được đính chính`,
    text: [
      'Chào bạn,',
      `${body} vừa công bố bản đính chính bảng tiếp thu, giải trình của dự thảo “${draft}”, trong đó có câu trả lời cho ý kiến của bạn.`,
      `Xem câu trả lời đã đính chính${allOfThem(urls)} tại:`,
      urls.join('\n'),
      'Bảng đã công bố nêu rõ sửa chỗ nào và vì sao; bản trước vẫn đọc được.',
      keepSecret(urls),
      body,
    ].join('\n\n'),
  };
}
