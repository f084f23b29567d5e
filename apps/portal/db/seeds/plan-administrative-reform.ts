// The nine tasks of the department's administrative-reform communication plan of 2022, in our own words:
// the same work, the same units, the same times as the plan of that year.

import type { StoryTask } from './story.ts';

const CENTRE = 'tt-thong-tin-khcn-cu';
const OFFICE = 'vp-so-khcn-cu';
const INSPECTORATE = 'thanh-tra-so-khcn-cu';
const CENTRE_TEXT = 'Trung tâm Thông tin, thống kê và ứng dụng KH&CN';
const UNITS_TEXT = 'Các phòng chuyên môn; đơn vị trực thuộc';

export const administrativeReformTasks: readonly StoryTask[] = [
  {
    key: 'cchc22-1',
    title:
      'Giới thiệu văn bản của Trung ương, của tỉnh về cải cách hành chính và pháp luật thuộc lĩnh vực của Sở',
    product: 'Văn bản được đăng tải; kế hoạch; báo cáo kết quả',
    lead: CENTRE,
    leadText: `${CENTRE_TEXT}; Văn phòng Sở`,
    coordinatingText: UNITS_TEXT,
    timeText: 'Thường xuyên',
    state: 'done',
    doneOn: '2022-12-15',
  },
  {
    key: 'cchc22-2',
    title: 'Tuyên truyền vì sao cải cách hành chính giúp tỉnh hút đầu tư, tăng sức cạnh tranh và phát triển',
    product: 'Tin, bài về cải cách hành chính',
    lead: CENTRE,
    leadText: CENTRE_TEXT,
    coordinatingText: `Văn phòng Sở; ${UNITS_TEXT.toLowerCase()}`,
    timeText: 'Thường xuyên',
    state: 'done',
    doneOn: '2022-12-15',
  },
  {
    key: 'cchc22-3',
    title: 'Thông tin về cuộc thi tìm hiểu cải cách hành chính và cuộc thi tìm sáng kiến, giải pháp của tỉnh',
    product: 'Kế hoạch; sáng kiến; giải pháp dự thi',
    lead: OFFICE,
    leadText: 'Văn phòng Sở',
    coordinatingText: `${CENTRE_TEXT}; các phòng chuyên môn, đơn vị trực thuộc`,
    timeText: 'Theo kế hoạch của UBND tỉnh',
    state: 'done',
    doneOn: '2022-11-30',
  },
  {
    key: 'cchc22-4',
    title:
      'Phổ biến pháp luật, nhất là pháp luật của ngành; theo dõi việc thi hành; thông tin về tiếp dân, giải quyết đơn thư, chống tham nhũng',
    product: 'Kế hoạch, báo cáo, bài viết',
    lead: INSPECTORATE,
    leadText: 'Thanh tra Sở',
    coordinatingText: `Văn phòng Sở; ${CENTRE_TEXT}; các phòng, đơn vị`,
    timeText: 'Thường xuyên',
    state: 'done',
    doneOn: '2022-12-15',
  },
  {
    key: 'cchc22-5',
    title:
      'Nhắc công chức về kỷ luật, đạo đức, quyền và nghĩa vụ khi thi hành công vụ; thông tin về tinh gọn bộ máy, đào tạo và chính sách thu hút nhân lực',
    product: 'Bài trên bản tin; kế hoạch, báo cáo; văn bản nhắc việc',
    lead: OFFICE,
    leadText: `Văn phòng Sở; ${CENTRE_TEXT}`,
    coordinatingText: 'Các đơn vị trực thuộc',
    timeText: 'Thường xuyên',
    state: 'done',
    doneOn: '2022-12-15',
  },
  {
    key: 'cchc22-6',
    title: 'Cho dân biết điểm số cải cách hành chính của tỉnh và của Sở, mức hài lòng khi đến làm thủ tục',
    product: 'Quyết định công bố của UBND tỉnh',
    lead: OFFICE,
    leadText: 'Văn phòng Sở',
    coordinatingText: `${CENTRE_TEXT}; các phòng chuyên môn, đơn vị trực thuộc`,
    timeText: 'Thường xuyên',
    state: 'done',
    doneOn: '2022-12-20',
  },
  {
    key: 'cchc22-7',
    title: 'Giới thiệu cách làm đang thí điểm và gương tốt về cải cách hành chính trong tỉnh, trong nước',
    product: 'Tin, bài giới thiệu',
    lead: CENTRE,
    leadText: CENTRE_TEXT,
    coordinatingText: 'Văn phòng Sở',
    timeText: 'Thường xuyên',
    state: 'done',
    doneOn: '2022-12-15',
  },
  {
    key: 'cchc22-8',
    title: 'Thông tin kết quả một cửa, một cửa liên thông; công bố thủ tục hành chính mới hoặc được sửa đổi',
    product: 'Quyết định công bố của Chủ tịch UBND tỉnh; kế hoạch và báo cáo',
    lead: OFFICE,
    leadText: 'Văn phòng Sở',
    coordinatingText: CENTRE_TEXT,
    timeText: 'Quý I, II, III, IV',
    due: '2022-12-31',
    state: 'done',
    doneOn: '2022-12-26',
  },
  {
    key: 'cchc22-9',
    title: 'Báo cáo tiến độ cải cách hành chính: việc đã làm được, việc còn vướng và lý do',
    product: 'Báo cáo cải cách hành chính của Sở theo quý',
    lead: OFFICE,
    leadText: 'Văn phòng Sở',
    coordinatingText: CENTRE_TEXT,
    timeText: 'Quý I, II, III, IV',
    due: '2022-12-31',
    state: 'done',
    doneOn: '2022-12-28',
  },
];
