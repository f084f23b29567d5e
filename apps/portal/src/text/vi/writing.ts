import type { EditRefusal } from '#features/submissions/writing/edit-draft.server.ts';
import { formatNumber } from './dates.ts';

/** The server draft: its opinions one by one, and the text to choose from. */
export const writingText = {
  opinions: (count: number) => `${formatNumber(count)} ý kiến trong bản nháp`,
  edit: 'Sửa',
  editLong: (ordinal: number) => `ý kiến ${ordinal}`,
  up: 'Lên',
  down: 'Xuống',
  remove: 'Bỏ',
  addTitle: 'Góp ý thêm',
  addNote: 'Mọi ý kiến trong bản nháp được gửi cùng một lần, với một biên nhận.',
  add: 'Thêm một ý kiến nữa',
  fromText: 'Chọn điều trong toàn văn',
  full: (most: number) => `Bản nháp đã đủ ${most} ý kiến, là số nhiều nhất của một lần gửi.`,
  newTitle: 'Thêm một ý kiến',
  editTitle: 'Sửa ý kiến',
  save: 'Lưu vào bản nháp',
  back: 'Quay lại bản nháp',
  personTitle: 'Bạn là ai?',
  personEdit: 'Thay đổi phần này',
  savePerson: 'Lưu và xem lại',
  nowThere: 'Ở thẻ kia đang là',
  textTitle: (draft: string) => `Chọn điều để góp ý: ${draft}`,
  textHeading: 'Chọn điều để góp ý',
  textIntro:
    'Đây là dự thảo, kèm bản nháp của bạn. Bấm “Góp ý điều này” ở điều bạn muốn nói. Chưa có gì được gửi.',
  inDraft: (count: number) => `Bản nháp của bạn có ${formatNumber(count)} ý kiến.`,
  toPreview: 'Xem lại và gửi',
  yours: 'Ý kiến trong bản nháp của bạn',
  redlineNote: 'Chữ gạch ngang là bỏ, chữ gạch chân là thêm.',
} as const;

/** Why a change of a draft was not written. What was typed is always on the page still. */
export const editRefusals: Record<EditRefusal, string> = {
  invalid: 'Có chỗ cần sửa trước khi lưu. Mọi chữ bạn viết vẫn còn dưới đây.',
  gone: 'Bản nháp này đã được gửi, đã bị bỏ hoặc đã quá bảy ngày, nên không lưu thêm được. Phần bạn vừa viết vẫn còn dưới đây để bạn sao chép.',
  changedElsewhere:
    'Ý kiến này vừa được sửa ở một thẻ khác, nên chưa lưu. Phần bạn viết vẫn còn: bấm lưu lần nữa nếu muốn dùng phần này thay cho phần kia.',
  removedElsewhere:
    'Ý kiến này vừa bị bỏ ở một thẻ khác. Phần bạn viết vẫn còn: bấm lưu lần nữa để thêm lại vào bản nháp.',
  personChangedElsewhere:
    'Phần này vừa được sửa ở một thẻ khác, nên chưa lưu. Phần bạn viết vẫn còn: bấm lưu lần nữa nếu muốn dùng phần này thay cho phần kia.',
  tooManyOpinions: 'Bản nháp đã đủ số ý kiến của một lần gửi. Hãy gửi trước, rồi viết tiếp ở lần sau.',
  tooMany:
    'Từ nơi này vừa có rất nhiều lượt sửa. Phần bạn viết vẫn còn dưới đây: hãy chờ ít phút rồi bấm lại.',
  tooLarge:
    'Nội dung gửi lên lớn hơn mức máy chủ nhận được (4 MB) nên chưa có gì được lưu. Bấm nút quay lại của trình duyệt để lấy lại phần đã viết, rồi chia nhỏ.',
};
