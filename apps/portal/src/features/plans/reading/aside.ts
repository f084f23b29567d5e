/** Headings under which no task stands: goals, requirements, scope, audience, funds. */
const ASIDE =
  /mục đích|mục tiêu|yêu cầu|quan điểm|phạm vi|đối tượng|căn cứ|kinh phí|sự cần thiết|nguyên tắc|đánh giá|thực trạng|nguồn lực tài chính/iu;
const WORK =
  /nhiệm vụ|nội dung|hoạt động|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|công việc|chỉ tiêu|hình thức|tiến độ|thời gian/iu;
const FUNDS = /^(?:về\s+|nguồn\s+|dự toán\s+|bảo đảm\s+|đảm bảo\s+)*kinh phí/iu;
const GOALS = /mục đích|mục tiêu|quan điểm/iu;
const REQUIREMENTS = /yêu cầu/iu;

/** A Roman heading, which speaks in general words. */
export const isAsideSection = (title: string): boolean =>
  ASIDE.test(title) && !WORK.test(title.replace(/phạm vi điều chỉnh/iu, ''));

/** An item: only when its heading is nothing but such a word, or it is about funds (wherever it stands). */
export function isAsideItem(title: string): boolean {
  if (FUNDS.test(title)) return true;
  return /^(?:mục đích|mục tiêu(?: chung| cụ thể)?|yêu cầu|quan điểm|phạm vi|đối tượng|mục đích,? yêu cầu)(?:\s+(?:tuyên truyền|thực hiện|áp dụng|chung|cụ thể|truyền thông|tham gia))*\s*[:.]?$/iu.test(
    title,
  );
}

export const isAboutGoals = (title: string): boolean => GOALS.test(title);
export const isAboutRequirements = (title: string): boolean => REQUIREMENTS.test(title);
