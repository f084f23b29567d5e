import type { ReachKind } from '#features/outreach/activity.ts';
import type { ProofRefusal } from '#features/outreach/attach-proof.server.ts';
import type { Channel } from '#features/outreach/channel.ts';
import type { ActivityStanding } from '#features/outreach/life/activity-life.ts';
import type {
  ConfirmRefusal,
  DocumentProofRefusal,
  DoneRefusal,
  PrepareRefusal,
} from '#features/outreach/life/move-activity.server.ts';
import type { ActivityRefusal } from '#features/outreach/record-activity.server.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const channelNames: Record<Channel, string> = {
  portal: 'Cổng thông tin điện tử',
  specialPage: 'Chuyên trang',
  internalSystem: 'Phần mềm quản lý văn bản, hệ thống nội bộ',
  newsletter: 'Bản tin',
  press: 'Báo in, báo điện tử',
  radioTelevision: 'Phát thanh, truyền hình',
  socialNetwork: 'Mạng xã hội',
  conference: 'Hội nghị',
  workshop: 'Hội thảo, tọa đàm, diễn đàn',
  dialogue: 'Đối thoại trực tiếp, trực tuyến',
  interview: 'Phỏng vấn',
  pressMeeting: 'Họp báo',
  loudspeaker: 'Loa truyền thanh cơ sở',
  noticeBoard: 'Niêm yết, bảng tin',
  villageMeeting: 'Họp thôn, tổ dân phố',
  screenDisplay: 'Màn hình, bảng điện tử',
  leaflet: 'Tờ gấp, tài liệu',
  cultureEvent: 'Sự kiện văn hóa, văn nghệ',
  regularMeeting: 'Sinh hoạt, họp định kỳ',
  other: 'Kênh khác',
};

export const reachKinds: Record<ReachKind, string> = { measured: 'đếm được', estimated: 'ước tính' };

const cancelled = `Hoạt động này đã bị hủy nên không sửa được. ${nothingDone}`;

/** How an activity stands: a word for a tag. */
export const activityStandings: Record<ActivityStanding, string> = {
  planned: 'Đã lên lịch',
  prepared: 'Đã chuẩn bị',
  done: 'Đã làm, chưa có minh chứng',
  proven: 'Đã có minh chứng',
  late: 'Trễ: qua ngày mà chưa có minh chứng',
  cancelled: 'Đã hủy',
};

const notYet = `Chưa đến ngày, giờ thực hiện nên chưa ghi là đã làm được. ${nothingDone}`;
const spokespersonMissing = `Thông tin cho báo chí phải qua người phát ngôn trước. Hãy ghi người phát ngôn và ngày đã qua ở mục Chuẩn bị. ${nothingDone}`;
const notPlanned = `Hoạt động này không còn ở trạng thái chờ thực hiện. Hãy tải lại trang để xem. ${nothingDone}`;

export const prepareRefusals = {
  notPlanned,
  spokespersonMissing,
  noticeMissing: ({ hours = 0, basis = '', status = '' }: Readonly<Record<string, string | number>>) =>
    `Họp báo phải được thông báo cho cơ quan quản lý báo chí trước ${hours} giờ (${basis}${status === 'U' ? '; chưa xác minh với Luật Báo chí mới' : ''}). Hãy ghi ngày đã thông báo, trước ngày họp. ${nothingDone}`,
} satisfies Record<PrepareRefusal, string | ((facts: Readonly<Record<string, string | number>>) => string)>;

export const doneRefusals = { notPlanned, notYet, spokespersonMissing } satisfies Record<DoneRefusal, string>;

export const confirmRefusals = {
  ...doneRefusals,
  confirmationIsNoProof: `Kênh này cần tệp hoặc đường dẫn làm minh chứng, một lần bấm chưa đủ. ${nothingDone}`,
} satisfies Record<ConfirmRefusal, string>;

export const takeBackRefusals = {
  notConfirmed: 'Hoạt động này chưa được xác nhận hoặc đã bị hủy. Chưa có gì được ghi.',
} as const;

export const linkRefusals = {
  ...doneRefusals,
  linkIsNoProof: `Kênh này không nhận đường dẫn làm minh chứng. ${nothingDone}`,
} as const;

