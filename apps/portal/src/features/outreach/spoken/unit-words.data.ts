/** Units behind a number; longer ones are tried first. */
export const UNITS: Readonly<Record<string, string>> = {
  'km/h': 'ki lô mét một giờ',
  'm/s': 'mét một giây',
  'mg/l': 'mi li gam một lít',
  'mg/m3': 'mi li gam một mét khối',
  'mg/m³': 'mi li gam một mét khối',
  'µg/m³': 'mi crô gam một mét khối',
  km2: 'ki lô mét vuông',
  'km²': 'ki lô mét vuông',
  m2: 'mét vuông',
  'm²': 'mét vuông',
  m3: 'mét khối',
  'm³': 'mét khối',
  cm2: 'xăng ti mét vuông',
  'cm²': 'xăng ti mét vuông',
  km: 'ki lô mét',
  cm: 'xăng ti mét',
  mm: 'mi li mét',
  dm: 'đề xi mét',
  m: 'mét',
  ha: 'héc ta',
  kg: 'ki lô gam',
  mg: 'mi li gam',
  g: 'gam',
  ml: 'mi li lít',
  l: 'lít',
  kWh: 'ki lô oát giờ',
  kW: 'ki lô oát',
  MW: 'mê ga oát',
  kV: 'ki lô vôn',
  W: 'oát',
  V: 'vôn',
  dB: 'đề xi ben',
  dBA: 'đề xi ben a',
  GB: 'ghi ga bai',
  MB: 'mê ga bai',
  '°C': 'độ xê',
  ºC: 'độ xê',
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  đ: 'đồng',
  '₫': 'đồng',
  VNĐ: 'đồng',
  VND: 'đồng',
  USD: 'đô la Mỹ',
  $: 'đô la Mỹ',
  '€': 'ơ rô',
};

/** "đồng/m²", "kg/người", "đồng/tháng": "một" stands for the stroke. */
export const PER = 'một';

export const TIME_WORDS = {
  hour: 'giờ',
  minute: 'phút',
  second: 'giây',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  to: 'đến',
  quarter: 'quý',
} as const;

/** Units of a law, cited by number. */
export const UNIT_WORDS = ['Điều', 'khoản', 'Chương', 'Mục', 'Tiểu mục', 'Phần', 'Phụ lục'] as const;

/** What else is counted by Roman numbers. */
export const COUNTED_WORDS = [
  ...[
    'Quý',
    'khóa',
    'khoá',
    'nhiệm kỳ',
    'thế kỷ',
    'Đại hội',
    'Nhóm',
    'loại',
    'hạng',
    'cấp',
    'bậc',
    'Bảng',
    'Mẫu',
  ],
  ...['giai đoạn', 'vùng', 'lần thứ', 'kỳ họp thứ', 'thứ'],
] as const;

/** Before a short number that is called. */
export const CALL_WORDS = ['gọi', 'số', 'tổng đài', 'đường dây nóng'] as const;
