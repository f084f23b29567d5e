// The answered draft of last year, the commune's draft, and drafts of 2022-2023 that the department reported.

import { screeningOf } from './screening.ts';
import type { StoryDraft, StoryScreening } from './story.ts';

/** Decided by the body of that time, in the words that criterion 1 had until 31/3/2025. */
const outOfScope = (
  decidedOn: string,
  met: readonly boolean[],
  reasons: readonly string[],
): StoryScreening => ({
  criteria: ([1, 2, 3, 4] as const).map((criterion, at) => ({
    criterion,
    met: met[at] ?? false,
    reason: reasons[at] ?? '',
  })),
  inScope: false,
  decidedBy: 'pho-giam-doc',
  decidedOn,
});

const OLD = {
  organisation: 'so-khcn-hung-yen-cu',
  level: 'province',
  createdBy: 'phap-che',
  versions: [],
  changes: [],
} as const;

const digitalTeams: StoryDraft = {
  key: 'qd-to-cong-nghe-so',
  organisation: 'so-khcn-hung-yen',
  issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên',
  title: 'Quy định về tổ chức và hoạt động của Tổ công nghệ số cộng đồng trên địa bàn tỉnh Hưng Yên',
  shortTitle: 'Tổ công nghệ số cộng đồng',
  documentType: 'Quyết định của Ủy ban nhân dân tỉnh',
  level: 'province',
  legalForce: 'legal',
  legalForceReason: 'Đặt ra nhiệm vụ, chế độ áp dụng nhiều lần đối với các xã, phường và thành viên của Tổ.',
  summary: [
    'Mỗi thôn, tổ dân phố có một Tổ công nghệ số cộng đồng để chỉ cho bà con cách dùng dịch vụ số.',
    'Tổ trực ở nhà văn hóa ít nhất một buổi mỗi tuần và đến nhà người già, người khuyết tật khi được gọi.',
    'Thành viên không được giữ mật khẩu, không được bán hàng trong buổi hướng dẫn.',
    'Người trực được bồi dưỡng theo buổi; danh sách và số buổi được công khai.',
    'Không ai bị ép cài ứng dụng.',
  ],
  changesSummary: ['Lần đầu có quy định thống nhất cho toàn tỉnh sau khi hợp nhất hai tỉnh.'],
  affectedGroups: ['Người dân ở thôn, tổ dân phố', 'Người cao tuổi, người khuyết tật', 'Thành viên của Tổ'],
  registeredOn: '2025-08-11',
  createdBy: 'soan-thao',
  versions: [
    { key: 'qd-to-cong-nghe-so-v1', file: 'qd-to-cong-nghe-so.v1.txt', ordinal: 1, importedOn: '2025-10-02' },
    {
      key: 'qd-to-cong-nghe-so-v2',
      file: 'qd-to-cong-nghe-so.ban-hanh.txt',
      ordinal: 2,
      beforeIssue: true,
      importedOn: '2025-11-12',
    },
  ],
  changes: [
    { what: 'amended', from: 'dieu-3__khoan-3', to: 'dieu-3__khoan-3', note: 'Tổ trưởng do thành viên bầu.' },
    {
      what: 'amended',
      from: 'dieu-4__khoan-1__diem-c',
      to: 'dieu-4__khoan-1__diem-c',
      note: 'Thêm việc giúp người bị lừa liên hệ ngân hàng, công an.',
    },
    { what: 'amended', from: 'dieu-5__khoan-1', to: 'dieu-5__khoan-1', note: 'Có buổi trực tối, cuối tuần.' },
    { what: 'amended', from: 'dieu-6__khoan-2', to: 'dieu-6__khoan-2', note: 'Người dân xem từng bước.' },
    {
      what: 'amended',
      from: 'dieu-8__khoan-1',
      to: 'dieu-8__khoan-1',
      note: '70.000 đồng lên 100.000 đồng.',
    },
    { what: 'amended', from: 'dieu-12__khoan-1', to: 'dieu-12__khoan-1', note: 'Điền ngày có hiệu lực.' },
  ],
  screening: screeningOf('pho-giam-doc', '2025-09-15', [
    'Dự thảo có chính sách về chế độ bồi dưỡng và trách nhiệm của xã, phường.',
    'Tạo quyền được hướng dẫn của người dân và nghĩa vụ của thành viên Tổ.',
    'Dư luận quan tâm việc giữ thông tin cá nhân và mức bồi dưỡng.',
    'Thực hiện ở mọi thôn, tổ dân phố trong tỉnh.',
  ]),
  consultation: {
    key: 'yk-to-cong-nghe-so',
    openedOn: '2025-10-06',
    closedOn: '2025-10-27',
    completedOn: '2025-11-20',
    purpose: 'Hỏi bà con cần Tổ giúp việc gì, vào giờ nào, và phải giữ kín điều gì.',
    contactAddress: 'Sở Khoa học và Công nghệ, số 12 đường Hồ Bán Nguyệt, phường Phố Hiến, tỉnh Hưng Yên',
    contactEmail: 'gopy@skhcn.hungyen.example.org',
    contactPhone: '0221 300 0100',
    invitations: [
      {
        organisation: 'so-tai-chinh-hung-yen',
        sentOn: '2025-10-06',
        dueOn: '2025-10-21',
        answeredBy: 'to-stc',
      },
      {
        organisation: 'cong-an-tinh-hung-yen',
        sentOn: '2025-10-06',
        dueOn: '2025-10-21',
        answeredBy: 'to-ca',
      },
    ],
  },
  issued: {
    symbol: '92/2025/QĐ-UBND',
    on: '2025-12-08',
    title: 'Quy định về tổ chức và hoạt động của Tổ công nghệ số cộng đồng trên địa bàn tỉnh Hưng Yên',
    file: 'qd-to-cong-nghe-so.ban-hanh.txt',
    effectiveOn: '2025-12-20',
    gazetteOn: '2025-12-08',
  },
  noNewPolicies: {
    on: '2025-11-21',
    by: 'soan-thao',
    reason: 'Bản 2 chỉ sửa theo ý kiến đã nhận: buổi trực, mức bồi dưỡng, việc giúp người bị lừa.',
  },
  steps: [
    { event: 'appraise', on: '2025-11-24', by: 'pho-giam-doc' },
    { event: 'submit', on: '2025-12-02', by: 'pho-giam-doc' },
  ],
};

