import type { DiagnosticCode, LineKind } from '@danban/legal-text';
import type { SecrecyPlace } from '#features/documents/scan-secrecy.ts';
import type { Stage } from '#features/drafts/law-project.ts';
import type { StopRefusal } from '#features/drafts/projects/finish-project.server.ts';
import type { ProjectFieldError } from '#features/drafts/projects/law-project.schema.ts';
import type {
  EditProjectRefusal,
  RegisterProjectRefusal,
} from '#features/drafts/projects/register-project.server.ts';
import type { ChangeKind } from '#features/drafts/reading/change-list.ts';
import type { ScreeningRefusal } from '#features/drafts/screening/screen-project.server.ts';
import type { ScreeningFieldError } from '#features/drafts/screening/screening.schema.ts';
import type { CriterionWording } from '#features/drafts/screening/screening-criteria.ts';
import type { AddVersionRefusal } from '#features/drafts/versions/add-version.server.ts';
import type { ConfirmVersionRefusal } from '#features/drafts/versions/confirm-version.server.ts';
import type { CorrectRefusal } from '#features/drafts/versions/correct-version.server.ts';
import type { ClearStampRefusal, DiscardRefusal } from '#features/drafts/versions/resolve-stamp.server.ts';
import type { Level } from '#features/time-limits/document-types.ts';
import { documents } from './documents.ts';
import { evidenceRefusals } from './screening.ts';
import { secrecyText } from './secrecy.ts';

export type Data = Readonly<Record<string, string | number | undefined>>;

/** Words around the text of a draft, on the portal and in the workspace. */
export const lawText = {
  whole: 'Toàn văn dự thảo',
  content: 'Nội dung',
  contents: 'Mục lục',
  contentsOf: (units: { chapters: number; articles: number; appendices: number }) => {
    const parts = [`${units.articles} điều`];
    if (units.chapters > 0) parts.unshift(`${units.chapters} chương`);
    if (units.appendices > 0) parts.push(`${units.appendices} phụ lục`);
    return `Mục lục: ${parts.join(', ')}`;
  },
  opinions: 'ý kiến',
  comment: 'Góp ý điều này',
  table: 'Bảng trong dự thảo, cuộn ngang được',
} as const;

export const changeText = {
  kinds: { added: 'Mới', changed: 'Sửa', removed: 'Bỏ', moved: 'Chuyển' } satisfies Record<
    ChangeKind,
    string
  >,
  none: 'Hai bản không khác nhau về điều, khoản, điểm.',
  /** Before citations. */
  movedFrom: 'trước là',
  related: 'liên quan:',
  removedArticle: 'không còn trong bản mới',
  version: (ordinal: number) => `Bản ${ordinal}`,
  ofTwo: (before: number, after: number) => `Bản ${after} so với bản ${before}`,
} as const;

export const levelNames: Record<Level, string> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện (đến 30/6/2025)',
  commune: 'Cấp xã',
};

export const draftsText = {
  title: 'Dự thảo',
  intro: 'Dự thảo chính sách, văn bản mà cơ quan bạn chủ trì soạn thảo.',
  register: 'Đăng ký dự thảo',
  search: 'Tìm theo tên, số ký hiệu',
  stage: 'Giai đoạn',
  allStages: 'Mọi giai đoạn',
  scope: 'Sàng lọc',
  allScopes: 'Tất cả',
  scopes: { in: 'Phải truyền thông', out: 'Không thuộc diện', unscreened: 'Chưa sàng lọc' },
  filter: 'Lọc',
  columns: { draft: 'Dự thảo', stage: 'Giai đoạn', scope: 'Sàng lọc', versions: 'Số bản' },
  total: (count: number) => `${count} dự thảo`,
  empty: 'Chưa có dự thảo nào',
  emptyHint: 'Đăng ký dự thảo đầu tiên để bắt đầu: sàng lọc, tải văn bản lên, lấy ý kiến.',
  emptyFiltered: 'Không có dự thảo nào khớp với bộ lọc',
  emptyFilteredHint: 'Bỏ bớt điều kiện lọc, hoặc tìm bằng ít chữ hơn.',
  clearFilter: 'Bỏ lọc',
} as const;

