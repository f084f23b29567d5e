// What people are told about the drafts being consulted, sentence by sentence, each with the place where it stands in the first text.

import type { KeyPointHeading } from '#features/drafts/key-points/key-points.ts';

export interface StoryKeyPoint {
  readonly draft: string;
  readonly heading: KeyPointHeading;
  readonly text: string;
  /** null: the draft as a whole. */
  readonly unit: string | null;
}

const of =
  (draft: string) =>
  (heading: KeyPointHeading, unit: string | null, text: string): StoryKeyPoint => ({
    draft,
    heading,
    text,
    unit,
  });
const technology = of('nq-doi-moi-cong-nghe');
const scales = of('qd-can-tai-cho');

export const keyPoints: readonly StoryKeyPoint[] = [
  technology(
    'necessity',
    null,
    'Nhiều hộ và hợp tác xã muốn đổi máy, bán hàng trên mạng nhưng thiếu vốn; trước đây tỉnh chỉ hỗ trợ hợp tác xã.',
  ),
  technology(
    'necessity',
    'dieu-2',
    'Áp dụng cho hợp tác xã, tổ hợp tác, hộ sản xuất, hộ kinh doanh ổn định trên địa bàn tỉnh.',
  ),
  technology(
    'content',
    'dieu-7__khoan-2',
    'Hộ mua máy được hỗ trợ 30% giá mua, nhiều nhất 50 triệu đồng trong cả giai đoạn.',
  ),
  technology('content', 'dieu-15__khoan-1', 'Học kỹ năng số không phải đóng tiền.'),
  technology(
    'content',
    'dieu-19__khoan-4',
    'Có kết quả trong 10 ngày làm việc kể từ khi xã gửi hồ sơ; không được hỗ trợ thì có văn bản nói rõ lý do.',
  ),
  technology('changes', 'dieu-10__khoan-2', 'Lần đầu hỗ trợ tiền in tem truy xuất nguồn gốc.'),
  technology('other', 'dieu-26__khoan-1', 'Dự kiến áp dụng từ ngày 01/01/2027 đến hết năm 2030.'),
  scales('necessity', null, 'Cân thiếu ở chợ còn nhiều, điểm cân đối chứng hay đóng cửa khi chợ đang họp.'),
  scales(
    'content',
    'dieu-1__khoan-4',
    'Điểm cân đối chứng mở suốt phiên chợ; cân không mất tiền, không phải xuất trình giấy tờ.',
  ),
  scales(
    'changes',
    'dieu-1__khoan-5',
    'Người bán ở chợ hạng 3 và hộ nghèo, hộ cận nghèo được miễn phí kiểm định một cân mỗi năm.',
  ),
  scales(
    'changes',
    'dieu-1__khoan-4',
    'Gian hàng cân thiếu ba lần trong 30 ngày bị nêu tên ở bảng tin chợ bảy ngày.',
  ),
  scales('changes', 'dieu-2__khoan-3', 'Người bán không còn phải góp tiền sửa cân đối chứng.'),
  scales(
    'other',
    'dieu-1__khoan-6',
    'Phản ánh cân thiếu bằng cách quét mã hoặc gọi điện; tên người phản ánh được giữ kín.',
  ),
];
