import type { DeadlineStep } from '#features/time-limits/deadline.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { PostingPlace, RuleStatus, RuleSubject, TimeUnit } from '#features/time-limits/rule.ts';
import { formatDate } from './dates.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

function dated(day: string): string {
  const [year, month, date] = day.split('-');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${date}/${month}/${year}`;
}

export const timeLimitsText = {
  whyTitle: 'Vì sao là ngày này?',
  noRule:
    'Không có quy định nào đặt số ngày tối thiểu cho loại văn bản này. Cơ quan lấy ý kiến tự đặt hạn và nêu lý do.',
  countingBasis: 'Cách tính theo Điều 147 và Điều 148 Bộ luật Dân sự số 91/2015/QH13.',
  unverified: 'chưa xác minh',
  unverifiedLong:
    'Quy định này chưa được cán bộ pháp chế xác minh. Hãy kiểm tra văn bản gốc trước khi dựa vào nó.',
  calendarCaption: (month: number, year: number) => `Tháng ${month} năm ${year}`,
  posted: 'đăng',
  deadline: 'hạn',
  dayOff: 'nghỉ',
  today: 'hôm nay',
  legalBasis: 'Căn cứ',
  rulesTitle: 'Quy tắc thời hạn',
  rulesIntro:
    'Mỗi dòng là một thời hạn của pháp luật, có căn cứ và ngày hiệu lực. Đợt lấy ý kiến theo dòng có hiệu lực vào ngày mở đợt, không theo ngày hôm nay.',
  calendarTitle: 'Ngày nghỉ và ngày hoán đổi',
  calendarIntro:
    'Thêm ngày nghỉ không làm đổi hạn đã công bố; hạn đã công bố chỉ đổi khi cơ quan gia hạn và đăng lại.',
  documentType: 'Loại văn bản',
  amount: 'Tối thiểu',
  inForce: 'Hiệu lực',
  validFrom: 'Có hiệu lực từ ngày',
  subject: 'Thời hạn để làm gì',
  unit: 'Đơn vị tính',
  day: 'Ngày',
  status: 'Mức xác minh',
  source: 'Đọc ở đâu',
  dayKind: 'Loại ngày',
  dayName: 'Tên ngày',
  daySource: 'Nguồn (văn bản công bố)',
  since: (from: string, to: string | null) =>
    to ? `${formatDate(from)} – ${formatDate(to)}` : `từ ${formatDate(from)}`,
  addedElsewhere: 'quy tắc riêng của địa phương',
  body: 'Cơ quan đặt quy tắc',
} as const;

export const documentTypeNames: Record<DocumentType, string> = {
  law: 'Luật',
  ordinance: 'Pháp lệnh',
  assemblyResolution: 'Nghị quyết của Quốc hội',
  presidentDecision: 'Lệnh, quyết định của Chủ tịch nước',
  decree: 'Nghị định của Chính phủ',
  governmentResolution: 'Nghị quyết của Chính phủ',
  primeMinisterDecision: 'Quyết định của Thủ tướng Chính phủ',
  circular: 'Thông tư',
  provinceCouncilResolution: 'Nghị quyết của Hội đồng nhân dân tỉnh',
  provinceCommitteeDecision: 'Quyết định của Ủy ban nhân dân tỉnh',
  provinceChairDecision: 'Quyết định của Chủ tịch Ủy ban nhân dân tỉnh',
  districtCouncilResolution: 'Nghị quyết của Hội đồng nhân dân cấp huyện',
  districtCommitteeDecision: 'Quyết định của Ủy ban nhân dân cấp huyện',
  communeCouncilResolution: 'Nghị quyết của Hội đồng nhân dân xã',
  communeCommitteeDecision: 'Quyết định của Ủy ban nhân dân xã',
  other: 'Loại khác',
};

export const ruleStatusNames: Record<RuleStatus, string> = {
  V: 'đã đọc văn bản gốc',
  S: 'theo nguồn thứ cấp',
  U: 'chưa xác minh',
};

export const ruleSubjectNames: Record<RuleSubject, string> = {
  posting: 'đăng để lấy ý kiến',
  writtenAnswer: 'trả lời bằng văn bản',
  proposalPosting: 'đăng hồ sơ đề nghị xây dựng',
};

export const ruleNotes: Record<string, string> = {
  wholeDossier: 'Đăng toàn bộ hồ sơ dự thảo.',
  askFourDepartments:
    'Còn phải lấy ý kiến đối tượng chịu tác động và các Sở Tài chính, Nội vụ, Tư pháp, Khoa học và Công nghệ.',
  affectedSubjects:
    'Số ngày tối thiểu để đối tượng chịu tác động góp ý, tính từ ngày tổ chức lấy ý kiến; luật không nêu cổng phải đăng.',
  postingNotFound: 'Chưa tìm thấy quy định về số ngày đăng; chỉ có thời hạn trả lời bằng văn bản.',
};

export const placeNames: Record<PostingPlace, string> = {
  ownPortal: 'cổng của cơ quan',
  provincePortal: 'cổng thông tin điện tử của tỉnh',
};

export const calendarKindNames = {
  holiday: 'nghỉ lễ',
  compensatory: 'nghỉ bù',
  swapOff: 'nghỉ hoán đổi',
  swapWork: 'làm bù',
} as const;

export const unitNames: Record<TimeUnit, string> = { calendarDay: 'ngày', workingDay: 'ngày làm việc' };

/** The sentence of one step. */
export function stepSentence(step: DeadlineStep): string {
  switch (step.kind) {
    case 'firstDayNotCounted':
      return `Dự thảo được đăng ${dated(step.on)}. Ngày đăng không tính.`;
    case 'counted':
      return step.unit === 'calendarDay'
        ? `Phải lấy ý kiến ít nhất ${step.amount} ngày, tính cả ngày nghỉ. Ngày thứ ${step.amount} là ${dated(step.lastDay)}.`
        : `Phải lấy ý kiến ít nhất ${step.amount} ngày làm việc. Ngày làm việc thứ ${step.amount} là ${dated(step.lastDay)}.`;
    case 'lastDayOff': {
      const why = step.why === 'weekend' ? 'ngày nghỉ cuối tuần' : `ngày nghỉ (${step.why})`;
      return `${dated(step.on)} là ${why}. Hạn chuyển sang hết ngày làm việc tiếp theo: 24 giờ ${dated(step.movedTo)}.`;
    }
    case 'bodyChoseLater':
      return `Cơ quan lấy ý kiến chọn hạn dài hơn mức tối thiểu (${dated(step.minimum)}): 24 giờ ${dated(step.closesOn)}.`;
  }
}
