/** The mail to a contributor once the response table is published. */
export function answerMail(url: string): { subject: string; text: string } {
  return {
    subject: 'Ý kiến của bạn đã được trả lời',
    text: [
      'Chào bạn,',
      'Bạn đã góp ý cho một dự thảo và nhờ chúng tôi báo tin khi có trả lời. Cơ quan soạn thảo vừa công bố bảng tiếp thu, giải trình.',
      'Xem câu trả lời cho ý kiến của bạn tại:',
      url,
      'Ai có đường dẫn này cũng xem được, nên bạn đừng chuyển cho người khác. Ở trang đó, bạn xóa được địa chỉ thư của mình.',
    ].join('\n\n'),
  };
}
