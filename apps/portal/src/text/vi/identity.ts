import type { ExceptionRefusal } from '#features/identity/confirm-four-eyes-exception.server.ts';
import type { FourEyesRefusal } from '#features/identity/four-eyes.ts';
import type { DelegateRefusal } from '#features/identity/people/manage-delegations.server.ts';
import type { DisableRefusal } from '#features/identity/people/manage-people.server.ts';
import type { EndRoleRefusal, GrantRefusal } from '#features/identity/people/manage-roles.server.ts';
import type { SetUpRefusal } from '#features/identity/people/set-up.server.ts';
import type { PasswordRefusal } from '#features/identity/sign-in/own-account.server.ts';
import type { SecondStepRefusal, TotpRefusal } from '#features/identity/sign-in/second-factor.server.ts';
import type { SignInRefusal, UnlockRefusal } from '#features/identity/sign-in/sign-in.server.ts';
import type { SignInPolicy } from '#platform/config.ts';

export const signInText = {
  title: 'Đăng nhập cho cán bộ',
  intro: 'Người dân đọc và góp ý không cần tài khoản.',
  name: 'Tên đăng nhập',
  nameHint: 'Quản trị viên của cơ quan cấp cho bạn, ví dụ: nguyen.van.an',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  forgot: 'Quên mật khẩu thì hỏi quản trị viên của cơ quan; người đó gửi cho bạn một liên kết để đặt lại.',
  lockedTitle: 'Phiên làm việc đang khóa',
  lockedIntro: (minutes: number) =>
    `Không có thao tác nào trong ${minutes} phút nên phiên đã tự khóa để giữ an toàn. Nhập mật khẩu để làm tiếp đúng trang vừa rồi.`,
  lockedAs: 'Đang đăng nhập là',
  unlock: 'Mở khóa',
  notYou: 'Không phải bạn?',
  notWritten:
    'Nội dung vừa gửi chưa được ghi. Sau khi vào lại, bạn gửi lại trên trang đó; phần đã gõ thường còn khi bấm nút Quay lại của trình duyệt.',
  demoTitle: 'Vào thử với vai minh họa',
  demoIntro:
    'Chỉ có trên bản minh họa, chỉ mở được trên chính máy này. Mỗi nút điền sẵn tên và mật khẩu minh họa rồi đăng nhập.',
  demoEnter: 'Vào thử',
  demoAs: (name: string) => `Vào thử với vai ${name}`,
  passwordSet: 'Đã đặt mật khẩu. Bây giờ bạn đăng nhập bằng mật khẩu mới.',
  signedOut: 'Bạn đã đăng xuất.',
} as const;

export const signInRefusals = {
  unknownOrWrong:
    'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa vì sai 5 lần liên tiếp. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock; nếu bị tạm khóa, thử lại sau 15 phút.',
  tooManyAttempts: 'Có quá nhiều lần đăng nhập từ địa chỉ mạng này. Hãy chờ vài phút rồi thử lại.',
  disabled: 'Tài khoản này đã bị ngừng dùng. Hãy liên hệ quản trị viên của cơ quan để mở lại.',
  nothingToActFor:
    'Tài khoản đúng, nhưng hôm nay bạn không giữ vai trò nào ở cơ quan đang hoạt động. Hãy đề nghị quản trị viên giao vai trò.',
} satisfies Record<SignInRefusal, string>;

export const unlockRefusals = {
  wrongPassword: 'Mật khẩu không đúng. Sai 5 lần thì phiên kết thúc và tài khoản tạm khóa 15 phút.',
  signInAgain: 'Phiên làm việc đã kết thúc. Hãy đăng nhập lại.',
} satisfies Record<UnlockRefusal, string>;

export const secondStepText = {
  title: 'Bước hai: mã xác thực',
  intro: 'Mở ứng dụng xác thực trên điện thoại của bạn và nhập mã 6 chữ số đang hiện.',
  code: 'Mã xác thực',
  codeHint: 'Mất điện thoại? Nhập một mã dự phòng, ví dụ: ABCDE-23456. Mỗi mã dự phòng dùng được một lần.',
  submit: 'Xác nhận',
  other: 'Đăng nhập bằng tài khoản khác',
} as const;

export const secondStepRefusals = {
  wrongCode: 'Mã không đúng, đã dùng rồi hoặc đã hết hạn. Chờ ứng dụng hiện mã mới rồi nhập lại.',
  signInAgain:
    'Phiên làm việc đã kết thúc hoặc sai quá nhiều lần. Hãy đăng nhập lại; nếu vừa sai 5 lần, chờ 15 phút.',
} satisfies Record<SecondStepRefusal, string>;