/** The form of a draft, field by field. */
export const projectForm = {
  newTitle: 'Đăng ký dự thảo',
  title: 'Tên đầy đủ của dự thảo',
  titleHint: 'Như sẽ in trên văn bản, ví dụ: Nghị quyết quy định chính sách hỗ trợ …',
  shortTitle: 'Tên ngắn',
  shortTitleHint: 'Dùng trong danh sách và địa chỉ trang công khai. Địa chỉ được tạo một lần từ tên này.',
  documentType: 'Loại văn bản',
  level: 'Cấp ban hành',
  levelHint: 'Chỉ cần chọn khi loại văn bản là “Loại khác”; các loại còn lại tự xác định.',
  issuingBody: 'Cơ quan ban hành',
  issuingBodyHint: 'Ví dụ: Hội đồng nhân dân tỉnh Hưng Yên.',
  leadAgency: 'Cơ quan chủ trì soạn thảo',
  symbol: 'Số, ký hiệu dự kiến',
  symbolHint:
    'Ví dụ: /2026/NQ-HĐND. Có năm trong ký hiệu thường là văn bản quy phạm pháp luật; chỉ là gợi ý.',
  legalForce: 'Đây là loại văn bản nào?',
  legalForceHint:
    'Cán bộ quyết định và ghi lý do. Thời hạn lấy ý kiến theo luật chỉ bắt buộc với văn bản quy phạm.',
  legalForceReason: 'Lý do xếp loại',
  summary: 'Dự thảo nói về việc gì',
  summaryHint: 'Viết cho người dân, mỗi ý một dòng, nhiều nhất năm dòng.',
  changesSummary: 'Điều gì thay đổi',
  changesSummaryHint: 'So với quy định đang áp dụng, mỗi thay đổi một dòng.',
  affectedGroups: 'Ai chịu tác động',
  affectedGroupsHint: 'Mỗi nhóm một dòng, ví dụ: Hộ kinh doanh; Người khuyết tật.',
  save: 'Lưu',
  registerNow: 'Đăng ký',
  facts: 'Về văn bản',
  plainWords: 'Lời giới thiệu cho người dân',
} as const;

export const projectFieldErrors: Record<ProjectFieldError, string> = {
  titleMissing: 'Nhập tên đầy đủ.',
  shortTitleMissing: 'Nhập tên ngắn.',
  typeMissing: 'Chọn loại văn bản.',
  levelMissing: 'Chọn cấp ban hành.',
  issuingBodyMissing: 'Nhập cơ quan ban hành.',
  legalForceMissing: 'Chọn văn bản quy phạm pháp luật hay văn bản cá biệt.',
  legalForceReasonMissing: 'Ghi lý do xếp loại văn bản.',
  tooLong: 'Nội dung quá dài, hãy rút gọn.',
  tooManyGroups: 'Nhiều nhất 30 nhóm.',
  reasonMissing: 'Ghi lý do.',
};

export const symbolHint = {
  legal: 'Ký hiệu có năm ban hành: thường là văn bản quy phạm pháp luật.',
  individual: 'Ký hiệu không có năm ban hành: thường là văn bản cá biệt.',
  differs: 'Xếp loại đang chọn khác với gợi ý này. Hãy xem lại lý do xếp loại.',
  unreadable: 'Không nhận ra ký hiệu này. Ký hiệu thường có dạng 12/2026/QĐ-UBND hoặc 340/NQ-HĐND.',
} as const;

export const districtsEnded =
  'Từ ngày 01/7/2025 không còn cấp huyện, nên cấp huyện không ban hành văn bản nào sau ngày 30/6/2025.';
export const registerRefusals: Record<RegisterProjectRefusal, string> = {
  typeNotInForce:
    'Vào ngày đăng ký, loại này không được ban hành với tư cách văn bản quy phạm pháp luật. Hãy chọn loại khác hoặc xem lại xếp loại.',
  levelEnded: `${districtsEnded} Những gì bạn nhập vẫn còn trong biểu mẫu: hãy chọn loại của cấp tỉnh hoặc cấp xã.`,
};
export const editRefusals: Record<EditProjectRefusal, string> = {
  ...registerRefusals,
  finished: 'Dự thảo đã kết thúc nên không sửa được nữa. Không có gì bị thay đổi.',
};
export const stopRefusals: Record<StopRefusal, string> = {
  consultationOpen:
    'Đang lấy ý kiến nên chưa dừng được: hãy rút đợt lấy ý kiến (có nêu lý do) hoặc chờ hết hạn. Không có gì bị thay đổi.',
  finished: 'Dự thảo đã kết thúc từ trước. Không có gì bị thay đổi.',
  reasonMissing: 'Ghi lý do dừng.',
};

