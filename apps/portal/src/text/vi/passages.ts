import type { CitationDoubt } from '#features/responses/passages/passage.ts';
import { formatNumber } from './dates.ts';

/** Words that a body uses again and again in its answers. */
export const passagesText = {
  title: 'Đoạn dùng lại',
  intro:
    'Những câu cơ quan hay dùng khi trả lời. Chèn được vào ô trả lời ở bàn trả lời. Điều, khoản nhắc tới trong mỗi đoạn được đối chiếu với dự thảo này, các văn bản hiện hành đã tải lên cạnh dự thảo và các văn bản khác mà hệ thống biết.',
  held: 'Văn bản hiện hành đang có',
  heldNone: 'Chưa có văn bản hiện hành nào cạnh dự thảo này.',
  known: (n: number) =>
    n === 0 ? 'Hệ thống chưa biết văn bản nào khác.' : `Hệ thống còn biết ${formatNumber(n)} văn bản khác.`,
  noPassages: 'Chưa có đoạn nào.',
  add: 'Thêm một đoạn',
  edit: 'Sửa',
  name: 'Tên đoạn',
  words: 'Lời của đoạn',
  save: 'Lưu đoạn',
  retire: 'Thôi dùng đoạn này',
  saved: 'Đã lưu.',
  retired: 'Đoạn này không còn trong danh sách. Câu trả lời đã viết giữ nguyên.',
  incomplete: 'Cần tên và lời của đoạn, không quá dài. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  changedMeanwhile:
    'Người khác vừa sửa hoặc bỏ đoạn này. Chưa có gì được ghi; phần bạn gõ còn nguyên bên dưới.',
  doubtsTitle: 'Cần xem lại chỗ viện dẫn',
  doubt: (cited: string, why: string) => `“${cited}”: ${why}`,
  doubts: {
    noSuchUnitInDraft: 'dự thảo không có điều, khoản, điểm này',
    noSuchUnit: 'văn bản đó không có điều, khoản, điểm này',
    noTextHere:
      'hệ thống biết văn bản này nhưng không có toàn văn, nên không rõ điều, khoản, điểm có đúng không',
    unknownDocument: 'hệ thống không biết văn bản này, nên không rõ viện dẫn có đúng không',
    severalDocuments: 'có nhiều văn bản trùng tên hoặc số; cần ghi đủ số, ký hiệu',
  } satisfies Record<CitationDoubt, string>,
  pick: 'Đoạn dùng lại',
  none: 'Chọn một đoạn',
  insert: 'Chèn',
  inBulk: 'Dùng đoạn',
  inBulkHint: 'Đoạn đứng trước lời viết thêm ở dưới.',
} as const;
