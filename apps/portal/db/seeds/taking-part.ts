// What people may learn and win beside their opinions: a contest of the department, a handbook; and what its officers found in the law in force.

import type { StoryDate } from './story.ts';

export const contest = {
  openedOn: { daysAgo: 5 } as StoryDate,
  closesOn: { daysAhead: 9 } as StoryDate,
  writer: 'dang-tin',
  leader: 'truong-phong',
  title: 'Năm phút tìm hiểu việc góp ý chính sách',
  rules: 'Ai ở tỉnh cũng dự được, mỗi người một lần trong đợt. Ba câu rút ngẫu nhiên, mười phút.',
  prizes: [
    { name: 'Giải nhất', count: 1, worth: '500.000 đồng' },
    { name: 'Giải nhì', count: 2, worth: '200.000 đồng' },
  ],
  questions: [
    {
      words: 'Ý kiến góp ý đã gửi thì cơ quan soạn thảo phải làm gì?',
      choices: '* Nghiên cứu, tiếp thu hoặc giải trình\nLưu vào hồ sơ\nChỉ trả lời khi được hỏi lại',
      source: 'Luật số 64/2025/QH15, Điều 6',
    },
    {
      words: 'Góp ý trên cổng này có cần tài khoản không?',
      choices: '* Không\nCó\nChỉ cơ quan mới cần',
      source: 'Trang trợ giúp của cổng',
    },
    {
      words: 'Mã biên nhận dùng để làm gì?',
      choices: '* Xem ý kiến của mình được trả lời thế nào\nĐể nhận quà\nĐể đăng nhập cổng khác',
      source: 'Trang trợ giúp của cổng',
    },
    {
      words: 'Đề án truyền thông chính sách theo Quyết định 407/QĐ-TTg thực hiện trong giai đoạn nào?',
      choices: '* 2022 - 2027\n2020 - 2025\n2025 - 2030',
      source: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022',
    },
  ],
  /** How many of the questions each answers before the story ends, with what stands first. */
  entries: [
    { name: 'Đồng Thị Lúa', answers: 3 },
    { name: 'Cù Văn Nhãn', answers: 3 },
    { name: 'Thiều Thị Sông', answers: 1 },
  ],
} as const;

export const handbook = {
  on: { daysAgo: 8 } as StoryDate,
  by: 'dang-tin',
  title: 'Hỏi đáp về dự thảo hỗ trợ đổi mới công nghệ',
  audience: 'Tuyên truyền viên xã, phường',
  words:
    'Ai được hỗ trợ? Hộ làm nghề, hợp tác xã, doanh nghiệp nhỏ trong tỉnh.\nGóp ý ở đâu? Trên cổng, ở Ủy ban nhân dân xã, hoặc gọi điện.\nGóp ý rồi thì sao? Mỗi ý kiến được trả lời công khai, có lý do.',
} as const;

export const findings = [
  {
    on: { daysAgo: 30 } as StoryDate,
    by: 'soan-thao',
    citation: 'khoản 2 Điều 4 Quyết định số 15/2021/QĐ-UBND',
    problem: 'outdated',
    found: 'Quy định còn giao việc cho cấp huyện, nay không còn cấp này.',
    proposal: 'amend',
    proposed: 'Giao Ủy ban nhân dân xã tiếp nhận hồ sơ hỗ trợ.',
    addressee: 'Ủy ban nhân dân tỉnh Hưng Yên',
    sent: { on: { daysAgo: 21 } as StoryDate, number: '415/SKHCN-QLCN' },
  },
  {
    on: { daysAgo: 4 } as StoryDate,
    by: 'soan-thao',
    citation: 'Điều 7 Quyết định số 15/2021/QĐ-UBND',
    problem: 'unclear',
    found: 'Không nói rõ hộ làm nghề thuê nhà xưởng có được hỗ trợ không.',
    proposal: 'amend',
    proposed: 'Ghi rõ hộ thuê nhà xưởng từ 12 tháng trở lên cũng được hỗ trợ.',
    addressee: 'Ủy ban nhân dân tỉnh Hưng Yên',
    sent: undefined,
  },
] as const;
