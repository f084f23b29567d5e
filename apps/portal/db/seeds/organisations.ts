// All bodies of the story with who follows whom, who belongs to whom, who reports and who is only asked.

import { communes, departmentUnits } from './organisations-local.ts';
import { otherProvinces, pastBodies } from './organisations-past.ts';
import { provinceBodies } from './organisations-province.ts';
import type { StoryCouncilMember, StoryOrganisation, StoryRelation, StorySuccession } from './story.ts';

export const organisations: readonly StoryOrganisation[] = [
  ...provinceBodies,
  ...departmentUnits,
  ...communes,
  ...pastBodies,
  ...otherProvinces,
];

const MERGED = '2025-07-01';
const PROVINCES = 'Nghị quyết số 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh';
const TWO_TIERS = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const COMMUNES = 'Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025';

const follows = (from: string, to: string, legalBasis: string, takesOverOn = MERGED): StorySuccession => ({
  from,
  to,
  takesOverOn,
  legalBasis,
});

export const successions: readonly StorySuccession[] = [
  follows('ubnd-tinh-hung-yen-cu', 'ubnd-tinh-hung-yen', PROVINCES),
  follows('ubnd-tinh-thai-binh', 'ubnd-tinh-hung-yen', PROVINCES),
  follows('hdnd-tinh-hung-yen-cu', 'hdnd-tinh-hung-yen', PROVINCES),
  follows('so-khcn-hung-yen-cu', 'so-khcn-hung-yen', PROVINCES),
  follows('so-tu-phap-hung-yen-cu', 'so-tu-phap-hung-yen', PROVINCES),
  follows('hdph-pbgdpl-hung-yen-cu', 'hdph-pbgdpl-hung-yen', PROVINCES),
  follows('vp-so-khcn-cu', 'vp-so-khcn', PROVINCES),
  follows('tt-thong-tin-khcn-cu', 'tt-thong-tin-khcn', PROVINCES),
  follows(
    'thanh-tra-so-khcn-cu',
    'vp-so-khcn',
    'Phân công của Giám đốc Sở khi thanh tra sở kết thúc hoạt động',
  ),
  follows(
    'so-tttt-hung-yen',
    'so-khcn-hung-yen-cu',
    'Sắp xếp cơ quan chuyên môn cấp tỉnh năm 2025 (cần xác nhận số, ngày văn bản)',
    '2025-03-01',
  ),
  follows('bao-hung-yen', 'bao-ptth-hung-yen', 'Sắp xếp cơ quan báo chí địa phương năm 2025'),
  follows('dai-ptth-hung-yen', 'bao-ptth-hung-yen', 'Sắp xếp cơ quan báo chí địa phương năm 2025'),
  // Xã Cẩm Lương went into xã Cẩm Tú together with Cẩm Quý, Cẩm Giang and the old Cẩm Tú.
  follows('ubnd-xa-cam-luong', 'ubnd-xa-cam-tu', COMMUNES),
  // The district level ended; its territory is covered by five communes.
  follows('ubnd-huyen-cam-thuy', 'ubnd-xa-cam-thach', TWO_TIERS),
  follows('ubnd-huyen-cam-thuy', 'ubnd-xa-cam-thuy', TWO_TIERS),
  follows('ubnd-huyen-cam-thuy', 'ubnd-xa-cam-tu', TWO_TIERS),
  follows('ubnd-huyen-cam-thuy', 'ubnd-xa-cam-van', TWO_TIERS),
  follows('ubnd-huyen-cam-thuy', 'ubnd-xa-cam-tan', TWO_TIERS),
];

const belongs = (
  to: string,
  keys: readonly string[],
  validFrom = MERGED,
  validTo?: string,
): StoryRelation[] => keys.map((from) => ({ kind: 'belongsTo' as const, from, to, validFrom, validTo }));

const reports = (
  programme: string,
  to: string,
  keys: readonly string[],
  validFrom = MERGED,
  validTo?: string,
): StoryRelation[] =>
  keys.map((from) => ({ kind: 'reportsTo' as const, from, to, programme, validFrom, validTo }));

const hungYenCommunes = [
  'ubnd-xa-khoai-chau',
  'ubnd-xa-tan-hung',
  'ubnd-xa-an-thi',
  'ubnd-xa-hung-ha',
  'ubnd-xa-dong-chau',
  'ubnd-phuong-pho-hien',
  'ubnd-phuong-my-hao',
  'ubnd-phuong-thai-binh',
];
const departments = [
  'so-khcn-hung-yen',
  'so-tu-phap-hung-yen',
  'so-noi-vu-hung-yen',
  'so-tai-chinh-hung-yen',
  'so-nnmt-hung-yen',
  'so-cong-thuong-hung-yen',
];
/** A People's Committee asks these; it never orders them. */
const askedBodies = [
  'mttq-tinh-hung-yen',
  'hoi-nong-dan-hung-yen',
  'tand-tinh-hung-yen',
  'vksnd-tinh-hung-yen',
  'cong-an-tinh-hung-yen',
  'doan-luat-su-hung-yen',
  'hoi-luat-gia-hung-yen',
  'hiep-hoi-doanh-nghiep-hung-yen',
];
const camThuyCommunes = [
  'ubnd-xa-cam-tu',
  'ubnd-xa-cam-thach',
  'ubnd-xa-cam-thuy',
  'ubnd-xa-cam-van',
  'ubnd-xa-cam-tan',
];
const OLD_FROM = '2022-03-30';
const OLD_TO = '2025-06-30';

