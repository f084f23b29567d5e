import type { TimeUnit } from '../fact.ts';
import { type FactLine, type Found, foundIn, trimmedEnd } from '../fact-line.ts';
import { NUMBER, numberValue } from '../number-words.ts';
import { wordsAfter, wordsBefore } from '../sentence.ts';

const UNITS: Readonly<Record<string, TimeUnit>> = {
  phút: 'minute',
  giờ: 'hour',
  'giờ làm việc': 'workingHour',
  ngày: 'day',
  'ngày làm việc': 'workingDay',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
};
const UNIT = 'ngày làm việc|giờ làm việc|phút|giờ|ngày|tuần|tháng|quý|năm';

// trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ          chậm nhất là 20 ngày trước ngày khai mạc
// ^^^^^^^^^^^^^^^^^^^^^^ └──────── said with it ──────┘    ^^^^^^^^^^^^^^^^^^^^^ └── said with it ──┘
// thời gian giải quyết không quá 05 ngày làm việc          chậm nhất vào ngày 15 tháng 11 hằng năm
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// What takes time: thời hạn giải quyết …; not what lasts: thời hạn bảo hiểm, thời hạn hợp đồng …
const ACTS =
  'giải quyết|xử lý|xem xét|thẩm định|thẩm tra|trả lời|cấp|thực hiện|lấy ý kiến|lập|phê duyệt|kiểm tra|thanh tra|xác minh|hoàn thành|gia hạn|kéo dài|công bố|gửi|báo cáo|nộp|điều tra|chuẩn bị|ra quyết định|chi trả|thanh toán|tổ chức|tiến hành';
const AMOUNT = String.raw`(${NUMBER}) (${UNIT})(?!\p{L})`;
const LIMIT = new RegExp(
  String.raw`(?<!\p{L})(?:(?:trong|tối đa|sau)(?: (?:thời hạn|vòng|thời gian|khoảng thời gian|phạm vi))(?: (?:tối đa|chậm nhất|không quá))?(?: là)?|(?:chậm|muộn) nhất(?: là| vào| trong| sau| trước| trong thời hạn| trong vòng| trong phạm vi)?(?: không quá)?|(?:thời hạn|thời gian)(?: (?:${ACTS})(?!\p{L})[\p{L}\s]{0,60}?)?(?: tối đa)?(?: là)?(?: không(?: được)? (?:vượt )?quá| tối đa(?: là)?)) ${AMOUNT}`,
  'giu',
);
// Gia hạn … nhưng không quá 30 ngày        … tối đa không quá 07 ngày, kể từ ngày nhận được yêu cầu
//               ^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^^^^^^^^^^^^ └────────────────────┘ or it may be how long something lasts
const AT_MOST = new RegExp(String.raw`(?<!\p{L})(?:tối đa )?không (?:được )?(?:vượt )?quá ${AMOUNT}`, 'giu');
const PROLONGED = /(?:kéo dài|gia hạn)[^;.]{0,60}$/iu;
// gửi trước ít nhất 03 ngày làm việc        gửi ít nhất 03 ngày trước ngày khai mạc        trước 15 ngày so với
const AHEAD = new RegExp(
  String.raw`(?<!\p{L})(?:trước(?: khi [^,;.]{3,60})?(?: ít nhất| tối thiểu)|(?:ít nhất|tối thiểu)(?: là)?(?: trước)?) ${AMOUNT}`,
  'giu',
);
const STARTS = /^\s?,?\s(?:kể )?từ (?:ngày|khi|thời điểm|lúc)(?!\p{L})/iu;
const BEFORE_EVENT = /^\s?,?\strước (?:ngày|khi|thời điểm)(?!\p{L})/iu;
// Trong 05 ngày kể từ ngày nhận hồ sơ        Sau 15 ngày, kể từ ngày niêm yết, …
const WITHIN = new RegExp(String.raw`(?<!\p{L})(?:trong|sau) ${AMOUNT}`, 'giu');

// trước ngày 31 tháng 12 hằng năm        chậm nhất vào ngày 01 tháng 3 của năm trước
const YEARLY =
  /(?<!\p{L})(?:trước|chậm nhất(?: là)?(?: vào| trước)?|xong trước|muộn nhất(?: là)?|kết thúc vào) ngày (\d{1,2})(?: tháng |\/)(\d{1,2}) (?:hằng năm|hàng năm|của năm|mỗi năm|năm sau|năm trước|năm liền|năm tiếp|của kỳ)/giu;

