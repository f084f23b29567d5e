/**
 * The grammar of names of units in plans: how a name may begin, what may not follow, and the words with which a sentence goes on
 * behind it. Written after the rules of `bench/plans/README.md`, for plans of every level; no name of a body stands here.
 */

const listed = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** Kinds that make a name only together with a name of their own ("Sở Tư pháp"); alone they are one of a collective ("các sở, ban"). */
export const BARE_KINDS = listed(`
  sở, ban, bộ, cục, chi cục, tổng cục, vụ, viện, phòng, trung tâm, trường, trường học, hội, đoàn,
  liên đoàn, hiệp hội, đội, tổ, nhóm, trạm, hạt, khoa, công ty, doanh nghiệp, hợp tác xã, câu lạc bộ,
  cơ quan, đơn vị, bộ phận, địa phương, ngành, tổ chức, đoàn thể, cá nhân, lực lượng, cấp,
  hội quần chúng, thôn, xóm, ấp, bản, khu phố, khu dân cư, tổ dân phố, xã, phường, thị trấn, huyện, quận,
  thị xã, thành phố, tỉnh, đặc khu, cơ sở, bệnh viện, trạm y tế, hộ, hộ gia đình, gia đình, chủ hộ,
  chủ đầu tư, nhà máy, xí nghiệp, cửa hàng, chợ, khu, nhà văn hóa, tổ hòa giải, bể bơi, cụm, chi nhánh,
  ban đại diện, nhà hảo tâm, cơ sở kinh doanh, trung đội, đại đội, tiểu đoàn, điểm trường`);

/** Kinds that make a name also by themselves or with a place only ("UBND xã", "Văn phòng Sở", "Công an phường"). */
export const NAMING_KINDS = listed(`
  ủy ban nhân dân, uỷ ban nhân dân, ủy ban, uỷ ban, ubnd, ubmttq, ubmttqvn, hđnd, hội đồng nhân dân,
  hội đồng, mttq, mặt trận, văn phòng, vp, công an, quân sự, bộ chỉ huy, ban chỉ huy, ban chỉ đạo,
  ban quản lý, tòa án, toà án, viện kiểm sát, học viện, liên minh, liên hiệp, báo, đài, tạp chí,
  cổng thông tin, đại học, kho bạc, bảo hiểm xã hội, ngân hàng, bưu điện, viễn thông, điện lực, tập đoàn,
  tổng công ty, thư viện, bảo tàng, nhà trường, nhà hát, nhà xuất bản, đảng ủy, đảng uỷ, tỉnh ủy,
  tỉnh uỷ, huyện ủy, thành ủy, thường trực, tỉnh đoàn, thành đoàn, huyện đoàn, xã đoàn, chi hội,
  chi đoàn, chi bộ, công đoàn, đoàn thanh niên, đoàn tncs, bộ đội, đồn, tổ công tác, tổ công nghệ,
  ban công tác, chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, thủ trưởng, trưởng, phó trưởng,
  người đứng đầu, lãnh đạo, hiệu trưởng, chánh, chánh văn phòng, bí thư, thành viên, ban giám hiệu,
  ban giám đốc, tổ trưởng, trưởng ban`);

/** What begins like a kind and is none: "ban hành", "hội nghị", "báo cáo", "phòng, chống". */
export const NOT_A_BODY =
  /^(?:ban (?:hành|đầu|ngày)|bộ (?:máy|luật|tài liệu|tiêu chí|câu hỏi|tthc|thủ tục|chỉ số|ảnh|nhận diện)|báo (?:cáo(?! viên)|động|giá)|sở (?:hữu|thích)|hội (?:nghị|thảo|thi|trường|nhập|viên|diễn|họp|thoại)|đoàn (?:kết|viên)|đội (?:ngũ|hình)|phòng,? (?:chống|ngừa|tránh|cháy)|đài thọ|trường hợp|viện (?:trợ|dẫn)|vụ (?:việc|án)|cục (?:bộ|diện)|cơ sở (?:dữ liệu|pháp lý|vật chất|hạ tầng|đó)|ngành nghề|cấp (?:phát|giấy|kinh phí|nước)|bản (?:tin|đồ|thân|quyền|án|sao|dịch)|tổ chức (?!(?:chính trị|thành viên|đoàn thể|xã hội|khác|có liên quan|liên quan|và cá nhân|cá nhân|tôn giáo|hành nghề|thuộc|đảng|cơ sở))|trung tâm của|lực lượng lao động|viễn thông và công|tỉnh táo|cá nhân hóa|mặt trận trên)/iu;

