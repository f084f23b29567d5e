import type { Addable, NewWords } from '#features/reports/templates/edit-parts.ts';
import type { OwnTemplateState } from '#features/reports/templates/own-template.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const templateStates: Record<OwnTemplateState, string> = {
  writing: 'đang soạn',
  inUse: 'đang dùng',
  retired: 'đã thay bằng bản mới',
};

export const templateRefusals = {
  inUse: `Mẫu đang dùng hoặc đã thay thì giữ nguyên. ${nothingDone} Hãy lập phiên bản tiếp theo rồi sửa.`,
  stillWriting: `Phiên bản này đang soạn, cứ sửa trực tiếp. ${nothingDone}`,
  wrongPlaces: ({ places = '' }: Readonly<Record<string, string | number>>) =>
    `Có chỗ điền số không rõ là số gì: ${places}. Chưa đưa vào dùng; những gì đã lưu vẫn còn. Hãy xem bảng tên số liệu ở cuối trang.`,
  noParts: `Mẫu chưa có phần nào. ${nothingDone}`,
};

export const addableParts: Record<Addable, string> = {
  heading: 'Đề mục',
  sentence: 'Câu có số liệu',
  narrative: 'Ô để viết',
  figures: 'Bảng số liệu',
  channels: 'Bảng kênh truyền thông',
  tasks: 'Bảng nhiệm vụ của kế hoạch với kết quả',
  'list:plans': 'Danh sách kế hoạch đã ban hành',
  'list:inScope': 'Danh sách dự thảo thuộc diện',
  'list:issued': 'Danh sách văn bản đã ban hành',
  'list:unissued': 'Danh sách dự thảo chưa ban hành',
  'list:stopped': 'Danh sách dự thảo đã dừng',
  'list:othersAnswered': 'Danh sách dự thảo nơi khác đã trả lời',
  'list:othersCommunicated': 'Danh sách dự thảo nơi khác đã truyền thông',
};

/** What stands in a part that was just added. */
export const newWords: NewWords = {
  heading: 'Đề mục mới',
  sentence: 'Trong kỳ đã mở {consultationsOpened} đợt lấy ý kiến.',
  label: 'Ô mới',
  lead: 'Danh sách:',
};

export const reportTemplatesText = {
  title: 'Mẫu báo cáo',
  intro:
    'Mẫu quyết định các mục, câu có số liệu, danh sách, bảng và ô để viết. Mẫu chung dùng ngay được; muốn khác thì chép ra, sửa, rồi đưa vào dùng.',
  national: 'Mẫu chung',
  own: 'Mẫu của cơ quan',
  name: 'Tên mẫu',
  use: 'Dùng khi nào',
  basis: 'Căn cứ',
  state: 'Tình trạng',
  version: (n: number) => `phiên bản ${n}`,
  unverified: 'chưa xác minh',
  copy: 'Chép để sửa',
  empty: 'Cơ quan chưa có mẫu riêng.',
  parts: 'Các phần, theo thứ tự in',
  part: (n: number, kind: string) => `Phần ${n}: ${kind}`,
  fromBelow: 'Tổng hợp từ cấp dưới',
  heading: 'Đề mục',
  level: 'Cấp (1, 2, 3)',
  sentence: (n: number, when: string) => `Đoạn ${n}${when ? ` (${when})` : ''}`,
  whenSome: 'chỉ in khi có phát sinh',
  whenNone: 'chỉ in khi không phát sinh',
  whenGiven: 'chỉ in khi đã điền',
  whenMissing: 'chỉ in khi chưa điền',
  lead: 'Câu dẫn',
  emptyList: 'In khi không có gì',
  label: 'Tên ô',
  hint: 'Gợi ý cho người viết',
  required: 'Bắt buộc viết (để trống thì được nhắc trước khi trình)',
  figures: 'Chọn chỉ tiêu trong bảng',
  automatic: 'Phần này tự điền, không có gì để sửa.',
  up: 'Lên',
  down: 'Xuống',
  drop: 'Bỏ phần này',
  add: 'Thêm phần ở cuối',
  addWhat: 'Thêm',
  recipients: 'Nơi nhận (mỗi dòng một nơi)',
  save: 'Lưu mẫu',
  saved: 'Đã lưu.',
  putInUse: 'Đưa vào dùng',
  useHint: 'Sau khi đưa vào dùng, phiên bản này không sửa được nữa; muốn sửa thì lập phiên bản tiếp theo.',
  next: 'Lập phiên bản tiếp theo',
  preview: 'Xem trước, với số liệu 12 tháng qua',
  places: 'Tên số liệu dùng trong câu',
  placesHint:
    'Viết tên trong ngoặc nhọn, ví dụ {opinionsReceived}. Từ khác: {body}, {from}, {to}, {request}, {addressee}.',
  incomplete: 'Có ô quá dài hoặc không đọc được. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
} as const;
