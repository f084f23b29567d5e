import type { Random } from './random.ts';

const BODIES = [
  'Bộ Tài chính',
  'Bộ Nội vụ',
  'Bộ Công an',
  'Bộ Y tế',
  'Bộ Xây dựng',
  'Bộ Công Thương',
  'Ủy ban nhân dân cấp tỉnh',
  'Ủy ban nhân dân cấp xã',
  'Hội đồng nhân dân cấp tỉnh',
  'cơ quan thuế',
  'cơ quan hải quan',
  'cơ quan đăng ký kinh doanh',
  'tổ chức tín dụng',
  'doanh nghiệp bảo hiểm',
  'người sử dụng lao động',
  'người lao động',
  'chủ đầu tư',
  'nhà thầu',
  'cơ sở khám bệnh, chữa bệnh',
  'cơ sở giáo dục đại học',
  'chủ rừng',
  'hộ gia đình, cá nhân',
  'người nộp thuế',
  'kiểm toán viên',
  'thanh tra chuyên ngành',
  'tổ chức hành nghề công chứng',
  'đơn vị sự nghiệp công lập',
  'nhà đầu tư nước ngoài',
];
const ACTS = [
  'lập',
  'thẩm định',
  'phê duyệt',
  'công bố công khai',
  'giám sát',
  'đánh giá',
  'tiếp nhận',
  'giải quyết',
  'lưu giữ',
  'thu hồi',
  'cấp lại',
  'gia hạn',
  'chuyển nhượng',
  'bàn giao',
  'nghiệm thu',
  'kiểm kê',
  'báo cáo',
  'đính chính',
  'niêm phong',
  'tạm dừng',
  'phân bổ',
  'quyết toán',
  'kê khai',
  'hoàn trả',
  'bảo quản',
  'cung cấp',
  'đối chiếu',
  'xác minh',
  'khắc phục',
  'đăng tải',
];
const THINGS = [
  'hồ sơ đề nghị cấp giấy phép',
  'kế hoạch sử dụng đất hằng năm',
  'báo cáo tài chính',
  'quy hoạch chi tiết',
  'sổ bảo hiểm',
  'hợp đồng mua bán điện',
  'danh mục thuốc thiết yếu',
  'chứng thư số',
  'vùng nuôi trồng thủy sản',
  'tài sản thế chấp',
  'dữ liệu về dân cư',
  'giấy chứng nhận xuất xứ',
  'kết quả quan trắc môi trường',
  'phương án chữa cháy',
  'bản vẽ hoàn công',
  'biên bản vi phạm',
  'nguồn vốn đối ứng',
  'lộ trình giảm phát thải',
  'chương trình đào tạo nghề',
  'học phí và lệ phí tuyển sinh',
  'hành lang an toàn đường sắt',
  'giống cây lâm nghiệp',
  'nhãn hàng hóa',
  'tần số vô tuyến điện',
  'di vật, cổ vật',
  'quỹ bình ổn giá',
  'số lượng lao động tạm nghỉ',
  'mức đóng kinh phí công đoàn',
  'thẻ kiểm soát an ninh',
  'kho ngoại quan',
];
const CASES = [
  'khi có yêu cầu bằng văn bản',
  'trường hợp hồ sơ chưa hợp lệ',
  'nếu phát hiện sai sót',
  'trước khi đưa vào sử dụng',
  'sau khi hết thời hạn tạm giữ',
  'trong tình trạng khẩn cấp',
  'đối với khu vực biên giới, hải đảo',
  'trừ trường hợp bất khả kháng',
  'trên môi trường điện tử',
  'theo nguyên tắc công khai, minh bạch',
  'bằng nguồn ngân sách địa phương',
  'kể cả khi đã ủy quyền',
  'không quá hai lần trong một năm',
  'có xác nhận của cơ quan tiếp nhận',
  'mà không phải nộp thêm giấy tờ',
];
const LIMITS = ['ngày làm việc', 'ngày', 'tháng', 'giờ'];
const TITLES = [
  'Trình tự',
  'Thẩm quyền',
  'Điều kiện',
  'Trách nhiệm',
  'Kinh phí',
  'Thời hạn',
  'Yêu cầu',
  'Nguyên tắc',
];

/** What stands word for word in many articles of a law; telling one from the other is possible by place alone. */
export const BOILERPLATE = [
  'Chính phủ quy định chi tiết Điều này.',
  'Bộ trưởng quy định chi tiết khoản này.',
  'Việc xử lý vi phạm thực hiện theo quy định của pháp luật.',
  'Cơ quan, tổ chức, cá nhân có liên quan có trách nhiệm phối hợp thực hiện.',
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence as laws write them; ends as told. */
export function sentence(random: Random, end = '.'): string {
  const parts = [
    random.pick(BODIES),
    random.chance(0.5) ? 'có trách nhiệm' : 'được quyền',
    random.pick(ACTS),
    random.pick(THINGS),
  ];
  if (random.chance(0.5)) parts.push('và', random.pick(ACTS), random.pick(THINGS));
  if (random.chance(0.6))
    parts.push('trong thời hạn', String(random.below(90) + 1).padStart(2, '0'), random.pick(LIMITS));
  if (random.chance(0.6)) parts.push(random.pick(CASES));
  if (random.chance(0.2))
    parts.push(`theo khoản ${random.below(9) + 1} Điều ${random.below(99) + 1} của Luật này`);
  return capital(parts.join(' ')) + end;
}

/** The title of an article. */
export function title(random: Random): string {
  return `${random.pick(TITLES)} ${random.pick(ACTS)} ${random.pick(THINGS)}`;
}

/** A clause that differs from others of its kind in one thing and one number only. */
export function similarSentence(random: Random): string {
  return `Hồ sơ ${random.pick(ACTS)} ${random.pick(THINGS)} gồm đơn theo mẫu, bản sao giấy tờ chứng minh và được nộp thành ${String(random.below(9) + 1).padStart(2, '0')} bộ.`;
}
