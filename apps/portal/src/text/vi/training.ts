import type { CertificateRefusal } from '#features/gatherings/training/issue-certificates.server.ts';
import type { ProgrammeRefusal } from '#features/gatherings/training/manage-training.server.ts';
import type { TestRefusal } from '#features/gatherings/training/take-test.server.ts';
import { formatDate, formatNumber } from './dates.ts';

const nothing = 'Chưa có gì thay đổi.';
const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const certificateRefusals = {
  notClass: `Chỉ lớp tập huấn, bồi dưỡng mới cấp chứng nhận. ${nothing}`,
  notClosed: `Hãy kết thúc và khóa danh sách có mặt trước khi cấp. ${nothing}`,
  nobodyEntitled: `Không còn ai đủ điều kiện mà chưa có chứng nhận: phải có mặt, và đạt bài kiểm tra nếu lớp có bài. ${nothing}`,
  noReason: `Thu hồi phải có lý do, ai kiểm tra mã cũng đọc được. ${nothing}`,
  gone: `Chứng nhận này không có hoặc đã thu hồi. ${nothing}`,
} satisfies Record<CertificateRefusal, string>;

export const programmeRefusals = {
  choicesWrong: `Mỗi câu cần 2 đến 6 lựa chọn, mỗi dòng một lựa chọn, đúng một dòng bắt đầu bằng dấu *. ${nothingDone}`,
  gone: `Câu hỏi này đã được bỏ từ trước. ${nothing}`,
  notClass: `Chỉ lớp tập huấn, bồi dưỡng mới gắn với chương trình. ${nothing}`,
  otherBody: `Chương trình này là của cơ quan khác. ${nothing}`,
  tried: `Lớp này đã có người làm bài kiểm tra nên không đổi chương trình. ${nothing}`,
} satisfies Record<ProgrammeRefusal, string>;

/** Words printed on a certificate. */
export const certificatePaper = {
  title: 'Giấy chứng nhận',
  certifies: 'chứng nhận',
  tookPart: 'đã tham gia đầy đủ',
  heldOn: (day: string, duration: string) =>
    [`ngày ${formatDate(day)}`, duration ? `thời lượng ${duration}` : ''].filter(Boolean).join(', '),
  issued: (day: string) => `Cấp ngày ${formatDate(day)}`,
  code: (code: string) => `Mã kiểm tra: ${code}`,
  check: (url: string) => `Kiểm tra tại ${url}`,
} as const;

/** The public page on which a certificate is checked. */
export const certificateCheckText = {
  title: 'Kiểm tra giấy chứng nhận',
  intro: 'Gõ mã in trên giấy chứng nhận, hoặc quét mã QR trên giấy.',
  code: 'Mã kiểm tra',
  codeHint: 'Ví dụ: K7QM-2XRT-9HDW. Chữ thường, không gạch nối cũng được.',
  check: 'Kiểm tra',
  validTitle: 'Giấy chứng nhận có thật',
  takenBackTitle: 'Giấy chứng nhận này đã bị thu hồi',
  reason: 'Lý do',
  unknownTitle: 'Không có giấy chứng nhận nào mang mã này',
  unknown:
    'Hãy xem lại mã: số 0 và chữ O là một, không có chữ I, L. Nếu mã đúng như trên giấy, giấy ấy không do cổng này cấp.',
  name: 'Người được cấp',
  erased: 'đã xóa tên theo yêu cầu',
  subject: 'Về',
  duration: 'Thời lượng',
  heldOn: 'Ngày học',
  issuedOn: 'Ngày cấp',
  body: 'Cơ quan cấp',
  again: 'Kiểm tra mã khác',
  day: (day: string) => formatDate(day),
} as const;

