import type { VoucherRefusal } from '#features/plans/money/attach-voucher.server.ts';
import type { CapRefusal } from '#features/plans/money/caps/set-cap.server.ts';
import type { DecideRefusal, Moved } from '#features/plans/money/decide-line.server.ts';
import type { LineEvent } from '#features/plans/money/line-life.ts';
import type { FundSource, LineState } from '#features/plans/money/money.ts';
import type { MoneyWarning } from '#features/plans/money/money-warnings.ts';
import type { ResourceRefusal } from '#features/plans/money/record-resource.server.ts';
import type { SpendRefusal } from '#features/plans/money/record-spend.server.ts';
import type { ResourceKind } from '#features/plans/money/social-resource.ts';
import type { LineRefusal } from '#features/plans/money/write-line.server.ts';
import { formatMoney } from './dates.ts';
import { proofRefusals } from './outreach.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const fundSources: Record<FundSource, string> = {
  ownBudget: 'Ngân sách cấp mình',
  aid: 'Hỗ trợ từ ngân sách khác, dự án',
  sponsorship: 'Tài trợ của tổ chức, cá nhân',
  other: 'Nguồn hợp pháp khác',
};
export const lineStates: Record<LineState, string> = {
  draft: 'đang soạn',
  proposed: 'chờ duyệt',
  approved: 'đã duyệt',
  dropped: 'đã bỏ',
};
export const lineEvents: Record<LineEvent, string> = {
  propose: 'Trình duyệt',
  takeBack: 'Rút lại để sửa',
  approve: 'Duyệt',
  return: 'Trả lại',
  reopen: 'Mở lại để sửa',
  drop: 'Bỏ dòng',
  restore: 'Khôi phục dòng',
};
export const resourceKinds: Record<ResourceKind, string> = {
  money: 'Tiền',
  goods: 'Hiện vật',
  labour: 'Ngày công',
  premises: 'Địa điểm',
  service: 'Dịch vụ',
};

/** "Điểm a khoản 6 Điều 3 Thông tư số 56/2023/TT-BTC" */
export const spendItemBasis = (clause: number, point: string, law: string): string =>
  `${point ? `Điểm ${point} khoản` : 'Khoản'} ${clause} Điều 3 ${law}`;

const planEnded = `Kế hoạch đã kết thúc nên dự toán không đổi nữa. ${nothingDone}`;
const noSuchItem = `Không có nội dung chi này. ${nothingDone} Hãy chọn trong danh sách.`;

export const lineRefusals = {
  planEnded,
  noSuchTask: `Nhiệm vụ không thuộc kế hoạch này hoặc đã thôi làm. ${nothingDone}`,
  noSuchItem,
  tooMuch: `Số lượng nhân đơn giá vượt quá số tiền hệ thống nhận. ${nothingDone} Hãy kiểm tra lại hai ô.`,
  tooManyLines: `Kế hoạch đã có 2000 dòng dự toán. ${nothingDone}`,
  notDraft: `Dòng này đã trình hoặc đã duyệt nên không sửa được. ${nothingDone} Hãy rút lại hoặc mở lại trước.`,
  alreadyThere: `Nhiệm vụ đã có dòng này, cùng nội dung và cùng nguồn. ${nothingDone} Nếu là khoản khác, hãy ghi rõ hơn.`,
} satisfies Record<LineRefusal, string>;

const samePerson = `Người viết hoặc trình dòng này không tự duyệt được. ${nothingDone} Hãy để người khác duyệt.`;
export const decideRefusals = {
  planEnded,
  samePerson,
  exceptionExpired: `Xác nhận cho một người làm cả hai việc đã hết hạn. ${nothingDone}`,
  notPossible: `Dòng không ở bước cho phép việc này. ${nothingDone} Hãy tải lại trang.`,
  reasonNeeded: `Hãy ghi lý do, để người lập dự toán biết. ${nothingDone}`,
  aboveEstimate: `Số duyệt lớn hơn số dự toán. ${nothingDone} Hãy trả lại dòng để sửa dự toán trước.`,
  hasSpends: `Dòng đã có khoản chi nên không mở lại được. ${nothingDone} Hãy hủy khoản chi trước, nếu ghi sai.`,
  nothingToMove: `Không có dòng nào ở bước này. ${nothingDone}`,
  onlyOwn: `Các dòng đang chờ đều do chính người này viết hoặc trình. ${nothingDone} Hãy để người khác duyệt.`,
} satisfies Record<DecideRefusal | 'nothingToMove' | 'onlyOwn', string>;

