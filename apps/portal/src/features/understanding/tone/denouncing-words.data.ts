import { listed } from './listed.ts';

/**
 * A denunciation says of a definite somebody that he broke the law, or asks that he be looked into. So there are lists of who, of what was
 * done, of what shows that it is only feared or forbidden, and of what is asked. All with their marks.
 */

/** Whom somebody accuses: people, offices, businesses. "bà" is no "ba", "thằng" no "tháng". */
export const ACCUSED = listed(`
  ông, bà, anh, chị, cô, chú, thằng, con mụ, mụ, lão, gã, chủ, tổ trưởng, tổ phó, trưởng thôn, trưởng bản
  trưởng ấp, trưởng xóm, trưởng khu phố, trưởng ban, phó ban, trưởng phòng, phó phòng, cán bộ, công chức
  chủ tịch, phó chủ tịch, bí thư, giám đốc, hiệu trưởng, hiệu phó, kế toán, thủ quỹ, thủ kho, địa chính
  bảo vệ, tài xế, lái xe, thầu, nhà thầu, chủ thầu, chủ đầu tư, công an, cảnh sát, kiểm lâm, dân phòng
  nhân viên, bác sĩ, y sĩ, thầy, cô giáo, giáo viên, người thu, người giữ, đội, tổ thu, tổ công tác
  đoàn kiểm tra, ban quản lý, ban quản trị, ban giám hiệu, ủy ban, hợp tác xã, công ty, doanh nghiệp
  xí nghiệp, nhà máy, xưởng, trại, lò, mỏ, bãi, quán, tiệm, cửa hàng, nhà hàng, nhà nghỉ, nhà trọ, khách sạn
  nhà xe, nhà thuốc, phòng khám, trạm, trường, trung tâm, cơ sở, công trình, nhà dưỡng lão, đại lý
  văn phòng, quỹ tín dụng, mấy ông, mấy bà, mấy anh, mấy cha, mấy thằng, đầu nậu, cò, nhóm, băng, hộ ông
  hộ bà, nhà ông, nhà bà
`);
/** What makes definite who is meant, beside a name in capitals. */
export const DEFINITE = listed(`
  này, kia, ấy, nầy, nọ, cũ, đương nhiệm, xóm tôi, thôn tôi, bản tôi, ấp tôi, xã tôi, phường tôi, tổ tôi, khu tôi
  xóm em, xã em, phường em, xóm tui, ấp tui, xóm mình, xã mình, phường mình, thôn mình, quê tôi, chỗ tôi, bên tôi
  nhà tôi, cạnh nhà, sát nhà, gần nhà, đầu xóm, cuối xóm, đầu ngõ, cuối ngõ, đầu hẻm, cuối hẻm, đầu dốc, chân dốc
  đầu cầu, đầu chợ, cuối chợ, đầu thôn, cuối thôn, đầu làng, cuối làng, đầu đường, đầu phố, cuối phố, ven sông
  bờ sông, ven đê, chân đê, ngã ba, ngã tư, ngã năm, sau chợ, sau xưởng, sau trường, sau đình, cạnh đình, gần trường
  cạnh trường, cạnh chợ, gần chợ, số, tên, của tôi
`);
/** Said of an office: definite beside a deed that nobody would say of an office in general. */
export const OF_A_PLACE = listed(
  'chợ, bến, xã, phường, thôn, bản, ấp, xóm, tổ, huyện, tỉnh, đội, hội, ban, trạm, trường, bên, ở, tại, chỗ',
);
/** What is against the law wherever it is told of somebody. */
export const DEEDS = listed(`
  triệu quỹ, đồng quỹ, xả thẳng, xả trộm, xả phân, xả lén, xả chui, mở van xả, xả nước thải, đổ trộm, đổ lén, chôn trộm, chôn lén
  cầm quỹ, ôm tiền, ôm quỹ, ẵm tiền, giữ tiền không, xài tiền quỹ, tiêu tiền quỹ, lấy tiền quỹ, rút ruột
  ăn chặn, ăn bớt, ăn bẩn, ăn xén, ăn quỵt, ăn chia, ăn cắp, ăn hối lộ, ăn tiền của, ăn phần trăm
  ăn hoa hồng, bớt xén, cắt xén, cắt phế, tham ô, biển thủ, thụt két, tư túi, bỏ túi riêng, đút túi
  đút túi riêng, chiếm đoạt, chiếm dụng, chiếm đất, cướp đất, lấy đất của, lấn đất, phù phép, hợp thức hóa
  thu thừa, thu khống, thu lố, thu chui, thu láo, thu gấp đôi, khai khống, kê khống, lập khống, nâng khống
  chấm công khống, ký khống, quyết toán khống, khống hồ sơ, hồ sơ khống, hồ sơ giả, hóa đơn khống, khai man
  khai gian, chứng từ giả, giấy tờ giả, chữ ký giả, giả chữ ký, giả mạo, làm giả, bằng giả, sổ giả
  nhận hối lộ, đưa hối lộ, hối lộ, lót tay, nhận phong bì, đòi phong bì, đánh người bán, đưa phong bì, chung chi, chung tiền
  chi tiền lót, lại quả, làm luật, thu tiền luật, bảo kê, thu tiền bảo kê, vòi vĩnh, vòi tiền, đòi chi
  gợi ý bồi dưỡng, bắt đóng thêm, bắt nộp thêm, ép ký, ép mua, ép nộp, che giấu, dung túng, chống lưng
  móc ngoặc, bắt tay với, tiếp tay, chia chác, mua chuộc, mua chức, chạy chức, chạy án, đánh đập, đánh người
  hành hung, côn đồ đến, cho người đánh, đe dọa, hăm dọa, dọa nạt, trù dập, giữ căn cước, giữ sổ
  giữ giấy tờ, quá số ghế, quá khổ, không đưa hóa đơn, không đưa biên lai, không hề đưa biên lai, không hề có biên lai, không xuất hóa đơn, không vào quỹ
  không vào sổ, không nộp vào, không công khai đồng nào, xé vé, quay vòng vé, đưa người nhà, cho bà con mình
  cho em mình, bán đất công, cho thuê đất công, đánh bạc, gá bạc, ghi đề, lô đề, mại dâm, chứa chấp
  buôn lậu, hàng lậu, hàng nhái, thuốc giả, phân giả, thuốc hết hạn, hết hạn vẫn bán, bơm nước vào
  bơm tạp chất, cân điêu, cân thiếu, đong thiếu, san lấp trái, xây lấn, xây không phép, chặt trộm
  chặt phá rừng, khai thác lậu, đào trộm, bán lén, câu trộm, câu điện, chích điện, xung điện, kích điện
  mở cống trộm, lấy cắp, ngâm hồ sơ, mua chó ăn trộm, sàm sỡ, quấy rối, xâm hại, cho vay nặng lãi
  quỵt lương, quỵt tiền, ém hồ sơ, giấu hồ sơ, bỏ ngoài danh sách, gạt tên, đưa vào diện, cho vào diện
  người đã chết, người chết vẫn
`);
/** What is a wrong only of whoever rules or sells, and needs a call as well: harsh words are said of much. */
export const WEAK_DEEDS = listed(`
  dọa, vòi, chui, gian, ỉm, quá tải, đứng tên, uống rượu, say rượu, đất công, cho thuê lại, được chia
  chia lô, trái phép, không phép, lấn chiếm, cờ bạc, lậu, nợ lương, làm ngơ, thu thêm, đòi tiền, nhận tiền
  cầm tiền, rút tiền, trả thù, ép dân, sân sau, khai tử, hút cát, múc cát, hàng giả, cho người nhà, bỏ túi
  tham nhũng, lừa dân, xả thải, không giấy phép, không có giấy phép, không hóa đơn, không có hóa đơn
   xây trái, phá rừng, ma túy, trộm cắp, thông đồng, thu sai, thu ngoài, bao che, nhũng nhiễu
  hạch sách, gian lận, lừa đảo, trốn thuế
`);
/** That it was seen, or done to the writer: then an office of a place is definite enough. */
export const WITNESSED = listed(`
  tận mắt, tận tay, tôi có quay, tôi quay, có quay, quay clip, quay phim, quay được, có chụp, chụp được, ghi âm, có clip
  có video, bằng chứng, chứng cứ, nhân chứng, chứng kiến, còn giữ giấy, ai cũng biết, cả xóm biết, cả thôn biết, cả làng biết
  cả xã biết, cả chợ biết, cả bản biết, cả ấp biết, cả tổ biết, bà con đều biết, lần nào cũng, đêm nào cũng, ngày nào cũng
  tháng nào cũng, hôm qua, hôm kia, hôm trước, tuần trước, tuần rồi, tháng trước, tháng rồi, năm ngoái, đòi tôi, bắt tôi
  đòi tui, bắt tui, đòi em, bắt em, của tôi, của nhà tôi, mẹ tôi, ba tôi, bố tôi, vợ tôi, chồng tôi, con tôi, cháu tôi
`);
/** Before a deed, in its sentence: it is feared, forbidden, weighed or told of nobody. */
export const NOT_TOLD = listed(`
  tránh, để khỏi, cho khỏi, khỏi bị, kẻo, sợ, e rằng, tôi e, lo, lo ngại, nếu, lỡ, nhỡ, chẳng may, khi, không để
  đừng để, không được, chống, phòng, phòng ngừa, phòng chống, ngăn, ngăn chặn, cấm, nghiêm cấm, hành vi
  hành vi nào, trường hợp, ai mà, ai, người nào, hộ nào, cơ sở nào, nhà nào, kẻ nào, công ty nào, đơn vị nào
  cá nhân nào, chỗ nào, quán nào, xe nào, mọi, coi chừng, dễ, dễ bị, có thể, sẽ, nhằm, hòng, phạt, mức phạt
  xử phạt, quy định về, những người, những hộ, những ai, đối với, các hộ, các cơ sở, không ai, chưa ai
  chẳng ai, thì sao, kiểu gì cũng, chắc, e là, biết đâu, liệu, có khi
`);
/** Who can punish, and what is asked of him. */
export const CALLED = listed(`
  thanh tra, kiểm sát, viện kiểm sát, cơ quan điều tra, công an điều tra, công an kinh tế
  công an môi trường, công an vào, công an xuống, công an về, công an xã bắt, công an làm rõ, công an xử lý
  công an bắt, điều tra, điều tra làm rõ, kiểm tra đột xuất, kiểm tra và xử lý, kiểm tra xử lý
  kiểm tra làm rõ, vào cuộc, vào kiểm tra, về kiểm tra, xuống kiểm tra, cho người xuống, xuống lập biên bản
  lập biên bản, lập đoàn kiểm tra, kỷ luật, cách chức, bãi nhiệm, đuổi việc, truy tố, khởi tố, truy cứu
  xử lý nghiêm, xử lý hình sự, xử lý, xử phạt, phạt nặng, phạt thật nặng, làm rõ, làm cho ra lẽ, làm sáng tỏ
  thu hồi, thu giấy phép, rút giấy phép, đình chỉ, đóng cửa, tịch thu, bắt quả tang, bắt nó, bắt giam, bỏ tù
  trả lại tiền, trả lại đất, trả lại cho dân, bồi hoàn, kiện, kiện lên, tố cáo, tố giác, tố, xác minh
  làm việc với, kiểm tra, ra pháp luật, trước pháp luật
`);
/** Of these calls a definite somebody behind them is enough, whatever he did. */
export const INSPECTING = listed(`
  thanh tra, điều tra, kỷ luật, cách chức, bãi nhiệm, đuổi việc, truy tố, khởi tố, xử lý nghiêm, xử lý hình sự
  bắt giam, đình chỉ, làm rõ trách nhiệm, xử lý trách nhiệm, xử lý kỷ luật
`);
/** Whoever calls for these looks for a punishment, whatever was done. */
export const INSPECTORS = listed(`
  thanh tra, kiểm sát, cơ quan điều tra, điều tra, công an điều tra, công an kinh tế, công an môi trường, công an vào
  công an xuống, công an về, công an làm rõ, công an xử lý, công an bắt, bắt quả tang, truy tố, khởi tố, kỷ luật, cách chức
`);
/** The sender denounces by name of the thing. */
export const DENOUNCING = listed(`
  tôi tố cáo, tôi xin tố cáo, tôi muốn tố cáo, xin tố cáo, tôi tố giác, xin tố giác, muốn tố giác
  đơn tố cáo, chúng tôi tố cáo, tố cáo việc này, tố cáo ông, tố cáo bà, tố cáo anh, tố cáo chủ
  tố cáo công ty, tố cáo cán bộ, tui tố cáo, em tố cáo, tôi tố
`);
/** Who denounces asks for this as well. */
export const SECRECY = listed(`
  giấu tên, giữ kín tên, giữ kín cho tôi, giữ bí mật tên, giữ bí mật danh tính, giữ bí mật cho tôi
  giữ bí mật thông tin người, đừng để lộ tên, đừng nêu tên tôi, đừng cho họ biết, đừng nói tôi
  sợ bị trả thù, sợ trả thù, sợ bị trù, sợ bị trù dập, không dám nêu tên, không dám ký tên
  không dám ghi tên, xin giấu tên, bảo vệ người tố cáo
`);
/** Who asks. */
export const ASKING = listed(`
  xin, đề nghị, yêu cầu, kiến nghị, nhờ, mong, kêu, phải, cần, kính mong, hãy, tôi sẽ, nhất định, mời, cho
`);