const weaknesses = {
  tooShort: 'Mật khẩu còn ngắn.',
  tooLong: 'Mật khẩu dài quá 256 ký tự.',
  obvious:
    'Mật khẩu này dễ đoán (dãy liền nhau, từ quen thuộc hoặc chính tên của bạn). Hãy ghép vài từ không liên quan đến nhau.',
} as const;

export const passwordRefusals = {
  ...weaknesses,
  wrongPassword: 'Mật khẩu đang dùng không đúng. Mật khẩu chưa thay đổi.',
  repeatedDiffers: 'Hai lần nhập mật khẩu mới không giống nhau.',
} satisfies Record<PasswordRefusal, string>;

export const setUpText = {
  title: 'Đặt mật khẩu',
  intro: (name: string) => `Liên kết này dành cho ${name}. Sau khi đặt xong, liên kết không dùng được nữa.`,
  signInName: 'Tên đăng nhập của bạn',
  next: 'Mật khẩu mới',
  nextHint: (least: number) =>
    `Ít nhất ${least} ký tự. Một câu ngắn dễ nhớ thì tốt hơn một từ lạ; có thể dùng dấu cách và chữ có dấu.`,
  repeated: 'Nhập lại mật khẩu mới',
  submit: 'Đặt mật khẩu',
  gone: 'Liên kết không còn dùng được',
  goneWhy:
    'Liên kết đã được dùng, đã quá 24 giờ, hoặc có liên kết mới hơn thay thế. Không có gì bị thay đổi. Hãy đề nghị quản trị viên gửi liên kết mới.',
} as const;

export const setUpRefusals = {
  ...weaknesses,
  linkUsedOrExpired: 'Liên kết đã được dùng hoặc đã hết hạn. Mật khẩu chưa thay đổi.',
  repeatedDiffers: 'Hai lần nhập mật khẩu mới không giống nhau.',
} satisfies Record<SetUpRefusal, string>;

/** For the command line that appoints the first administrator; the administrator corrects both names afterwards. */
export const firstAdministratorText = {
  displayName: 'Quản trị viên',
  title: 'Quản trị hệ thống',
  organisation: 'Cơ quan chủ quản (cần sửa tên)',
  organisationShort: 'Cơ quan chủ quản',
  territory: 'cần sửa',
  exists:
    'Đã có quản trị viên khác. Không tạo thêm ai; hãy đề nghị người đó tạo liên kết đặt mật khẩu trên trang Người dùng.',
} as const;

export const accountText = {
  title: 'Tài khoản của bạn',
  mustSetUp:
    'Hệ thống này yêu cầu xác thực hai bước. Hãy cài xong ở dưới đây; các trang khác mở ra ngay sau đó.',
  facts: 'Thông tin',
  name: 'Họ và tên',
  jobTitle: 'Chức vụ',
  email: 'Thư điện tử',
  roles: 'Vai trò hôm nay',
  actingFor: 'Đang làm việc cho',
  switchBody: 'Làm việc cho cơ quan khác',
  switch: 'Chuyển',
  switched: 'Đã chuyển cơ quan làm việc.',
  notYours: 'Hôm nay bạn không giữ vai trò nào ở cơ quan đó.',
  password: 'Đổi mật khẩu',
  current: 'Mật khẩu đang dùng',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu. Các phiên khác của bạn đã kết thúc.',
  totp: 'Xác thực hai bước',
  totpOn: 'Đang bật. Mỗi lần đăng nhập cần thêm mã từ ứng dụng xác thực.',
  totpOff: 'Chưa bật. Nên bật: ai biết mật khẩu của bạn vẫn không vào được nếu không có điện thoại của bạn.',
  totpStart: 'Bật xác thực hai bước',
  totpReplace: 'Chuyển sang điện thoại khác',
  totpReplaceHint: 'Ứng dụng cũ ngừng có hiệu lực ngay. Nhập mật khẩu để tiếp tục.',
  totpScan:
    'Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, FreeOTP…), chọn thêm tài khoản rồi quét hình này.',
  totpTyped: 'Không quét được? Gõ khóa này vào ứng dụng:',
  totpCode: 'Mã 6 chữ số ứng dụng đang hiện',
  totpConfirm: 'Xác nhận và bật',
  qrLabel: 'Mã QR để thêm vào ứng dụng xác thực',
  backup: 'Mã dự phòng',
  backupLeft: (count: number) =>
    count === 0
      ? 'Không còn mã dự phòng nào. Hãy tạo mã mới.'
      : `Còn ${count} mã chưa dùng. Mỗi mã thay điện thoại một lần.`,
  backupRenew: 'Tạo 10 mã mới',
  backupRenewHint: 'Các mã cũ ngừng có hiệu lực. Nhập mật khẩu để tiếp tục.',
  backupShown: 'Chép lại hoặc in 10 mã này ngay bây giờ',
  backupShownWhy:
    'Các mã chỉ hiện một lần; máy chủ chỉ giữ dấu băm. Hãy cất ở nơi khác, không cất trong điện thoại.',
  sessions: 'Các phiên đang mở',
  sessionsCaption: 'Các phiên đăng nhập đang mở của bạn',
  began: 'Bắt đầu',
  lastSeen: 'Dùng gần nhất',
  thisOne: 'Phiên này',
  endSession: 'Kết thúc phiên',
  endSessionOf: (began: string) => `Kết thúc phiên bắt đầu lúc ${began}`,
  sessionEnded: 'Đã kết thúc phiên đó.',
} as const;

