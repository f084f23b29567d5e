import type { BodyStanding } from '#features/plans/views/overview/plan-overview.ts';
import { formatDate, formatLongDate, formatNumber } from './dates.ts';

export const bodyStandings: Record<BodyStanding, string> = {
  late: 'Có nhiệm vụ trễ hạn',
  without: 'Chưa có kế hoạch',
  drafting: 'Kế hoạch đang soạn',
  onTime: 'Không có nhiệm vụ trễ hạn',
};

export const planViewsText = {
  views: 'Các cách xem kế hoạch',
  list: 'Danh sách',
  table: 'Bảng phụ lục',
  timeline: 'Theo tháng',
  board: 'Theo trạng thái',
  matrix: 'Theo đơn vị',
  appendix: 'Phụ lục',
  appendixTitle: 'Nhiệm vụ cụ thể',
  attachedTo: (symbol: string, day: string, body: string) =>
    `Kèm theo Kế hoạch số ${symbol} ${formatLongDate(day)} của ${body}`,
  ofBody: (body: string) => `Kèm theo Kế hoạch của ${body}`,
  note: 'Ghi chú',
  months: Array.from({ length: 12 }, (_, i) => `T${i + 1}`),
  timelineTitle: 'Thời gian thực hiện các nhiệm vụ',
  timelineChart: (n: number, year: number) =>
    `Biểu đồ thời gian của ${formatNumber(n)} nhiệm vụ trong năm ${year}. Bảng ngay dưới ghi đủ các ngày.`,
  timelineKey:
    'Thanh tô kín là đã xong, thanh trống là còn trong hạn, thanh đỏ có dấu “!” là trễ hạn, thanh nét đứt là chờ nơi được đề nghị, vạch ngang là làm thường xuyên. Hình thoi là nhiệm vụ chỉ nêu ngày cuối.',
  timelineData: 'Số liệu của biểu đồ',
  stretches: 'Từ ngày, đến ngày',
  stretch: (from: string, due: string) => `${formatDate(from)} đến ${formatDate(due)}`,
  until: (due: string) => `đến ${formatDate(due)}`,
  since: (from: string) => `từ ${formatDate(from)}`,
  wholeYear: 'cả năm',
  outside: 'ngoài năm của kế hoạch',
  boardTitle: 'Nhiệm vụ theo trạng thái',
  led: 'Cơ quan chủ trì',
  everybody: 'Mọi cơ quan',
  show: 'Xem',
  noCards: 'Không có nhiệm vụ nào.',
  noDue: 'không có hạn',
  matrixTitle: 'Nhiệm vụ và đơn vị',
  matrixKey: '● chủ trì, ○ phối hợp. Chọn tên đơn vị để xem riêng phần việc của đơn vị đó.',
  matrixOf: (unit: string, leads: number, helps: number) =>
    `Đang xem phần việc của ${unit}: chủ trì ${formatNumber(leads)}, phối hợp ${formatNumber(helps)}.`,
  matrixAll: 'Xem mọi đơn vị',
  matrixScroll: 'Bảng nhiệm vụ và đơn vị, cuộn ngang để xem hết',
  leadMark: 'chủ trì',
  helpMark: 'phối hợp',
  notNamed: 'không nêu',
  sums: 'Số việc chủ trì / phối hợp',
  unitSums: (leads: number, helps: number) =>
    `chủ trì ${formatNumber(leads)}, phối hợp ${formatNumber(helps)}`,
} as const;

export const planOverviewText = {
  title: 'Kế hoạch của các cơ quan',
  intro:
    'Cơ quan nào đã có kế hoạch của năm, làm đến đâu, việc nào trễ hạn. Gồm cơ quan mình và các cơ quan báo cáo về cơ quan mình trong chương trình.',
  withPlan: 'Cơ quan đã có kế hoạch',
  of: (n: number, all: number) => `${formatNumber(n)} trên ${formatNumber(all)}`,
  tasks: 'Nhiệm vụ',
  done: 'Đã xong',
  late: 'Trễ hạn',
  share: 'Tỷ lệ xong',
  body: 'Cơ quan',
  plan: 'Kế hoạch',
  own: 'cơ quan mình',
  none: 'chưa có kế hoạch của năm',
  bodies: (n: number) => `${formatNumber(n)} cơ quan`,
  empty:
    'Không có cơ quan nào để xem. Trang này dành cho nơi lập kế hoạch và nơi nhận báo cáo của các cơ quan khác.',
  chart: (done: number, open: number, late: number) =>
    `Nhiệm vụ của mọi cơ quan: ${formatNumber(done)} đã xong, ${formatNumber(open)} trong hạn, ${formatNumber(late)} trễ hạn.`,
  lateBar: (n: number) => `${formatNumber(n)} trễ hạn`,
  barKey: 'Phần tô đen là đã xong, phần đỏ ở cuối thanh là trễ hạn.',
  show: 'Xem',
} as const;
