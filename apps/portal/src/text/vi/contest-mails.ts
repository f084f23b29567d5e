/** Carries the link by which somebody plays. */
export function entryMail({
  title,
  body,
  url,
  isNew,
}: {
  readonly title: string;
  readonly body: string;
  /** Private. */
  readonly url: string;
  /** false: this address had entered before. */
  readonly isNew: boolean;
}) {
  return {
    subject: `Vào thi: ${title}`,
    text: [
      'Chào bạn,',
      isNew
        ? `Địa chỉ này vừa được dùng để ghi danh cuộc thi “${title}”.`
        : `Địa chỉ này đã ghi danh cuộc thi “${title}” từ trước. Mỗi địa chỉ thi một lần, nên không có ghi danh mới nào được ghi.`,
      'Vào thi và xem kết quả của bạn ở đây:',
      url,
      'Ai có đường dẫn này cũng thi thay bạn được, xin đừng chuyển cho người khác. Nếu không phải bạn ghi danh, hãy mở trang ấy và xóa tên.',
      body,
    ].join('\n\n'),
  };
}
