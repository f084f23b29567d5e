import type { NoticePurpose } from '#features/offline-voices/field/notice-ticks.ts';
import type { AskRefusal, EnterRefusal } from '#features/personal-data/requests/ask.server.ts';
import type { AskAllRefusal, AskedForAll } from '#features/personal-data/requests/ask-for-all.server.ts';
import type {
  Purpose,
  RequestKind,
  RequestState,
  SubjectResult,
} from '#features/personal-data/requests/data-request.ts';
import type { DecideRefusal } from '#features/personal-data/requests/decide.server.ts';
import type { Language } from '../language.ts';
import { formatDate, formatInstant, formatNumber } from './dates.ts';

export const requestKindWords: Record<RequestKind, string> = {
  see: 'Xem dữ liệu',
  correct: 'Sửa thông tin liên hệ',
  delete: 'Xóa dữ liệu',
  withdrawConsent: 'Rút lại sự đồng ý',
};

export const requestStateWords: Record<RequestState, string> = {
  open: 'Chờ trả lời',
  granted: 'Đã làm theo yêu cầu',
  partly: 'Làm theo một phần',
  refused: 'Không làm theo, có lý do',
  takenBack: 'Người yêu cầu đã rút',
};

export const subjectResultWords: Record<SubjectResult, string> = {
  done: 'Đã làm theo yêu cầu',
  refused: 'Không làm theo, có lý do',
  kept: 'Chưa xóa: đang phải giữ theo pháp luật',
  gone: 'Không còn dữ liệu để làm',
};

export const purposeWords: Record<Purpose, string> = {
  answerByEmail: 'Báo qua thư điện tử khi có trả lời',
  receiptByEmail: 'Gửi biên nhận qua thư điện tử và tìm lại mã bằng địa chỉ này',
  askBack: 'Cơ quan được viết thư hỏi lại',
  publishName: 'Công khai tên',
  publishFiles: 'Công khai tệp kèm theo',
};

export const noticePurposeWords: Record<NoticePurpose, string> = {
  opinion: 'ghi lời góp ý, nơi ở, nhóm',
  publishName: 'công khai tên',
  answerByEmail: 'giữ thư điện tử để báo khi có trả lời',
};

export const opinionStateWords: Record<string, string> = {
  published: 'Đang công khai',
  held: 'Chờ kiểm duyệt',
  hidden: 'Không công khai',
  notOpinion: 'Đã chuyển sang việc khác',
};

export const moderationKindWords: Record<string, string> = {
  publish: 'Cho công khai',
  hide: 'Ẩn',
  redact: 'Che một phần',
  undo: 'Hoàn tác',
  uphold: 'Giữ nguyên quyết định ẩn',
};

/** What stays after a deletion, and why: said before and after it. */
export const staysText = [
  'Con số: nếu dự thảo đã được trả lời, ý kiến vẫn được đếm, không còn lời.',
  'Dòng trong nhật ký công khai: một mã, không còn số ngẫu nhiên đi kèm nên không ai thử ngược ra lời của bạn.',
  'Câu trả lời mà cơ quan đã công bố cho nhóm ý kiến, vì đó là văn bản của cơ quan.',
  'Mã biên nhận, và việc bạn đã yêu cầu xóa: để bạn mở lại trang này và để khi phục hồi bản sao lưu, việc xóa được làm lại.',
  'Trong nhật ký nội bộ: mã băm của lời góp ý, giờ và loại việc; không có lời, tên hay địa chỉ.',
] as const;

const nothing = 'Chưa có gì thay đổi.';

export const askRefusals: Record<AskRefusal, string> = {
  tooMany: `Từ nơi này vừa có nhiều yêu cầu. Hãy chờ một giờ rồi thử lại. ${nothing}`,
  notSure: `Đánh dấu ô xác nhận để gửi yêu cầu xóa. ${nothing}`,
  tooLong: `Lời nhắn dài quá 2.000 chữ. ${nothing}`,
  nothingWanted: `Hãy ghi điều cần sửa, hoặc đánh dấu ít nhất một mục. ${nothing}`,
  alreadyAsked: 'Bạn đã gửi yêu cầu này và cơ quan chưa trả lời. Xem ở mục “Yêu cầu đã gửi”.',
  alreadyErased: 'Dữ liệu của lần góp ý này đã được xóa.',
  wrongEmail: `Địa chỉ thư điện tử chưa đúng, hoặc địa chỉ cũ đã được xác nhận nên không thay được: hãy xóa nơi liên hệ cũ. ${nothing}`,
  wrongPhone: `Số điện thoại cũ đã được xác nhận nên không thay được bằng số chưa xác nhận: hãy xóa nơi liên hệ cũ. ${nothing}`,
};

