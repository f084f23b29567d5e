import type { ConnectRefusal, HandOnRefusal } from '#features/connections/hand-on.server.ts';
import type { NetworkKind } from '#features/connections/network.ts';
import { formatNumber } from './dates.ts';

export const networkKindWords = {
  mastodon: 'Mastodon (hoặc mạng dùng chung giao diện)',
  webhook: 'Webhook có chữ ký (cổng gửi của tỉnh)',
} satisfies Record<NetworkKind, string>;

/** Why a post failed; what is not here is a status of the answer and is shown as it is. */
const reasons: Readonly<Record<string, string>> = {
  unreachable: 'không kết nối được',
  'answer not understood': 'nơi nhận trả lời không đúng cách',
  noLongerShown: 'tin đã gỡ hoặc đã có lần đăng mới',
  paused: 'kết nối đang tạm dừng',
  'http 401': 'khóa truy cập sai hoặc hết hạn (401)',
  'http 403': 'không có quyền đăng (403)',
  'http 404': 'sai địa chỉ (404)',
  'http 422': 'nội dung không được nhận (422)',
};

/** The desk of accounts in networks. */
export const connectionsText = {
  title: 'Kết nối mạng xã hội',
  intro:
    'Tin đã đăng được chuyển lên tài khoản của cơ quan. Chỉ ghi “đã nhận” khi mạng trả lời là đã nhận; lỗi thì nêu lý do và thử lại.',
  accounts: 'Tài khoản',
  noAccounts: 'Chưa có tài khoản nào.',
  add: 'Thêm tài khoản',
  kind: 'Loại',
  name: 'Tên gọi',
  address: 'Địa chỉ',
  addressHint:
    'Mastodon: địa chỉ máy chủ, ví dụ https://mang.vidu.vn. Webhook: địa chỉ nhận. Người vận hành phải cho phép nơi này trước (OUTGOING_HOSTS).',
  secret: 'Khóa truy cập',
  secretHint:
    'Mastodon: mã có quyền write:statuses. Webhook: chuỗi bí mật dùng để ký. Lưu mã hóa, không hiện lại.',
  automatic: 'Tự chuyển mỗi tin, chuyên trang ngay khi đăng',
  automaticShort: 'tự chuyển',
  byHand: 'chuyển khi có người bấm',
  pause: 'Tạm dừng',
  resume: 'Dùng lại',
  paused: 'Tạm dừng',
  active: 'Đang dùng',
  handOn: 'Chuyển một tin',
  news: 'Tin đang trên cổng',
  account: 'Tài khoản nhận',
  noNews: 'Chưa có tin nào trên cổng.',
  posts: 'Đã chuyển',
  noPosts: 'Chưa chuyển tin nào.',
  columns: { title: 'Tin', account: 'Tài khoản', state: 'Trạng thái', at: 'Lúc', act: 'Việc' },
  accountColumns: { name: 'Tài khoản', kind: 'Loại', state: 'Trạng thái', act: 'Việc' },
  states: { queued: 'Chờ gửi', accepted: 'Mạng đã nhận', failed: 'Lỗi' },
  attempts: (n: number) => `${formatNumber(n)} lần thử`,
  reason: (code: string) => reasons[code] ?? code,
  seePost: 'Xem trên mạng',
  tryAgain: 'Thử lại',
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền, quá dài hoặc điền sai. Chưa có gì được ghi; khóa truy cập phải gõ lại.',
  refusals: {
    addressWrong: 'Địa chỉ phải bắt đầu bằng https://. Chưa có gì được ghi.',
    hostNotNamed: (facts: Readonly<Record<string, string | number>>) =>
      `Máy chủ không được phép hỏi ${facts.host}. Người vận hành thêm nơi này vào OUTGOING_HOSTS trước. Chưa có gì được ghi.`,
    secretMissing: 'Nhập khóa truy cập. Chưa có gì được ghi.',
  } satisfies Record<ConnectRefusal, string | ((facts: Readonly<Record<string, string | number>>) => string)>,
  handOnRefusals: {
    notShown: 'Tin này không còn trên cổng nên không chuyển được.',
    handedOnBefore: 'Lần đăng này đã được chuyển lên tài khoản đó.',
    paused: 'Tài khoản đang tạm dừng. Dùng lại tài khoản trước.',
    notFailed: 'Bài này không ở trạng thái lỗi. Tải lại trang để xem.',
  } satisfies Record<HandOnRefusal, string>,
} as const;

export const connectionActWords: Readonly<Record<string, string>> = {
  'connection.added': 'Thêm tài khoản mạng xã hội',
  'connection.switched': 'Tạm dừng, dùng lại tài khoản mạng xã hội',
  'connection.handedOn': 'Chuyển tin lên mạng xã hội',
  'connection.triedAgain': 'Thử chuyển lại một tin',
};
