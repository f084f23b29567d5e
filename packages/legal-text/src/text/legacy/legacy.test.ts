import { describe, expect, it } from 'vitest';
import { isSyllable } from '../syllable.ts';
import { decodeLegacy } from './decode-legacy.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni, encodeVni } from './vni.ts';

const LETTERS = 'aáàảãạăắằẳẵặâấầẩẫậđeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ';

describe('VNI', () => {
  it('has all 134 letters, each with a spelling of its own', () => {
    const all = [...LETTERS, ...LETTERS.toUpperCase()].filter((letter) => /\P{ASCII}/u.test(letter));
    expect(all).toHaveLength(134);
    expect(new Set(all.map(encodeVni)).size).toBe(all.length);
    for (const letter of all) expect(decodeVni(encodeVni(letter))).toBe(letter);
  });

  it.each([
    ['Ñieàu 1. Phaïm vi ñieàu chænh', 'Điều 1. Phạm vi điều chỉnh'],
    ['ñöôøng boä, nöôùc, ngöôøi, thuyû lôïi', 'đường bộ, nước, người, thuỷ lợi'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Quyeát ñònh naøy coù hieäu löïc', 'Quyết định này có hiệu lực'],
  ])('%s', (vni, text) => {
    expect(decodeVni(vni)).toBe(text);
    expect(decodeLegacy(vni)).toEqual({ text, encoding: 'vni' });
  });
});

describe('TCVN3', () => {
  it.each([
    ['§iÒu 1. Ph¹m vi ®iÒu chØnh', 'Điều 1. Phạm vi điều chỉnh'],
    ['®­êng bé, n­íc, ng­êi, thuû lîi', 'đường bộ, nước, người, thuỷ lợi'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Bé Néi vô, xe « t«, X· Léc H¶i', 'Bộ Nội vụ, xe ô tô, Xã Lộc Hải'],
    ['QuyÕt ®Þnh nµy cã hiÖu lùc', 'Quyết định này có hiệu lực'],
  ])('%s', (tcvn3, text) => {
    expect(decodeTcvn3(tcvn3)).toBe(text);
    expect(decodeLegacy(tcvn3)).toEqual({ text, encoding: 'tcvn3' });
  });
});

describe('what is no old code', () => {
  it.each([
    'Điều 1. Phạm vi điều chỉnh của Nghị định này',
    'Ðiều 7. Chữ đầu là eth, nhiệt độ 25° và 10 m²',
    'English text with a naïve façade, “quotes” and §§ 1-3',
    'Größe, Fläche und Übermaß der Straße',
    '',
  ])('%s', (text) => {
    expect(decodeLegacy(text)).toEqual({ text });
  });
});

describe('syllables', () => {
  it.each(['Nghị', 'QUYẾT', 'hoà', 'hòa', 'quyền', 'giấy', 'nước', 'gì', 'yêu', 'ý', 'ngoằn', 'thuế'])(
    '%s is one',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );
  it.each(['phñ', 'bổt', 'QH14', 'law', 'x©y'])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
