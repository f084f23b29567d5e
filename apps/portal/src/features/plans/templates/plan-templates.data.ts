/**
 * Templates that come with the national programmes, as an administrator would write them (`template-content.ts`). The outlines are
 * those of plans that bodies really issued under these programmes (goals and requirements; what is done, in groups; money; who
 * organises it); the sentences are ours. Nothing in them is prescribed by the programmes: a body changes what does not fit.
 */
export interface HousePlanTemplate {
  readonly code: string;
  /** Code of its programme. */
  readonly programme: string;
  readonly name: string;
  readonly basis: string;
  readonly text: string;
}

const MONEY_LAW =
  'Lập dự toán, sử dụng và quyết toán theo Thông tư số 56/2023/TT-BTC ngày 18/8/2023 của Bộ trưởng Bộ Tài chính và quy định về ngân sách nhà nước.';

export const PLAN_TEMPLATES: readonly HousePlanTemplate[] = [
  {
    code: 'qd-407-co-quan',
    programme: 'qd-407',
    name: 'Kế hoạch hằng năm của sở, ngành, xã, phường',
    basis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ',
    text: `# MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Thực hiện kịp thời, thống nhất các nhiệm vụ của Đề án trong năm {năm} tại {cơ quan}.
b) Giúp người dân, doanh nghiệp và công chức, viên chức biết sớm dự thảo chính sách để góp ý, phản biện.
c) Bảo đảm 100% chính sách có tác động lớn đến xã hội do {cơ quan} chủ trì soạn thảo được truyền thông.
2. Yêu cầu
a) Bám sát chương trình xây dựng văn bản của năm; mỗi việc có nơi chủ trì, thời gian và sản phẩm.
b) Các phòng, đơn vị phối hợp chặt chẽ; hình thức truyền thông phù hợp với từng nhóm người chịu tác động.
c) Giữ bí mật nhà nước và bảo vệ dữ liệu cá nhân trong mọi bước.
# CÁC HOẠT ĐỘNG THỰC HIỆN
## Phổ biến quy định về truyền thông dự thảo chính sách
* Phổ biến quy định về truyền thông dự thảo chính sách; cử người dự tập huấn | Bộ phận pháp chế | Các phòng, đơn vị | Thường xuyên | Hội nghị, tài liệu phổ biến
## Truyền thông dự thảo do cơ quan chủ trì soạn thảo
* Rà soát danh mục dự thảo của năm, sàng lọc theo bốn tiêu chí | Bộ phận pháp chế | Các phòng, đơn vị | Quý I | Danh mục dự thảo, phiếu sàng lọc
* Xây dựng nội dung truyền thông của từng dự thảo thuộc diện | Đơn vị chủ trì soạn thảo | Bộ phận pháp chế | Thường xuyên | Tài liệu truyền thông ngắn gọn, dễ hiểu
* Tổ chức truyền thông bằng hình thức phù hợp: cổng thông tin, báo, đài, hội nghị, truyền thanh cơ sở | Đơn vị chủ trì soạn thảo | Bộ phận thông tin, truyền thông | Thường xuyên | Tin, bài, hội nghị có minh chứng
## Tiếp nhận, xử lý ý kiến góp ý, phản biện
* Tiếp nhận, tổng hợp, tiếp thu, giải trình ý kiến về từng dự thảo | Đơn vị chủ trì soạn thảo | Bộ phận pháp chế | Thường xuyên | Bảng tiếp thu, giải trình đã công bố
## Phối hợp truyền thông dự thảo của tỉnh, của Trung ương
* Góp ý và phối hợp truyền thông dự thảo của nơi khác khi được phân công hoặc đề nghị | Đơn vị được phân công | Bộ phận thông tin, truyền thông | Khi có phân công hoặc đề nghị | Công văn góp ý, hoạt động truyền thông
# KINH PHÍ THỰC HIỆN
Kinh phí bố trí trong dự toán ngân sách năm {năm} của cơ quan và các nguồn hợp pháp khác.
${MONEY_LAW}
# TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị triển khai Kế hoạch này tới công chức, viên chức của mình và chịu trách nhiệm về phần việc được giao.
2. Bộ phận pháp chế theo dõi, đôn đốc và tổng hợp.
* Báo cáo kết quả năm {năm} | Bộ phận pháp chế | Các phòng, đơn vị | Trước 20/11 | Báo cáo năm
Khó khăn, vướng mắc được báo lãnh đạo qua bộ phận pháp chế để xem xét, giải quyết.`,
  },
  {
    code: 'qd-407-tinh',
    programme: 'qd-407',
    name: 'Kế hoạch của tỉnh, thành phố',
    basis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ',
    text: `# MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Triển khai đầy đủ, hiệu quả Đề án trên địa bàn; tạo điều kiện để người dân, tổ chức, doanh nghiệp góp ý từ khi đề xuất chính sách.
2. Yêu cầu
Xác định rõ công việc, tiến độ, nơi chủ trì và nơi phối hợp; phát huy vai trò của cơ quan thông tin, báo chí; giữ bí mật nhà nước.
# PHẠM VI THỰC HIỆN
## Dự thảo được truyền thông
Dự thảo chính sách đủ các tiêu chí của Đề án và tác động trên phạm vi toàn tỉnh, trừ nội dung thuộc bí mật nhà nước.
## Nội dung truyền thông
Sự cần thiết, mục đích, phạm vi, đối tượng; nội dung cơ bản; điểm mới, sửa đổi, bãi bỏ so với hiện hành, nhất là vấn đề còn ý kiến khác nhau.
# NỘI DUNG THỰC HIỆN
## Nâng cao nhận thức về truyền thông dự thảo chính sách
* Quán triệt, phổ biến về vị trí, vai trò của truyền thông dự thảo chính sách | Các cơ quan chuyên môn thuộc UBND tỉnh; UBND các xã, phường | Hội đồng phối hợp phổ biến, giáo dục pháp luật | Thường xuyên, trọng tâm quý II | Hội nghị, tài liệu
? Quán triệt, phổ biến tới hội viên, đoàn viên, người lao động | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Tòa án nhân dân tỉnh; Viện kiểm sát nhân dân tỉnh; Hội Luật gia tỉnh; Đoàn Luật sư tỉnh | Sở Tư pháp | Thường xuyên | Hội nghị, tài liệu
## Xây dựng nội dung truyền thông
* Lập kế hoạch, xây dựng tài liệu truyền thông của từng dự thảo | Các cơ quan chủ trì soạn thảo | Sở Tư pháp | Khi xây dựng văn bản quy phạm pháp luật | Kế hoạch, tài liệu truyền thông
## Tổ chức truyền thông
* Truyền thông dự thảo trên báo, đài, cổng thông tin, hội nghị, truyền thanh cơ sở | Các cơ quan chủ trì soạn thảo | Báo và phát thanh, truyền hình tỉnh | Khi xây dựng văn bản quy phạm pháp luật | Tin, bài, hội nghị có minh chứng
* Đăng tải toàn văn 100% dự thảo và hồ sơ đề nghị trên cổng thông tin đủ thời gian tối thiểu | Các cơ quan chủ trì soạn thảo | Văn phòng UBND tỉnh | Khi xây dựng văn bản quy phạm pháp luật | Dự thảo đã đăng, giấy xác nhận đăng
* Tiếp nhận, xử lý ý kiến góp ý, phản biện xã hội | Các cơ quan chủ trì soạn thảo | Sở Tư pháp | Thường xuyên | Bảng tiếp thu, giải trình đã công bố
## Rà soát quy định về truyền thông dự thảo chính sách
* Rà soát, đề xuất sửa đổi, bổ sung quy định liên quan | Sở Tư pháp | Các sở, ngành | Thường xuyên | Báo cáo rà soát
## Nâng cao năng lực người làm truyền thông
* Tập huấn cho phóng viên, báo cáo viên pháp luật, công chức pháp chế, tuyên truyền viên xã, phường | Sở Tư pháp | Các sở, ngành | Quý II | Lớp tập huấn, tài liệu kỹ năng
## Huy động nguồn lực xã hội
* Mời luật sư, chuyên gia, tổ chức, doanh nghiệp tham gia, hỗ trợ truyền thông | Sở Tư pháp | Các sở, ngành | Thường xuyên | Danh sách tham gia, nguồn lực đã nhận
# KINH PHÍ THỰC HIỆN
Ngân sách cấp nào bảo đảm cho nhiệm vụ của cấp đó; huy động thêm viện trợ, tài trợ và nguồn hợp pháp khác.
${MONEY_LAW}
# TỔ CHỨC THỰC HIỆN
1. Các cơ quan, địa phương triển khai Kế hoạch này trong phạm vi quản lý và bố trí kinh phí.
2. Sở Tư pháp theo dõi, đôn đốc; tham mưu sơ kết, tổng kết.
* Báo cáo kết quả thực hiện về Sở Tư pháp | Các cơ quan chuyên môn thuộc UBND tỉnh; UBND các xã, phường | | Trước 20/11 | Báo cáo năm
* Tổng hợp, báo cáo Ủy ban nhân dân tỉnh | Sở Tư pháp | Các cơ quan, địa phương | Tháng 12 | Báo cáo tổng hợp`,
  },
  {
    code: 'cai-cach-hanh-chinh',
    programme: 'cai-cach-hanh-chinh',
    name: 'Kế hoạch tuyên truyền cải cách hành chính hằng năm',
    basis: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ',
    text: `# MỤC TIÊU, YÊU CẦU
1. Mục tiêu
- Nâng cao nhận thức, trách nhiệm của lãnh đạo, công chức, viên chức {cơ quan} về cải cách hành chính.
- Tăng sự tham gia, giám sát của người dân, doanh nghiệp, trọng tâm là thủ tục hành chính và dịch vụ công trực tuyến.
2. Yêu cầu
- Tuyên truyền kịp thời, thường xuyên, phù hợp từng đối tượng; gắn với kế hoạch cải cách hành chính năm {năm}.
# ĐỐI TƯỢNG, NỘI DUNG, HÌNH THỨC
## Đối tượng
Công chức, viên chức, người lao động của cơ quan; người dân, tổ chức, doanh nghiệp trên địa bàn.
## Nội dung
Văn bản về cải cách hành chính; thủ tục hành chính, cơ chế một cửa; chỉ số cải cách hành chính, chỉ số hài lòng; mô hình, sáng kiến hay.
## Hình thức
Chuyên mục trên cổng thông tin, bản tin, báo, đài; tập huấn, hội nghị; cuộc thi; lồng ghép trong giao ban.
# NHIỆM VỤ
* Tuyên truyền văn bản chỉ đạo, điều hành về cải cách hành chính | Trung tâm thông tin | Các phòng, đơn vị | Thường xuyên | Tin, bài; báo cáo kết quả
* Tuyên truyền ý nghĩa của cải cách hành chính với môi trường đầu tư, phát triển kinh tế - xã hội | Trung tâm thông tin | Các phòng, đơn vị | Thường xuyên | Tin, bài
* Phát động tìm hiểu, tìm sáng kiến cải cách hành chính | Văn phòng | Các phòng, đơn vị | Theo kế hoạch của UBND tỉnh | Kế hoạch; sáng kiến
* Phổ biến, giáo dục pháp luật; theo dõi thi hành pháp luật, tiếp công dân, phòng, chống tham nhũng | Thanh tra, pháp chế | Văn phòng; các phòng, đơn vị | Thường xuyên | Kế hoạch, báo cáo, bài viết
* Tuyên truyền kỷ luật, kỷ cương, đạo đức công vụ | Văn phòng | Các đơn vị trực thuộc | Thường xuyên | Tin, bài, văn bản
* Công bố chỉ số cải cách hành chính và chỉ số hài lòng | Văn phòng | Trung tâm thông tin | Khi có kết quả | Kết quả đã công bố
* Giới thiệu mô hình, điển hình tốt | Trung tâm thông tin | Văn phòng | Thường xuyên | Tin, bài
* Công bố thủ tục hành chính mới, sửa đổi; kết quả một cửa | Văn phòng | Trung tâm thông tin | Quý I, II, III, IV | Quyết định công bố; báo cáo
* Thông tin kết quả, tồn tại, nguyên nhân của cải cách hành chính | Văn phòng | Các phòng, đơn vị | Quý I, II, III, IV | Báo cáo cải cách hành chính quý
# KINH PHÍ THỰC HIỆN
Kinh phí từ ngân sách nhà nước cấp cho cơ quan năm {năm}, theo quy định tài chính hiện hành.
# TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị tuyên truyền trong phạm vi của mình, lồng ghép vào hoạt động chuyên môn.
2. Trung tâm thông tin duy trì chuyên mục cải cách hành chính, cập nhật tin, bài.
3. Văn phòng đôn đốc, kiểm tra, tổng hợp báo cáo. Khó khăn, vướng mắc được báo lãnh đạo qua Văn phòng.`,
  },
];
