/** Words of the interface itself: buttons, frames, small parts. Words of the law and of codes: words.ts; dates: dates.ts. */
import { formatNumber } from './dates.ts';

export * from './bodies.ts';
export * from './dates.ts';
export { keepTogether } from './keep-together.ts';
export { documentTypeNames as documentTypeWords } from './time-limits.ts';
export * from './words.ts';

export const productName = 'Dân Bàn';
export const productLine = 'Đọc dự thảo, nói ý kiến của bạn';

/** The mark of a demonstration database on every page, file and letter. */
export const demoMark = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

export const buttons = {
  save: 'Lưu',
  saveAndContinue: 'Lưu và tiếp tục',
  continue: 'Tiếp tục',
  back: 'Quay lại',
  cancel: 'Thôi',
  close: 'Đóng',
  edit: 'Sửa',
  add: 'Thêm',
  remove: 'Bỏ',
  delete: 'Xóa',
  send: 'Gửi',
  confirm: 'Xác nhận',
  search: 'Tìm',
  filter: 'Lọc',
  clearFilters: 'Bỏ lọc',
  print: 'In',
  download: 'Tải về',
  choose: 'Chọn',
  selectAll: 'Chọn tất cả',
  publish: 'Công bố',
  approve: 'Duyệt',
  giveBack: 'Trả lại',
  submit: 'Trình',
  sign: 'Ghi nhận đã ký',
  undo: 'Hoàn tác',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  viewAll: 'Xem tất cả',
} as const;

export const frame = {
  skip: 'Đến nội dung chính',
  mainNav: 'Mục chính',
  footNav: 'Cuối trang',
  youAreHere: 'Bạn đang ở',
  home: 'Trang đầu',
  drafts: 'Dự thảo',
  answered: 'Trả lời',
  issued: 'Văn bản',
  track: 'Theo dõi ý kiến',
  calendar: 'Lịch',
  gatherings: 'Hội nghị, đối thoại, lớp học',
  help: 'Trợ giúp',
  bodies: 'Các cơ quan',
  transparency: 'Minh bạch',
  surveys: 'Khảo sát',
  contests: 'Cuộc thi tìm hiểu',
  indices: 'Chỉ số',
  procedures: 'Thủ tục hành chính',
  goodPractices: 'Mô hình, cách làm hay',
  supporters: 'Đóng góp, tài trợ',
  openData: 'Dữ liệu mở',
  privacy: 'Quyền riêng tư',
  feed: 'Tin về các dự thảo (Atom)',
  newsletter: 'Nhận bản tin',
  news: 'Tin tức',
  questions: 'Hỏi đáp',
  press: 'Dành cho báo chí',
  staff: 'Dành cho cán bộ',
  whoIsResponsible: 'Ai chịu trách nhiệm về trang này',
  owner: 'Cơ quan chủ quản',
  ownerMissing: 'Cơ quan chủ quản chưa khai báo.',
  responsiblePerson: 'Người chịu trách nhiệm nội dung',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  noCookie: 'Trang này không dùng cookie khi bạn đọc và không gửi gì cho bên thứ ba.',
  desks: 'Các bàn làm việc',
  menu: 'Bàn làm việc',
  account: 'Tài khoản của bạn',
  demo: 'Về dữ liệu ở đây',
  actingFor: 'Bạn đang làm việc cho',
} as const;

export const small = {
  optional: '(không bắt buộc)',
  errorPrefix: 'Lỗi: ',
  wordsAdded: 'thêm',
  wordsRemoved: 'bỏ',
  errorSummary: 'Cần sửa trước khi tiếp tục',
  empty: 'Chưa có gì ở đây',
  chooseOne: 'Chọn một mục',
  upTo: (letters: number): string => `Tối đa ${formatNumber(letters)} ký tự`,
  lettersLeft: (letters: number): string =>
    letters >= 0 ? `Còn ${formatNumber(letters)} ký tự` : `Thừa ${formatNumber(-letters)} ký tự`,
  pageOf: (page: number, pages: number): string => `Trang ${page} trên ${pages}`,
  pages: 'Các trang',
  page: (page: number): string => `Trang ${page}`,
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  sorted: 'Đang sắp xếp theo cột này',
  viewAsTable: 'Xem bằng bảng',
  columnItem: 'Mục',
  columnValue: 'Số lượng',
  dayOf: (done: number, total: number): string => `Ngày ${done} trên ${total}`,
  strokes: (counted: number, total: number): string => `${counted} trên ${total}`,
  stepDone: 'đã xong',
  stepCurrent: 'đang ở bước này',
  stepReturned: 'bị trả lại',
  stepNext: 'chưa đến',
  today: 'hôm nay',
  dayNumber: (ordinal: number): string => `ngày thứ ${ordinal}`,
} as const;

export const keys = {
  title: 'Phím tắt',
  open: 'Mở bảng phím tắt',
  down: 'Xuống dòng sau',
  up: 'Lên dòng trước',
  openRow: 'Mở dòng đang chọn',
  select: 'Chọn hoặc bỏ chọn dòng',
  find: 'Đến ô tìm',
  help: 'Bảng phím tắt này',
  leave: 'Đóng bảng, rời ô đang gõ',
  off: 'Tắt các phím một chữ trên máy này',
} as const;