export const spendRefusals = {
  planNotIssued: `Kế hoạch chưa đưa vào thực hiện nên chưa ghi chi được. ${nothingDone}`,
  lineNotApproved: `Dòng chưa được duyệt nên chưa ghi chi được. ${nothingDone}`,
  voucherInFuture: `Ngày chứng từ chưa tới. ${nothingDone}`,
  voucherThere: `Chứng từ này đã được ghi cho dòng này. ${nothingDone} Mỗi chứng từ chỉ tính một lần.`,
  noSuchCost: `Chi phí được báo đã đổi hoặc đã gắn với khoản chi khác. ${nothingDone} Hãy tải lại trang.`,
  alreadyCancelled: `Khoản chi này đã hủy. ${nothingDone}`,
} satisfies Record<SpendRefusal, string>;

export const voucherRefusals = {
  ...proofRefusals,
  cancelled: `Khoản chi đã hủy nên không gắn chứng từ được. ${nothingDone}`,
  noFile: `Bạn chưa chọn tệp chứng từ. ${nothingDone}`,
} satisfies Record<VoucherRefusal, string | ((data: Record<string, string | number>) => string)>;

export const resourceRefusals = {
  receivedInFuture: `Ngày nhận chưa tới. ${nothingDone}`,
  valueNeeded: `Nguồn lực bằng tiền cần số tiền. ${nothingDone}`,
  notThere: `Không có nguồn lực này hoặc đã hủy. ${nothingDone} Hãy tải lại trang.`,
} satisfies Record<ResourceRefusal, string>;

export const capRefusals = {
  noSuchItem,
  aboveTheMost: ({ most = 0, basis = '' }: Readonly<Record<string, string | number>>) =>
    `${basis} cho nhiều nhất ${formatMoney(Number(most))}. ${nothingDone} Mức riêng chỉ được bằng hoặc thấp hơn.`,
  dayPast: `Ngày áp dụng đã qua. ${nothingDone} Mức mới chỉ áp dụng từ hôm nay trở đi.`,
  samePerson: `Người đề xuất không tự duyệt được. ${nothingDone} Hãy để người khác duyệt.`,
  alreadyDecided: `Đề xuất này đã được quyết định. ${nothingDone} Hãy tải lại trang.`,
  reasonNeeded: `Hãy ghi lý do. ${nothingDone}`,
} satisfies Record<CapRefusal, unknown>;

/** What a person should look at, with what it is held against. */
export function warningWords({ kind, amount, limit, basis }: MoneyWarning): string {
  const [has, most] = [formatMoney(amount), formatMoney(limit ?? 0)];
  switch (kind) {
    case 'unitOverCap':
      return `Đơn giá ${has} cao hơn mức chi tối đa ${most} (${basis}).`;
    case 'capUnverified':
      return `Mức chi chưa xác minh (${basis}). Hãy đối chiếu trước khi duyệt.`;
    case 'spentOverCap':
      return `Đã chi ${has}, cao hơn mức tối đa ${most} cho số lượng này (${basis}).`;
    case 'spentOverApproved':
      return `Đã chi ${has}, vượt số được duyệt ${most}.`;
    case 'costChanged':
      return `Khoản chi ghi ${has}, hoạt động nay báo chi phí ${most}.`;
    case 'costWithdrawn':
      return `Khoản chi ${has} gắn với một chi phí đã được rút lại.`;
    case 'sponsorshipOverReceived':
      return `Đã chi từ tài trợ ${has}, nhiều hơn số tài trợ bằng tiền đã nhận ${most}.`;
  }
}

