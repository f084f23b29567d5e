import type { QuestionState } from '#features/responses/questions/question.ts';
import type { AskRefusal, QuestionAnswerRefusal } from '#features/responses/questions/questions.server.ts';

const nothingDone = 'Chưa có gì được ghi.';

/** What an officer who answers asks another unit, or the leader. */
export const questionsText = {
  title: 'Hỏi đơn vị khác, hỏi lãnh đạo',
  intro: 'Chỉ trong cơ quan đọc được. Nơi được hỏi thấy câu hỏi ở “Việc của tôi”.',
  none: 'Chưa hỏi ai.',
  open: 'Đặt câu hỏi',
  asked: 'Hỏi ai',
  unit: (name: string) => `Đơn vị: ${name}`,
  leader: (name: string) => `Lãnh đạo: ${name}`,
  question: 'Câu hỏi',
  dueOn: 'Trả lời trước hết ngày',
  ask: 'Gửi câu hỏi',
  answer: 'Trả lời',
  send: 'Gửi trả lời',
  by: (name: string, when: string) => `${name}, ${when}`,
  due: (day: string) => `hạn ${day}`,
  sent: 'Đã gửi câu hỏi.',
  answerSent: 'Đã gửi trả lời cho câu hỏi.',
  states: {
    asked: 'chờ trả lời',
    overdue: 'quá hạn, chưa trả lời',
    answered: 'đã trả lời',
    answeredLate: 'đã trả lời, sau hạn',
  } satisfies Record<QuestionState, string>,
  incomplete: `Cần chọn nơi được hỏi, viết câu hỏi và ngày. ${nothingDone} Những gì đã gõ vẫn còn bên dưới.`,
} as const;

export const questionRefusals: Record<AskRefusal | QuestionAnswerRefusal, string> = {
  completed: `Bảng tiếp thu, giải trình đã công bố. ${nothingDone}`,
  notOurs: `Nơi này không thuộc cơ quan. ${nothingDone} Hãy chọn nơi khác.`,
  dayOver: `Ngày này đã qua. ${nothingDone} Hãy chọn ngày khác.`,
  answeredAlready: `Câu hỏi đã có người trả lời. ${nothingDone}`,
};
