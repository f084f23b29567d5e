import type { ScanRefusal } from '#features/documents/scans/check-scan.server.ts';
import type { ScanState } from '#features/documents/scans/scans.store.server.ts';
import type { StartScanRefusal } from '#features/documents/scans/start-scan.server.ts';
import { gateRefusals } from './secrecy.ts';

type Data = Readonly<Record<string, string | number | undefined>>;

export const scanText = {
  title: 'Bản quét',
  states: {
    reading: 'đang nhận dạng chữ',
    review: 'chờ người đọc lại',
    taken: 'đã thành bản dự thảo',
    refused: 'đã từ chối vì có dấu chỉ độ mật',
    dropped: 'đã bỏ',
  } satisfies Record<ScanState, string>,
  intro:
    'Tệp chỉ có ảnh của trang nên máy phải nhận dạng chữ. Máy có thể nhầm: hãy đọc từng trang cạnh ảnh, sửa chỗ sai, rồi xác nhận. Chỉ khi mọi trang đã được xác nhận mới tạo được bản dự thảo.',
  progress: (read: number, pages: number) => `Đã nhận dạng ${read}/${pages} trang`,
  working:
    'Việc này chạy trên máy chủ: bạn có thể rời trang này và quay lại sau. Nếu số trang không tự đổi, hãy bấm để xem.',
  refresh: 'Xem tiến độ',
  checkedOf: (checked: number, pages: number) => `Đã xác nhận ${checked}/${pages} trang`,
  marks: (count: number) =>
    `Có ${count} chỗ máy không đọc được hoặc giống lời nói về độ mật; người có thẩm quyền xem ở bước rà soát bản dự thảo.`,
  pages: 'Các trang',
  page: (number: number) => `Trang ${number}`,
  pageState: (checked: boolean, doubts: number) =>
    checked ? 'đã xác nhận' : doubts > 0 ? `${doubts} từ chưa chắc` : 'không có từ nào chưa chắc',
  picture: (number: number) => `Ảnh trang ${number} của bản quét`,
  enlarge: 'Mở ảnh lớn',
  lines: 'Chữ đã nhận dạng',
  linesHint:
    'Mỗi ô là một dòng in. Để trống để bỏ dòng thừa; dấu “ | ” ngăn hai cột. Từ máy chưa chắc được nêu dưới ô, kèm độ tin của máy.',
  line: (number: number) => `Dòng ${number}`,
  doubts: 'Chưa chắc:',
  doubt: (word: string, confidence: number) => `“${word}” (${confidence} %)`,
  check: 'Đã đọc, trang này đúng với ảnh',
  checkAgain: 'Lưu lại trang này',
  noLines:
    'Máy không thấy chữ nào trên trang này. Nếu trang có chữ, hãy bỏ bản quét và tìm bản Word hoặc PDF có chữ.',
  accept: 'Tạo bản dự thảo từ bản quét',
  acceptPlan: 'Đưa vào bàn nhập kế hoạch',
  introPlan:
    'Tệp chỉ có ảnh của trang nên máy phải nhận dạng chữ. Máy có thể nhầm: hãy đọc từng trang cạnh ảnh, sửa chỗ sai, rồi xác nhận. Chỉ khi mọi trang đã được xác nhận hệ thống mới đọc ra nhiệm vụ của kế hoạch.',
  acceptHint: (left: number) => `Còn ${left} trang chưa xác nhận.`,
  drop: 'Bỏ bản quét này',
  dropHint: 'Tệp và chữ đã nhận dạng bị xóa; nhật ký chỉ giữ mã băm.',
  saved: 'Đã lưu trang.',
  open: 'Bản quét đang xử lý',
  openLine: (name: string, read: number, checked: number, pages: number) =>
    `${name}: nhận dạng ${read}/${pages} trang, xác nhận ${checked}/${pages} trang`,
  refusedNow:
    'Một trang của bản quét có dấu chỉ độ mật. Tệp và chữ đã nhận dạng đã bị xóa; hệ thống chỉ ghi lại rằng việc tải lên đã dừng.',
  over: 'Bản quét này không còn xử lý.',
  fromScan: 'nhận dạng từ bản quét',
} as const;

export const startScanRefusals: Record<StartScanRefusal, string | ((data: Data) => string)> = {
  notDeclared: gateRefusals.notDeclared,
  secretStamp: gateRefusals.secretStamp,
  noRecognition:
    'Tệp là bản quét (chỉ có ảnh của trang); máy chủ chưa có phần nhận dạng chữ nên không đọc được. Tệp không được lưu. Hãy tải bản Word hoặc PDF có chữ, hoặc đề nghị quản trị cài tesseract (dữ liệu tiếng Việt) và poppler.',
  tooManyScanned: (data) =>
    `Bản quét có ${data.pages} trang, nhiều hơn ${data.most} trang hệ thống nhận. Tệp không được lưu. Hãy chia tệp hoặc tải bản Word, PDF có chữ.`,
  brokenPdf:
    'Không mở được tệp quét này để xem từng trang: tệp hỏng, hoặc máy chủ chưa cài poppler. Tệp không được lưu.',
};

export const scanRefusals: Record<ScanRefusal, string> = {
  notInReview: 'Bản quét này không còn chờ đọc lại. Chưa có gì được lưu.',
  noSuchPage: 'Trang này đã thay đổi hoặc không còn. Chưa có gì được lưu; hãy mở lại trang.',
  pagesUnchecked: 'Còn trang chưa được xác nhận. Chưa có bản dự thảo nào được tạo; hãy đọc hết các trang.',
  noText: 'Sau khi sửa, bản quét không còn chữ nào. Chưa có bản dự thảo nào được tạo.',
};
