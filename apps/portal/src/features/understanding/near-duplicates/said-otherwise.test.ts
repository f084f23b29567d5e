import { describe, expect, test } from 'vitest';
import { opinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

const check = (one: string, two: string) => sameness(opinionCore(one), opinionCore(two));

/** A letter, and what somebody else made of it (decision 0133). */
describe('the same opinion, said otherwise', () => {
  const letter =
    'Đò chạy tới 18 giờ ở khoản 1 Điều 3 thì người làm ca về không kịp. Đề nghị thêm chuyến lúc 20 giờ và 22 giờ 15.';
  test.each([
    ['breath between a unit and its number', letter.toLowerCase().replace('khoản 1', 'khoản ừ thì 1')],
    ['breath between a number and a unit', letter.toLowerCase().replace('1 điều', '1 thì là điều')],
    ['a body asks', letter.replace('Đề nghị', 'Hội Nông dân xã kính đề nghị')],
    ['two letters of "khoản" changed places', letter.replace('khoản', 'kohản')],
    ['a slip in "khoản"', letter.replace('khoản', 'kgoản')],
    [
      'the first letters changed places, a capital among them',
      letter.replace('Đò', 'òĐ').replace('thêm', 'tehm'),
    ],
    ['a note of whoever kept the minutes', `${letter} (ghi tóm tắt)`],
  ])('%s', (_why, said) => expect(check(letter, said)).toBe('same'));

  test('two lost letters side by side', () =>
    expect(
      check(
        'Khám mỗi năm một lần thì huyết áp, tiểu đường không theo dõi được. Đề nghị khám hai lần một năm và có xét nghiệm máu.',
        'Khám mỗi năm một lần thì huyết áp, tiểu đường không theo dõi được. Đề nghị khám hai lần một năm và có xé ngiệm máu.',
      ),
    ).toBe('same'));

  test('a name in small letters, that means something else', () =>
    expect(
      check(
        'Tôi là Nguyễn Văn Bình, chủ lò ở xóm Bàu.\nDời lò trước tháng 12 là không tưởng. Đề nghị lùi hạn thêm 2 năm.',
        'tôi là cao thị giảm, chủ lò ở xóm sim.\ndời lò trước tháng 12 là không tưởng. đề nghị lùi hạn thêm 2 năm.',
      ),
    ).toBe('same'));

  test('"nhà kế bên" for "nhà bên cạnh": two gaps that belong together', () =>
    expect(
      check(
        'Báo trước 3 ngày bằng miệng thì họ cũng chối. Phải báo bằng giấy có chữ ký của nhà bên cạnh.',
        'Báo trước 3 ngày bằng miệng thì họ cũng chối. Phải báo bằng giấy có chữ ký của nhà kế bên.',
      ),
    ).toBe('same'));
});

describe('another opinion', () => {
  const letter = 'Phí 200.000 đồng là cao, người bán bún không kham nổi. Đề nghị thu 100.000 đồng một mét.';
  test.each([
    'Ngoài ra công bố danh sách lên loa xã.',
    'Riêng hộ nghèo cho đóng làm hai lần.',
    'Bãi xe dời ra xa trường học giùm.',
    'Để dân tự quản thì tốt hơn.',
  ])('one thing more is asked: %s', (more) => expect(check(letter, `${letter} ${more}`)).not.toBe('same'));

  test.each([
    [
      'who is spoken of is no asker',
      letter.replace('Đề nghị', 'Hộ nghèo đề nghị'),
      letter.replace('Đề nghị', 'Hộ giàu đề nghị'),
    ],
    [
      '"không cho" and "cho"',
      'Đề nghị cho xe tải vào chợ ban đêm để bốc hàng.',
      'Đề nghị không cho xe tải vào chợ ban đêm để bốc hàng.',
    ],
  ])('%s', (_why, one, two) => expect(check(one, two)).not.toBe('same'));
});
