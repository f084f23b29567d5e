import { listed } from './listed.ts';

/**
 * What is sent to a consultation and is no opinion of it: somebody sells, hires, lost something, tries the form, greets. A word that may be
 * said of a draft ("vay vốn", "tìm việc", "bao ăn") counts one half; two halves make one.
 */

/** One of these is enough in a short text. */
export const ADVERTISING = listed(`
  cần bán gấp, bán gấp, cần bán, cần thanh lý, thanh lý gấp, thanh lý, cần sang, sang nhượng gấp, sang quán, cần sang nhượng
  nhượng lại, miễn trung gian, không qua trung gian, khuyến mãi, khuyến mại, khai giảng lớp, liên hệ ngay, gọi ngay, số riêng
  sổ hồng riêng, sổ đỏ chính chủ, giá đầu tư, gọi chính chủ, nhận làm bằng, làm bằng đại học, bao đậu, bao ship, free ship
  freeship, ship tận nhà, ship toàn quốc, giao hàng toàn quốc, thuần chủng, nhận làm sổ, hậu tạ, nhận gia sư, nhận dạy kèm
  nhận báo giá, chính hãng, hoàn tiền, giao tận, nhận ship, nhận may, nhận đặt bánh, nhận đặt tiệc, nhận nấu cỗ, nhận sửa, nhận đóng
  nhận chuyển nhà, nhận vận chuyển, cho thuê phòng, cho thuê mặt bằng, cho thuê nhà nguyên căn, cần thuê, cần tuyển, tuyển gấp
  tuyển cộng tác viên, việc nhẹ lương cao, làm tại nhà, thu nhập thụ động, giải ngân, không thế chấp, không cần thế chấp
  vay nóng, vay nhanh, vay tiền nhanh, bốc bát họ, hỗ trợ nợ xấu, đáo hạn, mở thẻ tín dụng, nhận quà, trúng thưởng, nhận thưởng
  tặng quà, đăng ký ngay, nhấn vào link, bấm vào link, truy cập link, link dưới, ghé shop, nhà cái, nổ hũ, soi cầu, chốt số
  bạch thủ, cầu lô, lô tô online, cá cược, kèo, tài xỉu, xổ số hôm nay, kết quả xổ số, số đẹp, sim số đẹp, sim đẹp
  giảm cân, trắng da, gia truyền, tăng sinh lý, thuốc nam gia truyền, xem bói, xem tử vi, gọi hồn, cúng giải hạn
  bình chọn, vote giúp, vote cho, like va share, like và share, share giúp, chia sẻ giúp, sub kênh, đăng ký kênh, theo dõi kênh, follow
  bán đàn, bán lô đất, bán đất nền, bán nhà, bán căn hộ, đất nền giá, sổ sẵn, full nội thất, chốt đơn, xả hàng, xả kho, đại hạ giá
`);
/** Lost, found, sought: notices. */
export const NOTICES = listed(`
  đánh rơi, rơi ví, mất ví, rơi giấy tờ, mất giấy tờ, thất lạc, nhặt được ví, nhặt được giấy tờ, nhặt được điện thoại, ai nhặt được, nhặt được
  tìm trẻ lạc, đi lạc, bỏ nhà đi, tìm người thân, tìm người nhà, tìm chủ, cần tìm việc, tìm việc làm thêm, ai cần người, nhận trông trẻ
  tìm bạn, kết bạn, làm quen, tìm bạn đời, mời dự, mời cưới
`);
/** Two of these make one. */
export const HALF_ADVERTISING = listed(`
  giảm giá, bảo hành, cam kết, tận nhà, tặng một bao, trợ giá, uy tín, ngay hôm nay, toàn quốc
  mẹ nào cần, ai cần, bác nào cần, bạn nào cần, nhà nào cần, nhận may, đặt hàng, giá gốc, giá rẻ, giá sỉ, giá tốt, giá mềm, giá yêu thương
  trọn gói, vay vốn, tuyển dụng, tìm việc, bao ăn ở, bao ăn, lương tháng, lương cao, sản phẩm, dịch vụ, sale, combo, tư vấn miễn phí, miễn phí tư vấn
  số lượng có hạn, hoa hồng, chiết khấu, gần chợ, nội thất, shop
  giao hàng, tại xưởng, mới về, hàng mới, hàng nhập, khai giảng, chiêu sinh, học phí ưu đãi, ưu đãi, chính chủ, cho thuê
`);
/** How a seller is reached; a sender gives it too, so it counts only where nobody says "tôi". */
export const REACHED = listed(`
  inbox, zalo, liên hệ, ib, lh, hotline, nhắn tin, gọi em, ới em, alo em, alo ngay, gọi anh, gọi chị, gặp anh, gặp chị
`);
/** Said with nothing else they are no opinion: greetings, thanks to nobody, tries of the form. */
export const GREETING: ReadonlySet<string> = new Set(
  'alo a lo test tet thu nghiem testing tets abc abcd asdf qwe qwerty xyz hi hello helo hey chao xin buoi sang trua chieu toi moi nguoi ca nha cac bac anh chi em co chu ban oi nhe nha chuc mung nam moi ngay tot lanh vui ve cuoi tuan ngu ngon suc khoe hanh phuc an khang thinh vuong van su nhu y phat tai doi dao sinh nhat 1 2 3 12 123 1234 12345 ad admin ai o day khong co day 3 thu xem gui duoc chua phat ha he hihi haha hehe kaka lol ok hien len chay bai viet nay'.split(
    ' ',
  ),
);
/** One of these has to be among them; "ok ạ" agrees. */
export const GREETED: ReadonlySet<string> = new Set(
  'alo test tet testing tets abc abcd asdf qwe qwerty xyz hi hello helo hey chao chuc haha hihi hehe kaka thu 123 1234 12345'.split(
    ' ',
  ),
);
/** Prayers and chain letters, sport and other talk that no office answers. */
export const TALK = listed(`
  a di đà phật, nam mô, quan thế âm, amen, lạy chúa, chúa phù hộ, chúa ban phước, trời phật phù hộ, độ trì, cầu siêu
  gửi cho mười người, chia sẻ cho mười, chuyển tiếp cho, ai đọc được tin này, đừng xóa tin này
  đội tuyển, đội nhà thắng, đá banh, đá bóng tối nay, bóng đá tối nay, trận tối qua, trận chung kết, ngoại hạng anh, vô địch rồi
  giá vàng, bitcoin, chứng khoán hôm nay, phim gì hay, tập mới nhất, hóng phim, ăn gì ngon, quán nào ngon, trời mưa to quá, trời nóng quá
  chúc mọi người, chúc cả nhà, chúc các bác, chúc ngủ ngon, chào buổi sáng, chúc mừng sinh nhật, chúc mừng năm mới
`);
/** Whoever writes this speaks of the draft. */
export const OF_THE_DRAFT =
  / (?:de nghi|kien nghi|de xuat|du thao|quy dinh|nghi quyet|gop y|khoan \d|dieu \d|k\d|d\d|dong y|phan doi|ung ho) /;
/** Whoever writes this asks for something; a seller does it too. */
export const WISHING = / (?:y kien|muc thu|nen|phai|khong nen|xin (?!chao)\S+|mong) /;