export const askAllRefusals: Record<AskAllRefusal, string> = {
  ...askRefusals,
  alreadyAsked:
    'Mọi lần góp ý ở đây đã có yêu cầu này đang chờ trả lời, ghi ở cuối từng lần. Không gửi thêm yêu cầu nào.',
  gone: `Đường dẫn này không dùng được nữa. ${nothing} Hãy nhờ gửi đường dẫn khác.`,
};

export const enterRefusals: Record<EnterRefusal, string> = {
  ...askRefusals,
  codeUnknown: `Không có biên nhận nào mang mã này. ${nothing}`,
  notChecked: `Ghi cách đã xác định người yêu cầu, ví dụ “đối chiếu thẻ căn cước”. Không ghi số giấy tờ. ${nothing}`,
  wrongDay: `Ngày nhận không thể sau hôm nay. ${nothing}`,
};

export const decideRefusals: Record<DecideRefusal | 'incomplete', string> = {
  notOpen: `Yêu cầu này đã được trả lời. ${nothing}`,
  answerNeeded: `Không làm theo yêu cầu thì phải ghi lý do cho người yêu cầu. ${nothing}`,
  basisNeeded: `Không làm theo, hoặc chỉ làm một phần, thì phải ghi căn cứ pháp luật. ${nothing}`,
  allExcepted: `Mọi biên nhận đều được đánh dấu không làm theo: hãy chọn “Không làm theo yêu cầu”. ${nothing}`,
  confirmedMeanwhile: `Địa chỉ hoặc số điện thoại vừa được chính chủ xác nhận nên không thay được bằng nơi chưa xác nhận. ${nothing} Hãy trả lời không làm theo.`,
  tooLong: `Lời trả lời dài quá 4.000 chữ. ${nothing}`,
  onHold: `Dữ liệu đang phải giữ cho một việc khác theo pháp luật nên chưa xóa được. Hãy trả lời người yêu cầu, nói khi nào xét lại. ${nothing}`,
  changedMeanwhile: `Vừa có người khác trả lời. ${nothing} Hãy tải lại trang.`,
  incomplete: `Biểu mẫu thiếu thông tin. ${nothing}`,
};