export const totpRefusals = {
  wrongPassword: 'Mật khẩu không đúng. Chưa có gì thay đổi.',
  wrongCode: 'Mã không đúng hoặc đã hết hạn. Kiểm tra giờ của điện thoại, chờ mã mới rồi nhập lại.',
  notStarted: 'Chưa bắt đầu cài, hoặc đã cài xong ở một cửa sổ khác. Hãy tải lại trang.',
} satisfies Record<TotpRefusal, string>;

export const fourEyesRefusals = {
  samePerson:
    'Người trình không được tự duyệt. Cần một người khác của cơ quan hoặc của cơ quan cấp trên trực tiếp; nếu cơ quan chỉ có một người, lãnh đạo ghi xác nhận trước.',
  exceptionExpired: 'Xác nhận cho một người làm cả hai việc đã hết hạn. Lãnh đạo cần xác nhận lại.',
} satisfies Record<FourEyesRefusal, string>;

export const exceptionRefusals = {
  reasonMissing: 'Ghi lý do vì sao chỉ có một người làm cả hai việc.',
  endBeforeStart: 'Ngày hết hạn phải sau ngày bắt đầu.',
  tooLong: 'Mỗi lần xác nhận có hiệu lực nhiều nhất một năm.',
  notOfTheBody: 'Người này hôm nay không giữ vai trò soạn thảo hay duyệt ở cơ quan.',
  forOneself:
    'Bạn không thể tự xác nhận cho chính mình. Chỉ người đứng đầu cơ quan cấp xã có nhiều nhất một công chức khác mới được làm vậy.',
} satisfies Record<ExceptionRefusal, string>;

export const exceptionsText = {
  title: 'Một người làm cả hai việc',
  note: 'Người vừa soạn vừa được duyệt phần mình soạn, theo xác nhận của lãnh đạo và chỉ trong thời gian ghi ở đây.',
  period: (from: string, to: string) => `từ ${from} đến hết ${to}`,
  confirmedBy: (name: string) => `${name} xác nhận`,
  end: 'Kết thúc',
  endOf: (name: string) => `Kết thúc xác nhận cho ${name}`,
  notRunning: 'Xác nhận này không còn hiệu lực. Chưa có gì được ghi.',
} as const;

