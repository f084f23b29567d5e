/** One of the 34 provinces and cities since 1/7/2025, with its tile: column from the west, row from the north. */
export interface Province {
  /** Code of the general list of administrative units. */
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly column: number;
  readonly row: number;
  /** Names whose bodies are counted here: provinces that are part of it since the merger, and what it was called before. */
  readonly before: readonly string[];
}

export const PROVINCES_BASIS = {
  document: 'Nghị quyết số 202/2025/QH15 ngày 12/6/2025',
  validFrom: '2025-07-01',
  /** The list was read in tables that others published; which tile stands where is ours. */
  status: 'secondary',
} as const;

export const PROVINCES: readonly Province[] = [
  { code: '01', name: 'Hà Nội', fullName: 'thành phố Hà Nội', column: 2, row: 2, before: [] },
  { code: '04', name: 'Cao Bằng', fullName: 'tỉnh Cao Bằng', column: 3, row: 0, before: [] },
  { code: '08', name: 'Tuyên Quang', fullName: 'tỉnh Tuyên Quang', column: 2, row: 0, before: ['Hà Giang'] },
  { code: '11', name: 'Điện Biên', fullName: 'tỉnh Điện Biên', column: 0, row: 1, before: [] },
  { code: '12', name: 'Lai Châu', fullName: 'tỉnh Lai Châu', column: 0, row: 0, before: [] },
  { code: '14', name: 'Sơn La', fullName: 'tỉnh Sơn La', column: 1, row: 1, before: [] },
  { code: '15', name: 'Lào Cai', fullName: 'tỉnh Lào Cai', column: 1, row: 0, before: ['Yên Bái'] },
  { code: '19', name: 'Thái Nguyên', fullName: 'tỉnh Thái Nguyên', column: 3, row: 1, before: ['Bắc Kạn'] },
  { code: '20', name: 'Lạng Sơn', fullName: 'tỉnh Lạng Sơn', column: 4, row: 1, before: [] },
  { code: '22', name: 'Quảng Ninh', fullName: 'tỉnh Quảng Ninh', column: 4, row: 2, before: [] },
  { code: '24', name: 'Bắc Ninh', fullName: 'tỉnh Bắc Ninh', column: 3, row: 2, before: ['Bắc Giang'] },
  {
    code: '25',
    name: 'Phú Thọ',
    fullName: 'tỉnh Phú Thọ',
    column: 2,
    row: 1,
    before: ['Vĩnh Phúc', 'Hòa Bình'],
  },
  {
    code: '31',
    name: 'Hải Phòng',
    fullName: 'thành phố Hải Phòng',
    column: 4,
    row: 3,
    before: ['Hải Dương'],
  },
  { code: '33', name: 'Hưng Yên', fullName: 'tỉnh Hưng Yên', column: 3, row: 3, before: ['Thái Bình'] },
  {
    code: '37',
    name: 'Ninh Bình',
    fullName: 'tỉnh Ninh Bình',
    column: 2,
    row: 3,
    before: ['Hà Nam', 'Nam Định'],
  },
  { code: '38', name: 'Thanh Hóa', fullName: 'tỉnh Thanh Hóa', column: 2, row: 4, before: [] },
  { code: '40', name: 'Nghệ An', fullName: 'tỉnh Nghệ An', column: 2, row: 5, before: [] },
  { code: '42', name: 'Hà Tĩnh', fullName: 'tỉnh Hà Tĩnh', column: 2, row: 6, before: [] },
  { code: '44', name: 'Quảng Trị', fullName: 'tỉnh Quảng Trị', column: 3, row: 6, before: ['Quảng Bình'] },
  { code: '46', name: 'Huế', fullName: 'thành phố Huế', column: 3, row: 7, before: ['Thừa Thiên Huế'] },
  { code: '48', name: 'Đà Nẵng', fullName: 'thành phố Đà Nẵng', column: 4, row: 7, before: ['Quảng Nam'] },
  { code: '51', name: 'Quảng Ngãi', fullName: 'tỉnh Quảng Ngãi', column: 4, row: 8, before: ['Kon Tum'] },
  { code: '52', name: 'Gia Lai', fullName: 'tỉnh Gia Lai', column: 4, row: 9, before: ['Bình Định'] },
  { code: '56', name: 'Khánh Hòa', fullName: 'tỉnh Khánh Hòa', column: 4, row: 11, before: ['Ninh Thuận'] },
  { code: '66', name: 'Đắk Lắk', fullName: 'tỉnh Đắk Lắk', column: 4, row: 10, before: ['Phú Yên'] },
  {
    code: '68',
    name: 'Lâm Đồng',
    fullName: 'tỉnh Lâm Đồng',
    column: 3,
    row: 11,
    before: ['Đắk Nông', 'Bình Thuận'],
  },
  {
    code: '75',
    name: 'Đồng Nai',
    fullName: 'thành phố Đồng Nai',
    column: 2,
    row: 11,
    before: ['Bình Phước'],
  },
  {
    code: '79',
    name: 'Hồ Chí Minh',
    fullName: 'thành phố Hồ Chí Minh',
    column: 2,
    row: 12,
    before: ['Bà Rịa - Vũng Tàu', 'Bình Dương'],
  },
  { code: '80', name: 'Tây Ninh', fullName: 'tỉnh Tây Ninh', column: 1, row: 11, before: ['Long An'] },
  { code: '82', name: 'Đồng Tháp', fullName: 'tỉnh Đồng Tháp', column: 1, row: 12, before: ['Tiền Giang'] },
  {
    code: '86',
    name: 'Vĩnh Long',
    fullName: 'tỉnh Vĩnh Long',
    column: 2,
    row: 13,
    before: ['Bến Tre', 'Trà Vinh'],
  },
  { code: '91', name: 'An Giang', fullName: 'tỉnh An Giang', column: 0, row: 12, before: ['Kiên Giang'] },
  {
    code: '92',
    name: 'Cần Thơ',
    fullName: 'thành phố Cần Thơ',
    column: 1,
    row: 13,
    before: ['Sóc Trăng', 'Hậu Giang'],
  },
  { code: '96', name: 'Cà Mau', fullName: 'tỉnh Cà Mau', column: 1, row: 14, before: ['Bạc Liêu'] },
];
