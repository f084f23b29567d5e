import type { EnterLetterRefusal } from '#features/submissions/letters/enter-letter.server.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const letterRefusals = {
  notYetOpen: `Đợt lấy ý kiến chưa mở nên chưa ghi được ý kiến. ${nothingDone}`,
  withdrawn: `Đợt lấy ý kiến đã rút. ${nothingDone}`,
  completed: `Bảng tiếp thu, giải trình đã công bố nên không ghi thêm ý kiến vào đợt này. ${nothingDone}`,
  unknownUnit: `Có điều không có trong bản dự thảo này. ${nothingDone}`,
  empty: `Mỗi điểm cần nội dung hoặc câu chữ đề nghị, trừ khi là đồng ý. ${nothingDone}`,
  tooLong: `Có điểm dài quá 10.000 ký tự. ${nothingDone}`,
  inFuture: `Ngày ghi chưa tới. ${nothingDone}`,
  beforeSent: `Ngày công văn trả lời sớm hơn ngày gửi công văn xin ý kiến. ${nothingDone}`,
  arrivedBeforeDated: `Ngày nhận sớm hơn ngày của công văn. ${nothingDone}`,
  alreadyEntered: `Các điểm của công văn này đã được ghi. Một công văn chỉ ghi một lần.`,
  pointsNeeded: `Hãy ghi ít nhất một điểm, hoặc chọn “không có ý kiến khác”. ${nothingDone}`,
} satisfies Record<EnterLetterRefusal, string>;

export const letterText = {
  title: 'Ghi công văn trả lời',
  intro:
    'Một công văn được tính là một lượt góp ý của cơ quan; mỗi điểm là một ý kiến gắn với điều, khoản của dự thảo.',
  enteredTitle: 'Các điểm đã ghi',
  enteredNote: (late: boolean) =>
    late
      ? 'Công văn đến sau hạn: các điểm được đánh dấu là gửi sau hạn trong bảng tiếp thu, giải trình.'
      : 'Công văn đến trong hạn.',
  askedBody: 'Cơ quan trả lời',
  symbol: 'Số, ký hiệu công văn',
  datedOn: 'Ngày công văn',
  signer: 'Người ký, chức vụ',
  arrivedOn: 'Ngày nhận được',
  kind: 'Cơ quan trả lời thế nào',
  points: 'Các điểm trong công văn',
  point: (n: number) => `Điểm ${n}`,
  unit: 'Về điều nào',
  wholeDraft: 'Toàn bộ dự thảo (ý kiến chung)',
  position: 'Loại ý kiến',
  text: 'Nội dung, lý do',
  wording: 'Câu chữ đề nghị',
  addPoint: 'Thêm một điểm',
  removePoint: (n: number) => `Bỏ điểm ${n}`,
  save: 'Ghi công văn và các điểm',
  saved: 'Đã ghi công văn. Các điểm đã có ở bàn ý kiến.',
  own: 'Cơ quan đã tự trả lời trên hệ thống',
  incomplete: `Còn ô chưa điền hoặc điền sai: số, ngày, người ký đều cần có. ${nothingDone}`,
  notNow: 'Đợt lấy ý kiến chưa mở, hoặc bạn không có quyền ghi ý kiến của đợt này.',
} as const;