const villageHalls: StoryDraft = {
  key: 'qd-nha-van-hoa-khoai-chau',
  organisation: 'ubnd-xa-khoai-chau',
  issuingBody: 'Ủy ban nhân dân xã Khoái Châu',
  title: 'Quy định việc quản lý, sử dụng nhà văn hóa thôn trên địa bàn xã Khoái Châu',
  shortTitle: 'Sử dụng nhà văn hóa thôn',
  documentType: 'Quyết định của Ủy ban nhân dân cấp xã',
  level: 'commune',
  legalForce: 'legal',
  legalForceReason: 'Quy tắc xử sự chung, áp dụng nhiều lần cho mọi thôn trong xã.',
  summary: [
    'Nhà văn hóa thôn mở từ 5 giờ 30 sáng đến 9 giờ 30 tối; loa tắt trước 9 giờ tối.',
    'Việc chung của thôn không phải trả tiền.',
    'Nhà có việc hiếu, việc hỉ được mượn hai ngày, trả tiền điện nước và không quá 200.000 đồng vệ sinh.',
    'Hộ nghèo, cận nghèo, gia đình liệt sĩ được miễn khoản vệ sinh.',
    'Thu, chi được đọc công khai tại họp thôn sáu tháng một lần.',
  ],
  changesSummary: ['Thay các lệ riêng của từng thôn bằng một quy định chung của xã mới.'],
  affectedGroups: ['Hộ gia đình trong xã', 'Trưởng thôn, Ban công tác Mặt trận', 'Câu lạc bộ, đoàn thể'],
  registeredOn: { daysAgo: 9 },
  createdBy: 'tu-phap-xa',
  versions: [
    {
      key: 'qd-nha-van-hoa-khoai-chau-v1',
      file: 'qd-nha-van-hoa-khoai-chau.v1.txt',
      ordinal: 1,
      importedOn: { daysAgo: 7 },
    },
  ],
  changes: [],
  screening: screeningOf('chu-tich-xa', { daysAgo: 5 }, [
    'Dự thảo quyết định có chính sách về khoản thu và miễn thu khi mượn nhà văn hóa.',
    'Phát sinh nghĩa vụ nộp tiền và trách nhiệm bồi thường của hộ gia đình.',
    'Trước đây mỗi thôn một lệ, người dân còn nhiều ý kiến khác nhau về khoản vệ sinh.',
    'Áp dụng cho tất cả các thôn trong xã.',
  ]),
};

