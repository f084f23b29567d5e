// Who else is asked in the story: a directory without names of people, a list of bodies, questions, the Front.

/** Categories and places stand for people: the demo names nobody. */
export const directory = [
  {
    kind: 'lawyer',
    name: 'Luật sư về hỗ trợ doanh nghiệp nhỏ',
    workplace: 'Đoàn Luật sư tỉnh Hưng Yên',
    topics: ['doanh nghiệp', 'hợp đồng'],
    email: 'luat-su@vidu.example.org',
    consented: 'nhận câu hỏi về dự thảo thuộc lĩnh vực chuyên môn',
  },
  {
    kind: 'scientist',
    name: 'Giảng viên công nghệ sau thu hoạch',
    workplace: 'Viện nghiên cứu rau quả',
    topics: ['nhãn lồng', 'bảo quản nông sản'],
    email: 'sau-thu-hoach@vidu.example.org',
    consented: 'nhận câu hỏi về dự thảo thuộc lĩnh vực chuyên môn',
  },
  {
    kind: 'practitioner',
    name: 'Giám đốc hợp tác xã rau an toàn',
    workplace: 'Hợp tác xã rau an toàn, huyện cũ Yên Mỹ',
    topics: ['hợp tác xã', 'đổi mới công nghệ'],
    email: 'htx-rau@vidu.example.org',
    consented: 'nhận câu hỏi và lời mời dự họp',
  },
  {
    kind: 'rapporteur',
    name: 'Báo cáo viên pháp luật cấp tỉnh',
    workplace: 'Sở Tư pháp tỉnh Hưng Yên',
    topics: ['ngân sách', 'văn bản quy phạm pháp luật'],
    email: 'bao-cao-vien@vidu.example.org',
    consented: 'nhận lời mời tuyên truyền, phổ biến',
  },
  {
    kind: 'journalist',
    name: 'Phóng viên mảng nông nghiệp',
    workplace: 'Báo và phát thanh, truyền hình Hưng Yên',
    topics: ['nông nghiệp', 'truyền thông chính sách'],
    email: null,
    consented: null,
  },
  {
    kind: 'association',
    name: 'Hội sản xuất kinh doanh nhãn lồng',
    workplace: '',
    topics: ['nhãn lồng'],
    email: 'hoi-nhan-long@vidu.example.org',
    consented: null,
  },
] as const;

export const askedOfResolution = {
  consultation: 'yk-doi-moi-cong-nghe',
  asks: 'so-khcn-hung-yen',
  on: { daysAgo: 4 },
  bodies: ['so-noi-vu-hung-yen', 'cong-an-tinh-hung-yen', 'tand-tinh-hung-yen'],
  list: 'Các cơ quan thường hỏi về hỗ trợ từ ngân sách',
  question: 'Thủ tục xét hỗ trợ và việc chuyển trả khi sử dụng sai mục đích.',
  sheets: [
    {
      kind: 'expert',
      title: 'Luật sư, nhà khoa học về đổi mới công nghệ',
      questions: [
        'Điều kiện hóa đơn, chứng từ như dự thảo có thực hiện được ở hợp tác xã không?',
        'Nên đo hiệu quả của khoản hỗ trợ bằng cách nào?',
      ],
    },
    {
      kind: 'affectedGroup',
      title: 'Chủ hộ có lò sấy dưới một tấn',
      questions: ['Thiết bị nào gia đình định mua, giá bao nhiêu?', 'Giấy tờ nào khó làm nhất?'],
    },
    {
      kind: 'internal',
      title: 'Toàn thể công chức, viên chức của Sở',
      questions: ['Khâu nào trong xét hỗ trợ dễ vướng khi thực hiện?'],
    },
  ],
  front: 'mttq-tinh-hung-yen',
  submissionInDays: 30,
} as const;
