import { formatInstant } from './dates.ts';

export interface InitiativeMailFacts {
  /** Title of the contest, and of the entry. */
  readonly call: string;
  readonly entry: string;
  readonly body: string;
  /** Private page of the entry. */
  readonly url: string;
  /** A reason, an answer, a code, results: what this mail is sent for. */
  readonly said: string;
  readonly closesAt: Date;
}
type Write = (facts: InitiativeMailFacts) => { subject: string; text: string };

const letter = (subject: string, body: string, ...paragraphs: string[]) => ({
  subject,
  text: ['Chào bạn,', ...paragraphs, body].join('\n\n'),
});

/** Mails to whoever sends an entry. */
export const initiativeMails: Record<
  'begun' | 'sent' | 'refused' | 'takenIn' | 'stays' | 'cancelled' | 'announced',
  Write
> = {
  begun: ({ call, entry, body, url, closesAt }) =>
    letter(
      `Hồ sơ chưa nộp: ${call}`,
      body,
      `Bạn vừa viết hồ sơ “${entry}” cho cuộc thi “${call}”. Hồ sơ CHƯA được nộp.`,
      `Mở trang dưới đây để đính kèm tệp, xem lại và bấm nộp trước ${formatInstant(closesAt)}:`,
      url,
      'Ai có đường dẫn này cũng sửa, rút được hồ sơ, xin đừng chuyển cho người khác. Nếu không phải bạn viết, hãy bỏ qua thư này: hồ sơ không nộp sẽ tự xóa.',
    ),
  sent: ({ call, entry, body, url, said, closesAt }) =>
    letter(
      `Đã nhận hồ sơ ${said}: ${call}`,
      body,
      `Chúng tôi đã nhận hồ sơ “${entry}”, mã ${said}.`,
      `Bạn còn sửa hoặc rút được trước ${formatInstant(closesAt)}, và theo dõi hồ sơ ở đây:`,
      url,
    ),
  refused: ({ call, entry, body, url, said }) =>
    letter(
      `Hồ sơ không đủ điều kiện: ${call}`,
      body,
      `Hồ sơ “${entry}” không được đưa vào chấm. Lý do:`,
      said,
      'Nếu không đồng ý, bạn gửi khiếu nại được một lần ở trang của hồ sơ; người khác sẽ xem lại:',
      url,
    ),
  takenIn: ({ call, entry, body, url, said }) =>
    letter(
      `Khiếu nại được chấp nhận: ${call}`,
      body,
      `Hồ sơ “${entry}” được đưa vào chấm. Trả lời khiếu nại của bạn:`,
      said,
      url,
    ),
  stays: ({ call, entry, body, url, said }) =>
    letter(
      `Trả lời khiếu nại: ${call}`,
      body,
      `Hồ sơ “${entry}” vẫn không đủ điều kiện. Trả lời khiếu nại của bạn:`,
      said,
      url,
    ),
  cancelled: ({ call, body, said }) =>
    letter(`Cuộc thi đã bị hủy: ${call}`, body, `Cuộc thi “${call}” đã bị hủy. Lý do:`, said),
  announced: ({ call, body, url, said }) =>
    letter(
      `Kết quả: ${call}`,
      body,
      `Kết quả cuộc thi “${call}” đã được công bố. Hồ sơ của bạn:`,
      said,
      'Xem và tải giấy chứng nhận (nếu có giải) ở trang của hồ sơ:',
      url,
      'Cảm ơn bạn đã góp sáng kiến.',
    ),
};

/** One entry in a mail of results. */
export const resultWords = {
  line: (code: string, prize: string) => `${code}: ${prize || 'không có giải'}`,
};

/** To a member of the jury. */
export function juryMail({
  name,
  call,
  body,
  url,
  isInside,
}: {
  readonly name: string;
  readonly call: string;
  readonly body: string;
  readonly url: string;
  /** Of the house: signs in. */
  readonly isInside: boolean;
}) {
  return {
    subject: `Mời chấm: ${call}`,
    text: [
      `Kính gửi ${name},`,
      `Cuộc thi “${call}” bắt đầu chấm. Hồ sơ không có tên tác giả; điểm của người khác chỉ hiện khi mọi thành viên đã nộp.`,
      isInside ? 'Đăng nhập rồi chấm ở đây:' : 'Chấm ở trang riêng của ông/bà, không cần tài khoản:',
      url,
      'Thấy mình có liên quan tới một hồ sơ, xin khai ngay trên trang của hồ sơ ấy và không chấm.',
      ...(isInside ? [] : ['Ai có đường dẫn này cũng chấm thay được, xin đừng chuyển cho người khác.']),
      body,
    ].join('\n\n'),
  };
}
