import type { ConfirmRefusal } from '#features/submissions/confirm-submission.server.ts';
import type { HiddenCode } from '#features/submissions/opinion.ts';
import type { StartRefusal } from '#features/submissions/start-submission.server.ts';
import { formatDeadline, formatNumber } from './dates.ts';

/** What stands beside a field that cannot be sent as it is. Everything typed stays in the form. */
export const submissionErrors = {
  choosePosition: 'Chọn một mục: bạn đồng ý, đề nghị sửa, không đồng ý, hay muốn hỏi.',
  writeSomething:
    'Viết ý kiến của bạn, hoặc viết câu chữ bạn đề nghị. Chỉ khi chọn “Tôi đồng ý” mới có thể để trống.',
  nothingWritten: 'Bạn chưa viết ý kiến nào.',
  textTooLong: (written: number) =>
    `Phần này dài ${formatNumber(written)} ký tự, giới hạn là 10.000. Không có chữ nào bị cắt: hãy rút gọn, hoặc chuyển bớt sang một ý kiến khác.`,
  quoteTooLong: 'Đoạn trích dẫn dài quá 10.000 ký tự. Hãy mở lại trang góp ý và chọn một đoạn ngắn hơn.',
  tooManyOpinions: (most: number) =>
    `Mỗi lần gửi được tối đa ${most} ý kiến. Hãy bỏ bớt rồi gửi tiếp ở lần sau.`,
  lineTooLong: (most: number) => `Dòng này dài quá ${most} ký tự. Hãy viết ngắn lại.`,
  unknownUnit:
    'Điều này không có trong bản dự thảo đang lấy ý kiến. Hãy chọn lại điều; phần bạn viết vẫn còn.',
  chooseCategory: 'Chọn một mục trong danh sách.',
  emailWrong: 'Địa chỉ thư điện tử chưa đúng. Ví dụ: ten@vidu.vn',
  emailMissing: 'Bạn muốn nhận trả lời qua thư điện tử nhưng chưa ghi địa chỉ.',
  consentOrNoEmail: 'Đánh dấu ô này để chúng tôi được dùng địa chỉ của bạn, hoặc xóa địa chỉ đi.',
  nameMissing: 'Bạn muốn đăng tên nhưng chưa ghi tên.',
  organisationMissing: 'Bạn đã ghi thông tin văn bản nhưng chưa ghi tên tổ chức.',
  categoryOfOrganisation:
    'Bạn góp ý thay mặt một tổ chức: hãy chọn tư cách là hộ kinh doanh, doanh nghiệp, hợp tác xã hoặc hội, hiệp hội.',
  dayWrong: 'Ngày này không có trên lịch. Ví dụ: 20/11/2026.',
} as const;

/** Why a form was not taken as a draft. */
export const startRefusals: Record<StartRefusal, string> = {
  invalid: 'Có chỗ cần sửa trước khi xem lại. Mọi chữ bạn viết vẫn còn dưới đây.',
  closed:
    'Đã hết hạn góp ý nên chưa có gì được gửi. Phần bạn viết vẫn còn dưới đây để bạn sao chép và gửi bằng thư cho cơ quan soạn thảo; thư đến muộn vẫn có thể được xem xét và được ghi là đến sau hạn.',
  notYetOpen: 'Dự thảo này chưa bắt đầu nhận ý kiến. Phần bạn viết vẫn còn dưới đây.',
  withdrawn: 'Cơ quan soạn thảo đã rút dự thảo này và không nhận ý kiến nữa. Phần bạn viết vẫn còn dưới đây.',
  tooMany:
    'Từ nơi này vừa có rất nhiều lượt gửi. Phần bạn viết vẫn còn dưới đây: hãy chờ ít phút rồi bấm lại.',
  tooLarge:
    'Nội dung gửi lên lớn hơn mức máy chủ nhận được (4 MB) nên chưa có gì được lưu. Bấm nút quay lại của trình duyệt để lấy lại phần đã viết, rồi chia thành nhiều lần gửi.',
};

/** Why a draft was not sent. The draft itself stays where it is. */
export const confirmRefusals: Record<ConfirmRefusal, string> = {
  closed: 'Hạn góp ý đã hết trước khi bạn bấm gửi, nên ý kiến này chưa được gửi.',
  notYetOpen: 'Dự thảo này chưa bắt đầu nhận ý kiến, nên ý kiến này chưa được gửi.',
  withdrawn: 'Cơ quan soạn thảo đã rút dự thảo này, nên ý kiến này không được gửi.',
  ended:
    'Lần góp ý mà bản nháp này sửa đã được rút, hoặc đã được thay bằng bản khác, nên bản này chưa được gửi. Bạn có thể chép lại phần đã viết và góp ý mới.',
  gone: 'Bản nháp này không còn. Có thể bạn đã bỏ nó, hoặc đã quá bảy ngày kể từ khi viết.',
  tooMany: 'Từ nơi này vừa có rất nhiều lượt gửi. Bản nháp vẫn còn: hãy chờ ít phút rồi bấm lại.',
};

