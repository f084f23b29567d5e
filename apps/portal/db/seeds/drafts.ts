// The drafts of the story: two being consulted, one answered and issued, one of a commune, four of the past.

import { pastDrafts } from './drafts-past.ts';
import { screeningOf } from './screening.ts';
import type { StoryChange, StoryDraft } from './story.ts';

const KHCN = 'so-khcn-hung-yen';
const CONTACT = {
  contactAddress: 'Sở Khoa học và Công nghệ, số 12 đường Hồ Bán Nguyệt, phường Phố Hiến, tỉnh Hưng Yên',
  contactEmail: 'gopy@skhcn.hungyen.example.org',
  contactPhone: '0221 300 0100',
};

const changesOfResolution: readonly StoryChange[] = [
  {
    what: 'moved',
    from: 'dieu-10',
    to: 'dieu-11',
    note: 'Truy xuất nguồn gốc chuyển từ Chương II sang Chương III.',
  },
  {
    what: 'renamed',
    from: 'dieu-11',
    to: 'dieu-10',
    note: 'Đổi tên thành “Thưởng và nhân rộng sáng kiến của người dân”; lùi một số do Điều 10 cũ chuyển đi.',
  },
  {
    what: 'renamed',
    from: 'dieu-15',
    to: 'dieu-15',
    note: 'Đổi tên thành “Hỗ trợ học và thực hành kỹ năng số”.',
  },
  {
    what: 'moved',
    from: 'dieu-7__khoan-4',
    to: 'dieu-4__khoan-5',
    note: 'Thứ tự ưu tiên áp dụng chung cho mọi nội dung.',
  },
  {
    what: 'amended',
    from: 'dieu-3__khoan-4',
    to: 'dieu-3__khoan-4',
    note: '“người sản xuất” thành “tên cơ sở sản xuất”.',
  },
  {
    what: 'amended',
    from: 'dieu-7__khoan-2',
    to: 'dieu-7__khoan-2',
    note: 'Hộ: 30% lên 40%; hộ nghèo, cận nghèo 60%.',
  },
  {
    what: 'amended',
    from: 'dieu-7__khoan-3__diem-b',
    to: 'dieu-7__khoan-3__diem-b',
    note: 'Nhận cả hóa đơn hợp pháp khác và bảng kê.',
  },
  { what: 'split', from: 'dieu-8__khoan-1', to: 'dieu-8__khoan-1', note: 'Phần thử nghiệm.' },
  { what: 'split', from: 'dieu-8__khoan-1', to: 'dieu-8__khoan-2', note: 'Phần chứng nhận.' },
  { what: 'moved', from: 'dieu-8__khoan-2', to: 'dieu-8__khoan-3', note: 'Đánh số lại sau khi tách.' },
  { what: 'moved', from: 'dieu-8__khoan-3', to: 'dieu-8__khoan-4', note: 'Đánh số lại sau khi tách.' },
  { what: 'dropped', from: 'dieu-12__khoan-3', note: 'Bỏ quy định loại trừ phần mềm miễn phí.' },
  {
    what: 'amended',
    from: 'dieu-13__khoan-2',
    to: 'dieu-13__khoan-2',
    note: '30 đơn hàng xuống 10 đơn hàng mỗi tháng.',
  },
  { what: 'inserted', to: 'dieu-15__khoan-4', note: 'Người cao tuổi, người không có điện thoại thông minh.' },
  {
    what: 'dropped',
    from: 'dieu-17',
    note: 'Điểm internet nhà văn hóa: đã có chương trình viễn thông công ích.',
  },
  { what: 'moved', from: 'dieu-18', to: 'dieu-17', note: 'Lùi một số do bỏ Điều 17 cũ.' },
  {
    what: 'dropped',
    from: 'dieu-18__khoan-1__diem-dd',
    note: 'Không bắt nộp phương án sản xuất, kinh doanh.',
  },
  {
    what: 'moved',
    from: 'dieu-18__khoan-1__diem-e',
    to: 'dieu-17__khoan-1__diem-dd',
    note: 'Điểm e thành điểm đ.',
  },
  { what: 'split', from: 'dieu-19', to: 'dieu-18', note: 'Khoản 1, 2, 3: tiếp nhận và kiểm tra hồ sơ.' },
  {
    what: 'split',
    from: 'dieu-19',
    to: 'dieu-19',
    note: 'Khoản 4, 5, 6 thành khoản 1, 2, 3: quyết định và chi trả.',
  },
  {
    what: 'amended',
    from: 'dieu-22__khoan-1',
    to: 'dieu-22__khoan-1',
    note: 'Dẫn chiếu Điều 11 thành Điều 10.',
  },
];

