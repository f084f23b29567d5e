import type { GroupAttendance } from '#features/gatherings/attending/attendance.store.server.ts';
import type { LetInRefusal } from '#features/gatherings/attending/let-in.server.ts';
import type { BookRefusal } from '#features/gatherings/book-activity.server.ts';
import type { GatheringAct, StepRefusal } from '#features/gatherings/gathering.ts';
import type { HandRefusal } from '#features/gatherings/hand-to-round.server.ts';
import type { InviteRefusal } from '#features/gatherings/inviting/invite.server.ts';
import type { NominateRefusal } from '#features/gatherings/inviting/nominate.server.ts';
import type { GatheringRefusal } from '#features/gatherings/manage-gathering.server.ts';
import type { ItemRefusal } from '#features/gatherings/move-gathering.server.ts';
import type { QuestionRefusal } from '#features/gatherings/questions/decide-question.server.ts';
import type { QuestionState } from '#features/gatherings/questions/questions.store.server.ts';
import type { AttendedHow } from '#features/gatherings/registering/registrations.store.server.ts';
import { formatInstant, formatNumber } from './dates.ts';
import { participantGroupWords, registerRefusals } from './gathering-words.ts';
import { meetingRefusals } from './meetings.ts';
import { activityRefusals } from './outreach.ts';

type Facts = Readonly<Record<string, string | number>>;
const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';
const nothing = 'Chưa có gì thay đổi.';

export const gatheringActWords: Record<GatheringAct, string> = {
  announce: 'Thông báo công khai',
  hold: 'Ghi là đã diễn ra',
  close: 'Kết thúc, khóa danh sách',
  reopen: 'Mở lại danh sách',
  cancel: 'Hủy buổi này',
};

export const gatheringActNotes: Record<GatheringAct, string> = {
  announce: 'Buổi này hiện trên cổng và nhận đăng ký. Sau đó không ẩn lại được, chỉ hủy được.',
  hold: 'Thôi nhận đăng ký; vẫn điểm danh bổ sung được.',
  close: 'Danh sách có mặt được khóa để tổng hợp.',
  reopen: 'Có người bị sót trên danh sách.',
  cancel: 'Trang vẫn còn và nêu lý do; người đã đăng ký có thư điện tử nhận thư ngay.',
};

export const stepRefusals = {
  notNow: `Buổi này không còn ở bước ấy. ${nothing} Hãy xem lại trạng thái ở đầu trang.`,
  tooEarly: `Buổi này chưa bắt đầu nên chưa ghi là đã diễn ra được. ${nothing}`,
  noPlace: `Chưa có địa điểm hoặc đường dẫn trực tuyến. ${nothing} Hãy điền rồi thông báo.`,
  over: `Giờ kết thúc đã qua. ${nothing} Hãy sửa thời gian trước khi thông báo.`,
  noReason: `Buổi đã thông báo thì hủy phải có lý do để người đăng ký biết. ${nothing}`,
} satisfies Record<StepRefusal, string>;

export const gatheringRefusals = {
  endsBeforeStart: `Giờ kết thúc phải sau giờ bắt đầu. ${nothingDone}`,
  registersAfterEnd: `Hạn đăng ký phải trước khi buổi này kết thúc. ${nothingDone}`,
  otherBody: `Đợt lấy ý kiến được chọn là của cơ quan khác. ${nothingDone}`,
  belowPlaced: (facts: Facts) =>
    `Đã có ${formatNumber(Number(facts.placed))} người có chỗ nên không giảm xuống dưới số ấy được. ${nothingDone}`,
  notEditable: `Buổi này đã diễn ra hoặc đã hủy nên không sửa được. ${nothingDone}`,
} satisfies Record<GatheringRefusal, string | ((facts: Facts) => string)>;

export const itemRefusals = {
  notEditable: `Buổi này đã kết thúc hoặc đã hủy. ${nothingDone}`,
  gone: `Dòng này đã được bỏ từ trước. ${nothing}`,
} satisfies Record<ItemRefusal, string>;

