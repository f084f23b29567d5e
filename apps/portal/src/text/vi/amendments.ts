import type { AmendmentEvent, AmendmentState, ChangeKind } from '#features/plans/amendments/amendment.ts';
import type { DecisionRefusal } from '#features/plans/amendments/decide-amendment.server.ts';
import type { PrintedField } from '#features/plans/amendments/printed-plan.ts';
import type { WritingRefusal } from '#features/plans/amendments/write-amendment.server.ts';
import { sectionsText } from './plan-sections.ts';
import { plansText, taskRefusals } from './plans.ts';
import { tasksText } from './tasks.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const amendmentStates: Record<AmendmentState, string> = {
  draft: 'đang soạn',
  proposed: 'chờ duyệt',
  returned: 'bị trả lại',
  approved: 'đã duyệt, đang áp dụng',
  withdrawn: 'đã rút',
};
export const amendmentEvents: Record<AmendmentEvent, string> = {
  propose: 'Trình duyệt',
  withdraw: 'Rút điều chỉnh',
  approve: 'Duyệt và áp dụng',
  return: 'Trả lại',
};
export const changeKinds: Record<ChangeKind, string> = {
  add: 'Thêm nhiệm vụ',
  change: 'Sửa nhiệm vụ',
  drop: 'Bỏ nhiệm vụ',
  restore: 'Làm lại nhiệm vụ đã bỏ',
};
export const printedFields: Record<PrintedField, string> = {
  title: plansText.task,
  product: plansText.product,
  mode: tasksText.mode,
  leadText: plansText.lead,
  coordinatingText: plansText.coordinating,
  timeText: plansText.time,
  dueOn: plansText.dueOn,
  proofsWanted: tasksText.proofsWanted,
  parent: tasksText.parent,
  state: plansText.state,
  section: sectionsText.ofTask,
};

const notPossible = `Điều chỉnh không ở bước cho phép việc này. ${nothingDone} Hãy tải lại trang.`;
const notInForce = `Chỉ điều chỉnh được kế hoạch đang thực hiện. ${nothingDone}`;
const { leadNeeded, leadsDiffer, unitEnded, onlyAsked, parentElsewhere, parentCircle, parentClosed } =
  taskRefusals;
const { sectionElsewhere } = taskRefusals;

export const amendmentRefusals = {
  ...{ leadNeeded, leadsDiffer, unitEnded, onlyAsked, parentElsewhere, parentCircle, parentClosed },
  sectionElsewhere,
  samePerson: `Người soạn hoặc trình điều chỉnh không tự duyệt được. ${nothingDone} Hãy để người khác có quyền duyệt của cơ quan xem và duyệt; nếu cơ quan chỉ có một người, thủ trưởng phải xác nhận trước trong hệ thống.`,
  exceptionExpired: `Xác nhận của thủ trưởng cho một người làm cả hai việc đã hết hạn. ${nothingDone} Thủ trưởng cần xác nhận lại, hoặc người khác duyệt.`,
  notPossible,
  notInForce,
  alreadyOpen: `Kế hoạch đang có một điều chỉnh chưa xong. ${nothingDone} Hãy mở điều chỉnh đó.`,
  reasonNeeded: `Hãy ghi lý do. ${nothingDone}`,
  nothingChanged: `Điều chỉnh chưa thay đổi gì. ${nothingDone} Hãy thêm, sửa hoặc bỏ một nhiệm vụ, hoặc sửa mục tiêu.`,
  noSuchTask: `Không còn mục này trong điều chỉnh. ${nothingDone} Hãy tải lại trang.`,
  taskClosed: `Có nhiệm vụ đã xong hoặc đã bỏ từ trước. ${nothingDone} Nhiệm vụ đã xong thì mở lại rồi mới bỏ được.`,
  taskOpen: `Nhiệm vụ này chưa bị bỏ nên không cần làm lại. ${nothingDone}`,
  partsOpen: `Còn nhiệm vụ con đang mở dưới một nhiệm vụ đã xong hoặc bị bỏ. ${nothingDone} Hãy đưa cả nhiệm vụ con vào điều chỉnh.`,
} satisfies Record<WritingRefusal | DecisionRefusal | 'alreadyOpen' | 'nothingChanged', unknown>;

export const amendmentsText = {
  title: 'Các lần điều chỉnh',
  one: (ordinal: number) => `Điều chỉnh lần ${ordinal}`,
  open: 'Đề nghị điều chỉnh',
  start: 'Điều chỉnh kế hoạch',
  startIntro:
    'Kế hoạch đã đưa vào thực hiện chỉ đổi được qua điều chỉnh: nêu lý do, trình duyệt, có hiệu lực từ khi được duyệt.',
  startButton: 'Soạn điều chỉnh',
  reason: 'Lý do điều chỉnh',
  approvedOn: (at: string) => `duyệt ${at}`,
  createdBy: (name: string, at: string) => `${name} soạn ${at}`,
  proposedBy: (name: string, at: string) => `${name} trình ${at}`,
  decidedBy: (name: string, at: string) => `${name} quyết định ${at}`,
  note: 'Ý kiến người duyệt',
  changes: 'Nội dung điều chỉnh',
  noChanges: 'Chưa có nội dung nào.',
  kind: 'Việc',
  task: plansText.task,
  field: 'Mục',
  before: 'Trước',
  after: 'Sau',
  goals: plansText.goals,
  goalsBefore: 'Mục tiêu, yêu cầu trước điều chỉnh',
  sectionsAfter: 'Các mục của kế hoạch sau điều chỉnh',
  goalsAfter: 'Mục tiêu, yêu cầu sau điều chỉnh',
  write: 'Soạn điều chỉnh',
  words: 'Lý do và mục tiêu',
  saveWords: 'Lưu lý do và mục tiêu',
  addTask: 'Thêm nhiệm vụ vào kế hoạch',
  addButton: 'Đưa vào điều chỉnh',
  tasks: 'Nhiệm vụ hiện có',
  change: 'Sửa',
  drop: 'Bỏ nhiệm vụ này',
  restore: 'Làm lại nhiệm vụ này',
  undo: 'Bỏ khỏi điều chỉnh',
  decide: 'Duyệt điều chỉnh',
  earlier: 'Kế hoạch trước điều chỉnh này',
  told: 'Cơ quan được báo',
  read: (at: string) => `đã đọc ${at}`,
  unread: 'chưa đọc',
  markRead: 'Cơ quan tôi đã đọc',
  ownPart: 'Dưới đây là những gì thay đổi trong việc của cơ quan mình.',
  empty: '(trống)',
  saved: 'Đã lưu.',
} as const;