export const moneyText = {
  title: 'Kinh phí',
  titleOf: (plan: string) => `Kinh phí: ${plan}`,
  intro:
    'Dự toán theo nhiệm vụ và dòng chi, số được duyệt, số đã chi theo chứng từ. Mọi số tính bằng đồng và được cộng từ cùng một lần đọc.',
  estimated: 'Dự toán',
  approved: 'Được duyệt',
  spent: 'Đã chi',
  variance: 'Còn lại',
  varianceHint: 'Còn lại là số được duyệt trừ số đã chi; số âm là chi vượt.',
  bySource: 'Theo nguồn',
  source: 'Nguồn',
  allSources: 'Mọi nguồn',
  filter: 'Lọc',
  filtered: (source: string) =>
    `Bảng dưới chỉ có các dòng từ nguồn: ${source}. Tổng ở đầu trang là của cả kế hoạch.`,
  sourceNote: 'Ghi rõ nguồn',
  lines: 'Dự toán theo nhiệm vụ',
  ordinal: 'Dòng',
  content: 'Nội dung',
  item: 'Nội dung chi theo quy định',
  chooseItem: 'Chọn nội dung chi',
  clause: (n: number) => `Khoản ${n}`,
  unit: 'Đơn vị tính',
  unitHint: 'Để trống thì lấy đơn vị của nội dung chi.',
  quantity: 'Số lượng',
  unitPrice: 'Đơn giá (đồng)',
  unitPriceShort: 'Đơn giá',
  dongHint: 'Số nguyên đồng, ví dụ 1.500.000.',
  state: 'Trạng thái',
  task: 'Nhiệm vụ',
  chooseTask: 'Chọn nhiệm vụ',
  taskOf: (ordinal: number, title: string) => `${ordinal}. ${title}`,
  sumsOf: (estimated: string, approved: string, spent: string) =>
    `dự toán ${estimated}, duyệt ${approved}, chi ${spent}`,
  total: 'Cộng',
  empty: 'Kế hoạch chưa có dòng dự toán nào.',
  emptyHint: 'Thêm dòng đầu tiên bên dưới: chọn nhiệm vụ, nội dung chi, số lượng và đơn giá.',
  emptyForReaders: 'Người lập dự toán sẽ thêm các dòng ở đây.',
  emptyFiltered: 'Không có dòng nào từ nguồn này.',
  noTasks: 'Kế hoạch chưa có nhiệm vụ; hãy thêm nhiệm vụ trước khi lập dự toán.',
  addLine: 'Thêm dòng dự toán',
  editLine: 'Sửa dòng',
  saveLine: 'Lưu dòng',
  decide: 'Trình, duyệt, trả lại',
  approvedAmount: 'Số được duyệt (đồng)',
  approvedAmountHint: 'Để trống nếu duyệt đúng số dự toán.',
  note: 'Lý do, ghi chú',
  noteHint: 'Cần khi trả lại, mở lại hoặc bỏ dòng.',
  proposeAll: 'Trình tất cả dòng đang soạn',
  approveAll: 'Duyệt tất cả dòng đang chờ',
  moved: ({ changed, skipped }: Moved) =>
    skipped > 0 ? `${changed} dòng đã duyệt, ${skipped} dòng để người khác duyệt.` : `${changed} dòng.`,
  recordSpend: 'Ghi khoản chi',
  amount: 'Số tiền (đồng)',
  amountShort: 'Số tiền',
  voucherNumber: 'Số chứng từ',
  voucherOn: 'Ngày chứng từ',
  payee: 'Nơi nhận tiền',
  payeeHint: 'Tên tổ chức, cửa hàng hoặc nhóm người nhận; không ghi số giấy tờ của cá nhân.',
  spendNote: 'Ghi chú',
  cost: 'Gắn với chi phí được báo',
  noCost: 'Không gắn',
  costOf: (label: string, amount: string, day: string) => `${label}: ${amount}, ngày ${day}`,
  spends: 'Khoản chi',
  spendOf: (number: string, day: string, amount: string) => `${number}, ngày ${day}: ${amount}`,
  spendTitle: (number: string) => `Khoản chi theo chứng từ ${number}`,
  cancelled: 'đã hủy',
  cancelledBecause: (reason: string) => `Khoản chi đã hủy, không tính vào số nào nữa: ${reason}`,
  cancelSpend: 'Hủy khoản chi',
  cancelHint: 'Khoản chi vẫn còn trong sổ, được gạch đi cùng lý do, và không tính vào số nào nữa.',
  cancelReason: 'Lý do hủy',
  voucherFile: 'Bản chụp chứng từ',
  voucherPurged: (at: string) =>
    `Bản chụp đã bị gỡ khỏi hệ thống lúc ${at} vì không được phép lưu ở đây. Số, ngày và số tiền của chứng từ vẫn giữ.`,
  noVoucher: 'chưa có bản chụp',
  attachVoucher: 'Gắn bản chụp chứng từ',
  fileHint: 'Ảnh hoặc PDF, DOCX; tối đa 40 MB.',
  hash: 'mã băm',
  backToMoney: 'Về kinh phí của kế hoạch',
  openCosts: 'Chi phí được báo, chưa có chứng từ',
  openCostsHint:
    'Hoạt động truyền thông đã ghi chi phí. Số này chưa tính vào “đã chi” cho đến khi có khoản chi theo chứng từ gắn với nó.',
  struck: 'hoạt động đã hủy',
  warnings: 'Cần xem lại',
  warningOfLine: (n: number, words: string) => `Dòng ${n}: ${words}`,
  resources: 'Nguồn lực xã hội',
  resourcesIntro:
    'Tiền, hiện vật, ngày công, địa điểm do tổ chức, cá nhân đóng góp. Hiện vật không cộng chung với tiền.',
  resourcesEmpty: 'Chưa ghi nguồn lực nào.',
  resourceSums: (money: string, inKind: string, unvalued: number) =>
    `Bằng tiền ${money}; hiện vật quy ra tiền ${inKind}${unvalued > 0 ? `; ${unvalued} khoản hiện vật chưa quy ra tiền` : ''}.`,
  resourceKind: 'Loại',
  giver: 'Bên đóng góp',
  resourceContent: 'Đóng góp gì',
  resourceQuantity: 'Số lượng',
  value: 'Trị giá (đồng)',
  valueHint: 'Bắt buộc với tiền; hiện vật có thể để trống.',
  noValue: 'chưa quy ra tiền',
  receivedOn: 'Ngày nhận',
  addResource: 'Ghi nguồn lực',
  cancelResource: 'Hủy dòng này',
  files: 'Tệp cho phòng tài chính',
  fileXlsx: 'Bảng tính (XLSX)',
  fileCsv: 'Bảng CSV',
  fileDocx: 'Biểu quyết toán (DOCX)',
  caps: 'Mức chi theo quy định',
  saved: 'Đã lưu.',
  incomplete:
    'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới. Số tiền là số nguyên đồng, ví dụ 1.500.000.',
  toMoney: 'Kinh phí của kế hoạch',
} as const;