export const letInRefusals = {
  notHeldYet: `Chưa tới ngày diễn ra nên chưa điểm danh. ${nothing}`,
  cancelledGathering: `Buổi này đã bị hủy. ${nothing}`,
  closed: `Danh sách đã khóa. ${nothing} Muốn bổ sung, hãy mở lại danh sách.`,
  cancelled: `Người này đã hủy đăng ký. ${nothing} Nếu vẫn tới, hãy đếm ở phần đến không đăng ký.`,
  already: (facts: Facts) =>
    facts.at
      ? `Người này đã được điểm danh lúc ${formatInstant(String(facts.at))}. Giờ ấy giữ nguyên, không ghi thêm lần nữa.`
      : 'Người này đã được điểm danh rồi. Không ghi thêm lần nữa.',
  gone: `Không tìm thấy đăng ký này. ${nothing}`,
  notLetIn: `Người này chưa được điểm danh nên không có gì để bỏ. ${nothing}`,
} satisfies Record<LetInRefusal, string | ((facts: Facts) => string)>;

export const handRefusals = {
  ...meetingRefusals,
  noRound: `Buổi này chưa gắn với đợt lấy ý kiến nào. ${nothing}`,
  notHeld: `Buổi này chưa được ghi là đã diễn ra. ${nothing}`,
  handed: `Cuộc họp này đã có trong đợt lấy ý kiến. ${nothing}`,
  nobodyCame: `Chưa có ai được điểm danh hay đếm ở cửa. ${nothing} Hãy ghi số người có mặt trước.`,
  noChair: `Hãy ghi người chủ trì, chức vụ. ${nothingDone}`,
} satisfies Record<HandRefusal, string>;

export const bookRefusals = {
  ...activityRefusals,
  notClosed: `Hãy kết thúc và khóa danh sách có mặt trước. ${nothing}`,
  booked: `Buổi này đã có trong sổ hoạt động. ${nothing}`,
} satisfies Record<BookRefusal, string>;

/** "Công chức 12; Nhân dân 40" */
export const audienceWords = (groups: readonly GroupAttendance[]): string =>
  groups
    .filter(({ attended, atDoor }) => attended + atDoor > 0)
    .map(
      ({ group, attended, atDoor }) => `${participantGroupWords[group]} ${formatNumber(attended + atDoor)}`,
    )
    .join('; ');

export const bookText = {
  title: 'Sổ hoạt động truyền thông',
  intro:
    'Ghi buổi này vào sổ hoạt động, kèm số người có mặt theo nhóm. Kinh phí từ đó chuyển sang phần tiền của kế hoạch. Minh chứng gắn ở sổ.',
  summary: 'Tóm tắt kết quả',
  cost: 'Kinh phí (đồng)',
  book: 'Ghi vào sổ hoạt động',
  toActivity: 'Xem trong sổ hoạt động',
} as const;

export const inviteRefusals = {
  nobodyChosen: `Chưa chọn ai để mời. ${nothing}`,
  notAnnounced: `Chỉ mời khi buổi này đã thông báo và chưa diễn ra. ${nothing}`,
  noConsent: `Người này không còn trong danh bạ hoặc chưa đồng ý được hỏi, mời. ${nothing}`,
  allInvited: `Những người, cơ quan được chọn đều đã được mời. ${nothing}`,
} satisfies Record<InviteRefusal, string>;

export const nominateRefusals = {
  ...registerRefusals,
  notInvited: `Cơ quan bạn không được mời dự buổi này. ${nothing}`,
  nobody: `Chưa có tên ai. ${nothingDone}`,
  lineWrong: (facts: Facts) =>
    `Dòng ${formatNumber(Number(facts.line))} chưa đọc được: cần họ tên; chức vụ; thư điện tử, cách nhau bằng dấu chấm phẩy. ${nothingDone}`,
  tooMany: (facts: Facts) =>
    `Mỗi lần cử nhiều nhất ${formatNumber(Number(facts.most ?? 100))} người. ${nothingDone}`,
} satisfies Record<NominateRefusal, string | ((facts: Facts) => string)>;

export const questionRefusals = {
  noAnswer: `Chưa có lời trả lời. ${nothingDone}`,
  noReason: `Không hiện một câu hỏi thì phải ghi lý do. ${nothingDone}`,
  gone: `Không tìm thấy câu hỏi này. ${nothing}`,
} satisfies Record<QuestionRefusal, string>;

export const questionStateWords: Record<QuestionState, string> = {
  waiting: 'chờ xem',
  shown: 'đang hiện',
  answered: 'đã trả lời',
  refused: 'không hiện',
};

export const attendedHowWords: Record<AttendedHow, string> = {
  list: 'theo danh sách',
  code: 'bằng mã QR',
  door: 'tại cửa',
};