export const problems = {
  kept: 'Điều được giữ lại',
  toDo: 'Bạn có thể làm gì',
  reference: 'Mã để báo cho quản trị viên',
  notFound: {
    title: 'Không có trang này',
    what: 'Địa chỉ bị gõ sai, hoặc trang đã được chuyển đi nơi khác.',
    kept: 'Không có gì bị mất. Dự thảo và ý kiến đã gửi vẫn còn nguyên.',
    toDo: 'Kiểm tra lại địa chỉ, hoặc tìm từ danh sách dự thảo.',
  },
  noReceipt: {
    title: 'Không có biên nhận nào mang mã này',
    what: 'Mã trong địa chỉ bị gõ sai hoặc bị cắt mất một phần.',
    kept: 'Không có gì bị mất. Ý kiến đã có biên nhận vẫn còn nguyên.',
    toDo: 'So lại từng nhóm bốn ký tự rồi nhập mã, hoặc tìm lại mã bằng địa chỉ thư hay số điện thoại đã xác nhận.',
  },
  noVersion: {
    title: 'Dự thảo không có bản hoặc đợt này',
    what: 'Địa chỉ nêu một bản, một đợt hoặc một lần công bố không có trên cổng.',
    kept: 'Không có gì bị mất. Các bản đã đăng và ý kiến đã gửi vẫn còn nguyên.',
    toDo: 'Mở trang của dự thảo để thấy những bản và những đợt đang có.',
  },
  forbidden: {
    title: 'Bạn chưa được phép xem trang này',
    what: 'Tài khoản đang dùng không có vai trò cần thiết tại cơ quan này.',
    kept: 'Không có gì bị thay đổi.',
    toDo: 'Chọn cơ quan khác mà bạn làm việc, hoặc hỏi quản trị viên của cơ quan.',
  },
  conflict: {
    title: 'Nội dung đã có người khác sửa trước',
    what: 'Trong lúc bạn làm, một người khác đã lưu bản mới của nội dung này.',
    kept: 'Bản của người kia được giữ. Phần bạn vừa gõ còn ở trang trước.',
    toDo: 'Quay lại trang trước để sao chép phần của bạn, rồi tải lại và sửa tiếp.',
  },
  tooMany: {
    title: 'Bạn gửi hơi nhanh',
    what: 'Máy chủ tạm dừng nhận từ nơi này để mọi người cùng dùng được.',
    kept: 'Phần bạn đã gõ còn ở trang trước. Những gì đã có biên nhận đều đã được ghi.',
    toDo: 'Chờ một phút, quay lại trang trước rồi gửi lại.',
  },
  gone: {
    title: 'Văn bản này đã được gỡ khỏi cổng',
    what: 'Cơ quan chủ trì đã gỡ văn bản; trang của dự thảo nêu số sự cố và thời điểm gỡ.',
    kept: 'Ý kiến đã gửi vẫn được giữ.',
    toDo: 'Xem trang của dự thảo, hoặc hỏi cơ quan chủ trì theo địa chỉ ghi ở đó.',
  },
  tooLarge: {
    title: 'Tệp hoặc nội dung quá lớn',
    what: 'Máy chủ không nhận được vì vượt quá giới hạn.',
    kept: 'Chưa có gì được lưu. Phần bạn đã gõ còn ở trang trước.',
    toDo: 'Quay lại, chọn tệp nhỏ hơn hoặc chia nội dung thành nhiều lần gửi.',
  },
  badRequest: {
    title: 'Yêu cầu này không hợp lệ',
    what: 'Máy chủ không hiểu được dữ liệu vừa gửi.',
    kept: 'Chưa có gì bị thay đổi.',
    toDo: 'Quay lại trang trước, tải lại trang rồi thử lần nữa.',
  },
  failed: {
    title: 'Máy chủ gặp lỗi',
    what: 'Lỗi nằm ở phía chúng tôi, không phải do bạn.',
    kept: 'Ý kiến đã có biên nhận đều được giữ. Việc chưa có biên nhận thì chưa được ghi.',
    toDo: 'Thử lại sau ít phút. Nếu vẫn lỗi, báo cho cơ quan chủ quản theo địa chỉ ở cuối trang.',
  },
} as const;

/** Which of the sentences above belongs to an HTTP status. */
export const problemFor = (
  status: number,
  words: {
    readonly [Kind in keyof Omit<typeof problems, 'kept' | 'toDo' | 'reference'>]: Problem;
  } = problems,
): Problem => {
  const byStatus: Record<number, Problem> = {
    400: words.badRequest,
    403: words.forbidden,
    404: words.notFound,
    405: words.badRequest,
    409: words.conflict,
    410: words.gone,
    413: words.tooLarge,
    415: words.badRequest,
    429: words.tooMany,
  };
  return byStatus[status] ?? (status < 500 ? words.badRequest : words.failed);
};

export interface Problem {
  readonly title: string;
  readonly what: string;
  readonly kept: string;
  readonly toDo: string;
}
