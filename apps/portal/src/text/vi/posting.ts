import type { PostingKind } from '#features/consultations/posting/posting-event.ts';
import type { RecordPostingRefusal } from '#features/consultations/posting/record-posting.server.ts';
import type { TakeDownRefusal } from '#features/consultations/posting/take-down.server.ts';
import type { OutageVerdict } from '#features/consultations/posting/watch/outage-watch.ts';
import type { SettleOutageRefusal } from '#features/consultations/posting/watch/settle-outage.server.ts';
import type { PostingPlace } from '#features/time-limits/rule.ts';
import { formatDate, formatDeadline, formatInstant, formatNumber } from './dates.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

const nothing = 'Chưa có gì được ghi.';

export const postingRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  neverOpened: `Đợt lấy ý kiến chưa mở nên chưa có việc đăng tải để ghi. ${nothing}`,
  inFuture: `Thời điểm này chưa tới. Hãy ghi sau khi việc đã xảy ra. ${nothing}`,
  beforeOpening: `Thời điểm này sớm hơn ngày mở lấy ý kiến. ${nothing}`,
  noFile: `Chưa có tệp minh chứng. Hãy chọn ảnh chụp hoặc bản in (PDF) của trang đã đăng. ${nothing}`,
  alreadyPosted: `Dự thảo đang được ghi là có trên cổng này. Hãy ghi việc gỡ trước, nếu đã đăng lại. ${nothing}`,
  notPosted: `Dự thảo chưa được ghi là có trên cổng này. ${nothing}`,
  endBeforeStart: `Lúc kết thúc phải sau lúc bắt đầu. ${nothing}`,
  noSuchEvent: `Không còn dòng này. ${nothing}`,
  annulledAlready: 'Dòng này đã được ghi là nhầm. Không có gì thay đổi thêm.',
  ownPortalEvent: `Việc đăng, gỡ trên cổng này do hệ thống tự ghi và đã xảy ra, nên không bỏ được. ${nothing}`,
} satisfies Record<RecordPostingRefusal, string | ((data: Record<string, string | number>) => string)>;

export const settleOutageRefusals = {
  noSuchOutage: `Không còn khoảng gián đoạn này. ${nothing}`,
  settledAlready: 'Khoảng gián đoạn này vừa được người khác quyết định. Không có gì thay đổi thêm.',
} satisfies Record<SettleOutageRefusal, string>;

export const takeDownRefusals = {
  notOpen: `Đợt lấy ý kiến không còn mở nên không tạm gỡ được. ${nothing}`,
  alreadyDown: 'Dự thảo đã được tạm gỡ khỏi cổng. Không có gì thay đổi thêm.',
  notDown: 'Dự thảo đang có trên cổng. Không có gì thay đổi thêm.',
  over: `Đợt này đã được rút hẳn nên không đưa trở lại được. ${nothing}`,
  fileReported: `Tệp của bản dự thảo này đã được báo là không được phép đăng. ${nothing} Hãy chờ người có thẩm quyền quyết định.`,
} satisfies Record<TakeDownRefusal, string>;

export const placeWords: Record<PostingPlace, string> = {
  ownPortal: 'Cổng này',
  provincePortal: 'Cổng thông tin điện tử của tỉnh',
};

export const eventWords: Record<PostingKind, string> = {
  posted: 'Đăng',
  withdrawn: 'Gỡ',
  outage: 'Gián đoạn',
  annulled: 'Bỏ dòng ghi nhầm',
};

