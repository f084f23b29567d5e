import type { CheckRefusal } from '#features/initiatives/checking/check-entry.server.ts';
import type { PaperRefusal } from '#features/initiatives/checking/paper-entry.server.ts';
import type { PaperFileRefusal } from '#features/initiatives/checking/paper-files.server.ts';
import type { JuryRefusal } from '#features/initiatives/jury/appoint.server.ts';
import type { ScoreRefusal } from '#features/initiatives/jury/score-entries.server.ts';
import type { ResultRefusal } from '#features/initiatives/results/results.server.ts';
import type { MoveRefusal, WriteCallRefusal } from '#features/initiatives/write-call.server.ts';
import { attachRefusals } from './attachments.ts';
import { formatInstant, formatNumber } from './dates.ts';
import { proofRefusals } from './outreach.ts';

const nothing = 'Chưa có gì được ghi.';
const shared = {
  isJuror: `Bạn là thành viên hội đồng chấm của cuộc thi này nên không làm việc này. ${nothing}`,
  notNow: `Cuộc thi không còn ở bước này. ${nothing} Hãy tải lại trang.`,
  unknownPlace: `Mục này không còn. ${nothing} Hãy tải lại trang.`,
};

export const writeCallRefusals: Record<WriteCallRefusal, string> = {
  ...shared,
  closesBeforeOpening: `Hạn nộp phải sau giờ bắt đầu nhận, và khi gia hạn phải sau hạn cũ. ${nothing}`,
};
export const moveRefusals: Record<MoveRefusal, string> = {
  ...shared,
  alreadyClosed: `Hạn nộp đã qua. ${nothing} Hãy sửa hạn nộp rồi phát động.`,
  noJury: `Hội đồng chưa đủ số người chấm tối thiểu mà thể lệ đã nêu. ${nothing} Hãy cử thêm.`,
  unchecked: `Còn hồ sơ chưa kiểm tra điều kiện. ${nothing}`,
  complaintOpen: `Còn khiếu nại chưa trả lời. ${nothing}`,
  nothingAccepted: `Không có hồ sơ nào đủ điều kiện để chấm. ${nothing}`,
};
export const juryRefusals: Record<JuryRefusal, string> = {
  ...shared,
  unknownPerson: `Không cử được người này. ${nothing}`,
  noMailbox: `Người này không có địa chỉ thư trong danh bạ. ${nothing}`,
  alreadyAppointed: `Người này đã từng được cử vào hội đồng. ${nothing}`,
  tooManyJurors: `Hội đồng đã đủ 15 người. ${nothing}`,
  scoresOpen: `Mọi thành viên đã nộp điểm nên điểm đã xem được; người chấm không đổi được nữa. ${nothing} Xung đột phát hiện muộn thì nêu trong lý do khi trình kết quả.`,
  nothingToClear: `Chỉ kết luận “trùng tên” được khi tên trùng với tác giả và người ấy không tự khai. ${nothing}`,
};
export const checkRefusals: Record<CheckRefusal, string> = {
  ...shared,
  noComplaint: `Không có khiếu nại nào chờ trả lời. ${nothing}`,
  samePerson: `Bạn đã loại hồ sơ này nên người khác phải trả lời khiếu nại. ${nothing}`,
  nothingHeld: `Tệp này hội đồng chấm đã xem được. ${nothing}`,
};
export const paperRefusals: Record<PaperRefusal, string> = {
  ...shared,
  receivedLate: `Ngày nhận ở sau hạn nộp hoặc chưa tới. ${nothing} Hồ sơ nhận muộn không được dự thi.`,
  receivedEarly: `Ngày nhận ở trước ngày bắt đầu nhận hồ sơ. ${nothing}`,
  authorsWrong: `Tên tác giả bị thiếu, trùng, quá dài, hoặc nhiều hơn thể lệ cho phép. ${nothing}`,
  emailWrong: `Địa chỉ thư chưa đúng. ${nothing}`,
  groupNotAsked: `Thể lệ không mời nhóm này dự thi. ${nothing}`,
};
export const paperFileRefusals = {
  ...proofRefusals,
  ...shared,
  noFile: `Bạn chưa chọn tệp. ${nothing}`,
  fileTooLarge: attachRefusals.fileTooLarge,
  kind: attachRefusals.kind,
  broken: attachRefusals.broken,
  remarks: attachRefusals.remarks,
  noProgram: attachRefusals.noProgram,
  gone: shared.unknownPlace,
  tooManyFiles: attachRefusals.tooManyFiles,
  togetherTooLarge: attachRefusals.togetherTooLarge,
} satisfies Record<PaperFileRefusal, string | ((data: Record<string, string | number>) => string)>;

