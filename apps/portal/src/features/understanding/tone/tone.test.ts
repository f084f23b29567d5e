import { expect, test } from 'vitest';
import { toneOf } from './tone.ts';

test.each([
  ['Hòm thuốc ở trạm gồm những thuốc gì? Đề nghị in danh mục.', ['question']],
  ['Dời lò đi rồi đất lò cũ dùng làm gì, có được xây nhà ở không ạ?', ['question']],
  [
    'Dự thảo chưa nói khi người được xét chết thì con có được bán tiếp không. Đề nghị cho thừa kế.',
    ['question'],
  ],
  ['tối nay đá banh sân phường mấy giờ vậy ae', ['question', 'advertisement']],
  ['25.000 đồng một suất thì ăn được gì? Nên nâng lên.', []],
  ['Tôi gửi lần đầu, không biết có đúng chỗ không.', []],
  [
    'Nhà nghỉ Mây Trôi xả thẳng bể phốt xuống suối. Đề nghị xã xuống lập biên bản, phạt thật nặng.',
    ['denunciation'],
  ],
  ['Trưởng bản cũ cầm 40 triệu quỹ rồi mua xe. Tôi nhất định kiện lên huyện.', ['denunciation']],
  ['Xin cho nhận tiền mặt tại nhà văn hóa. Tôi làm thuê ba tháng mới đủ đóng.', []],
  ['Máy lọc nước chính hãng giảm 40%, lắp tận nhà, bảo hành 5 năm!', ['advertisement']],
  ['Lò ga giá rẻ nhất 180 triệu đồng. Đề nghị cho vay vốn không lãi.', []],
])('%s', (text, flags) => expect(toneOf(text)).toEqual(flags));
