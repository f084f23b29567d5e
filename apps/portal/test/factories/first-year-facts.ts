/**
 * What a department of science told of the first year of Decision 407 (June 2022 to May 2023): names, numbers and days of documents.
 * The days of letters and of postings, which it does not tell, are ours.
 */
export const PERIOD = { periodFrom: '2022-06-01', periodTo: '2023-05-31' } as const;

export const REQUEST =
  'Công văn số 11/HĐPH-TT ngày 22/5/2023 của Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Hưng Yên';

export const PLAN = {
  symbol: '126/KH-UBND',
  issuedOn: '2022-07-07',
  title:
    'Kế hoạch triển khai Đề án tổ chức truyền thông chính sách có tác động lớn đến xã hội trên địa bàn tỉnh Hưng Yên',
} as const;

export interface DraftFacts {
  readonly title: string;
  readonly shortTitle: string;
  readonly registeredOn: string;
  readonly issued?: IssuedFacts;
}
export interface IssuedFacts {
  readonly number: string;
  readonly adoptedOn: string;
  readonly title: string;
  readonly issuingBody: string;
  readonly documentType: 'provinceCommitteeDecision' | 'other';
}

const COMMITTEE = 'Ủy ban nhân dân tỉnh Hưng Yên';

/** Five drafts that the department wrote; of one nothing tells that it was issued. */
export const DRAFTS: readonly DraftFacts[] = [
  {
    title:
      'Quyết định công bố thủ tục hành chính sửa đổi, bổ sung trong lĩnh vực năng lượng nguyên tử, an toàn bức xạ và hạt nhân',
    shortTitle: 'Thủ tục an toàn bức xạ',
    registeredOn: '2022-06-13',
    issued: {
      ...{ number: '1582/QĐ-UBND', adoptedOn: '2022-07-18', issuingBody: COMMITTEE, documentType: 'other' },
      title:
        'Công bố Danh mục thủ tục hành chính sửa đổi, bổ sung trong lĩnh vực năng lượng nguyên tử, an toàn bức xạ và hạt nhân',
    },
  },
  {
    title:
      'Quyết định ban hành Danh mục dịch vụ sự nghiệp công sử dụng ngân sách nhà nước thuộc lĩnh vực khoa học và công nghệ',
    shortTitle: 'Danh mục dịch vụ sự nghiệp công',
    registeredOn: '2022-08-01',
    issued: {
      ...{ number: '340/NQ-HĐND', adoptedOn: '2022-12-09', documentType: 'other' },
      issuingBody: 'Hội đồng nhân dân tỉnh Hưng Yên',
      title:
        'Ban hành Danh mục dịch vụ sự nghiệp công sử dụng ngân sách nhà nước thuộc lĩnh vực khoa học và công nghệ trên địa bàn tỉnh Hưng Yên',
    },
  },
  {
    title: 'Quyết định phê duyệt mức độ tự chủ tài chính của các đơn vị sự nghiệp công lập thuộc Sở',
    shortTitle: 'Mức độ tự chủ tài chính',
    registeredOn: '2022-08-15',
  },
  {
    title:
      'Quyết định sửa đổi, bổ sung Điều 15 của Quy định xét, công nhận sáng kiến tỉnh Hưng Yên ban hành kèm theo Quyết định số 20/2016/QĐ-UBND',
    shortTitle: 'Xét, công nhận sáng kiến',
    registeredOn: '2022-07-04',
    issued: {
      number: '40/2022/QĐ-UBND',
      ...{ adoptedOn: '2022-09-29', issuingBody: COMMITTEE, documentType: 'provinceCommitteeDecision' },
      title:
        'Sửa đổi, bổ sung Điều 15 của Quy định xét, công nhận sáng kiến tỉnh Hưng Yên ban hành kèm theo Quyết định số 20/2016/QĐ-UBND ngày 21/10/2016',
    },
  },
  {
    title:
      'Quyết định phân cấp thẩm quyền xử lý tài sản trang bị để thực hiện nhiệm vụ khoa học và công nghệ',
    shortTitle: 'Phân cấp xử lý tài sản',
    registeredOn: '2022-09-05',
    issued: {
      number: '51/2022/QĐ-UBND',
      ...{ adoptedOn: '2022-12-26', issuingBody: COMMITTEE, documentType: 'provinceCommitteeDecision' },
      title:
        'Phân cấp thẩm quyền xử lý tài sản trang bị để thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh sử dụng toàn bộ ngân sách nhà nước trên địa bàn tỉnh Hưng Yên',
    },
  },
];

/** Issued without a draft among the five. */
export const ISSUED_ALONE: IssuedFacts = {
  ...{ number: '962/QĐ-UBND', adoptedOn: '2023-04-26', issuingBody: COMMITTEE, documentType: 'other' },
  title:
    'Phê duyệt phương thức thực hiện dịch vụ sự nghiệp công sử dụng ngân sách nhà nước thuộc lĩnh vực khoa học và công nghệ trên địa bàn tỉnh Hưng Yên',
};

type ExternalType =
  | 'law'
  | 'governmentResolution'
  | 'decree'
  | 'primeMinisterDecision'
  | 'circular'
  | 'other';
