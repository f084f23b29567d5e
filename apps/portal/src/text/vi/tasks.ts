import type { AdmitRefusal } from '#features/documents/gate/admit-file.server.ts';
import type { TaskMode } from '#features/plans/task.ts';
import type { TaskEvent } from '#features/plans/tasks/task-life.ts';
import type { RequestAnswer, UnitPart } from '#features/plans/tasks/task-unit.ts';
import type { TaskTime } from '#features/plans/tasks/time/task-time.ts';
import { formatDate, formatNumber } from './dates.ts';
import { proofRefusals } from './outreach.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const taskModes: Record<TaskMode, string> = { assigned: 'Giao', requested: 'Đề nghị' };
export const unitParts: Record<UnitPart, string> = { lead: 'Chủ trì', coordinating: 'Phối hợp' };
export const requestAnswers: Record<RequestAnswer, string> = {
  accepted: 'đã nhận lời',
  declined: 'không tham gia được',
};
export const taskEvents: Record<TaskEvent, string> = {
  begin: 'Bắt đầu làm',
  note: 'Chỉ ghi chú',
  finish: 'Đã xong',
  reopen: 'Mở lại, chưa xong',
  cancel: 'Thôi không làm',
  restore: 'Làm lại nhiệm vụ đã thôi',
};
/** Why a task has no day; nothing for one that has. */
export const timeKinds: Record<TaskTime['kind'], string> = {
  dated: '',
  ongoing: 'Làm thường xuyên, không có hạn.',
  onEvent: 'Làm khi việc nêu ở trên xảy ra, chưa có hạn.',
  byOther: 'Theo kế hoạch, chỉ đạo của nơi khác, chưa có hạn.',
  unread: 'Hệ thống không đọc được ngày nào từ lời văn này nên không đặt hạn.',
};

/** "Q2", "Q1-2", "M10", "H1", "Y2026", "D2026-11-20" in words. */
export function windowLabel(label: string): string {
  const [kind, rest] = [label.slice(0, 1), label.slice(1)];
  if (kind === 'Q')
    return `quý ${rest
      .split('-')
      .map((n) => ['I', 'II', 'III', 'IV'][Number(n) - 1] ?? n)
      .join(' - ')}`;
  if (kind === 'M') return `tháng ${rest.replace('-', ' - ')}`;
  if (kind === 'H') return rest === '1' ? '6 tháng đầu năm' : '6 tháng cuối năm';
  if (kind === 'Y') return `năm ${rest}`;
  return kind === 'D' ? formatDate(rest) : label;
}

const reporting = {
  planNotInForce: `Kế hoạch chưa đưa vào thực hiện hoặc đã kết thúc nên chưa báo tiến độ được. ${nothingDone}`,
  notPossible: `Lúc này không làm được việc đó với nhiệm vụ, hoặc đây không phải việc của cơ quan bạn. ${nothingDone} Hãy tải lại trang.`,
  doneOnNeeded: `Nhiệm vụ đã xong thì cần ngày hoàn thành. ${nothingDone}`,
  doneInFuture: `Ngày hoàn thành chưa tới. ${nothingDone}`,
  reasonNeeded: `Hãy ghi lý do, để nơi đang chờ việc này biết. ${nothingDone}`,
  turnsOpen: `Nhiệm vụ làm theo kỳ còn kỳ chưa xong. ${nothingDone} Hãy báo từng kỳ; kỳ cuối xong thì nhiệm vụ xong.`,
  partsOpen: `Còn nhiệm vụ con chưa xong. ${nothingDone} Hãy báo nhiệm vụ con trước, hoặc bỏ nhiệm vụ con qua điều chỉnh kế hoạch.`,
  parentClosed: `Nhiệm vụ mẹ đã xong hoặc đã thôi làm. ${nothingDone} Hãy mở lại nhiệm vụ mẹ trước.`,
};
const planEnded = `Kế hoạch đã kết thúc. ${nothingDone}`;

