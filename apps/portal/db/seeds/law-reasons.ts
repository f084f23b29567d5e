// Why each provision of the amending decision changes, by the unit in force: the last column of the comparison in its dossier.

export interface LawReason {
  readonly draft: string;
  /** As the comparison cites it. */
  readonly unit: string;
  readonly reason: string;
}

const of = (unit: string, reason: string): LawReason => ({
  draft: 'qd-can-tai-cho',
  unit: `${unit} Quy định kèm theo`,
  reason,
});

export const lawReasons: readonly LawReason[] = [
  of('khoản 2 Điều 3', 'Nhiều chợ đã dùng cân điện tử được kiểm định; quy định cũ chỉ cho đặt cân cơ học.'),
  of('khoản 4 Điều 3', 'Giải thích mã kiểm định, là nội dung mới được dùng ở Điều 5.'),
  of('điểm đ khoản 1 Điều 5', 'Mã bị che hoặc rách thì người mua không tra được hạn kiểm định.'),
  of(
    'Điều 7',
    'Người đi chợ sớm, chợ đêm phản ánh điểm cân đóng cửa khi họ mua hàng; cần có biện pháp với gian hàng cân thiếu nhiều lần.',
  ),
  of('khoản 2 Điều 8', 'Phí kiểm định là khoản đáng kể đối với người bán ở chợ nhỏ và hộ nghèo.'),
  of(
    'Điều 11a',
    'Chưa có cách phản ánh nhanh và chưa quy định thời hạn trả lời, giữ kín tên người phản ánh.',
  ),
  of(
    'khoản 2 Điều 13',
    'Thời hạn thay cân hỏng trước đây quá dài, trong khi đó người mua không có cân để đối chứng.',
  ),
  of('khoản 3 Điều 6', 'Từ ngày 01/7/2025 không còn cấp huyện.'),
  of('khoản 1 Điều 9', 'Từ ngày 01/7/2025 không còn cấp huyện; việc kiểm tra do xã, phường làm.'),
  of('Điều 14', 'Từ ngày 01/7/2025 không còn cấp huyện.'),
  of('khoản 2 Điều 9', 'Phòng Kinh tế và Hạ tầng không còn; nêu đúng tên phòng của xã và của phường.'),
  of(
    'khoản 3 Điều 12',
    'Bỏ khoản người bán hàng phải góp; việc sửa cân đối chứng do đơn vị quản lý chợ bảo đảm.',
  ),
  of('Điều 15', 'Thi đua giữa các chợ đã thực hiện theo pháp luật về thi đua, khen thưởng.'),
];
