// Drafts of other bodies: one that two departments answered for the province, one of them late, and one that a department
// is still answering and was asked to make known. And one policy consultation. The drafts are invented.

import type { StoryActivity } from './opinion-story.ts';
import type { StoryDate } from './story.ts';

export interface StoryPoint {
  readonly unit: string;
  readonly words: string;
  readonly wording?: string;
}

export interface StoryExternalDraft {
  readonly organisation: string;
  readonly writtenBy: string;
  readonly asking: string;
  readonly letterSymbol: string;
  readonly letterOn: StoryDate;
  readonly receivedOn: StoryDate;
  readonly dueOn: StoryDate;
  readonly title: string;
  readonly documentType: 'decree' | 'circular';
  readonly text: readonly string[];
  readonly assignments: readonly {
    readonly organisation: string;
    readonly by: string;
    readonly dueOn: StoryDate;
    readonly note: string;
    /** Absent: nothing has come yet. */
    readonly sentOn?: StoryDate;
    readonly points: readonly StoryPoint[];
  }[];
  readonly answer?: {
    readonly on: StoryDate;
    /** By article; every point of the units goes into it. */
    readonly words: Readonly<Record<string, string>>;
    readonly signedBy: string;
    readonly number: number;
  };
}

export const externalDrafts: readonly StoryExternalDraft[] = [
  {
    organisation: 'ubnd-tinh-hung-yen',
    writtenBy: 'van-phong-ubnd',
    asking: 'Bộ Khoa học và Công nghệ',
    letterSymbol: '3187/BKHCN-PC',
    letterOn: { daysAgo: 28 },
    receivedOn: { daysAgo: 26 },
    dueOn: { daysAgo: 7 },
    title: 'Nghị định quy định về hỗ trợ cơ sở sản xuất nhỏ ứng dụng công nghệ số',
    documentType: 'decree',
    text: [
      'NGHỊ ĐỊNH',
      'Quy định về hỗ trợ cơ sở sản xuất nhỏ ứng dụng công nghệ số',
      'Căn cứ Luật Tổ chức Chính phủ;',
      'Chính phủ ban hành Nghị định quy định về hỗ trợ cơ sở sản xuất nhỏ ứng dụng công nghệ số.',
      'Điều 1. Phạm vi điều chỉnh',
      'Nghị định này quy định mức hỗ trợ, điều kiện và thủ tục hỗ trợ cơ sở sản xuất nhỏ ứng dụng công nghệ số.',
      'Điều 2. Đối tượng được hỗ trợ',
      '1. Hộ kinh doanh có đăng ký, sử dụng không quá mười lao động.',
      '2. Tổ hợp tác có hợp đồng hợp tác được chứng thực.',
      'Điều 3. Mức hỗ trợ',
      '1. Hỗ trợ không quá 50% giá trị hợp đồng mua phần mềm, thiết bị.',
      '2. Mỗi cơ sở được hỗ trợ một lần trong ba năm.',
      'Điều 4. Hồ sơ đề nghị hỗ trợ',
      '1. Đơn đề nghị theo mẫu.',
      '2. Bản sao giấy tờ có chứng thực.',
      '3. Báo cáo tài chính năm gần nhất đã kiểm toán.',
      'Điều 5. Hiệu lực thi hành',
      'Nghị định này có hiệu lực thi hành sau 45 ngày kể từ ngày ký.',
    ],
    assignments: [
      {
        organisation: 'so-khcn-hung-yen',
        by: 'soan-thao',
        dueOn: { daysAgo: 14 },
        note: 'Xem mức hỗ trợ và điều kiện đối với hộ nhỏ.',
        sentOn: { daysAgo: 16 },
        points: [
          {
            unit: 'dieu-4__khoan-3',
            words:
              'Hộ kinh doanh không phải lập báo cáo tài chính đã kiểm toán; giữ khoản này thì phần lớn hộ không nộp được hồ sơ.',
            wording: '3. Bảng kê doanh thu năm gần nhất do cơ sở tự lập và chịu trách nhiệm.',
          },
          {
            unit: 'dieu-3__khoan-2',
            words: 'Thời hạn ba năm dài so với vòng đời phần mềm; đề nghị rút xuống hai năm.',
          },
        ],
      },
      {
        organisation: 'so-tu-phap-hung-yen',
        by: 'lanh-dao-tu-phap',
        dueOn: { daysAgo: 14 },
        note: 'Xem thủ tục, hồ sơ và sự thống nhất với quy định về hộ kinh doanh.',
        sentOn: { daysAgo: 11 },
        points: [
          {
            unit: 'dieu-4__khoan-2',
            words: 'Đề nghị cho nộp bản chụp và đối chiếu dữ liệu, không yêu cầu chứng thực.',
          },
          {
            unit: 'dieu-2__khoan-2',
            words: 'Hợp đồng hợp tác không bắt buộc chứng thực; đề nghị bỏ cụm từ “được chứng thực”.',
          },
        ],
      },
    ],
    answer: {
      on: { daysAgo: 9 },
      words: {
        'dieu-2':
          'Khoản 2: đề nghị bỏ cụm từ “được chứng thực” vì hợp đồng hợp tác không bắt buộc chứng thực.',
        'dieu-3': 'Khoản 2: đề nghị rút thời hạn xuống hai năm cho phù hợp với vòng đời phần mềm.',
        'dieu-4':
          'Khoản 2: đề nghị cho nộp bản chụp, cơ quan nhận hồ sơ đối chiếu với dữ liệu sẵn có.\nKhoản 3: đề nghị thay báo cáo tài chính đã kiểm toán bằng bảng kê doanh thu do cơ sở tự lập.',
      },
      signedBy: 'chu-tich-tinh',
      number: 1846,
    },
  },
  {
    organisation: 'so-khcn-hung-yen',
    writtenBy: 'phap-che',
    asking: 'Bộ Khoa học và Công nghệ',
    letterSymbol: '3420/BKHCN-TĐC',
    letterOn: { daysAgo: 12 },
    receivedOn: { daysAgo: 10 },
    dueOn: { daysAhead: 6 },
    title: 'Thông tư quy định về kiểm tra cân trong mua bán lẻ',
    documentType: 'circular',
    text: [
      'THÔNG TƯ',
      'Quy định về kiểm tra cân trong mua bán lẻ',
      'Căn cứ Luật Đo lường;',
      'Điều 1. Phạm vi điều chỉnh',
      'Thông tư này quy định việc kiểm tra cân dùng trong mua bán lẻ.',
      'Điều 2. Kiểm tra tại chợ',
      '1. Ban quản lý chợ đặt ít nhất một cân đối chứng.',
      '2. Người mua được dùng cân đối chứng không phải trả tiền.',
      'Điều 3. Hiệu lực thi hành',
      'Thông tư này có hiệu lực thi hành sau 45 ngày kể từ ngày ký.',
    ],
    assignments: [
      {
        organisation: 'chi-cuc-tdc',
        by: 'soan-thao-tdc',
        dueOn: { daysAhead: 2 },
        note: 'Đối chiếu với quy định của tỉnh về cân tại chợ.',
        sentOn: { daysAgo: 3 },
        points: [
          {
            unit: 'dieu-2__khoan-1',
            words: 'Chợ dưới mười quầy khó bố trí cân riêng; đề nghị cho các chợ gần nhau dùng chung.',
          },
        ],
      },
      {
        organisation: 'vp-so-khcn',
        by: 'phap-che',
        dueOn: { daysAgo: 1 },
        note: 'Rà soát căn cứ và kỹ thuật trình bày.',
        points: [],
      },
    ],
  },
];

