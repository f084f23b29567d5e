// The department's plan of the running year with its nine tasks, one of them late.

import { pastPlans } from './plans-past.ts';
import type { StoryPlan, StoryTask } from './story.ts';

const KHCN = 'so-khcn-hung-yen';

const currentTasks: readonly StoryTask[] = [
  {
    key: 'kh26-1',
    title:
      'Rà soát danh mục dự thảo Sở chủ trì trong năm, sàng lọc theo bốn tiêu chí, trình Giám đốc Sở duyệt',
    product: 'Phiếu sàng lọc của từng dự thảo',
    lead: 'phong-phap-che-khcn',
    leadText: 'Bộ phận Pháp chế',
    coordinatingText: 'Các phòng, đơn vị thuộc Sở',
    timeText: 'Quý I; rà soát lại khi có dự thảo mới',
    due: { daysAgo: 235 },
    state: 'done',
    doneOn: { daysAgo: 241 },
    stateNote: 'Đã duyệt danh mục đợt 1; đợt 2 bổ sung Nghị quyết hỗ trợ đổi mới công nghệ.',
    evidence: [{ kind: 'draft', key: 'nq-doi-moi-cong-nghe', label: 'Phiếu sàng lọc dự thảo Nghị quyết' }],
  },
  {
    key: 'kh26-2',
    title:
      'Quán triệt quy trình lấy ý kiến và truyền thông dự thảo theo Luật mới cho toàn thể công chức, viên chức',
    product: '01 hội nghị; tài liệu hỏi đáp gửi trên hệ thống nội bộ',
    lead: 'vp-so-khcn',
    leadText: 'Văn phòng Sở',
    coordinatingText: 'Sở Tư pháp; Bộ phận Pháp chế',
    timeText: 'Quý II',
    due: { daysAgo: 145 },
    state: 'done',
    doneOn: { daysAgo: 160 },
    evidence: [{ kind: 'activity', key: 'hn-quan-triet', label: 'Hội nghị quán triệt, 86 người dự' }],
  },
  {
    key: 'kh26-3',
    title:
      'Gửi bảng tiếp thu, giải trình và quyết định đã ban hành về Tổ công nghệ số cộng đồng tới các xã, phường',
    product: 'Văn bản gửi; đường dẫn tới bảng trên cổng',
    lead: 'phong-chuyen-doi-so',
    leadText: 'Phòng Chuyển đổi số',
    coordinatingText: 'Trung tâm Thông tin, thống kê và ứng dụng KH&CN',
    timeText: 'Tháng 01',
    due: '2026-01-31',
    state: 'done',
    doneOn: '2026-01-28',
    evidence: [
      { kind: 'consultation', key: 'yk-to-cong-nghe-so', label: 'Bảng tiếp thu, giải trình đã công bố' },
    ],
  },
  {
    key: 'kh26-4',
    title:
      'Truyền thông dự thảo Nghị quyết hỗ trợ đổi mới công nghệ tới hợp tác xã, hộ sản xuất và hộ kinh doanh',
    product: 'Tài liệu tóm tắt; bản tin loa; 02 buổi đối thoại; 01 chuyên mục phát thanh',
    lead: 'phong-qlcn-dmst',
    leadText: 'Phòng Quản lý công nghệ và Đổi mới sáng tạo',
    coordinatingText:
      'Hội Nông dân tỉnh; Ủy ban nhân dân các xã, phường; Báo và phát thanh, truyền hình Hưng Yên',
    timeText: 'Quý IV, trong thời gian lấy ý kiến',
    due: { daysAhead: 15 },
    state: 'inProgress',
    stateNote: 'Đã phát loa ở 41 xã; còn buổi đối thoại thứ hai.',
    evidence: [
      { kind: 'activity', key: 'loa-nq-1', label: 'Bản tin loa tuần đầu' },
      { kind: 'activity', key: 'doi-thoai-tan-hung', label: 'Đối thoại tại xã Tân Hưng' },
    ],
  },
  {
    key: 'kh26-5',
    title: 'Gặp gỡ người bán hàng tại chợ về dự thảo sửa đổi quy định cân đối chứng',
    product: '03 buổi tại chợ; biên bản từng buổi',
    lead: 'chi-cuc-tdc',
    leadText: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    coordinatingText: 'Ủy ban nhân dân phường Phố Hiến, xã Ân Thi, phường Thái Bình; ban quản lý chợ',
    timeText: 'Quý IV',
    due: { daysAgo: 6 },
    state: 'inProgress',
    stateNote: 'Trễ: mới làm được 02 buổi; buổi ở phường Thái Bình hoãn vì mưa lớn, hẹn lại tuần tới.',
    evidence: [
      { kind: 'activity', key: 'cho-pho-hien', label: 'Buổi gặp tại chợ Phố Hiến' },
      { kind: 'activity', key: 'cho-an-thi', label: 'Buổi gặp tại chợ Ân Thi' },
    ],
  },
  {
    key: 'kh26-6',
    title: 'Lấy ý kiến nội bộ đối với mọi dự thảo trước khi đăng công khai',
    product: 'Phiếu ý kiến của các phòng, đơn vị',
    lead: 'phong-phap-che-khcn',
    leadText: 'Bộ phận Pháp chế',
    coordinatingText: 'Các phòng, đơn vị thuộc Sở',
    timeText: 'Thường xuyên',
    state: 'inProgress',
  },
  {
    key: 'kh26-7',
    title: 'Tham gia ý kiến và cùng truyền thông dự thảo của bộ, ngành, sở khác khi được đề nghị',
    product: 'Văn bản góp ý đúng hạn; tin, bài giới thiệu dự thảo',
    lead: 'vp-so-khcn',
    leadText: 'Văn phòng Sở',
    coordinatingText: 'Phòng, đơn vị có chuyên môn liên quan',
    timeText: 'Khi có đề nghị',
    state: 'inProgress',
  },
  {
    key: 'kh26-8',
    title: 'Tập huấn kỹ năng viết bản tin loa và ghi ý kiến họp thôn cho công chức xã, phường',
    product: '02 lớp, mỗi lớp 50 học viên',
    lead: 'tt-thong-tin-khcn',
    leadText: 'Trung tâm Thông tin, thống kê và ứng dụng KH&CN',
    coordinatingText: 'Sở Tư pháp; Phòng Chuyển đổi số',
    timeText: 'Quý III, IV',
    due: { daysAhead: 25 },
    state: 'inProgress',
    stateNote: 'Lớp thứ nhất đã xong; lớp thứ hai mở trong tháng.',
    evidence: [{ kind: 'activity', key: 'tap-huan-cap-xa', label: 'Lớp tập huấn thứ nhất, 47 học viên' }],
  },
  {
    key: 'kh26-9',
    title: 'Báo cáo năm về truyền thông dự thảo chính sách, gửi Sở Tư pháp',
    product: 'Báo cáo đã ký, phát hành',
    lead: 'phong-phap-che-khcn',
    leadText: 'Bộ phận Pháp chế',
    coordinatingText: 'Văn phòng Sở; các phòng, đơn vị',
    timeText: 'Trước ngày Sở Tư pháp yêu cầu',
    due: { daysAhead: 4 },
    state: 'inProgress',
    stateNote: 'Báo cáo đã viết xong, đang trình ký.',
  },
];