const reportedDrafts: readonly StoryDraft[] = [
  {
    ...OLD,
    key: 'nq-danh-muc-dich-vu-2022',
    issuingBody: 'Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên',
    title: 'Danh mục dịch vụ sự nghiệp công dùng ngân sách nhà nước trong lĩnh vực khoa học và công nghệ',
    shortTitle: 'Danh mục dịch vụ sự nghiệp công KH&CN',
    documentType: 'Quyết định của Chủ tịch Ủy ban nhân dân tỉnh',
    legalForce: 'individual',
    legalForceReason: 'Số ký hiệu không có năm ban hành; chỉ áp dụng cho các đơn vị sự nghiệp của tỉnh.',
    summary: [
      'Liệt kê các dịch vụ về khoa học và công nghệ mà tỉnh trả tiền cho đơn vị sự nghiệp thực hiện.',
    ],
    changesSummary: [],
    affectedGroups: ['Đơn vị sự nghiệp công lập'],
    registeredOn: '2022-08-15',
    screening: outOfScope(
      '2022-08-22',
      [false, false, false, true],
      [
        'Không thuộc loại văn bản phải lập đề nghị xây dựng.',
        'Không làm thay đổi quyền, nghĩa vụ của người dân, doanh nghiệp.',
        'Không có ý kiến khác nhau khi gửi lấy ý kiến.',
        'Áp dụng trên toàn tỉnh.',
      ],
    ),
    issued: {
      symbol: '340/NQ-HĐND',
      on: '2022-12-09',
      title: 'Danh mục dịch vụ sự nghiệp công về KH&CN',
      became: {
        facts: {
          documentType: 'provinceCouncilResolution',
          issuingBody: 'Hội đồng nhân dân tỉnh Hưng Yên',
        },
        reason: 'Khi góp ý, Sở Tài chính chỉ ra rằng danh mục này do Hội đồng nhân dân tỉnh quyết định.',
      },
    },
  },
  {
    ...OLD,
    key: 'qd-thu-tuc-buc-xa-2022',
    issuingBody: 'Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên',
    title: 'Công bố thủ tục hành chính sửa đổi, bổ sung về năng lượng nguyên tử, an toàn bức xạ và hạt nhân',
    shortTitle: 'Thủ tục về an toàn bức xạ',
    documentType: 'Quyết định của Chủ tịch Ủy ban nhân dân tỉnh',
    legalForce: 'individual',
    legalForceReason: 'Công bố thủ tục đã có trong văn bản của Trung ương, không đặt ra quy định mới.',
    summary: ['Công bố những thủ tục về an toàn bức xạ mà cơ sở y tế, doanh nghiệp làm tại Sở.'],
    changesSummary: [],
    affectedGroups: ['Cơ sở y tế dùng thiết bị X-quang', 'Doanh nghiệp dùng nguồn bức xạ'],
    registeredOn: '2022-06-20',
    screening: outOfScope(
      '2022-06-24',
      [false, false, false, true],
      [
        'Văn bản cá biệt, không phải lập đề nghị xây dựng.',
        'Quyền, nghĩa vụ đã do văn bản của Trung ương quy định.',
        'Nội dung kỹ thuật, không có ý kiến trái chiều.',
        'Áp dụng trên toàn tỉnh.',
      ],
    ),
    issued: { symbol: '1582/QĐ-UBND', on: '2022-07-18', title: 'Công bố Danh mục thủ tục về an toàn bức xạ' },
  },
  {
    ...OLD,
    key: 'qd-sang-kien-2022',
    issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên',
    title:
      'Sửa đổi, bổ sung Điều 15 của Quy định xét, công nhận sáng kiến ban hành theo Quyết định số 20/2016/QĐ-UBND',
    shortTitle: 'Xét, công nhận sáng kiến (sửa Điều 15)',
    documentType: 'Quyết định của Ủy ban nhân dân tỉnh',
    legalForce: 'legal',
    legalForceReason: 'Sửa một văn bản quy phạm pháp luật; số ký hiệu có năm ban hành.',
    summary: ['Sửa một điều của quy định cũ về xét, công nhận sáng kiến.'],
    changesSummary: ['Chỉ sửa Điều 15.'],
    affectedGroups: ['Người có sáng kiến', 'Cơ quan xét sáng kiến'],
    registeredOn: '2022-05-16',
    screening: outOfScope(
      '2022-05-23',
      [false, true, false, true],
      [
        'Quyết định của Ủy ban nhân dân tỉnh khi đó không phải lập đề nghị xây dựng.',
        'Có ảnh hưởng đến quyền của tác giả sáng kiến.',
        'Không có ý kiến trái chiều.',
        'Áp dụng trên toàn tỉnh.',
      ],
    ),
    issued: {
      symbol: '40/2022/QĐ-UBND',
      on: '2022-09-29',
      title: 'Sửa đổi, bổ sung Điều 15 của Quy định xét, công nhận sáng kiến',
    },
  },
  {
    ...OLD,
    key: 'qd-phan-cap-tai-san-2022',
    issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên',
    title: 'Phân cấp thẩm quyền xử lý tài sản trang bị để thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh',
    shortTitle: 'Phân cấp xử lý tài sản nhiệm vụ KH&CN',
    documentType: 'Quyết định của Ủy ban nhân dân tỉnh',
    legalForce: 'legal',
    legalForceReason: 'Số ký hiệu có năm ban hành; quy định thẩm quyền áp dụng nhiều lần.',
    summary: ['Ghi rõ cơ quan nào được quyết định bán, chuyển, thanh lý tài sản mua cho đề tài khoa học.'],
    changesSummary: [],
    affectedGroups: ['Tổ chức chủ trì đề tài'],
    registeredOn: '2022-09-05',
    screening: outOfScope(
      '2022-09-12',
      [false, false, false, true],
      [
        'Không phải lập đề nghị xây dựng.',
        'Chỉ phân công giữa các cơ quan nhà nước.',
        'Không có ý kiến trái chiều.',
        'Áp dụng trên toàn tỉnh.',
      ],
    ),
    issued: {
      symbol: '51/2022/QĐ-UBND',
      on: '2022-12-26',
      title: 'Phân cấp thẩm quyền xử lý tài sản thực hiện nhiệm vụ KH&CN',
    },
  },
];

export const pastDrafts: readonly StoryDraft[] = [digitalTeams, villageHalls, ...reportedDrafts];
