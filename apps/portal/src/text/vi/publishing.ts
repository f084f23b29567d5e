import type { CleaningRefusal } from '#features/documents/publishing/clean-for-publishing.server.ts';
import type { TraceCode } from '#features/documents/publishing/traces.ts';

const n = (count: number) => count.toLocaleString('vi');

/** What of an original is not in the published file. */
export const traceWords: Record<TraceCode, (count: number) => string> = {
  comments: (count) => `${n(count)} nhận xét bên lề`,
  trackedChanges: (count) => `${n(count)} chỗ sửa theo dõi (đọc như đã chấp nhận)`,
  hiddenText: (count) => `${n(count)} đoạn chữ ẩn`,
  people: (count) => (count === 1 ? 'tên tác giả' : `tên của ${n(count)} người soạn, người sửa`),
  properties: (count) => `${n(count)} thuộc tính của tệp`,
  embeddedSheets: (count) => `${n(count)} bảng tính nhúng`,
  embeddedFiles: (count) => `${n(count)} tệp nhúng`,
  thumbnails: () => 'ảnh thu nhỏ của tệp',
  customData: (count) => `${n(count)} phần dữ liệu riêng của phần mềm`,
  pictureMetadata: (count) => `thông tin kèm theo ${n(count)} ảnh (thiết bị, vị trí, ngày chụp)`,
  outsideLinks: (count) => `${n(count)} liên kết đến tệp bên ngoài`,
  outsideFields: (count) => `${n(count)} trường tự lấy dữ liệu (giữ lại chữ đã in)`,
  controls: (count) => `${n(count)} ô điều khiển, biểu mẫu`,
  signatures: (count) => `${n(count)} chữ ký số của tệp gốc`,
  scripts: () => 'đoạn lệnh chạy trong tệp',
  attachments: (count) => `${n(count)} tệp đính kèm`,
  charts: (count) => `${n(count)} biểu đồ, sơ đồ`,
  drawings: (count) => `${n(count)} hình vẽ không đọc được`,
  coveredWords: (count) => `${n(count)} chỗ chữ bị ô tô kín che`,
};

export const publishingText = {
  removedTitle: 'Không có trong tệp được công bố',
  removedHint:
    'Tệp công bố do hệ thống viết lại từ nội dung đã xác nhận. Tệp gốc chỉ giữ trong cơ quan, kèm mã băm.',
  nothing: 'Tệp gốc không kèm nhận xét, chỗ sửa, tên tác giả hay phần nhúng nào.',
  removed: (parts: readonly string[]) => `${parts.join(', ')}.`,
  coveredTitle: 'Có chữ nằm dưới ô tô kín',
  covered: (count: number) =>
    `Tệp PDF có ${n(count)} chỗ chữ bị ô tô kín (thường là ô đen) che. Ô che không xóa chữ: chữ vẫn có trong tệp công khai, ai cũng chọn, chép và tìm được. Nếu chữ đó không được công khai, hãy xóa chữ trong bản gốc, xuất lại PDF rồi tải lên lại.`,
  visible:
    'Biểu đồ và hình vẽ là phần người đọc nhìn thấy trong tệp gốc. Nếu cần công bố, hãy chèn chúng dưới dạng ảnh (PNG, JPEG).',
} as const;

export const cleaningRefusals: Record<CleaningRefusal, string> = {
  tooLarge: 'Tệp lớn hơn 40 MB nên không công bố được. Hãy tách thành các tệp nhỏ hơn.',
  broken: 'Không mở được tệp để viết lại bản công bố. Hãy lưu lại bằng phần mềm soạn thảo rồi tải lên lại.',
  remarks:
    'Tệp PDF còn nhận xét hoặc đánh dấu của người góp ý. Hãy xóa hết nhận xét, hoặc xuất lại PDF từ bản sạch, rồi tải lên lại.',
  noProgram:
    'Máy chủ chưa cài chương trình viết lại PDF (poppler-utils) nên chưa công bố được tệp này. Hãy báo người quản trị, hoặc tải lên bản .docx.',
  kind: 'Loại tệp này không công bố được. Hãy dùng .docx, .pdf, .txt hoặc ảnh .jpg, .png, .webp.',
};
