import { AWARENESS, CLOSING, FUNDS, leadOf, PLANS, PROPOSALS, RECIPIENTS } from './one-year.data.ts';
import type { ReportTemplate } from './report-template.ts';

/**
 * A quarter of communicating administrative reform: what the yearly plan wanted (its appendix of tasks, products, units, times) beside what
 * is there. The outline is that of plans of departments, whose part IV asks the office to sum up results at fixed times.
 */
export const REFORM_OUTREACH: ReportTemplate = {
  code: 'reformOutreach',
  version: 1,
  name: 'Tuyên truyền cải cách hành chính (quý)',
  use: 'Báo cáo quý về kế hoạch tuyên truyền cải cách hành chính: số liệu, từng nhiệm vụ với sản phẩm và kết quả được tự điền.',
  basis: 'Kế hoạch tuyên truyền cải cách hành chính hằng năm của sở, ngành (đề cương từng nơi khác nhau)',
  status: 'secondary',
  type: 'BÁO CÁO',
  parts: [
    leadOf('kết quả tuyên truyền cải cách hành chính'),
    { kind: 'heading', level: 1, text: '1. Công tác chỉ đạo, điều hành' },
    PLANS,
    AWARENESS,
    { kind: 'heading', level: 1, text: '2. Kết quả thực hiện kế hoạch' },
    { kind: 'tasks', show: 'sums', empty: 'Trong kỳ chưa có kế hoạch nào được ban hành.' },
    { kind: 'heading', level: 1, text: '3. Hoạt động thông tin, tuyên truyền của cơ quan trong kỳ' },
    {
      kind: 'sentence',
      phrases: [
        {
          text: 'Tính cả các chương trình khác, trong kỳ cơ quan chưa đăng tin, bài nào.',
          when: { none: ['newsPublished'] },
        },
        {
          text: 'Tính cả các chương trình khác, trong kỳ cơ quan đã đăng {newsPublished} tin, bài, trang chuyên đề, câu hỏi đáp trên cổng.',
          when: { some: ['newsPublished'] },
        },
        { text: ' Trong kỳ không tổ chức hội nghị, lớp tập huấn.', when: { none: ['gatheringsHeld'] } },
        {
          text: ' Đã tổ chức {gatheringsHeld} hội nghị, lớp tập huấn, buổi đối thoại với {gatheringPeople} lượt người dự.',
          when: { some: ['gatheringsHeld'] },
        },
        { text: ' Đã công bố {skillDocuments} tài liệu kỹ năng.', when: { some: ['skillDocuments'] } },
        {
          text: ' Đã tổ chức {contestsHeld} cuộc thi tìm hiểu với {contestPeople} lượt người dự.',
          when: { some: ['contestsHeld'] },
        },
        { text: ' Đã thực hiện {surveysHeld} khảo sát.', when: { some: ['surveysHeld'] } },
        {
          text: ' Sổ hoạt động truyền thông ghi {activities} hoạt động, {reachMeasured:plain} lượt tiếp cận đếm được, {reachEstimated:plain} lượt ước tính (hai số này không cộng với nhau).',
          when: { some: ['activities'] },
        },
      ],
    },
    { kind: 'channels' },
    {
      kind: 'figures',
      codes: [
        ...(['tasksOfYear', 'tasksDone', 'tasksProven', 'tasksLate'] as const),
        ...(['newsPublished', 'gatheringsHeld', 'gatheringPeople', 'surveysHeld'] as const),
        ...(['contestsHeld', 'contestPeople', 'skillDocuments', 'activities'] as const),
      ],
      compared: true,
    },
    { kind: 'heading', level: 1, text: '4. Kinh phí' },
    FUNDS,
    { kind: 'heading', level: 1, text: '5. Tồn tại, hạn chế và nguyên nhân; nhiệm vụ quý sau' },
    {
      kind: 'narrative',
      key: 'next',
      label: 'Tồn tại, hạn chế và nguyên nhân; nhiệm vụ quý sau',
      hint: 'Mỗi dòng một ý.',
      required: true,
    },
    { kind: 'heading', level: 1, text: '6. Kiến nghị, đề xuất' },
    PROPOSALS,
    CLOSING,
  ],
  appendices: [
    {
      title: 'Kết quả thực hiện từng nhiệm vụ của kế hoạch',
      orientation: 'landscape',
      parts: [{ kind: 'tasks', show: 'table', empty: 'Trong kỳ chưa có kế hoạch nào được ban hành.' }],
    },
  ],
  recipients: RECIPIENTS,
};