export const postingText = {
  title: 'Nơi đăng và thời gian đăng',
  intro:
    'Thời gian tối thiểu chỉ tính những ngày đọc được dự thảo. Mỗi lần đăng, gỡ, gián đoạn là một dòng bằng chứng không sửa được; dòng ghi nhầm thì gạch và nêu lý do.',
  toPosting: 'Nơi đăng, thời gian đăng',
  toCertificate: 'Bản xác nhận đăng tải',
  place: 'Nơi đăng',
  required: 'nơi phải đăng theo quy định',
  since: 'Đăng từ',
  counted: 'Ngày tính được',
  lost: 'Ngày không tính',
  fullOn: 'Đủ thời gian vào',
  never: 'chưa thể đủ',
  notPostedYet: 'chưa đăng',
  noMinimum: 'không có mức tối thiểu',
  countedDays: (n: number) => `${formatNumber(n)} ngày`,
  lostDay: (on: string, minutes: number) =>
    minutes >= 24 * 60 ? `${formatDate(on)} (cả ngày)` : `${formatDate(on)} (${formatNumber(minutes)} phút)`,
  endOf: (day: string) => `hết ${formatDeadline(day)}`,
  lostNote:
    'Một ngày không được tính khi dự thảo không đọc được quá 60 phút trong ngày đó. Cách tính này chưa được cán bộ pháp chế xác minh.',
  shortBy: (fullOn: string) =>
    `Vì có ngày không tính, thời gian tối thiểu chỉ đủ vào ${formatDeadline(fullOn)}, sau hạn đang công bố. Hãy gia hạn đến ngày đó hoặc muộn hơn.`,
  cannot: 'Chưa thể đủ thời gian tối thiểu: dự thảo chưa được đăng ở nơi phải đăng, hoặc đã bị gỡ.',
  takenDown: 'Dự thảo đang tạm gỡ khỏi cổng. Những ngày này không được tính.',
  measured: 'Gián đoạn đo được',
  watched: (first: Date, last: Date) =>
    `Mỗi phút, máy chủ tự mở trang dự thảo qua địa chỉ công khai. Đo từ ${formatInstant(first)}; lần gần nhất trang trả lời: ${formatInstant(last)}.`,
  notWatched:
    'Mỗi phút, máy chủ tự mở trang dự thảo qua địa chỉ công khai. Trang của đợt này chưa trả lời lần đo nào; gián đoạn không đo được, nếu có, hãy ghi bằng tay.',
  noGap: 'Không có khoảng gián đoạn nào chờ quyết định.',
  gap: (from: Date, until: Date) =>
    `Từ ${formatInstant(from)} đến ${formatInstant(until)} (${formatNumber(Math.round((until.getTime() - from.getTime()) / 60_000))} phút)`,
  gapHint:
    'Trong khoảng này không lần đo nào thấy trang trả lời: trang lỗi, mạng đứt hoặc máy chủ dừng. Chưa có gì được tính cho đến khi bạn quyết định.',
  outageQuestion: 'Trong khoảng này người dân có đọc được dự thảo không?',
  outageVerdicts: {
    confirmed: 'Không đọc được: ghi là gián đoạn',
    rejected: 'Vẫn đọc được: không ghi',
  } satisfies Record<OutageVerdict, string>,
  outageReasonHint: 'Ghi rõ vì sao, ví dụ bảo trì máy chủ. Lý do được giữ trong bằng chứng đăng tải.',
  settleOutage: 'Ghi quyết định',
  outageSettled: {
    confirmed: 'Đã ghi là gián đoạn.',
    rejected: 'Không ghi là gián đoạn.',
  } satisfies Record<OutageVerdict, string>,
  settledBy: (name: string, at: Date) => `${name}, ${formatInstant(at)}.`,
  events: 'Bằng chứng đăng tải',
  event: 'Việc',
  at: 'Lúc',
  details: 'Chi tiết',
  from: (at: Date, until: Date) => `từ ${formatInstant(at)} đến ${formatInstant(until)}`,
  hash: 'mã băm tệp đăng',
  proof: 'minh chứng',
  proofHash: 'mã băm minh chứng',
  annulled: 'ghi nhầm, không tính',
  recordPosted: 'Ghi việc đăng trên cổng của tỉnh',
  address: 'Địa chỉ trang đã đăng',
  addressHint: 'Bắt đầu bằng https://',
  postedAt: 'Đăng lúc',
  proofFile: 'Tệp minh chứng',
  proofHint: 'Ảnh chụp màn hình hoặc bản in PDF của trang đã đăng.',
  sameFile: 'Tệp đăng ở đó là tệp do hệ thống này viết ra (cùng mã băm)',
  record: 'Ghi lại',
  recordRemoved: 'Ghi việc gỡ khỏi cổng của tỉnh',
  removedAt: 'Gỡ lúc',
  recordOutage: 'Ghi thời gian gián đoạn',
  outagePlace: 'Cổng bị gián đoạn',
  outageFrom: 'Từ lúc',
  outageTo: 'Đến lúc',
  reason: 'Lý do',
  takeDown: 'Tạm gỡ khỏi cổng này',
  takeDownHint:
    'Trang dự thảo không còn trên cổng cho đến khi đăng lại. Đợt lấy ý kiến vẫn tiếp tục; những ngày gỡ không được tính.',
  putBack: 'Đăng lại trên cổng này',
  annul: 'Bỏ dòng ghi nhầm',
  chooseEvent: 'Dòng ghi nhầm',
  saved: 'Đã ghi.',
  incomplete:
    'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới, riêng tệp cần chọn lại.',
  none: 'Chưa có việc đăng tải nào được ghi.',
} as const;

export const doubtText = {
  title: 'Hạn đã công bố cần được xem lại',
  what: (closesOn: string, minimumOn: string) =>
    `Quy tắc hoặc lịch nghỉ thay đổi sau khi mở lấy ý kiến. Tính lại, hạn sớm nhất là ${formatDeadline(minimumOn)}; hạn đang công bố là ${formatDeadline(closesOn)}. Hạn đã công bố không tự thay đổi.`,
  extend: 'Gia hạn đến ngày tính lại, hoặc giữ hạn và nêu lý do.',
  keep: 'Giữ hạn đã công bố',
  keepReason: 'Lý do giữ hạn',
  kept: (closesOn: string, minimumOn: string, at: Date, reason: string) =>
    `Lúc ${formatInstant(at)}, cơ quan giữ hạn ${formatDate(closesOn)} dù tính lại là ${formatDate(minimumOn)}. Lý do: ${reason}`,
  alreadySettled: 'Việc này vừa được người khác quyết định. Không có gì thay đổi thêm.',
} as const;

export const rowChoiceForm = {
  fold: 'Áp dụng dòng quy tắc khác theo điều khoản chuyển tiếp',
  hint: 'Chỉ dùng khi điều khoản chuyển tiếp cho phép. Căn cứ và lý do được ghi vào nhật ký và hiện cùng hạn.',
  none: 'Dòng có hiệu lực vào ngày mở đợt',
  row: 'Dòng quy tắc',
  basis: 'Điều khoản chuyển tiếp',
  reason: 'Lý do áp dụng',
} as const;
