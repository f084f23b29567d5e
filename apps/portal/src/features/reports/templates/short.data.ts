import {
  ACTIVITY_SENTENCES,
  AWARENESS,
  CLOSING,
  FUNDS,
  IMPACT,
  leadOf,
  ON_407,
  OTHERS_PARTS,
  PLANS,
  PROPOSALS,
  RECIPIENTS,
} from './one-year.data.ts';
import type { ReportTemplate } from './report-template.ts';

/** What communes hand in: few boxes, a few pages; results, assessment, proposals. */
export const COMMUNE_SHORT: ReportTemplate = {
  code: 'communeShort',
  version: 1,
  name: 'Báo cáo ngắn của xã, phường, đặc khu',
  use: 'Cấp xã báo cáo trong vài phút: bốn ô để viết, số liệu và danh sách được tự điền.',
  basis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022; mẫu ngắn cấp xã đã dùng khi sơ kết',
  status: 'secondary',
  type: 'BÁO CÁO',
  parts: [
    leadOf(`kết quả ${ON_407}`),
    { kind: 'heading', level: 1, text: '1. Tình hình công tác truyền thông dự thảo chính sách' },
    { kind: 'heading', level: 2, text: 'a) Kết quả đạt được' },
    PLANS,
    AWARENESS,
    ...ACTIVITY_SENTENCES,
    { kind: 'heading', level: 2, text: 'b) Kinh phí' },
    FUNDS,
    { kind: 'heading', level: 2, text: 'c) Đánh giá' },
    IMPACT,
    { kind: 'heading', level: 1, text: '2. Kiến nghị, đề xuất' },
    PROPOSALS,
    CLOSING,
  ],
  recipients: RECIPIENTS,
};

/** Asked for between the fixed days, about one matter. */
export const AD_HOC: ReportTemplate = {
  code: 'adHoc',
  version: 1,
  name: 'Báo cáo đột xuất, theo chuyên đề',
  use: 'Khi cấp trên yêu cầu báo cáo ngoài kỳ, về một việc.',
  basis: 'Văn bản yêu cầu của cơ quan cấp trên',
  status: 'verified',
  type: 'BÁO CÁO',
  parts: [
    leadOf('về nội dung được yêu cầu'),
    { kind: 'heading', level: 1, text: '1. Nội dung báo cáo' },
    {
      kind: 'narrative',
      key: 'matter',
      label: 'Nội dung được yêu cầu',
      hint: 'Trả lời đúng từng ý của văn bản yêu cầu. Mỗi dòng một đoạn.',
      required: true,
    },
    { kind: 'heading', level: 1, text: '2. Số liệu trong kỳ' },
    ...ACTIVITY_SENTENCES,
    { kind: 'heading', level: 1, text: '3. Phối hợp với cơ quan khác' },
    ...OTHERS_PARTS,
    { kind: 'heading', level: 1, text: '4. Kiến nghị, đề xuất' },
    PROPOSALS,
    CLOSING,
  ],
  recipients: RECIPIENTS,
};

/** A quarter, for the report on administrative reform: what was done about asking people. */
export const REFORM_QUARTER: ReportTemplate = {
  code: 'reformQuarter',
  version: 1,
  name: 'Cải cách hành chính: phần thể chế (quý)',
  use: 'Phần xây dựng thể chế, lấy ý kiến người dân trong báo cáo cải cách hành chính hằng quý.',
  basis: 'Kế hoạch cải cách hành chính của địa phương (đề cương từng nơi khác nhau)',
  status: 'unverified',
  type: 'BÁO CÁO',
  parts: [
    leadOf('kết quả cải cách thể chế, phần xây dựng văn bản và lấy ý kiến người dân'),
    { kind: 'heading', level: 1, text: '1. Công tác chỉ đạo, điều hành' },
    PLANS,
    AWARENESS,
    { kind: 'heading', level: 1, text: '2. Xây dựng văn bản, lấy ý kiến và tiếp thu' },
    ...ACTIVITY_SENTENCES,
    {
      kind: 'figures',
      codes: [
        'draftsLed',
        'consultationsOpened',
        'opinionsReceived',
        'answeredRate',
        'tasksDone',
        'tasksLate',
      ],
    },
    { kind: 'heading', level: 1, text: '3. Tồn tại, hạn chế và phương hướng quý sau' },
    {
      kind: 'narrative',
      key: 'next',
      label: 'Tồn tại, hạn chế; phương hướng quý sau',
      hint: 'Mỗi dòng một ý.',
      required: true,
    },
    CLOSING,
  ],
  recipients: RECIPIENTS,
};
