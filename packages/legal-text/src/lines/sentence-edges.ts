// Words after which a Vietnamese sentence must go on: prepositions, conjunctions, articles, and the
// names of units that wait for their number. A line that ends with one is not the end of a paragraph.
const HANGING =
  /(?:^|[\s(])(?:và|hoặc|của|tại|theo|với|các|những|mọi|từng|trong|ngoài|từ|đến|về|cho|do|bởi|khoản|điểm|điều|mục|chương|số|ngày|tháng|năm|là|được|bị|để|khi|nếu|mà|bằng|như|giữa|trên|dưới|trước|sau|vào|bao gồm cả|đối với|cùng|thuộc|hay|nhưng|không|đã|đang|sẽ|có|một|ban hành|sửa đổi|bổ sung)$|,$/iu;

/**
 * Whether a line ends with a mark that can end a sentence or an item.
 *
 * @example
 * endsSentence('a) Lập hồ sơ;'); // true
 */
export function endsSentence(line: string): boolean {
  return /[.;:!?…](?:["”»’)\]*]|\[\d{1,3}\]|\d{1,2}$)*$/u.test(line);
}

/**
 * Whether a line ends with a word behind which a sentence mostly goes on ("… việc ban hành"). Titles
 * may end so; only believed where the line was full.
 *
 * @example
 * isHanging('theo quy định tại khoản'); // true
 */
export function isHanging(line: string): boolean {
  return HANGING.test(line);
}

// No sentence and no title ends with these. The words before them make others of them: "tồn tại",
// "thời điểm", "tài khoản", "dân số", "trở về", "cụm từ", "tiếp theo".
const OPEN_WORD =
  /(?:^|\s)(?:của|và|hoặc|với|bởi|vào sau|vào trước|bằng cụm từ|(?<!(?:tồn|hiện|đương|nội|ngoại) )tại|(?<!(?:kèm|tiếp|tùy|dõi) )theo|(?<!trở |quay )về|(?<!bên )trong|(?<!tài |điều |bài |trương )khoản|(?<!(?:thời|địa|quan|đặc|trọng|ưu|khuyết|nhược|luận|cao|yếu|thí|tọa|chấm) )điểm|(?<!(?:dân|chỉ|đa|thiểu|tham|tỷ|tỉ|hệ|tần|biển|doanh|ẩn|phân|chữ) )số|Điều)$/u;

/**
 * Whether a line stops where no sentence and no title can stop, so that even a capital goes on behind it.
 *
 * @example
 * isOpen('Bổ sung Điều 11a vào sau'); // true, but not 'cơ sở đang tồn tại'
 */
export function isOpen(line: string): boolean {
  return OPEN_WORD.test(line);
}

/**
 * Whether a line ends with the name of a unit and its number, in the middle of a reference.
 *
 * @example
 * endsWithLocator('được quy định tại Mục 3'); // true
 */
export function endsWithLocator(line: string): boolean {
  return /[\p{L},;] (?:khoản|điểm|mục|chương|điều) (?:\d{1,3}\p{Ll}?|[IVX]{1,5}|\p{Ll}\d?)$/iu.test(line);
}

/**
 * Whether a line begins with a small Vietnamese letter that is no marker of a point, so that it goes
 * on with the sentence above it. Greek letters and units of measure begin lines of their own.
 *
 * @example
 * continuesSentence('của Luật này.'); // true, but not 'b) Hồ sơ;'
 */
export function continuesSentence(line: string): boolean {
  return (
    /^[a-zà-ỹđ]/u.test(line) &&
    /^\p{Ll}/u.test(line) &&
    !/^(?:\p{Ll}{1,2}\d{0,2}\s?[).]|\p{Ll}\s?[/-])/u.test(line)
  );
}

/**
 * Whether a line begins like a unit of a document, whatever comes before it.
 *
 * @example
 * startsLikeUnit('2a. Hồ sơ gồm:'); // true
 */
export function startsLikeUnit(line: string): boolean {
  return UNIT_STARTS.some((pattern) => pattern.test(line));
}

const UNIT_STARTS: readonly RegExp[] = [
  /^["“«]?(?:Điều|ĐIỀU)\s?\d+[a-zđ]?\s?[.:]/u,
  /^["“«]?(?:Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC)\s(?:[IVXL]+|\d+|thứ|THỨ)/u,
  /^["“«]?\d{1,3}[a-zđ]?(?:\.\d{1,2})*\s?[.)/]\s?(?=["“(]?\p{Lu})/u,
  /^["“«]?\p{Ll}\d{0,2}\s?[).]\s?\S/u,
  /^[IVX]{1,5}[.)]\s/u,
  /^[-–+*•]\s(?!\d{4})/u,
  /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Kính gửi|Nơi nhận|Phụ lục|PHỤ LỤC|Mẫu số)(?:\s|:|$)/u,
];
