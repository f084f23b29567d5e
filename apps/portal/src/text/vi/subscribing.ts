import type { BounceRefusal, PaceRefusal } from '#features/following/subscribing/note-bounces.server.ts';
import type { SubscribeRefusal } from '#features/following/subscribing/subscribe.server.ts';
import { formatNumber } from './dates.ts';

/** Words of the pages on which somebody asks for, changes or stops the newsletter. */
export const subscribingText = {
  title: 'Nhận bản tin qua thư điện tử',
  intro:
    'Chọn điều bạn quan tâm. Có tin mới thì bạn nhận một thư gộp mọi tin, mỗi ngày hoặc mỗi tuần nhiều nhất một thư; không có tin thì không có thư.',
  kept: 'Cổng chỉ giữ địa chỉ thư và các lựa chọn, tách khỏi mọi ý kiến. Bạn thôi nhận thì địa chỉ bị xóa ngay.',
  email: 'Thư điện tử',
  all: 'Mọi dự thảo trên cổng này',
  bodies: 'Dự thảo của cơ quan',
  areas: 'Dự thảo ở địa bàn',
  topics: 'Dự thảo có từ',
  topicsHint: 'Cách nhau bằng dấu phẩy, ví dụ: chợ, đất đai. Tìm đúng từ trong tên và tóm tắt của dự thảo.',
  period: 'Nhận thư',
  periods: { daily: 'Mỗi ngày nhiều nhất một thư', weekly: 'Mỗi tuần một thư, vào thứ Hai' },
  trap: 'Xin để trống ô này',
  ask: 'Gửi thư xác nhận',
  sentTitle: 'Hãy mở hộp thư của bạn',
  sent: 'Chúng tôi đã gửi một thư tới địa chỉ bạn vừa gõ. Mở thư, bấm đường dẫn rồi bấm “Xác nhận”. Chưa xác nhận thì chưa có bản tin nào được gửi.',
  sentNote:
    'Không thấy thư? Xem cả mục thư rác, hoặc thử lại sau ít phút. Địa chỉ chưa xác nhận tự xóa sau 2 ngày.',
  otherWays: 'Cách khác, không cần thư điện tử',
  onlyOneDraft: 'Chỉ muốn tin về một dự thảo? Mở trang của dự thảo đó và chọn “Nhận tin qua thư điện tử”.',
  seeDrafts: 'Xem các dự thảo',
  manageTitle: 'Bản tin của bạn',
  confirmTitle: 'Bắt đầu nhận bản tin?',
  confirmIntro: (email: string) =>
    `Địa chỉ ${email} được xin nhận các tin dưới đây. Nếu không phải bạn đã xin, hãy xóa địa chỉ.`,
  confirm: 'Xác nhận',
  notMe: 'Không phải tôi, xóa địa chỉ',
  askedMore: 'Có người vừa xin thêm các tin dưới đây cho địa chỉ này. Chưa xác nhận thì chưa có gì thay đổi.',
  choicesOf: (email: string) => `Địa chỉ ${email} nhận các tin đã chọn dưới đây.`,
  save: 'Lưu lựa chọn',
  saved: 'Đã lưu. Bản tin sau theo lựa chọn mới.',
  nothing: 'Không chọn gì: bạn không nhận bản tin nào, trừ tin của dự thảo đang theo dõi.',
  followed: 'Các dự thảo bạn theo dõi riêng',
  unfollow: 'Thôi theo dõi',
  unfollowOf: (draft: string) => `Thôi theo dõi “${draft}”`,
  stopTitle: 'Thôi nhận tất cả',
  stopNote: 'Địa chỉ, lựa chọn và các dự thảo đang theo dõi bị xóa ngay.',
  stop: 'Thôi nhận và xóa địa chỉ',
  goneTitle: 'Bạn không nhận bản tin nào',
  gone: 'Địa chỉ của bạn không còn ở đây: đã thôi nhận, thư bị trả lại, hoặc chưa xác nhận trong 2 ngày. Bạn có thể xin nhận lại bất cứ lúc nào.',
  cameBack:
    'Thư gửi tới hộp thư này bị trả lại nên cổng đã thôi gửi và xóa địa chỉ. Hộp thư dùng lại được rồi thì bạn xin nhận lại.',
  askAgain: 'Xin nhận bản tin',
  unknownTitle: 'Đường dẫn này không đúng',
  unknown: 'Có thể đường dẫn bị cắt khi chép. Mở lại thư và bấm vào đường dẫn, hoặc chép cả dòng.',
  refusals: {
    emailWrong: 'Địa chỉ này chưa đúng dạng. Ví dụ: ten@vidu.vn. Chưa có gì được ghi.',
    nothingChosen: 'Hãy chọn ít nhất một điều bạn muốn nhận tin. Chưa có gì được ghi.',
    tooMany: 'Từ nơi này vừa có nhiều lần xin nhận tin. Chưa có gì được ghi; hãy thử lại sau một giờ.',
  } satisfies Record<SubscribeRefusal, string>,
  choice: {
    all: () => 'Mọi dự thảo trên cổng này',
    body: (name: string) => `Dự thảo của ${name}`,
    area: (name: string) => `Dự thảo ở ${name}`,
    topic: (words: string) => `Dự thảo có từ “${words}”`,
  },
} as const;