/** Work is given to those who sit in the Council; the court and the Bar are asked. */
const councilTasks: readonly StoryTask[] = [
  {
    key: 'kh26-hdph-1',
    title: 'Tổng hợp danh mục dự thảo có chính sách tác động lớn của các cơ quan thành viên',
    product: 'Danh mục quý IV',
    lead: 'so-tu-phap-hung-yen',
    leadText: 'Sở Tư pháp tỉnh Hưng Yên',
    coordinatingText: 'Các cơ quan thành viên Hội đồng',
    timeText: 'Quý IV',
    due: { daysAhead: 20 },
    state: 'inProgress',
    stateNote: 'Đã nhận danh mục của năm sở.',
  },
  {
    key: 'kh26-hdph-2',
    title: 'Giới thiệu luật sư, luật gia tham gia đối thoại về dự thảo chính sách',
    product: 'Danh sách luật sư, luật gia',
    mode: 'requested',
    lead: 'doan-luat-su-hung-yen',
    leadText: 'Đoàn Luật sư tỉnh Hưng Yên',
    coordinatingText: 'Hội Luật gia tỉnh Hưng Yên',
    timeText: 'Quý IV',
    due: { daysAhead: 20 },
    state: 'notStarted',
  },
];

export const plans: readonly StoryPlan[] = [
  ...pastPlans,
  {
    key: 'kh-skhcn-407-2026',
    programme: 'qd-407',
    organisation: KHCN,
    writtenBy: 'phap-che',
    year: 2026,
    title: 'Kế hoạch truyền thông dự thảo chính sách năm 2026 của Sở Khoa học và Công nghệ tỉnh Hưng Yên',
    symbol: '09/KH-SKHCN',
    issuedOn: '2026-01-20',
    goals:
      'Dự thảo nào thuộc diện cũng có ít nhất một hoạt động truyền thông có minh chứng; ý kiến nào cũng được trả lời công khai; người không dùng mạng cũng nói được ý kiến của mình.',
    state: 'inForce',
    tasks: currentTasks,
  },
  {
    key: 'kh-hdph-2026',
    programme: 'qd-407',
    organisation: 'hdph-pbgdpl-hung-yen',
    writtenBy: 'dau-moi',
    year: 2026,
    title: 'Kế hoạch năm 2026 của Hội đồng phối hợp về truyền thông dự thảo chính sách',
    symbol: '04/KH-HĐPH',
    issuedOn: '2026-02-05',
    goals:
      'Thành viên Hội đồng truyền thông dự thảo trong ngành mình; cơ quan tư pháp, đoàn thể được mời cùng làm.',
    state: 'inForce',
    tasks: councilTasks,
  },
];
