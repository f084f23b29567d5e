import { describe, expect, test } from 'vitest';
import { docxFile, item, level, list, num, p } from '#test/docx-file.ts';
import { readDocx } from '../read-docx.server.ts';
import { formatNumber } from './number-format.ts';

/** Labels of the paragraphs, with their text: "Điều 1.|Phạm vi". */
function labels(body: string, numbering: string, styles?: string): string[] {
  const read = readDocx(docxFile({ body, numbering, styles }));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.blocks.map((block) => `${block.label ?? ''}|${block.text}`);
}

function style(id: string, properties: string, basedOn = ''): string {
  const base = basedOn && `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:pPr>${properties}</w:pPr></w:style>`;
}

const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;

describe('numbers as Word prints them', () => {
  test.each([
    [4, 'upperRoman', 'IV'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [9, 'lowerRoman', 'ix'],
    // Vietnamese law letters the fifth point "đ"; Word has no "đ" and prints "e". The print is the label.
    [5, 'lowerLetter', 'e'],
    [27, 'lowerLetter', 'aa'],
    [2, 'upperLetter', 'B'],
    [7, 'decimalZero', '07'],
    [3, 'someFutureFormat', '3'],
    [99_999_999, 'upperRoman', '99999999'],
    [3, 'none', ''],
  ])('%i as %s is %s', (value, format, printed) => {
    expect(formatNumber(value, format)).toBe(printed);
  });
});

describe('Chương and Điều as two lists linked to styles', () => {
  const numbering =
    list(1, level(0, 'upperRoman', 'Chương %1', '<w:pStyle w:val="Chuong"/>')) +
    list(
      2,
      level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>'),
      level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'),
      level(2, 'lowerLetter', '%3)', '<w:pStyle w:val="Diem"/>'),
    ) +
    num(1, 1) +
    num(2, 2);
  const styles =
    style('Chuong', item(1)) +
    style('Dieu', '<w:numPr><w:numId w:val="2"/></w:numPr>') +
    style('Khoan', item(2, 1)) +
    style('Diem', item(2, 2)) +
    style('DieuDam', '', 'Dieu') +
    style('KhongSo', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Dieu');

  test('Điều runs on across chapters, khoản and điểm begin again', () => {
    const body = [
      p('Chung', styled('Chuong')),
      p('Phạm vi', styled('Dieu')),
      p('một', styled('Khoan')),
      p('a', styled('Diem')),
      p('b', styled('Diem')),
      p('hai', styled('Khoan')),
      p('a', styled('Diem')),
      p('Cụ thể', styled('Chuong')),
      p('Đối tượng', styled('Dieu')),
      p('một', styled('Khoan')),
    ].join('');
    expect(labels(body, numbering, styles)).toEqual([
      'Chương I|Chung',
      'Điều 1.|Phạm vi',
      '1.|một',
      'a)|a',
      'b)|b',
      '2.|hai',
      'a)|a',
      'Chương II|Cụ thể',
      'Điều 2.|Đối tượng',
      '1.|một',
    ]);
  });

  test('a style based on the Điều style counts on with it', () => {
    const body = p('A', styled('Dieu')) + p('B', styled('DieuDam')) + p('C', styled('Dieu'));
    expect(labels(body, numbering, styles)).toEqual(['Điều 1.|A', 'Điều 2.|B', 'Điều 3.|C']);
  });

  test('numId 0 in a style or a paragraph switches the number off and does not count', () => {
    const off = styled('Dieu') + item(0);
    const body = p('A', styled('Dieu')) + p('B', styled('KhongSo')) + p('C', off) + p('D', styled('Dieu'));
    expect(labels(body, numbering, styles)).toEqual(['Điều 1.|A', '|B', '|C', 'Điều 2.|D']);
  });

  test('a direct level keeps the list of the style', () => {
    const direct = `${styled('Dieu')}<w:numPr><w:ilvl w:val="1"/></w:numPr>`;
    expect(labels(p('A', styled('Dieu')) + p('B', direct), numbering, styles)).toEqual(['Điều 1.|A', '1.|B']);
  });
});

describe('restarts', () => {
  const start = (value: number) =>
    `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
  const decimal = list(1, level(0, 'decimal', '%1.'));

  test('two instances of one list count on; a start override begins again, once', () => {
    const numbering = decimal + num(1, 1) + num(2, 1) + num(3, 1, start(1)) + num(4, 1, start(5));
    const body = [1, 1, 2, 3, 3, 1, 4, 4].map((id) => p('x', item(id))).join('');
    expect(labels(body, numbering)).toEqual(['1.|x', '2.|x', '3.|x', '1.|x', '2.|x', '3.|x', '5.|x', '6.|x']);
  });

  test('lvlRestart 0 never begins again', () => {
    const numbering =
      list(1, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>')) +
      num(1, 1);
    const body = p('x', item(1)) + p('y', item(1, 1)) + p('x', item(1)) + p('y', item(1, 1));
    expect(labels(body, numbering)).toEqual(['1.|x', 'a)|y', '2.|x', 'b)|y']);
  });

  test('a level replaced in the instance prints in its own form', () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '(%1)', '', 3)}</w:lvlOverride>`;
    expect(labels(p('x', item(1)), decimal + num(1, 1, replaced))).toEqual(['(C)|x']);
  });
});

describe('printed forms', () => {
  test('isLgl prints upper levels in Arabic numbers', () => {
    const numbering =
      list(1, level(0, 'upperRoman', 'Mục %1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1, 1);
    expect(labels(p('x', item(1)) + p('y', item(1, 1)), numbering)).toEqual(['Mục I|x', '1.1|y']);
  });

  test('bullets of the symbol font become readable signs', () => {
    const numbering =
      list(1, level(0, 'bullet', '\uF0B7')) + list(2, level(0, 'bullet', '-')) + num(1, 1) + num(2, 2);
    expect(labels(p('x', item(1)) + p('y', item(2)), numbering)).toEqual(['•|x', '-|y']);
  });

  test('an upper level never used prints its start', () => {
    const numbering = list(1, level(0, 'decimal', '%1.', '', 4), level(1, 'decimal', '%1.%2.')) + num(1, 1);
    expect(labels(p('x', item(1, 1)), numbering)).toEqual(['4.1.|x']);
  });

  test('a list defined by a list style', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ds"/></w:abstractNum>' +
      list(2, level(0, 'decimal', 'Khoản %1')) +
      num(1, 1) +
      num(2, 2);
    const styles = `<w:style w:type="numbering" w:styleId="Ds"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    expect(labels(p('x', item(1)) + p('y', item(2)), numbering, styles)).toEqual(['Khoản 1|x', 'Khoản 2|y']);
  });

  test('an instance or list that does not exist gives no label', () => {
    expect(labels(p('x', item(9)) + p('y', item(1)), num(1, 7))).toEqual(['|x', '|y']);
  });
});
