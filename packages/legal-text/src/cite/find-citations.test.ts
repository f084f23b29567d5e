import { describe, expect, it } from 'vitest';
import { type Citation, findCitations } from './find-citations.ts';
import { formatLocator } from './format-locator.ts';

/** What a citation says, in one line: units | document. */
function say({ document, units }: Citation): string {
  const named = document?.self ? 'này' : (document?.number ?? document?.name ?? '-');
  return `${units.map(formatLocator).join('; ')} | ${named}`;
}

const read = (text: string): string[] => findCitations(text).map(say);

describe('findCitations', () => {
  it.each<[string, string[]]>([
    ['theo quy định tại Điều này.', ['Điều này | -']],
    ['tại khoản 2 Điều này', ['khoản 2 Điều này | -']],
    ['Nghị định này quy định về lưu trữ', [' | này']],
    ['phạm vi của Luật này', [' | này']],
    ['tại điểm a khoản này', ['điểm a khoản này | -']],
    ['quy định tại Điều 9 của Luật này', ['Điều 9 | này']],
    ['khoản 1 Điều này và Điều 9 của Luật này', ['khoản 1 Điều này; Điều 9 | này']],
    ['khoản 4, Điều 1, Quyết định này', ['khoản 4 Điều 1 | này']],
  ])('of this document: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['điểm a khoản 2 Điều 20 Luật Đất đai số 31/2024/QH15', ['điểm a khoản 2 Điều 20 | 31/2024/QH15']],
    [
      'Điều 113, 120 và 129 Luật Ban hành văn bản quy phạm pháp luật',
      ['Điều 113; Điều 120; Điều 129 | Luật Ban hành văn bản quy phạm pháp luật'],
    ],
    ['Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ', [' | 407/QĐ-TTg']],
    ['theo Luật số 64/2025/QH15', [' | 64/2025/QH15']],
    ['Điều 7 Quy chế làm việc ban hành kèm theo Quyết định số 12/2026/QĐ-UBND', ['Điều 7 | 12/2026/QĐ-UBND']],
    ['Phụ lục II kèm theo Nghị định số 30/2020/NĐ-CP', ['Phụ lục II | 30/2020/NĐ-CP']],
    ['khoản 1 Điều này và Điều 9 của Luật Đất đai', ['khoản 1 Điều này | -', 'Điều 9 | Luật Đất đai']],
    ['Điều 5 của Luật này và Điều 6 Nghị định số 78/2025/NĐ-CP', ['Điều 5 | này', 'Điều 6 | 78/2025/NĐ-CP']],
    ['các Quyết định số 290/2005/QĐ-TTg, số 142/2008/QĐ-TTg', [' | 290/2005/QĐ-TTg', ' | 142/2008/QĐ-TTg']],
    ['theo 78/2025/NĐ-CP và 187/2025/NĐ-CP', [' | 78/2025/NĐ-CP', ' | 187/2025/NĐ-CP']],
    ['Mẫu số 09 tại Phụ lục II Nghị định số 1/2030/NĐ-CP', ['Mẫu số 09 Phụ lục II | 1/2030/NĐ-CP']],
    ['Phụ lục II của Công ước về buôn bán quốc tế', ['Phụ lục II | Công ước']],
    ['điều 5 Nghị định 244 ngày 30/6/1990', ['Điều 5 | 244']],
    ['Điều 1 - Quyết định số 1057/QĐ-UB', ['Điều 1 | 1057/QĐ-UB']],
    ['Điều 1 – Luật này', ['Điều 1 | này']],
    ['Chính phủ quy định chi tiết điều này.', ['Điều này | -']],
    ['Điều 1 QĐ 20 và Nghị định 78', ['Điều 1 | 20', ' | 78']],
  ])('of another document: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    [
      'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
      '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    ],
    ['Quyết định số 043/2025/QĐ-UBND', '043/2025/QĐ-UBND'],
    ['Nghị quyết số 66.13/2026/NQ-CP', '66.13/2026/NQ-CP'],
    ['Nghị quyết số 30c/NQ-CP', '30c/NQ-CP'],
    ['Quyết định số 22/2020/QĐ - UBND', '22/2020/QĐ-UBND'],
    ['Kế hoạch số 122/KHUBND', '122/KHUBND'],
    ['Văn bản hợp nhất số 26/VBHN-VPQH', '26/VBHN-VPQH'],
    ['Chỉ thị số 05/CT-CTUBND', '05/CT-CTUBND'],
    ['Hướng dẫn số 11/HĐPH-TT', '11/HĐPH-TT'],
    ['Nghị quyết số 66-NQ/TW', '66-NQ/TW'],
    ['Kế hoạch số      /KH-SKHCN', '/KH-SKHCN'],
    ['Quyết định số ....../2026/QĐ-UBND', '/2026/QĐ-UBND'],
    ['Nghị định số\n78/2025/NĐ-CP', '78/2025/NĐ-CP'],
    ['Nghị định số 78/2025/\nNĐ-CP', '78/2025/NĐ-CP'],
    ['Nghị định số 61/CP', '61/CP'],
    ['Pháp lệnh số 03/2012/UBTVQH13', '03/2012/UBTVQH13'],
    ['công văn số 12/UBND-VX', '12/UBND-VX'],
    ['quyết định số 101/2007/qđ-ubnd', '101/2007/qđ-ubnd'],
  ])('knows the symbol of %s', (text, number) => {
    expect(findCitations(text).map(({ document }) => document?.number)).toEqual([number]);
  });

  it.each([
    ['Luật Hôn nhân và gia đình và văn bản hướng dẫn', 'Luật Hôn nhân và gia đình'],
    ['của Luật Khám bệnh, chữa bệnh, Luật Dược', 'Luật Khám bệnh, chữa bệnh'],
    ['theo Luật Nhà ở thì', 'Luật Nhà ở'],
    ['Bộ luật Tố tụng hình sự và', 'Bộ luật Tố tụng hình sự'],
    ['Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;', 'Hiến pháp'],
    [
      'Căn cứ Luật Nghề gốm, dệt lụa và làm giấy ngày 18 tháng 1 năm 2030;',
      'Luật Nghề gốm, dệt lụa và làm giấy',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019',
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    ],
  ])('bounds the name in %s', (text, name) => {
    expect(findCitations(text)[0]?.document?.name).toBe(name);
  });

  it('remembers for the whole text a name that a date has bounded once', () => {
    const text =
      'Theo Luật Nghề nuôi ong, làm mật thì…\nCăn cứ Luật Nghề nuôi ong, làm mật ngày 1 tháng 2 năm 2030;';
    expect(findCitations(text).map(({ document }) => document?.name)).toEqual([
      'Luật Nghề nuôi ong, làm mật',
      'Luật Nghề nuôi ong, làm mật',
    ]);
  });

  it('says when and by whom the document was issued', () => {
    const [found] = findCitations(
      'Quyết định số 407/QĐ-TTg ngày 30 tháng 3 năm 2022 của Thủ tướng Chính phủ phê duyệt',
    );
    expect(found?.document).toEqual({
      type: 'Quyết định',
      number: '407/QĐ-TTg',
      issuedOn: '2022-03-30',
      issuer: 'Thủ tướng Chính phủ',
    });
    expect(found?.text).toBe('Quyết định số 407/QĐ-TTg ngày 30 tháng 3 năm 2022 của Thủ tướng Chính phủ');
  });

  it('keeps the acts of which a citation says that they amended the one before', () => {
    const found = findCitations(
      'Luật Giá số 16/2023/QH15 đã được sửa đổi, bổ sung một số điều theo Luật số 61/2024/QH15 và Luật số 90/2025/QH15.',
    );
    expect(found.map(say)).toEqual([' | 16/2023/QH15', ' | 61/2024/QH15', ' | 90/2025/QH15']);
    expect(found[0]?.document?.amendedBy).toEqual(['61/2024/QH15', '90/2025/QH15']);
  });

  it.each([
    'Số: 78/2025/NĐ-CP',
    'Luật số: 24/2018/QH14',
    'LUẬT GIÁ\nLuật về giá',
    'ngày 30/3/2022, tỷ lệ 1/2, 20/25 người',
    'các luật, nghị định và thông tư; luật sư; pháp luật về đất đai; kỷ luật viên chức',
    'tài khoản 112, thời điểm 1, danh mục 2, giai đoạn 1, thành phần 3',
    'đạt điểm 8 trở lên; việc đó là điều này',
    'hợp đồng theo mẫu\n1. Hợp đồng',
    'Mục 1\nTÊN\nTiểu mục 2. QUYỀN SỬ DỤNG\nBiểu mẫu số 3. TÊN',
    'thi người mẫu\n199 Kinh doanh',
    'Mục 1:GIÁ TRỊ\nMục2 - NGƯỜI CÓ CÔNG',
    'Điều 5. Tên điều\nChương II\nQUY ĐỊNH',
  ])('finds none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes "Quyết định này" in a law for the decision of somebody, in a decision for itself', () => {
    expect(read('LUẬT\nTÊN LUẬT\nQuyết định này phải bằng văn bản.')).toEqual([]);
    expect(read('QUYẾT ĐỊNH\nQuyết định này có hiệu lực.')).toEqual([' | này']);
  });

  it('gives places in the text as it came, composed or not', () => {
    const text = 'Căn cứ khoản 2 Điều 5 Luật Đất đai, đ'.normalize('NFD');
    const [found] = findCitations(text);
    expect(text.slice(found!.start, found!.end).normalize('NFC')).toBe('khoản 2 Điều 5 Luật Đất đai');
  });
});
