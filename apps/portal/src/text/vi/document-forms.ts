import type { FormFinding, FormFindingCode } from '#features/documents/forms/form-finding.ts';
import type { FormKind } from '#features/documents/forms/form-places.ts';
import type {
  UploadFormRefusal,
  UseFormRefusal,
} from '#features/official-documents/forms/change-form.server.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const formKinds: Record<FormKind, string> = {
  report: 'Báo cáo',
  plan: 'Kế hoạch',
  letter: 'Công văn',
};

/** Names of files in addresses and in what is saved. */
export const formFileWords = {
  standard: 'mau-chuan.docx',
  version: (ordinal: number) => `ban-${ordinal}.docx`,
  page: (ordinal: number, page: number) => `ban-${ordinal}-trang-${page}.png`,
} as const;

export const documentFormsText = {
  title: 'Mẫu thể thức',
  intro:
    'Mỗi loại văn bản được in theo mẫu chuẩn của Nghị định 30/2020/NĐ-CP. Cơ quan có thể tải mẫu về, chỉnh phông chữ, khoảng cách, phần chữ cố định trong Word rồi tải lên; bản tải lên được kiểm tra và xem thử trước khi dùng.',
  kind: 'Loại văn bản',
  state: 'Đang dùng',
  act: 'Việc',
  standard: 'Mẫu chuẩn',
  ownVersion: (ordinal: number) => `Mẫu riêng, bản ${ordinal}`,
  unused: (versions: number) => `Mẫu chuẩn (có ${versions} bản mẫu riêng chưa dùng)`,
  begin: 'Chỉnh mẫu này',
  open: 'Mở mẫu',
  titleOf: (kind: FormKind) => `Mẫu thể thức: ${formKinds[kind]}`,
  nowStandard: 'Đang dùng mẫu chuẩn.',
  nowOwn: (ordinal: number) => `Đang dùng mẫu riêng, bản ${ordinal}.`,
  kept: 'Văn bản đã duyệt giữ mẫu của ngày duyệt; văn bản đã có số không đổi. Mẫu mới áp dụng cho văn bản duyệt từ lúc này.',
  steps: 'Cách làm',
  step1: 'Tải mẫu chuẩn về và mở bằng Word.',
  step2:
    'Chỉnh phông chữ, khoảng cách, lề, phần chữ cố định. Giữ nguyên các chỗ trong hai dấu ngoặc nhọn như {{trích yếu}}; có thể dời chỗ, đổi kiểu chữ của chúng.',
  step3:
    'Bốn dòng {{đề mục 1}}, {{đề mục 2}}, {{đề mục 3}}, {{nội dung}} cho thấy đề mục và đoạn văn được trình bày thế nào: mỗi dòng đứng riêng; nội dung văn bản nằm ở chỗ {{nội dung}}. Ý gạch đầu dòng theo kiểu của {{nội dung}}; bảng và biểu đồ giữ kiểu chuẩn.',
  step4: 'Lưu dạng Word (.docx) rồi tải lên ở dưới.',
  download: 'Tải mẫu chuẩn (.docx)',
  upload: 'Tải bản đã chỉnh lên',
  file: 'Tệp mẫu (.docx)',
  send: 'Tải lên và kiểm tra',
  versions: 'Các bản đã tải lên',
  empty: 'Chưa có bản mẫu riêng nào. Văn bản loại này được in theo mẫu chuẩn.',
  version: (ordinal: number) => `Bản ${ordinal}`,
  uploaded: (by: string, at: string) => `${by} tải lên lúc ${at}`,
  inUse: 'đang dùng',
  clean: 'Không phát hiện điều gì phải sửa.',
  stops: 'Phải sửa trước khi dùng',
  decree: 'Khác Nghị định 30/2020/NĐ-CP',
  preview: 'Xem thử trên một văn bản mẫu',
  page: (ordinal: number, page: number) => `Bản ${ordinal}, trang ${page} của văn bản mẫu`,
  noPages:
    'Máy chủ không có chương trình dựng trang nên không có hình xem thử; hãy mở tệp trong Word để xem.',
  fetchFile: 'Tải tệp',
  use: 'Dùng bản này',
  reason: 'Lý do vẫn dùng',
  reasonHint: 'Vì sao mẫu khác Nghị định 30/2020/NĐ-CP; được ghi cùng tên người quyết định.',
  back: 'Trở về mẫu chuẩn',
  backReason: 'Lý do',
  decisions: 'Ai đã chọn mẫu nào',
  decided: (by: string, at: string, ordinal: number | null) =>
    `${at}: ${by} ${ordinal === null ? 'trở về mẫu chuẩn' : `dùng bản ${ordinal}`}`,
  saved: 'Đã ghi.',
  savedUpload:
    'Đã lưu bản mới và kiểm tra xong; kết quả ở dưới. Bản này chưa được dùng cho đến khi có người chọn.',
  incomplete: `Còn ô chưa điền hoặc điền sai. ${nothingDone}`,
} as const;

