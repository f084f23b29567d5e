// How one draft is made known: its plan of communication, what came of it, its pack, news, answers, a meeting and a survey.

import type { StoryDate } from './story.ts';

const RESOLUTION = 'nq-doi-moi-cong-nghe';
const COMMUNE = 'ubnd-xa-khoai-chau';

type LineKind =
  | 'loudspeaker'
  | 'noticeBoard'
  | 'dialogue'
  | 'socialNetwork'
  | 'conference'
  | 'radioTelevision';

export interface StoryOutreachLine {
  readonly kind: LineKind;
  readonly audience: string;
  readonly message: string;
  readonly area: string;
  readonly place: string;
  readonly onDay: StoryDate;
  readonly from: string;
  readonly to: string;
  /** Who carries it out; the drafting body unless named. */
  readonly unit?: string;
  /** Whole đồng. */
  readonly estimate: number;
  /** Words that are read out. */
  readonly bulletin?: string;
  /** On the loudspeaker of the story. */
  readonly onLoudspeaker?: true;
  readonly outcome?:
    | { readonly how: 'confirmed'; readonly by: string }
    | { readonly how: 'linked'; readonly by: string; readonly link: string }
    | {
        readonly how: 'minutes';
        readonly by: string;
        readonly reach: number;
        readonly cost: number;
        readonly proof: string;
      }
    /** The spokesperson let it pass; it is still to come. */
    | { readonly how: 'prepared'; readonly by: string };
}

const SPOKEN =
  'Tỉnh đang hỏi ý kiến bà con về việc hỗ trợ mua máy, in tem và bán hàng trên mạng. Hộ mua máy được hỗ trợ ba mươi phần trăm giá mua. Học kỹ năng số không phải đóng tiền. Mời bà con lấy phiếu góp ý ở nhà văn hóa thôn.';

