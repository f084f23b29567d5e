import type { ResultColumn, ResultLineError } from '#features/indices/import/read-results.ts';
import type { ResultFault } from '#features/indices/index-result.ts';
import type {
  EditIndexRefusal,
  SaveResultRefusal,
  ShowIndexRefusal,
} from '#features/indices/keep-indices.server.ts';
import { formatDate, formatNumber } from './dates.ts';

const nothing = 'Chưa có gì được ghi.';

const faults: Record<ResultFault, string> = {
  aboveTop: 'điểm cao hơn điểm tối đa của chỉ số',
  placeAlone: 'thứ hạng cần ghi cùng tổng số đơn vị được xếp hạng',
  placeAbovePlaces: 'thứ hạng lớn hơn tổng số đơn vị được xếp hạng',
  decidedLater: 'ngày quyết định chưa tới',
  yearLater: 'quyết định ban hành trước khi năm này bắt đầu',
};
const sentenceOf = (fault: string) => `${fault.charAt(0).toUpperCase()}${fault.slice(1)}. ${nothing}`;

export const editIndexRefusals = {
  resultAboveTop: `Có kết quả đã nhập cao hơn điểm tối đa này. ${nothing} Hãy đính chính kết quả đó trước.`,
} satisfies Record<EditIndexRefusal, string>;
export const showIndexRefusals = {
  noResults: `Chỉ số chưa có kết quả nào để công khai. ${nothing}`,
  notPossibleNow: `Chỉ số không còn ở trạng thái ấy. ${nothing} Hãy tải lại trang.`,
} satisfies Record<ShowIndexRefusal, string>;
export const saveResultRefusals = {
  aboveTop: sentenceOf(faults.aboveTop),
  placeAlone: sentenceOf(faults.placeAlone),
  placeAbovePlaces: sentenceOf(faults.placeAbovePlaces),
  decidedLater: sentenceOf(faults.decidedLater),
  yearLater: sentenceOf(faults.yearLater),
  unknownBody: `Không có cơ quan này trong danh sách. ${nothing}`,
  alreadyThere: `Năm này của cơ quan này đã có kết quả. ${nothing} Nếu là đính chính, hãy ghi lý do; kết quả cũ vẫn được giữ.`,
  nothingChanged: `Kết quả giống hệt kết quả đang có. ${nothing}`,
} satisfies Record<SaveResultRefusal, string>;

export const resultColumnNames: Record<ResultColumn, readonly string[]> = {
  body: ['Cơ quan', 'Đơn vị', 'Tên cơ quan'],
  year: ['Năm'],
  points: ['Điểm', 'Tổng điểm', 'Chỉ số', 'Kết quả'],
  place: ['Thứ hạng', 'Xếp hạng', 'Hạng'],
  places: ['Số đơn vị xếp hạng', 'Trên tổng số'],
  components: ['Thành phần', 'Chỉ số thành phần'],
  decisionNumber: ['Số quyết định', 'Quyết định'],
  decisionOn: ['Ngày quyết định', 'Ngày ban hành'],
  decisionIssuer: ['Cơ quan ban hành', 'Cơ quan công bố'],
};
export const resultLineErrors: Record<ResultLineError, string> = {
  ...faults,
  body: 'thiếu tên cơ quan',
  year: 'năm cần có bốn chữ số, từ 2000',
  points: 'điểm không đọc được; ví dụ: 87,35',
  place: 'thứ hạng không phải số',
  places: 'tổng số đơn vị không phải số',
  components: 'thành phần không đọc được; ví dụ: Cải cách thể chế: 8,5/10; Cải cách thủ tục: 12/14',
  decisionNumber: 'thiếu số quyết định',
  decisionOn: 'ngày quyết định không đọc được; ví dụ: 15/4/2026',
  decisionIssuer: 'thiếu cơ quan ban hành quyết định',
  unknownBody: 'không có cơ quan nào mang tên này trong danh sách',
  severalBodies: 'nhiều cơ quan mang tên này; hãy nhập tay',
  known: 'đã có kết quả của năm này; hãy đính chính bằng tay',
  twice: 'cơ quan và năm này đứng hai lần trong bảng',
};

