import type {
  PublishReportRefusal,
  WithdrawReportRefusal,
} from '#features/reports/publishing/publish-report.server.ts';
import type { PersonalDataKind } from '#features/submissions/holding/personal-data.ts';
import { formatDate, formatInstant, formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được công bố hay thay đổi.';

export const publishRefusals: Record<PublishReportRefusal, string> = {
  notFrozen: `Báo cáo chưa ký nên chưa công bố được. ${nothingDone}`,
  fromPaper: `Báo cáo này do cấp trên nhập từ bản giấy. ${nothingDone} Cơ quan lập báo cáo công bố báo cáo của mình.`,
  notNumbered: `Văn bản của báo cáo chưa có số và ngày. ${nothingDone} Văn thư cấp số xong thì công bố được.`,
  notConfirmed: `Hãy đánh dấu ô xác nhận. ${nothingDone}`,
  warningsNotSeen: `Báo cáo có điều cần xem trước khi công bố (danh sách ở trên). ${nothingDone} Nếu được phép công khai, hãy đánh dấu ô tương ứng.`,
  noSignedFile: `Chưa gắn bản ký, hoặc bản ký đã bị gỡ. ${nothingDone}`,
  alreadyPublished: `Báo cáo đang công bố đúng như vậy. ${nothingDone}`,
};

export const withdrawRefusals: Record<WithdrawReportRefusal, string> = {
  notPublished: 'Báo cáo không còn ở trên cổng. Chưa có gì thay đổi; hãy tải lại trang.',
};

export const personalDataNames: Record<PersonalDataKind, string> = {
  identityNumber: 'Số định danh cá nhân',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  bankAccount: 'Số tài khoản',
};

export const reportPublishingText = {
  title: 'Công bố báo cáo',
  link: 'Công bố trên cổng',
  intro:
    'Công bố là một việc riêng, sau khi ký: nhân dân đọc đúng những gì đã ký, tải tệp, và mở được các bản ghi công khai sau mỗi con số. Trao đổi nội bộ, phân công viết, danh sách người dự, thông tin liên hệ và những con số báo cáo không in ra đều không được công bố.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn.',
  notYet: 'Chưa công bố được',
  now: 'Đang ở trên cổng',
  publishedAt: (at: Date) => `Công bố ${formatInstant(at)}.`,
  withdrawnAt: (at: Date, reason: string) => `Đã gỡ ${formatInstant(at)}. Lý do: ${reason}`,
  open: 'Xem trang công khai',
  withSigned: 'Có công bố kèm bản ký.',
  withoutSigned: 'Không công bố kèm bản ký.',
  signedOld:
    'Bản ký trên cổng không phải bản mới nhất. Công bố lại ở dưới để đổi sang bản mới nhất, hoặc thôi kèm bản ký.',
  look: 'Xem trước khi công bố',
  personalData: 'Có vẻ là thông tin cá nhân trong báo cáo',
  notPublic: 'Báo cáo nêu tên những việc chưa công khai trên cổng',
  nothingToLook:
    'Không thấy số điện thoại, số định danh, thư điện tử, số tài khoản hay tên việc chưa công khai. Máy chỉ nhận ra những dạng thường gặp: vẫn nên đọc lại.',
  warningsSeen: 'Đã xem từng điều ở trên; được phép công khai',
  notChanged:
    'Báo cáo đã ký không sửa được. Nếu có điều không được công khai, đừng công bố; hãy lập bản sửa.',
  figures: (n: number) => `Công bố ${formatNumber(n)} con số mà báo cáo in ra, kèm các bản ghi công khai.`,
  signed: 'Bản ký',
  signedChoice: (sha256: string) => `Công bố kèm bản ký (PDF, mã băm ${sha256.slice(0, 12)}…)`,
  signedHint:
    'Tệp được công bố nguyên byte, kể cả thông tin ẩn trong tệp (tên máy quét, tên người tạo). Chỉ đánh dấu khi đã xem tệp.',
  noSigned: 'Chưa gắn bản ký; vẫn công bố được báo cáo.',
  confirm: 'Xác nhận: báo cáo này được công khai cho mọi người',
  publish: 'Công bố báo cáo',
  publishAgain: 'Công bố lại',
  change: 'Đổi bản ký được công bố',
  withdraw: 'Gỡ khỏi cổng',
  withdrawHint:
    'Địa chỉ vẫn còn và nói rằng báo cáo đã được gỡ, ngày nào, vì sao. Lý do này ai cũng đọc được. Những gì người khác đã tải về thì không lấy lại được.',
  reason: 'Lý do gỡ (công khai)',
  done: 'Đã ghi. Trang công khai đổi theo ngay.',
  editions: 'Các lần khác trên cổng',
  edition: (n: number) => (n > 1 ? `Bản sửa lần ${n - 1}` : 'Bản đầu'),
  laterEdition: (edition: number) =>
    `Báo cáo đã có bản sửa lần ${edition - 1} được ký mà chưa công bố ở đây: hãy công bố bản sửa, để địa chỉ này dẫn tới đó.`,
  openLater: 'Mở bản sửa',
  noRight: 'Người đứng đầu hoặc người phụ trách đăng tin của cơ quan quyết định việc công bố.',
} as const;

/** Words of the public pages of reports. */
export const publicReportText = {
  title: 'Báo cáo',
  ofBody: (name: string) => `Báo cáo của ${name}`,
  /** Before the name of the body. */
  ofBodyBefore: 'Báo cáo của',
  description: (name: string) => `Các báo cáo mà ${name} đã ký và công bố.`,
  intro: 'Những báo cáo đã ký mà cơ quan công bố: nguyên văn, các con số và bản ghi công khai đứng sau.',
  none: 'Cơ quan này chưa công bố báo cáo nào.',
  noneHint: 'Báo cáo hiện ở đây ngay khi cơ quan công bố.',
  period: (from: string, to: string) => `Kỳ ${formatDate(from)} – ${formatDate(to)}`,
  edition: (n: number) => (n > 1 ? `Bản sửa lần ${n - 1}` : 'Bản đầu'),
  number: (symbol: string, on: string | null) => `Số ${symbol}${on ? `, ngày ${formatDate(on)}` : ''}`,
  publishedAt: (at: Date) => `Công bố ${formatInstant(at)}`,
  before: 'Các lần trước',
  all: 'Mọi báo cáo của cơ quan',
  latest: 'Báo cáo đã công bố',
  body: 'Cơ quan',
  periodName: 'Kỳ báo cáo',
  document: 'Văn bản',
  editionName: 'Lần',
  published: 'Công bố',
  superseded: 'Báo cáo này đã được thay',
  supersededBy: (edition: number) => `Cơ quan đã ký và công bố bản sửa lần ${edition - 1}.`,
  openNewer: 'Đọc bản mới nhất',
  corrects: 'Bản này sửa cho',
  withdrawn: 'Báo cáo đã được gỡ',
  withdrawnAt: (at: Date) => `Cơ quan đã gỡ báo cáo này khỏi cổng ${formatInstant(at)}.`,
  withdrawnReason: 'Lý do',
  contents: 'Các mục',
  text: 'Nguyên văn',
  figures: 'Con số trong báo cáo',
  figuresIntro:
    'Số liệu được chốt lúc trình ký. Bấm vào con số để xem những bản ghi công khai đứng sau nó; phần chưa công khai được đếm mà không nêu tên.',
  noFigures: 'Báo cáo này không in con số nào.',
  figure: 'Chỉ tiêu',
  value: 'Con số',
  noRecords: 'không có bản ghi kèm theo',
  openList: 'Xem bản ghi công khai',
  nothing: 'không phát sinh',
  percentOf: (percent: string, part: string, whole: string) => `${percent} (${part}/${whole})`,
  days: (days: string) => `${days} ngày`,
  money: (dong: string) => `${dong} đồng`,
  countedAt: (at: Date | string) => `Số liệu chốt ${formatInstant(at)}.`,
  keptThen:
    'Con số và bản ghi được giữ cùng báo cáo lúc trình ký. Danh sách dưới đây chỉ gồm những gì đang công khai.',
  files: 'Tải về',
  docx: 'Báo cáo (Word)',
  pdf: 'Báo cáo (PDF)',
  signed: 'Bản ký (PDF)',
  xlsx: 'Số liệu và bản ghi công khai (Excel)',
  json: 'Số liệu và bản ghi công khai (JSON)',
  hash: 'Mã băm (SHA-256)',
  snapshotHash: 'Mã băm toàn bộ số liệu đã chốt',
  snapshotHashHint:
    'Tính trên toàn bộ số liệu mà cơ quan giữ, kể cả phần không công khai; tệp tải về ở đây chỉ có phần công khai.',
  signatureNone: 'Không thấy chữ ký số trong tệp: có thể là bản quét của bản ký tay.',
  signatureFound: (count: number) =>
    `Có chữ ký số trong tệp (${formatNumber(count)}); phần mềm không kiểm tra hiệu lực.`,
  timeStampFound: 'Có dấu thời gian trong tệp; phần mềm không kiểm tra hiệu lực.',
  writtenAfter: 'Sau chữ ký cuối có phần ghi thêm vào tệp.',
  verifyYourself: 'Muốn biết chữ ký có hiệu lực hay không, hãy mở tệp bằng phần mềm kiểm tra chữ ký số.',
  vietnameseOnly: 'Nguyên văn bằng tiếng Việt, đúng như đã ký.',
  toBody: 'Trang của cơ quan',
  toFigures: 'Chỉ số hiện nay của cơ quan',
  backToReport: 'Về báo cáo',
} as const;