export interface ExternalFacts {
  readonly title: string;
  readonly documentType: ExternalType;
  readonly level: 'province' | 'central';
}
const ofProvince = (title: string): ExternalFacts => ({ title, documentType: 'other', level: 'province' });
const ofCentre = (documentType: ExternalType, ...titles: readonly string[]): ExternalFacts[] =>
  titles.map((title) => ({ title, documentType, level: 'central' }));

/** Drafts of others on which it gave its opinion: two of the province, nineteen of the centre. */
export const EXTERNAL: readonly ExternalFacts[] = [
  ofProvince('Quy chế vận hành, quản lý và sử dụng hệ thống hội nghị truyền hình trực tuyến tỉnh Hưng Yên'),
  ofProvince('Bộ tiêu chí nông thôn mới tỉnh Hưng Yên'),
  ...ofCentre(
    'law',
    ...['Luật Đất đai (sửa đổi)', 'Luật Giá (sửa đổi)', 'Luật Căn cước công dân (sửa đổi)'],
    ...['Luật Giao dịch điện tử (sửa đổi)', 'Luật Tài nguyên nước (sửa đổi)', 'Luật Viễn thông (sửa đổi)'],
  ),
  ...ofCentre(
    'governmentResolution',
    'Nghị quyết Hội nghị Chính phủ thường kỳ',
    'Nghị quyết của Chính phủ và Kế hoạch thực hiện quy hoạch tổng thể quốc gia giai đoạn 2021-2023, tầm nhìn đến năm 2050',
  ),
  ...ofCentre(
    'decree',
    'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    'Nghị định hướng dẫn thi hành một số điều của Luật Thanh tra',
    'Nghị định về thanh tra chuyên ngành',
    'Nghị định thi hành Luật Dân chủ cơ sở',
    'Nghị định về Giải thưởng Hồ Chí Minh và Giải thưởng Nhà nước về khoa học và công nghệ',
  ),
  ...ofCentre(
    'primeMinisterDecision',
    'Quyết định sửa đổi, bổ sung một số điều của Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 về áp dụng TCVN ISO 9001:2008',
    'Quyết định quy định hồ sơ, trình tự, thủ tục xác định dự án đầu tư sử dụng công nghệ lạc hậu, tiềm ẩn nguy cơ gây ô nhiễm môi trường, thâm dụng tài nguyên',
    'Quyết định phê duyệt Đề án Chuyển đổi số ngành Tiêu chuẩn Đo lường Chất lượng đến năm 2025, định hướng đến năm 2030',
  ),
  ...ofCentre(
    'circular',
    'Thông tư sửa đổi, bổ sung một số điều của Thông tư số 26/2019/TT-BKHCN ngày 25/12/2019 về quy chuẩn kỹ thuật',
    'Thông tư sửa đổi, bổ sung một số điều của Thông tư số 23/2013/TT-BKHCN ngày 26/9/2013 về đo lường đối với phương tiện đo nhóm 2',
    'Thông tư sửa đổi, bổ sung một số điều của Thông tư số 05/2014/TT-BKHCN ngày 10/4/2014 ban hành mẫu hợp đồng nghiên cứu khoa học và phát triển công nghệ',
  ),
];

/** What is no record: written by an officer, in sentences of our own. */
export const BOXES = {
  awareness: [
    'Nội dung Quyết định số 407/QĐ-TTg và Kế hoạch số 126/KH-UBND ngày 07/7/2022 của Ủy ban nhân dân tỉnh được chuyển đến mọi công chức, viên chức, người lao động qua Phần mềm quản lý văn bản và đăng trên Cổng thông tin điện tử của Sở.',
    'Các phòng, đơn vị khi soạn thảo hoặc góp ý dự thảo phải hỏi ý kiến toàn thể nhân sự của Sở và đăng dự thảo để Nhân dân góp ý.',
  ].join('\n'),
  activities:
    'Văn bản đã ban hành cũng được phổ biến ngay trên Phần mềm quản lý văn bản và Cổng thông tin điện tử.',
  funds: 'Kinh phí truyền thông dự thảo chính sách được bố trí hằng năm trong dự toán ngân sách giao cho Sở.',
  impact:
    'Người làm công tác soạn thảo có trách nhiệm hơn khi nghiên cứu, góp ý; người dân được biết sớm nên đồng thuận hơn.',
  difficulties: [
    '- Hình thức còn ít, chủ yếu qua Phần mềm quản lý văn bản và Cổng thông tin điện tử; người không dùng internet khó góp ý; ở khu dân cư phụ thuộc người phụ trách truyền thanh và giờ giấc của Nhân dân.',
    '- Kinh phí lấy từ chi thường xuyên nên mức đầu tư thấp, hình thức chưa đa dạng.',
  ].join('\n'),
  others: '',
  proposals: [
    '- Cơ quan chủ trì chủ động, cơ quan liên quan phối hợp truyền thông từ sớm, đủ nội dung.',
    '- Bộ Tư pháp, Sở Tư pháp tham mưu Hội đồng phối hợp các cấp ban hành hướng dẫn chi tiết thực hiện Quyết định số 407/QĐ-TTg.',
    '- Cơ quan soạn thảo và cơ quan báo chí phối hợp chặt chẽ hơn.',
  ].join('\n'),
} as const;
