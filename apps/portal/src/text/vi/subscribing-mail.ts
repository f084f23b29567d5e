import type { NewsTopic } from '#features/following/tell-followers.server.ts';
import { newsLine } from './follow-mail.ts';

/** The mail after somebody asked for the newsletter; nothing is sent before its link was confirmed. */
export function subscriptionMail(url: string, isSubscribed: boolean): { subject: string; text: string } {
  return {
    subject: isSubscribed ? 'Bản tin: xác nhận lựa chọn mới' : 'Xác nhận nhận bản tin',
    text: [
      'Chào bạn,',
      isSubscribed
        ? 'Địa chỉ thư này đang nhận bản tin về các dự thảo. Có người, có lẽ là bạn, vừa xin thêm tin. Xem, xác nhận hoặc thôi nhận ở trang sau:'
        : 'Có người, có lẽ là bạn, xin nhận bản tin về các dự thảo qua địa chỉ thư này. Để bắt đầu, mở trang sau rồi bấm “Xác nhận”:',
      url,
      isSubscribed
        ? 'Nếu không phải bạn, hãy bỏ qua thư này: không có gì thay đổi.'
        : 'Nếu không phải bạn, hãy bỏ qua thư này: sau 2 ngày địa chỉ tự xóa và bạn không nhận thêm thư nào.',
    ].join('\n\n'),
  };
}

/** What is new about one draft, or one piece of news (no topics). */
export interface DigestSection {
  readonly title: string;
  readonly closesOn: string | null;
  readonly topics: readonly NewsTopic[];
  readonly url: string;
}

/** One mail with all that is new. */
export function digestMail(sections: readonly DigestSection[], manageUrl: string) {
  const [first] = sections;
  return {
    subject:
      sections.length === 1 && first ? `Bản tin: ${first.title}` : `Bản tin: ${sections.length} tin mới`,
    text: [
      'Chào bạn,',
      'Đây là tin mới theo lựa chọn của bạn.',
      ...sections.map(({ title, topics, closesOn, url }) =>
        [title, ...topics.map((topic) => `– ${newsLine(topic, closesOn)}`), url].join('\n'),
      ),
      'Đổi lựa chọn hoặc thôi nhận; thôi nhận thì địa chỉ của bạn được xóa ngay:',
      manageUrl,
    ].join('\n\n'),
  };
}