export const outreachPlan = {
  draft: RESOLUTION,
  madeOn: { daysAgo: 12 } as StoryDate,
  writer: 'soan-thao',
  leader: 'giam-doc',
  aim: 'Hộ nhỏ và hợp tác xã biết mình được hỗ trợ gì, làm hồ sơ ở đâu, và nói được chỗ nào còn khó.',
  spokesperson: 'Hoàng Thị Bích Ngọc, Phó Giám đốc Sở',
  loudspeaker: {
    name: 'Đài truyền thanh xã Khoái Châu',
    area: 'xã Khoái Châu',
    audience: 'Hộ gia đình trong xã',
    owner: COMMUNE,
    coverage: 5200,
    addedBy: 'dang-tin',
  },
  lines: [
    {
      ...{
        kind: 'loudspeaker',
        onLoudspeaker: true,
        unit: COMMUNE,
        estimate: 0,
        area: 'xã Khoái Châu',
        place: '',
      },
      ...{
        audience: 'Hộ gia đình trong xã',
        message: 'Tỉnh hỏi ý kiến về hỗ trợ mua máy.',
        bulletin: SPOKEN,
      },
      ...{ onDay: { daysAgo: 9 }, from: '17:00', to: '17:15' },
      outcome: { how: 'confirmed', by: 'tu-phap-xa' },
    },
    {
      // Nobody confirmed it: a missed broadcast that everybody sees.
      ...{
        kind: 'loudspeaker',
        onLoudspeaker: true,
        unit: COMMUNE,
        estimate: 0,
        area: 'xã Khoái Châu',
        place: '',
      },
      ...{
        audience: 'Hộ gia đình trong xã',
        message: 'Nhắc lại: hạn góp ý và nơi nhận phiếu.',
        bulletin: SPOKEN,
      },
      ...{ onDay: { daysAgo: 6 }, from: '17:00', to: '17:15' },
    },
    {
      ...{
        kind: 'noticeBoard',
        unit: COMMUNE,
        estimate: 150_000,
        area: 'xã Khoái Châu',
        place: 'Nhà văn hóa các thôn',
      },
      ...{ audience: 'Người đến nhà văn hóa', message: 'Tờ tin một trang có mã để đọc và góp ý.' },
      ...{ onDay: { daysAgo: 9 }, from: '08:00', to: '17:00' },
      outcome: { how: 'confirmed', by: 'tu-phap-xa' },
    },
    {
      ...{
        kind: 'dialogue',
        estimate: 3_500_000,
        area: 'xã Khoái Châu',
        place: 'Hội trường Ủy ban nhân dân xã Khoái Châu',
      },
      ...{ audience: 'Hợp tác xã, hộ làm nghề', message: 'Nghe hộ làm nghề nói về hồ sơ hỗ trợ mua máy.' },
      ...{ onDay: { daysAgo: 5 }, from: '19:30', to: '21:00' },
      outcome: {
        ...{ how: 'minutes', by: 'soan-thao', reach: 64, cost: 3_100_000 },
        proof: 'Biên bản, danh sách ký tên, ba ảnh hội trường.',
      },
    },
    {
      ...{ kind: 'socialNetwork', estimate: 0, area: 'toàn tỉnh', place: '' },
      ...{
        audience: 'Người dùng mạng xã hội',
        message: 'Năm điều cần biết về dự thảo, có ảnh và đường dẫn.',
      },
      ...{ onDay: { daysAgo: 8 }, from: '19:00', to: '20:00' },
      outcome: {
        how: 'linked',
        by: 'dang-tin',
        link: 'https://mang.demo.example.org/so-khcn/nam-dieu-can-biet',
      },
    },
    {
      ...{
        kind: 'radioTelevision',
        estimate: 4_000_000,
        area: 'toàn tỉnh',
        place: 'Báo và phát thanh, truyền hình Hưng Yên',
      },
      ...{ audience: 'Người nghe đài', message: 'Trả lời trực tiếp câu hỏi của người nghe về hồ sơ hỗ trợ.' },
      ...{ onDay: { daysAhead: 2 }, from: '20:00', to: '20:30' },
      outcome: { how: 'prepared', by: 'dang-tin' },
    },
    {
      ...{
        kind: 'conference',
        estimate: 6_000_000,
        area: 'toàn tỉnh',
        place: 'Hội trường Sở Khoa học và Công nghệ',
      },
      ...{
        audience: 'Cán bộ xã, phường; hợp tác xã',
        message: 'Nghe các xã, phường góp ý lần cuối trước khi hoàn chỉnh.',
      },
      ...{ onDay: { daysAhead: 4 }, from: '08:00', to: '11:00' },
    },
  ] satisfies readonly StoryOutreachLine[] as readonly StoryOutreachLine[],
} as const;

/** Approved pieces of the pack; the others wait for the head. */
export const pack = {
  draft: RESOLUTION,
  madeOn: { daysAgo: 13 } as StoryDate,
  writer: 'soan-thao',
  approver: 'truong-phong',
  written: ['summary', 'questions', 'bulletin1', 'bulletin3', 'pressRelease', 'notice'],
  approved: ['summary', 'bulletin3', 'pressRelease', 'notice'],
} as const;

export interface StoryNews {
  readonly kind: 'news' | 'question';
  readonly on: StoryDate;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly source: string;
}

