import type { DifficultyEvent, DifficultyState } from '#features/plans/difficulties/difficulty-life.ts';
import type { DifficultyRefusal } from '#features/plans/difficulties/raise-difficulty.server.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const difficultyStates: Record<DifficultyState, string> = {
  raised: 'Chờ đầu mối xem',
  forwarded: 'Chờ lãnh đạo trả lời',
  answered: 'Lãnh đạo đã trả lời',
  returned: 'Đầu mối trả lại',
  withdrawn: 'Đã rút',
};
export const difficultyEvents: Record<DifficultyEvent, string> = {
  forward: 'Trình lãnh đạo',
  return: 'Trả lại, kèm lý do',
  answer: 'Trả lời',
  withdraw: 'Rút, không cần giải quyết nữa',
};

export const difficultyRefusals: Record<DifficultyRefusal, string> = {
  planNotInForce: `Kế hoạch chưa đưa vào thực hiện hoặc đã kết thúc. ${nothingDone}`,
  notPossible: `Khó khăn này không ở bước cho phép việc này, hoặc việc này của người khác. ${nothingDone} Hãy tải lại trang.`,
  answerByNeeded: `Trình lãnh đạo thì cần ngày cần có trả lời. ${nothingDone}`,
  answerByPast: `Ngày cần có trả lời đã qua. ${nothingDone} Hãy chọn từ hôm nay trở đi.`,
  answerNeeded: `Hãy viết câu trả lời hoặc lý do, để người nêu khó khăn biết. ${nothingDone}`,
};

export const difficultyText = {
  title: 'Khó khăn, vướng mắc',
  empty: 'Chưa có khó khăn nào được nêu.',
  by: (person: string, body: string, day: string) => `${person}, ${body}, nêu lúc ${day}`,
  answerBy: (day: string) => `cần trả lời trước hết ngày ${day}`,
  forwardNote: (person: string) => `${person} trình:`,
  answerOf: (person: string, day: string) => `${person}, ${day}:`,
  settle: 'Xử lý',
  event: 'Việc',
  answerByField: 'Ngày cần có trả lời',
  answerByHint: 'Cần khi trình lãnh đạo.',
  words: 'Nội dung',
  settleButton: 'Ghi',
  raise: 'Nêu khó khăn',
  raiseLabel: 'Điều đang vướng và đề nghị',
  raiseHint: 'Đầu mối của kế hoạch xem trước rồi trình lãnh đạo kèm ngày cần có trả lời.',
  raiseButton: 'Gửi đầu mối',
} as const;
