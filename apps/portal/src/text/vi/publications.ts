import { formatInstant } from './dates.ts';

/** Asking that a thing becomes public, and the second person's answer; for papers of dossiers and issued documents alike. */
export const publicationText = {
  rule: 'Nội dung công khai nhân danh cơ quan cần hai người: một người trình, người khác duyệt.',
  waiting: (by: string, at: Date) => `Chờ người thứ hai duyệt công khai. ${by} trình ${formatInstant(at)}.`,
  returned: (by: string, reason: string) => `Bị trả lại, chưa công khai (${by} trình). Lý do: ${reason}`,
  ask: 'Trình công khai',
  askAgain: 'Trình lại',
  approve: 'Duyệt, công khai',
  return: 'Trả lại',
  returnReason: 'Lý do trả lại',
  takeBack: 'Rút đề nghị công khai',
  own: 'Bạn là người trình nên không tự duyệt; người có quyền công bố hoặc người đứng đầu sẽ xem.',
  done: {
    publish: 'Đã trình. Chưa có gì công khai cho đến khi người thứ hai duyệt.',
    approve: 'Đã duyệt và công khai.',
    return: 'Đã trả lại kèm lý do.',
    takeBack: 'Đã rút đề nghị. Chưa có gì công khai.',
  },
} as const;

const nothing = 'Không có gì bị thay đổi.';

export const publicationRefusals = {
  waiting: `Việc này đã được trình và đang chờ người thứ hai duyệt. ${nothing}`,
  notWaiting: `Không có đề nghị công khai nào đang chờ; có thể người khác vừa quyết định hoặc vừa rút. ${nothing}`,
} as const;
