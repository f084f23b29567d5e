import type { DropRefusal, TaskRefusal } from '#features/plans/assign-task.server.ts';
import type { ProgrammeRefusal } from '#features/plans/manage-programmes.server.ts';
import type { PlanEvent, PlanState } from '#features/plans/plan.ts';
import type { TaskStanding, TaskState } from '#features/plans/task.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const planStates: Record<PlanState, string> = {
  draft: 'đang soạn',
  inForce: 'đang thực hiện',
  ended: 'đã kết thúc',
};
export const planEvents: Record<PlanEvent, string> = {
  issue: 'Đưa vào thực hiện',
  end: 'Kết thúc kế hoạch',
  reopen: 'Mở lại',
};
export const taskStates: Record<TaskState, string> = {
  notStarted: 'chưa làm',
  inProgress: 'đang làm',
  done: 'đã xong',
  cancelled: 'thôi không làm',
};
export const taskStandings: Record<TaskStanding, string> = {
  open: 'trong hạn',
  late: 'trễ hạn',
  awaited: 'chờ nơi được đề nghị',
  done: 'xong',
  doneLate: 'xong sau hạn',
  cancelled: 'thôi không làm',
};

const onlyAsked =
  'Hội đồng chỉ giao việc cho cơ quan có thành viên trong Hội đồng; các cơ quan khác, cơ quan của Chủ tịch Hội đồng, Tòa án, Viện kiểm sát, Mặt trận, tổ chức xã hội thì đề nghị';

export const planRefusals = {
  noSuchProgramme: `Không có chương trình này. ${nothingDone}`,
  noTemplate: `Chương trình này chưa có mẫu kế hoạch. ${nothingDone} Hãy chọn “Trang trắng” hoặc lập theo kế hoạch năm trước.`,
  templateElsewhere: `Mẫu đã chọn thuộc chương trình khác. ${nothingDone} Hãy chọn lại chương trình hoặc mẫu.`,
  noEarlierPlan: `Cơ quan chưa có kế hoạch của năm trước trong chương trình này. ${nothingDone} Hãy chọn mẫu hoặc trang trắng.`,
  outsideProgramme: `Năm của kế hoạch nằm ngoài thời gian của chương trình. ${nothingDone}`,
  ended: `Kế hoạch đã kết thúc nên không sửa được. ${nothingDone} Hãy mở lại kế hoạch nếu cần sửa.`,
  notPossible: `Kế hoạch không ở bước cho phép việc này. ${nothingDone} Hãy tải lại trang.`,
  bodyEnded: `Cơ quan lập kế hoạch đã kết thúc. ${nothingDone} Cơ quan kế thừa lập kế hoạch của mình cho việc mới.`,
  amendmentNeeded: `Mục tiêu của kế hoạch đang thực hiện chỉ đổi được qua điều chỉnh. ${nothingDone} Hãy soạn điều chỉnh kế hoạch.`,
  noTasks: `Kế hoạch chưa có nhiệm vụ nào nên chưa đưa vào thực hiện được. ${nothingDone} Hãy thêm nhiệm vụ trước.`,
  onlyAsked: ({ units = '' }: Readonly<Record<string, string | number>>) =>
    `${onlyAsked}. Kế hoạch còn ghi “Giao” ở nhiệm vụ ${units}. ${nothingDone} Hãy mở nhiệm vụ và chọn “Đề nghị”.`,
} as const;

export const taskRefusals = {
  planEnded: `Kế hoạch đã kết thúc. ${nothingDone}`,
  leadNeeded: `Hãy chọn hoặc ghi tên đơn vị chủ trì. ${nothingDone}`,
  leadsDiffer: `Cơ quan được chọn và tên được ghi là hai cơ quan khác nhau. ${nothingDone} Hãy giữ một trong hai; nếu văn bản ghi nhiều cơ quan cùng chủ trì thì ghi đủ các tên, cách nhau bằng dấu chấm phẩy.`,
  parentClosed: `Nhiệm vụ mẹ đã xong hoặc đã thôi làm. ${nothingDone} Hãy mở lại nhiệm vụ mẹ trước.`,
  planIssued: `Kế hoạch đã đưa vào thực hiện nên không xóa nhiệm vụ. ${nothingDone} Nếu không làm nữa, hãy soạn điều chỉnh kế hoạch.`,
  amendmentNeeded: `Kế hoạch đã đưa vào thực hiện. ${nothingDone} Hãy soạn điều chỉnh kế hoạch, nêu lý do và trình duyệt.`,
  hasParts: `Nhiệm vụ còn nhiệm vụ con. ${nothingDone} Hãy xóa hoặc chuyển nhiệm vụ con trước.`,
  hasMoney: `Nhiệm vụ đã có dòng dự toán nên không xóa được. ${nothingDone} Hãy giữ nhiệm vụ, hoặc báo “thôi không làm” sau khi kế hoạch được thực hiện.`,
  unitEnded: ({ unit = '' }: Readonly<Record<string, string | number>>) =>
    `${unit} đã kết thúc hoạt động nên không chủ trì việc mới được. ${nothingDone} Hãy chọn cơ quan kế thừa.`,
  onlyAsked: ({ units = '' }: Readonly<Record<string, string | number>>) =>
    `${onlyAsked}. Ở đây là: ${units}. ${nothingDone} Hãy chọn cách giao “Đề nghị”.`,
  sectionElsewhere: `Mục này không thuộc kế hoạch. ${nothingDone} Hãy chọn lại mục.`,
  parentElsewhere: `Nhiệm vụ mẹ không thuộc kế hoạch này. ${nothingDone}`,
  parentCircle: `Một nhiệm vụ không thể là phần của chính nó, kể cả qua nhiệm vụ khác. ${nothingDone}`,
} satisfies Record<TaskRefusal | DropRefusal, unknown>;