export const submissionText = {
  someContributor: 'Người góp ý',
  wholeDraft: 'Chung',
  wholeDraftLong: 'Toàn bộ dự thảo',
  inSeven: 'Bản nháp được giữ bảy ngày rồi tự xóa.',
} as const;

export const opinionFormText = {
  title: 'Góp ý cho dự thảo',
  titleFor: (citation: string) => `Góp ý ${citation}`,
  intro: 'Không cần tài khoản. Bạn sẽ xem lại toàn bộ trước khi gửi.',
  until: (day: string) => `Nhận ý kiến đến ${formatDeadline(day)}.`,
  opinion: (ordinal: number) => `Ý kiến ${ordinal}`,
  where: 'Bạn góp ý cho phần nào?',
  whereHint: 'Chọn một điều, hoặc để “Toàn bộ dự thảo” nếu là ý kiến chung.',
  wholeDraft: 'Toàn bộ dự thảo (ý kiến chung)',
  showText: (citation: string) => `Đọc lại ${citation}`,
  quoted: 'Bạn đang nói về câu',
  position: 'Ý của bạn là gì?',
  wording: 'Câu chữ bạn đề nghị',
  wordingHint: 'Viết câu chữ mà bạn muốn thấy trong văn bản. Chỗ thêm, chỗ bỏ sẽ được tự đánh dấu.',
  takePresent: 'Lấy nguyên văn để sửa',
  text: 'Ý kiến và lý do',
  textHint: 'Một ví dụ có thật ở nơi bạn sống giúp cơ quan hiểu nhanh nhất.',
  addPlace: 'Thêm một điều khác',
  removePlace: (ordinal: number) => `Bỏ ý kiến ${ordinal}`,
  who: 'Bạn là ai?',
  whoOptional: '(không bắt buộc)',
  whoHint: 'Để trống tất cả cũng được. Ý kiến không nêu tên vẫn được nhận, đếm và trả lời.',
  category: 'Bạn góp ý với tư cách',
  categoryNone: 'Không nêu',
  place: 'Xã, phường nơi bạn sống',
  name: 'Họ và tên',
  email: 'Thư điện tử',
  emailCovered:
    'Địa chỉ đã ghi được che một phần, vì ai giữ mã biên nhận cũng mở được trang này. Để nguyên thì giữ địa chỉ cũ; muốn đổi thì xóa rồi viết địa chỉ khác.',
  emailHint: (days: number) => `Được xóa ${days} ngày sau khi công bố trả lời, hoặc sớm hơn nếu bạn muốn.`,
  consents: 'Bạn đồng ý cho dùng vào việc gì? Mỗi ô là một việc, không ô nào bắt buộc.',
  consentAnswer:
    'Báo cho tôi qua thư điện tử khi có trả lời, hoặc khi ý kiến không được hiện công khai. Địa chỉ không được dùng vào việc tôi không đánh dấu.',
  consentReceipt: 'Gửi biên nhận tới thư điện tử của tôi, và cho tôi tìm lại mã bằng địa chỉ đó.',
  consentAskBack: 'Cơ quan soạn thảo được viết cho tôi để hỏi thêm về ý kiến.',
  consentName: 'Đăng tên của tôi, hoặc tên tổ chức, cùng ý kiến.',
  asOrganisation: 'Góp ý thay mặt một tổ chức có văn bản',
  asOrganisationHint:
    'Ý kiến được ghi là “tự nêu” cho đến khi cơ quan đối chiếu với văn bản, hoặc địa chỉ thư của tổ chức được xác nhận.',
  organisation: 'Tên tổ chức',
  letterSymbol: 'Số, ký hiệu văn bản',
  letterDatedOn: 'Ngày văn bản',
  letterSigner: 'Người ký',
  publicTitle: 'Điều gì được công khai?',
  publicSeen: 'Mọi người đọc được',
  publicSeenItems: ['ý kiến, lý do và câu chữ đề nghị', 'tư cách và xã, phường nếu bạn nêu'],
  publicInside: 'Chỉ cơ quan soạn thảo thấy',
  publicInsideItems: ['họ tên, tên tổ chức, trừ khi bạn đồng ý đăng', 'thư điện tử, người ký'],
  trap: 'Để trống ô này',
  toPreview: 'Xem lại trước khi gửi',
  previewNote: 'Chưa gửi ngay: bước sau cho bạn xem đúng những gì sẽ được công khai.',
  closedTitle: 'Đã hết hạn góp ý',
  closed: (day: string) => `Dự thảo này nhận ý kiến đến ${formatDeadline(day)}.`,
  notYetOpenTitle: 'Chưa đến ngày nhận ý kiến',
  withdrawnTitle: 'Dự thảo đã được rút',
  byLetter: (address: string, email: string) =>
    `Bạn vẫn có thể viết cho cơ quan soạn thảo: ${[address, email].filter(Boolean).join('; ')}. Ý kiến đến sau hạn được ghi riêng là đến muộn, cơ quan quyết định có xem xét hay không.`,
} as const;