export const resolution: StoryDraft = {
  key: 'nq-doi-moi-cong-nghe',
  organisation: KHCN,
  issuingBody: 'Hội đồng nhân dân tỉnh Hưng Yên',
  title:
    'Quy định chính sách hỗ trợ đổi mới công nghệ, chuyển đổi số đối với hợp tác xã, hộ sản xuất, hộ kinh doanh trên địa bàn tỉnh Hưng Yên giai đoạn 2027 - 2030',
  shortTitle: 'Hỗ trợ hợp tác xã, hộ sản xuất đổi mới công nghệ',
  documentType: 'Nghị quyết của Hội đồng nhân dân tỉnh',
  level: 'province',
  legalForce: 'legal',
  legalForceReason:
    'Đặt ra mức và điều kiện hỗ trợ áp dụng nhiều lần cho mọi hợp tác xã, hộ trên địa bàn tỉnh.',
  summary: [
    'Tỉnh dự định hỗ trợ tiền để hợp tác xã và hộ dân mua máy, kiểm nghiệm sản phẩm, đăng ký nhãn hiệu.',
    'Người bán hàng nhỏ được hỗ trợ máy in hóa đơn, thiết bị nhận thanh toán, mở gian hàng trên mạng.',
    'Người học kỹ năng số không phải đóng tiền; hộ nghèo được hỗ trợ tiền ăn, tiền đi lại.',
    'Hồ sơ nộp ở bất kỳ điểm phục vụ hành chính công nào của xã, phường; không đủ giấy tờ thì được hướng dẫn một lần.',
    'Chính sách dự kiến áp dụng từ ngày 01/01/2027 đến hết năm 2030.',
  ],
  changesSummary: [
    'Lần đầu hỗ trợ cả hộ sản xuất, hộ kinh doanh nhỏ, không chỉ hợp tác xã.',
    'Quy định mới mức hỗ trợ tem truy xuất nguồn gốc, thiết bị cảm biến, bán hàng trực tuyến.',
    'Có thời hạn giải quyết cụ thể cho từng khâu và nơi trả lời phản ánh.',
  ],
  affectedGroups: [
    'Hợp tác xã, tổ hợp tác',
    'Hộ trồng trọt, chăn nuôi, nuôi thủy sản',
    'Hộ kinh doanh, người bán hàng tại chợ',
    'Hộ nghèo, hộ cận nghèo',
    'Tổ công nghệ số cộng đồng',
  ],
  registeredOn: { daysAgo: 75 },
  createdBy: 'soan-thao',
  versions: [
    {
      key: 'nq-doi-moi-cong-nghe-v1',
      file: 'nq-ho-tro-doi-moi-cong-nghe.v1.txt',
      ordinal: 1,
      importedOn: { daysAgo: 14 },
    },
    {
      key: 'nq-doi-moi-cong-nghe-v2',
      file: 'nq-ho-tro-doi-moi-cong-nghe.v2.txt',
      ordinal: 2,
      importedOn: { daysAgo: 2 },
    },
  ],
  changes: changesOfResolution,
  screening: screeningOf(
    'pho-giam-doc',
    { daysAgo: 40 },
    [
      'Dự thảo nghị quyết có chính sách hỗ trợ mới từ ngân sách.',
      'Hộ dân, hợp tác xã được hưởng hỗ trợ và phải chịu nghĩa vụ sử dụng đúng, hoàn trả khi vi phạm.',
      'Mức hỗ trợ, điều kiện hóa đơn và thứ tự ưu tiên là việc dân quan tâm, các sở còn ý kiến khác nhau.',
      'Áp dụng trên toàn tỉnh, cho khoảng 1.100 hợp tác xã và nhiều nghìn hộ.',
    ],
    ['Tờ trình dự thảo Nghị quyết, mục II', '', 'Biên bản họp các sở, ngành góp ý lần một'],
  ),
  doubtedOn: { daysAgo: 39 },
  consultation: {
    key: 'yk-doi-moi-cong-nghe',
    openedOn: { daysAgo: 12 },
    purpose:
      'Chúng tôi muốn biết mức hỗ trợ có sát với chi phí thật không, giấy tờ nào khó làm, và ai còn bị bỏ sót.',
    ...CONTACT,
    invitations: [
      {
        organisation: 'so-tai-chinh-hung-yen',
        sentOn: { daysAgo: 12 },
        dueOn: { daysAhead: 3 },
        answeredBy: 'nq-stc',
      },
      {
        organisation: 'so-tu-phap-hung-yen',
        sentOn: { daysAgo: 12 },
        dueOn: { daysAhead: 3 },
        answeredBy: 'nq-stp',
      },
      {
        organisation: 'so-nnmt-hung-yen',
        sentOn: { daysAgo: 12 },
        dueOn: { daysAhead: 3 },
        answeredBy: 'nq-snnmt',
      },
      { organisation: 'mttq-tinh-hung-yen', sentOn: { daysAgo: 12 }, dueOn: { daysAhead: 5 } },
      {
        organisation: 'hiep-hoi-doanh-nghiep-hung-yen',
        sentOn: { daysAgo: 12 },
        dueOn: { daysAhead: 5 },
        answeredBy: 'nq-hhdn',
      },
      { organisation: 'hoi-nong-dan-hung-yen', sentOn: { daysAgo: 12 }, dueOn: { daysAhead: 5 } },
    ],
  },
};

