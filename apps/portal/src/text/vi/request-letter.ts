import { formatDate, formatLegalDate } from './dates.ts';

/** The fixed words of the letter that asks bodies for their opinion on a draft. */
export const requestLetter = {
  abstract: (draft: string) => `V/v xin ý kiến đối với dự thảo ${uncapital(draft)}`,
  lead: (body: string, draft: string, issuingBody: string) =>
    `${body} được giao chủ trì soạn thảo dự thảo ${uncapital(draft)}${issuingBody ? ` (${issuingBody} ban hành)` : ''}.`,
  please: (readAt: string | null) =>
    readAt
      ? `Kính đề nghị quý cơ quan, đơn vị nghiên cứu và cho ý kiến bằng văn bản đối với dự thảo. Toàn văn dự thảo gửi kèm công văn này và được đăng tại ${readAt}.`
      : 'Kính đề nghị quý cơ quan, đơn vị nghiên cứu và cho ý kiến bằng văn bản đối với dự thảo gửi kèm công văn này.',
  question: (question: string) => `Đề nghị tập trung cho ý kiến về các nội dung sau: ${question}`,
  due: (
    dueOn: string | null,
    days: { readonly amount: number; readonly unit: 'calendarDay' | 'workingDay' } | null,
    basis: string | null,
  ) => {
    const where = 'Ý kiến xin gửi về địa chỉ dưới đây';
    if (dueOn) return `${where} trước 24 giờ ${formatLegalDate(dueOn)}${basis ? ` (${basis})` : ''}.`;
    if (!days) return `${where}.`;
    const unit = days.unit === 'workingDay' ? 'ngày làm việc' : 'ngày';
    return `${where} trong thời hạn ${days.amount} ${unit} kể từ ngày ký công văn này${basis ? ` (${basis})` : ''}.`;
  },
  noOpinion:
    'Trường hợp nhất trí với dự thảo, xin quý cơ quan, đơn vị có văn bản trả lời để việc tổng hợp được đầy đủ.',
  contact: ({
    address,
    email,
    phone,
  }: {
    readonly address: string;
    readonly email: string;
    readonly phone: string;
  }) =>
    `Nơi nhận ý kiến: ${[address, email && `thư điện tử ${email}`, phone && `điện thoại ${phone}`].filter(Boolean).join('; ')}.`,
  thanks: (body: string) => `${body} trân trọng cảm ơn sự phối hợp của quý cơ quan, đơn vị./.`,
  recipients: (shortName: string) => ['Như trên;', `Lãnh đạo ${shortName};`, 'Lưu: VT.'],
} as const;

function uncapital(title: string): string {
  return title.slice(0, 1).toLocaleLowerCase('vi') + title.slice(1);
}

interface Reminded {
  readonly asking: string;
  readonly draft: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly url: string;
}

/**
 * A courteous reminder. `askedOnly`: a court, an association, the Front: it owes no answer, so that it is only asked;
 * the others are asked too, since no letter of ours is an order.
 */
export function reminderMail(
  step: 'soonDue' | 'dueToday' | 'overdue' | 'longOverdue',
  askedOnly: boolean,
  { asking, draft, sentOn, dueOn, url }: Reminded,
): { subject: string; text: string } {
  const passed = step === 'overdue' || step === 'longOverdue';
  const when = {
    soonDue: `Ý kiến được mong nhận trước 24 giờ ${formatLegalDate(dueOn)}.`,
    dueToday: `Hôm nay, ${formatLegalDate(dueOn)}, là ngày cuối nhận ý kiến.`,
    overdue: `Ngày mong nhận ý kiến là ${formatLegalDate(dueOn)}. Ý kiến gửi sau ngày này vẫn được tiếp nhận và ghi là gửi sau hạn.`,
    longOverdue: `Ngày mong nhận ý kiến là ${formatLegalDate(dueOn)}. Ý kiến của quý cơ quan vẫn được tiếp nhận cho đến khi kết quả tiếp thu, giải trình được công bố.`,
  }[step];
  const please = askedOnly
    ? 'Nếu thuận tiện, rất mong quý cơ quan quan tâm cho ý kiến; nếu đã gửi, xin quý cơ quan bỏ qua thư này.'
    : 'Trân trọng đề nghị quý cơ quan quan tâm cho ý kiến; nếu đã gửi, xin quý cơ quan bỏ qua thư này.';
  return {
    subject: `${passed ? 'Mong nhận ý kiến' : 'Sắp đến ngày nhận ý kiến'}: ${draft}`,
    text: [
      'Kính gửi quý cơ quan,',
      `Ngày ${formatDate(sentOn)}, ${asking} đã gửi công văn xin ý kiến đối với dự thảo: ${draft}. ${when}`,
      please,
      `Đọc dự thảo và trả lời tại: ${url}`,
      `Trân trọng cảm ơn.\n${asking}`,
    ].join('\n\n'),
  };
}