export const capsText = {
  title: 'Mức chi',
  intro:
    'Nội dung chi theo Điều 3 Thông tư số 56/2023/TT-BTC và mức chi áp dụng hôm nay. Mức trong Thông tư là mức tối đa; bộ, ngành và Hội đồng nhân dân cấp tỉnh quy định mức riêng trong phạm vi đó (khoản 1 Điều 5). Mức thấp nhất đang có hiệu lực được dùng.',
  item: 'Nội dung chi',
  basis: 'Căn cứ',
  cap: 'Mức tối đa',
  per: (unit: string) => `một ${unit}`,
  unverified: 'chưa xác minh',
  unverifiedHint: (text: string) => `Theo ${text}; chưa ai đọc mức này vào hệ thống.`,
  byVoucher: 'theo chứng từ thực tế, trong số được duyệt',
  readOnce: 'đọc từ bản pháp điển, chưa có người xác nhận',
  setBy: 'mức riêng đang áp dụng',
  rows: 'Mức riêng đã đề xuất',
  rowsEmpty: 'Chưa có mức riêng nào.',
  body: 'Cơ quan',
  validFrom: 'Áp dụng từ',
  legalBasis: 'Văn bản quy định',
  legalBasisHint: 'Ví dụ: Nghị quyết số …/2026/NQ-HĐND.',
  reason: 'Lý do',
  none: 'thôi áp dụng mức riêng',
  propose: 'Đề xuất mức riêng',
  capHint: 'Để trống để thôi áp dụng mức riêng.',
  approve: 'Duyệt mức này',
  reject: 'Không duyệt',
  withdraw: 'Rút đề xuất',
  states: { proposed: 'chờ duyệt', approved: 'đã duyệt', rejected: 'không duyệt', withdrawn: 'đã rút' },
  proposedBy: (who: string) => `${who} đề xuất`,
} as const;