export const projectText = {
  edit: 'Sửa thông tin dự thảo',
  saved: 'Đã lưu.',
  steps: 'Các bước của dự thảo',
  facts: 'Thông tin',
  versions: 'Các bản dự thảo',
  noVersions: 'Chưa có bản nào. Tải văn bản lên để rà soát cấu trúc.',
  upload: 'Tải bản dự thảo lên',
  columns: {
    ordinal: 'Bản',
    state: 'Trạng thái',
    file: 'Tệp gốc',
    hash: 'Mã băm nội dung (SHA-256)',
    by: 'Người thực hiện',
  },
  version: (ordinal: number) => `Bản ${ordinal}`,
  uploaded: (by: string, at: string) => `${by} tải lên ${at}`,
  confirmed: (by: string, at: string) => `${by} xác nhận ${at}`,
  purged: 'tệp đã xóa khỏi hệ thống',
  fingerprintHint:
    'Mã băm tính từ nội dung đã xác nhận: nội dung đổi một chữ thì mã cũng đổi, nên ai cũng kiểm tra được bản đang đọc.',
  comparison: 'Thay đổi so với bản trước',
  seeChanges: 'Xem từng điều đã đổi',
  screening: 'Sàng lọc',
  screen: 'Sàng lọc dự thảo',
  rescreen: 'Sàng lọc lại',
  seeScreening: 'Xem các lần sàng lọc',
  mustCommunicate: 'Dự thảo phải truyền thông',
  mustCommunicateHint:
    'Ít nhất một hoạt động truyền thông có minh chứng, từ lần lấy ý kiến đầu tiên đến khi ban hành.',
  outOfScope: 'Không thuộc diện phải truyền thông',
  unscreened: 'Chưa sàng lọc',
  outdated: 'Đã có bản dự thảo mới sau lần sàng lọc này. Hãy sàng lọc lại.',
  recordActivity: 'Ghi hoạt động truyền thông',
  activities: 'Hoạt động truyền thông',
  noActivities: 'Chưa ghi hoạt động nào.',
  noProof: 'chưa có minh chứng',
  consultations: 'Lấy ý kiến',
  noConsultations: 'Chưa có đợt lấy ý kiến nào.',
  needsVersion: 'Cần một bản đã xác nhận và đã sàng lọc trước khi lấy ý kiến.',
  openConsultation: 'Chuẩn bị lấy ý kiến',
  round: (round: number, ordinal: number) => `Đợt ${round}, bản ${ordinal}`,
  until: (deadline: string) => `đến ${deadline}`,
  onPortal: 'Xem trên cổng công khai',
  recordIssued: 'Ghi nhận đã ban hành',
  issued: (number: string, day: string) => `Đã ban hành: ${number} ngày ${day}`,
  stop: 'Dừng soạn thảo',
  stopReason: 'Lý do dừng',
  stopHint: 'Lý do được hiển thị ở mọi nơi có dự thảo này.',
  stopped: 'Đã dừng soạn thảo',
  audit: 'Nhật ký',
  finish: 'Kết thúc dự thảo',
  incomplete:
    'Biểu mẫu thiếu thông tin. Những gì bạn nhập vẫn còn dưới đây; hãy điền chỗ còn thiếu rồi gửi lại.',
} as const;

/** The stages that every draft passes, unless a step is left out; the proposal is no step where no law asks for it. */
export const stageSteps: readonly Stage[] = [
  'registered',
  'screened',
  'drafting',
  'consulting',
  'answering',
  'answered',
  'appraisal',
  'submitted',
  'issued',
];

