import type { ConsultationState } from '#features/consultations/consultation.ts';
import type { AnswerInvitationRefusal } from '#features/consultations/invitations/answer-invitation.server.ts';
import type {
  AnswerDayRefusal,
  AnswerKind,
  InvitationState,
} from '#features/consultations/invitations/invitation.ts';
import type { InviteRefusal } from '#features/consultations/invitations/invite.server.ts';
import type { OpenRefusal } from '#features/consultations/open-consultation.server.ts';
import type { PrepareRefusal } from '#features/consultations/prepare-consultation.server.ts';
import { formatNumber } from './dates.ts';
import { districtsEnded } from './drafts.ts';
import { doubtText } from './posting.ts';

export const consultationStates: Record<ConsultationState, string> = {
  prepared: 'đang chuẩn bị',
  open: 'đang lấy ý kiến',
  closed: 'đã hết hạn, đang trả lời',
  completed: 'đã trả lời công khai',
  withdrawn: 'đã rút',
};

export const invitationStates: Record<InvitationState, string> = {
  answered: 'đã trả lời',
  answeredLate: 'trả lời sau hạn',
  waiting: 'đang chờ',
  overdue: 'quá hạn, chưa trả lời',
};

export const answerKinds: Record<AnswerKind, string> = {
  opinions: 'có ý kiến',
  noOpinion: 'không có ý kiến khác',
};

const nothingDone = 'Chưa có gì được ghi.';

export const prepareRefusals = {
  versionNotConfirmed: `Bản dự thảo này chưa được xác nhận cấu trúc. ${nothingDone} Hãy xác nhận bản dự thảo trước.`,
  otherProject: `Bản dự thảo không thuộc hồ sơ này. ${nothingDone}`,
  projectStopped: `Hồ sơ đã ban hành hoặc đã dừng nên không mở thêm đợt lấy ý kiến. ${nothingDone}`,
  roundRunning: `Hồ sơ đang có một đợt chưa kết thúc. ${nothingDone} Hãy dùng đợt đó hoặc rút đợt đó trước.`,
  sameVersion: `Bản dự thảo này đã được lấy ý kiến. ${nothingDone} Hãy chọn bản mới, hoặc ghi lý do lấy ý kiến lại trên cùng một bản.`,
} satisfies Record<PrepareRefusal, string>;

const tooFar = `Hạn xa hơn một năm; có thể gõ nhầm năm. ${nothingDone} Hạn đã công bố thì không rút ngắn được, vì vậy hãy xem lại ngày.`;

export const openRefusals = {
  notPrepared: `Đợt này không còn ở bước chuẩn bị nên không mở lại được. ${nothingDone}`,
  notScreened: `Hồ sơ chưa được sàng lọc theo bốn tiêu chí, hoặc đã kết thúc. ${nothingDone} Hãy sàng lọc trước khi mở lấy ý kiến.`,
  levelEnded: `${districtsEnded} ${nothingDone} Hãy dừng dự thảo này (có nêu lý do); cơ quan kế nhiệm đăng ký dự thảo mới ở cấp tỉnh hoặc cấp xã.`,
  otherRoundOpen: `Dự thảo này đang có một đợt lấy ý kiến mở. ${nothingDone} Hãy mở đợt mới sau khi đợt đó kết thúc.`,
  versionNotConfirmed: `Bản dự thảo chưa được xác nhận. ${nothingDone}`,
  earlierThanMinimum: `Ngày hết hạn sớm hơn mức tối thiểu theo quy định. ${nothingDone} Hãy chọn ngày muộn hơn hoặc để trống.`,
  dayOff: `Ngày hết hạn rơi vào ngày nghỉ. ${nothingDone} Hãy chọn ngày làm việc.`,
  tooFar,
  notInFuture: `Ngày hết hạn phải sau ngày mở. ${nothingDone}`,
  reasonNeeded: `Loại văn bản này không có số ngày tối thiểu theo luật, nên cần ghi lý do chọn hạn. ${nothingDone}`,
  noSuchRow: `Dòng quy tắc đã chọn không dùng được cho loại văn bản này. ${nothingDone}`,
  rowBasisNeeded: `Áp dụng dòng quy tắc khác thì cần ghi điều khoản chuyển tiếp và lý do. ${nothingDone}`,
  dateNeeded: `Loại văn bản này không có số ngày tối thiểu theo luật, nên cần chọn ngày hết hạn. ${nothingDone}`,
} satisfies Record<OpenRefusal, string>;