const SIDES: Readonly<Record<string, string>> = { top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' };
const braces = (name: unknown) => `{{${name}}}`;
const decimal = (value: unknown) => String(value).replace('.', ',');

/** What is wrong, and what to do about it. */
const findingWords: Record<FormFindingCode, (data: FormFinding['data']) => string> = {
  unreadable: () =>
    'Không đọc được cấu trúc của tệp. Hãy mở tệp bằng Word, chọn Lưu thành, dạng “Word Document (.docx)” (không chọn Strict Open XML), rồi tải lại.',
  embedded: ({ name }) =>
    `Trong tệp có đối tượng nhúng của chương trình khác (${name}). Hãy xóa đối tượng đó, hoặc thay bằng ảnh PNG, JPEG.`,
  external: ({ target }) =>
    `Tệp trỏ ra ngoài: ${target}. Hãy bỏ liên kết (bấm chuột phải, Remove Hyperlink), hoặc chèn hẳn ảnh vào tệp thay cho ảnh liên kết.`,
  otherPart: ({ kind }) =>
    `Trong tệp có phần mà mẫu không cần (${kind}). Hãy chép nội dung sang mẫu chuẩn vừa tải về rồi tải lên.`,
  pictureKind: ({ name }) =>
    `Ảnh ${name} không phải PNG, JPEG hay GIF nên không in được. Hãy chèn lại ảnh ở dạng PNG.`,
  activeField: ({ name }) =>
    `Trong tệp có trường tự động ${name}. Mẫu chỉ giữ được số trang; hãy chọn trường đó, bấm Ctrl+Shift+F9 để đổi thành chữ, hoặc xóa.`,
  trackedChanges: () =>
    'Tệp còn dấu sửa chưa chấp nhận. Trong Word, chọn Xem lại (Review), Chấp nhận tất cả (Accept All), tắt theo dõi sửa đổi rồi lưu.',
  hiddenText: () =>
    'Trong tệp có chữ ẩn, không ai thấy khi đọc. Hãy chọn toàn bộ văn bản, bỏ đánh dấu Ẩn (Hidden) trong hộp Phông chữ, xóa chữ không cần.',
  severalSections: () =>
    'Mẫu có nhiều phần (section) với thiết lập trang khác nhau. Hãy xóa các dấu ngắt phần để cả mẫu là một phần; phụ lục được thêm tự động sau phần ký.',
  missing: ({ name }) =>
    `Thiếu chỗ ${braces(name)}. Hãy gõ lại đúng như vậy vào nơi cần in; nếu không, nội dung đó sẽ mất khỏi văn bản.`,
  repeated: ({ name, times }) => `Chỗ ${braces(name)} xuất hiện ${times} lần. Hãy chỉ giữ một.`,
  unknown: ({ name }) =>
    `Không có chỗ nào tên ${braces(name)} trong mẫu loại này. Hãy sửa lại tên cho đúng, hoặc xóa.`,
  notAlone: ({ name }) =>
    `Chỗ ${braces(name)} phải đứng riêng một dòng. Hãy đưa chữ khác trên dòng đó sang dòng khác.`,
  insideTable: ({ name }) =>
    `Chỗ ${braces(name)} nằm trong bảng. Hãy đưa ra ngoài bảng, thành một dòng riêng.`,
  inTextBox: ({ name }) => `Chỗ ${braces(name)} nằm trong hộp văn bản. Hãy đưa ra dòng thường hoặc ô bảng.`,
  inMargin: ({ name }) =>
    `Chỗ ${braces(name)} nằm ở đầu trang, chân trang hoặc chú thích, nơi không điền được. Hãy đưa vào phần thân.`,
  cannotFill: () =>
    'Đã thử in một văn bản mẫu bằng tệp này nhưng không được. Hãy bắt đầu lại từ mẫu chuẩn vừa tải về và chỉnh từng bước.',
  paper: ({ width, height }) =>
    `Khổ giấy là ${decimal(width)} × ${decimal(height)} mm, không phải A4 (210 × 297 mm). Hãy chọn A4 trong Bố cục, Cỡ giấy.`,
  margin: ({ side, given, least, most }) =>
    `Lề ${SIDES[String(side)] ?? side} là ${decimal(given)} mm; Nghị định 30 quy định ${least}–${most} mm. Hãy sửa trong Bố cục, Lề.`,
  font: ({ fonts }) =>
    `Có chữ dùng phông ${fonts}; Nghị định 30 quy định Times New Roman. Hãy chọn toàn bộ văn bản và đổi phông.`,
  color: ({ colors }) =>
    `Có chữ màu (${colors}); Nghị định 30 quy định chữ màu đen. Hãy chọn toàn bộ văn bản và đổi màu chữ thành Tự động.`,
  bodySize: ({ size }) =>
    `Cỡ chữ của ${braces('nội dung')} là ${decimal(size)}; Nghị định 30 quy định 13 đến 14.`,
  noPageNumber: () =>
    'Không có số trang. Hãy chèn số trang ở giữa lề trên (Chèn, Số trang, Đầu trang), không hiện ở trang đầu.',
  numberOnFirst: () => 'Số trang hiện cả ở trang đầu. Hãy đánh dấu “Trang đầu khác” (Different First Page).',
  numberBelow: () =>
    'Số trang đặt ở chân trang; Nghị định 30 quy định canh giữa trong lề trên. Hãy chuyển lên đầu trang.',
  numberNotCentred: () => 'Số trang không canh giữa. Hãy canh giữa số trang ở lề trên.',
  nation: () => 'Không thấy dòng Quốc hiệu đúng nguyên văn “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.',
  motto: () => 'Không thấy dòng Tiêu ngữ đúng nguyên văn “Độc lập - Tự do - Hạnh phúc”.',
};

export const findingSentence = ({ code, data }: FormFinding): string => findingWords[code](data);

export const uploadFormRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  noFile: `Bạn chưa chọn tệp. ${nothingDone}`,
  notWord: `Tệp này không phải Word (.docx). ${nothingDone} Hãy lưu mẫu thành “Word Document (.docx)” rồi tải lại.`,
} satisfies Record<UploadFormRefusal, string | ((data: Record<string, string | number>) => string)>;