/** The four criteria. The wording that holds depends on the day: screening-criteria.ts. */
export const criterionWordings: Record<CriterionWording, (level: Level) => string> = {
  proposal: () =>
    'Chính sách nằm trong văn bản quy phạm pháp luật mà theo luật phải lập đề nghị xây dựng, trừ nội dung thuộc bí mật nhà nước.',
  policy: () =>
    'Chính sách nằm trong dự thảo văn bản quy phạm pháp luật có chứa chính sách, trừ nội dung thuộc bí mật nhà nước.',
  effects: () =>
    'Chính sách trực tiếp làm phát sinh, thay đổi, chấm dứt quyền, nghĩa vụ của người dân, cơ quan, tổ chức, doanh nghiệp.',
  concern: () => 'Chính sách khó, nhạy cảm, được dư luận xã hội quan tâm hoặc còn có ý kiến khác nhau.',
  reach: (level) =>
    ({
      central: 'Chính sách có tác động trên phạm vi cả nước.',
      province: 'Chính sách có tác động trên phạm vi toàn tỉnh.',
      district: 'Chính sách có tác động trên phạm vi toàn huyện.',
      commune: 'Chính sách có tác động trên phạm vi toàn xã.',
    })[level],
};

export const screeningText = {
  title: 'Sàng lọc dự thảo',
  intro:
    'Dự thảo phải truyền thông khi đáp ứng cả bốn tiêu chí (Quyết định 407/QĐ-TTg). Mỗi tiêu chí cần kết luận và lý do.',
  criterion: (n: number) => `Tiêu chí ${n}`,
  unverified: 'chưa xác minh',
  unverifiedHint:
    'Cách hiểu từ ngày 01/4/2025, khi luật không còn bước lập đề nghị xây dựng đối với nghị quyết cấp tỉnh. Cán bộ pháp chế cần xác nhận trước khi dùng chính thức.',
  individualHint:
    'Dự thảo được xếp là văn bản cá biệt; tiêu chí 1 nói về văn bản quy phạm pháp luật. Hãy cân nhắc khi kết luận.',
  yes: 'Đáp ứng',
  no: 'Không đáp ứng',
  reason: 'Lý do',
  decidedOn: 'Ngày kết luận',
  decidedOnHint: 'Cách viết của tiêu chí 1 theo ngày này.',
  save: 'Lưu kết quả sàng lọc',
  saved: 'Đã lưu kết quả sàng lọc.',
  inScope: 'Phải truyền thông',
  outOfScope: 'Không thuộc diện phải truyền thông',
  history: 'Các lần sàng lọc',
  current: 'đang có hiệu lực',
  noHistory: 'Chưa sàng lọc lần nào.',
  onVersion: (ordinal: number) => `kết luận theo bản ${ordinal}`,
  noVersion: 'kết luận khi chưa có bản dự thảo được xác nhận',
  decided: (by: string, day: string) => `${by} kết luận ngày ${day}`,
  mayNotDecide:
    'Bạn xem được nhưng không kết luận được: việc này của người đứng đầu đơn vị hoặc cán bộ pháp chế.',
  next: 'Việc cần làm tiếp: phải truyền thông dự thảo này.',
} as const;

export const screeningFieldErrors: Record<ScreeningFieldError, string> = {
  verdictMissing: 'Chọn “Đáp ứng” hoặc “Không đáp ứng”.',
  reasonMissing: 'Ghi lý do.',
  tooLong: 'Lý do quá dài, nhiều nhất 2.000 chữ cái.',
  dateMissing: 'Chọn ngày kết luận.',
  linkTooLong: 'Địa chỉ hoặc số, ký hiệu quá dài, nhiều nhất 500 chữ cái.',
};
export const screeningRefusals: Record<ScreeningRefusal, string | ((data: Data) => string)> = {
  ...documents.refusals,
  ...evidenceRefusals,
  proposalFirst:
    'Loại văn bản này phải lập đề nghị xây dựng trước. Hãy ghi nhận đã gửi hồ sơ đề nghị ở trang dự thảo rồi sàng lọc.',
  finished: 'Dự thảo đã kết thúc nên không sàng lọc nữa. Không có gì bị thay đổi.',
  futureDate: 'Ngày kết luận ở tương lai. Những gì bạn nhập vẫn còn; hãy sửa ngày.',
  beforeDecision407:
    'Trước ngày 30/3/2022 chưa có Quyết định 407/QĐ-TTg nên không sàng lọc theo các tiêu chí này.',
  reasonMissing: 'Mỗi tiêu chí cần một kết luận và lý do. Những gì bạn nhập vẫn còn dưới đây.',
};