export const peopleText = {
  title: 'Người dùng',
  intro: 'Vai trò có ngày bắt đầu và ngày kết thúc; người đã nghỉ vẫn còn tên trong những việc đã làm.',
  search: 'Tìm theo tên, tên đăng nhập, chức vụ',
  organisation: 'Cơ quan',
  everyBody: 'Mọi cơ quan',
  state: 'Tình trạng',
  everyState: 'Tất cả',
  active: 'Đang dùng',
  disabled: 'Đã ngừng',
  idleDisabled: 'Tự ngừng vì lâu không đăng nhập',
  caption: 'Danh sách người dùng',
  name: 'Họ và tên',
  signInName: 'Tên đăng nhập',
  signInNameHint: 'Chữ thường không dấu, số, dấu chấm, gạch; từ 3 đến 40 ký tự. Không đổi được về sau.',
  signInNameWrong:
    'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.',
  nameTaken: 'Tên đăng nhập này đã có người dùng.',
  displayNameMissing: 'Nhập họ và tên (nhiều nhất 120 ký tự).',
  jobTitle: 'Chức vụ',
  jobTitleHint: 'Như ghi dưới chữ ký, ví dụ: Phó Giám đốc',
  jobTitleTooLong: 'Chức vụ dài quá 120 ký tự.',
  email: 'Thư điện tử',
  emailWrong: 'Địa chỉ thư điện tử không đúng dạng, ví dụ: an.nv@so.vi-du.vn',
  lastSeen: 'Vào gần nhất',
  never: 'Chưa lần nào',
  create: 'Thêm người dùng',
  createButton: 'Thêm',
  empty: 'Không có ai khớp với bộ lọc.',
  edit: 'Sửa thông tin',
  save: 'Lưu',
  saved: 'Đã lưu.',
  roles: 'Vai trò',
  rolesCaption: 'Vai trò theo thời gian',
  role: 'Vai trò',
  programme: 'Chương trình',
  programmeHint: 'Chỉ chọn khi giao vai trò đầu mối chương trình.',
  none: 'Không chọn',
  time: 'Thời gian',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  period: (from: string, to: string | undefined) => (to ? `${from} – ${to}` : `từ ${from}`),
  lastDay: 'Ngày cuối',
  grant: 'Giao vai trò',
  end: 'Kết thúc',
  endRoleOf: (role: string) => `Kết thúc vai trò ${role}`,
  noRoles: 'Chưa có vai trò nào, nên chưa đăng nhập được.',
  delegations: 'Ủy quyền ký được nhận',
  delegationsCaption: 'Ủy quyền ký theo thời gian',
  delegate: 'Ghi nhận ủy quyền ký',
  delegationKind: 'Hình thức',
  delegatedBy: 'Người giao',
  scope: 'Phạm vi',
  scopeHint: 'Ví dụ: ký các báo cáo định kỳ về phổ biến, giáo dục pháp luật',
  legalBasis: 'Văn bản giao',
  legalBasisHint: 'Số, ngày, tên văn bản phân công hoặc ủy quyền',
  noDelegations: 'Chưa nhận ủy quyền nào.',
  endDelegationOf: (kind: string) => `Kết thúc ủy quyền ${kind}`,
  access: 'Quyền vào hệ thống',
  passwordLink: 'Tạo liên kết đặt mật khẩu',
  resetTotp: 'Người này mất điện thoại: bỏ luôn xác thực hai bước và kết thúc các phiên',
  linkReady: 'Liên kết đặt mật khẩu',
  linkOnce: (until: string) =>
    `Chỉ hiện một lần, dùng được một lần, đến ${until}. Trao cho người dùng qua kênh riêng; không gửi vào nhóm chung.`,
  disable: 'Ngừng tài khoản',
  disableReason: 'Lý do ngừng',
  enable: 'Mở lại tài khoản',
  disabledOn: (at: string) => `Tài khoản đã ngừng từ ${at}.`,
  signInFacts: 'Đăng nhập',
  contact: 'Liên hệ',
  hasTotp: 'Xác thực hai bước',
  yes: 'Có',
  no: 'Chưa',
  dateWrong: 'Nhập ngày theo dạng năm-tháng-ngày, hoặc chọn trên lịch.',
  choose: 'Chọn một mục trong danh sách.',
  history: 'Nhật ký',
} as const;

export const grantRefusals = {
  endBeforeStart: 'Ngày kết thúc phải sau ngày bắt đầu.',
  programmeMissing: 'Vai trò đầu mối phải gắn với một chương trình.',
  programmeNotAsked: 'Chỉ vai trò đầu mối mới gắn với chương trình.',
  outsideOfTheBodysLife: 'Ngày bắt đầu nằm ngoài thời gian cơ quan này tồn tại.',
  leaderOfUnit: 'Lãnh đạo là của cả cơ quan. Với đơn vị bên trong, hãy giao vai trò trưởng đơn vị.',
  notOfTheCouncil:
    'Việc của Hội đồng do người của cơ quan thường trực làm; lãnh đạo Hội đồng là lãnh đạo của cơ quan giữ ghế Chủ tịch, Phó Chủ tịch hoặc cơ quan thường trực. Chưa có vai trò nào được giao. Hãy ghi thành viên của Hội đồng trước, hoặc chọn người khác.',
  alreadyHeld: 'Người này đã giữ vai trò đó ở cơ quan trong một phần của khoảng thời gian này.',
} satisfies Record<GrantRefusal, string>;

export const endRoleRefusals = {
  endBeforeStart: 'Ngày cuối phải từ ngày bắt đầu trở đi.',
  lastAdministrator: 'Đây là quản trị viên cuối cùng. Hãy giao vai trò này cho người khác trước.',
} satisfies Record<EndRoleRefusal, string>;

