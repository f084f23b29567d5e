import { formatDeadline } from './dates.ts';

export interface SurveyMail {
  readonly survey: { readonly title: string; readonly purpose: string; readonly closesOn: string };
  readonly body: string;
  readonly kind: 'invitation' | 'reminder';
  /** The page on which the invited answers, once: private. */
  readonly url: string;
  readonly stopUrl: string;
}

/** Asks somebody to answer a survey; said again once before its end. */
export function surveyMail({ survey, body, kind, url, stopUrl }: SurveyMail) {
  const { title, purpose, closesOn } = survey;
  return {
    subject: kind === 'invitation' ? `Mời trả lời khảo sát: ${title}` : `Nhắc một lần: khảo sát “${title}”`,
    text: [
      'Chào bạn,',
      kind === 'invitation'
        ? `${body} mời bạn trả lời khảo sát “${title}”.`
        : `Khảo sát “${title}” của ${body} sắp kết thúc. Đây là lần nhắc duy nhất.`,
      ...purpose.split('\n').filter((line) => line.trim() !== ''),
      `Trả lời trước ${formatDeadline(closesOn)} ở đây:`,
      url,
      'Đường dẫn dành riêng cho bạn và dùng được một lần. Cơ quan chỉ biết bạn đã trả lời hay chưa, không biết câu trả lời nào là của bạn.',
      'Không muốn nhận thư mời khảo sát của cơ quan này nữa:',
      stopUrl,
      body,
    ].join('\n\n'),
  };
}
