import { formatDate } from './dates.ts';
import { documents } from './documents.ts';
import { sectionsText } from './plan-sections.ts';
import { plansText } from './plans.ts';
import { tasksText } from './tasks.ts';

/** "Kế hoạch truyền thông …" is printed below "KẾ HOẠCH" without saying it twice. */
export function planAbstract(title: string): string {
  const rest = title.replace(/^kế hoạch\s+/iu, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** "Kế hoạch truyền thông …", in a sentence. */
const planName = (title: string) => (/^kế hoạch(\s|$)/iu.test(title) ? title : `Kế hoạch “${title}”`);

/** "Kế hoạch … (số 09/KH-SKHCN, ngày 20/01/2026; điều chỉnh lần 1, ngày 23/11/2026)" */
function planCited({ title, symbol, issuedOn, amended }: CitedPlan): string {
  const number = [symbol && `số ${symbol}`, symbol && issuedOn && `ngày ${formatDate(issuedOn)}`];
  const said = [number.filter(Boolean).join(', '), amended && amendedWords(amended)].filter(Boolean);
  return planName(title) + (said.length > 0 ? ` (${said.join('; ')})` : '');
}

interface CitedPlan {
  readonly title: string;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly amended: Amended | undefined;
}
interface Amended {
  readonly ordinal: number;
  readonly on: string;
}
const amendedWords = ({ ordinal, on }: Amended) => `điều chỉnh lần ${ordinal}, ngày ${formatDate(on)}`;

const sentence = (text: string) => (/[.;:!?]$/.test(text) ? text : `${text}.`);
/** "Các phòng, đơn vị" begins with a small letter where no line begins. */
const inSentence = (names: string) => names.replaceAll(/(^|; )Các(?= )/g, '$1các');
const listed = (names: string) => names.replaceAll(/\s*\n\s*/g, '; ');

interface PrintedWords {
  readonly mode: 'assigned' | 'requested';
  readonly leadText: string;
  readonly coordinatingText: string;
  readonly timeText: string;
  readonly product: string;
}

/** Fixed words of the plan as a document of Decree 30/2020/NĐ-CP and of its table. */
export const planDocument = {
  type: 'KẾ HOẠCH',
  draftMark: documents.administrative.draft,
  blankDate: 'ngày … tháng … năm …',
  amended: (amended: Amended) => `(${amendedWords(amended)})`,
  intro: (body: string, year: number, basis: string) =>
    `${basis ? `Thực hiện ${basis}, ` : ''}${body} ban hành kế hoạch năm ${year} như sau:`,
  part: 'Bản này trích các nhiệm vụ mà cơ quan nhận chủ trì hoặc phối hợp; số thứ tự giữ như trong kế hoạch.',
  goals: 'MỤC TIÊU, YÊU CẦU',
  tasks: 'NHIỆM VỤ',
  seeAppendix: 'Danh mục nhiệm vụ tại Phụ lục kèm theo./.',
  noTasks: plansText.noTasks,
  task: (ordinal: number, title: string) => sentence(`${ordinal}. ${title}`),
  taskUnder: (ordinal: number, title: string) => sentence(`Nhiệm vụ ${ordinal}: ${title}`),
  otherTasks: sectionsText.others,
  /** What is not filled in is not said. */
  taskWords: ({ mode, leadText, coordinatingText, timeText, product }: PrintedWords): string[] => {
    const asks = mode === 'requested' ? 'Đề nghị ' : '';
    return [
      `${asks}${listed(leadText)} chủ trì${coordinatingText ? `, phối hợp với ${inSentence(listed(coordinatingText))}` : ''}`,
      timeText && `Thời gian: ${timeText}`,
      product && `Sản phẩm: ${listed(product)}`,
    ]
      .filter((words) => words !== '')
      .map(sentence);
  },
  cancelled: (title: string) => `${title}\n(thôi không làm)`,
  asked: (names: string) => `Đề nghị ${names}`,
  partOf: (title: string, ordinal: number) => `${title}\n(phần của nhiệm vụ ${ordinal})`,
  appendixTitle: 'DANH MỤC NHIỆM VỤ',
  columns: [
    plansText.ordinal,
    plansText.task,
    plansText.lead,
    plansText.coordinating,
    plansText.time,
    plansText.product,
  ],
  /** Who signs is known when somebody does; whoever heads a collective body signs for it. */
  signer: (isCollective: boolean) => (isCollective ? 'CHỦ TỊCH' : 'THỦ TRƯỞNG CƠ QUAN'),
  recipients: (short: string) => ['Các cơ quan, đơn vị nêu tại Phụ lục;', `Lưu: VT, ${short}.`],
} as const;

export const planSheet = {
  name: 'Nhiệm vụ',
  about: (body: string, state: string, day: string) => `${body}; ${state}; số liệu ngày ${day}.`,
  columns: [
    plansText.ordinal,
    'Phần của nhiệm vụ',
    plansText.task,
    tasksText.mode,
    plansText.lead,
    plansText.coordinating,
    plansText.time,
    'Từ ngày',
    plansText.dueOn,
    plansText.product,
    plansText.standing,
    `${tasksText.percent} (%)`,
    plansText.doneOn,
    sectionsText.ofTask,
  ],
} as const;

/** Assigned work goes out as a slip, asked-for work as a letter: who owes us nothing is invited and thanked. */
export const assignmentSlip = {
  type: 'PHIẾU GIAO VIỆC',
  abstract: (plan: CitedPlan) => `Thực hiện ${planName(plan.title)}`,
  intro: (body: string, plan: CitedPlan, unit: string) =>
    `Căn cứ ${planCited(plan)}, ${body} giao ${unit} thực hiện các nhiệm vụ sau:`,
  closing: (body: string, unit: string) =>
    `${unit} tổ chức thực hiện đúng thời gian, báo ${body} kết quả từng nhiệm vụ kèm sản phẩm; có vướng mắc thì báo ngay để cùng giải quyết./.`,
  requestAbstract: (plan: CitedPlan) => `V/v đề nghị tham gia thực hiện\n${planName(plan.title)}`,
  requestIntro: (body: string, plan: CitedPlan, unit: string) =>
    `Theo ${planCited(plan)}, ${body} trân trọng đề nghị ${unit} cùng tham gia các nhiệm vụ sau:`,
  requestClosing: (body: string, unit: string) =>
    `${body} mong nhận được trả lời của ${unit} về việc tham gia và người phối hợp. ${body} trân trọng cảm ơn sự hợp tác của ${unit}./.`,
  leads: 'Nhiệm vụ chủ trì',
  helps: 'Nhiệm vụ phối hợp',
  leadColumns: [plansText.ordinal, plansText.task, 'Cùng thực hiện', plansText.time, plansText.product],
  helpColumns: [plansText.ordinal, plansText.task, plansText.lead, plansText.time, plansText.product],
  coLead: (names: string) => `${names} (cùng chủ trì)`,
  dueOn: (time: string, day: string) => [time, `(hạn ${formatDate(day)})`].filter(Boolean).join('\n'),
  ordinalNote: 'Số thứ tự là số của nhiệm vụ trong kế hoạch.',
  recipients: (short: string) => ['Như trên;', `Lưu: VT, ${short}.`],
} as const;

export const planFilesText = {
  title: 'Tải kế hoạch',
  document: 'Kế hoạch (DOCX)',
  sheet: 'Bảng nhiệm vụ (XLSX)',
  slips: 'Phiếu giao việc, văn bản đề nghị',
  allSlips: (n: number) => `Tất cả ${n} đơn vị trong một tệp (DOCX)`,
} as const;
