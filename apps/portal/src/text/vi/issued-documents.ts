import type { IssuedTextRefusal } from '#features/issued-documents/add-issued-text.server.ts';
import type { EditIssuedRefusal } from '#features/issued-documents/edit-issued.server.ts';
import type { EffectCheck, GazetteCheck, PublicityCheck } from '#features/issued-documents/effect.ts';
import type { IssuedFieldError } from '#features/issued-documents/issued-document.schema.ts';
import type { Difference } from '#features/issued-documents/issued-document.ts';
import type { RecordIssuedRefusal } from '#features/issued-documents/issuing.ts';
import type { LinkDraftRefusal } from '#features/issued-documents/join-draft.server.ts';
import type {
  ApproveIssuedRefusal,
  AskIssuedRefusal,
  ReturnIssuedRefusal,
} from '#features/issued-documents/publish-issued.server.ts';
import { formatDate, formatNumber } from './dates.ts';
import { uploadRefusals } from './drafts.ts';
import { fourEyesRefusals } from './identity.ts';
import { publicationRefusals } from './publications.ts';

type Data = Readonly<Record<string, string | number | undefined>>;

export const issuedFieldErrors: Record<IssuedFieldError, string> = {
  numberMissing: 'Nhập số, ký hiệu.',
  dateMissing: 'Chọn ngày ban hành.',
  dateUnreadable: 'Không đọc được ngày. Hãy chọn lại hoặc để trống.',
  titleMissing: 'Nhập tên văn bản.',
  typeMissing: 'Chọn loại văn bản.',
  levelMissing: 'Chọn cấp ban hành.',
  issuingBodyMissing: 'Nhập cơ quan ban hành.',
  legalForceMissing: 'Chọn văn bản quy phạm pháp luật hay văn bản cá biệt.',
  legalForceReasonMissing: 'Ghi lý do xếp loại văn bản.',
  tooLong: 'Nội dung quá dài, hãy rút gọn.',
};

const KEPT = 'Những gì bạn nhập vẫn còn dưới đây.';

export const recordIssuedRefusals: Record<RecordIssuedRefusal, string | ((data: Data) => string)> = {
  notYet: `Chưa ghi nhận ban hành được: dự thảo phải qua sàng lọc và, nếu đã lấy ý kiến, phải công bố bảng tiếp thu, giải trình trước. ${KEPT}`,
  futureDate: `Có ngày ở tương lai. Hãy kiểm tra lại ngày ban hành và ngày gửi Công báo. ${KEPT}`,
  unreadableNumber: `Không đọc được số, ký hiệu. Hãy nhập như trên văn bản, ví dụ 12/2026/QĐ-UBND hoặc 340/NQ-HĐND. ${KEPT}`,
  effectBeforeAdoption: `Ngày có hiệu lực sớm hơn ngày ban hành. ${KEPT}`,
  gazetteBeforeAdoption: `Ngày gửi Công báo sớm hơn ngày ban hành. ${KEPT}`,
  differenceReasonMissing: `Văn bản khác với dự thảo về loại, cấp, cơ quan ban hành hoặc tính chất. Hãy ghi lý do thay đổi. ${KEPT}`,
  stepsReasonMissing: `Dự thảo chưa qua đủ các bước đến khi trình ban hành. Hãy ghi lý do. ${KEPT}`,
  alreadyRecorded: (data) =>
    `Văn bản ${data.number} của cơ quan này, ngày này đã được ghi nhận. Hãy mở văn bản đó trong mục “Văn bản ban hành” và thêm dự thảo vào. ${KEPT}`,
};

export const editIssuedRefusals: Record<EditIssuedRefusal, string | ((data: Data) => string)> = {
  futureDate: recordIssuedRefusals.futureDate,
  unreadableNumber: recordIssuedRefusals.unreadableNumber,
  effectBeforeAdoption: recordIssuedRefusals.effectBeforeAdoption,
  gazetteBeforeAdoption: recordIssuedRefusals.gazetteBeforeAdoption,
  alreadyRecorded: (data) =>
    `Văn bản ${data.number} của cơ quan này, ngày này đã có một bản ghi khác. ${KEPT}`,
  reasonMissing: `Bạn đã sửa số, ngày, tên, loại hoặc cơ quan ban hành. Hãy ghi lý do sửa. ${KEPT}`,
};

