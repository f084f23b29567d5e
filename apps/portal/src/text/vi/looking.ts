import { formatNumber } from './dates.ts';

/** Words of the tiles of provinces and of figures over the years. */
export const lookingText = {
  title: 'Bản đồ các tỉnh, thành phố',
  titleOf: (place: string) => `Chỉ số: ${place}`,
  description: 'Chỉ số về dự thảo, số ngày chờ và câu trả lời của từng tỉnh, thành phố, qua các năm.',
  intro:
    'Mỗi ô là một tỉnh, thành phố, xếp gần đúng vị trí của nó. Ô càng đậm, con số càng lớn. Chọn một ô để xem các cơ quan ở đó.',
  country: 'Cả nước',
  central: 'Cơ quan trung ương',
  unplaced: 'Chưa rõ địa bàn',
  choose: 'Xem chỉ số',
  overYears: 'Qua các năm',
  overYearsRule:
    'Mỗi năm đếm cả các cơ quan mà nơi này tiếp nhận, nên dãy số không đứt khi sáp nhập. Năm nay chỉ tính đến hôm nay.',
  tiles: 'Từng tỉnh, thành phố',
  tilesOf: (figure: string, year: number) => `${figure}, năm ${year}`,
  legend: ['không phát sinh', 'ít', '', '', 'nhiều'],
  legendShare: ['không phát sinh', 'đến 25%', 'đến 50%', 'đến 75%', 'đến 100%'],
  place: 'Tỉnh, thành phố',
  value: 'Giá trị',
  bodies: 'Các cơ quan',
  bodiesOf: (year: number) => `Cơ quan có số liệu năm ${year}`,
  noBodies: 'Chưa có cơ quan nào ở đây có số liệu trong năm này.',
  bodiesRule: 'Đơn vị trực thuộc đứng riêng, để các dòng cộng lại bằng con số của tỉnh, thành phố.',
  table: 'Số liệu từng năm',
  csv: 'Tải số liệu (CSV)',
  previous: (year: number, value: string) => `năm ${year}: ${value}`,
  chart: (name: string, points: string) => `${name}. ${points}`,
  point: (year: number, value: string) => `${year}: ${value}`,
  days: (n: number) => `${formatNumber(n)} ngày`,
  /** Around the name of the document. */
  basis: ['Danh sách 34 tỉnh, thành phố:', ', chưa xác minh từng tên cũ.'],
  backToMap: 'Về bản đồ cả nước',
  openPlace: (place: string) => `Xem ${place}`,
} as const;
