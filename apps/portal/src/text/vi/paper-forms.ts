export const paperFormText = {
  title: 'Phiếu góp ý trên giấy',
  intro:
    'In phiếu, phát tại nhà văn hóa, trụ sở. Phiếu thu về thì quét hoặc chụp rồi tải lên ở mục “Phiếu quét”, hoặc ghi tay ở mục “Từng lượt”; mỗi phiếu có biên nhận như gửi qua cổng.',
  choose: 'Chọn các điều in trên phiếu',
  chooseHint: (most: number) =>
    `Một tờ vừa ${most} điều. Không chọn điều nào thì phiếu có chỗ trống để người góp ý tự ghi điều.`,
  copies: 'Số bản in, mỗi bản một số phiếu',
  copiesHint: (most: number) =>
    `Tối đa ${most} bản. Có số phiếu thì quét lại một tờ sẽ được nhận ra. Để trống nếu in một bản rồi phô tô.`,
  make: 'Làm phiếu',
  print: 'Bấm Ctrl + P để in, khổ A4, tỷ lệ 100 %.',
  pages: (n: number) => `Phiếu này có ${n} trang.`,
  heading: 'PHIẾU GÓP Ý DỰ THẢO',
  version: (n: number) => `Bản dự thảo số ${n}`,
  until: (deadline: string) => `Nhận đến ${deadline}`,
  send: (address: string) => `Gửi về: ${address}`,
  iAm: 'Tôi là (đánh dấu × một ô):',
  lines: {
    place: 'Nơi ở (thôn, xã):',
    name: 'Họ tên (nếu muốn):',
    phone: 'Điện thoại:',
    email: 'Thư điện tử:',
  },
  consents: {
    consentPublishName: 'Đồng ý nêu họ tên công khai',
    consentAnswerByEmail: 'Muốn nhận trả lời qua thư điện tử',
  },
  goesOn: 'Trang tiếp của phiếu. Viết một ý kiến vào mỗi khung.',
  serial: (serial: string) => `Số phiếu: ${serial}`,
  whole: 'Góp ý chung cho cả dự thảo',
  open: '(tự ghi số, mỗi ô một chữ số)',
  cells: { article: 'Điều', clause: 'khoản', point: 'điểm' },
  positions: 'Ý kiến:',
  page: (number: number, of: number) => `Trang ${number}/${of}`,
  privacy: 'Không bắt buộc ghi tên. Ý kiến được công khai cùng loại người góp ý và nơi ở.',
  qr: 'Mã của phiếu',
} as const;
