import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSharing, groupOpinionTexts } from './group-texts.ts';
import { nodeOf } from './grouping.ts';
import { opinionCore } from './opinion-core.ts';
import { sameness } from './same-opinion.ts';

const ORIGIN =
  'Tôi tên Đỗ Thị Thử, nhà ở xóm Mẫu. Chợ họp từ 5 giờ là quá muộn. Đề nghị sửa khoản 2 Điều 4 cho chợ họp từ 3 giờ sáng.';
const same = (one: string, two: string) =>
  new Set(
    groupOpinionTexts([
      { id: 'a', text: one },
      { id: 'b', text: two },
    ]).values(),
  ).size === 1;

describe('the same opinion', () => {
  test.each([
    [
      'marks lost',
      'Toi ten Do Thi Thu, nha o xom Mau. Cho hop tu 5 gio la qua muon. De nghi sua khoan 2 Dieu 4 cho cho hop tu 3 gio sang.',
    ],
    [
      'keys of VNI',
      'Toi6 ten6 Đỗ Thị Thử, nhà ở xóm Mẫu. Cho75 hop5 từ 5 giờ là quá muộn. D9e62 nghi5 sửa khoản 2 Điều 4 cho chợ họp từ 3 giờ sáng.',
    ],
    [
      'another sender',
      'Tôi tên Lê Văn Ví, nhà ở thôn Dụ. Chợ họp từ 5 giờ là quá muộn. Đề nghị sửa khoản 2 Điều 4 cho chợ họp từ 3 giờ sáng.',
    ],
    ['the unit cited in another way', ORIGIN.replace('khoản 2 Điều 4', 'd4k2')],
    [
      'sentences in another order',
      'Đề nghị sửa khoản 2 Điều 4 cho chợ họp từ 3 giờ sáng. Tôi tên Đỗ Thị Thử, nhà ở xóm Mẫu. Chợ họp từ 5 giờ là quá muộn.',
    ],
    ['a missing space, a slip', ORIGIN.replace('quá muộn', 'quámuộn').replace('họp', 'hpọ')],
    ['greeting and thanks', `Kính gửi xã,\n${ORIGIN} Xin cảm ơn.`],
    ['a paragraph that asks for nothing', `${ORIGIN}\nBố tôi năm nay tám mươi, cả đời bán rau ở đây.`],
  ])('%s', (_why, text) => expect(same(ORIGIN, text)).toBe(true));
});

describe('another opinion, however few words differ', () => {
  test.each([
    ['another number', ORIGIN.replace('3 giờ', '4 giờ')],
    ['the opposite', ORIGIN.replace('Đề nghị sửa', 'Đề nghị không sửa')],
    ['another unit', ORIGIN.replace('khoản 2', 'khoản 1')],
    ['another subject', ORIGIN.replaceAll('hợ họp', 'ò chạy').replace('Cò', 'Đò').replace('cò', 'đò')],
    ['a demand of its own besides', `${ORIGIN}\n\nĐề nghị bổ sung nhà vệ sinh vào Điều 6.`],
  ])('%s', (_why, text) => expect(same(ORIGIN, text)).toBe(false));

  test('short opinions are the same only when their words are', () => {
    expect(same('Đồng ý.', 'dong y')).toBe(true);
    expect(same('Đồng ý.', 'Nhất trí.')).toBe(false);
    expect(same('Đồng ý.', 'Không đồng ý.')).toBe(false);
  });
});

/** Pieces from which texts that nearly meet are put together, vague units and chains among them. */
const PIECES = {
  greeting: ['', 'Kính gửi xã,\n', 'Kinh gui xa,\n'],
  unit: ['khoản 2 Điều 4', 'Điều 4', 'khoản 1 Điều 4', 'd4k2', 'mục chợ ở điều 4'],
  hour: ['3 giờ', '4 giờ', '3 gio'],
  ask: ['Đề nghị sửa', 'De nghi sua', 'Đề nghị không sửa', 'Đề nghị suwar'],
  end: ['', ' Xin cảm ơn.', ' Tôi bán rau ở đây đã 20 năm.'],
};
const text = fc
  .record({
    greeting: fc.constantFrom(...PIECES.greeting),
    unit: fc.constantFrom(...PIECES.unit),
    hour: fc.constantFrom(...PIECES.hour),
    ask: fc.constantFrom(...PIECES.ask),
    end: fc.constantFrom(...PIECES.end),
  })
  .map(
    ({ greeting, unit, hour, ask, end }) =>
      `${greeting}${ask} ${unit} cho chợ họp từ ${hour} sáng, vì hàng rau phải đi sớm.${end}`,
  );

test('whatever the order in which they come, the groups and their names are the same', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 2, maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      (texts, random) => {
        const opinions = texts.map((one, index) => ({ id: `o${String(index).padStart(2, '0')}`, text: one }));
        const shuffled = opinions
          .map((opinion) => ({ opinion, by: random.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ opinion }) => opinion);
        const order = (groups: Map<string, string>) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(order(groupOpinionTexts(shuffled))).toEqual(order(groupOpinionTexts(opinions)));
      },
    ),
    { numRuns: 300 },
  );
});

test('heads of groups lose no one: two that meet and are the same stand in one group', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 14 }), (texts) => {
      const opinions = texts.map((one, index) => ({ id: `o${String(index).padStart(2, '0')}`, text: one }));
      const groups = groupOpinionTexts(opinions);
      const nodes = texts.map((one) => nodeOf(opinionCore(one)));
      for (const [i, one] of nodes.entries())
        for (const [j, two] of nodes.entries())
          if (
            i > j &&
            [...one.bands].some((band) => two.bands.has(band)) &&
            sameness(one.core, two.core) === 'same'
          )
            expect(groups.get(opinions[i]!.id)).toBe(groups.get(opinions[j]!.id));
    }),
    { numRuns: 300 },
  );
});

test('letterheads and signatures are no paragraph that two have in common', () => {
  const head =
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n\nHội Người cao tuổi phường Bến Đình\nSố: 17/CV-HNCT\n\nKính gửi: Ủy ban nhân dân phường Bến Đình';
  const tail = 'Trân trọng,\nLê Văn Tư\nChi hội trưởng chi hội khu phố 2';
  const letter = (id: string, said: string) => ({ id, text: `${head}\n\n${said}\n\n${tail}` });
  const two = [
    letter('1', 'Đề nghị đặt thêm ghế đá dọc bờ kè cho người già ngồi nghỉ.'),
    letter('2', 'Mức phạt xả rác xuống sông còn quá thấp, đề nghị nâng lên.'),
  ];
  expect(findSharing(two)).toEqual([]);
});
