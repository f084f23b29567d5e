import type { Channel } from '#features/outreach/channel.ts';
import { formatDate, formatNumber } from './dates.ts';
import { channelNames } from './outreach.ts';

/** Official texts write small counts with a leading zero: "03 dự thảo". */
const count = (value: number) => (value < 10 ? String(value).padStart(2, '0') : formatNumber(value));

/** Fixed words of printed reports that no template says: items of lists, heads of tables. */
export const reportDocument = {
  count,
  none: 'Không.',
  nothingDue: 'không phát sinh',
  notCounted: '–',
  ordinal: 'STT',
  figure: 'Chỉ tiêu',
  wholePeriod: 'Cả kỳ',
  thisPeriod: 'Kỳ này',
  beforeShort: 'Kỳ trước',
  before: (from: string, to: string) => `Kỳ trước (${from} – ${to})`,
  year: (year: string) => `Năm ${year}`,
  channelHead: ['STT', 'Kênh', 'Số hoạt động'],
  channel: (code: string) => channelNames[code as Channel] ?? code,
  taskHead: ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian', 'Kết quả'],
  taskStanding: {
    done: (day: string | null) => (day ? `Đã hoàn thành ngày ${formatDate(day)}.` : 'Đã hoàn thành.'),
    underWay: (_day: string | null) => 'Đang thực hiện.',
    notStarted: (_day: string | null) => 'Chưa thực hiện.',
  },
  taskEvidence: (labels: readonly string[]) => `Sản phẩm trong kỳ: ${labels.join('; ')}.`,
  taskSums: (
    sums: {
      readonly all: number;
      readonly done: number;
      readonly underWay: number;
      readonly notStarted: number;
    },
    products: readonly { readonly n: number; readonly name: string }[],
  ) => {
    const stand = `Kế hoạch có ${count(sums.all)} nhiệm vụ: đã hoàn thành ${count(sums.done)}, đang thực hiện ${count(sums.underWay)}, chưa thực hiện ${count(sums.notStarted)}.`;
    const made = products.map(({ n, name }) => `${count(n)} ${name}`).join('; ');
    return `${stand} ${made === '' ? 'Trong kỳ chưa có sản phẩm nào được ghi.' : `Sản phẩm trong kỳ: ${made}.`}`;
  },
  taskEarlier: (n: number) => `Trước kỳ đã có ${count(n)} sản phẩm.`,
  issuedItem: (issued: {
    readonly number: string;
    readonly label: string;
    readonly onDate: string;
    readonly fromDraft?: boolean;
  }) => {
    const without = issued.fromDraft === false ? ' (không có dự thảo trong hệ thống)' : '';
    return `${issued.number ? `Số ${issued.number}` : 'Văn bản'} ngày ${formatDate(issued.onDate)}: ${issued.label}${without}.`;
  },
  othersAnswer: (answer: {
    readonly label: string;
    readonly symbol: string;
    readonly onDate: string;
    readonly onTime: boolean;
  }) =>
    `${answer.label}: ${answer.symbol ? `Công văn số ${answer.symbol}` : 'công văn'} ngày ${formatDate(answer.onDate)}${answer.onTime ? '' : ' (sau hạn)'}.`,
  belowHeading: 'Tổng hợp báo cáo của các cơ quan, địa phương',
  belowHead: ['STT', 'Chỉ tiêu', 'Cơ quan lập báo cáo', 'Các cơ quan báo cáo lên', 'Cộng'],
  belowReceived: (below: {
    readonly asked: number;
    readonly onTime: number;
    readonly late: number;
    readonly paper: number;
    readonly missing: readonly string[];
  }) => {
    const received = below.onTime + below.late;
    const late = below.late > 0 ? `, trong đó ${count(below.late)} báo cáo gửi sau hạn` : '';
    const paper = below.paper > 0 ? `, ${count(below.paper)} báo cáo nhập từ bản giấy` : '';
    const gaps =
      below.missing.length > 0
        ? ` Chưa nhận được báo cáo của ${count(below.missing.length)} cơ quan (số liệu của các cơ quan này không có trong phần cộng, không tính là 0): ${below.missing.join('; ')}.`
        : ' Không thiếu báo cáo nào.';
    return `Đã yêu cầu ${count(below.asked)} cơ quan báo cáo; nhận được ${count(received)} báo cáo${late}${paper}.${gaps}`;
  },
  peerBody: 'Cơ quan',
  peersLead: (shown: number, reported: number, by: string) =>
    reported > shown
      ? `So sánh ${formatNumber(shown)} trong ${formatNumber(reported)} cơ quan đã báo cáo, xếp theo chỉ tiêu “${by}”; số liệu của mọi cơ quan nằm trong tệp tổng hợp của yêu cầu báo cáo:`
      : `So sánh ${count(shown)} cơ quan đã báo cáo, xếp theo chỉ tiêu “${by}”:`,
  summed: (value: string, bodies: number) => `${value} (${formatNumber(bodies)} cơ quan)`,
} as const;
