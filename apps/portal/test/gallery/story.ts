// Sentences of our own for looking at the parts; no fact in them is real.
import type { PortalShellData, WorkspaceShellData } from '#ui/shell-data.ts';

export const today = '2026-11-22';

export const portal: PortalShellData = {
  installation: { kind: 'demo', name: 'Bản minh họa' },
  owner: {
    name: 'Ủy ban nhân dân tỉnh Minh Giang',
    responsiblePerson: 'Chánh Văn phòng Ủy ban nhân dân tỉnh',
    address: 'Số 2 đường Bờ Sông, phường Cầu Mới, tỉnh Minh Giang',
    phone: '(0200) 3 000 111',
    email: 'gopy@minhgiang.example',
  },
  today,
  noindex: true,
};

export const workspace: WorkspaceShellData = {
  installation: { kind: 'demo', name: 'Bản minh họa' },
  actor: {
    displayName: 'Lê Thị Mẫu',
    title: 'Trưởng phòng Pháp chế',
    organisation: { id: 'a', shortName: 'Sở NNMT', name: 'Sở Nông nghiệp và Môi trường tỉnh Minh Giang' },
    roles: ['unitHead'],
    organisations: [{ id: 'a', shortName: 'Sở NNMT' }],
  },
  menu: [
    [
      { href: '/workspace', label: 'Việc của tôi', count: 14, current: true },
      { href: '/workspace/plans', label: 'Kế hoạch', current: false },
      { href: '/workspace/drafts', label: 'Dự thảo', count: 18, current: false },
      { href: '/workspace/consultations', label: 'Lấy ý kiến', count: 4, current: false },
      { href: '/workspace/responses', label: 'Tiếp thu, giải trình', count: 1486, current: false },
      { href: '/workspace/outreach', label: 'Truyền thông', current: false },
    ],
    [
      { href: '/workspace/documents', label: 'Văn bản', current: false },
      { href: '/workspace/reports', label: 'Báo cáo', count: 1, current: false },
    ],
    [
      { href: '/workspace/organisations', label: 'Cơ quan, người dùng', current: false },
      { href: '/workspace/rules', label: 'Quy tắc', current: false },
      { href: '/workspace/audit', label: 'Nhật ký', current: false },
    ],
  ],
  today,
};

const counted = (from: number, to: number, first: number) =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) => [
      `2026-11-${String(from + index).padStart(2, '0')}`,
      { kind: 'counted' as const, ordinal: first + index },
    ]),
  );

export const calendarMarks = {
  '2026-11-04': { kind: 'start' as const, note: 'đăng' },
  ...counted(5, 23, 1),
  '2026-11-24': { kind: 'off' as const, ordinal: 20, note: 'lễ' },
  '2026-11-25': { kind: 'end' as const, note: 'hạn' },
};

export const articles = [
  { number: 1, title: 'Phạm vi điều chỉnh', count: 12 },
  { number: 2, title: 'Đối tượng áp dụng', count: 18 },
  { number: 3, title: 'Hỗ trợ thuyền nan, thuyền thúng chuyển sang vật liệu bền', count: 74 },
  { number: 4, title: 'Bến đỗ và giờ qua sông', count: 31 },
  { number: 5, title: 'Hiệu lực thi hành', count: 2 },
] as const;
