import { describe, expect, test } from 'vitest';
import { opinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

/** Whoever passes a letter on changes it a little; what he changes is not what is asked. */
const check = (one: string, two: string) => {
  const [a, b] = [opinionCore(one), opinionCore(two)];
  expect(sameness(b, a)).toBe(sameness(a, b));
  return sameness(a, b);
};

const LAMP = 'Đường vào nghĩa trang tối om, xe hay sa xuống mương. Đề nghị lắp thêm hai cột đèn ở khúc cua.';
const FEE =
  'Kính gửi UBND phường.\nTôi là Lê Văn Tư, thôn Đông, làm 5 sào dưa. Phí nước 12.000 đồng một tháng ở khoản 1 Điều 3 là nặng. Đề nghị giữ 8.000 đồng một tháng.\nXin cảm ơn.';

describe('the same letter from another hand', () => {
  test.each([
    ['who asks', LAMP, LAMP.replace('Đề nghị', 'Bà con xin')],
    ['whom and how politely', LAMP, LAMP.replace('Đề nghị', 'Chúng tôi kính mong phường')],
    ['with one verb more', LAMP, LAMP.replace('Đề nghị lắp', 'Xin cho lắp')],
    ['how strongly', LAMP, LAMP.replace('tối om', 'rất tối om')],
    ['another address of oneself', `Nhà em gần đó. ${LAMP}`, `Nhà tôi gần đó. ${LAMP}`],
    ['an aside of the sender', LAMP, LAMP.replace('mương.', 'mương, con tôi ngã gãy tay tuần trước.')],
    ['an aside in brackets', LAMP, LAMP.replace('tối om', 'tối om (nhà tôi ở ngay đó)')],
    ['harsh words in place of thanks', `${LAMP} Tôi xin cảm ơn.`, `${LAMP} Làm ăn như rùa bò, ăn hại.`],
    ['a telephone number in groups', LAMP, `${LAMP}\nLê Văn Tư, ĐT 0900 262 972`],
    ['a struck word', LAMP, LAMP.replace('xe hay', 'xe xe hay')],
    ['a struck unit', FEE, FEE.replace('Điều 3', 'Điều Điều 3')],
    ['short spelling of a chat', LAMP, LAMP.replace('xuống mương', 'xg mương')],
    ['letters that nobody has', LAMP.replace('khúc cua', 'dãy phố'), LAMP.replace('khúc cua', 'zãy fố')],
    ['a signature with a label', LAMP, `${LAMP}\nNgười viết: Trần Thị Ngọc`],
    ['a parent of a class', LAMP, `${LAMP}\nMột phụ huynh lớp 3A4.`],
    [
      'another sender with other fields',
      FEE,
      FEE.replace('Lê Văn Tư, thôn Đông, làm 5 sào dưa', 'Cao Thị Út, chợ cóc Cây Đa, bán 2 sạp cá'),
    ],
    [
      'another number of heads in the house',
      `Nhà tôi làm ruộng, 3 miệng ăn. ${LAMP}`,
      `Nhà tôi làm ruộng, 6 miệng ăn. ${LAMP}`,
    ],
    ['the unit led in otherwise', FEE, FEE.replace('ở khoản 1 Điều 3', '(theo quy định tại điểm 1 Điều 3)')],
    ['passed on with a word', LAMP, `Chép của chị bạn, em cũng nghĩ vậy: ${LAMP}`],
    [
      'a body that says so',
      `Hội Nông dân thôn Hạ có ý kiến như sau:\n${LAMP}`,
      `Chi hội Phụ nữ thôn Thượng có ý kiến:\n${LAMP}`,
    ],
    ['thanks that hope', `${LAMP} Tôi xin cảm ơn.`, `${LAMP} Tôi xin cảm ơn và mong hồi âm.`],
  ])('%s', (_why, one, two) => expect(check(one, two)).toBe('same'));
});

describe('another demand, however few words differ', () => {
  test.each([
    ['two and three lamps', LAMP, LAMP.replace('hai cột', 'ba cột')],
    ['not to ask', LAMP, LAMP.replace('Đề nghị', 'Không đề nghị')],
    ['please do not', LAMP, LAMP.replace('Đề nghị', 'Xin đừng')],
    ['lamps and mirrors', LAMP, LAMP.replace('cột đèn', 'cột gương')],
    ['another road', LAMP, LAMP.replace('nghĩa trang', 'trường học')],
    ['another amount', FEE, FEE.replace('8.000', '9.000')],
    ['the amount that is complained of', FEE, FEE.replace('12.000', '15.000')],
    ['by the year', FEE, FEE.replace('giữ 8.000 đồng một tháng', 'giữ 8.000 đồng một năm')],
    ['heavy and light', FEE, FEE.replace('là nặng', 'là nhẹ')],
    [
      'lorries and lorries with too much',
      'Đề nghị cấm xe tải vào ngõ chợ.',
      'Đề nghị cấm xe quá tải vào ngõ chợ.',
    ],
    ['for me and for my child', 'Đề nghị miễn vé đò cho tôi.', 'Đề nghị miễn vé đò cho con tôi.'],
    ['who is to do it', 'Đề nghị xã làm lại con đê.', 'Đề nghị huyện làm lại con đê.'],
    ['double and threefold', 'Thu sai phải trả lại gấp đôi cho dân.', 'Thu sai phải trả lại gấp ba cho dân.'],
    ['beyond three', 'Đề nghị phạt nhà nuôi quá 3 con chó.', 'Đề nghị phạt nhà nuôi 3 con chó.'],
    [
      'a number of a house that is asked for',
      'Nhà tôi chật. Đề nghị cho mỗi nhà nuôi 3 con chó.',
      'Nhà tôi chật. Đề nghị cho mỗi nhà nuôi 6 con chó.',
    ],
    [
      'what somebody thinks enough',
      'Tôi thấy nuôi 3 con chó là vừa, hơn thì ồn.',
      'Tôi thấy nuôi 5 con chó là vừa, hơn thì ồn.',
    ],
    ['an age that is a bound', 'Trẻ em 6 tuổi đi đò không mất tiền.', 'Trẻ em 9 tuổi đi đò không mất tiền.'],
    [
      'a fine that is weighed below',
      LAMP,
      `${LAMP}\n\nMà phạt năm trăm ngàn với nhà lấn mương thì tàn nhẫn, nhắc nhở là đủ.`,
    ],
    ['an aside that asks', LAMP, LAMP.replace('mương.', 'mương, nhà tôi đề nghị rào lại.')],
    [
      'a wish that begins like a courtesy',
      'Mẹ nghỉ có 6 tháng mà 18 tháng mới nhận. Mong xã nhận trẻ từ 9 tháng.',
      'Mẹ nghỉ có 6 tháng mà 18 tháng mới nhận. Mong xã nhận trẻ từ 12 tháng.',
    ],
    [
      'a wish that begins like a courtesy, and its opposite',
      'Trẻ nhỏ không ai trông. Mong xã mở lớp buổi tối.',
      'Trẻ nhỏ không ai trông. Mong xã đừng mở lớp buổi tối.',
    ],
    [
      'other last sentences, and harsh words and an address behind one',
      'Vịt chạy ra đường suốt ngày. Vịt thì nhốt, gà cũng phải nhốt.',
      'Vịt chạy ra đường suốt ngày. Gà thì nhốt, vịt cho khỏi. Quân ăn tàn phá hại. Tôi ở nhà 5A kiệt 20 đường Cồn Sẻ.',
    ],
    ['whose shop', 'Quán bún của tôi ế. Đề nghị giảm phí rác.', 'Tiệm tóc của tôi ế. Đề nghị giảm phí rác.'],
    [
      'for and against, behind a name',
      'Tôi là Lê Văn Tư, ủng hộ dự thảo.',
      'Tôi là Lê Văn Tư, phản đối dự thảo.',
    ],
    ['not enough and enough', 'Giảm một nửa là chưa đủ bù tiền dầu.', 'Giảm một nửa là quá đủ bù tiền dầu.'],
    ['without marks', 'de nghi lam mai che cho cho', 'de nghi khong lam mai che cho cho'],
    [
      'before and behind a colon',
      'Tôi không chịu: thu 5.000 đồng một lượt.',
      'Tôi chịu: thu 5.000 đồng một lượt.',
    ],
  ])('%s', (_why, one, two) => expect(check(one, two)).not.toBe('same'));
});
