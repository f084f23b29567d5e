// Bodies that ended with the reorganisations of 2025, and bodies of other provinces. An ended body stays the
// author of its past. `validFrom` of old bodies is the start of the programme where no founding date is known.

import type { StoryOrganisation } from './story.ts';

const PROGRAMME_START = '2022-03-30';
const DISTRICTS_END = '2025-06-30';
const OLD_HY = 'tỉnh Hưng Yên (trước 01/7/2025)';

type Row = Omit<StoryOrganisation, 'kind' | 'level' | 'territory' | 'validFrom'> &
  Partial<Pick<StoryOrganisation, 'kind' | 'level' | 'territory' | 'validFrom'>>;

const past = (row: Row): StoryOrganisation => ({
  kind: 'stateBody',
  level: 'province',
  territory: OLD_HY,
  validFrom: PROGRAMME_START,
  ...row,
});

export const pastBodies: readonly StoryOrganisation[] = [
  past({
    key: 'ubnd-tinh-hung-yen-cu',
    name: 'Ủy ban nhân dân tỉnh Hưng Yên (trước 01/7/2025)',
    shortName: 'UBND tỉnh Hưng Yên (cũ)',
    symbol: 'UBND',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'hdnd-tinh-hung-yen-cu',
    name: 'Hội đồng nhân dân tỉnh Hưng Yên (trước 01/7/2025)',
    shortName: 'HĐND tỉnh Hưng Yên (cũ)',
    symbol: 'HĐND',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'ubnd-tinh-thai-binh',
    name: 'Ủy ban nhân dân tỉnh Thái Bình',
    shortName: 'UBND tỉnh Thái Bình',
    symbol: 'UBND',
    territory: 'tỉnh Thái Bình',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'so-khcn-hung-yen-cu',
    name: 'Sở Khoa học và Công nghệ tỉnh Hưng Yên (trước 01/7/2025)',
    shortName: 'Sở KH&CN Hưng Yên (cũ)',
    symbol: 'SKHCN',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'thanh-tra-so-khcn-cu',
    name: 'Thanh tra Sở Khoa học và Công nghệ tỉnh Hưng Yên',
    shortName: 'Thanh tra Sở',
    level: 'unit',
    symbol: 'TTra',
    validTo: DISTRICTS_END,
    note: 'Đầu mối truyền thông dự thảo chính sách của Sở đến khi kết thúc hoạt động; việc theo dõi chuyển Văn phòng Sở.',
  }),
  past({
    key: 'vp-so-khcn-cu',
    name: 'Văn phòng Sở Khoa học và Công nghệ (trước 01/7/2025)',
    shortName: 'Văn phòng Sở (cũ)',
    level: 'unit',
    symbol: 'VP',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'tt-thong-tin-khcn-cu',
    name: 'Trung tâm Thông tin, thống kê và ứng dụng khoa học và công nghệ (trước 01/7/2025)',
    shortName: 'Trung tâm TTTK&ƯD (cũ)',
    kind: 'publicServiceUnit',
    level: 'unit',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'so-tttt-hung-yen',
    name: 'Sở Thông tin và Truyền thông tỉnh Hưng Yên',
    shortName: 'Sở TT&TT Hưng Yên',
    symbol: 'STTTT',
    validTo: '2025-02-28',
    note: 'Ngày chuyển giao theo thông tin chung, cần cán bộ pháp chế xác nhận.',
  }),
  past({
    key: 'so-tu-phap-hung-yen-cu',
    name: 'Sở Tư pháp tỉnh Hưng Yên (trước 01/7/2025)',
    shortName: 'Sở Tư pháp Hưng Yên (cũ)',
    symbol: 'STP',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'hdph-pbgdpl-hung-yen-cu',
    name: 'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Hưng Yên (trước 01/7/2025)',
    shortName: 'HĐPH PBGDPL Hưng Yên (cũ)',
    kind: 'council',
    symbol: 'HĐPH',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'bao-hung-yen',
    name: 'Báo Hưng Yên',
    shortName: 'Báo Hưng Yên',
    kind: 'press',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'dai-ptth-hung-yen',
    name: 'Đài Phát thanh và Truyền hình Hưng Yên',
    shortName: 'Đài PT-TH Hưng Yên',
    kind: 'press',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'ubnd-huyen-cam-thuy',
    name: 'Ủy ban nhân dân huyện Cẩm Thủy',
    shortName: 'UBND huyện Cẩm Thủy',
    level: 'district',
    symbol: 'UBND',
    territory: 'huyện Cẩm Thủy, tỉnh Thanh Hóa',
    validTo: DISTRICTS_END,
  }),
  past({
    key: 'ubnd-xa-cam-luong',
    name: 'Ủy ban nhân dân xã Cẩm Lương',
    shortName: 'UBND xã Cẩm Lương',
    level: 'commune',
    symbol: 'UBND',
    territory: 'xã Cẩm Lương, huyện Cẩm Thủy, tỉnh Thanh Hóa',
    validTo: DISTRICTS_END,
  }),
];

export const otherProvinces: readonly StoryOrganisation[] = [
  past({
    key: 'ubnd-tinh-lang-son',
    name: 'Ủy ban nhân dân tỉnh Lạng Sơn',
    shortName: 'UBND tỉnh Lạng Sơn',
    symbol: 'UBND',
    territory: 'tỉnh Lạng Sơn',
    email: 'ubnd@langson.example.org',
  }),
  past({
    key: 'ubnd-tinh-thanh-hoa',
    name: 'Ủy ban nhân dân tỉnh Thanh Hóa',
    shortName: 'UBND tỉnh Thanh Hóa',
    symbol: 'UBND',
    territory: 'tỉnh Thanh Hóa',
    email: 'ubnd@thanhhoa.example.org',
  }),
  past({
    key: 'bo-tu-phap',
    name: 'Bộ Tư pháp',
    shortName: 'Bộ Tư pháp',
    level: 'central',
    symbol: 'BTP',
    territory: 'cả nước',
  }),
];
