import { formatDate } from './dates.ts';

/** The invitation to help with a topic; its link answers and needs no account. */
export const helpMail = ({
  name,
  body,
  topic,
  words,
  answerBy,
  url,
}: {
  readonly name: string;
  readonly body: string;
  readonly topic: string;
  readonly words: string;
  readonly answerBy: string | null;
  readonly url: string;
}) => ({
  subject: `Mời tham gia: ${topic}`,
  text: [
    `Kính gửi ${name},`,
    `${body} trân trọng mời ông/bà tham gia đóng góp về: ${topic}.`,
    ...(words ? [words] : []),
    `Xin cho biết có nhận lời hay không${answerBy ? ` trước hết ngày ${formatDate(answerBy)}` : ''} tại trang riêng này:`,
    url,
    'Ai có đường dẫn này đều trả lời thay được, xin không chuyển tiếp. Ông/bà có tên trong danh bạ vì đã đồng ý; muốn rút, xin báo lại cơ quan.',
    body,
  ].join('\n\n'),
});
