import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citedSentences } from './cited-sentences.ts';

const said = (id: string, text: string, opinions = 1) => ({ opinionId: id, text, opinions });
const ROOF = 'Đề nghị làm mái che cho dãy hàng rau ở đầu chợ.';
const ROOF_TOO = 'De nghi lam mai che cho ca day hang rau o dau cho';
const TOILET = 'Chợ cần có thêm nhà vệ sinh cho người bán hàng.';
const NO_ROOF = 'Đề nghị không làm mái che cho dãy hàng rau ở đầu chợ.';

test('the sentence that most say, from the first opinion that says it with its marks', () => {
  const cited = citedSentences(
    [
      said('1', ROOF_TOO),
      said('2', `Kính gửi xã. Tôi bán rau hai mươi năm nay. ${ROOF} Xin cảm ơn.`, 3),
      said('3', TOILET),
    ],
    3,
  );
  expect(cited).toEqual([
    { opinionId: '2', sentence: ROOF, opinions: 4 },
    { opinionId: '3', sentence: TOILET, opinions: 1 },
  ]);
});

test.each([
  ['the opposite', NO_ROOF],
  ['another number', 'Đề nghị làm 2 mái che cho dãy hàng rau ở đầu chợ.'],
  ['another thing', TOILET],
])('%s is a sentence of its own', (_why, text) => {
  expect(citedSentences([said('1', ROOF), said('2', text)], 3)).toHaveLength(2);
});

test.each([
  [
    'a point inside a number',
    'Giá là cao. Đề nghị hạ còn 3.000 đồng cho học sinh nghèo. Xin cảm ơn.',
    'Đề nghị hạ còn 3.000 đồng cho học sinh nghèo.',
  ],
  [
    'a unit at its end',
    'Chợ họp muộn. Đề nghị sửa lại giờ họp chợ ở khoản 2 Điều 4. Tôi bán rau.',
    'Đề nghị sửa lại giờ họp chợ ở khoản 2 Điều 4.',
  ],
  ['no stop at all', 'đề nghị sửa lại giờ họp chợ cho sớm hơn', 'đề nghị sửa lại giờ họp chợ cho sớm hơn'],
  ['a telephone number', 'Đề nghị gọi cho tôi theo số 0912 345 678 để hỏi.', undefined],
])('word for word: %s', (_why, text, sentence) => {
  expect(citedSentences([said('1', text)], 1)[0]?.sentence).toBe(sentence);
});

const opinion = fc.record({
  text: fc.constantFrom(
    ROOF,
    ROOF_TOO,
    TOILET,
    NO_ROOF,
    `${ROOF} ${TOILET}`,
    `${TOILET}\n\n${NO_ROOF}`,
    'Ừ.',
  ),
  opinions: fc.integer({ min: 1, max: 4 }),
});

test('every sentence stands in its opinion; what arrives later takes none away and rewrites none', () => {
  fc.assert(
    fc.property(
      fc.array(opinion, { minLength: 1, maxLength: 10 }),
      fc.array(opinion, { maxLength: 6 }),
      (first, later) => {
        const all = [...first, ...later].map((one, at) => ({
          ...one,
          opinionId: `o${String(at).padStart(2, '0')}`,
        }));
        const before = citedSentences(all.slice(0, first.length), 99);
        const after = citedSentences(all, 99);
        for (const { opinionId, sentence } of after)
          expect(all.find((one) => one.opinionId === opinionId)!.text).toContain(sentence);
        for (const one of before) {
          const kept = after.find(
            ({ opinionId, sentence }) => opinionId === one.opinionId && sentence === one.sentence,
          );
          // Without marks it gives way once to the same words with marks.
          if (!kept) expect(one.sentence).toBe(ROOF_TOO);
          else expect(kept.opinions).toBeGreaterThanOrEqual(one.opinions);
        }
      },
    ),
  );
});

test.each([
  ['a name', 'Tôi là Nguyễn Văn Bình, đề nghị làm mái che cho hàng rau ở chợ.'],
  ['what was taken out', 'Đề nghị ông [đã che] làm mái che cho hàng rau ở chợ.'],
])('%s is not cited', (_why, text) => {
  expect(citedSentences([said('1', text)], 3)).toEqual([]);
});

test('what a moderator took out of one is cited from no copy of it', () => {
  const named = 'Đề nghị bà Hai Rau dẹp cái sạp chắn lối vào chợ.';
  const covered = [
    { text: `${ROOF} ${named}`, shown: `${ROOF} Đề nghị [đã che] dẹp cái sạp chắn lối vào chợ.` },
  ];
  const opinions = [said('1', `${ROOF} ${named}`, 5)];
  expect(citedSentences(opinions, 3, covered)).toEqual([{ opinionId: '1', sentence: ROOF, opinions: 5 }]);
});

test('no two sentences that read alike', () => {
  const sentences = citedSentences(
    [
      said('1', 'de nghi lam mai che cho day hang rau hang ca hang thit'),
      said('2', 'Đề nghị làm mái che cho dãy hàng rau, hàng quà.'),
      said('3', 'Đề nghị làm mái che dãy hàng rau, hàng quà, hàng nước, hàng vải.'),
      said('4', 'Đề nghị làm mái che dãy hàng quà, hàng nước, hàng vải, hàng mã.'),
    ],
    3,
  );
  expect(new Set(sentences.map(({ sentence }) => sentence)).size).toBe(sentences.length);
});
