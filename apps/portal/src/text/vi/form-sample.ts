const point = (label: string, value: number) => ({ label, value, shown: String(value) });

/** What stands in the sample that shows how a form prints. Of no body and no person. */
export const formSample = {
  parentAgency: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
  agency: 'SỞ THÍ DỤ',
  number: { report: '12/BC-STD', plan: '12/KH-STD', letter: '12/STD-VP' },
  placeDate: 'Thành phố Mẫu, ngày 05 tháng 11 năm 2026',
  type: { report: 'BÁO CÁO', plan: 'KẾ HOẠCH' },
  abstract: {
    report: 'Kết quả truyền thông dự thảo chính sách năm 2026',
    plan: 'Truyền thông dự thảo chính sách năm 2026',
    letter: 'V/v góp ý dự thảo nghị quyết',
  },
  addressee: 'Sở Tư pháp',
  basis: 'Căn cứ kế hoạch công tác năm của cơ quan;',
  heading1: '1. Đề mục mẫu thứ nhất',
  heading2: 'a) Đề mục mẫu bậc hai',
  heading3: 'Đề mục mẫu bậc ba',
  paragraph:
    'Đoạn văn mẫu cho thấy cỡ chữ, khoảng cách dòng và thụt đầu dòng của phần nội dung. Câu thứ hai để đoạn dài quá một dòng và thấy được cách căn lề hai bên.',
  items: ['Ý thứ nhất của danh sách mẫu;', 'Ý thứ hai của danh sách mẫu.'],
  caption: 'Bảng mẫu',
  head: ['STT', 'Nội dung', 'Số lượng'],
  rows: [
    ['1', 'Hội nghị', '3'],
    ['2', 'Bản tin loa', '5'],
  ],
  points: [point('Hội nghị', 3), point('Bản tin loa', 5)],
  end: 'Trên đây là nội dung của bản mẫu./.',
  recipients: ['Như trên;', 'Lưu: VT.'],
  authority: 'TM. CƠ QUAN MẪU',
  capacity: 'KT. GIÁM ĐỐC',
  title: 'PHÓ GIÁM ĐỐC',
  name: 'Người Ký Mẫu',
  appendix: 'Phụ lục mẫu',
  issuer: 'Sở Thí dụ',
} as const;