/** The running one is also to be made known: on whose word, in which words, and what was done. */
export const toMakeKnown = {
  organisation: 'so-khcn-hung-yen',
  by: 'phap-che',
  letterSymbol: '3420/BKHCN-TĐC',
  askedBy: 'Ủy ban nhân dân tỉnh Hưng Yên',
  basisSymbol: '1790/UBND-KGVX',
  basisOn: { daysAgo: 8 },
  note: 'Giới thiệu dự thảo Thông tư đến ban quản lý chợ và người bán hàng.',
  content: {
    necessity: 'Người mua ở chợ cần một nơi cân lại hàng khi nghi ngờ; hiện mỗi chợ làm một cách.',
    content: 'Mỗi chợ có cân đối chứng đặt ở chỗ dễ thấy.',
    changes: 'Lần đầu có quy định chung cả nước về cân đối chứng ở chợ; người mua không phải trả tiền.',
    other: 'Góp ý gửi về Bộ Khoa học và Công nghệ theo địa chỉ trong công văn.',
  },
} as const;

export const madeKnown: StoryActivity = {
  key: 'kiem-tra-can',
  organisation: 'so-khcn-hung-yen',
  draft: null,
  title: 'Giới thiệu dự thảo Thông tư về kiểm tra cân với ban quản lý các chợ',
  channel: 'conference',
  heldOn: { daysAgo: 5 },
  place: 'Hội trường Sở',
  audience: 'Ban quản lý chợ, người bán hàng',
  reach: 46,
  reachKind: 'measured',
  summary: 'Phát bản tóm tắt hai trang; chín người hỏi về cân dùng chung.',
  proof: 'Danh sách ký tên và ảnh hội trường.',
  createdBy: 'dang-tin',
};

export const policyConsultation = {
  organisation: 'ubnd-tinh-hung-yen',
  by: 'van-phong-ubnd',
  title: 'Nghị quyết của Quốc hội về thí điểm một số cơ chế phát triển tỉnh Hưng Yên',
  plannedOn: { daysAgo: 20 } as StoryDate,
  heldOn: { daysAgo: 6 } as StoryDate,
  place: 'Trung tâm Hội nghị tỉnh',
  policies: [
    {
      title: 'Nguồn lực cho làng nghề',
      content: 'Tỉnh được dùng một phần nguồn tăng thu để hỗ trợ làng nghề đổi mới thiết bị.',
      result: 'accepted',
      explanation: 'Bổ sung điều kiện về xử lý nước thải như ý kiến đã nêu.',
    },
    {
      title: 'Đất cho kho lạnh nông sản',
      content: 'Xã được cho thuê đất công ích làm kho lạnh đến hai mươi năm.',
      result: null,
      explanation: '',
    },
  ],
  asked: [
    { organisation: 'hiep-hoi-doanh-nghiep-hung-yen', name: '', people: 6 },
    { organisation: 'hoi-nong-dan-hung-yen', name: '', people: 11 },
    { organisation: null, name: 'Chủ cơ sở làng nghề', people: 34 },
  ],
  opinions: [
    {
      policy: 1,
      by: 2,
      words: 'Hỗ trợ máy nên đi kèm hỗ trợ bể xử lý nước thải, nếu không làng nghề vẫn bị phạt.',
    },
    { policy: 1, by: 0, words: 'Nhất trí; đề nghị thủ tục không quá mười ngày làm việc.' },
    { policy: 2, by: 1, words: 'Hai mươi năm là hợp lý, nhưng cần ưu tiên hợp tác xã tại chỗ.' },
  ],
} as const;
