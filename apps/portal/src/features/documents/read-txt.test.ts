import { describe, expect, test } from 'vitest';
import { readTxt } from './read-txt.server.ts';

function texts(text: string | Uint8Array): string[] {
  const result = readTxt(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return result.ok ? result.blocks.map((block) => block.text) : [`refused: ${result.reason}`];
}

describe('encodings', () => {
  const wide = Buffer.from('\uFEFFĐiều 1. Phạm vi', 'utf16le');
  test.each<[string, string | Uint8Array, string]>([
    ['UTF-8 with a byte order mark', '\uFEFFĐiều 1', 'Điều 1'],
    ['UTF-16, little end first', wide, 'Điều 1. Phạm vi'],
    ['UTF-16, big end first', Buffer.from(wide).swap16(), 'Điều 1. Phạm vi'],
    ['decomposed letters', 'Điều 1'.normalize('NFD'), 'Điều 1'],
    ['zero-width and direction marks', 'Đi\u200Bều\u202E 1', 'Điều 1'],
    ['hard spaces and tabs', 'Số:\u00A0\u00A0 05\t/BC', 'Số: 05 /BC'],
    ['windows-1258 bytes', Buffer.from([0xd0, 0x69, 0xea, 0xcc, 0x75, 0x20, 0x31]), 'refused: brokenText'],
    [
      'TCVN3 saved as Unicode',
      'Quy ®Þnh chi tiÕt vÒ x©y dùng v¨n b¶n',
      'Quy định chi tiết về xây dựng văn bản',
    ],
    [
      'TCVN3 as it was saved',
      Buffer.from('Quy ®Þnh chi tiÕt vÒ x©y dùng v¨n b¶n', 'latin1'),
      'Quy định chi tiết về xây dựng văn bản',
    ],
    [
      'VNI saved as Unicode',
      'Quy ñònh chi tieát veà xaây döïng vaên baûn',
      'Quy định chi tiết về xây dựng văn bản',
    ],
    ['Greek saved for something else', 'ÿþýüûúùø ÷öõôóòñð ÿþýüûúùø', 'refused: legacyEncoding'],
    [
      'one broken byte in a long text',
      Buffer.concat([Buffer.from('Điều 1. '.repeat(200)), Buffer.of(0xff)]),
      `${'Điều 1. '.repeat(200)}\ufffd`,
    ],
    ['no letter at all', '12 34 …', 'refused: noText'],
  ])('%s', (_what, input, expected) => {
    expect(texts(input)[0]).toBe(expected);
  });
});

describe('paragraphs', () => {
  test('one paragraph a line stays so, blank lines or not', () => {
    expect(texts('Điều 1. Phạm vi\r\n1. Một.\r\n\r\na) Hai;\rb) Ba.')).toEqual([
      'Điều 1. Phạm vi',
      '1. Một.',
      'a) Hai;',
      'b) Ba.',
    ]);
  });

  const wrapped = [
    'Điều 3. Trách nhiệm của cơ quan chủ trì soạn thảo trong việc lấy ý kiến',
    '1. Cơ quan chủ trì soạn thảo đăng tải toàn văn dự thảo trên cổng thông tin',
    'điện tử, nêu rõ thời hạn, địa chỉ tiếp nhận ý kiến và nghiên cứu, tiếp thu,',
    'giải trình đầy đủ các ý kiến góp ý theo quy định tại khoản 2 Điều 4 của',
    'Quyết định này trong thời hạn đã nêu và công khai kết quả.',
    'a) Bản tổng hợp ý kiến gồm đủ các ý kiến đã nhận được bằng mọi hình thức, kể',
    'cả ý kiến gửi muộn;',
  ];
  const whole = [wrapped[0], wrapped.slice(1, 5).join(' '), wrapped.slice(5).join(' ')];

  test('lines wrapped at a fixed width are put together', () => {
    expect(texts(wrapped.join('\n'))).toEqual(whole);
  });

  test('also when every line is followed by a blank one', () => {
    expect(texts(wrapped.join('\n\n'))).toEqual(whole);
  });

  test('a joined paragraph says it is rebuilt', () => {
    const result = readTxt(new TextEncoder().encode(wrapped.join('\n')));
    expect(result.ok && result.losses).toEqual([{ code: 'rebuiltParagraphs', count: 2 }]);
    expect(result.ok && result.blocks.map((block) => block.confidence)).toEqual([1, 0.85, 0.85]);
    expect(result.ok && result.blocks.map((block) => block.source?.index)).toEqual([0, 1, 5]);
  });
});

test.each([' ', '\t', ' \t', '\u00A0'])(
  'a megabyte of %j in one line does not hold the process up',
  (pump) => {
    const began = performance.now();
    expect(texts(`Điều 1${pump.repeat(1_000_000 / pump.length)}Phạm vi`)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(3_000);
  },
);