export const askIssuedRefusals: Record<AskIssuedRefusal, string> = {
  waiting: publicationRefusals.waiting,
  nothingToPublish: 'Văn bản và toàn văn mới nhất đã công khai. Không có gì bị thay đổi.',
};
export const approveIssuedRefusals: Record<ApproveIssuedRefusal, string> = {
  ...fourEyesRefusals,
  notWaiting: publicationRefusals.notWaiting,
};
export const returnIssuedRefusals: Record<ReturnIssuedRefusal, string> = {
  notWaiting: publicationRefusals.notWaiting,
};

export const linkDraftRefusals: Record<LinkDraftRefusal, string> = {
  notYet: 'Dự thảo này chưa ghi nhận ban hành được, hoặc đã dừng. Không có gì bị thay đổi.',
  stepsReasonMissing: 'Dự thảo này chưa qua đủ các bước đến khi trình ban hành. Hãy ghi lý do.',
  differenceReasonMissing:
    'Văn bản khác với dự thảo này về loại, cấp, cơ quan ban hành hoặc tính chất. Hãy ghi lý do thay đổi.',
  alreadyLinked: 'Dự thảo này đã được gắn với văn bản. Không có gì bị thay đổi.',
};

export const issuedTextRefusals: Record<IssuedTextRefusal, string | ((data: Data) => string)> = {
  ...uploadRefusals,
  stampFound: (data) =>
    `Tệp có ${data.marks} dấu hiệu độ mật nên không được lưu. Nếu đó không phải dấu mật, người đứng đầu đơn vị hoặc cán bộ pháp chế tải lên kèm lý do.`,
  sameText: 'Nội dung tệp này giống hệt văn bản đã có. Không tạo thêm bản mới.',
};

export const differenceWords: Record<Difference, string> = {
  documentType: 'loại văn bản',
  level: 'cấp ban hành',
  issuingBody: 'cơ quan ban hành',
  legalForce: 'tính chất văn bản',
};

export const effectWords: Record<EffectCheck['state'], (earliest: string) => string> = {
  unknown: (earliest) => `Chưa ghi ngày có hiệu lực. Theo luật, sớm nhất là ngày ${earliest}.`,
  early: (earliest) => `Ngày có hiệu lực sớm hơn mức luật định; sớm nhất là ngày ${earliest}.`,
  lawful: (earliest) => `Ngày có hiệu lực đúng mức luật định (sớm nhất là ngày ${earliest}).`,
};

export const gazetteWords: Record<GazetteCheck['state'], (due: string) => string> = {
  onTime: (due) => `Đã gửi đúng hạn (hạn ${due}).`,
  late: (due) => `Đã gửi sau hạn (hạn ${due}).`,
  waiting: (due) => `Chưa ghi ngày gửi; hạn là ${due}.`,
  overdue: (due) => `Quá hạn gửi: hạn là ${due}.`,
};

export const publicityWords: Record<PublicityCheck['state'], (due: string) => string> = {
  onTime: (due) => `Đã công khai ở đây trong hạn (hạn ${due}).`,
  late: (due) =>
    `Công khai ở đây sau hạn ${due}. Nếu trước đó đã công khai ở nơi khác thì không phải làm gì thêm.`,
  waiting: (due) => `Chưa công khai ở đây; hạn là ${due}.`,
  overdue: (due) =>
    `Chưa công khai ở đây, đã quá hạn ${due}. Hãy công khai, hoặc bỏ qua nếu đã công khai ở nơi khác.`,
};

