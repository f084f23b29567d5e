// Written answers of bodies that were asked, and the internal round among the department's own staff.

import { opinionsOf } from './opinion-row.ts';
import type { StoryOpinion } from './opinion-story.ts';

const resolution = opinionsOf('nq-doi-moi-cong-nghe');
const scales = opinionsOf('qd-can-tai-cho');
const teams = opinionsOf('qd-to-cong-nghe-so');

const letter = (organisation: string, name: string, symbol: string) =>
  ({
    channel: 'organisationLetter',
    category: name,
    countingClass: 'body',
    organisation,
    place: '',
    detail: { symbol },
    enteredBy: 'soan-thao',
  }) as const;

const staff = (unit: string) =>
  ({
    channel: 'internal',
    category: `Công chức, ${unit}`,
    countingClass: 'staff',
    organisation: 'so-khcn-hung-yen',
    place: '',
  }) as const;

export const bodyOpinions: readonly StoryOpinion[] = [
  resolution({
    key: 'nq-stc',
    unit: 'dieu-22__khoan-1',
    quote: 'ngân sách cấp xã bảo đảm 30%',
    position: 'amend',
    text: 'Sở Tài chính cơ bản thống nhất. Đề nghị cơ quan soạn thảo làm rõ khả năng cân đối của các xã nhận bổ sung từ ngân sách tỉnh; xem xét tỷ lệ riêng cho nhóm xã này và bổ sung dự kiến kinh phí từng năm trong báo cáo đánh giá tác động.',
    ...letter('so-tai-chinh-hung-yen', 'Sở Tài chính', '2216/STC-NS'),
    receivedOn: { daysAgo: 4 },
  }),
  resolution({
    key: 'nq-stp',
    unit: 'dieu-19',
    position: 'amend',
    text: 'Điều 19 gộp bốn việc khác nhau về chủ thể và thời hạn. Đề nghị tách thành hai điều: một điều về tiếp nhận, kiểm tra hồ sơ; một điều về quyết định và chi trả, để người dân dễ tra cứu và dễ quy trách nhiệm.',
    ...letter('so-tu-phap-hung-yen', 'Sở Tư pháp', '1480/STP-XDKT'),
    receivedOn: { daysAgo: 5 },
  }),
  resolution({
    key: 'nq-snnmt',
    unit: 'dieu-10',
    position: 'amend',
    text: 'Truy xuất nguồn gốc dựa trên dữ liệu và kết nối cổng thông tin nên xếp vào nhóm chuyển đổi số. Đề nghị chuyển Điều này sang Chương III và thống nhất với mã số vùng trồng mà ngành nông nghiệp đang cấp.',
    ...letter('so-nnmt-hung-yen', 'Sở Nông nghiệp và Môi trường', '3075/SNNMT-QLCL'),
    receivedOn: { daysAgo: 6 },
  }),
  resolution({
    key: 'nq-hhdn',
    unit: 'dieu-8__khoan-1',
    position: 'amend',
    text: 'Khoản này chứa hai mức hỗ trợ cho hai việc khác nhau, hội viên đọc dễ hiểu lầm rằng phải làm cả hai mới được hỗ trợ. Đề nghị tách khoản. Hiệp hội sẵn sàng giới thiệu chuyên gia tư vấn miễn phí cho hộ kinh doanh.',
    ...letter('hiep-hoi-doanh-nghiep-hung-yen', 'Hiệp hội Doanh nghiệp tỉnh', '66/CV-HHDN'),
    receivedOn: { daysAgo: 5 },
    enteredBy: 'soan-thao',
  }),
  resolution({
    key: 'nq-nb-1',
    unit: 'dieu-12__khoan-3',
    position: 'disagree',
    text: 'Danh sách phần mềm miễn phí thay đổi liên tục, người dân không biết phần mềm nào bị loại. Đề nghị bỏ khoản này, khi thẩm định mức hỗ trợ sẽ xét.',
    ...staff('Phòng Chuyển đổi số'),
    receivedOn: { daysAgo: 10 },
  }),
  resolution({
    key: 'nq-nb-2',
    unit: 'dieu-17',
    position: 'disagree',
    text: 'Chương trình viễn thông công ích đã phủ phần lớn nhà văn hóa. Giữ Điều 17 sẽ trùng nguồn chi.',
    ...staff('Phòng Bưu chính, Viễn thông'),
    receivedOn: { daysAgo: 10 },
  }),
  resolution({
    key: 'nq-nb-3',
    unit: 'dieu-3__khoan-4',
    quote: 'người sản xuất',
    position: 'amend',
    text: 'Ghi tên người sản xuất lên tem có thể làm lộ thông tin cá nhân của hộ. Nên ghi tên cơ sở.',
    ...staff('Bộ phận Pháp chế'),
    receivedOn: { daysAgo: 9 },
  }),
  scales({
    key: 'cc-sct',
    unit: 'dieu-1__khoan-4',
    position: 'agree',
    text: 'Sở Công Thương thống nhất với nội dung dự thảo; đề nghị phối hợp đưa điểm cân đối chứng vào tiêu chí chợ bảo đảm an toàn thực phẩm.',
    ...letter('so-cong-thuong-hung-yen', 'Sở Công Thương', '1902/SCT-QLTM'),
    receivedOn: { daysAgo: 3 },
  }),
  teams({
    key: 'to-stc',
    unit: 'dieu-8__khoan-1',
    quote: '70.000 đồng/buổi',
    position: 'amend',
    text: 'Mức bồi dưỡng nên thống nhất với mức chi cho lực lượng cùng tính chất ở thôn, tổ dân phố. Sở Tài chính đề xuất 100.000 đồng/buổi và giới hạn số buổi theo dự toán của xã.',
    ...letter('so-tai-chinh-hung-yen', 'Sở Tài chính', '1877/STC-NS'),
    receivedOn: '2025-10-17',
  }),
  teams({
    key: 'to-ca',
    unit: 'dieu-4__khoan-1__diem-c',
    position: 'amend',
    text: 'Đề nghị bổ sung trách nhiệm giúp người bị lừa đảo liên hệ ngay ngân hàng và công an cấp xã, vì thời gian đầu quyết định khả năng giữ lại tiền.',
    ...letter('cong-an-tinh-hung-yen', 'Công an tỉnh', '4120/CAT-PA05'),
    receivedOn: '2025-10-20',
  }),
];
