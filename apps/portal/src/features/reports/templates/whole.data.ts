import {
  ACTIVITY_SENTENCES,
  AWARENESS,
  CLOSING,
  DIFFICULTIES,
  FUNDS,
  IMPACT,
  leadOf,
  MORE_ON_ACTIVITIES,
  ON_407,
  OTHERS_PARTS,
  PLANS,
  PROPOSALS,
  RECIPIENTS,
} from './one-year.data.ts';
import type { ReportTemplate, TemplatePart } from './report-template.ts';

/** The figures that the targets of Decision 407 are measured by, and those that show the work behind them. */
const TABLE_CODES = [
  'draftsLed',
  'draftsScreened',
  'draftsInScope',
  'draftsCommunicated',
  'communicatedRate',
  'consultationsOpened',
  'draftsToPost',
  'draftsPostedInFull',
  'postedRate',
  'opinionsReceived',
  'opinionsAnswered',
  'answeredRate',
  'opinionsAccepted',
  'opinionsPartlyAccepted',
  'opinionsExplained',
  'activities',
  'reachMeasured',
  'reachEstimated',
  'documentsIssued',
  'externalDraftsReceived',
  'externalDraftsAnswered',
] as const;

/** Of the own body only: a median is not summed. */
const OWN_CODES = [...TABLE_CODES, 'daysToAnswer'] as const;

/** What is seen better than read: the target of Decision 407, what was asked of people, how long they waited, what was answered. */
const CHART_CODES = ['communicatedRate', 'consultationsOpened', 'daysToAnswer', 'answeredRate'] as const;

/** Bodies beside each other, those that asked people most often first. */
const PEER_CODES = ['consultationsOpened', 'communicatedRate', 'activities', 'answeredRate'] as const;

const BELOW: TemplatePart = { kind: 'fromBelow', codes: TABLE_CODES, peers: PEER_CODES };

const RESULTS: readonly TemplatePart[] = [
  { kind: 'heading', level: 2, text: '1. Chỉ đạo, quán triệt, hướng dẫn' },
  PLANS,
  AWARENESS,
  { kind: 'heading', level: 2, text: '2. Truyền thông dự thảo chính sách và lấy ý kiến' },
  ...ACTIVITY_SENTENCES,
  MORE_ON_ACTIVITIES,
  { kind: 'heading', level: 2, text: '3. Phối hợp với cơ quan trung ương và cơ quan khác' },
  ...OTHERS_PARTS,
  { kind: 'heading', level: 2, text: '4. Kinh phí thực hiện' },
  FUNDS,
  { kind: 'heading', level: 2, text: '5. Tác động, cách làm hay, kinh nghiệm tốt' },
  IMPACT,
];

const END: readonly TemplatePart[] = [
  { kind: 'heading', level: 1, text: 'II. KHÓ KHĂN, HẠN CHẾ VÀ NGUYÊN NHÂN' },
  DIFFICULTIES,
  { kind: 'heading', level: 1, text: 'III. KIẾN NGHỊ, ĐỀ XUẤT' },
  PROPOSALS,
  BELOW,
  CLOSING,
];

/** Every year before the day that the province has named; bodies below are asked for theirs and are summed. */
export const ANNUAL: ReportTemplate = {
  code: 'annual',
  version: 1,
  name: 'Báo cáo hằng năm thực hiện Quyết định 407',
  use: 'Hằng năm, trước ngày do địa phương quy định (có nơi là 20/11), gửi cơ quan tư pháp tổng hợp.',
  basis:
    'Quyết định số 407/QĐ-TTg ngày 30/3/2022; kế hoạch của địa phương (ngày gửi do từng địa phương quy định, chưa thấy ngày chung cả nước)',
  status: 'secondary',
  type: 'BÁO CÁO',
  parts: [
    leadOf(`kết quả ${ON_407}`),
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ THỰC HIỆN' },
    ...RESULTS,
    ...END,
  ],
  appendices: [
    {
      title: 'Số liệu truyền thông dự thảo chính sách và lấy ý kiến',
      parts: [{ kind: 'figures', codes: OWN_CODES, compared: true, charts: CHART_CODES }],
    },
  ],
  recipients: RECIPIENTS,
};

/** A part to be set into the annual report of the justice sector, with its tables behind. */
export const JUSTICE_SECTION: ReportTemplate = {
  code: 'justiceSection',
  version: 1,
  name: 'Phần Quyết định 407 trong báo cáo công tác tư pháp năm',
  use: 'Đoạn và phụ lục số liệu để đưa vào báo cáo tổng kết công tác tư pháp hằng năm.',
  isFragment: true,
  basis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022; đề cương báo cáo công tác tư pháp',
  status: 'unverified',
  type: 'BÁO CÁO',
  parts: [
    { kind: 'heading', level: 2, text: 'Truyền thông dự thảo chính sách theo Quyết định số 407/QĐ-TTg' },
    PLANS,
    ...ACTIVITY_SENTENCES,
    IMPACT,
    { kind: 'heading', level: 3, text: 'Khó khăn, hạn chế và nguyên nhân' },
    DIFFICULTIES,
    { kind: 'heading', level: 3, text: 'Kiến nghị, đề xuất' },
    PROPOSALS,
    BELOW,
    CLOSING,
  ],
  appendices: [
    {
      title: 'Số liệu thực hiện Quyết định số 407/QĐ-TTg',
      parts: [{ kind: 'figures', codes: OWN_CODES, compared: true, charts: CHART_CODES }],
    },
  ],
  recipients: RECIPIENTS,
};

export const MID_TERM: ReportTemplate = {
  code: 'midTerm',
  version: 1,
  name: 'Sơ kết giữa kỳ thực hiện Đề án 407',
  use: 'Nhìn lại nhiều năm khi Đề án đang thực hiện; từng năm và cả giai đoạn.',
  basis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022 (Đề án 2022-2027)',
  status: 'secondary',
  type: 'BÁO CÁO',
  byYear: true,
  parts: [
    leadOf(`sơ kết ${ON_407}`),
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ THỰC HIỆN' },
    ...RESULTS,
    { kind: 'heading', level: 2, text: '6. Số liệu từng năm' },
    { kind: 'figures', codes: OWN_CODES, byYear: true, charts: CHART_CODES },
    ...END,
  ],
  recipients: RECIPIENTS,
};

export const FINAL: ReportTemplate = {
  code: 'final',
  version: 1,
  name: 'Tổng kết Đề án 407 giai đoạn 2022-2027',
  use: 'Khi Đề án kết thúc; từng năm và cả giai đoạn, bài học và việc làm tiếp.',
  basis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022 (Đề án 2022-2027)',
  status: 'secondary',
  type: 'BÁO CÁO',
  byYear: true,
  parts: [
    leadOf(`tổng kết ${ON_407}`),
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ THỰC HIỆN' },
    ...RESULTS,
    { kind: 'heading', level: 2, text: '6. Số liệu từng năm và cả giai đoạn' },
    { kind: 'figures', codes: OWN_CODES, byYear: true, charts: CHART_CODES },
    { kind: 'heading', level: 2, text: '7. Bài học kinh nghiệm' },
    {
      kind: 'narrative',
      key: 'lessons',
      label: 'Bài học kinh nghiệm',
      hint: 'Điều gì nên giữ, điều gì nên làm khác. Mỗi dòng một ý.',
      required: true,
    },
    ...END,
  ],
  recipients: RECIPIENTS,
};