export const uploadText = {
  title: 'Tải bản dự thảo lên',
  question: 'Văn bản sắp tải lên có chứa bí mật nhà nước không?',
  questionHint:
    'Hỏi trước khi nhận tệp: tệp chứa bí mật nhà nước không được đưa vào hệ thống này (Luật Bảo vệ bí mật nhà nước).',
  no: 'Không chứa bí mật nhà nước',
  yes: 'Có, hoặc tôi không chắc',
  continue: 'Tiếp tục',
  answerMissing: 'Chọn một câu trả lời.',
  refusedTitle: 'Không tải tệp này lên đây',
  refused: [
    'Chưa có tệp nào được gửi đi. Hệ thống chỉ ghi lại rằng việc tải lên đã dừng.',
    'Xử lý văn bản theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này, trên phương tiện được phép.',
    'Nếu bạn không chắc, hỏi người phụ trách bảo vệ bí mật nhà nước của cơ quan trước. Khi đã rõ là không mật, quay lại trang này và trả lời lại.',
  ],
  answerAgain: 'Trả lời lại câu hỏi',
  declared: 'Bạn đã xác nhận văn bản không chứa bí mật nhà nước. Xác nhận có giá trị trong một giờ.',
  submit: 'Tải lên và đọc',
  afterwards:
    'Tệp gốc được giữ nguyên kèm mã băm. Bạn rà soát cấu trúc trước khi xác nhận; chưa có gì được công khai.',
  kept: 'Tệp vừa chọn không được lưu lại. Các bản đã có của dự thảo không thay đổi.',
  noFile: 'Chọn một tệp trước khi bấm tải lên.',
} as const;

export const uploadRefusals: Record<AddVersionRefusal, string | ((data: Data) => string)> = {
  ...documents.refusals,
  notDeclared:
    'Đã quá một giờ kể từ lúc bạn trả lời câu hỏi về bí mật nhà nước. Hãy trả lời lại rồi chọn tệp.',
  finished: 'Dự thảo đã kết thúc nên không nhận bản mới. Tệp không được lưu.',
  secretStamp: (data) => secrecyText.refusedStamp((data.place ?? 'text') as SecrecyPlace),
  sameFile: (data) => `Tệp này giống hệt bản ${data.ordinal} đã có. Không tạo thêm bản mới.`,
};

