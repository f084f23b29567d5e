/**
 * How many secrecy stamps are found in pictures, and how many other pictures are taken for one. All are drawn here: three
 * levels, eight angles, three sizes, two inks; and twenty other words in the same frame.
 * By hand: `node --conditions=development bench/secrecy-stamps.ts` (needs tesseract with Vietnamese; about two minutes).
 */
import { scanPicture } from '../apps/portal/src/features/documents/secrecy/scan-file.server.ts';
import { drawnStamp } from '../apps/portal/test/stamps.ts';

const LEVELS = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'];
const ANGLES = [0, 3, -3, 7, -7, 10, -10, 90];
const SCALES = [0.35, 0.6, 1];
const INKS = [1, 0.6];
const OTHERS = [
  ...[
    'HỎA TỐC',
    'KHẨN',
    'THƯỢNG KHẨN',
    'DỰ THẢO',
    'BẢN SAO',
    'ĐÃ KÝ',
    'CÔNG VĂN ĐẾN',
    'MẬT ONG',
    'BẢO MẬT',
    'MẬT ĐỘ',
  ],
  ...[
    'MẬT KHẨU',
    'SỞ TƯ PHÁP',
    'HƯNG YÊN',
    'SAO Y',
    'LƯU',
    'MẶT TRƯỚC',
    'MẤT',
    'TỐI ĐA',
    'TUYỆT ĐỐI',
    'KHÔNG PHỔ BIẾN',
  ],
];

const found = { stamp: 0, phrase: 0, nothing: 0 };
const missed: string[] = [];
const began = performance.now();
for (const level of LEVELS)
  for (const turned of ANGLES)
    for (const scale of SCALES)
      for (const opacity of INKS) {
        const [hit] = await scanPicture(await drawnStamp(level, { turned, scale, opacity }));
        const how = hit?.form === 'stamp' || hit?.form === 'phrase' ? hit.form : 'nothing';
        found[how]++;
        if (how === 'nothing') missed.push(`${level} ${turned}° ×${scale}`);
      }
const total = found.stamp + found.phrase + found.nothing;
const seconds = (performance.now() - began) / 1000 / total;
let taken = 0;
for (const words of OTHERS)
  for (const turned of [0, 7]) {
    const hits = await scanPicture(await drawnStamp(words, { turned }));
    if (hits.length > 0) taken++;
    if (hits.length > 0)
      console.log(`taken for a mark: ${words} ${turned}° (${hits.map((hit) => hit.form).join()})`);
  }
console.log(
  `stamps: ${total}, refused ${found.stamp}, to be looked at ${found.phrase}, missed ${found.nothing}`,
);
console.log(`other words: ${OTHERS.length * 2}, taken for a mark ${taken}`);
console.log(`${seconds.toFixed(2)} s a stamp`);
if (missed.length > 0) console.log(`missed: ${missed.join('; ')}`);
