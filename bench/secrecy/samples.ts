/** What the bench of secrecy stamps draws: words, pages and how they look. All follows from one seed. */
import { drawing, type ScanLook } from '../../apps/portal/test/stamped-pages.ts';
import type { StampLook } from '../../apps/portal/test/stamps.ts';

export const LEVELS = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'] as const;
/** Stamps and marks that are none of secrecy, some one letter away. */
export const OTHER_MARKS = [
  ...['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN', 'DỰ THẢO', 'BẢN SAO', 'ĐÃ KÝ', 'CÔNG VĂN ĐẾN', 'SAO Y', 'LƯU'],
  ...['MẬT ONG', 'MẬT ĐỘ', 'MẤT', 'TỐI ĐA', 'TUYỆT ĐỐI', 'BẢO MẬT'],
] as const;
const ANGLES = [0, 2, -2, 4, -4, 7, -7, 10, -10];
const INKS = ['#c00000', '#b01030', '#1f3fa0', '#202020'];

export const HEAD = [
  ...['ỦY BAN NHÂN DÂN TỈNH MINH HÀ', 'Số: 12/KH-UBND', '', 'KẾ HOẠCH'],
  ...['Về việc tổ chức chợ phiên năm 2026', ''],
];
export const PLAIN = [
  'Điều 1. Kế hoạch này quy định việc tổ chức chợ phiên tại các xã, phường.',
  'Điều 2. Mỗi chợ phiên có một ban quản lý gồm ba người.',
  '1. Ban quản lý xếp chỗ, thu phí và giữ gìn vệ sinh.',
  '2. Phí được niêm yết ở cổng chợ, người bán được nhận biên lai.',
  'Điều 3. Cân, thước đối chứng được đặt ở nơi dễ thấy.',
];
export const ABOUT_SECRETS = [
  'Điều 4. Cán bộ có trách nhiệm giữ bí mật nhà nước theo quy định của pháp luật.',
  'Độ mật của bí mật nhà nước gồm tuyệt mật, tối mật và mật.',
  'Tài liệu có đóng dấu chỉ độ mật được bảo quản trong tủ riêng.',
  'Người tố cáo được giữ bí mật về họ tên, địa chỉ. Mật độ gian hàng do ban quản lý định.',
  'Nghiêm cấm làm lộ, chiếm đoạt, mua bán bí mật nhà nước; mật khẩu được đổi sáu tháng một lần.',
];

export type Draw = ReturnType<typeof samples>;

export function samples(seed: number) {
  const draw = drawing(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(draw() * from.length)]!;
  const chance = (part: number) => draw() < part;
  /** A stamp alone, as somebody cut it out or photographed it. */
  const stampLook = (): StampLook => ({
    turned: chance(0.1) ? 90 : pick(ANGLES),
    scale: pick([0.35, 0.6, 1]),
    opacity: pick([1, 0.75, 0.6]),
    ink: pick(INKS),
    blur: pick([0, 0, 0.7, 1.2]),
    noise: pick([0, 0, 0.4, 0.8]),
    format: pick(['png', 'jpeg'] as const),
    jpegQuality: pick([35, 60, 85]),
  });
  const pageLook = (words?: string): ScanLook => ({
    askew: pick([0, 1, -1, 2, -2, 3]),
    noise: pick([0, 0.3, 0.7, 1]),
    blur: pick([0, 0, 0.1, 0.2]),
    jpegQuality: pick([35, 55, 80]),
    dpi: pick([100, 150, 200]),
    ...(words !== undefined && {
      stamp: {
        ...{ words, ink: pick(INKS), turned: pick(ANGLES), letters: pick([5, 6, 7]) },
        opacity: pick([1, 0.75, 0.6]),
        at: pick([[0.2, 0.2] as const, [0.78, 0.06] as const, [0.2, 0.05] as const, [0.75, 0.2] as const]),
      },
    }),
  });
  return { pick, chance, stampLook, pageLook };
}

/** The hardships of a look, under which a row counts it; none: an easy one. */
export function hardships(look: StampLook & ScanLook): string[] {
  const stamp = look.stamp ?? { turned: look.turned ?? 0, opacity: look.opacity ?? 1, ink: look.ink };
  const names = {
    turned: Math.abs(stamp.turned) + Math.abs(look.askew ?? 0) >= 7,
    pale: stamp.opacity < 0.7,
    small: (look.scale ?? 1) < 0.5 || look.stamp?.letters === 5,
    blurred: (look.blur ?? 0) > 0,
    noisy: (look.noise ?? 0) >= 0.4,
    compressed: look.format !== 'png' && (look.jpegQuality ?? 80) < 50,
    coarse: (look.dpi ?? 150) < 150,
    black: stamp.ink === '#202020',
  };
  return Object.entries(names).flatMap(([name, has]) => (has ? [name] : []));
}