export const gatheringDeskText = {
  title: 'Hội nghị, lớp học',
  intro: 'Hội nghị, đối thoại, họp báo, lớp tập huấn: thông báo, nhận đăng ký, điểm danh, tổng hợp.',
  empty: 'Chưa có buổi nào.',
  emptyFiltered: 'Không có buổi nào khớp điều kiện lọc.',
  search: 'Tìm theo tên',
  all: 'Tất cả',
  filter: 'Lọc',
  saved: 'Đã ghi.',
  unreadable: `Biểu mẫu còn thiếu hoặc sai dạng: cần tên, giờ bắt đầu, giờ kết thúc; số chỗ là số; đường dẫn bắt đầu bằng https://. ${nothingDone}`,
  name: 'Tên',
  kind: 'Hình thức',
  state: 'Trạng thái',
  when: 'Thời gian',
  registered: 'Có chỗ',
  waiting: 'Chờ chỗ',
  attended: 'Có mặt',
  add: 'Thêm buổi mới',
  create: 'Lưu bản soạn',
  edit: 'Sửa thông tin',
  editAnnounced: 'Buổi này đã thông báo: đổi giờ hoặc địa điểm thì người đã đăng ký nhận thư ngay khi lưu.',
  save: 'Lưu',
  summary: 'Giới thiệu',
  summaryHint: 'Nội dung, cho ai, cần chuẩn bị gì. Hiện công khai khi đã thông báo.',
  startsAt: 'Bắt đầu',
  endsAt: 'Kết thúc',
  place: 'Địa điểm',
  online: 'Đường dẫn trực tuyến',
  onlineHint: 'Hiện công khai. Để trống nếu chỉ họp tại chỗ.',
  capacity: 'Số chỗ',
  capacityHint: 'Để trống: không giới hạn. Hết chỗ thì người sau vào danh sách chờ.',
  until: 'Hạn đăng ký',
  untilHint: 'Để trống: đến giờ bắt đầu.',
  invitedOnly: 'Chỉ nhận đăng ký theo giấy mời',
  round: 'Về đợt lấy ý kiến',
  roundHint: 'Nếu bàn về một dự thảo: ý kiến trong biên bản được ghi vào đợt này.',
  noRound: 'Không gắn với đợt nào',
  roundName: (title: string, round: number) => `${title}, đợt ${formatNumber(round)}`,
  publicPage: 'Trang công khai',
  steps: 'Bước tiếp theo',
  reason: 'Lý do',
  reasonHint: 'Người đã đăng ký đọc lý do này.',
  agenda: 'Chương trình',
  noAgenda: 'Chưa có dòng nào.',
  itemStarts: 'Giờ',
  itemTitle: 'Nội dung',
  itemSpeaker: 'Người trình bày',
  itemSpeakerHint: 'Gõ tên, hoặc chọn trong danh bạ ở ô bên cạnh.',
  itemEntry: 'Từ danh bạ',
  noEntry: 'Không chọn',
  addItem: 'Thêm dòng',
  removeItem: 'Bỏ dòng',
  cost: 'Kinh phí',
  numbers: 'Đăng ký và có mặt',
  group: 'Nhóm',
  groupRegistered: 'Đăng ký',
  groupAttended: 'Có mặt theo danh sách',
  groupAtDoor: 'Đến không đăng ký',
  groupTotal: 'Cộng có mặt',
  total: 'Cộng',
  noneYet: 'Chưa có ai đăng ký.',
  toList: 'Danh sách và điểm danh',
  cancelReason: 'Lý do hủy',
} as const;

export const gatheringListText = {
  title: 'Danh sách và điểm danh',
  intro:
    'Quét mã trên vé bằng máy ảnh điện thoại thì mở ngay trang điểm danh của người ấy. Không có điện thoại thì tìm tên ở đây.',
  search: 'Tìm theo tên, nơi công tác hoặc số',
  find: 'Tìm',
  all: 'Bỏ tìm',
  number: 'Số',
  name: 'Họ tên',
  group: 'Nhóm',
  state: 'Đăng ký',
  attendance: 'Có mặt',
  letIn: 'Điểm danh',
  takeBack: 'Bỏ điểm danh',
  at: (at: Date, how: string) => `${formatInstant(at)}, ${how}`,
  erased: 'đã xóa tên theo thời hạn lưu',
  invited: 'theo giấy mời',
  empty: 'Chưa có ai đăng ký.',
  emptyFound: 'Không có ai khớp. Thử gõ ít chữ hơn.',
  counted: (attended: number, placed: number) =>
    `Có mặt ${formatNumber(attended)} trên ${formatNumber(placed)} người có chỗ.`,
  door: 'Đến không đăng ký',
  doorIntro: 'Chỉ đếm, không ghi tên. Số ghi sau thay số ghi trước của cùng nhóm.',
  people: 'Số người',
  count: 'Ghi số',
  saved: 'Đã ghi.',
  unreadable: 'Số người cần là một số. Chưa có gì được ghi.',
  print: 'In danh sách',
  signature: 'Ký tên',
} as const;