export const taskPageRefusals = {
  ...reporting,
  planEnded,
  notAsked: `Cơ quan này không được đề nghị trong nhiệm vụ. ${nothingDone} Hãy tải lại trang.`,
  needElsewhere: `Nhiệm vụ cần chờ không thuộc kế hoạch này. ${nothingDone}`,
  needCircle: `Hai nhiệm vụ không thể chờ lẫn nhau, kể cả qua nhiệm vụ khác. ${nothingDone}`,
  noSuchUnit: `Không còn đơn vị này trong nhiệm vụ. ${nothingDone} Hãy tải lại trang.`,
  nobodyThere: `Người này không giữ vai trò nào ở cơ quan được nêu trong nhiệm vụ. ${nothingDone}`,
  alreadyGiven: `Người này đang làm nhiệm vụ rồi. ${nothingDone}`,
  notGiven: `Người này không còn làm nhiệm vụ. ${nothingDone} Hãy tải lại trang.`,
  notYours: `Chỉ người viết rút được lời trao đổi của mình, một lần. ${nothingDone}`,
  noSuchRecord: `Không tìm thấy hồ sơ này của cơ quan. ${nothingDone} Hãy tải lại trang và chọn lại.`,
  notThere: `Minh chứng này không còn ở đây. ${nothingDone} Hãy tải lại trang.`,
  samePerson: `Người bàn giao và người nhận là một. ${nothingDone} Hãy chọn người khác.`,
  nothingOpen: `Người này không còn nhiệm vụ nào đang mở. ${nothingDone}`,
  onlyAsked: ({ units = '' }: Readonly<Record<string, string | number>>) =>
    `Hội đồng chỉ đề nghị được ${units}, không giao việc cho cơ quan này. ${nothingDone} Hãy đổi cách giao của nhiệm vụ thành “Đề nghị” trước.`,
  unitEnded: ({ unit = '' }: Readonly<Record<string, string | number>>) =>
    `${unit} đã kết thúc hoạt động nên không nhận việc mới được. ${nothingDone} Hãy chọn cơ quan kế thừa.`,
};
export const evidenceRefusals = { ...proofRefusals, planEnded } satisfies Record<
  AdmitRefusal | 'planEnded',
  unknown
>;

export const evidenceKinds: Readonly<Record<string, string>> = {
  activity: 'Hoạt động',
  consultation: 'Đợt lấy ý kiến',
  issuedDocument: 'Văn bản ban hành',
  project: 'Hồ sơ dự thảo',
  report: 'Báo cáo',
  news: 'Tin, bài, trang chuyên đề',
  gathering: 'Hội nghị, lớp học',
  survey: 'Khảo sát',
  contest: 'Cuộc thi tìm hiểu',
  skillDocument: 'Tài liệu kỹ năng',
  reviewFinding: 'Kiến nghị rà soát văn bản',
  file: 'Tệp',
};

