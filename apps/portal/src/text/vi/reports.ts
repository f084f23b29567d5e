import type { NarrativeKey, ReportState } from '#features/reports/report.ts';
import type { SubmitReportRefusal } from '#features/reports/submit-report.server.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const reportStates: Record<ReportState, string> = {
  writing: 'đang viết',
  frozen: 'đã ký, giữ nguyên số liệu',
};

export const narrativeBoxes: Record<NarrativeKey, { readonly label: string; readonly hint: string }> = {
  awareness: {
    label: 'Quán triệt, văn bản chỉ đạo, hướng dẫn',
    hint: 'Đã phổ biến cho ai, bằng cách nào, ban hành hướng dẫn gì. Danh sách kế hoạch được hệ thống tự điền.',
  },
  activities: {
    label: 'Nói thêm về các hoạt động',
    hint: 'Số liệu, danh sách dự thảo, kênh và văn bản đã ban hành được tự điền; ở đây chỉ viết điều số liệu không nói hết.',
  },
  funds: { label: 'Kinh phí', hint: 'Nguồn kinh phí, bố trí, sử dụng.' },
  impact: { label: 'Tác động, cách làm hay', hint: 'Điều gì đã thay đổi, cách làm nào nên nhân rộng.' },
  difficulties: { label: 'Khó khăn, hạn chế, nguyên nhân', hint: 'Mỗi dòng một ý.' },
  others: {
    label: 'Phối hợp với trung ương và cơ quan khác',
    hint: 'Danh sách dự thảo của nơi khác đã trả lời, đã truyền thông được tự điền; ở đây viết thêm nếu cần.',
  },
  proposals: { label: 'Kiến nghị', hint: 'Kiến nghị với ai, về việc gì. Mỗi dòng một ý.' },
};

export const reportRefusals = {
  frozen: `Báo cáo đã ký nên không sửa được nữa. ${nothingDone}`,
  underWay: `Báo cáo đang ở bước duyệt hoặc ký. ${nothingDone} Muốn sửa, hãy đề nghị người duyệt trả lại văn bản.`,
  bodyEnded: `Cơ quan lập báo cáo đã kết thúc và không có đúng một cơ quan kế thừa để ký thay. ${nothingDone} Mỗi cơ quan kế thừa lập báo cáo của mình.`,
  periodOpen: `Kỳ báo cáo chưa kết thúc nên chưa trình được. ${nothingDone}`,
} satisfies Record<SubmitReportRefusal | 'frozen' | 'underWay', string>;

export const reportsText = {
  title: 'Báo cáo',
  intro:
    'Số liệu trong báo cáo được đếm từ bản ghi; bấm vào con số để xem những bản ghi đã đếm. Khi ký, số liệu được giữ nguyên.',
  empty: 'Chưa có báo cáo nào.',
  reportTitle: 'Trích yếu báo cáo',
  period: 'Kỳ báo cáo',
  from: 'Từ ngày',
  to: 'Đến ngày',
  addressee: 'Kính gửi',
  request: 'Văn bản yêu cầu báo cáo',
  requestHint: 'Ghi như sẽ in: “Công văn số …/… ngày … của …”.',
  programme: 'Chương trình',
  noProgramme: 'Không thuộc chương trình nào',
  state: 'Trạng thái',
  create: 'Lập báo cáo',
  save: 'Lưu phần đã viết',
  submit: 'Trình báo cáo để duyệt',
  submitHint:
    'Hệ thống đếm lại số liệu, lập văn bản và chuyển sang bước duyệt. Nội dung sẽ khóa cho đến khi được trả lại.',
  figures: 'Số liệu trong kỳ',
  figure: 'Chỉ tiêu',
  value: 'Giá trị',
  countedNow: 'Số liệu đếm lúc mở trang này; có thể thay đổi đến khi trình.',
  countedThen: (when: string) => `Số liệu giữ nguyên từ lúc trình: ${when}.`,
  writing: 'Phần viết',
  preview: 'Xem trước',
  document: 'Văn bản của báo cáo',
  hash: 'Mã băm số liệu',
  saved: 'Đã lưu.',
  emptyBox: 'Để trống thì báo cáo in “Không.”.',
  incomplete:
    'Còn ô chưa điền hoặc điền sai (kiểm tra ngày của kỳ). Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
  none: 'không phát sinh',
} as const;