/** The public page: all that is held, and what may be asked. */
export const ownDataText = {
  title: 'Dữ liệu về bạn',
  link: 'Xem, tải, sửa, xóa dữ liệu về bạn',
  intro:
    'Tất cả những gì cổng giữ về bạn và gắn với biên nhận này, gồm cả bản đã sửa hay rút. Không còn gì khác.',
  take: 'Mang về',
  json: 'Tải tệp dữ liệu (JSON)',
  zip: 'Tải tất cả, kèm tệp bạn đã gửi (ZIP)',
  printNote: 'Trang này in được.',
  receipt: (code: string) => `Biên nhận ${code}`,
  contact: 'Thông tin liên hệ',
  noContact: 'Không giữ tên, địa chỉ hay số điện thoại nào.',
  name: 'Họ tên',
  email: 'Thư điện tử',
  confirmed: 'đã xác nhận',
  notConfirmed: 'chưa xác nhận',
  phone: 'Điện thoại',
  signer: 'Người ký văn bản',
  mailLanguage: 'Thư viết bằng',
  languages: { vi: 'tiếng Việt', en: 'tiếng Anh' } satisfies Record<Language, string>,
  place: 'Nơi ở bạn đã ghi',
  organisation: 'Tổ chức',
  label: 'Công khai là',
  identity: 'Mức định danh',
  channel: 'Đến bằng',
  received: 'Nhận lúc',
  consents: 'Bạn đã đồng ý',
  noConsents: 'Không có sự đồng ý nào đang có hiệu lực.',
  opinions: 'Lời góp ý',
  wholeDraft: 'Về toàn bộ dự thảo',
  noWords: '(không có lời)',
  erasedWords: '(lời đã được xóa)',
  suggested: 'Đề nghị sửa thành',
  decisions: 'Quyết định kiểm duyệt',
  appeals: 'Đề nghị xem lại của bạn',
  answer: 'Trả lời của cơ quan',
  files: 'Tệp kèm theo',
  file: (name: string, bytes: number) => `${name} (${formatNumber(Math.ceil(bytes / 1024))} KB)`,
  filePublic: 'công khai',
  fileInside: 'chỉ cơ quan đọc',
  notices: (at: string, purposes: readonly string[]) =>
    `Cán bộ ghi đã đọc thông báo về dữ liệu cá nhân cho bạn nghe, ${formatInstant(new Date(at))}. Bạn đã đồng ý: ${purposes.map((purpose) => noticePurposeWords[purpose as NoticePurpose]).join('; ')}.`,
  noticeWords: 'Lời thông báo đã đọc',
  minutes: (count: number) => `Lời nói của bạn nằm trong ${formatNumber(count)} biên bản họp.`,
  scans: (count: number) => `Phiếu của bạn nằm trong ${formatNumber(count)} tệp quét.`,
  log: 'Nhật ký công khai',
  logLine: (line: number, salt: boolean) =>
    salt
      ? `Dòng ${formatNumber(line)}, kèm số ngẫu nhiên để chứng minh.`
      : `Dòng ${formatNumber(line)}; số ngẫu nhiên đã xóa.`,
  follows: 'Nhận tin về dự thảo, cùng địa chỉ thư',
  registrations: 'Đăng ký dự hội nghị, lớp học, cùng địa chỉ thư',
  contestEntries: 'Cuộc thi tìm hiểu đã ghi danh, cùng địa chỉ thư',
  initiatives: 'Hồ sơ dự thi sáng kiến, cùng địa chỉ thư',
  surveyInvitations: 'Khảo sát đã mời cùng địa chỉ thư; câu trả lời không gắn với ai',
  surveyAnswered: (answered: boolean) => (answered ? 'đã trả lời' : 'chưa trả lời'),
  mails: 'Thư đã gửi cho bạn còn lưu ở đây',
  mail: (subject: string, at: string) => `${subject}, ${formatInstant(new Date(at))}`,
  requests: 'Yêu cầu đã gửi',
  request: (number: string, receivedAt: string) =>
    `Số ${number}, nhận lúc ${formatInstant(new Date(receivedAt))}`,
  due: (on: string) => `Cơ quan trả lời chậm nhất hết ${formatDate(on)}.`,
  erased: (at: string) => `Dữ liệu đã được xóa lúc ${formatInstant(new Date(at))}.`,
  stays: 'Còn giữ lại, và vì sao',
  law: 'Cơ quan trả lời trong 2 ngày làm việc (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, chưa đối chiếu nguyên văn).',
  withdrawTitle: 'Rút lại sự đồng ý',
  withdrawNote: 'Đánh dấu điều bạn không còn đồng ý. Có hiệu lực ngay, không cần nêu lý do.',
  withdraw: 'Rút lại',
  correctTitle: 'Sửa thông tin liên hệ',
  correctNote:
    'Chỉ điền ô cần sửa. Một cán bộ xem và sửa. Lời góp ý thì sửa ở trang biên nhận khi đợt lấy ý kiến còn mở.',
  note: 'Lời nhắn cho cán bộ',
  correct: 'Gửi yêu cầu sửa',
  deleteTitle: 'Xóa dữ liệu',
  deleteNote:
    'Xóa lời góp ý, tệp kèm theo, thông tin liên hệ, bản nháp và thư đã gửi. Một cán bộ có trách nhiệm xem và thực hiện. Đã xóa thì không lấy lại được; nếu dự thảo chưa được trả lời, ý kiến cũng được rút.',
  sure: 'Tôi hiểu và muốn xóa dữ liệu về tôi',
  delete: 'Gửi yêu cầu xóa',
  done: {
    correct: 'Đã nhận yêu cầu sửa.',
    delete: 'Đã nhận yêu cầu xóa.',
    withdraw: 'Đã rút lại sự đồng ý.',
  },
  basis: (law: string) => `Căn cứ: ${law}.`,
  maskedNote: 'Thư điện tử và số điện thoại được che, vì ai giữ mã biên nhận cũng mở được trang này.',
  allLink: 'Xem đầy đủ, và yêu cầu một lần cho mọi lần góp ý bằng nơi liên hệ đã xác nhận',
  heldDone: 'Xem câu trả lời ở trang này bằng mã biên nhận; không gửi thư, vì địa chỉ cũng được xóa.',
} as const;

