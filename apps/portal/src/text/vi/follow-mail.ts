import type { NewsTopic } from '#features/following/tell-followers.server.ts';
import { formatDeadline } from './dates.ts';

/** The mail after somebody asked to be told; nothing is sent before its link was confirmed. */
export function confirmMail(
  draft: string,
  url: string,
  isFollowing: boolean,
): { subject: string; text: string } {
  return {
    subject: isFollowing ? `Bạn đang nhận tin về “${draft}”` : `Xác nhận nhận tin về “${draft}”`,
    text: [
      'Chào bạn,',
      isFollowing
        ? `Địa chỉ thư này đang nhận tin về dự thảo “${draft}”. Bạn không cần làm gì thêm. Muốn thôi nhận, mở:`
        : `Có người, có lẽ là bạn, xin nhận tin về dự thảo “${draft}” qua địa chỉ thư này. Để bắt đầu nhận tin, mở trang sau rồi bấm “Xác nhận”:`,
      url,
      isFollowing
        ? 'Nếu không phải bạn vừa xin nhận tin, bạn có thể bỏ qua thư này.'
        : 'Nếu không phải bạn, hãy bỏ qua thư này: sau 2 ngày địa chỉ tự xóa và bạn không nhận thêm thư nào.',
    ].join('\n\n'),
  };
}

const NEWS: Record<NewsTopic, (closesOn: string | null) => string> = {
  'consultation.opened': (closesOn) =>
    closesOn ? `Đã mở lấy ý kiến. Nhận ý kiến đến ${formatDeadline(closesOn)}.` : 'Đã mở lấy ý kiến.',
  'consultation.extended': (closesOn) =>
    closesOn ? `Đã gia hạn: nhận ý kiến đến ${formatDeadline(closesOn)}.` : 'Đã gia hạn nhận ý kiến.',
  'consultation.withdrawn': () => 'Cơ quan soạn thảo đã rút dự thảo khỏi lấy ý kiến.',
  'matrix.published': () => 'Cơ quan soạn thảo đã công bố bảng tiếp thu, giải trình.',
  'matrix.corrected': () =>
    'Bảng tiếp thu, giải trình đã có bản đính chính. Trang của bảng nêu rõ sửa câu trả lời nào và vì sao; bản trước vẫn đọc được.',
  'issuedDocument.published': () => 'Văn bản đã được ban hành.',
};

/** What happened, in one sentence. */
export const newsLine = (topic: NewsTopic, closesOn: string | null): string => NEWS[topic](closesOn);

export interface NewsMail {
  readonly shortTitle: string;
  readonly closesOn: string | null;
  readonly topics: readonly NewsTopic[];
  readonly draftUrl: string;
  readonly stopUrl: string;
}

/** One mail with all that is new about a draft. */
export function newsMail({ shortTitle, closesOn, topics, draftUrl, stopUrl }: NewsMail) {
  return {
    subject: `Tin về “${shortTitle}”`,
    text: [
      'Chào bạn,',
      `Bạn nhận tin về dự thảo “${shortTitle}”. Có tin mới:`,
      topics.map((topic) => `– ${NEWS[topic](closesOn)}`).join('\n'),
      'Xem dự thảo:',
      draftUrl,
      'Muốn thôi nhận tin, mở trang sau; địa chỉ của bạn được xóa ngay:',
      stopUrl,
    ].join('\n\n'),
  };
}