export const news = {
  draft: RESOLUTION,
  writer: 'dang-tin',
  approver: 'truong-phong',
  pieces: [
    {
      ...{ kind: 'news', on: { daysAgo: 11 }, source: '' },
      title: 'Bắt đầu hỏi ý kiến về hỗ trợ đổi mới công nghệ',
      summary: 'Sở mời hộ sản xuất, hợp tác xã và mọi người góp ý về mức hỗ trợ, hồ sơ và thời hạn trả lời.',
      body: 'Dự thảo nêu mức hỗ trợ mua máy, in tem truy xuất và học kỹ năng số.\n\n## Ai nên đọc\n- Hộ muốn mua máy mới\n- Hợp tác xã bán hàng trên mạng\n- Cán bộ xã nhận hồ sơ\n\nGóp ý bằng điện thoại, thư, phiếu giấy hoặc nói tại cuộc họp đều được ghi nhận và trả lời.',
    },
    {
      ...{ kind: 'news', on: { daysAgo: 4 }, source: '' },
      title: 'Sáu mươi tư người đến đối thoại ở Khoái Châu',
      summary: 'Điều được hỏi nhiều nhất: mua máy cũ có được hỗ trợ không, và ai xác nhận máy đã chạy.',
      body: 'Buổi đối thoại kéo dài một tiếng rưỡi. Mười chín người phát biểu; ý kiến được đọc lại trước hội trường rồi mới ghi vào sổ.\n\nCâu hỏi chưa có trong dự thảo sẽ được trả lời ở trang hỏi đáp.',
    },
    {
      ...{ kind: 'question', on: { daysAgo: 4 }, summary: '' },
      title: 'Hộ chưa đăng ký kinh doanh có được hỗ trợ mua máy không?',
      body: 'Được, nếu hộ sản xuất ổn định trên địa bàn tỉnh. Xã xác nhận việc sản xuất trong hồ sơ.',
      source: 'Điều 2 của dự thảo',
    },
    {
      ...{ kind: 'question', on: { daysAgo: 3 }, summary: '' },
      title: 'Bao lâu thì biết kết quả?',
      body: 'Mười ngày làm việc kể từ khi xã gửi hồ sơ. Không được hỗ trợ thì có văn bản nói rõ lý do.',
      source: 'Khoản 4 Điều 19 của dự thảo',
    },
  ] satisfies readonly StoryNews[] as readonly StoryNews[],
} as const;

export const gathering = {
  announcedOn: { daysAgo: 6 } as StoryDate,
  by: 'dang-tin',
  day: { daysAhead: 4 } as StoryDate,
  title: 'Hội nghị góp ý dự thảo hỗ trợ đổi mới công nghệ',
  place: 'Hội trường Sở Khoa học và Công nghệ',
  summary: 'Nghe các xã, phường, hợp tác xã và hộ làm nghề góp ý trước khi hoàn chỉnh dự thảo.',
  capacity: 120,
  items: [
    { starts: '08:00', title: 'Những điểm đã sửa theo ý kiến của bà con', speaker: 'Lãnh đạo Sở' },
    { starts: '08:40', title: 'Xã, phường và hợp tác xã phát biểu', speaker: '' },
    { starts: '10:30', title: 'Đọc lại các ý kiến, hẹn ngày trả lời', speaker: 'Phòng Quản lý công nghệ' },
  ],
  registrations: [
    { on: { daysAgo: 5 } as StoryDate, name: 'Đinh Thị Sen', group: 'business' },
    { on: { daysAgo: 5 } as StoryDate, name: 'Lã Văn Trụ', group: 'people' },
    { on: { daysAgo: 4 } as StoryDate, name: 'Doãn Thị Nhung', group: 'people' },
    { on: { daysAgo: 3 } as StoryDate, name: 'Khổng Minh Tuệ', group: 'business' },
    { on: { daysAgo: 2 } as StoryDate, name: 'Âu Thị Mận', group: 'people' },
  ],
} as const;

/** Few questions, so that whoever has just read a notice on a board answers them. */
export const survey = {
  openedOn: { daysAgo: 9 } as StoryDate,
  closesOn: { daysAhead: 12 } as StoryDate,
  writer: 'dang-tin',
  leader: 'truong-phong',
  title: 'Bà con biết đến dự thảo qua đâu',
  purpose: 'Để chọn cách báo tin cho những lần sau.',
  part: 'Về dự thảo hỗ trợ đổi mới công nghệ',
  questions: [
    {
      kind: 'single',
      text: 'Bạn biết đến dự thảo lần đầu qua đâu?',
      options: ['Loa của xã', 'Họp thôn', 'Bảng tin, tờ rơi', 'Điện thoại, mạng xã hội', 'Báo, đài'],
    },
    { kind: 'scale', text: 'Tin đã nghe, đã đọc có dễ hiểu không?', options: [] },
  ],
  /** Of each answer: which option, which step of five. */
  answers: [
    [0, 4],
    [0, 5],
    [1, 4],
    [0, 3],
    [3, 4],
    [1, 5],
    [2, 3],
    [0, 4],
    [3, 2],
    [4, 4],
    [1, 4],
    [0, 5],
    [3, 3],
    [0, 4],
  ],
} as const;