/** Columns of the files for the finance office, and the fixed words of the settlement form. */
export const moneyFiles = {
  sheets: { lines: 'Dự toán', spends: 'Khoản chi', sources: 'Theo nguồn', resources: 'Nguồn lực xã hội' },
  title: (plan: string) => `KINH PHÍ: ${plan.toLocaleUpperCase('vi')}`,
  /** `day` as it is printed. */
  made: (body: string, day: string) => `${body}; số liệu ngày ${day}; đơn vị: đồng.`,
  total: 'Tổng cộng',
  lines: [
    'STT nhiệm vụ',
    'Nhiệm vụ',
    'Dòng',
    'Nội dung',
    'Nội dung chi theo quy định',
    'Căn cứ mức chi',
    'Nguồn',
    'Ghi rõ nguồn',
    'Đơn vị tính',
    'Số lượng',
    'Đơn giá',
    'Dự toán',
    'Được duyệt',
    'Đã chi',
    'Còn lại',
    'Trạng thái',
  ],
  spends: [
    'Dòng',
    'Nội dung',
    'Nguồn',
    'Số chứng từ',
    'Ngày chứng từ',
    'Nơi nhận tiền',
    'Số tiền',
    'Số tiền đã hủy',
    'Lý do hủy',
    'Ghi chú',
  ],
  sources: ['Nguồn', 'Dự toán', 'Được duyệt', 'Đã chi', 'Còn lại'],
  resources: ['Loại', 'Bên đóng góp', 'Đóng góp gì', 'Số lượng', 'Trị giá', 'Ngày nhận'],
} as const;

export const settlementText = {
  type: 'BẢNG QUYẾT TOÁN',
  abstract: (plan: string) => `Kinh phí thực hiện ${plan}`,
  intro: (body: string, law: string) =>
    `${body} lập bảng quyết toán kinh phí thực hiện kế hoạch, theo ${law} và các văn bản về quản lý ngân sách. Đơn vị tính: đồng.`,
  draftMark: 'BẢN NHÁP, KẾ HOẠCH CHƯA KẾT THÚC',
  blankDate: 'ngày … tháng … năm …',
  columns: [
    'STT',
    'Nội dung chi',
    'Đơn vị tính',
    'Số lượng',
    'Dự toán được duyệt',
    'Quyết toán',
    'Chênh lệch',
    'Nguồn',
    'Chứng từ',
  ],
  vouchers: (number: string, day: string) => `${number} (${day})`,
  total: 'Tổng cộng',
  bySource: 'Theo nguồn kinh phí',
  inWords: (words: string) => `Số quyết toán bằng chữ: ${words}.`,
  sourceColumns: ['Nguồn', 'Dự toán được duyệt', 'Quyết toán', 'Chênh lệch'],
  warnings: 'Cần giải trình',
  noLines: 'Kế hoạch không có dòng nào được duyệt.',
  resources: (words: string) => `Nguồn lực xã hội, không nằm trong bảng trên: ${words}`,
  signers: ['NGƯỜI LẬP BẢNG', 'KẾ TOÁN', 'THỦ TRƯỞNG ĐƠN VỊ'],
  signHint: '(Ký, ghi rõ họ tên)',
} as const;
