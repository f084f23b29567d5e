import type { CriticismForm, CriticismState } from '#features/social-criticism/criticism.ts';
import type { DraftPaperRefusal } from '#features/social-criticism/draft-papers.server.ts';
import type { EnterCriticismRefusal } from '#features/social-criticism/enter-criticism.server.ts';
import type {
  DraftRequestRefusal,
  OpenCriticismRefusal,
} from '#features/social-criticism/open-criticism.server.ts';
import type { WithdrawCriticismRefusal } from '#features/social-criticism/withdraw-criticism.server.ts';
import { formatDate } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi.';

type Data = Readonly<Record<string, string | number>>;

export const criticismForms: Record<CriticismForm, string> = {
  conference: 'Hội nghị phản biện',
  written: 'Phản biện bằng văn bản',
  dialogue: 'Đối thoại trực tiếp',
};

export const criticismStates: Record<CriticismState, string> = {
  prepared: 'đang chuẩn bị',
  requesting: 'công văn đang trình ký',
  waiting: 'đã gửi, đang chờ',
  late: 'chậm, chưa nhận được',
  received: 'đã nhận, đang trả lời',
  receivedLate: 'nhận chậm, đang trả lời',
  replied: 'đã trả lời Mặt trận',
  reported: 'đã báo cáo cơ quan ban hành',
  withdrawn: 'đã rút đề nghị',
};

export const openCriticismRefusals = {
  over: `Đợt lấy ý kiến đã kết thúc. ${nothingDone}`,
  notTheFront: `Phản biện xã hội do Mặt trận Tổ quốc Việt Nam thực hiện; nơi đã chọn không phải Mặt trận. ${nothingDone}`,
  alreadyAsked: ({ front = '' }: Data) =>
    `${front} đã có một đề nghị phản biện trong đợt này. ${nothingDone} Hãy dùng đề nghị đã có trong danh sách; nếu lập nhầm thì rút đề nghị đó (có nêu lý do) rồi lập lại. Bản dự thảo mới thì hỏi ở đợt lấy ý kiến của bản đó.`,
  frontEnded: `Cơ quan Mặt trận này đã kết thúc hoạt động. ${nothingDone} Hãy chọn cơ quan kế thừa.`,
  stillAsked: ({ front = '', round = '' }: Data) =>
    `${front} còn một đề nghị phản biện về dự thảo này ở đợt lấy ý kiến thứ ${round}, chưa có văn bản phản biện. ${nothingDone} Hãy rút đề nghị đó (có nêu lý do) rồi lập đề nghị ở đợt này.`,
} satisfies Record<OpenCriticismRefusal, string | ((data: Data) => string)>;

export const withdrawCriticismRefusals = {
  alreadyReceived: `Mặt trận đã có văn bản phản biện nên không rút đề nghị được nữa; hãy trả lời từng ý kiến. ${nothingDone}`,
  alreadyWithdrawn: `Đề nghị này đã được rút trước đó. ${nothingDone}`,
} satisfies Record<WithdrawCriticismRefusal, string>;

export const draftRequestRefusals = {
  over: openCriticismRefusals.over,
  frontEnded: `Cơ quan Mặt trận này đã kết thúc hoạt động. ${nothingDone} Hãy rút đề nghị này rồi lập đề nghị tới cơ quan kế thừa.`,
  withdrawn: `Đề nghị này đã được rút. ${nothingDone} Hãy lập đề nghị mới.`,
  alreadyDrafted: `Công văn đã được soạn. ${nothingDone}`,
  dueInPast: `Ngày mong nhận phải sau hôm nay. ${nothingDone}`,
  issuerEnded: `Cơ quan chủ trì không còn hoạt động và không có đúng một cơ quan kế thừa. ${nothingDone}`,
} satisfies Record<DraftRequestRefusal, string>;

const keptBelow = 'Những gì đã gõ vẫn còn bên dưới.';

export const enterCriticismRefusals = {
  notRequested: `Chưa gửi công văn đề nghị phản biện. ${nothingDone} ${keptBelow}`,
  alreadyReceived: `Văn bản phản biện đã được ghi. ${nothingDone}`,
  beforeRequest: `Ngày văn bản phản biện sớm hơn ngày gửi đề nghị. ${nothingDone} ${keptBelow}`,
  receivedBeforeDated: `Ngày nhận sớm hơn ngày văn bản. ${nothingDone} ${keptBelow}`,
  heldOutside: `Ngày tổ chức hội nghị, đối thoại phải từ ngày gửi đề nghị đến ngày nhận văn bản phản biện. ${nothingDone} ${keptBelow}`,
  pointsNeeded: `Hãy ghi ít nhất một ý kiến phản biện. ${nothingDone} ${keptBelow}`,
  notYetOpen: `Đợt lấy ý kiến chưa mở nên chưa ghi được ý kiến. ${nothingDone} ${keptBelow}`,
  unknownUnit: `Có điều không có trong bản dự thảo này. ${nothingDone} ${keptBelow}`,
  empty: `Mỗi điểm cần nội dung hoặc câu chữ đề nghị, trừ khi là đồng ý. ${nothingDone} ${keptBelow}`,
  tooLong: `Có điểm dài quá 10.000 ký tự. ${nothingDone} ${keptBelow}`,
  inFuture: `Ngày ghi chưa tới. ${nothingDone} ${keptBelow}`,
} satisfies Record<EnterCriticismRefusal, string>;