export const amendingDecision: StoryDraft = {
  key: 'qd-can-tai-cho',
  organisation: KHCN,
  issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên',
  title:
    'Sửa đổi, bổ sung một số điều của Quy định quản lý cân thông dụng và điểm cân đối chứng tại chợ trên địa bàn tỉnh Hưng Yên ban hành kèm theo Quyết định số 27/2023/QĐ-UBND',
  shortTitle: 'Sửa quy định cân đối chứng tại chợ',
  documentType: 'Quyết định của Ủy ban nhân dân tỉnh',
  level: 'province',
  legalForce: 'legal',
  legalForceReason: 'Sửa một văn bản quy phạm pháp luật đang có hiệu lực.',
  summary: [
    'Chợ được đặt cả cân điện tử làm cân đối chứng; phải mở suốt phiên chợ, kể cả chợ sớm, chợ đêm.',
    'Cân của người bán có dán mã để ai cũng quét xem còn hạn kiểm định hay không.',
    'Người bán ở chợ nhỏ và người bán thuộc hộ nghèo được miễn phí kiểm định một cân mỗi năm.',
    'Gian hàng cân thiếu ba lần trong một tháng bị nêu tên ở bảng tin chợ bảy ngày.',
    'Việc kiểm tra cân chuyển từ cấp huyện về xã, phường.',
  ],
  changesSummary: [
    'Sửa Điều 3, 5, 7, 8, 13; thêm Điều 11a; bãi bỏ khoản 3 Điều 12 và Điều 15.',
    'Bỏ khoản tiền người bán hàng phải góp để sửa cân đối chứng.',
  ],
  affectedGroups: ['Người bán hàng tại chợ', 'Người đi chợ', 'Ban quản lý chợ, hợp tác xã chợ'],
  registeredOn: { daysAgo: 60 },
  createdBy: 'soan-thao-tdc',
  versions: [
    {
      key: 'qd-can-tai-cho-v1',
      file: 'qd-sua-doi-can-tai-cho.v1.txt',
      ordinal: 1,
      importedOn: { daysAgo: 19 },
    },
  ],
  changes: [],
  screening: screeningOf('pho-giam-doc', { daysAgo: 30 }, [
    'Dự thảo có chính sách miễn phí kiểm định và biện pháp nêu tên gian hàng.',
    'Đặt thêm nghĩa vụ cho người bán, thêm quyền cho người mua.',
    'Nêu tên gian hàng cân thiếu là việc nhạy cảm, người bán và người mua nghĩ khác nhau.',
    'Áp dụng cho mọi chợ trên địa bàn tỉnh.',
  ]),
  consultation: {
    key: 'yk-can-tai-cho',
    openedOn: { daysAgo: 17 },
    purpose:
      'Xin bà con cho biết việc cân đối chứng ở chợ mình đang ra sao và quy định mới có làm được không.',
    contactAddress:
      'Chi cục Tiêu chuẩn Đo lường Chất lượng, số 30 đường Chùa Chuông, phường Phố Hiến, tỉnh Hưng Yên',
    contactEmail: 'tdc@skhcn.hungyen.example.org',
    contactPhone: '0221 300 0120',
    invitations: [
      {
        organisation: 'so-cong-thuong-hung-yen',
        sentOn: { daysAgo: 17 },
        dueOn: { daysAgo: 2 },
        answeredBy: 'cc-sct',
      },
      { organisation: 'ubnd-phuong-pho-hien', sentOn: { daysAgo: 17 }, dueOn: { daysAgo: 2 } },
    ],
  },
  amends: {
    file: 'qd-can-tai-cho.goc.txt',
    symbol: '27/2023/QĐ-UBND',
    title: 'Quy định quản lý cân thông dụng và điểm cân đối chứng tại chợ trên địa bàn tỉnh Hưng Yên',
  },
};

export const drafts: readonly StoryDraft[] = [resolution, amendingDecision, ...pastDrafts];