export const issuedText = {
  title: 'Văn bản ban hành',
  intro: 'Văn bản đã ban hành từ dự thảo của cơ quan bạn, và văn bản ban hành không qua dự thảo ở đây.',
  record: 'Ghi nhận văn bản ban hành',
  recordAlone: 'Ghi nhận văn bản không có dự thảo',
  recordAloneHint:
    'Dùng khi văn bản được ban hành mà hệ thống không có dự thảo. Nếu có dự thảo, hãy ghi từ trang của dự thảo đó.',
  recordOf: 'Ghi nhận ban hành',
  notYet:
    'Dự thảo chưa ghi nhận ban hành được: còn chưa sàng lọc, đang lấy ý kiến, chưa công bố bảng tiếp thu, giải trình, hoặc đã dừng.',
  backToDraft: 'Về trang dự thảo',
  search: 'Tìm theo số, tên, cơ quan ban hành',
  filter: 'Lọc',
  year: 'Năm ban hành',
  everyYear: 'Mọi năm',
  type: 'Loại văn bản',
  everyType: 'Mọi loại',
  withoutDraft: 'Không có dự thảo',
  which: 'Nguồn',
  all: 'Tất cả',
  columns: { document: 'Văn bản', adoptedOn: 'Ngày ban hành', drafts: 'Số dự thảo', shown: 'Công khai' },
  total: (count: number) => `${formatNumber(count)} văn bản`,
  empty: 'Chưa ghi nhận văn bản nào',
  emptyHint: 'Khi dự thảo được ban hành, ghi nhận ở trang của dự thảo; văn bản sẽ hiện ở đây.',
  emptyFiltered: 'Không có văn bản nào khớp với bộ lọc',
  yes: 'Có',
  no: 'Không',
  facts: 'Về văn bản',
  number: 'Số, ký hiệu',
  numberHint: 'Như trên văn bản, ví dụ 12/2026/QĐ-UBND hoặc 340/NQ-HĐND.',
  adoptedOn: 'Ngày ban hành (thông qua, ký)',
  documentTitle: 'Tên văn bản',
  documentType: 'Loại văn bản',
  level: 'Cấp ban hành',
  issuingBody: 'Cơ quan ban hành',
  legalForce: 'Tính chất văn bản',
  legalForceReason: 'Lý do xếp loại',
  effectiveOn: 'Ngày có hiệu lực',
  effectReason: 'Lý do có hiệu lực sớm hơn',
  effectReasonHint: 'Ví dụ: ban hành theo trình tự, thủ tục rút gọn.',
  gazette: 'Công báo và cơ sở dữ liệu',
  publicity: 'Hạn công khai',
  gazetteOn: 'Ngày gửi Công báo',
  gazetteReference: 'Số Công báo hoặc nơi đăng',
  published: 'Trình đăng trên trang công khai “Văn bản”',
  publishedHint:
    'Văn bản lên trang công khai khi người thứ hai duyệt. Bỏ chọn thì rời trang công khai ngay. Sửa số, ngày, tên, loại, cơ quan ban hành hay xếp loại của văn bản đang công khai thì văn bản tạm rời trang cho đến khi được duyệt lại.',
  publication: 'Công khai',
  isPublic: (day: string) => `Đang công khai từ ngày ${formatDate(day)}.`,
  notPublic: 'Chưa công khai.',
  linksWait: 'Dự thảo mới liên kết chưa hiện ở trang công khai; chờ người thứ hai xem và duyệt.',
  textWaits: 'Toàn văn mới chưa công khai; người đọc vẫn thấy bản đã duyệt trước.',
  approves: (ordinal: number | null) =>
    ordinal === null
      ? 'Duyệt: thông tin văn bản ở trên lên trang công khai, chưa có toàn văn.'
      : `Duyệt: thông tin văn bản ở trên và toàn văn bản ${ordinal} lên trang công khai.`,
  reason: 'Lý do văn bản khác với dự thảo',
  reasonHint: 'Cần khi loại, cấp, cơ quan ban hành hoặc tính chất đã thay đổi so với dự thảo.',
  correctionReason: 'Lý do sửa',
  correctionReasonHint: 'Cần khi sửa số, ngày, tên, loại hoặc cơ quan ban hành.',
  stepsReason: 'Lý do chưa qua đủ các bước',
  stepsReasonHint:
    'Dự thảo chưa được ghi nhận là đã trình ban hành. Ghi rõ các bước còn lại đã làm ở đâu, hoặc vì sao không cần.',
  save: 'Lưu',
  edit: 'Sửa, bổ sung thông tin',
  saved: 'Đã lưu.',
  incomplete:
    'Biểu mẫu thiếu thông tin. Những gì bạn nhập vẫn còn dưới đây; hãy điền chỗ còn thiếu rồi gửi lại.',
  unverified: 'chưa xác minh',
  basis: (basis: string) => `Căn cứ: ${basis}`,
  typeUnknown:
    'Vào ngày ban hành, không có văn bản loại này với tính chất đã ghi (cấp huyện chỉ ban hành đến hết 30/6/2025). Hãy xem lại loại, tính chất hoặc ngày.',
  drafts: 'Từ dự thảo',
  noDrafts: 'Văn bản không có dự thảo trong hệ thống.',
  differs: (what: readonly string[]) => `Khác với dự thảo về ${what.join(', ')}.`,
  wasType: (name: string) => `Khi soạn thảo: ${name}.`,
  why: (reason: string) => `Lý do: ${reason}`,
  link: 'Thêm dự thảo',
  linkHint: 'Nhiều dự thảo có thể được ban hành thành một văn bản.',
  chooseDraft: 'Chọn dự thảo',
  text: 'Toàn văn',
  noText: 'Chưa có toàn văn. Tải tệp văn bản đã ban hành lên để đọc và so với bản dự thảo cuối.',
  uploadText: 'Tải toàn văn lên',
  uploadAgain: 'Tải bản khác lên',
  original: 'Tệp gốc',
  sha: 'Mã băm nội dung',
  compared: (ordinal: number, draft: string) => `So với bản ${ordinal} của dự thảo “${draft}”`,
  noComparison: 'Chưa so được: cần có toàn văn và ít nhất một bản dự thảo đã xác nhận.',
  changes: 'Thay đổi so với bản dự thảo cuối',
  seeChanges: 'Xem từng điều đã đổi',
  spreading: 'Phổ biến sau khi ban hành',
  noSpreading: 'Chưa ghi hoạt động nào.',
  recordSpreading: 'Ghi hoạt động phổ biến',
  noProof: 'chưa có minh chứng',
  onPortal: 'Xem trên trang công khai',
  audit: 'Nhật ký',
  effectTitle: 'Hiệu lực',
  textTitle: 'Tải toàn văn lên',
  textAfterwards:
    'Tệp gốc được giữ kèm mã băm. Hệ thống viết lại tệp công khai từ nội dung và so với bản cuối của từng dự thảo.',
  adopted: (day: string) => `ban hành ngày ${formatDate(day)}`,
} as const;

