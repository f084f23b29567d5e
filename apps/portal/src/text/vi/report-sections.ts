import type { SectionState } from '#features/reports/sections/section.ts';
import { reportRefusals } from './reports.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const sectionStates: Record<SectionState, string> = {
  empty: 'chưa viết',
  writing: 'đang viết',
  ready: 'viết xong, chờ người thứ hai',
  returned: 'đề nghị viết lại',
  agreed: 'đã đồng ý',
};

export const sectionRefusals = {
  frozen: reportRefusals.frozen,
  underWay: reportRefusals.underWay,
  noWriter: `Người này hiện không có vai trò viết báo cáo trong cơ quan. ${nothingDone}`,
  duePast: `Hạn viết đã qua. ${nothingDone}`,
  notNow: `Mục này không ở bước đó nữa. ${nothingDone} Hãy xem lại tình trạng của mục.`,
  samePerson: `Bạn là người viết mục này hoặc báo đã viết xong, nên người khác phải đồng ý. ${nothingDone}`,
  exceptionExpired: `Xác nhận cho phép một người làm cả hai việc đã hết hạn. ${nothingDone}`,
  noThread: `Lời trao đổi này không còn. ${nothingDone}`,
} as const;

export const reportSectionsText = {
  title: 'Phân công và trao đổi',
  link: (agreed: number, all: number) => `Phân công từng mục, trao đổi (${agreed}/${all} mục đã đồng ý)`,
  intro:
    'Mỗi mục giao cho một người viết, có hạn. Viết xong thì báo; người khác đọc và đồng ý. Báo cáo chỉ trình được khi mọi mục đã giao đều được đồng ý. Mục không giao ai thì viết chung ở trang báo cáo.',
  columns: { section: 'Mục', assignee: 'Người viết', due: 'Hạn', state: 'Tình trạng', act: 'Việc' },
  nobody: 'chưa giao',
  openThreads: (n: number) => `${n} trao đổi chưa xong`,
  open: 'Mở mục',
  give: 'Giao mục',
  givenTo: 'Giao cho',
  takeBack: 'Không giao ai',
  dueOn: 'Hạn viết xong',
  saveGiving: 'Ghi phân công',
  locked: 'Báo cáo đang được duyệt hoặc đã ký nên không viết tiếp ở đây.',
  incomplete: 'Còn chỗ thiếu hoặc chưa đúng dạng. Chưa có gì được ghi.',
  done: 'Đã ghi.',
  words: 'Nội dung mục',
  emptyBox: 'Để trống thì in “Không.”.',
  save: 'Lưu mục',
  ready: 'Đã viết xong',
  readyHint: 'Báo cho người thứ hai đọc. Sửa tiếp thì mục trở lại “đang viết”.',
  agree: 'Đồng ý mục này',
  ownHint: 'Bạn viết mục này, nên người khác đồng ý.',
  return: 'Đề nghị viết lại',
  returnReason: 'Cần sửa gì',
  returned: 'Đề nghị viết lại',
  agreedBy: (name: string, at: string) => `${name} đồng ý lúc ${at}.`,
  lastWriter: (name: string) => `Người viết gần nhất: ${name}.`,
  savedNow: 'Nội dung đang lưu (người khác vừa sửa)',
  savedHint: 'Lời bạn gõ vẫn còn ở ô trên. So lại rồi lưu; lưu thì nội dung ở ô trên thay nội dung đang lưu.',
  typedForGiven: 'Lời bạn vừa gõ cho mục này, chưa ghi: mục vừa được giao, viết ở trang của mục',
  given: (name: string, state: string) => `${name} viết – ${state}`,
  comments: 'Trao đổi',
  commentsHint: 'Chỉ người trong cơ quan đọc được. Lời đã gửi được giữ nguyên.',
  noComments: 'Chưa có trao đổi.',
  comment: 'Lời trao đổi',
  say: 'Gửi',
  answer: 'Trả lời',
  answerWords: 'Lời trả lời',
  resolve: 'Đã xong',
  reopen: 'Mở lại',
  resolved: (name: string, at: string) => `${name} ghi là đã xong lúc ${at}.`,
};
