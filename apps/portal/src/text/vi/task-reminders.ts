import type { RuleRefusal } from '#features/plans/reminders/manage-rules.server.ts';
import type { ReminderAudience, ReminderKind } from '#features/plans/reminders/reminder.ts';
import { formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const reminderKinds: Record<ReminderKind, string> = {
  invite: 'Mời tham gia',
  courtesy: 'Nhắc nhẹ việc được đề nghị',
  before: 'Sắp đến hạn',
  onDay: 'Đến hạn trong ngày',
  after: 'Đã quá hạn',
  ahead: 'Sắp báo lên lãnh đạo',
  escalated: 'Báo lên lãnh đạo',
};

export const reminderAudiences: Record<ReminderAudience, string> = {
  doer: 'Người thực hiện (chưa giao ai thì người phụ trách cơ quan chủ trì)',
  unitHead: 'Người phụ trách cơ quan chủ trì',
  focalUnit: 'Đầu mối của kế hoạch',
  superior: 'Lãnh đạo',
};

/** "5 ngày làm việc trước hạn", "đúng ngày đến hạn", "1 ngày làm việc sau hạn", "ngay khi kế hoạch được thực hiện". */
export function ruleDays(days: number | null): string {
  if (days === null) return 'ngay khi kế hoạch được đưa vào thực hiện';
  if (days === 0) return 'đúng ngày đến hạn';
  const count = `${formatNumber(Math.abs(days))} ngày làm việc`;
  return days < 0 ? `${count} trước hạn` : `${count} sau hạn`;
}

export const ruleRefusals: Record<RuleRefusal | 'noSuchRule' | 'alwaysQuiet', string> = {
  askedNeverReported: `Cơ quan chỉ được đề nghị thì không bị báo lên lãnh đạo. ${nothingDone}`,
  superiorAfterOnly: `Lãnh đạo chỉ được báo sau hạn, ít nhất 1 ngày làm việc. ${nothingDone}`,
  invitationOnly: `Lời mời chỉ dành cho việc đề nghị. ${nothingDone} Với việc giao, hãy chọn số ngày trước hoặc sau hạn.`,
  alreadyThere: `Quy tắc này đã có. ${nothingDone}`,
  noSuchRule: `Quy tắc này không còn áp dụng. ${nothingDone} Hãy tải lại trang.`,
  alwaysQuiet: `Mỗi ngày cần ít nhất 2 giờ để gửi lời nhắc. ${nothingDone} Hãy rút ngắn giờ không nhắc.`,
};

export const remindersText = {
  title: 'Lời nhắc về nhiệm vụ',
  intro:
    'Mọi lời nhắc trong 30 ngày qua. Mỗi người nhận nhiều nhất một thư tổng hợp mỗi ngày làm việc, không nhận vào ngày nghỉ.',
  empty: 'Chưa có lời nhắc nào trong 30 ngày qua.',
  task: 'Nhiệm vụ',
  what: 'Lời nhắc',
  due: 'Hạn',
  toldOn: 'Ngày nhắc',
  noDue: 'không có hạn',
  settled: 'đã báo xong',
  leaderFrom: (day: string) => `từ ngày ${day} lãnh đạo được báo`,
  rules: 'Quy tắc nhắc',
  rulesIntro:
    'Áp dụng cho nhiệm vụ trong các kế hoạch của cơ quan mình. Ngày tính theo ngày làm việc. Lãnh đạo chỉ được báo khi người thực hiện đã được cho biết trước ít nhất 2 ngày làm việc.',
  house:
    'Cơ quan chưa đặt quy tắc riêng, đang dùng các quy tắc chung dưới đây. Sửa một dòng thì các dòng còn lại được giữ làm quy tắc của cơ quan.',
  own: 'Cơ quan đang dùng quy tắc riêng.',
  mode: 'Cách giao',
  audience: 'Ai được nhắc',
  when: 'Khi nào',
  since: (day: string) => `áp dụng từ ${day}`,
  end: 'Dừng quy tắc này',
  add: 'Thêm quy tắc',
  side: 'Trước hay sau hạn',
  sides: {
    before: 'Trước hạn',
    after: 'Sau hạn',
    invite: 'Lời mời, ngay khi kế hoạch được thực hiện',
  },
  count: 'Số ngày làm việc',
  countHint: 'Từ 0 đến 60. Số 0 là đúng ngày đến hạn. Để trống nếu là lời mời.',
  quiet: 'Giờ không nhắc',
  quietNow: (from: string, to: string) => `Không nhắc từ ${from} đến ${to}, và vào ngày nghỉ.`,
  quietFrom: 'Từ giờ',
  quietTo: 'Đến giờ',
  quietHint: 'Viết theo 24 giờ, ví dụ 18:00.',
  quietSave: 'Lưu giờ không nhắc',
  saved: 'Đã lưu.',
  incomplete: `Còn thiếu hoặc chưa đúng một ô. ${nothingDone}`,
  ahead: (due: string, day: string) =>
    `Nhiệm vụ quá hạn ${due}. Nếu chưa báo xong, từ ngày ${day} lãnh đạo được báo. Có vướng mắc thì nêu khó khăn để được giải quyết.`,
  escalated: (due: string, day: string) => `Nhiệm vụ quá hạn ${due} đã được báo lên lãnh đạo ngày ${day}.`,
} as const;
