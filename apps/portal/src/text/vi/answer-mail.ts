export interface AnswerMail {
  /** Private: whoever has it reads the submission. */
  readonly url: string;
  readonly draft: string;
  readonly body: string;
}

/** The mail to a contributor once the response table is published. */
export function answerMail({ url, draft, body }: AnswerMail): { subject: string; text: string } {
  return {
    subject: `Ý kiến của bạn về “${draft}” đã được trả lời`,
    text: [
      'Chào bạn,',
      `Bạn đã góp ý cho dự thảo “${draft}” và nhờ báo tin khi có trả lời. ${body} vừa công bố bảng tiếp thu, giải trình.`,
      'Xem câu trả lời cho ý kiến của bạn tại:',
      url,
      'Ai có đường dẫn này cũng xem được, nên bạn đừng chuyển cho người khác. Ở trang đó, bạn xóa được địa chỉ thư của mình.',
      body,
    ].join('\n\n'),
  };
}

/** The mail to a contributor whose published answer was set right. */
export function correctedMail({ url, draft, body }: AnswerMail): { subject: string; text: string } {
  return {
    subject: `Câu trả lời cho ý kiến của bạn về “${draft}” đã được đính chính`,
    text: [
      'Chào bạn,',
      `${body} vừa công bố bản đính chính bảng tiếp thu, giải trình của dự thảo “${draft}”, trong đó có câu trả lời cho ý kiến của bạn.`,
      'Xem câu trả lời đã đính chính tại:',
      url,
      'Ai có đường dẫn này cũng xem được, nên bạn đừng chuyển cho người khác. Ở trang đó, bạn xóa được địa chỉ thư của mình.',
      body,
    ].join('\n\n'),
  };
}