export const documentRefusals = {
  ...doneRefusals,
  documentIsNoProof: `Kênh này không nhận số văn bản làm minh chứng. ${nothingDone}`,
  noNumber: `Không đọc được số, ký hiệu văn bản. Hãy ghi đủ cả số và ký hiệu, ví dụ 125/STP-PBGDPL. ${nothingDone}`,
  documentAhead: `Ngày của văn bản chưa tới. ${nothingDone}`,
} satisfies Record<DocumentProofRefusal, string>;

export const moveRefusals = {
  notPlanned,
  dayOver: `Ngày mới đã qua. ${nothingDone}`,
  backwards: `Giờ kết thúc phải sau giờ bắt đầu. ${nothingDone}`,
} as const;

export const proofRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  cancelled,
  noFile: 'Bạn chưa chọn tệp minh chứng. Chưa có gì được ghi.',
  brokenPicture:
    'Không mở được ảnh này, hoặc ảnh lớn khác thường. Chưa có gì được ghi; hãy chụp lại hoặc lưu ảnh thành JPEG rồi gửi lại.',
  notYet: 'Chưa đến ngày, giờ thực hiện nên chưa nộp minh chứng được. Chưa có gì được ghi.',
  spokespersonMissing:
    'Thông tin cho báo chí phải qua người phát ngôn trước. Hãy ghi ở mục Chuẩn bị rồi nộp minh chứng. Chưa có gì được ghi.',
} satisfies Record<ProofRefusal, string | ((data: Record<string, string | number>) => string)>;

export const activityRefusals = {
  heldInFuture: `Ngày thực hiện chưa tới. Sổ này chỉ ghi việc đã làm. ${nothingDone}`,
  notOurDocument: `Văn bản này là của cơ quan khác và chưa công khai. ${nothingDone}`,
  notOurDraft: `Dự thảo này đã dừng, hoặc là của cơ quan khác và chưa được đưa ra lấy ý kiến. ${nothingDone}`,
  notAskedToTell: `Dự thảo này của nơi khác và cơ quan chưa được phân công hay đề nghị truyền thông. Hãy ghi phân công, đề nghị ở bàn Văn bản của nơi khác trước. ${nothingDone}`,
  twoDrafts: `Một hoạt động chỉ gắn với một dự thảo: của cơ quan hoặc của nơi khác. ${nothingDone}`,
  stillPlanned: `Hoạt động trong kế hoạch đã duyệt thì đổi lịch hoặc hủy kèm lý do, không sửa lại nội dung. ${nothingDone}`,
  cancelled,
} satisfies Record<ActivityRefusal, string>;

export const outreachTabs = {
  label: 'Truyền thông',
  book: 'Sổ hoạt động',
  plans: 'Kế hoạch',
  calendar: 'Lịch',
} as const;

/** Words of the life of an activity: what is asked for before, at and after it. */
export const activityLifeText = {
  state: 'Tình trạng',
  carrier: 'Nơi thực hiện',
  channelOfBook: 'Kênh trong sổ',
  time: 'Giờ',
  contact: 'Nhà báo, báo cáo viên',
  bulletin: 'Lời đọc',
  plan: 'Thuộc kế hoạch',
  toPlan: 'Mở kế hoạch truyền thông của dự thảo',
  confirmedBy: (name: string, at: string) => `${name} xác nhận lúc ${at}, không có tệp`,
  link: 'Đường dẫn',
  byRule: (rule: string) => `Cách tính số người tiếp cận của kênh: ${rule}.`,
  proofsTaken: (list: string) => `Minh chứng được nhận: ${list}.`,
  prepare: 'Chuẩn bị xong',
  prepareHint: 'Ghi khi lời đọc, địa điểm, người đã sẵn sàng.',
  spokesperson: 'Người phát ngôn',
  spokespersonOn: 'Ngày đã qua người phát ngôn',
  noticeOn: 'Ngày đã thông báo cho cơ quan quản lý báo chí',
  noticeBasis: (hours: number, basis: string, status: string) =>
    `Trước ${hours} giờ, theo ${basis}${status === 'U' ? ' (chưa xác minh với Luật Báo chí mới)' : ''}.`,
  done: 'Ghi là đã làm',
  doneHint: 'Chỉ tính là đã truyền thông khi có thêm minh chứng.',
  confirm: 'Xác nhận đã thực hiện',
  confirmHint: 'Một lần bấm là đủ làm minh chứng ở kênh này; tên bạn và giờ bấm được ghi lại.',
  takeBack: 'Bấm nhầm, bỏ xác nhận',
  addLink: 'Nộp đường dẫn',
  linkHint: 'Địa chỉ bắt đầu bằng http:// hoặc https://. Hệ thống giữ đường dẫn, không tải trang.',
  addDocument: 'Ghi số văn bản',
  documentNumber: 'Số, ký hiệu văn bản',
  documentNumberHint:
    'Số của văn bản đã gửi qua phần mềm, ví dụ 125/STP-PBGDPL. Nơi nhận tra được theo số này.',
  documentOn: 'Ngày văn bản',
  readers: 'Số người đã đọc',
  readersHint: 'Theo bộ đếm của phần mềm. Để trống nếu chưa có; ghi lại được khi có số mới.',
  document: (number: string, on: string) => `Văn bản số ${number} ngày ${on}`,
  move: 'Đổi ngày, giờ, nơi',
  moveHint: 'Việc đã chuẩn bị mà đổi ngày thì phải chuẩn bị lại.',
  moveReason: 'Lý do đổi',
  from: 'Từ giờ',
  to: 'Đến giờ',
  onlyLate: 'Chỉ hoạt động trễ',
  photoHint: 'Ảnh được lưu lại không kèm vị trí và thông tin máy.',
} as const;