export const changeRefusals = {
  over: `Đợt lấy ý kiến đã kết thúc nên không sửa được. ${nothingDone}`,
  notOpen: `Đợt lấy ý kiến không còn mở nên không gia hạn được. ${nothingDone}`,
  earlierClosing: `Không được kết thúc sớm hơn hạn đã công bố. ${nothingDone} Chỉ khi dừng soạn thảo, đợt lấy ý kiến mới được rút.`,
  tooFar,
  notLater: `Hạn mới phải muộn hơn hạn đang công bố. ${nothingDone}`,
  dayOff: `Hạn mới rơi vào ngày nghỉ. ${nothingDone} Hãy chọn ngày làm việc.`,
  alreadySettled: doubtText.alreadySettled,
  consultationOpen: `Dự thảo vẫn đang được lấy ý kiến nên chưa dừng được. ${nothingDone}`,
  finished: `Hồ sơ đã ban hành hoặc đã dừng. ${nothingDone}`,
  reasonMissing: `Ghi lý do. ${nothingDone}`,
} as const;

type Said = string | ((data: Readonly<Record<string, string | number>>) => string);

/** Nobody answers for a body that is no more; those who go on with its work can be asked. */
export const bodyEnded = ({ ended = '', successors = '' }: Readonly<Record<string, string | number>>) =>
  `${ended} đã kết thúc hoạt động. ${nothingDone} ${
    successors ? `Cơ quan kế thừa: ${successors}. Hãy hỏi cơ quan kế thừa.` : 'Chưa ghi cơ quan nào kế thừa.'
  }`;

/** Stands in the refusal and at the box that answers it. */
export const askAgain = 'Vẫn hỏi thêm lần nữa';

export const askedAlready = ({ names = '' }: Readonly<Record<string, string | number>>) =>
  `Đang hỏi hoặc đang chuẩn bị hỏi trong đợt này, chưa có trả lời: ${names}. ${nothingDone} Nếu là câu hỏi khác, hãy đánh dấu “${askAgain}”.`;

export const inviteRefusals = {
  askedAlready,
  asksItself: `Cơ quan chủ trì không tự hỏi mình. ${nothingDone}`,
  over: `Đợt lấy ý kiến đã kết thúc. ${nothingDone}`,
  bodyEnded,
  nameNeeded: `Hãy chọn cơ quan trong danh sách hoặc ghi tên nơi được hỏi. ${nothingDone}`,
  dueBeforeSent: `Hạn trả lời phải sau ngày gửi. ${nothingDone}`,
  sentInFuture: `Ngày gửi chưa tới. ${nothingDone}`,
  noSuchInvitation: `Không còn công văn xin ý kiến này. ${nothingDone}`,
  inFuture: `Ngày trả lời chưa tới. ${nothingDone}`,
  beforeSent: `Ngày trả lời sớm hơn ngày gửi công văn xin ý kiến. ${nothingDone}`,
} satisfies Record<InviteRefusal | 'noSuchInvitation' | AnswerDayRefusal, Said>;

export const answerInvitationRefusals = {
  inFuture: inviteRefusals.inFuture,
  beforeSent: inviteRefusals.beforeSent,
  over: `Đợt lấy ý kiến đã kết thúc nên không ghi trả lời ở đây nữa. ${nothingDone}`,
  wordsNeeded: `Hãy ghi nội dung ý kiến, hoặc chọn “không có ý kiến khác”. ${nothingDone}`,
} satisfies Record<AnswerInvitationRefusal, string>;

export const askedText = {
  title: 'Được hỏi ý kiến',
  asking: 'Cơ quan hỏi',
  toDraft: 'Đọc dự thảo trên cổng',
  answerTitle: 'Trả lời của cơ quan',
  answerIntro:
    'Trả lời được gửi cho cơ quan hỏi ngay khi lưu. Trước khi đợt lấy ý kiến kết thúc vẫn sửa được; bản trước vẫn được giữ.',
  kind: 'Cơ quan trả lời thế nào',
  symbol: 'Số, ký hiệu công văn trả lời',
  answeredOn: 'Ngày công văn',
  text: 'Nội dung ý kiến',
  textHint: 'Ghi rõ điều, khoản được góp ý. Để trống nếu không có ý kiến khác.',
  save: 'Gửi trả lời',
  none: 'Cơ quan chưa trả lời.',
  saved: 'Đã ghi trả lời và báo cho cơ quan hỏi.',
} as const;

