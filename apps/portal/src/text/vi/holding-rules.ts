import type { RuleRefusal } from '#features/moderation/set-holding-rule.server.ts';
import type { SwitchRefusal } from '#features/moderation/switch-holding-rule.server.ts';
import type { HoldCode } from '#features/submissions/holding/holding-rules.data.ts';
import { formatDate, formatInstant, formatNumber } from './dates.ts';

/** The desk of the rules that make an opinion wait. */
export const holdingRulesText = {
  title: 'Quy tắc giữ lại chờ xem',
  intro:
    'Không quy tắc nào từ chối ý kiến: ý kiến bị giữ vẫn được nhận, có biên nhận và được đếm, rồi một người quyết định. Con số là mức còn được hiện ngay; vượt mức thì chờ.',
  columns: {
    rule: 'Quy tắc',
    on: 'Bật, tắt',
    most: 'Mức thường',
    mostInAttack: 'Mức khi siết chặt',
    state: 'Mức đặt được',
  },
  on: 'Đang bật',
  off: 'Đang tắt',
  alwaysOn: 'Luôn bật',
  fixed: 'Chỉ bật hoặc tắt',
  fixedOn: 'Không đặt được',
  between: (least: number, most: number) => `từ ${formatNumber(least)} đến ${formatNumber(most)}`,
  setTitle: 'Đặt mức khác',
  code: 'Quy tắc',
  most: 'Mức thường',
  mostInAttack: 'Mức khi siết chặt',
  validFrom: 'Áp dụng từ ngày',
  reason: 'Lý do',
  set: 'Đặt mức',
  done: 'Đã đặt. Mức mới áp dụng từ ngày đã chọn; những gì đã quyết định trước đó giữ nguyên.',
  switchTitle: 'Bật, tắt một quy tắc',
  switchNote:
    'Tắt thì từ ngày đã chọn, ý kiến chỉ vướng quy tắc này được hiện ngay. Ý kiến đang chờ vẫn chờ người xem. Quy tắc nào luật đòi hỏi thì không có trong danh sách này; lý do ghi ở bảng trên.',
  to: 'Bật hay tắt',
  chooseRule: 'Chọn một quy tắc',
  basisOf: (law: string, status: string) => `Căn cứ: ${law} (${status}).`,
  toWords: { off: 'Tắt', on: 'Bật' },
  legalBasis: 'Căn cứ',
  legalBasisHint: 'Văn bản hoặc ý kiến chỉ đạo làm căn cứ. Ví dụ: Kế hoạch số 12/KH-STM ngày 20/11/2026.',
  switch: 'Ghi',
  switched: 'Đã ghi. Quy tắc bật hoặc tắt từ ngày đã chọn; những gì đã quyết định trước đó giữ nguyên.',
  switchHistory: 'Các lần đã bật, tắt',
  noSwitches: 'Chưa ai bật, tắt quy tắc nào; mọi quy tắc đang bật như có sẵn.',
  switchLine: (isOn: boolean, from: string) => `${isOn ? 'bật' : 'tắt'} từ ${formatDate(from)}`,
  history: 'Các lần đã đặt',
  none: 'Chưa ai đặt mức khác; đang dùng mức có sẵn.',
  line: (most: number, attack: number, from: string) =>
    `${formatNumber(most)}, khi siết chặt ${formatNumber(attack)}, từ ${formatDate(from)}`,
  by: (who: string, at: Date) => `${who}, ${formatInstant(at)}`,
  ahead: 'chưa đến ngày',
  overruled: 'không áp dụng, vì luật đòi hỏi quy tắc này',
  byDay:
    'Bật, tắt và mức mới có hiệu lực theo ngày: từ 0 giờ ngày đã chọn, giờ Việt Nam. Chọn hôm nay thì có hiệu lực ngay khi ghi; không hẹn được theo giờ.',
  nextSwitch: (isOn: boolean, from: string) => `${isOn ? 'bật' : 'tắt'} từ 0 giờ ${formatDate(from)}`,
  nextNumber: (most: number, from: string) => `${formatNumber(most)} từ 0 giờ ${formatDate(from)}`,
  link: 'Quy tắc giữ lại',
} as const;

export const ruleWords: Record<HoldCode, string> = {
  trap: 'Ô bẫy được điền',
  tooFast: 'Gửi quá nhanh sau khi mở trang',
  noProof: 'Không có chương trình kiểm tra của trình duyệt',
  prefixRate: 'Số lượt gửi trong một giờ từ một nơi, về một dự thảo',
  links: 'Số đường dẫn trong một ý kiến',
  repetition: 'Chữ hoặc từ lặp lại nhiều lần',
  personalData: 'Số dữ liệu riêng của người trong một ý kiến',
  insult: 'Lời xúc phạm',
  accusation: 'Nói một người cụ thể làm sai',
  otherProcedure: 'Từ ngữ của việc khác',
};

/** Why a rule that law wants cannot be switched off. */
export const requiredRuleWords: Partial<Record<HoldCode, string>> = {
  accusation:
    'Nói một người có tên là làm sai, khi chưa ai kiểm tra, có thể xâm phạm danh dự, nhân phẩm của họ; đã hiện ra thì ẩn đi cũng không sửa được.',
  personalData: 'Số căn cước, điện thoại, tài khoản của một người chỉ được công khai khi chính họ đồng ý.',
  otherProcedure: 'Người tố cáo phải được giữ bí mật; đơn tố cáo hiện ra là lộ người viết.',
};

const nothingDone = 'Chưa có gì thay đổi.';

export const ruleRefusals: Record<RuleRefusal, string> = {
  requiredByLaw: `Luật đòi hỏi quy tắc này nên không đặt mức khác được; lý do ghi ở bảng trên. ${nothingDone}`,
  noSuchRule: `Chọn một quy tắc sửa được. ${nothingDone}`,
  numberWrong: `Con số nằm ngoài mức cho phép của quy tắc này. ${nothingDone}`,
  attackLaxer: `Mức khi siết chặt không được cao hơn mức thường. ${nothingDone}`,
  dayPast: `Ngày áp dụng phải từ hôm nay trở đi. ${nothingDone}`,
  reasonNeeded: `Viết lý do. ${nothingDone}`,
  reasonTooLong: `Lý do dài quá 500 chữ. ${nothingDone}`,
};

export const switchRefusals: Record<SwitchRefusal | 'incomplete', string> = {
  chooseRule: `Chọn một quy tắc. ${nothingDone}`,
  requiredByLaw: `Luật đòi hỏi quy tắc này nên không tắt được; lý do ghi ở bảng trên. ${nothingDone}`,
  alreadySo: `Đến ngày đó quy tắc này đã như vậy rồi. ${nothingDone}`,
  dayPast: `Ngày áp dụng phải từ hôm nay trở đi. ${nothingDone}`,
  basisNeeded: `Viết căn cứ. ${nothingDone}`,
  reasonNeeded: `Viết lý do. ${nothingDone}`,
  reasonTooLong: `Lý do dài quá 500 chữ, hoặc căn cứ dài quá 300 chữ. ${nothingDone}`,
  incomplete: `Chọn bật hay tắt. ${nothingDone}`,
};