export const delegateRefusals = {
  samePerson: 'Người giao và người nhận phải là hai người.',
  endBeforeStart: 'Ngày kết thúc phải sau ngày bắt đầu.',
  notTheHead: 'Người giao không phải là lãnh đạo của cơ quan này vào ngày bắt đầu.',
  basisMissing: 'Ghi văn bản giao ký (số, ngày, tên).',
  scopeMissing: 'Ghi phạm vi được ký.',
} satisfies Record<DelegateRefusal, string>;

export const disableRefusals = {
  reasonMissing: 'Ghi lý do ngừng tài khoản.',
  oneself: 'Bạn không thể ngừng tài khoản của chính mình.',
  lastAdministrator: 'Đây là quản trị viên cuối cùng, không ngừng được.',
} satisfies Record<DisableRefusal, string>;

/** The menu of the workspace, by route. */
export const menuText = {
  today: 'Việc của tôi',
  plans: 'Kế hoạch',
  drafts: 'Dự thảo',
  moderation: 'Kiểm duyệt',
  dataRequests: 'Dữ liệu cá nhân',
  referrals: 'Chuyển việc khác',
  consultations: 'Lấy ý kiến',
  field: 'Ghi ý kiến tại chỗ',
  issued: 'Văn bản ban hành',
  policyConsultations: 'Tham vấn chính sách',
  outreach: 'Truyền thông',
  surveys: 'Khảo sát',
  contests: 'Cuộc thi',
  initiatives: 'Thi sáng kiến',
  legalReview: 'Rà soát văn bản',
  indices: 'Chỉ số',
  procedures: 'Thủ tục hành chính',
  goodPractices: 'Mô hình, cách làm hay',
  mobilising: 'Huy động nguồn lực',
  directory: 'Danh bạ',
  gatherings: 'Hội nghị, lớp học',
  training: 'Tập huấn',
  externalDrafts: 'Văn bản của nơi khác',
  documents: 'Văn bản hành chính',
  reports: 'Báo cáo',
  notifications: 'Thông báo',
  organisations: 'Cơ quan',
  people: 'Người dùng',
  rules: 'Quy tắc',
  retention: 'Thời hạn lưu giữ',
  breaches: 'Sự cố dữ liệu',
  audit: 'Nhật ký',
  incidents: 'Tệp đăng nhầm',
  jobs: 'Việc lỗi',
  mails: 'Thư',
  newsletters: 'Bản tin',
  news: 'Tin tức, hỏi đáp',
  listening: 'Theo dõi dư luận',
} as const;

const signInUnits: Record<Exclude<keyof SignInPolicy, 'totp'>, string> = {
  sessionIdleMinutes: 'phút',
  adminIdleMinutes: 'phút',
  failedSignIns: 'lần',
  idleDisableDays: 'ngày',
};

export const signInLimitsText = {
  title: 'Đăng nhập của cán bộ',
  intro:
    'Các mức này đặt khi khởi động hệ thống và chỉ đặt chặt hơn được, không nới lỏng quá mức pháp luật cho phép.',
  name: 'Nội dung',
  value: 'Đang đặt',
  most: 'Mức cho phép',
  legalBasis: 'Căn cứ',
  status: 'Mức xác minh',
  required: 'bắt buộc',
  names: {
    totp: 'Xác thực hai bước',
    sessionIdleMinutes: 'Tự khóa phiên khi không dùng',
    adminIdleMinutes: 'Tự khóa phiên của người quản trị',
    failedSignIns: 'Số lần sai mật khẩu trước khi tạm khóa',
    idleDisableDays: 'Ngừng tài khoản lâu không đăng nhập',
  } satisfies Record<keyof SignInPolicy, string>,
  shown: (key: keyof SignInPolicy, value: SignInPolicy[keyof SignInPolicy]): string => {
    if (key === 'totp') return value === 'required' ? 'bắt buộc' : 'không bắt buộc (bản minh họa)';
    return `${value} ${signInUnits[key]}`;
  },
} as const;

export const keptFormText = {
  title: 'Phiên làm việc đã khóa',
  intro:
    'Biểu mẫu bạn vừa gửi chưa được ghi, nhưng những gì bạn đã viết còn nguyên ở trang này. Đừng đóng trang; làm hai bước sau.',
  signIn: 'Đăng nhập lại ở một thẻ mới',
  thenSend: 'Quay lại trang này và gửi biểu mẫu.',
  sendAgain: 'Gửi biểu mẫu',
  files: 'Tệp đính kèm không giữ được qua bước này. Sau khi gửi, hãy mở lại trang và chọn tệp lần nữa.',
  words: 'Những gì bạn đã viết',
} as const;
