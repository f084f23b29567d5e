import type { AddPictureRefusal, PictureRefusal } from '#features/news/pictures/change-pictures.server.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

/** Pictures at the desk of news. */
export const newsPictureText = {
  title: (count: number) => (count === 0 ? 'Ảnh' : `Ảnh (${count})`),
  intro:
    'Ảnh được vẽ lại từ các điểm ảnh trước khi lưu: nơi chụp, máy chụp và mọi dữ liệu kèm theo bị bỏ. Ảnh được duyệt cùng với tin.',
  file: 'Tệp ảnh',
  fileHint: 'Ảnh JPEG, PNG hoặc WebP, nhiều nhất 40 MB.',
  alt: 'Ảnh cho thấy gì',
  altHint: 'Một câu cho người không nhìn thấy ảnh: ai, ở đâu, đang làm gì.',
  altEn: 'Ảnh cho thấy gì, bằng tiếng Anh',
  caption: 'Chú thích, người chụp',
  add: 'Thêm ảnh',
  describe: 'Lưu lời của ảnh',
  remove: 'Bỏ ảnh',
  full: (most: number) => `Đã đủ ${most} ảnh.`,
} as const;

const open = {
  notOpenForWriting: 'Bản này đã được duyệt nên không sửa được nữa. Lấy lại, hoặc soạn lần đăng tiếp theo.',
  noPictures: 'Câu trả lời chỉ có lời, không kèm ảnh.',
  noSuchPicture: 'Ảnh này đã được bỏ. Tải lại trang để xem.',
} satisfies Record<PictureRefusal, string>;

export const pictureRefusals = open;
export const addPictureRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  ...open,
  noFile: 'Bạn chưa chọn ảnh. Chưa có gì được ghi.',
  notPicture: 'Tệp này không phải ảnh JPEG, PNG hoặc WebP. Chưa có gì được ghi.',
  brokenPicture:
    'Không mở được ảnh này, hoặc ảnh lớn khác thường. Chưa có gì được ghi; hãy lưu ảnh thành JPEG rồi gửi lại.',
  tooMany: 'Bài đã đủ ảnh. Hãy bỏ bớt một ảnh trước.',
} satisfies Record<AddPictureRefusal, string | ((data: Record<string, string | number>) => string)>;