/** Notifications on a browser, beside the mails. */
export const pushText = {
  title: 'Thông báo trên thiết bị này',
  intro:
    'Khi có bản tin, trình duyệt này hiện một thông báo, mỗi ngày nhiều nhất một lần, kèm theo thư. Nội dung được mã hóa; cổng chỉ giữ địa chỉ nhận thông báo của trình duyệt.',
  devices: (n: number) => `${formatNumber(n)} thiết bị đang nhận thông báo.`,
  refused: 'Trình duyệt không cho hiện thông báo. Hãy cho phép trong phần cài đặt của trang rồi thử lại.',
  turnOn: 'Bật thông báo',
  turnOff: 'Tắt trên thiết bị này',
  turnOffAll: 'Tắt trên mọi thiết bị',
} as const;

/** The desk of the operator. */
export const newslettersText = {
  title: 'Bản tin',
  intro:
    'Người nhận đã xác nhận địa chỉ nhận một thư gộp mỗi ngày hoặc mỗi tuần. Không trang nào của bàn làm việc hiện địa chỉ của họ.',
  subscribers: (confirmed: number, weekly: number) =>
    `${formatNumber(confirmed)} địa chỉ nhận bản tin, trong đó ${formatNumber(weekly)} theo tuần`,
  waiting: (waiting: number) => `${formatNumber(waiting)} địa chỉ chưa xác nhận`,
  followers: (followers: number) => `${formatNumber(followers)} địa chỉ theo dõi riêng từng dự thảo`,
  pace: 'Nhịp gửi',
  paceIntro:
    'Bản tin được gửi từ 7 giờ đến trước 21 giờ, mỗi phút tối đa số thư dưới đây. Máy chủ thư từ chối vì gửi quá nhanh thì hạ số này.',
  digests: 'Số thư mỗi phút',
  setPace: 'Đặt nhịp gửi',
  bounces: 'Thư bị trả lại',
  bouncesIntro:
    'Máy chủ thư của người nhận từ chối ngay lúc gửi thì hệ thống tự ghi. Thư báo trả lại đến sau nằm trong hộp thư gửi của cơ quan: dán nội dung vào đây, hoặc dán mỗi dòng một địa chỉ.',
  pasted: 'Nội dung thư báo, hoặc địa chỉ',
  enter: 'Ghi thư bị trả lại',
  rule: 'Địa chỉ không tồn tại thì thôi gửi ngay và bị xóa. Hộp thư đầy hoặc tạm từ chối đến lần thứ ba trong 30 ngày thì cũng vậy.',
  none: 'Chưa có thư nào bị trả lại.',
  columns: { at: 'Lúc', kind: 'Loại', code: 'Mã', stopped: 'Kết quả', by: 'Ai báo' },
  kinds: { hard: 'Không tồn tại', soft: 'Tạm từ chối' },
  stopped: 'Đã thôi gửi',
  goesOn: 'Còn gửi',
  byOperator: 'Người vận hành',
  byServer: 'Máy chủ thư',
  byReport: 'Thư báo trả lại',
  reading: {
    off: 'Chưa cài hộp thư nhận thư báo (BOUNCE_MAILBOX_URL): người vận hành dán thư báo vào đây.',
    never: 'Hộp thư nhận thư báo đã cài, chưa đọc lần nào. Hệ thống đọc 5 phút một lần.',
    read: (at: string, understood: number, left: number) =>
      `Hộp thư nhận thư báo đọc lần cuối lúc ${at}: đã hiểu ${formatNumber(understood)} thư, ${formatNumber(left)} thư gắn cờ chờ người xem.`,
    failed: (at: string, code: string) =>
      `Lúc ${at} không đọc được hộp thư nhận thư báo (${code}). Thư vẫn còn trong hộp; hệ thống thử lại 5 phút một lần.`,
  },
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi.',
  trail: 'Lịch sử',
  refusals: {
    nothingRead: 'Không tìm thấy địa chỉ hay báo cáo trả thư nào trong nội dung đã dán. Chưa có gì được ghi.',
    tooLong: 'Nội dung dán quá dài (hơn 500.000 ký tự). Hãy chia thành nhiều lần. Chưa có gì được ghi.',
    paceWrong: 'Số thư mỗi phút là số nguyên từ 1 đến 6.000. Nhịp cũ vẫn giữ.',
  } satisfies Record<BounceRefusal | PaceRefusal, string>,
} as const;
