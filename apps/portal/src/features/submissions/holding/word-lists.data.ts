/**
 * Lists that the rules look up, written without marks and in small letters where `folded`; with marks where the marks
 * decide ("lưu manh" but not "lưu mảnh"). Each entry is whole words. To be read and changed by people, not by programs.
 */

/** Abuse of a person. Harsh words about a rule ("vô lý", "ngu xuẩn" of a provision) wait too: a person can tell. */
export const INSULTS: readonly string[] = [
  'đồ chó',
  'đồ ngu',
  'đồ khốn',
  'đồ mất dạy',
  'bọn khốn',
  'khốn nạn',
  'mất dạy',
  'vô học',
  'óc chó',
  'ngu như bò',
  'ngu như chó',
  'lũ chó',
  'lũ ngu',
  'thằng chó',
  'con chó này',
  'con đĩ',
  'thằng ngu',
  'con ngu',
  'địt',
  'đụ',
  'đéo',
  'đ.m',
  'đm',
  'vcl',
  'vkl',
  'cút đi',
  'súc vật',
  'súc sinh',
  'mặt lồn',
  'cặc',
];

/** Deeds of which somebody is accused. */
export const ACCUSING_WORDS: readonly string[] = [
  'tham ô',
  'tham nhũng',
  'nhận hối lộ',
  'ăn hối lộ',
  'đưa hối lộ',
  'nhận tiền',
  'ăn tiền',
  'ăn chặn',
  'ăn bớt',
  'vòi tiền',
  'vòi vĩnh',
  'lót tay',
  'bòn rút',
  'biển thủ',
  'chiếm đoạt',
  'chiếm đất',
  'lấn chiếm',
  'lừa đảo',
  'lạm quyền',
  'cửa quyền',
  'bao che',
  'làm giả',
  'giả mạo',
  'trộm',
  'đánh người',
  'hành hung',
  'quấy rối',
  'cặp bồ',
  'ngoại tình',
  'nghiện',
  'cờ bạc',
  'cho vay nặng lãi',
  'bao kê',
  'trốn thuế',
];

/** What stands before the name of a person. */
export const TITLES_BEFORE_NAMES: readonly string[] = [
  'ông',
  'bà',
  'anh',
  'chị',
  'cô',
  'chú',
  'bác',
  'cậu',
  'thằng',
  'con mụ',
  'mụ',
  'lão',
  'gã',
  'tên',
  'đồng chí',
  'cán bộ',
  'công chức',
  'trưởng thôn',
  'trưởng xóm',
  'chủ tịch',
  'phó chủ tịch',
  'bí thư',
  'giám đốc',
  'hiệu trưởng',
];

/** Common family names, for names that stand without a title. */
export const FAMILY_NAMES: readonly string[] = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Đào',
  'Trịnh',
  'Mai',
  'Lương',
  'Nông',
  'Hà',
  'Tô',
  'Cao',
  'Lâm',
  'Triệu',
  'Chu',
  'Vi',
  'Hứa',
];

/** What is called after people. */
export const NAMED_PLACES: readonly string[] = [
  'đường',
  'phố',
  'ngõ',
  'phường',
  'xã',
  'trường',
  'thôn',
  'tổ',
  'cầu',
  'chợ',
  'công ty',
  'hợp tác xã',
  'chùa',
  'đền',
  'bệnh viện',
  'quỹ',
  'tỉnh',
  'thành phố',
];

/** Words by which somebody names another procedure; only proposed to a person, who decides. */
export const PROCEDURE_WORDS: readonly {
  readonly kind: OtherProcedure;
  readonly words: readonly string[];
}[] = [
  {
    kind: 'denunciation',
    words: ['tôi tố cáo', 'đơn tố cáo', 'xin tố cáo', 'tố cáo ông', 'tố cáo bà', 'làm đơn tố cáo'],
  },
  {
    kind: 'complaint',
    words: ['tôi khiếu nại', 'đơn khiếu nại', 'xin khiếu nại', 'khiếu nại quyết định', 'khiếu nại việc'],
  },
  {
    kind: 'reflection',
    words: [
      'tôi xin phản ánh',
      'đơn phản ánh',
      'đơn kiến nghị',
      'phản ánh, kiến nghị về việc',
      'xin phản ánh việc',
    ],
  },
  {
    kind: 'informationRequest',
    words: [
      'yêu cầu cung cấp thông tin',
      'đề nghị cung cấp thông tin',
      'phiếu yêu cầu cung cấp thông tin',
      'xin cung cấp thông tin',
    ],
  },
];

export const OTHER_PROCEDURES = ['complaint', 'denunciation', 'reflection', 'informationRequest'] as const;
/** Khiếu nại, tố cáo, phản ánh kiến nghị, yêu cầu cung cấp thông tin. */
export type OtherProcedure = (typeof OTHER_PROCEDURES)[number];
