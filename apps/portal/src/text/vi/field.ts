/** Field mode: a commune officer, standing, with a phone. */
export const fieldText = {
  title: 'Ghi ý kiến tại chỗ',
  intro:
    'Chọn dự thảo, rồi ghi từng người. Mạng yếu thì chữ đã gõ vẫn nằm trên máy cho đến khi có biên nhận.',
  none: 'Hiện không có đợt lấy ý kiến nào đang mở ở cơ quan của bạn.',
  today: (n: number) => (n === 0 ? 'Hôm nay bạn chưa ghi lượt nào.' : `Hôm nay bạn đã ghi ${n} lượt.`),
  person: 'Ghi ý kiến một người',
  meeting: 'Ghi một cuộc họp',
  printForm: 'In phiếu góp ý',
  notice: 'Thông báo về dữ liệu cá nhân: xem, in',
  slips: 'In biên nhận hôm nay',
  way: 'Người góp ý',
  ways: {
    meeting: 'Nói trực tiếp, nói tại cuộc họp',
    phone: 'Gọi điện thoại',
    paperForm: 'Đưa phiếu',
    letter: 'Đưa thư',
  },
  unit: 'Về điều nào',
  whole: 'Toàn bộ dự thảo',
  words: 'Nói gì',
  another: 'Người này còn nói ý khác',
  save: 'Ghi',
  saved: (code: string) => `Đã ghi. Mã biên nhận: ${code}`,
  tellCode: 'Đọc mã này cho người góp ý hoặc in biên nhận. Có mã thì xem được trả lời.',
  next: 'Ghi người tiếp theo bên dưới.',
  notSent:
    'Chưa gửi được vì mạng. Chữ đã gõ còn trên máy; bấm Ghi lần nữa khi có mạng, không bị ghi hai lần.',
  broughtBack: 'Lần trước chưa gửi xong. Chữ đã gõ được lấy lại bên dưới; bấm Ghi để gửi.',
  back: 'Các dự thảo',
} as const;
