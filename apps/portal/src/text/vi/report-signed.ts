import type {
  SignedFileRefusal,
  SignedFileState,
} from '#features/reports/signed-files/attach-signed-file.server.ts';
import type { SignaturesFound } from '#features/reports/signed-files/signatures-in-pdf.ts';
import { formatInstant, formatNumber } from './dates.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

type Data = Readonly<Record<string, string | number | undefined>>;

const nothingDone = 'Tệp không được lưu; chưa có gì được ghi.';

export const signedFileRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  noFile: 'Bạn chưa chọn tệp bản ký. Chưa có gì được ghi.',
  notFrozen: `Báo cáo chưa ký. ${nothingDone} Khi văn bản của báo cáo đã ký, hãy mở lại trang này để gắn bản ký.`,
  fromPaper: `Báo cáo này do cấp trên nhập từ bản giấy; bản ký ở cơ quan lập báo cáo. ${nothingDone}`,
  notPdf: `Tệp không phải PDF (xem theo nội dung, không theo tên). ${nothingDone} Hãy quét hoặc xuất bản đã ký thành PDF rồi chọn lại.`,
  encrypted: `Tệp PDF có mật khẩu hoặc bị mã hóa nên không xem được bên trong. ${nothingDone} Hãy gửi bản không khóa; ký số không cần khóa tệp.`,
  reasonMissing: `Thay bản ký thì phải ghi lý do. ${nothingDone} Hãy ghi lý do rồi chọn lại tệp.`,
  sameFile: 'Tệp này chính là bản ký đang giữ (cùng mã băm). Không có gì thay đổi.',
  ofAnotherReport: ({ title = '', edition = 1 }: Data) =>
    `Đúng tệp này đã gắn với báo cáo “${title}”${Number(edition) > 1 ? ` (bản sửa lần ${Number(edition) - 1})` : ''}. Chưa có gì được ghi ở đây; hãy kiểm tra xem bạn đang mở đúng báo cáo, đúng lần hay chưa.`,
} satisfies Record<SignedFileRefusal, string | ((data: Data) => string)>;

/** What was found in a file, and that nothing of it was verified; never that it is valid. */
export function signatureWords({ signatures, timeStamps, writtenAfter }: SignaturesFound): string[] {
  if (signatures === 0 && timeStamps === 0)
    return ['Không thấy chữ ký số trong tệp: có thể là bản quét của bản ký tay, đóng dấu.'];
  return [
    signatures > 0
      ? `Có chữ ký số trong tệp (${formatNumber(signatures)}); phần mềm không kiểm tra hiệu lực.`
      : 'Có dấu thời gian, không có chữ ký số của người ký; phần mềm không kiểm tra hiệu lực.',
    ...(writtenAfter
      ? [
          'Sau chữ ký cuối có phần ghi thêm vào tệp; phần mềm không phân biệt dữ liệu phục vụ kiểm tra với chỗ sửa.',
        ]
      : []),
    'Muốn biết chữ ký có hiệu lực hay không, hãy mở tệp bằng phần mềm kiểm tra chữ ký số.',
  ];
}

export const signedFilesText = {
  title: 'Bản ký của báo cáo',
  link: 'Bản ký (PDF)',
  intro:
    'Bản PDF đã ký (bản quét có chữ ký, dấu; hoặc tệp ký số) được giữ nguyên từng byte bên cạnh báo cáo đã chốt, kèm mã băm. Phần mềm không tạo ra chữ ký và không xác nhận hiệu lực của chữ ký.',
  none: 'Chưa gắn bản ký.',
  noneHint: 'Văn thư hoặc người lập báo cáo gắn bản đã ký ở đây; cấp trên nhận báo cáo xem và tải được.',
  closedHint: {
    notFrozen: 'Báo cáo chưa ký. Khi văn bản của báo cáo đã ký thì gắn được bản ký ở trang này.',
    fromPaper: 'Báo cáo do cấp trên nhập từ bản giấy: bản ký ở cơ quan lập báo cáo.',
  } satisfies Record<SignedFileState, string>,
  current: 'Bản đang giữ',
  older: 'Các bản trước',
  attach: 'Gắn bản ký',
  replace: 'Thay bản ký',
  replaceHint: 'Bản đang giữ vẫn còn trong danh sách, không mất.',
  file: 'Tệp PDF đã ký',
  fileHint:
    'Chỉ nhận PDF, tối đa 40 MB, không đặt mật khẩu. Tệp được giữ nguyên vì sửa tệp là làm hỏng chữ ký số.',
  reason: 'Lý do thay',
  hash: 'Mã băm (SHA-256)',
  attachedBy: (by: string, at: Date) => `${by}, ${formatInstant(at)}`,
  ordinal: (n: number) => `Bản ${formatNumber(n)}`,
  replacedBecause: (reason: string) => `Thay bản trước vì: ${reason}`,
  purged: (at: Date) => `Tệp đã bị gỡ vì đăng nhầm, ${formatInstant(at)}. Mã băm còn lại để đối chiếu.`,
  download: 'Tải bản ký',
  attached: 'Đã gắn bản ký.',
  seeAll: 'Xem và gắn bản ký',
  allOf: (n: number) => (n > 1 ? `Mọi bản ký (${formatNumber(n)})` : 'Trang bản ký'),
  laterEdition: (edition: number) =>
    `Báo cáo này đã có bản sửa lần ${edition - 1} được ký. Bản ký ở đây vẫn thuộc lần này; bản sửa có bản ký riêng.`,
  openLater: 'Mở bản sửa',
  onPortal: 'Bản này đang công bố cùng báo cáo.',
  otherOnPortal: 'Trên cổng đang công bố một bản ký trước bản này.',
  openPublishing: 'Mở trang công bố',
} as const;
