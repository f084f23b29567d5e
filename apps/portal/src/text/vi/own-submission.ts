import type { MailRefusal } from '#features/submissions/contact/confirm-contact.server.ts';
import type { ChangeRefusal } from '#features/submissions/second-thoughts/change-submission.server.ts';
import type { SignInRefusal } from '#features/submissions/sign-in/citizen-sign-in.server.ts';
import { formatDeadline, formatInstant } from './dates.ts';

/** What a contributor may still do with what was sent, and how a lost code is found again. */
export const ownSubmissionText = {
  title: 'Sửa hoặc rút ý kiến',
  until: (day: string) => `Bạn sửa hoặc rút được đến ${formatDeadline(day)}.`,
  changeNote:
    'Sửa là gửi một bản mới thay cho bản này, với biên nhận mới. Bản cũ vẫn được lưu trong hồ sơ nhưng không được đếm, và nhật ký công khai ghi là đã được thay.',
  change: 'Sửa lần góp ý này',
  withdrawTitle: 'Rút lại',
  withdrawNote:
    'Rút rồi thì ý kiến không hiện công khai, không được đếm và không được trả lời nữa; nhật ký công khai ghi là đã rút. Không lấy lại được, nhưng bạn có thể góp ý mới.',
  withdrawSure: 'Tôi hiểu và muốn rút toàn bộ lần góp ý này',
  withdraw: 'Rút lại ý kiến',
  enteredByStaff: (address: string) =>
    `Lần góp ý này do cán bộ ghi lại. Muốn sửa hoặc rút, hãy báo cho cơ quan soạn thảo: ${address}.`,
  withdrawnTitle: 'Bạn đã rút lần góp ý này',
  withdrawn: (at: Date) =>
    `Rút lúc ${formatInstant(at)}. Ý kiến không hiện công khai, không được đếm và không được trả lời. Lời cũ chỉ còn trong hồ sơ; nhật ký công khai có thêm một dòng ghi việc rút.`,
  erasedTitle: 'Lời góp ý và dữ liệu về bạn đã được xóa',
  erased: 'Không ai đọc được nữa. Mã biên nhận và dòng trong nhật ký công khai vẫn còn.',
  erasedMore: 'Xem còn giữ lại gì và vì sao',
  takenBackTitle: 'Cơ quan đã rút lại lần ghi nhầm này',
  takenBack: (at: Date) =>
    `Cán bộ ghi nhầm và rút lại lúc ${formatInstant(at)}. Bản ghi này không hiện công khai và không được đếm; nhật ký công khai có thêm một dòng ghi việc rút.`,
  replacedTitle: 'Lần góp ý này đã được thay bằng bản khác',
  replaced: (at: Date) => `Bản khác được gửi lúc ${formatInstant(at)}. Bản này không được đếm nữa.`,
  seeNew: 'Xem bản mới',
  replaces: 'Bản này thay cho lần góp ý trước',
  emailConfirmed: 'Địa chỉ thư đã được xác nhận.',
  emailNotConfirmed: 'Địa chỉ thư chưa được xác nhận, nên chưa dùng để tìm lại mã được.',
  mailConfirmation: 'Gửi thư xác nhận địa chỉ',
  mailSent: 'Đã gửi thư. Mở đường dẫn trong thư rồi bấm nút trên trang đó.',
  recoverTitle: 'Mất mã biên nhận?',
  recoverNote:
    'Nếu khi góp ý bạn đã cho gửi biên nhận qua thư điện tử và đã xác nhận địa chỉ, chúng tôi gửi lại các mã tới địa chỉ đó.',
  recoverEmail: 'Thư điện tử đã dùng khi góp ý',
  recover: 'Gửi lại mã cho tôi',
  recoverAsked:
    'Nếu có lần góp ý nào đã xác nhận địa chỉ này, thư với các mã sẽ đến trong ít phút. Câu trả lời này giống nhau cho mọi địa chỉ, để không ai dò được người khác đã góp ý hay chưa.',
  recoverTooMany: 'Từ nơi này vừa có nhiều lượt nhờ tìm lại mã. Hãy chờ một giờ rồi thử lại.',
  confirmTitle: 'Xác nhận địa chỉ thư',
  confirmAsk: (draft: string) => `Bạn đã ghi địa chỉ này khi góp ý cho dự thảo “${draft}”.`,
  confirmNote: 'Bấm nút để xác nhận địa chỉ là của bạn. Mở trang này thôi thì chưa xác nhận gì.',
  confirm: 'Xác nhận',
  confirmedTitle: 'Đã xác nhận địa chỉ thư',
  confirmedNote: 'Từ nay bạn tìm lại được mã biên nhận bằng địa chỉ này.',
  confirmGone:
    'Đường dẫn này không dùng được nữa: đã dùng rồi, đã quá bảy ngày, hoặc thông tin liên lạc đã được xóa. Ở trang biên nhận, bạn nhờ gửi lại thư xác nhận được.',
  toReceipt: 'Xem biên nhận',
  signIn: (provider: string) => `Đăng nhập bằng ${provider}`,
  signInNote:
    'Không bắt buộc. Cổng chỉ ghi rằng bạn đã đăng nhập; không nhận và không lưu tên, số định danh hay địa chỉ của bạn.',
  signedIn: (provider: string) => `Đã đăng nhập bằng ${provider}.`,
  notSignedInTitle: 'Chưa đăng nhập được',
  notSignedIn:
    'Việc đăng nhập bị thôi giữa chừng, đã quá mười phút, hoặc nơi đăng nhập không xác nhận. Bản nháp của bạn vẫn còn: quay lại bằng địa chỉ bản nháp rồi thử lại, hoặc gửi mà không cần đăng nhập.',
} as const;

export const signInRefusals: Record<SignInRefusal, string> = {
  notOffered: 'Cổng này không có đăng nhập cho người dân. Bạn vẫn gửi được như bình thường.',
  gone: 'Bản nháp này đã được gửi, đã bị bỏ hoặc đã quá bảy ngày.',
  unreachable:
    'Nơi đăng nhập đang không trả lời. Bản nháp vẫn còn: hãy thử lại sau, hoặc gửi mà không cần đăng nhập.',
  failed: 'Chưa đăng nhập được. Bản nháp vẫn còn: hãy thử lại, hoặc gửi mà không cần đăng nhập.',
};

/** Why nothing was changed. */
export const changeRefusals: Record<ChangeRefusal, string> = {
  closed: 'Đợt lấy ý kiến đã kết thúc, nên không sửa hay rút được nữa. Ý kiến vẫn như lúc bạn gửi.',
  ended: 'Lần góp ý này đã được rút hoặc đã được thay bằng bản khác, nên không đổi gì thêm.',
  enteredByStaff: 'Lần góp ý này do cán bộ ghi lại; chỉ cơ quan soạn thảo sửa được.',
  notSure: 'Đánh dấu ô này để xác nhận rút. Chưa có gì thay đổi.',
  tooMany: 'Từ nơi này vừa có rất nhiều lượt thao tác. Chưa có gì thay đổi: hãy chờ ít phút rồi bấm lại.',
};

export const mailRefusals: Record<MailRefusal, string> = {
  noAddress: 'Cơ quan không giữ địa chỉ thư nào của bạn cho lần góp ý này.',
  confirmed: 'Địa chỉ thư đã được xác nhận từ trước.',
  tooMany: 'Đã gửi ba thư xác nhận trong hôm nay. Hãy xem cả hộp thư rác, hoặc thử lại ngày mai.',
};