export const programmeRefusals = {
  alreadyThere: `Đã có một chương trình tên này. ${nothingDone}`,
  endsBeforeItBegins: `Ngày kết thúc đứng trước ngày bắt đầu. ${nothingDone} Hãy kiểm tra lại hai ngày.`,
  noSuchProgramme: `Không có chương trình này. ${nothingDone} Hãy tải lại trang.`,
} satisfies Record<ProgrammeRefusal, string>;

export const programmesText = {
  title: 'Chương trình, đề án',
  intro:
    'Kế hoạch, báo cáo và vai trò đầu mối đều theo một chương trình có căn cứ và thời gian. Hai chương trình chung của cả nước có sẵn; chương trình của địa phương do người quản trị thêm.',
  name: 'Tên chương trình',
  legalBasis: 'Căn cứ',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
  validToHint: 'Để trống nếu chưa định ngày kết thúc.',
  validity: 'Thời gian',
  add: 'Thêm chương trình',
  setEnd: 'Đặt ngày kết thúc',
  recorded: { add: 'Đã thêm chương trình.', end: 'Đã ghi ngày kết thúc.' } as Readonly<
    Record<string, string>
  >,
  incomplete: `Còn ô chưa điền hoặc điền sai. ${nothingDone} Hãy kiểm tra lại các ô rồi gửi lại.`,
} as const;

export const plansText = {
  quarters: ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
  todayMark: (day: string) => `hôm nay, ${day}`,
  lineKey: 'Mỗi số là hạn của một nhiệm vụ: tô đen là xong, khung trống là chưa đến hạn, đỏ là trễ.',
  title: 'Kế hoạch',
  intro: 'Kế hoạch hằng năm của cơ quan: ai làm gì, với ai, đến khi nào, ra sản phẩm gì.',
  empty: 'Chưa có kế hoạch nào.',
  emptyFiltered: 'Không có kế hoạch nào khớp điều kiện lọc.',
  programme: 'Chương trình',
  allProgrammes: 'Mọi chương trình',
  year: 'Năm',
  body: 'Cơ quan',
  planTitle: 'Tên kế hoạch',
  symbol: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  goals: 'Mục tiêu, yêu cầu',
  state: 'Trạng thái',
  progress: 'Đã xong',
  progressOf: (done: number, of: number) => (of === 0 ? 'chưa có nhiệm vụ' : `${done} trên ${of} nhiệm vụ`),
  late: (n: number) => `${n} trễ hạn`,
  filter: 'Lọc',
  create: 'Lập kế hoạch mới',
  createButton: 'Lập kế hoạch',
  from: 'Bắt đầu từ',
  fromHint:
    'Mẫu cho sẵn các mục và việc đề xuất, sửa được hết. Theo năm trước thì chép mục và việc, không chép kết quả.',
  fromChoices: { template: 'Mẫu của chương trình', earlier: 'Kế hoạch năm trước', blank: 'Trang trắng' },
  madeOf: (name: string, version: number) => `Lập theo mẫu “${name}”, bản ${version}.`,
  madeFrom: 'Lập theo kế hoạch năm trước:',
  oldYear: (n: number, year: number) =>
    `Còn ${n} chỗ nhắc năm ${year}, chép từ kế hoạch trước. Hãy đọc lại trước khi đưa vào thực hiện.`,
  save: 'Lưu kế hoạch',
  edit: 'Sửa kế hoạch',
  tasks: 'Nhiệm vụ',
  ownPart:
    'Cơ quan mình không lập kế hoạch này. Dưới đây là những nhiệm vụ cơ quan mình chủ trì hoặc phối hợp.',
  noTasks: 'Kế hoạch chưa có nhiệm vụ nào.',
  ordinal: 'STT',
  task: 'Nhiệm vụ',
  product: 'Sản phẩm',
  lead: 'Cơ quan chủ trì',
  leadOther: 'Hoặc ghi tên khác',
  coordinating: 'Cơ quan phối hợp',
  time: 'Thời gian thực hiện',
  timeHint: 'Ghi như trong văn bản: “Thường xuyên”, “Quý I, II”, “Tháng 10”, “Trước 20/11/2026”.',
  dueOn: 'Hạn',
  dueHint:
    'Để trống thì hệ thống đọc từ thời gian thực hiện. “Trước 20/11” được hiểu là chậm nhất ngày 19/11; “Thường xuyên” không có hạn.',
  standing: 'Tiến độ',
  addTask: 'Thêm nhiệm vụ',
  editTask: 'Sửa nhiệm vụ',
  removeTask: 'Xóa nhiệm vụ',
  doneOn: 'Ngày hoàn thành',
  note: 'Ghi chú',
  evidence: 'Minh chứng',
  saved: 'Đã lưu.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  chooseUnit: 'Chọn đơn vị',
  doneOnDay: (day: string) => `ngày ${day}`,
  issuedAs: (symbol: string, day: string) => `Số ${symbol}, ngày ${day}`,
} as const;