export const reviewText = {
  title: (ordinal: number) => `Bản ${ordinal}`,
  original: 'Tải tệp gốc',
  originalPurged: 'Tệp gốc đã bị xóa khỏi hệ thống; chỉ còn tên, dung lượng và mã băm.',
  fileHash: 'Mã băm tệp gốc',
  counts: (c: { chapters: number; articles: number; clauses: number; points: number; appendices: number }) =>
    [
      c.chapters > 0 ? `${c.chapters} chương` : '',
      `${c.articles} điều`,
      `${c.clauses} khoản`,
      `${c.points} điểm`,
      c.appendices > 0 ? `${c.appendices} phụ lục` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  sha: 'Mã băm nội dung',
  losses: 'Những gì trong tệp không đưa vào văn bản',
  diagnostics: 'Chỗ cần xem lại',
  noDiagnostics: 'Không thấy chỗ nào bất thường.',
  severities: { error: 'Cấu trúc', warning: 'Cần xem', info: 'Thông tin' },
  goTo: 'Đến chỗ này',
  structure: 'Cấu trúc đọc được',
  source: 'Văn bản nguồn',
  opening: 'Phần mở đầu',
  correct: 'Sửa',
  correctLine: (n: number) => `Sửa dòng ${n}`,
  automaticNumber: (label: string) => `Số tự động của Word: ${label}`,
  corrected: 'đã sửa',
  lineText: 'Nội dung',
  lineTextHint: 'Sửa chữ đọc sai. Muốn tách dòng, xuống dòng tại chỗ cần tách.',
  saveText: 'Lưu nội dung',
  kind: 'Dòng này là',
  saveKind: 'Đổi loại',
  merge: 'Ghép vào dòng trên',
  ignore: 'Bỏ dòng này khỏi văn bản',
  closeForm: 'Thôi, không sửa',
  corrections: 'Các chỗ đã sửa tay',
  noCorrections: 'Chưa sửa tay chỗ nào.',
  correctionsHint: 'Tệp gốc không bị đụng đến. Mỗi chỗ sửa đều hoàn tác được cho đến khi xác nhận.',
  undo: 'Hoàn tác',
  undoLast: 'Hoàn tác lần sửa cuối',
  ops: {
    setKind: (line: number, kind: string) => `Dòng ${line}: đổi thành ${kind}`,
    mergeWithPrevious: (line: number) => `Dòng ${line}: ghép vào dòng trên`,
    split: (line: number) => `Dòng ${line}: tách làm hai`,
    setText: (line: number) => `Dòng ${line}: sửa nội dung`,
    ignore: (line: number) => `Dòng ${line}: bỏ khỏi văn bản`,
  },
  stampTitle: 'Có dấu hiệu độ mật trong tệp',
  stampFound: (text: string, line: string) => `“${text}” ở ${line}`,
  stampLine: (n: number) => `dòng ${n}`,
  stampMargin: 'đầu trang hoặc chân trang',
  stampWhat:
    'Không xác nhận được bản này khi chưa xử lý. Nếu đây là dấu mật thật, bỏ bản này và xóa tệp. Nếu không phải, người có thẩm quyền ghi rõ lý do.',
  stampCleared: (reason: string) => `Đã xem xét: không phải dấu mật. Lý do: ${reason}`,
  clearStamp: 'Ghi nhận không phải dấu mật',
  clearReason: 'Vì sao đây không phải dấu mật?',
  mayNotClear: 'Việc này của người đứng đầu đơn vị hoặc cán bộ pháp chế.',
  purge: 'Dấu mật là thật: bỏ bản này và xóa tệp',
  purgeHint:
    'Tệp và chữ trong tệp bị xóa ngay khỏi hệ thống, không lấy lại được. Chỉ giữ tên tệp và mã băm làm chứng.',
  confirmTitle: 'Xác nhận bản dự thảo',
  confirmHint:
    'Sau khi xác nhận, nội dung không sửa được nữa và có mã băm. Bản này dùng để lấy ý kiến; muốn đổi thì tải bản mới lên.',
  acceptErrors: (count: number) => `Còn ${count} lỗi cấu trúc. Vì sao vẫn xác nhận?`,
  acceptErrorsHint: 'Ví dụ: bản giấy đã trình ký đánh số như vậy.',
  confirm: 'Xác nhận bản này',
  confirmedBy: (by: string, at: string) => `${by} xác nhận ${at}`,
  errorsAccepted: (reason: string) => `Xác nhận khi còn lỗi cấu trúc, vì: ${reason}`,
  discard: 'Bỏ bản này',
  discardHint: 'Bản này không dùng nữa. Tệp gốc vẫn được giữ.',
  discardReason: 'Lý do bỏ',
  discarded: (reason: string) => `Bản này đã bỏ. Lý do: ${reason}`,
  read: 'Đọc như trên cổng',
  saved: 'Đã lưu. Cấu trúc đã được đọc lại.',
  confirmedNow: 'Đã xác nhận. Nội dung bản này không thay đổi nữa.',
  unsaved: 'Chưa lưu được',
  block: (n: number) => `Dòng ${n}`,
} as const;

export const lineKindNames: Record<LineKind, string> = {
  part: 'phần',
  chapter: 'chương',
  section: 'mục',
  subsection: 'tiểu mục',
  article: 'điều',
  clause: 'khoản',
  point: 'điểm',
  indent: 'gạch đầu dòng',
  paragraph: 'đoạn không đánh số',
  heading: 'tên của đơn vị phía trên',
  table: 'bảng',
  appendix: 'phụ lục',
  form: 'biểu mẫu',
  preamble: 'phần mở đầu',
  legalBasis: 'căn cứ ban hành',
  enactingWords: 'lời ban hành',
  closing: 'phần kết, chữ ký, nơi nhận',
};

export const diagnosticTexts: Record<DiagnosticCode, (data: Data) => string> = {
  noArticles: () => 'Không thấy điều nào trong văn bản. Nếu văn bản có điều, hãy sửa các dòng “Điều …”.',
  gap: (data) => `Nhảy số: sau lẽ ra là ${data.expected}, nhưng thấy ${data.found}.`,
  duplicate: (data) => `Trùng số ${data.number ?? ''} trong cùng một đơn vị.`,
  wrongOrder: (data) => `Sai thứ tự: ${data.found} đứng sau ${data.previous}.`,
  missingTitle: () => 'Thiếu tên. Phần, chương, mục, điều phải có tên.',
  emptyUnit: () => 'Có số nhưng không có nội dung.',
  unplacedLine: (data) =>
    `Dòng bắt đầu bằng “${data.marker ?? ''}” nhưng không có đơn vị cha, nên được giữ như một đoạn văn.`,
  likelyTypo: (data) => `Có thể gõ nhầm: “${data.found}”, lẽ ra là “${data.expected}”.`,
  unclosedQuote: () => 'Mở ngoặc kép mà không đóng.',
  footnoteMark: (data) =>
    `Dấu chú thích số ${data.number ?? ''} được bỏ khỏi câu chữ; chú thích ghi ở cuối văn bản.`,
  emptyDocument: () => 'Văn bản không có chữ nào.',
};

export const correctRefusals: Record<CorrectRefusal, string> = {
  notInReview: 'Bản này đã xác nhận hoặc đã bỏ nên không sửa được. Muốn đổi nội dung, hãy tải bản mới lên.',
  noSuchLine: 'Không có dòng này trong văn bản. Không có gì bị thay đổi.',
  changesNothing: 'Chỗ sửa này không làm thay đổi gì nên không được ghi.',
  tooManyCorrections: 'Đã có quá nhiều chỗ sửa tay. Hãy sửa trong Word rồi tải bản mới lên.',
};
export const confirmRefusals: Record<ConfirmVersionRefusal, string | ((data: Data) => string)> = {
  notInReview: 'Bản này không còn ở trạng thái rà soát nên không xác nhận được.',
  stampUnresolved: 'Còn dấu hiệu độ mật chưa xử lý. Chưa có gì được xác nhận.',
  errorsUnresolved: (data) =>
    `Còn ${data.errors} lỗi cấu trúc. Sửa cho hết, hoặc ghi lý do vẫn xác nhận. Chưa có gì được xác nhận.`,
  noText: 'Bản này không có nội dung để xác nhận.',
  olderThanConfirmed: 'Đã có một bản mới hơn được xác nhận. Hãy tải lại tệp này thành bản mới nếu vẫn cần.',
  lineageOpen: (data) =>
    `Còn ${data.pairs} cặp quy định chưa chắc là một so với bản trước. Hãy quyết định ở mục “Đối chiếu với bản trước”. Chưa có gì được xác nhận.`,
  finished: 'Dự thảo đã kết thúc nên không xác nhận bản mới.',
};
export const clearRefusals: Record<ClearStampRefusal, string> = {
  notInReview: 'Bản này không còn ở trạng thái rà soát.',
  noStamp: 'Không còn dấu hiệu nào cần xử lý.',
  reasonMissing: 'Ghi lý do vì sao đây không phải dấu mật.',
};
export const discardRefusals: Record<DiscardRefusal, string> = {
  notInReview: 'Bản này đã xác nhận hoặc đã bỏ từ trước. Không có gì bị thay đổi.',
  reasonMissing: 'Ghi lý do bỏ bản này.',
  confirmedElsewhere:
    'Chính tệp này đã được xác nhận ở một bản dự thảo khác hoặc còn nằm trong hồ sơ khác, có thể đã công khai. Không xóa bằng nút này: mở “Tệp này đăng nhầm?” ở đầu trang để báo sự cố, và báo ngay người phụ trách bảo vệ bí mật nhà nước. Chưa có gì bị thay đổi.',
};

/** A refusal as a sentence, with its figures put in. */
export function sentence(text: string | ((data: Data) => string), data: Data = {}): string {
  return typeof text === 'string' ? text : text(data);
}
