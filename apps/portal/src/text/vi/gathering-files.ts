import type { AddMaterialRefusal, MaterialRefusal } from '#features/gatherings/files/keep-material.server.ts';
import type { AddPhotoRefusal, PhotoRefusal } from '#features/gatherings/files/keep-photo.server.ts';
import type { MaterialAudience, MaterialSince } from '#features/gatherings/files/material.ts';
import type { PhotoPeople } from '#features/gatherings/files/photo.ts';
import type {
  AddEditionRefusal,
  SkillDocumentRefusal,
} from '#features/gatherings/skill-documents/keep-skill-document.server.ts';
import { formatDate, formatNumber } from './dates.ts';
import { documents } from './documents.ts';
import { cleaningRefusals } from './publishing.ts';
import { gateRefusals } from './secrecy.ts';

type Data = Readonly<Record<string, string | number | undefined>>;
const nothing = 'Chưa có gì được ghi.';

export const materialAudienceWords: Record<MaterialAudience, string> = {
  public: 'Ai cũng tải được trên trang của buổi',
  participants: 'Chỉ người có chỗ, bằng liên kết riêng của vé',
};
export const materialSinceWords: Record<MaterialSince, string> = {
  now: 'Từ khi buổi được thông báo',
  after: 'Sau khi buổi đã diễn ra',
};
export const photoPeopleWords: Record<PhotoPeople, string> = {
  nobody: 'Không nhận ra được ai trong ảnh',
  agreed: 'Người nhận ra được đã đồng ý; trẻ em thì cha mẹ đồng ý',
  publicEvent: 'Ảnh chụp hoạt động công cộng, không có trẻ em nhận ra được, không làm tổn hại danh dự của ai',
};

const refusalsOfFiles = {
  ...documents.refusals,
  ...gateRefusals,
  ...cleaningRefusals,
} as const;

export const materialRefusals = {
  gone: `Tài liệu này đã được bỏ từ trước. ${nothing}`,
} satisfies Record<MaterialRefusal, string>;
export const addMaterialRefusals = {
  ...refusalsOfFiles,
  noFile: `Bạn chưa chọn tệp. ${nothing}`,
  cancelled: `Buổi này đã bị hủy nên không thêm tài liệu. ${nothing}`,
  tooMany: ({ most = 0 }: Data) => `Mỗi buổi có tối đa ${formatNumber(Number(most))} tài liệu. ${nothing}`,
} satisfies Record<AddMaterialRefusal, string | ((data: Data) => string)>;

export const photoRefusals = {
  gone: `Ảnh này đã được bỏ từ trước. ${nothing}`,
} satisfies Record<PhotoRefusal, string>;
export const addPhotoRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  noFile: `Bạn chưa chọn ảnh. ${nothing}`,
  notHeld: `Ảnh chỉ thêm được sau khi buổi được ghi là đã diễn ra. ${nothing}`,
  notPicture: `Tệp này không phải ảnh JPEG, PNG hoặc WebP. ${nothing}`,
  brokenPicture: `Không mở được ảnh này, hoặc ảnh lớn khác thường. ${nothing} Hãy lưu ảnh thành JPEG rồi gửi lại.`,
  tooMany: ({ most = 0 }: Data) => `Mỗi buổi có tối đa ${formatNumber(Number(most))} ảnh. ${nothing}`,
} satisfies Record<AddPhotoRefusal, string | ((data: Data) => string)>;

export const skillDocumentRefusals = {
  otherBody: `Chương trình tập huấn này là của cơ quan khác. ${nothing}`,
  withdrawn: `Tài liệu đã thu hồi nên không sửa được nữa. ${nothing}`,
  noReason: `Thu hồi phải có lý do: người mở trang tài liệu đọc được lý do ấy. ${nothing}`,
} satisfies Record<SkillDocumentRefusal, string>;
export const addEditionRefusals = {
  ...refusalsOfFiles,
  noFile: `Bạn chưa chọn tệp. ${nothing}`,
  withdrawn: skillDocumentRefusals.withdrawn,
  dayInFuture: `Ngày của bản sau hôm nay. ${nothing}`,
  sameFile: ({ ordinal = 1 }: Data) =>
    `Tệp này giống hệt bản ${formatNumber(Number(ordinal))} đang công bố. ${nothing}`,
} satisfies Record<AddEditionRefusal, string | ((data: Data) => string)>;

/** The desk of materials. */
export const materialsText = {
  title: 'Tài liệu của buổi',
  intro:
    'Tài liệu gửi trước hoặc sau buổi. Tệp được viết lại trước khi lưu: tên người soạn, nhận xét bên lề, nơi chụp ảnh bị bỏ.',
  empty: 'Chưa có tài liệu nào.',
  name: 'Tên tài liệu',
  audience: 'Ai tải được',
  since: 'Từ khi nào',
  file: 'Tệp',
  fileHint: '.docx, .pdf, .txt hoặc ảnh .jpg, .png, .webp; nhiều nhất 40 MB.',
  add: 'Thêm tài liệu',
  edit: 'Sửa',
  save: 'Ghi',
  remove: 'Bỏ tài liệu',
  purged: 'Tệp đã bị gỡ vĩnh viễn',
  saved: 'Đã ghi.',
  unreadable: 'Còn ô chưa điền, hoặc có ô quá dài. Chưa có gì được ghi.',
  facts: (ending: string, kilobytes: number) => `${ending}, ${formatNumber(kilobytes)} KB`,
} as const;

