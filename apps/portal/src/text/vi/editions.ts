import type { CorrectRefusal, DecideRefusal } from '#features/responses/editions/correct-answer.server.ts';
import type { CorrectionState } from '#features/responses/editions/correction.ts';
import type { CorrectedField, CorrectedWords, EditionChange } from '#features/responses/editions/edition.ts';
import type { EditionRefusal } from '#features/responses/editions/publish-edition.server.ts';
import { fourEyesRefusals } from './identity.ts';
import { outcomeWords } from './words.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const editionRefusals = {
  ...fourEyesRefusals,
  notPublished: `Bảng tiếp thu, giải trình chưa công bố nên chưa có gì để đính chính. ${nothingDone}`,
  newerEdition: `Vừa có bản đính chính mới. ${nothingDone} Hãy xem bản mới nhất ở trang này; nếu bạn đã gõ gì thì vẫn còn bên dưới.`,
  reasonMissing: `Hãy ghi lý do đính chính. ${nothingDone} Phần bạn gõ vẫn còn bên dưới.`,
  explanationMissing: `Kết quả này cần lời giải thích. ${nothingDone} Phần bạn gõ vẫn còn bên dưới.`,
  sameWords: `Nội dung giống hệt bản đã công bố nên không có gì để đính chính. ${nothingDone}`,
  noSuchUnit: `Bản dự thảo mới nhất không có điều, khoản, điểm đã chọn. ${nothingDone}`,
  waitingAlready: `Câu trả lời này đang có một đề nghị đính chính chờ duyệt hoặc chờ công bố. ${nothingDone}`,
  notWaiting: `Đề nghị này không còn ở bước đó. ${nothingDone} Hãy xem lại trang.`,
  changedMeanwhile: `Người khác vừa xử lý đề nghị này. ${nothingDone} Hãy xem lại trang.`,
  nothingApproved: `Chưa có đề nghị đính chính nào được duyệt. ${nothingDone}`,
  changedWhilePublishing:
    'Trong lúc lập bản đính chính, vừa có đề nghị thay đổi, nên chưa công bố gì. Hãy xem lại rồi công bố lần nữa.',
} satisfies Record<CorrectRefusal | DecideRefusal | EditionRefusal, string>;

const fieldNames: Record<CorrectedField, string> = {
  said: 'Nội dung góp ý',
  outcome: 'Kết quả',
  explanation: 'Nội dung trả lời',
  changedUnitId: 'Chỗ đã sửa',
  changedNote: 'Sửa thế nào',
};

export const editionsText = {
  title: 'Đính chính bảng đã công bố',
  lead: 'Bảng đã công bố không bao giờ bị sửa. Chỗ sai được đính chính bằng một bản mới, nêu rõ khác bản trước ở đâu và vì sao; bản cũ vẫn đọc được.',
  notPublished: 'Bảng chưa công bố',
  waiting: 'Đề nghị đính chính',
  noneWaiting: 'Không có đề nghị nào đang chờ.',
  states: {
    proposed: 'chờ duyệt',
    approved: 'đã duyệt, chờ công bố',
    returned: 'bị trả lại',
    published: 'đã công bố',
  },
  proposedBy: (name: string, when: string) => `${name} trình lúc ${when}.`,
  stands: (state: CorrectionState) => `Bước: ${editionsText.states[state]}.`,
  waits: 'đang có đề nghị đính chính',
  returnedBecause: (reason: string) => `Đã trả lại: ${reason}`,
  approve: 'Duyệt đính chính',
  return: 'Trả lại',
  returnReason: 'Lý do trả lại',
  publish: 'Công bố bản đính chính',
  publishHint:
    'Bản đính chính hiện ngay trên cổng, thay bản đang dùng; bản cũ vẫn đọc được. Ai có câu trả lời được đính chính và đã xin báo tin thì được báo qua thư điện tử.',
  answers: 'Các câu trả lời đã công bố',
  correct: 'Đính chính câu này',
  formTitle: (citation: string, group: number) => `Đính chính: ${citation}, nhóm ${group}`,
  said: fieldNames.said,
  reason: 'Lý do đính chính',
  reasonHint: 'Công khai cùng bản đính chính.',
  propose: 'Trình đính chính',
  editions: 'Các bản đã công bố',
  edition: (edition: number) => (edition === 1 ? 'Bản công bố đầu' : `Bản đính chính lần ${edition - 1}`),
  current: 'đang dùng',
  older: 'Đây là bản cũ, đã có bản đính chính thay thế.',
  newest: 'Xem bản mới nhất',
  changes: 'Bản này khác bản trước ở đâu',
  place: (change: Pick<EditionChange, 'citation' | 'groupOrdinal' | 'title'>) =>
    `${change.citation}, nhóm ${change.groupOrdinal}: ${change.title}`,
  field: (field: CorrectedField) => fieldNames[field],
  was: 'Đã công bố',
  is: 'Nay đọc là',
  because: (reason: string) => `Lý do: ${reason}`,
  nothing: '(để trống)',
  noUnit: 'không sửa điều nào',
  unreadable: `Còn ô chưa điền hoặc quá dài. ${nothingDone} Phần đã gõ vẫn còn bên dưới.`,
  supersedes: (edition: number, sha256: string) =>
    `Bản đính chính lần ${edition} thay cho bản công bố liền trước, có mã SHA-256 ${sha256}. Nội dung đính chính:`,
  printedMark: (edition: number) => `(Bản đính chính lần ${edition})`,
  printed: (change: EditionChange, citation: (unitId: string) => string) =>
    `- ${change.citation}, nhóm ${change.groupOrdinal}: ${change.fields
      .map(
        (field) =>
          `${fieldNames[field]}: đã công bố “${editionValue(change.before, field, citation)}”, nay đọc là “${editionValue(change.after, field, citation)}”`,
      )
      .join('; ')}. Lý do: ${change.reason}`,
} as const;

/** A field as it is read. */
export function editionValue(
  words: CorrectedWords,
  field: CorrectedField,
  citation: (unitId: string) => string,
): string {
  if (field === 'outcome') return outcomeWords[words.outcome];
  if (field === 'changedUnitId')
    return words.changedUnitId ? citation(words.changedUnitId) : editionsText.noUnit;
  return words[field] || editionsText.nothing;
}