export const outreachText = {
  /** "Loa thôn Đông: Giới thiệu dự thảo …" for an activity that came of a plan. */
  plannedTitle: (kind: Channel, channel: string, message: string) =>
    `${channel || channelNames[kind]}: ${message}`.slice(0, 300),
  wordsErased: 'Hoạt động truyền thông (lời đã xóa)',
  title: 'Truyền thông',
  intro:
    'Sổ hoạt động truyền thông: đã làm gì, ở kênh nào, ngày nào, đến được bao nhiêu người, có gì chứng minh.',
  empty: 'Sổ chưa có hoạt động nào.',
  emptyFiltered: 'Không có hoạt động nào khớp điều kiện lọc.',
  record: 'Ghi hoạt động',
  recordIntro: 'Ghi việc đã làm. Hoạt động chỉ được tính là đã truyền thông khi có tệp minh chứng.',
  activityTitle: 'Tên hoạt động',
  draft: 'Về dự thảo',
  noDraft: 'Không gắn với dự thảo nào',
  issued: 'Văn bản đã ban hành',
  issuedHint: 'Chọn khi hoạt động phổ biến một văn bản sau khi ban hành.',
  noIssued: 'Không gắn với văn bản nào',
  externalDraft: 'Hoặc về dự thảo của nơi khác',
  externalDraftHint: 'Chỉ có dự thảo mà cơ quan được phân công hoặc được đề nghị truyền thông.',
  channel: 'Kênh',
  allChannels: 'Mọi kênh',
  chooseChannel: 'Chọn kênh',
  heldOn: 'Ngày thực hiện',
  from: 'Từ ngày',
  to: 'Đến ngày',
  place: 'Địa điểm',
  audience: 'Đối tượng',
  reach: 'Số người tiếp cận',
  reachHint: 'Để trống nếu không biết. Số ước tính không được cộng chung với số đếm được.',
  reachKind: 'Số này là',
  cost: 'Chi phí (đồng)',
  costHint: 'Để trống nếu không biết. Số này chờ ở trang Kinh phí của kế hoạch để gắn với chứng từ.',
  summary: 'Nội dung, kết quả',
  proof: 'Tệp minh chứng',
  proofAfterwards: 'Tệp minh chứng được gắn ở trang tiếp theo, sau câu hỏi về bí mật nhà nước.',
  proofHint:
    'Ảnh, bản ghi âm, danh sách ký tên, bản chụp trang đăng (PDF, DOCX, JPEG, PNG, WEBP, MP3, M4A, MP4; tối đa 40 MB).',
  noProof: 'chưa có minh chứng',
  onlyUnproven: 'Chỉ hoạt động chưa có minh chứng',
  attach: 'Nộp minh chứng',
  replace: 'Thay minh chứng',
  save: 'Lưu thay đổi',
  edit: 'Sửa hoạt động',
  cancel: 'Hủy hoạt động',
  cancelHint: 'Hoạt động vẫn còn trong sổ, được gạch đi cùng lý do, và không được tính nữa.',
  cancelReason: 'Lý do hủy',
  cancelledBecause: (reason: string) => `Đã hủy: ${reason}`,
  filter: 'Lọc',
  saved: 'Đã lưu.',
  incomplete:
    'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới. Nếu đã chọn tệp, hãy chọn lại.',
  hash: 'mã băm',
} as const;