export const resultRefusals: Record<ResultRefusal, string> = {
  ...shared,
  sheetsOut: `Còn thành viên chưa nộp điểm. ${nothing}`,
  complaintOpen: `Còn khiếu nại chưa trả lời. ${nothing}`,
  unknownPrize: `Có giải không nằm trong thể lệ. ${nothing}`,
  tooManyOfPrize: `Có giải được trao nhiều hơn số giải trong thể lệ. ${nothing} Khi đồng hạng, hãy chọn và nêu lý do.`,
  reasonMissing: `Có hồ sơ được giải khác thứ hạng mà chưa nêu lý do. ${nothing}`,
  incomplete: `Danh sách không khớp với các hồ sơ được chấm. ${nothing} Hãy tải lại trang.`,
  samePerson: `Người trình không quyết định được. ${nothing} Hãy để lãnh đạo khác quyết định.`,
  exceptionExpired: `Xác nhận kiêm nhiệm của bạn đã hết hạn. ${nothing}`,
};

/** `criterion` counts from 0. */
export const scoreRefusals: Record<
  ScoreRefusal,
  (facts: Readonly<Record<string, string | number>>) => string
> = {
  unknown: () => `Không mở được hồ sơ này để chấm. ${nothing}`,
  tooMany: () => `Vừa có quá nhiều lần ghi từ đường dẫn này. ${nothing} Hãy thử lại sau ít phút.`,
  notNow: () => `Bạn đã nộp điểm, hoặc cuộc thi không còn chấm. ${nothing}`,
  outOfBounds: ({ criterion }) =>
    `Tiêu chí ${Number(criterion) + 1}: hãy ghi điểm từ 0 đến điểm tối đa, có thể có một chữ số thập phân (ví dụ 7,5). ${nothing}`,
  reasonLong: ({ criterion }) =>
    `Nhận xét ${criterion === undefined ? '' : `ở tiêu chí ${Number(criterion) + 1} `}dài quá 1.000 ký tự. ${nothing}`,
  incomplete: ({ entries }) => `Còn ${entries} hồ sơ chưa chấm đủ tiêu chí. Điểm chưa được nộp.`,
  reasonMissing: () => `Hãy nêu bạn liên quan thế nào tới hồ sơ này. ${nothing}`,
};

/** The pages on which a member of the jury scores. */
export const juryText = {
  title: 'Chấm sáng kiến',
  unknownTitle: 'Chưa hoặc không còn chấm ở đây',
  unknown:
    'Đường dẫn không đúng, cuộc thi chưa tới bước chấm, hoặc ông/bà không còn trong hội đồng. Có gì chưa rõ, xin hỏi cơ quan tổ chức.',
  hello: (name: string) => `Người chấm: ${name}`,
  intro: 'Hồ sơ chỉ có mã, không có tên tác giả. Điểm sửa được đến khi nộp.',
  none: 'Không có hồ sơ nào để chấm.',
  done: 'đã chấm',
  open: 'chưa chấm',
  shutOut: 'không chấm vì xung đột lợi ích',
  asked: 'chưa chấm được: thư ký đang xem xét xung đột lợi ích',
  handIn: 'Nộp điểm',
  handInNote:
    'Nộp rồi không sửa được nữa. Điểm của mọi người chỉ hiện cho ban tổ chức khi thành viên cuối cùng đã nộp.',
  handedIn: (at: Date) => `Ông/bà đã nộp điểm lúc ${formatInstant(at)}. Xin cảm ơn.`,
  over: 'Cuộc thi không còn ở bước chấm.',
  back: 'Về danh sách hồ sơ',
  words: {
    title: 'Tên sáng kiến',
    summary: 'Tóm tắt',
    situation: 'Trước khi có sáng kiến',
    solution: 'Giải pháp',
    effect: 'Hiệu quả',
  },
  files: 'Tệp đính kèm',
  file: (ordinal: number, mediaType: string, bytes: number) =>
    `Tệp ${ordinal} (${KINDS[mediaType] ?? 'tệp'}, ${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB)`,
  scores: 'Điểm của ông/bà',
  points: (name: string, most: number) => `${name} (0 đến ${formatNumber(most)})`,
  reason: 'Nhận xét',
  save: 'Ghi điểm',
  saved: 'Đã ghi điểm.',
  conflict: 'Khai xung đột lợi ích',
  conflictNote:
    'Là tác giả, người thân, cấp trên trực tiếp, hay có lợi ích ở hồ sơ này? Hãy khai: hồ sơ sẽ không do ông/bà chấm, điểm đã cho bị xóa.',
  conflictReason: 'Liên quan thế nào',
  conflictSend: 'Tôi không chấm hồ sơ này',
} as const;

const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'text/plain': 'văn bản',
  'image/jpeg': 'ảnh',
  'image/png': 'ảnh',
};
