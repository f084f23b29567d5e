import type { RuleRefusal } from '#features/moderation/set-holding-rule.server.ts';
import type { HoldCode } from '#features/submissions/holding/holding-rules.data.ts';
import { formatDate, formatInstant, formatNumber } from './dates.ts';

/** The desk of the rules that make an opinion wait. */
export const holdingRulesText = {
  title: 'Quy tắc giữ lại chờ xem',
  intro:
    'Không quy tắc nào từ chối ý kiến: ý kiến bị giữ vẫn được nhận, có biên nhận và được đếm, rồi một người quyết định. Con số là mức còn được hiện ngay; vượt mức thì chờ.',
  columns: { rule: 'Quy tắc', most: 'Mức thường', mostInAttack: 'Mức khi siết chặt', state: 'Sửa được' },
  fixed: 'Không sửa được',
  between: (least: number, most: number) => `từ ${formatNumber(least)} đến ${formatNumber(most)}`,
  setTitle: 'Đặt mức khác',
  code: 'Quy tắc',
  most: 'Mức thường',
  mostInAttack: 'Mức khi siết chặt',
  validFrom: 'Áp dụng từ ngày',
  reason: 'Lý do',
  set: 'Đặt mức',
  done: 'Đã đặt. Mức mới áp dụng từ ngày đã chọn; những gì đã quyết định trước đó giữ nguyên.',
  history: 'Các lần đã đặt',
  none: 'Chưa ai đặt mức khác; đang dùng mức có sẵn.',
  line: (most: number, attack: number, from: string) =>
    `${formatNumber(most)}, khi siết chặt ${formatNumber(attack)}, từ ${formatDate(from)}`,
  by: (who: string, at: Date) => `${who}, ${formatInstant(at)}`,
  ahead: 'chưa đến ngày',
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

const nothingDone = 'Chưa có gì thay đổi.';

export const ruleRefusals: Record<RuleRefusal, string> = {
  noSuchRule: `Chọn một quy tắc sửa được. ${nothingDone}`,
  numberWrong: `Con số nằm ngoài mức cho phép của quy tắc này. ${nothingDone}`,
  attackLaxer: `Mức khi siết chặt không được cao hơn mức thường. ${nothingDone}`,
  dayPast: `Ngày áp dụng phải từ hôm nay trở đi. ${nothingDone}`,
  reasonNeeded: `Viết lý do. ${nothingDone}`,
  reasonTooLong: `Lý do dài quá 500 chữ. ${nothingDone}`,
};