// kể từ ngày nhận đủ hồ sơ hợp lệ, cơ quan …       trước ngày khai mạc kỳ họp
// └─────────────────────────────┘
const SAID_WITH_IT =
  /^\s?,?\s(?:kể )?(?:từ|trước|sau)(?: (?:ngày|khi|thời điểm|lúc))? [^,;.:]{1,300}?(?=[,;.:]|$| (?:thì|phải|có trách nhiệm|có nghĩa vụ|nếu|mà)(?!\p{L}))/iu;

// trong thời hạn 06 tháng liên tục · trong thời hạn 03 năm gần nhất: a time that is looked at, not a limit
const PERIOD =
  /^(?: (?:liên tục|gần nhất|liền kề|liên tiếp|trước đó|đầu|cuối|qua|tiếp theo|trở lên)(?!\p{L})|,? (?:liên tục|liên tiếp)(?!\p{L}))/iu;
// trong thời gian 36 tháng trước khi chấm dứt hợp đồng: likewise
const LOOKS_BACK =
  /^(?:trong|sau)(?!.*(?:chậm|muộn) nhất)[^,;.]{0,60} (?:tháng|năm|ngày) trước (?:khi|ngày|thời điểm)(?!\p{L})/iu;
const NO_LIMIT =
  /(?:trường hợp|(?:không được|cấm)[^;.]{0,200}|(?:không áp dụng|(?<!ngày )có hiệu lực|có giá trị)[^,;.]{0,80}) $/iu;

/**
 * Time limits and yearly dates, with the event they run from where it is said with them.
 *
 * @example
 * deadlines(line)[0]?.content; // { kind: 'deadline', amount: 15, unit: 'day' }
 */
export function deadlines(line: FactLine): Found[] {
  if (line.part !== 'text') return [];
  const found = PATTERNS.flatMap(([pattern, counts]) => limits(line, pattern, counts));
  const distinct = found.filter(
    (one, at) => !found.slice(0, at).some(({ start, end }) => one.start < end && start < one.end),
  );
  return [...distinct, ...yearly(line)];
}

/** The forms in order of trust, each with what must stand around it; of two that overlap the first counts. */
const PATTERNS: readonly (readonly [RegExp, (before: string, rest: string) => boolean])[] = [
  [LIMIT, () => true],
  [AT_MOST, (before, rest) => STARTS.test(rest) || PROLONGED.test(before)],
  [
    AHEAD,
    (before, rest) => BEFORE_EVENT.test(rest) || /(?<!\p{L})trước(?: khi [^,;.]{3,60})?$/iu.test(before),
  ],
  [WITHIN, (before, rest) => STARTS.test(rest) && !/(?:chỉ|áp dụng) $/iu.test(before)],
];

function limits(line: FactLine, pattern: RegExp, counts: (before: string, rest: string) => boolean): Found[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const amount = numberValue(match[1]!);
    const unit = UNITS[match[2]!.toLowerCase()];
    const end = match.index + match[0].length;
    const [before, rest] = [wordsBefore(line.text, match.index), wordsAfter(line.text, end)];
    if (amount === undefined || unit === undefined) return [];
    // "trước ít nhất": the word before the amount is part of the match.
    if (!counts(`${before}${/^trước/iu.exec(match[0])?.[0] ?? ''}`, rest)) return [];
    if (LOOKS_BACK.test(`${match[0]}${rest}`) || PERIOD.test(rest) || NO_LIMIT.test(before)) return [];
    const more = SAID_WITH_IT.exec(rest)?.[0].length ?? 0;
    const to = trimmedEnd(line.text, end + more);
    return [foundIn(line, match.index, to, { kind: 'deadline', amount, unit })];
  });
}

function yearly(line: FactLine): Found[] {
  return [...line.text.matchAll(YEARLY)].flatMap((match) => {
    const [day, month] = [Number(match[1]), Number(match[2])];
    if (day < 1 || day > 31 || month < 1 || month > 12) return [];
    return [foundIn(line, match.index, match.index + match[0].length, { kind: 'deadline', day, month })];
  });
}