/** The public pages "Văn bản". */
export const publicIssuedText = {
  title: 'Văn bản',
  description: 'Văn bản đã ban hành, gắn với dự thảo, ý kiến và bảng tiếp thu, giải trình.',
  none: 'Chưa có văn bản nào',
  noneFound: 'Không có văn bản nào khớp với bộ lọc',
  adoptedOn: 'Ban hành',
  effectiveOn: 'Có hiệu lực',
  effectUnknown: 'chưa ghi',
  effectEarly: 'Có hiệu lực sớm hơn số ngày luật định cho trường hợp thông thường.',
  issuer: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  type: 'Loại văn bản',
  gazette: 'Công báo',
  gazetteOn: (day: string) => `gửi ngày ${formatDate(day)}`,
  from: 'Từ dự thảo đến văn bản',
  draft: 'Dự thảo đã lấy ý kiến',
  responses: 'Bảng tiếp thu, giải trình',
  noDraft: 'Dự thảo của văn bản này chưa được công khai ở đây.',
  changedType: (type: string) => `Khi lấy ý kiến, dự thảo là ${type}.`,
  changes: 'Đã đổi gì so với dự thảo cuối',
  changesOf: (title: string, ordinal: number) => `So với bản ${ordinal} của dự thảo “${title}”`,
  seeChanges: 'Xem từng điều đã đổi',
  text: 'Toàn văn',
  noText: 'Toàn văn chưa được đăng ở đây.',
  download: 'Tải tệp Word',
  fileHash: 'Mã băm tệp (SHA-256)',
  fromDraft: (count: number) => (count === 1 ? 'từ một dự thảo' : `từ ${formatNumber(count)} dự thảo`),
  withDraft: 'Có dự thảo',
} as const;