export const tasksText = {
  title: 'Nhiệm vụ của tôi',
  intro:
    'Nhiệm vụ trong các kế hoạch đang thực hiện mà cơ quan mình chủ trì hoặc phối hợp, và nhiệm vụ giao riêng cho mình.',
  empty: 'Không có nhiệm vụ nào đang mở.',
  mine: 'Giao cho tôi',
  given: 'Giao cho người của đơn vị',
  body: 'Cơ quan, đơn vị',
  allBodies: 'Tất cả của cơ quan mình',
  total: (n: number) => `${formatNumber(n)} nhiệm vụ`,
  leading: 'Cơ quan mình chủ trì',
  helping: 'Cơ quan mình phối hợp',
  requested: 'Được đề nghị tham gia',
  showAll: 'Xem cả nhiệm vụ đã xong',
  showOpen: 'Chỉ xem nhiệm vụ đang mở',
  calendar: 'Lịch các hạn (iCal)',
  calendarName: 'Hạn nhiệm vụ trong kế hoạch',
  noDate: 'không có hạn',
  plan: 'Kế hoạch',
  task: (ordinal: number) => `Nhiệm vụ ${ordinal}`,
  mode: 'Cách giao',
  modeHint:
    'Chọn “Đề nghị” khi mình không có quyền giao việc cho cơ quan đó. Cơ quan được đề nghị không bị ghi là trễ.',
  percent: 'Mức hoàn thành',
  percentOf: (n: number) => `${formatNumber(n)} %`,
  purgedFile: 'Tệp đã bị gỡ khỏi hệ thống',
  proofsWanted: 'Số minh chứng cần có',
  parent: 'Là phần của nhiệm vụ',
  noParent: 'Không thuộc nhiệm vụ nào',
  parts: 'Nhiệm vụ con',
  partsElsewhere: (n: number) => `Còn ${formatNumber(n)} nhiệm vụ con của cơ quan khác chưa xong.`,
  needsElsewhere: (n: number) => `Còn ${formatNumber(n)} nhiệm vụ của cơ quan khác phải xong trước.`,
  units: 'Cơ quan, đơn vị',
  unitPrinted: 'chỉ có tên trên văn bản',
  unitBody: (name: string) => `trong danh bạ: ${name}`,
  unitEnded: (day: string) => `đã kết thúc ngày ${day}`,
  bind: 'Là cơ quan nào trong danh bạ',
  bindButton: 'Gắn với cơ quan này',
  bindFold: 'Gắn với danh bạ',
  coordinatingHint: 'Mỗi cơ quan một dòng, hoặc cách nhau bằng dấu chấm phẩy.',
  turns: 'Các kỳ',
  turn: 'Kỳ',
  due: 'Hạn',
  turnState: 'Kết quả',
  turnDone: (day: string) => `xong ngày ${day}`,
  turnLate: 'trễ hạn',
  turnOpen: 'chưa tới hạn',
  turnAwaited: 'chưa có tin',
  reportTurn: 'Báo kỳ này',
  reportTurnButton: 'Ghi kỳ này',
  turnUndoHint: 'Để trống ngày hoàn thành nếu đã ghi nhầm.',
  needs: 'Chờ nhiệm vụ khác',
  needsOpen: (ordinals: string) => `Nhiệm vụ này cần nhiệm vụ ${ordinals} xong trước.`,
  neededBy: 'Nhiệm vụ đang chờ việc này',
  addNeed: 'Phải xong trước',
  addNeedButton: 'Thêm việc phải xong trước',
  dropNeed: 'Không cần chờ nữa',
  people: 'Người thực hiện',
  nobody: 'Chưa giao cho ai.',
  since: (day: string) => `từ ${day}`,
  until: (from: string, to: string) => `từ ${from} đến ${to}`,
  hasLeft: 'không còn làm ở cơ quan',
  give: 'Giao cho',
  giveButton: 'Giao nhiệm vụ',
  takeBack: 'Thôi giao',
  why: 'Lý do',
  evidence: 'Minh chứng',
  noEvidence: 'Chưa có minh chứng.',
  evidenceOf: (has: number, wanted: number) => `${formatNumber(has)} trên ${formatNumber(wanted)} minh chứng`,
  link: 'Hồ sơ có sẵn trong hệ thống',
  linkButton: 'Gắn làm minh chứng',
  linkFold: 'Gắn hồ sơ có sẵn',
  attach: 'Gắn tệp',
  file: 'Tệp minh chứng',
  fileHint: 'Biên bản, ảnh, công văn đã ký. Tối đa 25 MB.',
  removeEvidence: 'Bỏ',
  comments: 'Trao đổi',
  noComments: 'Chưa có trao đổi.',
  comment: 'Viết trao đổi',
  commentButton: 'Gửi',
  withdrawn: 'Lời này đã được rút.',
  withdraw: 'Rút lời này',
  report: 'Báo tiến độ',
  event: 'Việc',
  request: 'Trả lời đề nghị',
  requestIntro:
    'Cơ quan lập kế hoạch đề nghị cùng tham gia việc này. Không tham gia được thì nói một câu lý do là đủ.',
  accept: 'Nhận lời',
  decline: 'Không tham gia được',
  handOver: 'Bàn giao nhiệm vụ',
  handOverIntro:
    'Khi một người chuyển công tác hoặc nghỉ, mọi nhiệm vụ đang mở của người đó chuyển sang người khác cùng lúc. Việc đã xong vẫn ghi tên người đã làm.',
  handOverEmpty: 'Không ai đang giữ nhiệm vụ mở.',
  from: 'Người bàn giao',
  to: 'Người nhận',
  openTasks: (n: number) => `${formatNumber(n)} nhiệm vụ đang mở`,
  handedOver:
    'Đã bàn giao. Việc nào còn lại trong danh sách là việc của chương trình khác hoặc không liên quan đến cơ quan của người nhận.',
  saved: 'Đã lưu.',
  chooseTask: 'Chọn nhiệm vụ',
  chooseBody: 'Chọn cơ quan',
  choosePerson: 'Chọn người',
  chooseRecord: 'Chọn hồ sơ',
} as const;
