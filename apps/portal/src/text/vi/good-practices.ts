import type { AdoptionKind, PracticeState } from '#features/good-practices/good-practice.ts';
import type {
  AdoptRefusal,
  ApprovePracticeRefusal,
  WritePracticeRefusal,
} from '#features/good-practices/write-practices.server.ts';
import { formatDate, formatNumber } from './dates.ts';
import { fourEyesRefusals } from './identity.ts';

const nothing = 'Chưa có gì được ghi.';

export const practiceStateWords: Record<PracticeState, string> = {
  proposed: 'chờ duyệt',
  approved: 'đã duyệt, chưa đăng',
  published: 'đang công khai',
  withdrawn: 'đã rút',
};
export const adoptionWords: Record<AdoptionKind, string> = {
  learned: 'đã học tập',
  applied: 'đã áp dụng',
};

const notPossibleNow = `Mô hình không còn ở bước ấy. ${nothing} Hãy tải lại trang.`;
export const writePracticeRefusals = {
  mobileInContact: `Đầu mối có số điện thoại di động. ${nothing} Hãy ghi tên đơn vị và số máy của cơ quan, không ghi số của cá nhân.`,
  startsInFuture: `Ngày bắt đầu chưa tới. ${nothing}`,
  notPossibleNow,
} satisfies Record<WritePracticeRefusal, string>;
export const approvePracticeRefusals = {
  ...fourEyesRefusals,
  noEvidence: `Mô hình chưa có bằng chứng. ${nothing} Cần ít nhất một số liệu có nguồn hoặc một đường dẫn trước khi duyệt.`,
  notPossibleNow,
} satisfies Record<ApprovePracticeRefusal, string>;
export const practiceStepRefusals = { notPossibleNow };
export const adoptRefusals = {
  ownPractice: `Đây là mô hình của chính cơ quan bạn. ${nothing}`,
  notPossibleNow,
  dayInFuture: `Ngày này chưa tới. ${nothing}`,
  nothingNoted: `Cơ quan bạn chưa ghi gì về mô hình này. ${nothing}`,
} satisfies Record<AdoptRefusal, string>;

export const practicesText = {
  title: 'Mô hình, cách làm hay',
  intro:
    'Cách làm đã có kết quả, kèm bằng chứng. Một người đề xuất, người khác duyệt rồi mới đăng. Bản đã duyệt được gợi ý cho báo cáo.',
  own: 'Của cơ quan',
  others: 'Của nơi khác',
  whose: 'Xem',
  incomplete: `Có mục bắt buộc bị thiếu, quá dài hoặc sai dạng: mỗi số liệu cần đủ ba phần cách nhau bằng dấu |, mỗi đường dẫn bắt đầu bằng https. ${nothing}`,
  saved: 'Đã ghi.',
  empty: 'Chưa có mô hình nào.',
  nothingFound: 'Không có mô hình nào khớp.',
  columns: {
    title: 'Mô hình',
    body: 'Cơ quan',
    field: 'Lĩnh vực',
    state: 'Trạng thái',
    adoptions: 'Nơi học tập, áp dụng',
  },
  proposeTitle: 'Đề xuất một mô hình',
  propose: 'Đề xuất',
  editTitle: 'Sửa',
  save: 'Ghi',
  name: 'Tên mô hình, cách làm',
  field: 'Lĩnh vực',
  problem: 'Trước đây vướng gì',
  done: 'Đã làm gì',
  result: 'Kết quả',
  figures: 'Số liệu có nguồn',
  figuresHint:
    'Mỗi dòng một số liệu: nội dung | giá trị | nguồn. Ví dụ: Thời gian chờ | từ 30 còn 10 phút | Sổ một cửa 2026',
  links: 'Đường dẫn làm bằng chứng',
  linksHint: 'Mỗi dòng một địa chỉ https.',
  startedOn: 'Bắt đầu từ ngày',
  contact: 'Đầu mối liên hệ',
  contactHint: 'Đơn vị và số máy cơ quan, không ghi số di động của cá nhân.',
  approve: 'Duyệt',
  publish: 'Đăng công khai',
  withdrawTitle: 'Rút',
  withdraw: 'Rút mô hình',
  reason: 'Lý do rút',
  withdrawnBecause: (reason: string) => `Lý do rút: ${reason}`,
  publicPage: 'Xem trang công khai',
  adoptTitle: 'Cơ quan bạn đã học tập hoặc áp dụng',
  adoptionKind: 'Mức độ',
  adoptionWords: 'Một câu về việc đã làm',
  adoptedOn: 'Ngày',
  adopt: 'Ghi',
  forget: 'Rút lời đã ghi',
  words: 'Tìm trong mô hình',
  filter: 'Lọc',
};

/** The public pages of good practices. */
export const publicPracticesText = {
  title: 'Mô hình, cách làm hay',
  intro:
    'Cách làm đã có kết quả, do cơ quan nêu và người khác của cơ quan duyệt. Nơi khác cho biết đã học tập, áp dụng ra sao.',
  search: 'Tìm trong mô hình',
  field: 'Lĩnh vực',
  any: 'Tất cả',
  empty: 'Chưa có mô hình nào được đăng.',
  nothingFound: 'Không có mô hình nào khớp. Hãy bớt điều kiện lọc.',
  total: (n: number) => `${formatNumber(n)} mô hình`,
  startedOn: (day: string) => `từ ${formatDate(day)}`,
  problem: 'Trước đây vướng gì',
  done: 'Đã làm gì',
  result: 'Kết quả',
  figures: 'Số liệu',
  figureColumns: { what: 'Nội dung', value: 'Giá trị', source: 'Nguồn' },
  links: 'Bằng chứng',
  contact: 'Đầu mối liên hệ',
  adoptions: 'Nơi đã học tập, áp dụng',
  adoptedBy: (n: number) => `${formatNumber(n)} nơi đã học tập hoặc áp dụng`,
  noAdoptions: 'Chưa có nơi nào cho biết đã học tập hoặc áp dụng.',
  adopted: adoptionWords,
  since: 'Bắt đầu',
  body: 'Cơ quan',
};

/** What is done with good practices, in the trail. */
export const practiceActs = {
  'practice.proposed': 'Đề xuất mô hình',
  'practice.edited': 'Sửa mô hình',
  'practice.approved': 'Duyệt mô hình',
  'practice.published': 'Đăng mô hình',
  'practice.withdrawn': 'Rút mô hình',
  'practice.adopted': 'Ghi đã học tập, áp dụng mô hình',
  'practice.adoptionWithdrawn': 'Rút lời đã học tập, áp dụng',
} as const;
/** Fields of its entries. */
export const practiceFieldWords = {
  practiceTitle: 'Tên mô hình',
  practiceField: 'Lĩnh vực',
  practiceState: 'Trạng thái',
  adoption: 'Mức độ',
  practiceAdoptedOn: 'Ngày',
} as const;
/** Codes of these fields, as words. */
export const practiceValueWords = { practiceState: practiceStateWords, adoption: adoptionWords } as const;