export const relations: readonly StoryRelation[] = [
  ...belongs('ubnd-tinh-hung-yen', departments),
  ...belongs(
    'so-khcn-hung-yen',
    departmentUnits.filter((unit) => unit.key !== 'phong-pbgdpl-stp').map((unit) => unit.key),
  ),
  ...belongs('so-tu-phap-hung-yen', ['phong-pbgdpl-stp']),
  ...belongs('ubnd-tinh-hung-yen', hungYenCommunes),
  ...belongs('tinh-uy-hung-yen', ['bao-ptth-hung-yen']),
  ...belongs('ubnd-tinh-thanh-hoa', camThuyCommunes),
  ...belongs('ubnd-tinh-hung-yen-cu', ['so-khcn-hung-yen-cu', 'so-tu-phap-hung-yen-cu'], OLD_FROM, OLD_TO),
  ...belongs('ubnd-tinh-hung-yen-cu', ['so-tttt-hung-yen'], OLD_FROM, '2025-02-28'),
  ...belongs(
    'so-khcn-hung-yen-cu',
    ['thanh-tra-so-khcn-cu', 'vp-so-khcn-cu', 'tt-thong-tin-khcn-cu'],
    OLD_FROM,
    OLD_TO,
  ),
  ...belongs('ubnd-huyen-cam-thuy', ['ubnd-xa-cam-luong'], OLD_FROM, OLD_TO),
  ...belongs('ubnd-tinh-thanh-hoa', ['ubnd-huyen-cam-thuy'], OLD_FROM, OLD_TO),

  ...reports('qd-407', 'so-tu-phap-hung-yen', [
    ...departments.filter((key) => key !== 'so-tu-phap-hung-yen'),
    ...hungYenCommunes,
  ]),
  ...reports('qd-407', 'ubnd-tinh-hung-yen', ['so-tu-phap-hung-yen']),
  ...reports('qd-407', 'bo-tu-phap', ['ubnd-tinh-hung-yen']),
  ...reports('cai-cach-hanh-chinh', 'so-noi-vu-hung-yen', ['so-khcn-hung-yen', ...hungYenCommunes]),
  ...reports('qd-407', 'so-tu-phap-hung-yen-cu', ['so-khcn-hung-yen-cu'], OLD_FROM, OLD_TO),
  // The old chain commune → district, as the commune's first yearly report went.
  ...reports('qd-407', 'ubnd-huyen-cam-thuy', ['ubnd-xa-cam-luong'], OLD_FROM, OLD_TO),

  ...askedBodies.map((from) => ({
    kind: 'isAskedBy' as const,
    from,
    to: 'ubnd-tinh-hung-yen',
    validFrom: MERGED,
  })),
  ...askedBodies.map((from) => ({
    kind: 'isAskedBy' as const,
    from,
    to: 'so-khcn-hung-yen',
    validFrom: MERGED,
  })),
];

const seat = (organisation: string, name: StoryCouncilMember['seat']): StoryCouncilMember => ({
  council: 'hdph-pbgdpl-hung-yen',
  organisation,
  seat: name,
  validFrom: MERGED,
});

export const councilMembers: readonly StoryCouncilMember[] = [
  {
    ...{ council: 'hdph-pbgdpl-hung-yen-cu', organisation: 'so-tu-phap-hung-yen-cu', seat: 'standingBody' },
    ...{ validFrom: OLD_FROM, validTo: OLD_TO },
  },
  seat('ubnd-tinh-hung-yen', 'chair'),
  seat('so-tu-phap-hung-yen', 'viceChair'),
  seat('so-tu-phap-hung-yen', 'standingBody'),
  seat('mttq-tinh-hung-yen', 'viceChair'),
  seat('so-khcn-hung-yen', 'member'),
  seat('so-tai-chinh-hung-yen', 'member'),
  seat('so-noi-vu-hung-yen', 'member'),
  seat('so-nnmt-hung-yen', 'member'),
  seat('bao-ptth-hung-yen', 'member'),
  seat('cong-an-tinh-hung-yen', 'member'),
  seat('tand-tinh-hung-yen', 'member'),
  seat('vksnd-tinh-hung-yen', 'member'),
  seat('doan-luat-su-hung-yen', 'member'),
  seat('hoi-luat-gia-hung-yen', 'member'),
  seat('hoi-nong-dan-hung-yen', 'member'),
];