/** The desk of photographs. */
export const photosText = {
  title: 'Ảnh của buổi',
  intro:
    'Ảnh hiện trên trang công khai sau khi buổi diễn ra. Ảnh được vẽ lại từ các điểm ảnh: nơi chụp, máy chụp và mọi dữ liệu kèm theo bị bỏ.',
  notYet: 'Ảnh thêm được sau khi buổi được ghi là đã diễn ra.',
  file: 'Tệp ảnh',
  fileHint: 'Ảnh JPEG, PNG hoặc WebP, nhiều nhất 40 MB.',
  alt: 'Ảnh cho thấy gì',
  altHint: 'Một câu cho người không nhìn thấy ảnh: ai, ở đâu, đang làm gì.',
  altEn: 'Ảnh cho thấy gì, bằng tiếng Anh',
  caption: 'Chú thích, người chụp',
  people: 'Người trong ảnh',
  peopleHint:
    'Bộ luật Dân sự, Điều 32. Ai đứng trong ảnh đề nghị bỏ thì bỏ ngay; ảnh biến mất khỏi trang công khai lập tức.',
  add: 'Thêm ảnh',
  save: 'Ghi',
  remove: 'Bỏ ảnh',
  full: (most: number) => `Đã đủ ${formatNumber(most)} ảnh.`,
} as const;

/** What the public page and the ticket show of files. */
export const publicFilesText = {
  materials: 'Tài liệu',
  forParticipants: 'Tài liệu cho người tham dự',
  forParticipantsNote: 'Mở bằng liên kết riêng này; xin đừng chuyển liên kết cho người khác.',
  photos: 'Hình ảnh',
  caption: 'Ảnh',
  facts: materialsText.facts,
} as const;

/** The desk of documents of training. */
export const skillDocumentText = {
  title: 'Tài liệu kỹ năng',
  intro: 'Sổ tay, bài giảng, bộ hỏi đáp để học và dạy, công bố trên cổng theo từng bản.',
  empty: 'Chưa có tài liệu nào.',
  columns: { title: 'Tài liệu', audience: 'Dành cho', newest: 'Bản đang dùng' },
  add: 'Tạo tài liệu',
  name: 'Tên tài liệu',
  audience: 'Dành cho ai',
  audienceHint: 'Ví dụ: tuyên truyền viên cấp xã; báo cáo viên pháp luật.',
  programme: 'Thuộc chương trình tập huấn',
  noProgramme: 'Không thuộc chương trình nào',
  save: 'Ghi',
  saved: 'Đã ghi.',
  edit: 'Sửa thông tin',
  editions: 'Các bản',
  noEdition: 'Chưa có bản nào nên tài liệu chưa hiện trên cổng.',
  edition: (ordinal: number, day: string) => `Bản ${formatNumber(ordinal)}, ngày ${formatDate(day)}`,
  addEdition: 'Công bố bản mới',
  addEditionNote:
    'Bản đã công bố không sửa được, vì có người học theo và nhắc đến bản ấy. Bản mới thay bản trước; trang của bản trước dẫn sang bản mới.',
  note: 'Có gì mới',
  datedOn: 'Ngày của bản',
  file: 'Tệp',
  fileHint: materialsText.fileHint,
  publicPage: 'Trang công khai',
  withdraw: 'Thu hồi tài liệu',
  withdrawNote: 'Trang công khai sẽ nêu lý do và không cho tải nữa. Việc này không làm lại được.',
  reason: 'Lý do',
  withdrawn: 'Đã thu hồi',
  purged: materialsText.purged,
  unreadable: materialsText.unreadable,
} as const;

/** The public pages of documents of training. */
export const publicSkillDocumentText = {
  title: 'Tài liệu kỹ năng',
  description:
    'Sổ tay, bài giảng, bộ hỏi đáp về truyền thông chính sách do các cơ quan công bố, ai cũng tải được.',
  empty: 'Chưa có tài liệu nào',
  emptyHint: 'Tài liệu được công bố sẽ hiện ở đây.',
  audience: 'Dành cho',
  body: 'Cơ quan công bố',
  version: 'Bản',
  dated: 'Ngày',
  note: 'Có gì mới',
  edition: (ordinal: number) => `Bản ${formatNumber(ordinal)}`,
  day: (day: string) => formatDate(day),
  facts: materialsText.facts,
  download: 'Tải tệp',
  replacedTitle: (ordinal: number) => `Bản này đã được thay bằng bản ${formatNumber(ordinal)}`,
  replaced: 'Hãy dùng bản mới. Bản này còn ở đây để ai đã học theo hoặc nhắc đến nó tìm lại được.',
  toNewest: 'Mở bản đang dùng',
  withdrawnTitle: 'Tài liệu này đã thu hồi',
  goneTitle: 'Tệp của bản này đã bị gỡ',
  others: 'Các bản khác',
  back: 'Tất cả tài liệu',
  columns: { title: 'Tài liệu', audience: 'Dành cho', version: 'Bản', day: 'Ngày', body: 'Cơ quan' },
} as const;