/** Verbs with which a sentence says what the named body is to do. Small letters only: "Phòng Tổ chức" is a name. */
export const CHARGE_VERBS = listed(`
  chủ trì, phối hợp, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, có kế hoạch, có văn bản,
  có giải pháp, làm đầu mối, là đầu mối, là cơ quan, tổ chức, triển khai, thực hiện, xây dựng, hướng dẫn,
  theo dõi, đôn đốc, kiểm tra, giám sát, đánh giá, tổng hợp, tham mưu, báo cáo, rà soát, tuyên truyền,
  phổ biến, quán triệt, lồng ghép, cung cấp, đăng tải, đăng, đưa, biên soạn, biên tập, in ấn, in,
  cấp phát, lập, bố trí, cân đối, thẩm định, trình, ban hành, phê duyệt, chỉ đạo, đẩy mạnh, nâng cao,
  phát huy, huy động, vận động, hỗ trợ, giúp, tạo, bảo đảm, đảm bảo, gửi, tiếp nhận, xử lý, giải quyết,
  công khai, niêm yết, cập nhật, duy trì, vận hành, thu thập, tập huấn, bồi dưỡng, đề xuất, nghiên cứu,
  lựa chọn, cử, mời, phân công, giao, yêu cầu, đề nghị, khuyến khích, định hướng, chuẩn bị, thông báo,
  tham gia, góp ý, thành lập, kiện toàn, sơ kết, tổng kết, khen thưởng, xem xét, lấy ý kiến, tiếp thu,
  giải trình, viết, sản xuất, treo, phát sóng, phát động, phát tờ, phát hành, mở, thiết kế, hoàn thành,
  hoàn thiện, xác định, bám sát, gắn, đổi mới, quan tâm, ưu tiên, thống nhất, kết hợp, nắm, tiến hành,
  chủ động, tiếp tục, tăng cường, căn cứ, nghiêm túc, khẩn trương, thu gom, vận chuyển, lắp đặt,
  sửa chữa, mua sắm, mua, dạy, phân loại, dọn, quét, trồng, chăm sóc, cắm, rào, tuần tra, xử phạt,
  nhắc nhở, trao, tặng, quyên góp, luân chuyển, trưng bày, giới thiệu, nói chuyện, phục vụ, hưởng ứng,
  rút kinh nghiệm, phát hiện, ngăn chặn, bảo vệ môi trường, giảm, tăng, thay, kê khai, đóng góp, sắp xếp,
  chia sẻ, kể, thả, lấy, làm, phun, nạo vét, khơi thông, tiêm phòng, khám, xây, khuyến cáo, cảnh báo,
  ứng dụng công nghệ, đặt, lắp, sửa, bổ sung, khảo sát, thống kê, nhận, ra quân, bàn giao, nghiệm thu,
  ký, tập trung, dành`);

/** Other words that end a name in a running sentence. */
export const ENDING_WORDS = listed(`
  trong, để, khi, nếu, về, nhằm, tại, từ, trước, sau, đến, vào, hằng, hàng, theo, cho, bằng, qua,
  thông qua, là, sẽ, cần, phải, đã, không, quý, tháng, ngày, thường xuyên, kịp thời, định kỳ, trực tiếp,
  mỗi, chậm nhất, bắt đầu, cùng, với, rồi, tới, vừa, do, đồng thời, linh hoạt, như, mà`);

/** Words before a collective. */
export const PLURAL = '(?:(?:tất cả |toàn thể |toàn bộ )?(?:các|những|mỗi|từng|một số|hai|ba)\\s+)';

export const PLACES =
  'xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu|thôn|xóm|ấp|bản|khu phố|khu dân cư|tổ dân phố';
export const ONE_PLACE = 'xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|đặc khu';

/** What may still belong to a name behind a place. */
export const GOES_ON = 'hội|và|thuộc|trực thuộc|trên|có liên quan|liên quan|khác|cùng cấp|nơi|được|hoặc';
