import { describe, expect, it } from 'vitest';
import { lawOf } from '../../test/build.ts';
import type { Instruction, Target } from './instruction.ts';
import { parseInstructions } from './parse-instructions.ts';

const SHORT: Readonly<Record<string, string>> = {
  part: 'P',
  chapter: 'C',
  section: 'M',
  subsection: 'TM',
  article: 'Đ',
  clause: 'k',
  point: 'đ',
  paragraph: 'đoạn',
  appendix: 'PL',
  form: 'Mẫu',
};

function address(target: Target): string {
  const steps = target.steps.map((step) => `${SHORT[step.kind]}${step.number ?? ''}`).join('.');
  return target.part ? `${steps}(${target.part})` : steps;
}

function shown({ act }: Instruction): string {
  const place = act.kind === 'add' ? ` ${act.place.where} ${address(act.place.anchor)}` : '';
  const phrase = 'phrase' in act ? ` «${act.phrase}»` : '';
  const by = act.kind === 'replacePhrase' ? ` → «${act.by}»` : '';
  const units = 'content' in act ? ` [${act.content.units.map((unit) => unit.id).join(' ')}]` : '';
  return `${act.kind} ${address(act.target)}${place}${phrase}${by}${units}`;
}

/** The instructions of one clause of an amending act. */
function read(...lines: string[]): string[] {
  const { instructions, notUnderstood } = parseInstructions(
    lawOf('Điều 1. Sửa đổi, bổ sung một số điều của Luật Góp ý số 12/2020/QH14', ...lines),
  );
  return [
    ...instructions.map(shown),
    ...notUnderstood.map((unit) => `? ${unit.reason} ${unit.rest ?? ''}`.trim()),
  ];
}

