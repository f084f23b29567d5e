// What was said last year about the digital teams of the villages. All of it has been answered.

import { opinionsOf } from './opinion-row.ts';
import type { StoryOpinion } from './opinion-story.ts';

const on = opinionsOf('qd-to-cong-nghe-so');

const villageMeeting = {
  channel: 'meeting',
  place: 'xã Khoái Châu',
  receivedOn: '2025-10-20',
  enteredBy: 'soan-thao',
  detail: {
    heldOn: '2025-10-18',
    heldAt: 'Nhà văn hóa thôn, xã Khoái Châu, 19 giờ 30',
    attendance: 52,
    minutesPage: 1,
    recordedBy: 'Công chức tư pháp xã',
  },
} as const;

export const digitalTeamOpinions: readonly StoryOpinion[] = [
  on({
    key: 'to-01',
    unit: 'dieu-3__khoan-3',
    quote: 'Tổ trưởng là trưởng thôn hoặc tổ trưởng tổ dân phố',
    position: 'amend',
    text: 'Trưởng thôn tôi năm nay 67 tuổi, bác ấy tự nhận là không rành điện thoại. Nên để anh em trong tổ bầu người biết việc làm tổ trưởng.',
    place: 'xã Quỳnh Phụ',
    receivedOn: '2025-10-09',
  }),
  on({
    key: 'to-02',
    unit: 'dieu-3__khoan-3',
    position: 'amend',
    text: 'to truong nen la thanh nien hoac giao vien, truong thon viec nhieu lam roi',
    place: 'xã Lạc Đạo',
    receivedOn: '2025-10-11',
  }),
  on({
    key: 'to-03',
    unit: 'dieu-5__khoan-1',
    quote: 'ít nhất 01 buổi mỗi tuần',
    position: 'amend',
    text: 'Trực giờ hành chính thì dân đi làm đồng, đi công ty hết. Đề nghị có buổi tối và ngày nghỉ.',
    category: 'Hội nghị thôn, 52 người dự',
    ...villageMeeting,
  }),
  on({
    key: 'to-04',
    unit: 'dieu-6__khoan-1',
    position: 'agree',
    text: 'Cấm giữ mật khẩu của dân là đúng. Mẹ tôi suýt mất tiền vì nhờ người ta làm hộ.',
    place: 'phường Thái Bình',
    receivedOn: '2025-10-12',
  }),
  on({
    key: 'to-05',
    unit: 'dieu-6__khoan-2',
    position: 'amend',
    text: 'Người dân có mặt và đồng ý vẫn chưa đủ, phải cho người ta nhìn từng bước chứ bấm nhanh quá ai mà biết.',
    category: 'Người cao tuổi',
    place: 'xã Vũ Quý',
    channel: 'letter',
    receivedOn: '2025-10-15',
    enteredBy: 'soan-thao',
    detail: { symbol: 'Thư tay, số đến 287', recordedBy: 'Văn thư Sở' },
  }),
  on({
    key: 'to-06',
    unit: 'dieu-8__khoan-1',
    position: 'amend',
    text: '70 nghìn một buổi không đủ tiền xăng với cước mạng. Xin tăng lên để tổ còn duy trì được.',
    category: 'Thành viên Tổ công nghệ số cộng đồng',
    place: 'xã Phụ Dực',
    receivedOn: '2025-10-16',
  }),
  on({
    key: 'to-07',
    unit: 'dieu-8__khoan-1',
    position: 'amend',
    text: 'Đề nghị trả theo tháng 1 triệu đồng một người cho dễ tính, khỏi ghi sổ từng buổi.',
    category: 'Thành viên Tổ công nghệ số cộng đồng',
    place: 'phường Sơn Nam',
    receivedOn: '2025-10-18',
  }),
  on({
    key: 'to-08',
    unit: 'dieu-3__khoan-2',
    position: 'amend',
    text: 'Thôn nhỏ có 80 hộ, tìm đủ 5 người khó lắm. Cho 3 người được không?',
    category: 'Hội nghị thôn, 52 người dự',
    ...villageMeeting,
  }),
  on({
    key: 'to-09',
    unit: null,
    position: 'ask',
    text: 'Nhân tiện cho hỏi bao giờ thôn tôi được sửa đường ra đồng?',
    category: 'Hội nghị thôn, 52 người dự',
    ...villageMeeting,
  }),
  on({
    key: 'to-10',
    unit: null,
    position: 'agree',
    text: 'Nhất trí với dự thảo quyết định.',
    category: 'Hội viên phụ nữ',
    place: 'xã Thư Trì',
    receivedOn: '2025-10-22',
  }),
];