export const indicesText = {
  title: 'Chỉ số',
  intro:
    'Các chỉ số đo cơ quan hằng năm (PAR INDEX, SIPAS …) đúng như nơi đánh giá đã công bố: điểm, thứ hạng, thành phần và quyết định công bố.',
  incomplete: `Có mục bắt buộc bị thiếu, quá dài hoặc sai dạng. ${nothing}`,
  saved: 'Đã ghi.',
  empty: 'Chưa có chỉ số nào.',
  columns: { name: 'Chỉ số', issuer: 'Nơi đánh giá', lastYear: 'Năm gần nhất', state: 'Trạng thái' },
  shown: 'đang công khai',
  hidden: 'chưa công khai',
  addTitle: 'Thêm chỉ số',
  add: 'Thêm chỉ số',
  editTitle: 'Sửa chỉ số',
  save: 'Ghi',
  name: 'Tên chỉ số',
  issuer: 'Nơi đánh giá, công bố',
  measures: 'Chỉ số đo gì',
  source: 'Trang công bố (https)',
  unit: 'Đơn vị tính',
  unitHint: 'Ví dụ: điểm, %.',
  top: 'Điểm tối đa',
  show: 'Công khai',
  showHint: 'Từ khi công khai, kết quả nhập thêm hiện ngay trên trang chỉ số.',
  hide: 'Thôi công khai',
  publicPage: 'Xem trang công khai',
  resultsTitle: 'Kết quả',
  noResults: 'Chưa có kết quả nào.',
  resultTitle: 'Nhập hoặc đính chính một kết quả',
  body: 'Cơ quan',
  year: 'Năm',
  points: 'Điểm',
  place: 'Thứ hạng',
  places: 'Trên tổng số',
  components: 'Chỉ số thành phần',
  componentsHint: 'Mỗi dòng một thành phần, ví dụ: Cải cách thể chế: 8,5/10',
  decisionNumber: 'Số quyết định công bố',
  decisionOn: 'Ngày quyết định',
  decisionIssuer: 'Cơ quan ban hành quyết định',
  reason: 'Lý do đính chính',
  reasonHint: 'Chỉ khi năm này đã có kết quả. Kết quả cũ được giữ cùng lý do.',
  saveResult: 'Ghi kết quả',
  resultColumns: { body: 'Cơ quan', year: 'Năm', points: 'Điểm', place: 'Hạng', decision: 'Quyết định' },
  correctionsTitle: 'Các lần đính chính',
  correction: (body: string, year: number, before: number, after: number, reason: string) =>
    `${body}, năm ${year}: ${formatNumber(before, 2)} → ${formatNumber(after, 2)}. Lý do: ${reason}`,
  importTitle: 'Nhập từ bảng',
};

/** The public pages of indices. */
export const publicIndicesText = {
  title: 'Chỉ số đo cơ quan nhà nước',
  intro:
    'Kết quả các chỉ số hằng năm đúng như nơi đánh giá đã công bố, kèm quyết định. Phần mềm không tự chấm điểm.',
  empty: 'Chưa có chỉ số nào được công khai.',
  issuer: (issuer: string) => `Nơi đánh giá: ${issuer}`,
  upTo: (year: number) => `Số liệu đến năm ${year}`,
  facts: {
    measures: 'Đo gì',
    issuer: 'Nơi đánh giá',
    scale: 'Thang điểm',
    source: 'Nguồn',
    keeper: 'Nơi cập nhật',
  },
  /** As it was typed. */
  unit: (unit: string) => unit,
  scale: (top: number, unit: string) => `0 đến ${formatNumber(top)} ${unit}`,
  points: (points: number) => formatNumber(points, 2),
  body: 'Cơ quan',
  show: 'Xem',
  overYears: (name: string) => `${name} qua các năm`,
  chartTitle: (unit: string) => `Kết quả (${unit})`,
  gap: 'không có số liệu',
  year: 'Năm',
  result: 'Kết quả',
  place: 'Thứ hạng',
  placeOf: (place: number, places: number) => `${place}/${places}`,
  unranked: 'không xếp hạng',
  change: 'So với năm trước',
  noChange: 'chưa so được',
  changed: (change: number) =>
    change === 0 ? 'không đổi' : `${change > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(change), 2)}`,
  climbed: (places: number) =>
    places === 0 ? 'giữ hạng' : `${places > 0 ? 'lên' : 'xuống'} ${Math.abs(places)} bậc`,
  decision: 'Quyết định công bố',
  decided: (number: string, day: string, issuer: string) => `${number}, ${formatDate(day)}, ${issuer}`,
  formerName: (name: string) => `khi đó tên là ${name}`,
  tookOver: (names: string) =>
    `Cơ quan này tiếp nhận ${names}. Điểm của các cơ quan trước khi sáp nhập không cộng được, nên đứng riêng.`,
  passedTo: (names: string) => `Cơ quan này đã kết thúc; nay là ${names}.`,
  inYear: (year: number) => `Các cơ quan năm ${year}`,
  otherYears: 'Năm khác',
  components: (year: number) => `Thành phần năm ${year}`,
  component: 'Thành phần',
  share: 'Tỷ lệ đạt',
  corrected: (times: number) => `đã đính chính ${times} lần`,
  csv: 'Tải toàn bộ số liệu (CSV)',
  csvHead: [
    ...['chỉ số', 'cơ quan', 'tên khi đó', 'năm', 'điểm', 'so với năm trước', 'thứ hạng', 'trên tổng số'],
    ...['số bậc lên (xuống)', 'số quyết định', 'ngày quyết định', 'cơ quan ban hành', 'thành phần'],
  ],
};

/** What is done with indices, in the trail. */
export const indexActs = {
  'index.added': 'Thêm chỉ số',
  'index.edited': 'Sửa chỉ số',
  'index.shown': 'Công khai chỉ số',
  'index.hidden': 'Thôi công khai chỉ số',
  'index.resultEntered': 'Nhập kết quả chỉ số',
  'index.resultCorrected': 'Đính chính kết quả chỉ số',
  'index.resultsImported': 'Nhập bảng kết quả chỉ số',
} as const;
/** Fields of its entries. */
export const indexFieldWords = {
  indexName: 'Tên chỉ số',
  indexIssuer: 'Nơi đánh giá',
  indexTop: 'Điểm tối đa',
  indexShown: 'Công khai',
  indexYear: 'Năm',
  measuredBody: 'Cơ quan được đo',
  indexPoints: 'Điểm',
  indexPlace: 'Thứ hạng',
} as const;