/** The desk. */
export const dataRequestText = {
  listTitle: 'Yêu cầu về dữ liệu cá nhân',
  listIntro:
    'Người dân yêu cầu xem, sửa, xóa dữ liệu về mình hoặc rút lại sự đồng ý. Hạn trả lời là 2 ngày làm việc kể từ ngày nhận.',
  none: 'Chưa có yêu cầu nào.',
  numbered: (number: number, year: number) => `Yêu cầu số ${number}/${year}`,
  columns: { number: 'Số', kind: 'Yêu cầu', received: 'Nhận lúc', due: 'Hạn', state: 'Trạng thái' },
  late: 'Quá hạn',
  roads: {
    contact: 'Gửi trên cổng cho mọi lần góp ý, bằng nơi liên hệ đã xác nhận',
    receipt: 'Gửi trên cổng bằng mã biên nhận',
    paper: 'Bằng giấy hoặc trực tiếp, cán bộ ghi',
  },
  road: 'Đến bằng',
  kind: 'Yêu cầu',
  received: 'Nhận lúc',
  due: 'Hạn trả lời',
  dueBecause: (on: string, amount: number, basis: string) =>
    `Hết ${formatDate(on)}: ${amount} ngày làm việc, theo ${basis}.`,
  unverified: 'Nguồn thứ cấp, chưa đối chiếu nguyên văn.',
  checked: 'Đã xác định người yêu cầu',
  enteredBy: 'Cán bộ ghi',
  note: 'Lời của người yêu cầu',
  wanted: 'Điều cần sửa',
  purposes: 'Sự đồng ý cần rút',
  about: 'Dữ liệu liên quan',
  aboutNote: 'Trang này chỉ đếm; người quyết định không cần đọc lời góp ý.',
  receipt: 'Biên nhận',
  draft: 'Dự thảo',
  counts: (opinions: number, published: number, files: number, contact: number) =>
    `${formatNumber(opinions)} ý kiến (${formatNumber(published)} đang công khai), ${formatNumber(files)} tệp, ${formatNumber(contact)} mục liên hệ`,
  minutes: (count: number) => `Có trong ${formatNumber(count)} biên bản họp.`,
  scans: (count: number) => `Có trong ${formatNumber(count)} tệp quét phiếu.`,
  answered: 'Dự thảo đã có trả lời: ý kiến vẫn được đếm sau khi xóa lời.',
  notAnswered: 'Dự thảo chưa có trả lời: xóa thì ý kiến cũng được rút.',
  held: 'Đang phải giữ theo pháp luật: chưa xóa được.',
  erasedAt: (at: Date) => `Đã xóa lúc ${formatInstant(at)}.`,
  copy: 'Mở bản sao dữ liệu để in giao cho người yêu cầu',
  copyNote: 'Chỉ mở khi người yêu cầu xin bản sao. Ai giữ mã biên nhận đều mở được trang này.',
  staysNote: 'Người yêu cầu được báo, nguyên văn, những gì còn giữ lại sau khi xóa:',
  decideTitle: 'Trả lời',
  outcome: 'Quyết định',
  grant: {
    see: 'Đã giao bản sao',
    correct: 'Sửa theo yêu cầu',
    delete: 'Xóa dữ liệu',
    withdrawConsent: 'Rút lại sự đồng ý',
  } satisfies Record<RequestKind, string>,
  refuse: 'Không làm theo yêu cầu',
  answer: 'Trả lời người yêu cầu',
  answerHint: 'Hiện ở trang biên nhận của họ. Khi không làm theo thì phải nêu lý do và căn cứ.',
  basis: 'Căn cứ pháp luật',
  basisHint: 'Bắt buộc khi không làm theo hoặc chỉ làm một phần. Ví dụ: Luật Lưu trữ số 33/2024/QH15.',
  exceptLegend: 'Biên nhận không làm theo',
  except: (code: string) => `Không làm theo với biên nhận ${code}`,
  withMinutes:
    'Xóa cả tệp biên bản họp, tệp quét phiếu có lời này (tệp còn lời của người khác: cân nhắc nghĩa vụ lưu trữ). Tệp quét còn phiếu chờ ghi thì giữ lại; trang phiếu của người này không ai mở được nữa.',
  decide: 'Quyết định và thực hiện',
  decided: (name: string, at: Date) =>
    name ? `${name}, lúc ${formatInstant(at)}` : `Thực hiện ngay lúc ${formatInstant(at)}`,
  decidedBy: 'Người quyết định',
  outcomeTitle: 'Đã thực hiện',
  outcomeParts: {
    submissions: 'lượt góp ý',
    opinions: 'ý kiến xóa lời',
    attachments: 'tệp xóa khỏi kho',
    drafts: 'bản nháp',
    appeals: 'đề nghị xem lại',
    points: 'đoạn ghi từ biên bản',
    minutes: 'tệp biên bản',
    scans: 'tệp có trang phiếu quét',
    contacts: 'thông tin liên hệ',
    follows: 'đăng ký nhận tin',
    registrations: 'đăng ký dự hội nghị, lớp học',
    contestEntries: 'ghi danh cuộc thi',
    initiatives: 'hồ sơ dự thi sáng kiến',
    surveyInvitations: 'lời mời khảo sát',
    mails: 'thư',
  },
  enterTitle: 'Ghi yêu cầu bằng giấy hoặc trực tiếp',
  enterNote: 'Xác định đúng người trước khi ghi. Không ghi số giấy tờ, không chụp giấy tờ.',
  code: 'Mã biên nhận của lần góp ý',
  receivedOn: 'Ngày nhận yêu cầu',
  identityCheck: 'Đã xác định người yêu cầu bằng cách nào',
  wantedName: 'Họ tên đúng',
  wantedPhone: 'Điện thoại đúng',
  enter: 'Ghi yêu cầu',
  saved: 'Đã lưu.',
  incomplete: `Biểu mẫu thiếu thông tin. ${nothing}`,
} as const;

