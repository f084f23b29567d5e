import type { LineageRefusal } from '#features/drafts/versions/decide-lineage.server.ts';
import type { LineageVerdict } from '#features/drafts/versions/lineage.ts';

export const verdictWords: Record<LineageVerdict, string> = {
  same: 'Đúng, vẫn là quy định này',
  other: 'Không, quy định cũ nay ở chỗ khác',
  gone: 'Không, quy định cũ đã bỏ; bên phải là quy định mới',
  unsure: 'Chưa xác định được',
};

/** The desk on which doubtful pairs of two versions are settled. */
export const lineageText = {
  title: 'Đối chiếu với bản trước',
  intro: (before: number, after: number) =>
    `Hệ thống đã ghép từng điều, khoản, điểm của bản ${before} với bản ${after}. Dưới đây chỉ có những cặp chưa chắc, để bạn xem và quyết định. Ý kiến của người dân đi theo quyết định này.`,
  certain: (count: number) => `${count} cặp khác chắc chắn, không cần xem.`,
  firstVersion: 'Chưa có bản nào được xác nhận trước bản này, nên không có gì để đối chiếu.',
  nothingOpen: 'Không còn cặp nào chưa chắc.',
  nothingDoubtful: 'Mọi cặp đều chắc chắn.',
  open: 'Cần quyết định',
  decided: 'Đã quyết định',
  pair: (before: string, after: string) => `${before} (bản trước) và ${after} (bản này)`,
  before: (citation: string, ordinal: number) => `Bản ${ordinal}: ${citation}`,
  after: (citation: string, ordinal: number) => `Bản ${ordinal}: ${citation}`,
  question: 'Hai quy định này có phải là một không?',
  otherUnit: 'Quy định cũ nay là',
  otherUnitHint: 'Chỉ chọn khi trả lời “nay ở chỗ khác”.',
  choose: 'Chọn một chỗ trong bản mới',
  unsureHint: 'Khi đó ý kiến ở đây được đưa lên đơn vị rộng hơn và chờ xếp chỗ bằng tay.',
  save: 'Ghi quyết định',
  saved: 'Đã ghi quyết định.',
  undone: 'Đã bỏ quyết định. Cặp này lại chưa chắc.',
  undo: 'Bỏ quyết định này',
  by: (name: string, at: string) => `${name} quyết định ${at}`,
  became: (citation: string) => `nay là ${citation}`,
  final: 'Bản đã xác nhận: các quyết định này không thay đổi nữa.',
  back: 'Về trang rà soát bản này',
  toDesk: 'Xem các cặp chưa chắc',
  blocks: (count: number) =>
    `Còn ${count} cặp quy định chưa chắc là một. Hãy quyết định trước khi xác nhận bản này; ý kiến đã góp sẽ đi theo quyết định đó.`,
  incomplete: 'Chọn một câu trả lời cho cặp này.',
} as const;

export const lineageRefusals: Record<LineageRefusal, string> = {
  notInReview: 'Bản này không còn ở trạng thái rà soát nên không đổi được nữa. Không có gì bị thay đổi.',
  finished: 'Dự thảo đã kết thúc. Không có gì bị thay đổi.',
  noSuchPair:
    'Cặp này không còn trong danh sách, có thể vì bản dự thảo vừa được sửa hoặc người khác vừa quyết định. Hãy xem lại danh sách dưới đây.',
  noSuchUnit: 'Hãy chọn chỗ của quy định cũ trong bản mới. Câu trả lời của bạn vẫn còn dưới đây.',
};