export const doorText = {
  title: 'Điểm danh bằng mã',
  letIn: 'Điểm danh người này',
  done: 'Đã điểm danh. Mời vào.',
  at: (at: Date) => `Người này đã được điểm danh lúc ${formatInstant(at)}.`,
  atNote: 'Quét lại không làm gì thêm. Nếu không phải cùng một người, hãy xem lại vé: mã có thể đã bị chép.',
  waiting: 'Người này đang chờ chỗ. Hãy xem trong phòng còn chỗ rồi mới điểm danh.',
  toList: 'Danh sách',
  unreadable: 'Không đọc được mã. Hãy quét lại hoặc tìm tên trong danh sách.',
} as const;

export const handText = {
  title: 'Ý kiến về dự thảo',
  intro:
    'Chuyển buổi này thành cuộc họp của đợt lấy ý kiến. Ở đó bạn nạp biên bản, xác nhận từng điểm, mỗi điểm thành một ý kiến.',
  chair: 'Người chủ trì, chức vụ',
  hand: 'Chuyển sang đợt lấy ý kiến',
  toMeeting: 'Biên bản và các điểm ý kiến',
} as const;

export const invitationsText = {
  title: 'Giấy mời',
  intro:
    'Mời người trong danh bạ đã đồng ý được hỏi, hoặc mời một cơ quan để họ cử người. Người có thư điện tử nhận thư ngay; không ai được mời hai lần.',
  empty: 'Chưa mời ai.',
  name: 'Người, cơ quan được mời',
  sentAt: 'Mời lúc',
  state: 'Trả lời',
  noMail: 'không có thư điện tử: hãy gửi đường dẫn này bằng cách khác',
  link: 'Đường dẫn giấy mời',
  forgotten: 'đã xóa khỏi danh bạ',
  states: { sent: 'chưa trả lời', accepted: 'nhận lời', declined: 'không dự được' },
  entry: 'Một người trong danh bạ',
  entryKind: 'Tất cả những người thuộc loại',
  body: 'Một cơ quan',
  none: 'Không chọn',
  invite: 'Gửi giấy mời',
  saved: 'Đã gửi giấy mời.',
  unreadable: 'Chưa đọc được lựa chọn. Chưa có gì được gửi.',
} as const;

export const questionsText = {
  title: 'Câu hỏi',
  intro:
    'Câu hỏi gửi trước và tại chỗ, không có tên người hỏi. Chưa ai ngoài cơ quan đọc được trước khi bạn cho hiện.',
  empty: 'Chưa có câu hỏi nào.',
  live: 'hỏi tại chỗ',
  before: 'hỏi trước',
  show: 'Cho hiện',
  answer: 'Trả lời',
  answerWords: 'Lời trả lời, hiện công khai',
  refuse: 'Không hiện',
  reason: 'Vì sao không hiện (chỉ cơ quan thấy)',
  saved: 'Đã ghi.',
  unreadable: 'Chưa đọc được biểu mẫu. Chưa có gì được ghi.',
} as const;

export const askedGatheringsText = {
  title: 'Được mời dự',
  intro: 'Hội nghị, lớp học của nơi khác mà cơ quan bạn được mời cử người tham gia.',
  empty: 'Chưa có giấy mời nào từ cơ quan khác.',
  name: 'Tên',
  body: 'Cơ quan mời',
  until: 'Cử trước',
  nominated: 'Đã cử',
  attended: 'Có mặt',
  people: 'Người được cử',
  noPeople: 'Chưa cử ai.',
  peopleLabel: 'Cử thêm người',
  peopleHint:
    'Mỗi dòng một người: họ tên; chức vụ; thư điện tử. Hai phần sau có thể để trống. Người có thư điện tử nhận vé ngay.',
  nominate: 'Cử tham gia',
  personName: 'Họ tên',
  workplace: 'Chức vụ, nơi công tác',
  state: 'Đăng ký',
  result: 'Kết quả',
  came: (at: Date) => `có mặt, ${formatInstant(at)}`,
  notYet: 'chưa có mặt',
  saved: 'Đã ghi những người được cử.',
  unreadable: 'Chưa đọc được biểu mẫu. Chưa có gì được ghi.',
  publicPage: 'Trang công khai của buổi này',
} as const;