/** One request about all that was given under one confirmed address or number. */
export const ownDataOfAllText = {
  title: 'Dữ liệu về bạn, mọi lần góp ý',
  intro:
    'Nếu khi góp ý bạn đã xác nhận địa chỉ thư hoặc số điện thoại, bạn yêu cầu được một lần cho mọi lần góp ý đã xác nhận nơi đó. Chúng tôi gửi một đường dẫn tới nơi đó, dùng trong 24 giờ. Nơi liên hệ mới chỉ được ghi, chưa xác nhận, thì không chứng tỏ được là của ai.',
  email: 'Thư điện tử đã xác nhận khi góp ý',
  send: 'Gửi đường dẫn cho tôi',
  phoneTitle: 'Bằng điện thoại',
  phone: 'Số điện thoại đã xác nhận khi góp ý',
  phoneSend: 'Gửi đường dẫn tới số này',
  asked:
    'Nếu có lần góp ý nào đã xác nhận nơi này, đường dẫn sẽ đến trong ít phút. Câu trả lời này giống nhau cho mọi nơi, để không ai dò được người khác đã góp ý hay chưa.',
  tooMany: 'Từ nơi này vừa có nhiều lượt nhờ. Hãy chờ một giờ rồi thử lại.',
  goneTitle: 'Đường dẫn không dùng được nữa',
  gone: 'Đường dẫn đã quá 24 giờ, hoặc nơi liên hệ không còn được giữ. Bạn nhờ gửi đường dẫn khác được; dữ liệu của từng lần góp ý vẫn xem được bằng mã biên nhận.',
  again: 'Nhờ gửi đường dẫn khác',
  under: (contact: string, count: number) =>
    `${formatNumber(count)} lần góp ý đã xác nhận nơi liên hệ ${contact}. Yêu cầu gửi ở đây áp dụng cho tất cả; mỗi cơ quan giữ dữ liệu nhận một yêu cầu và trả lời riêng từng lần góp ý.`,
  list: 'Các lần góp ý',
  result: (number: string, kind: string, result: string) => `Yêu cầu số ${number}, ${kind}: ${result}.`,
  open: (on: string) => `chờ trả lời, chậm nhất hết ${formatDate(on)}`,
  done: (
    kind: 'correct' | 'delete' | 'withdraw',
    { requests, submissions, alreadyAsked, alreadyErased }: AskedForAll,
  ) =>
    [
      kind === 'withdraw'
        ? `Đã rút lại sự đồng ý cho ${formatNumber(submissions)} lần góp ý.`
        : `Đã nhận yêu cầu cho ${formatNumber(submissions)} lần góp ý, gửi tới ${formatNumber(requests)} cơ quan.`,
      alreadyAsked > 0 ? `${formatNumber(alreadyAsked)} lần đã có yêu cầu đang chờ trả lời.` : '',
      alreadyErased > 0 ? `${formatNumber(alreadyErased)} lần đã được xóa trước đó.` : '',
    ]
      .filter(Boolean)
      .join(' '),
} as const;
