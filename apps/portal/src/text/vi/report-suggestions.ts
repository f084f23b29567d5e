import type { NoteRefusal } from '#features/reports/notes/keep-notes.server.ts';
import type { NoteKind, ProblemCause } from '#features/reports/notes/note.ts';
import type { Suggestion, SuggestionKind } from '#features/reports/writing/suggestion.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const causeNames: Record<ProblemCause, string> = {
  people: 'thiếu người',
  funds: 'thiếu kinh phí',
  equipment: 'thiếu phương tiện, thiết bị',
  time: 'thời hạn quá ngắn',
  coordination: 'phối hợp chưa tốt',
  guidance: 'thiếu hướng dẫn',
  law: 'quy định vướng mắc',
  awareness: 'nhận thức chưa đầy đủ',
  other: 'nguyên nhân khác',
};

export const noteKindNames: Record<NoteKind, string> = {
  goodPractice: 'Cách làm hay',
  proposal: 'Kiến nghị',
  problem: 'Vướng mắc',
};

export const suggestionKindNames: Record<SuggestionKind, string> = {
  ...noteKindNames,
  difficulty: 'Khó khăn của nhiệm vụ',
  misunderstanding: 'Thông tin hiểu sai',
};

/** The line that goes into the box: what was recorded, nothing else. */
export function suggestedLine({ kind, about, words, cause }: Suggestion): string {
  const said = words.replace(/\s+/g, ' ').trim();
  if (kind === 'proposal') return `Kiến nghị ${about}: ${said}`;
  if (kind === 'problem' && cause) return `${said} (${causeNames[cause]})`;
  return about ? `${about}: ${said}` : said;
}

export const suggestionsText = {
  title: 'Đã ghi trong kỳ, chưa đưa vào báo cáo',
  hint: 'Lấy từ nhiệm vụ của kế hoạch, sổ ghi cho báo cáo, sổ thông tin hiểu sai và mô hình, cách làm hay đã duyệt. Đưa vào ô rồi sửa tiếp được; không đưa thì báo cáo không nói.',
  take: (box: string) => `Đưa vào “${box}”`,
  record: 'Bản ghi',
  taken: 'Lấy từ bản ghi',
  notes: 'Sổ ghi cho báo cáo',
};

export const noteRefusals: Record<NoteRefusal | 'notYours', string> = {
  noAddressee: `Kiến nghị cần ghi gửi ai. ${nothingDone}`,
  noCause: `Vướng mắc cần chọn nguyên nhân. ${nothingDone}`,
  dayInFuture: `Ngày không thể sau hôm nay. ${nothingDone}`,
  notYours: `Chỉ người ghi rút được, một lần. ${nothingDone}`,
};

export const notesText = {
  title: 'Sổ ghi cho báo cáo',
  intro:
    'Ghi ngay khi có: cách làm hay, kiến nghị, vướng mắc. Đến kỳ, báo cáo gợi lại từng điều đã ghi, kèm đường dẫn về đây.',
  none: 'Chưa ghi điều gì.',
  kind: 'Loại',
  words: 'Nội dung',
  wordsHint: 'Một điều mỗi lần ghi.',
  addressee: 'Kiến nghị với ai',
  addresseeHint: 'Chỉ cho kiến nghị.',
  cause: 'Nguyên nhân',
  causeHint: 'Chỉ cho vướng mắc.',
  noCause: 'Chọn nguyên nhân',
  notedOn: 'Ngày',
  programme: 'Chương trình',
  noProgramme: 'Mọi chương trình',
  by: 'Người ghi',
  act: 'Việc',
  add: 'Ghi vào sổ',
  withdraw: 'Rút',
  saved: 'Đã ghi.',
  incomplete: 'Còn chỗ thiếu hoặc chưa đúng dạng. Chưa có gì được ghi.',
};