export const draftPaperRefusals = {
  notReceived: `Chưa nhận được văn bản phản biện. ${nothingDone}`,
  alreadyDrafted: `Văn bản này đã được soạn. ${nothingDone}`,
  unanswered: ({ open = 0 }: Data) =>
    `Còn ${open} ý kiến phản biện chưa có câu trả lời được duyệt. ${nothingDone} Hãy trả lời và duyệt ở trang Tiếp thu, giải trình trước.`,
  outsideTable: `Văn bản phản biện đến sau khi bảng tiếp thu, giải trình đã công bố nên các ý kiến không nằm trong bảng. ${nothingDone} Hãy trả lời bằng công văn riêng.`,
  notReplied: `Chưa gửi văn bản trả lời Mặt trận. ${nothingDone}`,
  issuerEnded: draftRequestRefusals.issuerEnded,
} satisfies Record<DraftPaperRefusal, string | ((data: Data) => string)>;

export const criticismText = {
  title: 'Phản biện xã hội',
  intro:
    'Mặt trận Tổ quốc Việt Nam phản biện dự thảo; cơ quan chủ trì trả lời bằng văn bản từng ý kiến và báo cáo cơ quan ban hành. Im lặng không phải là đồng ý: quá ngày mong nhận mà chưa có văn bản thì ghi là chậm.',
  /** How the points stand in the response table, apart from letters of asked bodies. */
  contributor: (front: string) => `${front} (phản biện xã hội)`,
  rule: (days: number, basis: string) =>
    `Hồ sơ gửi Mặt trận trước ngày trình ít nhất ${days} ngày. Căn cứ: ${basis}.`,
  none: 'Chưa có đề nghị phản biện xã hội nào trong đợt này.',
  front: 'Cơ quan Mặt trận',
  chooseFront: 'Chọn cơ quan Mặt trận',
  form: 'Hình thức',
  state: 'Trạng thái',
  requestedOn: 'Ngày gửi đề nghị',
  dueOn: 'Ngày mong nhận',
  openTitle: 'Lập đề nghị phản biện',
  plannedSubmissionOn: 'Ngày dự kiến trình dự thảo',
  plannedHint: 'Dùng để tính ngày phải gửi Mặt trận; để trống nếu chưa biết.',
  question: 'Nội dung mong được quan tâm',
  open: 'Lập đề nghị',
  withdraw: 'Rút đề nghị',
  withdrawHint:
    'Đề nghị vẫn còn trong danh sách kèm lý do. Công văn đã soạn mà chưa phát hành thì dừng ở trang Văn bản hành chính; đã gửi rồi thì báo cho Mặt trận. Văn bản phản biện vẫn đến thì vẫn được ghi và trả lời.',
  withdrawReason: 'Lý do rút',
  withdrawnOn: (day: string, reason: string) => `Đã rút đề nghị ngày ${formatDate(day)}. Lý do: ${reason}`,
  lateBy: (due: string, dated: string, received: string) =>
    `Ngày mong nhận ${formatDate(due)}; văn bản ký ngày ${formatDate(dated)}, nhận ngày ${formatDate(received)}. Tính theo ngày nhận nên là nhận chậm; các ý kiến vẫn được trả lời đầy đủ.`,
  clockTitle: 'Thời gian',
  requestBy: (day: string) => `Chậm nhất ngày ${formatDate(day)} phải gửi hồ sơ đến Mặt trận.`,
  short: (days: number, sent: boolean) =>
    sent
      ? `Hồ sơ đã gửi muộn ${days} ngày so với mức ít nhất. Hãy lùi ngày trình, hoặc ghi rõ lý do trong tờ trình.`
      : `Nếu gửi hôm nay thì muộn ${days} ngày so với mức ít nhất. Hãy lùi ngày trình, hoặc ghi rõ lý do trong tờ trình.`,
  inTime: 'Thời gian gửi bảo đảm mức ít nhất.',
  noPlan: 'Chưa có ngày dự kiến trình nên chưa tính được thời gian.',
  requestTitle: 'Công văn đề nghị phản biện',
  writeRequest: 'Soạn công văn đề nghị',
  paperTitle: 'Văn bản phản biện của Mặt trận',
  enterIntro:
    'Ghi số, ngày, người ký và từng ý kiến trong văn bản. Mỗi ý kiến vào bảng tiếp thu, giải trình với tư cách riêng “phản biện xã hội”.',
  symbol: 'Số, ký hiệu văn bản',
  datedOn: 'Ngày văn bản',
  signer: 'Người ký, chức vụ',
  receivedOn: 'Ngày nhận được',
  heldOn: 'Ngày tổ chức hội nghị, đối thoại',
  points: 'Các ý kiến phản biện',
  enter: 'Ghi văn bản phản biện',
  outsideTable:
    'Văn bản đến sau khi bảng tiếp thu, giải trình đã công bố: các ý kiến được giữ ở đây, không có trong bảng, và cần trả lời bằng công văn riêng.',
  answersTitle: 'Trả lời từng ý kiến',
  point: 'Ý kiến',
  place: 'Về',
  wholeDraft: 'toàn bộ dự thảo',
  answer: 'Tiếp thu, giải trình',
  notAnswered: 'chưa có câu trả lời được duyệt',
  toResponses: 'Trả lời ở trang Tiếp thu, giải trình',
  replyTitle: 'Văn bản trả lời Mặt trận',
  writeReply: 'Soạn văn bản trả lời',
  reportTitle: 'Báo cáo cơ quan ban hành',
  writeReport: 'Soạn báo cáo',
  openPaper: (symbol: string | null) => (symbol ? `Văn bản ${symbol}` : 'Mở ở trang Văn bản hành chính'),
  notYet: 'chưa soạn',
  sentOn: (day: string) => `phát hành ngày ${formatDate(day)}`,
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
} as const;
