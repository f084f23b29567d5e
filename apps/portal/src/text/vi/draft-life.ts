import type { StageEvent } from '#features/drafts/lifecycle.ts';
import type { AdvanceRefusal } from '#features/drafts/stages/advance-project.server.ts';
import type { PolicyMarkRefusal } from '#features/drafts/stages/mark-policies.server.ts';
import type { PolicyVerdict } from '#features/drafts/stages/reposting.ts';
import type { Advance } from '#features/drafts/stages/stage.schema.ts';

/** What happened at each step, as the timeline of a draft says it. */
export const stageEventWords: Record<StageEvent | 'register', string> = {
  register: 'Đăng ký dự thảo',
  propose: 'Gửi hồ sơ đề nghị xây dựng văn bản',
  screen: 'Sàng lọc',
  draft: 'Bắt đầu soạn thảo',
  open: 'Mở lấy ý kiến',
  close: 'Hết hạn lấy ý kiến',
  withdraw: 'Rút đợt lấy ý kiến',
  complete: 'Công bố bảng tiếp thu, giải trình',
  appraise: 'Gửi thẩm định',
  submit: 'Trình cơ quan ban hành',
  return: 'Trả lại để hoàn thiện',
  issue: 'Ban hành',
  stop: 'Dừng soạn thảo',
};

/** The buttons that move a draft on. */
export const advanceWords: Record<Advance, string> = {
  propose: 'Ghi nhận đã gửi hồ sơ đề nghị',
  draft: 'Bắt đầu soạn thảo',
  appraise: 'Ghi nhận đã gửi thẩm định',
  submit: 'Ghi nhận đã trình ban hành',
  return: 'Ghi nhận bị trả lại',
};

export const advanceRefusals: Record<AdvanceRefusal, string> = {
  notNow:
    'Dự thảo không còn ở giai đoạn làm được việc này; có thể người khác vừa chuyển. Không có gì bị thay đổi.',
  noProposalAsked:
    'Loại văn bản này không phải lập đề nghị xây dựng vào ngày đăng ký dự thảo. Không có gì bị thay đổi.',
  futureDate: 'Ngày thực hiện ở tương lai. Những gì bạn nhập vẫn còn; hãy sửa ngày.',
  reasonMissing: 'Bước này bỏ qua hoặc làm lại một giai đoạn nên phải ghi lý do. Ngày đã nhập vẫn còn.',
  repostDue:
    'Bản mới có chính sách mới mà chưa đăng lại để lấy ý kiến. Hãy mở đợt lấy ý kiến cho bản này, hoặc người đứng đầu đơn vị giải thích vì sao không đăng lại.',
  policiesUnasked:
    'Có bản mới sau lần đăng gần nhất. Trước hết hãy trả lời: bản này có chính sách mới không?',
};

export const policyVerdictWords: Record<PolicyVerdict, string> = {
  newPolicies: 'Có chính sách mới so với bản đã đăng',
  noNewPolicies: 'Không có chính sách mới',
  explained: 'Không đăng lại, đã giải thích',
};

export const policyMarkRefusals: Record<PolicyMarkRefusal, string> = {
  finished: 'Dự thảo đã kết thúc nên không ghi thêm được. Không có gì bị thay đổi.',
  nothingPosted: 'Chưa có bản nào mới hơn bản đã đăng, nên chưa có gì để trả lời.',
  notDue: 'Chỉ giải thích khi bản mới có chính sách mới mà chưa đăng lại.',
  reasonMissing: 'Ghi lý do. Lựa chọn của bạn vẫn còn.',
};

export const lifeText = {
  title: 'Quá trình của dự thảo',
  system: 'theo đợt lấy ý kiến',
  by: (name: string) => `${name} ghi`,
  recordedLater: (day: string) => `ghi vào hệ thống ngày ${day}`,
  next: 'Chuyển giai đoạn',
  onDate: 'Ngày thực hiện',
  reason: 'Lý do',
  reasonDue: 'Bước này bỏ qua hoặc làm lại một giai đoạn nên cần lý do.',
  reasonHint: 'Ghi số, ký hiệu văn bản gửi hoặc điều cần nhớ.',
  saved: 'Đã ghi.',
  incomplete: 'Chọn ngày thực hiện. Những gì bạn nhập vẫn còn dưới đây.',
  unverified: 'chưa xác minh',
  regime: (basis: string) => `Ban hành được theo ${basis}`,
  proposalAsked: 'Phải lập đề nghị xây dựng văn bản trước khi sàng lọc, soạn thảo.',
  proposalBySubject: 'Phải lập đề nghị xây dựng văn bản với một số nội dung; cán bộ tự xác định.',
  basis: (basis: string) => `Căn cứ: ${basis}`,
  repostTitle: 'Đăng lại khi có chính sách mới',
  unasked: (ordinal: number) =>
    `Bản ${ordinal} được xác nhận sau lần đăng gần nhất. Bản này có chính sách mới so với bản đã đăng không? Chưa trả lời thì chưa gửi thẩm định được.`,
  due: 'Phải đăng lại để lấy ý kiến: bản mới có chính sách mới so với bản đã đăng.',
  dueHint: 'Chưa gửi thẩm định được cho đến khi đăng lại, hoặc người đứng đầu đơn vị giải thích.',
  question: 'So với bản đã đăng, bản này',
  mark: 'Ghi câu trả lời',
  explain: 'Giải thích vì sao không đăng lại',
  ofVersion: (ordinal: number) => `Bản ${ordinal}`,
  chooseVerdict: 'Chọn một câu trả lời và ghi lý do. Những gì bạn nhập vẫn còn dưới đây.',
} as const;