export const useFormRefusals = {
  noSuchVersion: `Bản này không thuộc mẫu đang mở. ${nothingDone} Hãy tải lại trang.`,
  notUsable: `Bản này còn điều phải sửa nên không dùng được. ${nothingDone} Hãy sửa trong Word rồi tải bản mới lên.`,
  reasonMissing: `Bản này khác Nghị định 30/2020/NĐ-CP ở những điểm nêu dưới đây. ${nothingDone} Hãy ghi lý do vẫn dùng, hoặc sửa mẫu.`,
  inUse: `Bản này đang được dùng rồi. ${nothingDone}`,
} satisfies Record<UseFormRefusal, string>;

export const standardRefusals = { isStandard: `Đang dùng mẫu chuẩn rồi. ${nothingDone}` } as const;

/** What is done with forms, in the trail. */
export const documentFormActs = {
  'documentForm.uploaded': 'Tải lên một bản mẫu thể thức',
  'documentForm.used': 'Dùng một bản mẫu thể thức',
  'documentForm.standard': 'Trở về mẫu thể thức chuẩn',
  'documentForm.declaredNotSecret': 'Cam kết mẫu thể thức không chứa bí mật nhà nước',
  'documentForm.uploadRefusedAsSecret': 'Ngăn tải lên mẫu thể thức có dấu mật',
  'documentForm.stampCleared': 'Xác nhận mẫu thể thức không có dấu mật',
} as const;
export const documentFormFieldWords = { formOrdinal: 'Bản mẫu', formFindings: 'Số điều phát hiện' } as const;
