// Staff of the story. Every name is invented; each signs in only on a demo database.

import type { StoryDelegation, StoryPerson, StoryRole } from './story.ts';

const FROM = '2025-07-01';

const person = (
  key: string,
  displayName: string,
  title: string,
  organisation: string,
  roles: readonly StoryRole[],
): StoryPerson => ({
  key,
  signInName: key,
  displayName,
  title,
  organisation,
  roles: roles.map((role) => ({
    role,
    validFrom: FROM,
    programme: role === 'focalUnit' ? 'qd-407' : undefined,
  })),
  email: `${key}@demo.example.org`,
});

const KHCN = 'so-khcn-hung-yen';
const PROGRAMME_START = '2022-03-30';
const REORGANISED = '2025-06-30';

/** What somebody was in a body that has ended; who enters the past acts for the body of that time. */
const formerly = (
  now: StoryPerson,
  organisation: string,
  roles: readonly StoryRole[],
  programme = 'qd-407',
): StoryPerson => ({
  ...now,
  roles: [
    ...roles.map((role) => ({
      role,
      organisation,
      programme: role === 'focalUnit' ? programme : undefined,
      validFrom: PROGRAMME_START,
      validTo: REORGANISED,
    })),
    ...now.roles,
  ],
});

/** A second body beside the own house: its standing body works for a council. Later, so that the house stays the main one. */
const alsoIn = (now: StoryPerson, organisation: string, roles: readonly StoryRole[]): StoryPerson => ({
  ...now,
  roles: [
    ...now.roles,
    ...roles.map((role) => ({
      role,
      organisation,
      programme: role === 'focalUnit' ? 'qd-407' : undefined,
      validFrom: '2025-07-15',
    })),
  ],
});

export const people: readonly StoryPerson[] = [
  // Department of Science and Technology
  person('soan-thao', 'Vũ Thị Lan Hương', 'Chuyên viên Phòng Quản lý công nghệ và Đổi mới sáng tạo', KHCN, [
    'draftingOfficer',
    'staffMember',
  ]),
  person('soan-thao-tdc', 'Đặng Minh Khôi', 'Chuyên viên Chi cục Tiêu chuẩn Đo lường Chất lượng', KHCN, [
    'draftingOfficer',
    'staffMember',
  ]),
  person('truong-phong', 'Lê Quang Thái', 'Trưởng phòng Quản lý công nghệ và Đổi mới sáng tạo', KHCN, [
    'unitHead',
    'staffMember',
  ]),
  person('chi-cuc-truong', 'Phạm Đức Lộc', 'Chi cục trưởng Chi cục Tiêu chuẩn Đo lường Chất lượng', KHCN, [
    'unitHead',
    'staffMember',
  ]),
  person('giam-doc', 'Bùi Văn Thịnh', 'Giám đốc', KHCN, ['leader']),
  formerly(
    person('pho-giam-doc', 'Hoàng Thị Bích Ngọc', 'Phó Giám đốc', KHCN, ['leader']),
    'so-khcn-hung-yen-cu',
    ['leader'],
  ),
  // Focal unit for two programmes at that time: the role of one gives nothing in the other.
  formerly(
    formerly(
      person('phap-che', 'Trần Đức Long', 'Chuyên viên pháp chế, Văn phòng Sở', KHCN, [
        'legalOfficer',
        'focalUnit',
        'staffMember',
      ]),
      'so-khcn-hung-yen-cu',
      ['legalOfficer', 'focalUnit'],
    ),
    'so-khcn-hung-yen-cu',
    ['focalUnit'],
    'cai-cach-hanh-chinh',
  ),
  person('van-thu', 'Ngô Thị Thu Hiền', 'Văn thư Sở', KHCN, ['recordsClerk', 'staffMember']),
  person('dang-tin', 'Phan Anh Tú', 'Biên tập viên Trung tâm Thông tin, thống kê và ứng dụng KH&CN', KHCN, [
    'publisher',
    'staffMember',
  ]),
  person('ke-toan', 'Đỗ Thị Mai', 'Kế toán trưởng Sở', KHCN, ['financeOfficer', 'staffMember']),
  person('chuyen-vien', 'Mai Xuân Bách', 'Chuyên viên Phòng Chuyển đổi số', KHCN, ['staffMember']),
  person('quan-tri', 'Lưu Gia Bảo', 'Quản trị hệ thống, Phòng Chuyển đổi số', KHCN, ['administrator']),
  // Department of Justice, in both times the standing body of the council; before the role there, that in the house.
  formerly(
    formerly(
      alsoIn(
        person(
          'dau-moi',
          'Phạm Thu Trang',
          'Chuyên viên Phòng Phổ biến, giáo dục pháp luật',
          'so-tu-phap-hung-yen',
          ['focalUnit', 'staffMember'],
        ),
        'hdph-pbgdpl-hung-yen',
        ['focalUnit', 'recordsClerk'],
      ),
      'hdph-pbgdpl-hung-yen-cu',
      ['focalUnit'],
    ),
    'so-tu-phap-hung-yen-cu',
    ['staffMember'],
  ),
  alsoIn(
    person('lanh-dao-tu-phap', 'Nguyễn Hữu Nghĩa', 'Phó Giám đốc', 'so-tu-phap-hung-yen', ['leader']),
    'hdph-pbgdpl-hung-yen',
    ['leader'],
  ),
  // A commune with a single justice officer
  person('tu-phap-xa', 'Đoàn Văn Lực', 'Công chức tư pháp xã Khoái Châu', 'ubnd-xa-khoai-chau', [
    'communeOfficer',
    'draftingOfficer',
    'staffMember',
  ]),
  person('chu-tich-xa', 'Tạ Thị Hải Yến', 'Chủ tịch', 'ubnd-xa-khoai-chau', ['leader']),
  person(
    'cong-chuc-tan-hung',
    'Quách Văn Điền',
    'Công chức văn hóa - xã hội xã Tân Hưng',
    'ubnd-xa-tan-hung',
    ['communeOfficer'],
  ),
  formerly(
    person('tu-phap-cam-tu', 'Bùi Thị Mây', 'Công chức tư pháp xã Cẩm Tú', 'ubnd-xa-cam-tu', [
      'communeOfficer',
    ]),
    'ubnd-xa-cam-luong',
    ['communeOfficer'],
  ),
  // The district ended, its officer moved to one of the five communes.
  formerly(
    person('tu-phap-cam-thuy', 'Lò Văn Thắng', 'Công chức tư pháp xã Cẩm Thủy', 'ubnd-xa-cam-thuy', [
      'communeOfficer',
    ]),
    'ubnd-huyen-cam-thuy',
    ['focalUnit'],
  ),
  {
    ...person(
      'dau-moi-lang-son',
      'Nông Thị Thảo',
      'Chuyên viên Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn',
      'ubnd-tinh-lang-son',
      [],
    ),
    roles: [{ role: 'focalUnit', programme: 'qd-407', validFrom: PROGRAMME_START }],
  },
  // The People's Committee of the province
  person(
    'van-phong-ubnd',
    'Giang Thị Hạnh',
    'Chuyên viên Văn phòng Ủy ban nhân dân tỉnh',
    'ubnd-tinh-hung-yen',
    ['draftingOfficer', 'recordsClerk', 'staffMember'],
  ),
  alsoIn(
    person('chu-tich-tinh', 'Khúc Đình Toàn', 'Chủ tịch', 'ubnd-tinh-hung-yen', ['leader']),
    'hdph-pbgdpl-hung-yen',
    ['leader'],
  ),
  // Bodies that are asked, press, audit
  person(
    'mat-tran',
    'Trịnh Công Hoan',
    'Trưởng ban Dân chủ, giám sát và phản biện xã hội',
    'mttq-tinh-hung-yen',
    ['fatherlandFront', 'askedBodyRespondent'],
  ),
  person('hiep-hoi', 'Cao Thị Diễm', 'Chánh Văn phòng Hiệp hội', 'hiep-hoi-doanh-nghiep-hung-yen', [
    'askedBodyRespondent',
  ]),
  person('phong-vien', 'Hà Nhật Minh', 'Phóng viên Phòng Thời sự', 'bao-ptth-hung-yen', ['pressUser']),
  formerly(
    person(
      'kiem-tra',
      'Chu Thị Thanh Tâm',
      'Chuyên viên Văn phòng Ủy ban nhân dân tỉnh',
      'ubnd-tinh-hung-yen',
      ['auditor'],
    ),
    'ubnd-tinh-hung-yen-cu',
    ['focalUnit'],
  ),
];

