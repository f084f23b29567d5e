// Two reports: the department's and a short one of a commune. Figures and lists come from the records;
// here stands only what officers write.

import type { StoryReport } from './opinion-story.ts';

const departmentReport: StoryReport = {
  key: 'bc-skhcn',
  organisation: 'so-khcn-hung-yen',
  programme: 'qd-407',
  title: 'Kết quả truyền thông dự thảo chính sách theo Quyết định số 407/QĐ-TTg',
  // From the first draft that the merged department screened.
  periodFrom: '2025-09-01',
  periodTo: { daysAgo: 1 },
  addressee: 'Sở Tư pháp tỉnh Hưng Yên',
  requestReference:
    'Công văn số 62/HĐPH-STP của Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Hưng Yên',
  signedBy: 'pho-giam-doc',
  signerCapacity: 'KT',
  recipients: ['Như trên', 'Giám đốc Sở', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, VP'],
  narrative: {
    lead: [
      'Theo đề nghị của Hội đồng phối hợp, Sở Khoa học và Công nghệ báo cáo việc thông tin và lấy ý kiến đối với các dự thảo do Sở chủ trì trong kỳ.',
    ],
    guidance: [
      'Sở ban hành kế hoạch năm, giao việc theo từng phòng và gắn mỗi việc với một sản phẩm kiểm tra được. Bộ phận Pháp chế thay Thanh tra Sở trước đây làm đầu mối.',
      'Toàn thể công chức, viên chức được hướng dẫn cách tính thời hạn lấy ý kiến theo Luật mới và cách viết câu trả lời cho người góp ý.',
    ],
    activities: [
      'Mỗi dự thảo được sàng lọc theo bốn tiêu chí ngay khi đăng ký. Dự thảo thuộc diện đều có bản tóm tắt năm dòng, bản tin loa và ít nhất một cuộc gặp trực tiếp với người chịu tác động.',
      'Sở nhận ý kiến qua cổng, thư, điện thoại, phiếu giấy và biên bản họp; ý kiến từ họp thôn được ghi vào đúng điều, khoản và được trả lời như ý kiến gửi qua mạng.',
      'Dự thảo Quyết định về Tổ công nghệ số cộng đồng đã được công bố bảng tiếp thu, giải trình; năm quy định thay đổi nhờ ý kiến của người dân và cơ quan liên quan.',
    ],
    funds: [
      'Kinh phí lấy từ dự toán chi thường xuyên của Sở. Các xã, phường phát bản tin trên hệ thống loa sẵn có nên không phát sinh chi.',
    ],
    impact: [
      'Cách làm hiệu quả nhất là đến đúng nơi, đúng giờ: gặp người bán hàng sau giờ chợ sáng, họp với hộ trồng nhãn vào buổi tối. Số ý kiến thu được ở một buổi như vậy nhiều hơn một tuần đăng cổng.',
      'Việc trả lời từng nhóm ý kiến kèm lý do giúp người góp ý biết mình được nghe; nhiều người đã góp ý lần thứ hai.',
    ],
    difficulties: [
      'Người lao động đi ca, người cao tuổi ở xã rộng sau sắp xếp còn khó tiếp cận; một buổi gặp tại chợ phải hoãn vì thời tiết nên nhiệm vụ này trễ hạn.',
      'Nguyên nhân chính là Sở chỉ có một công chức pháp chế, còn nhiều xã chưa có người chuyên trách loa truyền thanh.',
    ],
    centralDrafts: [
      'Sở góp ý bằng văn bản đối với dự thảo của các bộ, ngành khi được hỏi và đưa tin giới thiệu trên cổng của Sở.',
    ],
    proposals: [
      'Đề nghị Sở Tư pháp có mẫu bản tin loa dùng chung và danh sách báo cáo viên sẵn sàng về thôn buổi tối.',
      'Đề nghị Ủy ban nhân dân tỉnh bố trí khoản chi riêng, dù nhỏ, cho việc in phiếu giấy và họp thôn lấy ý kiến.',
      'Đề nghị Bộ Tư pháp hướng dẫn tiêu chí thứ nhất khi không còn bước lập đề nghị xây dựng nghị quyết.',
    ],
  },
  closing: 'Sở Khoa học và Công nghệ kính gửi Sở Tư pháp tổng hợp./.',
};

const communeReport: StoryReport = {
  key: 'bc-khoai-chau',
  organisation: 'ubnd-xa-khoai-chau',
  programme: 'qd-407',
  title: 'Kết quả 01 năm truyền thông dự thảo chính sách trên địa bàn xã Khoái Châu',
  periodFrom: { daysAgo: 365 },
  periodTo: { daysAgo: 1 },
  addressee: 'Sở Tư pháp tỉnh Hưng Yên',
  requestReference:
    'Công văn số 62/HĐPH-STP của Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Hưng Yên',
  signedBy: 'chu-tich-xa',
  signerCapacity: 'TM',
  recipients: ['Như trên', 'Thường trực Đảng ủy, Thường trực HĐND xã', 'Lưu: VT, TP'],
  narrative: {
    lead: ['Ủy ban nhân dân xã Khoái Châu báo cáo như sau.'],
    guidance: ['Công chức tư pháp làm đầu mối; trưởng thôn nhận tài liệu qua nhóm liên lạc của xã.'],
    activities: [
      'Xã phát bản tin loa về dự thảo của tỉnh, giới thiệu dự thảo tại họp thôn và chuyển phiếu ý kiến về Sở Khoa học và Công nghệ.',
      'Xã đang soạn quy định sử dụng nhà văn hóa thôn, đã sàng lọc là thuộc diện, chưa tổ chức truyền thông.',
    ],
    funds: ['Chi từ nguồn thường xuyên của xã.'],
    impact: ['Bà con quen dần với việc hỏi và góp ý khi văn bản còn là dự thảo.'],
    difficulties: ['Xã chỉ có một công chức tư pháp, kiêm nhiều việc.'],
    centralDrafts: ['Không.'],
    proposals: ['Không.'],
  },
  closing: 'Ủy ban nhân dân xã kính gửi Sở Tư pháp tổng hợp./.',
};

export const reports: readonly StoryReport[] = [departmentReport, communeReport];