describe('parseInstructions', () => {
  it.each<[string, string[], string[]]>([
    [
      'one unit',
      ['1. Sửa đổi, bổ sung khoản 20 Điều 3 như sau:', '“20. Mới.”.'],
      ['amend Đ3.k20 [khoan-20]'],
    ],
    [
      'a list that shares its article',
      ['1. Bãi bỏ khoản 2 và 13 Điều 25, khoản 8 Điều 32, Điều 40.'],
      ['repeal Đ25.k2', 'repeal Đ25.k13', 'repeal Đ32.k8', 'repeal Đ40'],
    ],
    ['a range', ['1. Bãi bỏ các điều từ Điều 5 đến Điều 7.'], ['repeal Đ5', 'repeal Đ6', 'repeal Đ7']],
    ['the old order with commas', ['1. Bãi bỏ điểm b, khoản 3, Điều 1.'], ['repeal Đ1.k3.đb']],
    [
      'amending and adding in one sentence, the address said once',
      [
        '1. Sửa đổi, bổ sung khoản 1 và bổ sung khoản 1a vào sau khoản 1 Điều 7 như sau:',
        '“1. Một.',
        '1a. Một a.”.',
      ],
      ['amend Đ7.k1 [khoan-1]', 'add Đ7.k1a after Đ7.k1 [khoan-1a]'],
    ],
    [
      'instructions in points, the article in the clause above',
      [
        '1. Sửa đổi, bổ sung một số điểm của khoản 2 Điều 5 như sau:',
        'a) Sửa đổi điểm c như sau:',
        '“c) Mới;”;',
        'b) Bãi bỏ điểm đ.',
      ],
      ['amend Đ5.k2.đc [diem-c]', 'repeal Đ5.k2.đđ'],
    ],
    [
      'a sentence broken over two lines',
      ['1. Bổ sung Điều 11a vào sau', 'Điều 11 như sau:', '“Điều 11a. Tên', 'Nội dung.”.'],
      ['add Đ11a after Đ11 [dieu-11a]'],
    ],
    [
      'words replaced at many places',
      [
        '1. Thay thế cụm từ “A B” bằng cụm từ “C” tại khoản 2, các điểm a và b khoản 4 Điều 12 và tên Chương VII.',
      ],
      [
        'replacePhrase Đ12.k2 «A B» → «C»',
        'replacePhrase Đ12.k4.đa «A B» → «C»',
        'replacePhrase Đ12.k4.đb «A B» → «C»',
        'replacePhrase CVII(heading) «A B» → «C»',
      ],
    ],
    [
      'one place for two phrases',
      ['1. Thay từ “A” bằng từ “B” và bỏ cụm từ “khoản 1” tại khoản 2 Điều 16.'],
      ['replacePhrase Đ16.k2 «A» → «B»', 'dropPhrase Đ16.k2 «khoản 1»'],
    ],
    [
      'words in the whole document',
      ['1. Cụm từ “A” trong Luật Góp ý được thay bằng cụm từ “B”.'],
      ['replacePhrase  «A» → «B»'],
    ],
    [
      'the passive',
      ['1. Điều 6 được sửa đổi, bổ sung như sau:', '“Điều 6. Tên', 'Nội dung.”.'],
      ['amend Đ6 [dieu-6]'],
    ],
    [
      'titles',
      ['1. Sửa đổi tên Mục 8 Chương III như sau:', '“Mục 8', 'TÊN MỤC”.'],
      ['rename CIII.M8(heading)'],
    ],
    [
      'the place in chapters is only an explanation',
      ['1. Bổ sung Điều 12a vào trước Điều 13 trong Mục 1 Chương I như sau:', '“Điều 12a. Tên”.'],
      ['add Đ12a before CI.M1.Đ13 [dieu-12a]'],
    ],
    [
      'new text that no formula names piece by piece',
      ['1. Sửa đổi một số khoản của Điều 9 như sau:', '“1. Một.', '3. Ba.”.'],
      ['amend Đ9.k1 [khoan-1]', 'amend Đ9.k3 [khoan-3]'],
    ],
    [
      'places listed behind a colon, and not the whole document',
      ['1. Thay cụm từ “A” bằng cụm từ “B” tại các điều, khoản: khoản 1 Điều 5, Điều 6.'],
      ['replacePhrase Đ5.k1 «A» → «B»', 'replacePhrase Đ6 «A» → «B»'],
    ],
    [
      'a place that it cannot read as no place at all',
      ['1. Thay cụm từ “A” bằng cụm từ “B” tại chỗ thích hợp.'],
      ['? noTarget chỗ thích hợp.'],
    ],
    [
      'the place in front of the new units',
      [
        '1. Bổ sung vào sau Điều 5 các Điều 5a, 5b như sau:',
        '“Điều 5a. Một',
        'Lời.',
        'Điều 5b. Hai',
        'Lời.”.',
      ],
      ['add Đ5a after Đ5 [dieu-5a]', 'add Đ5b after Đ5a [dieu-5b]'],
    ],
    [
      'an exception, which no machine should carry out',
      ['1. Bãi bỏ Điều 5, trừ khoản 2.'],
      ['? unreadRest trừ khoản 2.'],
    ],
    [
      'repeals listed below',
      ['1. Bãi bỏ các quy định sau đây:', 'a) Khoản 2 Điều 3;', 'b) Điều 5.'],
      ['repeal Đ3.k2', 'repeal Đ5'],
    ],
    [
      'text without quotation marks',
      ['1. Sửa đổi Điều 9 như sau:', 'Cơ quan trả lời trong 15 ngày.'],
      ['amend Đ9 [doan-1]'],
    ],
    ['a renumbering', ['1. Đánh số lại khoản 3 thành khoản 4 Điều 5.'], ['renumber Đ5.k3']],
    ['text that is announced and missing', ['1. Sửa đổi khoản 2 Điều 5 như sau:'], ['? noContent']],
    [
      'a clause among instructions that is none',
      ['1. Bãi bỏ Điều 3.', '2. Chỉnh sửa lỗi kỹ thuật.'],
      ['repeal Đ3', '? noFormula'],
    ],
    [
      'words behind the address that change it',
      ['1. Bãi bỏ Điều 3 đối với hộ nghèo.'],
      ['? unreadRest đối với hộ nghèo.'],
    ],
    [
      'new text with a unit that nobody asked for',
      ['1. Sửa đổi khoản 2 Điều 5 như sau:', '“2. Hai.', '4. Bốn.”.'],
      ['amend Đ5.k2 [khoan-2]', '? unreadRest 4.'],
    ],
  ])('reads %s', (_what, lines, expected) => {
    expect(read(...lines)).toEqual(expected);
  });

  it('keeps the documents of an act that amends several apart', () => {
    const { instructions } = parseInstructions(
      lawOf(
        'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 10/2020/NĐ-CP ngày 01 tháng 02 năm 2020 của Chính phủ về góp ý',
        '1. Bãi bỏ Điều 3.',
        'Điều 2. Bãi bỏ khoản 2 Điều 9 của Nghị định số 11/2021/NĐ-CP đã được sửa đổi, bổ sung một số điều theo Nghị định số 12/2022/NĐ-CP',
        'Điều 3. Sửa đổi Quy chế làm việc ban hành kèm theo Quyết định số 5/2020/QĐ-UBND như sau:',
        '1. Bãi bỏ Điều 4.',
        'Điều 4. Hiệu lực',
        'Bãi bỏ Quyết định số 7/2019/QĐ-UBND ngày 01 tháng 3 năm 2019 và Quyết định số 8/2019/QĐ-UBND về việc sửa đổi, bổ sung một số điều của Quyết định số 7/2019/QĐ-UBND.',
      ),
    );
    expect(instructions.map((one) => [one.document?.symbol, one.document?.attached, shown(one)])).toEqual([
      ['10/2020/NĐ-CP', undefined, 'repeal Đ3'],
      ['11/2021/NĐ-CP', undefined, 'repeal Đ9.k2'],
      ['5/2020/QĐ-UBND', 'Quy chế', 'repeal Đ4'],
      ['7/2019/QĐ-UBND', undefined, 'repealDocument '],
      ['8/2019/QĐ-UBND', undefined, 'repealDocument '],
    ]);
  });

  it('reads the end of effect of another document as its repeal, but not with an exception', () => {
    const { instructions, notUnderstood } = parseInstructions(
      lawOf(
        'Điều 9. Hiệu lực',
        '1. Luật Góp ý số 1/2010/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 2/2015/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực.',
        '2. Luật số 3/2012/QH13 hết hiệu lực kể từ ngày Luật này có hiệu lực, trừ Điều 5.',
      ),
    );
    expect(instructions.map((one) => [one.document?.symbol, one.act.kind])).toEqual([
      ['1/2010/QH12', 'repealDocument'],
    ]);
    expect(notUnderstood.map((unit) => [unit.at, unit.reason])).toEqual([['dieu-9__khoan-2', 'unreadRest']]);
  });

  it('puts its own appendices in place of others', () => {
    const { instructions, unusedAppendices } = parseInstructions(
      lawOf(
        'Điều 1. Thay thế biểu mẫu',
        'Thay thế Phụ lục I ban hành kèm theo Nghị định số 10/2020/NĐ-CP bằng Phụ lục I ban hành kèm theo Nghị định này.',
        'PHỤ LỤC I',
        'MẪU PHIẾU',
        'Nội dung.',
        'PHỤ LỤC II',
        'KHÔNG AI NHẮC ĐẾN',
      ),
    );
    expect(instructions.map(shown)).toEqual(['replace PLI [phu-luc-1]']);
    expect(unusedAppendices).toEqual(['phu-luc-2']);
  });

  it.each([
    'Bãi bỏ một phần hoặc toàn bộ văn bản trái pháp luật của Ủy ban nhân dân cấp dưới;',
    'Bổ sung lực lượng, phương tiện cho đội công tác.',
    'Thay đổi nội dung quy định tại khoản 2 Điều 40 của Luật này theo đề nghị của chủ dự án.',
    'Hủy bỏ hợp đồng quy định tại khoản 2 Điều 22 của Luật này.',
    'Sửa đổi, bổ sung nội dung của Điều lệ công ty;',
    'Giấy phép hết hiệu lực sau 30 ngày.',
    'Nghị định này hết hiệu lực khi có luật mới.',
  ])('takes an ordinary sentence for no instruction: %s', (sentence) => {
    expect(parseInstructions(lawOf('Điều 5. Thẩm quyền', `1. ${sentence}`, '2. Khác.'))).toMatchObject({
      instructions: [],
      notUnderstood: [],
    });
  });
});
