import type { LabelField } from './plan-labels.ts';
import type { TaskColumn } from './tables/table-columns.ts';

/** The words of plans as patterns: calendar, labels of lines, heads of columns. What is done with them stands in the files that use them. */

const YEAR = '(?:\\s*/\\s*20\\d\\d|\\s+năm\\s+20\\d\\d)?';
const QUARTERS = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])';
export const CALENDAR_AND = '\\s*(?:,|và|đến|hoặc|-|–)\\s*';
/** A named day, week, month, quarter or half of the year; or what comes back ("hằng quý"). */
export const CALENDAR_ATOMS = [
  `(?:thứ\\s+\\p{L}+|ngày\\s+(?:cuối|làm việc cuối)[^,.;]{0,12}?)\\s+(?:hằng|hàng)\\s+(?:tuần|tháng)`,
  `ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+20\\d\\d)?`,
  `ngày\\s+\\d{1,2}\\s*/\\s*\\d{1,2}(?:\\s*/\\s*20\\d\\d)?(?![\\d/])`,
  `ngày\\s+\\d{1,2}(?![\\d/])`,
  `\\d{1,2}/\\d{1,2}(?:/20\\d\\d)?(?![\\d/])`,
  `(?:hằng|hàng)\\s+(?:ngày|tuần|tháng|quý|năm)`,
  `(?:tuần\\s+(?:đầu|cuối|\\d+|thứ\\s+\\p{L}+)(?:\\s+(?:của\\s+)?)?)?(?:(?:đầu|giữa|cuối)\\s+)?tháng\\s+\\d{1,2}(?:${CALENDAR_AND}(?:tháng\\s+)?(?:1[0-2]|0?[1-9])(?![\\d/]))*${YEAR}`,
  `(?:(?:đầu|giữa|cuối)\\s+)?quý\\s+${QUARTERS}(?:${CALENDAR_AND}(?:quý\\s+)?${QUARTERS})*${YEAR}`,
  `tuần\\s+(?:đầu|cuối|thứ\\s+\\p{L}+)\\s+(?:của\\s+)?(?:tháng|quý)`,
  `(?:0?6|sáu)\\s+tháng\\s+(?:đầu|cuối)\\s+(?:năm(?:\\s+20\\d\\d)?)`,
];
export const CALENDAR_PREFIX =
  '(?:định kỳ|không muộn hơn|muộn nhất|chậm nhất|bắt đầu|kể từ|trước|sau|từ|đến|hết|vào|là|trong)';

const UNIT = '(?:các\\s+)?(?:cơ quan|đơn vị|phòng|ban|ngành|bộ phận|tổ chức|địa phương|cá nhân|cấp)';
const UNITS = `(?:${UNIT}(?:\\s*[,/]\\s*|\\s+và\\s+|\\s+hoặc\\s+)?)+\\s*`;
const DOING = '(?:\\s+(?:thực hiện|triển khai|tham mưu|tổ chức|chính))*';
/** Rule: what is labelled "chủ trì" leads; "Đơn vị thực hiện" alone too. */
export const LABELS: readonly (readonly [LabelField, string])[] = [
  ['coordinating', `(?:${UNITS})?(?:cùng\\s+)?phối hợp${DOING}(?:\\s+với)?`],
  [
    'lead',
    `(?:${UNITS})?(?:được (?:giao|phân công)\\s+)?chủ trì${DOING}(?:\\s*[,/]\\s*phối hợp)?|${UNITS}(?:tổ chức\\s+)?thực hiện|${UNITS}đầu mối|(?:phân công|trách nhiệm)(?:\\s+thực hiện|\\s+chủ trì)?|(?:người|bộ phận)?\\s*phụ trách`,
  ],
  [
    'time',
    '(?:thời gian|thời hạn|tiến độ|hoàn thành)(?:\\s*[,/]?\\s*(?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến|trong|và))*',
  ],
  [
    'product',
    '(?:sản phẩm|kết quả)(?:\\s*(?:[,/]|và)?\\s*(?:sản phẩm|kết quả|đầu ra|dự kiến|thực hiện|cần đạt|đạt được|hoàn thành))*',
  ],
  [
    'other',
    '(?:nội dung|hình thức|cách thức|cách|phạm vi|quy mô)(?:\\s+(?:thực hiện|công việc|tổ chức))?|địa điểm(?:\\s+tổ chức)?|đối tượng(?:\\s+tham gia|\\s+tham dự)?|thành phần(?:\\s+tham dự|\\s+tham gia)?|(?:nguồn\\s+)?kinh phí(?:\\s+thực hiện)?|yêu cầu|mục tiêu|mục đích|số lượng|ghi chú',
  ],
];

/** Column heads as they stand in a table that was copied as text. */
export const FLAT_HEADS: readonly (readonly [TaskColumn, string])[] = [
  ['number', 'S?TT|Số TT'],
  [
    'task',
    'Nhiệm vụ(?: chủ yếu| cụ thể)?|Nội dung(?: công việc| thực hiện| nhiệm vụ| hoạt động)?|Tên nhiệm vụ|Công việc|Hoạt động',
  ],
  ['product', 'Sản phẩm(?: đầu ra| dự kiến)?|Kết quả(?: dự kiến)?'],
  ['coordinating', '(?:Cơ quan|Đơn vị|Cơ quan, đơn vị) phối hợp(?: thực hiện)?'],
  ['lead', '(?:Cơ quan|Đơn vị|Cơ quan, đơn vị) (?:chủ trì(?: thực hiện)?|thực hiện)'],
  ['time', 'Thời gian(?: thực hiện| hoàn thành)?|Thời hạn(?: hoàn thành)?|Tiến độ(?: thực hiện)?'],
];
