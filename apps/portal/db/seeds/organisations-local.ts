// Rooms and units of the department, and communes since 1/7/2025. Addresses and mailboxes are invented.

import type { StoryOrganisation } from './story.ts';

const MERGED = '2025-07-01';

const room = (key: string, name: string, shortName: string, symbol?: string): StoryOrganisation => ({
  key,
  name,
  shortName,
  kind: 'stateBody',
  level: 'unit',
  territory: 'tỉnh Hưng Yên',
  symbol,
  validFrom: MERGED,
});

export const departmentUnits: readonly StoryOrganisation[] = [
  room('vp-so-khcn', 'Văn phòng Sở Khoa học và Công nghệ', 'Văn phòng Sở', 'VP'),
  room('phong-qlcn-dmst', 'Phòng Quản lý công nghệ và Đổi mới sáng tạo', 'Phòng QLCN&ĐMST', 'QLCN&ĐMST'),
  room('phong-chuyen-doi-so', 'Phòng Chuyển đổi số', 'Phòng Chuyển đổi số', 'CĐS'),
  room('phong-buu-chinh-vien-thong', 'Phòng Bưu chính, Viễn thông', 'Phòng BCVT', 'BCVT'),
  room('phong-phap-che-khcn', 'Bộ phận Pháp chế, Văn phòng Sở', 'Pháp chế Sở', 'PC'),
  {
    ...room('chi-cuc-tdc', 'Chi cục Tiêu chuẩn Đo lường Chất lượng tỉnh Hưng Yên', 'Chi cục TĐC', 'TĐC'),
    address: 'Số 30 đường Chùa Chuông, phường Phố Hiến, tỉnh Hưng Yên',
    phone: '0221 300 0120',
    email: 'tdc@skhcn.hungyen.example.org',
    responsible: 'Chi cục trưởng',
  },
  {
    ...room(
      'tt-thong-tin-khcn',
      'Trung tâm Thông tin, thống kê và ứng dụng khoa học và công nghệ',
      'Trung tâm TTTK&ƯD',
      'TTTKƯD',
    ),
    kind: 'publicServiceUnit',
    email: 'trungtam@skhcn.hungyen.example.org',
  },
  room('phong-pbgdpl-stp', 'Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp', 'Phòng PBGDPL', 'PBGDPL'),
];

const commune = (
  key: string,
  kind: 'xã' | 'phường',
  name: string,
  province: string,
  domain: string,
  phone: string,
): StoryOrganisation => ({
  key,
  name: `Ủy ban nhân dân ${kind} ${name}`,
  shortName: `UBND ${kind} ${name}`,
  kind: 'stateBody',
  level: 'commune',
  territory: `${kind} ${name}, tỉnh ${province}`,
  symbol: 'UBND',
  address: `Trụ sở Ủy ban nhân dân ${kind} ${name}, tỉnh ${province}`,
  phone,
  email: `ubnd@${domain}.example.org`,
  responsible: `Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${kind}`,
  validFrom: MERGED,
});

export const communes: readonly StoryOrganisation[] = [
  commune('ubnd-xa-khoai-chau', 'xã', 'Khoái Châu', 'Hưng Yên', 'khoaichau.hungyen', '0221 300 1001'),
  commune('ubnd-xa-tan-hung', 'xã', 'Tân Hưng', 'Hưng Yên', 'tanhung.hungyen', '0221 300 1002'),
  commune('ubnd-xa-an-thi', 'xã', 'Ân Thi', 'Hưng Yên', 'anthi.hungyen', '0221 300 1003'),
  commune('ubnd-xa-hung-ha', 'xã', 'Hưng Hà', 'Hưng Yên', 'hungha.hungyen', '0221 300 1004'),
  commune('ubnd-xa-dong-chau', 'xã', 'Đồng Châu', 'Hưng Yên', 'dongchau.hungyen', '0221 300 1005'),
  commune('ubnd-phuong-pho-hien', 'phường', 'Phố Hiến', 'Hưng Yên', 'phohien.hungyen', '0221 300 1006'),
  commune('ubnd-phuong-my-hao', 'phường', 'Mỹ Hào', 'Hưng Yên', 'myhao.hungyen', '0221 300 1007'),
  commune('ubnd-phuong-thai-binh', 'phường', 'Thái Bình', 'Hưng Yên', 'thaibinh.hungyen', '0221 300 1008'),
  commune('ubnd-xa-cam-tu', 'xã', 'Cẩm Tú', 'Thanh Hóa', 'camtu.thanhhoa', '0237 300 1001'),
  commune('ubnd-xa-cam-thach', 'xã', 'Cẩm Thạch', 'Thanh Hóa', 'camthach.thanhhoa', '0237 300 1002'),
  commune('ubnd-xa-cam-thuy', 'xã', 'Cẩm Thủy', 'Thanh Hóa', 'camthuy.thanhhoa', '0237 300 1003'),
  commune('ubnd-xa-cam-van', 'xã', 'Cẩm Vân', 'Thanh Hóa', 'camvan.thanhhoa', '0237 300 1004'),
  commune('ubnd-xa-cam-tan', 'xã', 'Cẩm Tân', 'Thanh Hóa', 'camtan.thanhhoa', '0237 300 1005'),
];
