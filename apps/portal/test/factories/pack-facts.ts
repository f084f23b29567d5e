import type { PackFacts } from '../../src/features/outreach/pack/pack-facts.ts';

/** Facts as a pack of a province would have them: words with all the marks, an amount, dates, places. */
export function packFacts(given: Partial<PackFacts> = {}): PackFacts {
  return {
    title:
      'Quyết định ban hành Quy định về hoạt động của tổ công nghệ số cộng đồng trên địa bàn tỉnh Hưng Yên',
    shortTitle: 'Tổ công nghệ số cộng đồng',
    body: 'Sở Khoa học và Công nghệ tỉnh Hưng Yên',
    ordinal: 2,
    versionOn: '2026-11-20',
    closesOn: '2026-12-15',
    contact: {
      address: 'Số 5 đường Chùa Chuông, phường Phố Hiến',
      email: 'gopy@hungyen.example.vn',
      phone: '0221 386 5678',
    },
    affectedGroups: ['Người dân ở thôn, tổ dân phố', 'Thành viên tổ công nghệ số'],
    points: {
      necessity: [{ text: 'Nhiều thôn chưa có người hướng dẫn bà con dùng dịch vụ công.', citation: null }],
      changes: [
        { text: 'Mỗi tổ được hỗ trợ 1,5 triệu đồng mỗi tháng.', citation: 'khoản 2 Điều 3' },
        { text: 'Bỏ yêu cầu nộp bản sao giấy tờ khi đăng ký.', citation: 'điểm b khoản 1 Điều 5' },
      ],
      content: [
        { text: 'Mỗi thôn, tổ dân phố lập một tổ có từ 5 đến 9 người.', citation: 'khoản 1 Điều 2' },
        { text: 'Tổ trưởng báo cáo UBND xã hằng tháng, trước ngày 25.', citation: 'khoản 3 Điều 4' },
      ],
      other: [{ text: 'Quyết định dự kiến có hiệu lực từ ngày 01/01/2027.', citation: 'Điều 8' }],
    },
    lawChanges: ['Bổ sung khoản 2 Điều 3.'],
    duties: [{ text: 'Tổ trưởng báo cáo Ủy ban nhân dân xã hằng tháng.', citation: 'khoản 3 Điều 4' }],
    deadlines: [],
    consultationId: '01a1f6e5-8780-7116-871b-837f5d6029fd',
    link: 'https://danban.example.vn/q/ab3k7xy',
    demoMark: null,
    ...given,
  };
}

/** Every marked letter of Vietnamese in both cases, in words of five letters: a sheet that clips one shows it here. */
export const ALL_MARKS = (() => {
  const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  const letters = [...'aăâeêioôơuưy'].flatMap((base) => tones.map((tone) => (base + tone).normalize('NFC')));
  const all = [...letters, 'đ'].join('');
  return `${all} ${all.toLocaleUpperCase('vi')}`.replace(/(.{5})/gu, '$1 ');
})();
