import type { AttachRefusal } from '#features/submissions/attachments/attachment.ts';
import { formatNumber } from './dates.ts';

export const attachmentsText = {
  title: 'Tệp kèm theo',
  link: 'Kèm tệp: ảnh, văn bản',
  intro: (most: number, megabytes: number) =>
    `Kèm được tối đa ${most} tệp, mỗi tệp không quá ${megabytes} MB: .docx, .pdf, .txt hoặc ảnh .jpg, .png, .webp.`,
  cleaned:
    'Mỗi tệp được viết lại ngay khi nhận: nơi chụp, máy chụp, tên người soạn, nhận xét, chỗ sửa theo dõi đều bị bỏ. Tệp gốc không được giữ.',
  secrecy: 'Không gửi tài liệu có nội dung mật qua cổng này.',
  choose: 'Chọn tệp',
  wantsPublic: 'Tôi đồng ý cho mọi người đọc các tệp này. Cơ quan xem trước rồi mới đăng.',
  inside: 'Không đánh dấu thì chỉ cơ quan soạn thảo đọc được.',
  add: 'Kèm vào bản nháp',
  attached: 'Đã kèm trong bản nháp',
  none: 'Không có tệp nào.',
  remove: 'Bỏ tệp này',
  removed: (parts: readonly string[]) => `Đã bỏ khỏi tệp: ${parts.join(', ')}.`,
  nothingRemoved: 'Trong tệp không có gì phải bỏ.',
  size: (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`,
  staysInside: 'Chỉ cơ quan soạn thảo đọc được',
  mayBePublic: 'Được đăng công khai sau khi cơ quan xem',
  isPublic: 'Đang công khai',
  download: 'Tải về',
  // The desk of the officers.
  deskLink: 'Tệp kèm, tổ chức',
  deskTitle: 'Tệp kèm theo ý kiến',
  deskNote:
    'Tệp đã được viết lại khi nhận. Chỉ tệp mà người gửi đồng ý mới đăng được; hãy mở xem trước khi đăng.',
  organisationsTitle: 'Tổ chức tự nêu, chờ đối chiếu',
  organisationsNote:
    'So số, ngày, người ký với văn bản của tổ chức rồi ghi là đã đối chiếu. Ghi rồi không đổi lại được.',
  noOrganisations: 'Không có tổ chức nào góp ý qua cổng.',
  noLetter: 'Không nêu số, ngày văn bản',
  compare: 'Đã đối chiếu văn bản',
  compared: 'Văn bản đã được đối chiếu.',
  toOpinions: 'Về bàn ý kiến',
  publish: 'Đăng công khai',
  report: 'Báo tệp không được có ở đây',
  unpublish: 'Thôi đăng',
  from: 'Người gửi',
  state: 'Tình trạng',
  file: 'Tệp',
  changed: 'Đã ghi.',
  unchanged: 'Không có gì thay đổi: tệp đã ở tình trạng đó, hoặc người gửi không đồng ý cho đăng.',
} as const;

/** Why a file was not taken. Those that were taken are listed on the page. */
export const attachRefusals: Record<AttachRefusal, string> = {
  nothingChosen: 'Bạn chưa chọn tệp nào.',
  fileTooLarge: 'Tệp lớn hơn 5 MB. Hãy chụp nhỏ hơn hoặc tách thành nhiều tệp.',
  togetherTooLarge: 'Các tệp cộng lại lớn hơn 11 MB nên tệp này chưa được kèm.',
  tooManyFiles: 'Mỗi lần gửi kèm tối đa 5 tệp. Hãy bỏ bớt rồi kèm lại.',
  secretStamp:
    'Tệp có dấu chỉ độ mật. Tài liệu mật không được gửi qua mạng: tệp không được giữ lại. Nếu cần, hãy liên hệ trực tiếp cơ quan soạn thảo.',
  kind: 'Loại tệp này không nhận được. Hãy dùng .docx, .pdf, .txt hoặc ảnh .jpg, .png, .webp.',
  broken: 'Không mở được tệp. Hãy lưu lại bằng phần mềm đã tạo ra nó rồi thử lại.',
  remarks: 'Tệp PDF còn nhận xét hoặc đánh dấu. Hãy xuất lại PDF không có nhận xét rồi kèm lại.',
  noProgram: 'Máy chủ chưa xử lý được PDF. Hãy gửi bản .docx hoặc ảnh chụp.',
  gone: 'Bản nháp này đã được gửi, đã bị bỏ hoặc đã quá bảy ngày, nên không kèm thêm tệp được.',
  tooMany: 'Từ nơi này vừa có rất nhiều tệp được gửi. Hãy chờ ít phút rồi thử lại.',
};