export const previewText = {
  title: 'Xem lại trước khi gửi',
  notSent: 'Ý kiến của bạn chưa được gửi. Đọc lại, rồi bấm “Gửi ý kiến” ở cuối trang.',
  notSentAnew: (code: string) =>
    `Đây là bản sửa của lần góp ý ${code}. Khi bạn bấm “Gửi ý kiến”, bản này thay cho bản cũ; chưa bấm thì bản cũ vẫn còn nguyên.`,
  textOff:
    'Dự thảo đang được gỡ khỏi cổng để kiểm tra. Phần bạn trích tạm thời không hiện ra nhưng vẫn được giữ; trong lúc này chưa sửa hay thêm ý kiến được.',
  becomesPublic: 'Sẽ công khai',
  written: 'Ý kiến bạn đã viết',
  staysInside: 'Chỉ cơ quan soạn thảo thấy',
  as: 'Người góp ý ghi là',
  suggested: 'Câu chữ đề nghị',
  noText: 'Không viết thêm.',
  name: 'Họ tên',
  namePublished: 'Họ tên (bạn đồng ý đăng)',
  email: 'Thư điện tử',
  organisation: 'Tổ chức',
  organisationPublished: 'Tổ chức (bạn đồng ý đăng)',
  letter: (symbol: string, day: string) =>
    [symbol && `số ${symbol}`, day && `ngày ${day}`].filter(Boolean).join(', '),
  letterLabel: 'Văn bản',
  signer: 'Người ký',
  purposes: 'Bạn đồng ý',
  purposeAnswer: 'báo khi có trả lời',
  purposeReceipt: 'gửi biên nhận và cho tìm lại mã',
  purposeAskBack: 'hỏi thêm về ý kiến',
  nothingInside: 'Bạn không để lại tên hay nơi liên lạc.',
  send: 'Gửi ý kiến',
  discard: 'Bỏ, không gửi',
  proving: 'Đang kiểm tra và gửi, chờ vài giây…',
  sendNote: 'Bấm hai lần cũng chỉ gửi một lần. Bạn nhận ngay một mã để theo dõi.',
  kept: (until: string) =>
    `Bản nháp này được giữ đến ${until} tại đúng địa chỉ của trang này. Chỉ người có địa chỉ mới mở được.`,
  closedTitle: 'Đã hết hạn, ý kiến này chưa được gửi',
  closed: (day: string) =>
    `Hạn góp ý là ${formatDeadline(day)}. Ý kiến chỉ được tính khi bấm “Gửi ý kiến” trước lúc đó.`,
  closedToDo: (address: string, email: string) =>
    `Bạn có thể in hoặc sao chép trang này và gửi cho cơ quan soạn thảo: ${[address, email].filter(Boolean).join('; ')}. Thư đến sau hạn được ghi riêng là đến muộn, cơ quan quyết định có xem xét hay không.`,
  discarded: 'Đã bỏ bản nháp. Không có gì được gửi và không còn gì được giữ lại.',
  goneTitle: 'Không còn bản nháp này',
  sentOrGone: 'Bản nháp này đã được gửi, đã bị bỏ hoặc đã quá bảy ngày. Trang của bản nháp cho biết rõ.',
  seeDraft: 'Mở trang của bản nháp',
} as const;