export const delegations: readonly StoryDelegation[] = [
  {
    kind: 'KT',
    organisation: KHCN,
    from: 'giam-doc',
    to: 'pho-giam-doc',
    scope:
      'Ký báo cáo, kế hoạch, công văn về truyền thông dự thảo chính sách; ký bảng tổng hợp ý kiến, tiếp thu, giải trình',
    legalBasis: 'Thông báo phân công công tác của Ban Giám đốc Sở số 18/TB-SKHCN ngày 07/7/2025',
    validFrom: '2025-07-07',
  },
  {
    kind: 'TL',
    organisation: KHCN,
    from: 'giam-doc',
    to: 'truong-phong',
    scope: 'Ký giấy mời, công văn gửi tài liệu cho hội nghị lấy ý kiến',
    legalBasis: 'Quy chế làm việc của Sở ban hành theo Quyết định số 205/QĐ-SKHCN ngày 15/7/2025',
    validFrom: '2025-07-15',
  },
  {
    kind: 'TUQ',
    organisation: KHCN,
    from: 'giam-doc',
    to: 'chi-cuc-truong',
    scope: 'Ký công văn xin ý kiến, trả lời ý kiến về tiêu chuẩn, đo lường, chất lượng; không ủy quyền lại',
    legalBasis: 'Văn bản ủy quyền số 02/UQ-SKHCN ngày 05/01/2026',
    // Decree 30/2020, Article 13(3): limited in time and in matter.
    validFrom: '2026-01-05',
    validTo: '2030-12-31',
  },
  {
    kind: 'KT',
    organisation: 'hdph-pbgdpl-hung-yen',
    from: 'chu-tich-tinh',
    to: 'lanh-dao-tu-phap',
    scope: 'Ký kế hoạch, công văn đôn đốc, đề nghị của Hội đồng',
    legalBasis: 'Quy chế hoạt động của Hội đồng ban hành theo Quyết định số 03/QĐ-HĐPH ngày 20/7/2025',
    validFrom: '2025-07-20',
  },
];

export const fourEyesExceptions = [
  {
    organisation: 'ubnd-xa-khoai-chau',
    person: 'tu-phap-xa',
    confirmedBy: 'chu-tich-xa',
    reason: 'Xã chỉ có một công chức tư pháp; Chủ tịch xem lại toàn bộ việc đã làm vào thứ Sáu hằng tuần.',
    validFrom: { daysAgo: 60 },
    validTo: { daysAhead: 120 },
  },
] as const;
