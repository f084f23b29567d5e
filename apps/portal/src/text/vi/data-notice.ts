import type { RuleStatus } from '#features/time-limits/rule.ts';
import { formatDate } from './dates.ts';
import { ruleStatusNames } from './time-limits.ts';

/** What the notice says of one round: its body and draft, and the periods of the rules in force. */
export interface NoticeFacts {
  readonly body: string;
  readonly draft: string;
  readonly contactDays: number;
  readonly answerDays: number;
  readonly legalBasis: string;
  readonly status: RuleStatus;
}

export interface NoticeWords {
  readonly points: readonly { readonly asks: string; readonly says: string }[];
  readonly basis: string;
}

/**
 * The notice on personal data, to be read aloud to one person in about a minute, and to hang on a wall. It says what the software
 * does and nothing more; each sentence stands in docs/interpretations/0072-notice-read-aloud.md with its basis.
 */
export function dataNotice(facts: NoticeFacts): NoticeWords {
  return {
    points: [
      {
        asks: 'Ai ghi và giữ?',
        says: `${facts.body}. Cơ quan này chịu trách nhiệm về những gì được ghi.`,
      },
      {
        asks: 'Ghi những gì?',
        says: 'Lời ông bà nói, nơi ở (thôn, xã), ông bà thuộc nhóm nào (ví dụ: người dân, hộ kinh doanh), ngày ghi. Họ tên và thư điện tử chỉ ghi khi ông bà muốn. Không hỏi số căn cước, số điện thoại.',
      },
      {
        asks: 'Để làm gì?',
        says: `Để cơ quan đọc, đếm, trả lời ý kiến và sửa dự thảo “${facts.draft}”.`,
      },
      {
        asks: 'Ai đọc được?',
        says: 'Lời góp ý, nhóm và nơi ở được công khai trên mạng, không kèm tên. Họ tên chỉ công khai khi ông bà đồng ý. Thư điện tử không công khai, chỉ cán bộ phụ trách đọc được.',
      },
      {
        asks: 'Giữ bao lâu?',
        says: `Họ tên, thư điện tử: xóa sau ${facts.contactDays} ngày kể từ khi dự thảo được trả lời. Lời góp ý: lưu cùng hồ sơ dự thảo, trừ khi ông bà yêu cầu xóa.`,
      },
      {
        asks: 'Ông bà có quyền gì?',
        says: `Xem, nhận bản sao, yêu cầu sửa, yêu cầu xóa, rút lại sự đồng ý mà không cần nêu lý do. Có mã biên nhận thì tự làm trên cổng; không có mã thì đến hoặc viết cho cơ quan. Cơ quan trả lời trong ${facts.answerDays} ngày làm việc. Không được giải quyết thì ông bà có quyền khiếu nại.`,
      },
      {
        asks: 'Không đồng ý thì sao?',
        says: 'Góp ý là tự nguyện. Không nêu tên, không để lại thư thì ý kiến vẫn được nhận, đếm và trả lời như mọi ý kiến khác.',
      },
    ],
    basis: `${facts.legalBasis} (${ruleStatusNames[facts.status]})`,
  };
}

/** All of it as it is read aloud, one line a point: this is what is kept. */
export function wordsOfNotice({ points, basis }: NoticeWords): string {
  const lines = points.map(({ asks, says }, index) => `${index + 1}. ${asks} ${says}`);
  return [noticeText.title, ...lines, `${noticeText.basis}: ${basis}`].join('\n');
}

export const noticeText = {
  title: 'Thông báo về dữ liệu cá nhân',
  readAloud: 'Đọc cho người góp ý nghe trước khi ghi, hoặc đưa máy cho họ đọc.',
  fold: 'Nội dung thông báo',
  basis: 'Căn cứ',
  show: 'Mở chữ to để đưa người góp ý xem, để in',
  opinion: 'Đã đọc cả thông báo; người góp ý đồng ý để ghi lời nói, nơi ở, nhóm của mình',
  more: 'Người góp ý muốn nêu tên hoặc nhận trả lời qua thư điện tử',
  moreNote: 'Không bắt buộc. Chỉ ghi khi người góp ý muốn và đồng ý từng mục.',
  publishName: 'Đã đọc mục 4, mục 5; người góp ý đồng ý công khai họ tên',
  answerByEmail: 'Đã đọc mục 4, mục 5; người góp ý đồng ý cho giữ thư điện tử, chỉ để báo khi có trả lời',
} as const;

/** By field of the form. */
export const noticeErrors: Readonly<Record<string, string>> = {
  noticeOpinion: 'Đọc thông báo cho người góp ý nghe; họ đồng ý thì đánh dấu ô này.',
  consentPublishName:
    'Họ tên chỉ ghi khi người góp ý đồng ý công khai: hỏi rồi đánh dấu, hoặc xóa trắng ô họ tên.',
  consentAnswerByEmail:
    'Thư điện tử chỉ ghi khi người góp ý đồng ý nhận trả lời: hỏi rồi đánh dấu, hoặc xóa trắng ô thư.',
};

/** The sheet for the wall of the village house. */
export const noticeSheetText = {
  title: 'Tờ thông báo để treo, để đưa xem',
  intro: 'Một tờ A4, in rồi treo ở nhà văn hóa hoặc nơi ghi ý kiến.',
  print: 'Dùng lệnh in của trình duyệt.',
  head: 'Góp ý dự thảo',
  until: (day: string) => `Nhận ý kiến đến hết ngày ${formatDate(day)}`,
  over: 'Đợt này hiện không nhận ý kiến.',
  about: 'Khi ông bà góp ý, cơ quan giữ những gì?',
  draft: 'Đọc dự thảo, góp ý trên mạng',
  privacy: 'Quyền riêng tư, đầy đủ',
  qr: (what: string) => `Mã QR: ${what}`,
  contact: 'Hỏi, yêu cầu xem, sửa, xóa',
  phone: (phone: string) => `điện thoại ${phone}`,
  back: 'Ghi ý kiến tại chỗ',
} as const;