export const consultationsText = {
  askedAnswered: (answered: number, asked: number) =>
    asked === 0 ? 'chưa hỏi cơ quan nào' : `${answered} trên ${asked} cơ quan được hỏi đã trả lời`,
  editInvitation: 'Sửa lời mời và nơi nhận',
  dayOf: (day: number, of: number) => `Ngày ${day} trên ${of}`,
  opinionsReceived: (n: number) => `${formatNumber(n)} ý kiến`,
  title: 'Lấy ý kiến',
  intro: 'Các đợt lấy ý kiến của cơ quan. Đợt mở hiện trên cổng; đợt hết hạn tự đóng lúc 24 giờ ngày cuối.',
  empty: 'Chưa có đợt lấy ý kiến nào. Mở một hồ sơ dự thảo có bản đã xác nhận để chuẩn bị đợt đầu tiên.',
  emptyFiltered: 'Không có đợt nào khớp điều kiện lọc.',
  allStates: 'Mọi trạng thái',
  state: 'Trạng thái',
  search: 'Tìm theo tên dự thảo',
  filter: 'Lọc',
  draft: 'Dự thảo',
  round: (n: number) => `đợt ${n}`,
  deadline: 'Hạn',
  received: 'Ý kiến',
  newTitle: 'Chuẩn bị đợt lấy ý kiến',
  newIntro: 'Chưa có gì công khai cho đến khi người có thẩm quyền bấm mở.',
  version: 'Bản dự thảo đưa ra lấy ý kiến',
  versionOption: (ordinal: number, on: string) => `Bản ${ordinal}, xác nhận ngày ${on}`,
  versionAsked: (label: string) => `${label} (đã lấy ý kiến)`,
  againReason: 'Lý do lấy ý kiến lại trên cùng một bản',
  againHint: 'Chỉ cần ghi khi chọn bản đã lấy ý kiến, ví dụ đợt trước chưa đăng đủ số ngày tối thiểu.',
  noVersion: 'Hồ sơ chưa có bản dự thảo nào được xác nhận. Hãy nhập và xác nhận một bản trước.',
  invitation: 'Lời mời góp ý và nơi nhận',
  purpose: 'Xin ý kiến về điều gì',
  purposeHint: 'Người dân đọc câu này trước tiên. Viết ngắn, nói rõ cần ý kiến về những điểm nào.',
  contactAddress: 'Nơi nhận ý kiến bằng giấy',
  contactEmail: 'Thư điện tử nhận ý kiến',
  contactPhone: 'Điện thoại',
  prepare: 'Chuẩn bị đợt này',
  save: 'Lưu thay đổi',
  openTitle: 'Mở lấy ý kiến',
  openIntro:
    'Khi mở, dự thảo hiện ngay trên cổng. Tệp đăng là tệp hệ thống viết lại từ bản đã xác nhận, không mang nội dung ẩn của tệp gốc.',
  closesOn: 'Ngày cuối nhận ý kiến',
  closesOnHint: (minimum: string) => `Để trống để lấy mức tối thiểu: ${minimum}.`,
  closesOnFree: 'Không có mức tối thiểu theo luật cho văn bản này; hãy chọn ngày và ghi lý do.',
  reason: 'Lý do',
  open: 'Mở lấy ý kiến',
  extendTitle: 'Gia hạn',
  extend: 'Gia hạn',
  newDeadline: 'Hạn mới',
  withdrawTitle: 'Rút đợt lấy ý kiến',
  withdrawIntro: 'Dự thảo sẽ không còn trên cổng. Ý kiến đã nhận vẫn được giữ.',
  withdraw: 'Rút đợt này',
  stopTitle: 'Dừng soạn thảo dự thảo này',
  stopIntro: 'Đợt lấy ý kiến được rút và hồ sơ dự thảo dừng lại, cùng một lúc. Ý kiến đã nhận vẫn được giữ.',
  stop: 'Dừng soạn thảo và rút đợt này',
  postingTitle: 'Bằng chứng đăng',
  posted: 'Đăng trên cổng',
  unposted: 'Gỡ khỏi cổng',
  fileHash: 'mã băm tệp đăng',
  invitationsTitle: 'Đã gửi xin ý kiến bằng văn bản',
  noInvitations: 'Chưa ghi nơi nào được gửi xin ý kiến.',
  askedBody: 'Cơ quan được hỏi',
  otherName: 'Hoặc ghi tên nơi khác',
  sentOn: 'Ngày gửi',
  dueOn: 'Hạn trả lời',
  answeredOn: 'Ngày trả lời',
  invite: 'Ghi nơi được hỏi',
  recordAnswer: 'Ghi đã trả lời',
  earlierAnswers: (n: number) => `Trả lời trước khi sửa (${n})`,
  correctAnswer: 'Sửa ngày trả lời',
  askedBodies: 'Được cơ quan hỏi ý kiến theo quan hệ đã ghi',
  otherBodies: 'Cơ quan khác',
  toOpinions: 'Bàn ý kiến',
  toResponses: 'Tiếp thu, giải trình',
  onPortal: 'Xem trên cổng',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  saved: 'Đã lưu.',
  chooseBody: 'Chọn cơ quan',
} as const;