export const testText = {
  title: 'Bài kiểm tra',
  link: 'Làm bài kiểm tra',
  intro: (questions: number, percent: number, left: number) =>
    `${formatNumber(questions)} câu, mỗi câu một đáp án. Đạt khi đúng từ ${formatNumber(percent)}%. Bạn còn ${formatNumber(left)} lần làm.`,
  send: 'Nộp bài',
  passed: (right: number, of: number) =>
    `Bạn đã đạt: đúng ${formatNumber(right)} trên ${formatNumber(of)} câu.`,
  failed: (right: number, of: number) =>
    `Chưa đạt: đúng ${formatNumber(right)} trên ${formatNumber(of)} câu.`,
  back: 'Về trang vé',
  unknownTitle: 'Đường dẫn này không đúng',
  refusals: {
    noTest: 'Lớp này không có bài kiểm tra.',
    notAttended: 'Bài kiểm tra dành cho người đã có mặt ở lớp.',
    passed: 'Bạn đã đạt bài kiểm tra. Không cần làm lại.',
    noTriesLeft: 'Bạn đã dùng hết số lần làm bài. Hãy liên hệ cơ quan tổ chức.',
    unanswered: 'Còn câu chưa trả lời. Bài chưa nộp, các câu đã chọn vẫn còn; lần này không bị tính.',
  } satisfies Record<TestRefusal, string>,
  certificate: 'Tải giấy chứng nhận (PDF)',
  fileFailed: 'Lúc này chưa làm được tệp PDF. Giấy chứng nhận của bạn vẫn còn; hãy thử lại sau ít phút.',
} as const;

export const trainingText = {
  title: 'Tập huấn, bồi dưỡng',
  intro: 'Chương trình dạy gì, bài kiểm tra, nhu cầu và kết quả theo từng cơ quan, nhóm người học.',
  empty: 'Chưa có chương trình nào.',
  name: 'Tên chương trình',
  duration: 'Thời lượng',
  durationHint: 'In trên giấy chứng nhận, ví dụ: 8 tiết.',
  passPercent: 'Đạt khi đúng từ (%)',
  passPercentHint: 'Để trống nếu không có bài kiểm tra.',
  mostTries: 'Số lần làm bài',
  questions: 'Câu hỏi kiểm tra',
  classes: 'Lớp',
  add: 'Thêm chương trình',
  save: 'Lưu',
  saved: 'Đã ghi.',
  unreadable: `Biểu mẫu còn thiếu hoặc sai dạng: phần trăm từ 1 đến 100, số lần từ 1 đến 20, số người là số. ${nothingDone}`,
  noQuestions: 'Chưa có câu hỏi nào.',
  words: 'Câu hỏi',
  choices: 'Các lựa chọn',
  choicesHint: 'Mỗi dòng một lựa chọn; đặt dấu * trước lựa chọn đúng.',
  right: 'đúng',
  addQuestion: 'Thêm câu hỏi',
  removeQuestion: 'Bỏ câu hỏi',
  edit: 'Sửa chương trình',
  noTest: 'không có bài kiểm tra',
  test: (percent: number, tries: number) =>
    `đạt từ ${formatNumber(percent)}%, ${formatNumber(tries)} lần làm`,
  needs: 'Nhu cầu và kết quả',
  needsIntro:
    'Cần tập huấn bao nhiêu người của cơ quan nào, trong năm; đã có mặt ở lớp bao nhiêu lượt người.',
  year: 'Năm',
  view: 'Xem',
  body: 'Cơ quan',
  group: 'Nhóm',
  needed: 'Cần',
  done: 'Đã học (lượt người)',
  noNeeds: 'Chưa ghi nhu cầu và chưa có ai học trong năm này.',
  needPeople: 'Số người cần',
  setNeed: 'Ghi nhu cầu',
  ofClass: 'Chương trình của lớp',
  noProgramme: 'Không theo chương trình nào',
  setProgramme: 'Gắn chương trình',
  certificates: 'Giấy chứng nhận',
  certificatesIntro:
    'Cấp cho người có mặt, và đạt bài kiểm tra nếu lớp có bài. Bấm lại chỉ cấp cho người chưa có.',
  issue: 'Cấp chứng nhận',
  none: 'Chưa cấp chứng nhận nào.',
  code: 'Mã',
  person: 'Người được cấp',
  state: 'Trạng thái',
  valid: 'có hiệu lực',
  takenBack: 'đã thu hồi',
  takeBack: 'Thu hồi',
  reason: 'Lý do thu hồi',
} as const;