export const trackText = {
  title: 'Theo dõi ý kiến đã gửi',
  intro: 'Nhập mã trên biên nhận để xem ý kiến của bạn đã đi đến đâu.',
  code: 'Mã biên nhận',
  codeHint:
    'Mười sáu chữ và số, ví dụ 7KQM-2RXD-98TV-ACEF. Viết hoa hay thường, có hay không có gạch đều được.',
  look: 'Xem',
  codeWrong: 'Mã này chưa đúng dạng. Mã có mười sáu ký tự, không có chữ I, L, O, U và không có số 0, 1.',
  codeUnknown: 'Không có biên nhận nào mang mã này. Hãy so lại từng nhóm bốn ký tự.',
  tooMany: 'Từ nơi này vừa có quá nhiều lượt thử mã. Hãy chờ ít phút rồi thử lại.',
  receiptTitle: 'Đã nhận ý kiến của bạn',
  keepCode: 'Giữ mã này: ai có mã thì xem được biên nhận, và đây là cách duy nhất để tìm lại.',
  qr: 'Mã QR của trang này',
  receivedAt: 'Nhận lúc',
  draft: 'Dự thảo',
  body: 'Cơ quan nhận',
  channel: 'Gửi qua',
  label: 'Người góp ý ghi là',
  count: 'Số ý kiến',
  hash: 'Mã kiểm tra nội dung (SHA-256)',
  hashNote: 'Nội dung đổi một chữ thì mã này đổi theo.',
  late: 'Đến sau hạn: được giữ và đếm riêng.',
  print: 'Để giữ trên giấy, dùng lệnh In của trình duyệt.',
  yourOpinions: 'Từng ý kiến',
  steps: { received: 'Đã nhận', grouped: 'Đã gộp nhóm', answered: 'Đã trả lời' },
  stepsAhead: { grouped: 'Chờ gộp nhóm', answered: 'Chờ trả lời' },
  groupedAs: (title: string, count: number) =>
    count > 1 ? `Gộp cùng ${formatNumber(count - 1)} ý kiến giống vậy: “${title}”` : `Trong nhóm “${title}”`,
  notGrouped: 'Cơ quan soạn thảo chưa gộp ý kiến này vào nhóm nào.',
  notAnswered: 'Trả lời được công bố cùng bảng tiếp thu, giải trình.',
  answer: 'Cơ quan trả lời',
  changedTo: 'Chỗ đã sửa',
  seeTable: 'Xem cả bảng tiếp thu, giải trình',
  notShown: 'Nội dung này được chuyển sang việc khác',
  notShownNote:
    'Nội dung bạn gửi được xem xét theo một trình tự riêng, không phải là góp ý cho dự thảo, nên không hiện ở đâu trên trang này. Hãy giữ mã biên nhận.',
  redacted: 'Trên trang công khai, một phần ý kiến này đã được che',
  redactedNote: 'Mọi người đọc được như sau; bản bạn gửi được giữ nguyên ở bên trong:',
  hidden: 'Ý kiến này không hiện công khai',
  hiddenNote: 'Ý kiến vẫn được nhận, được đếm và được trả lời. Chỉ bạn và cơ quan soạn thảo đọc được.',
  reason: 'Lý do',
  phone: 'Điện thoại',
  contactTitle: 'Thông tin liên lạc của bạn',
  contactKept: 'Cơ quan đang giữ những thông tin này, tách khỏi nội dung ý kiến:',
  contactNone: 'Cơ quan không giữ tên hay nơi liên lạc nào của bạn cho lần góp ý này.',
  contactDeleted: 'Đã xóa thông tin liên lạc. Ý kiến của bạn vẫn còn nguyên.',
  deleteContact: 'Xóa thông tin liên lạc của tôi',
  deleteWarn:
    'Xóa rồi thì không lấy lại được, và cơ quan không thể báo cho bạn khi có trả lời. Ý kiến vẫn được giữ và trả lời ở trang này.',
  deleteSure: 'Tôi hiểu và muốn xóa',
  deleteNotSure: 'Đánh dấu ô này để xác nhận xóa. Chưa có gì bị xóa.',
} as const;

export const hiddenCodeWords: Record<HiddenCode, string> = {
  insult: 'Có lời xúc phạm người khác',
  personalData: 'Có thông tin riêng của một người',
  offTopic: 'Không nói về dự thảo này',
  spam: 'Là quảng cáo hoặc thư rác',
  accusation: 'Nói một người cụ thể làm sai mà chưa có kết luận',
  secret: 'Có nội dung thuộc bí mật nhà nước',
  review: 'Đang được xem lại',
  enteredWrongly: 'Cán bộ ghi nhầm, đã rút lại',
  erased: 'Lời góp ý đã được xóa',
};

/** How who speaks is printed; a label is stored in Vietnamese, and other languages explain it. */
export const labelWords = { shown: (label: string): string => label };
