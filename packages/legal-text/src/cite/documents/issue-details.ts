import { endOf, GAP } from '../units/unit-part.ts';

/**
 * When and by whom a cited document was issued, as far as the citation says. `issuedOn` is
 * "2022-03-30"; `year` stands where only the year is said.
 *
 * @example
 * // "ngày 30/3/2022 của Thủ tướng Chính phủ" → { issuedOn: '2022-03-30', issuer: 'Thủ tướng Chính phủ', end: 38 }
 */
export interface IssueDetails {
  readonly issuedOn?: string;
  readonly year?: number;
  readonly issuer?: string;
  readonly end: number;
}

const DATE = new RegExp(
  String.raw`${GAP}(?:,${GAP})?\(?(?:(?:ban hành|ký|thông qua)${GAP})?ngày${GAP}(?:(\d{1,2})${GAP}(?:[-/.]|tháng${GAP})${GAP}(\d{1,2})${GAP}(?:[-/.]|năm${GAP})${GAP}(\d{4})(?!\d)|[ .…_]{0,20}tháng[ .…_]{0,20}năm[ .…_]{0,20}(?:\d{4})?)`,
  'iuy',
);
const YEAR = new RegExp(
  String.raw`${GAP}(?:năm${GAP}|\(${GAP}(?=\d{4}\)))?((?:19|20)\d{2})(?![\d/.-])`,
  'uy',
);

// Bodies whose names run over small letters; all others end with their last capital.
const MINISTRIES = [
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Khoa học, Công nghệ và Môi trường',
  'Lao động - Thương binh và Xã hội',
  'Lao động, Thương binh và Xã hội',
  'Tài nguyên và Môi trường',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Thông tin và Truyền thông',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa - Thông tin',
  'Kế hoạch và Đầu tư',
  'Giao thông vận tải',
  'Dân tộc và Tôn giáo',
  'Bưu chính, Viễn thông',
  'Quốc phòng',
  'Công an',
  'Ngoại giao',
  'Tư pháp',
  'Tài chính',
  'Công Thương',
  'Công thương',
  'Xây dựng',
  'Y tế',
  'Nội vụ',
  'Thương mại',
  'Công nghiệp',
  'Thủy sản',
  'Chính trị',
  'LĐTBXH',
  'Lao động',
];
const PROPER = String.raw`\p{Lu}[\p{L}\d]*(?:[ -]{1,3}\p{Lu}[\p{L}\d]*){0,5}`;
const AREA = `(?:các )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|cấp tỉnh)(?: ${PROPER})?`;
const BODY = [
  'Thủ tướng Chính phủ',
  'Phó Thủ tướng(?: Chính phủ)?',
  'Chính phủ',
  'Hội đồng Chính phủ',
  'Hội đồng Bộ trưởng',
  '[UỦ][ỷy] ban [Tt]hường vụ Quốc hội',
  'Quốc hội',
  'Chủ tịch nước',
  'Hội đồng Nhà nước',
  `(?:Bộ trưởng ?|Liên |liên )?Bộ:? (?:trưởng Bộ )?(?:${MINISTRIES.join('|')})`,
  'Ban Bí thư(?: Trung ương Đảng)?',
  'Ban Chấp hành Trung ương(?: Đảng)?',
  'Ban Cán sự [Đđ]ảng Chính phủ',
  `(?:Chủ tịch |Thường trực )?(?:[UỦ][ỷy] ban nhân dân|UBND|Hội đồng nhân dân|HĐND)(?: ${AREA})?`,
  'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  '(?:Chánh án )?[Tt]oà? ?[áa]n nhân dân tối cao',
  '(?:Chánh án )?Tòa án nhân dân tối cao',
  '(?:Viện trưởng )?Viện kiểm sát nhân dân tối cao',
  '(?:Thống đốc )?Ngân hàng Nhà nước(?: Việt Nam)?',
  '(?:Tổng )?Thanh tra Chính phủ',
  '(?:Tổng )?Kiểm toán [Nn]hà nước',
  'Văn phòng Chính phủ',
  `(?:Tổng cục trưởng |Giám đốc |Cục trưởng )?(?:Tổng cục|Sở|Cục|Ban|Hội|Tỉnh ủy|Thành ủy) (?:${MINISTRIES.join('|')}|${PROPER})(?: (?:và )?${PROPER})?`,
].join('|');
const ISSUER = new RegExp(String.raw`${GAP}của${GAP}(${BODY})(?!\p{L})`, 'uy');
const ISSUER_ANY_CASE = new RegExp(String.raw`${GAP}của${GAP}(${BODY})(?!\p{L})`, 'iuy');

/**
 * Reads what follows a number or a name at `place`: a date, or a year where `yearAlone`, and then the
 * issuer. Without them `end` is `place`.
 *
 * @example
 * readIssueDetails(' ngày 30/3/2022 của Chính phủ quy định', 0, false).issuedOn; // '2022-03-30'
 */
export function readIssueDetails(text: string, place: number, yearAlone: boolean): IssueDetails {
  DATE.lastIndex = place;
  const date = DATE.exec(text);
  const behind = date ? place + date[0].length : place;
  const issuedOn = date ? calendarDate(date[1], date[2], date[3]) : undefined;
  const year = date || !yearAlone ? null : yearAt(text, behind);
  const end = year?.end ?? behind;
  const issuer = issuerAt(text, end);
  return {
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(year ? { year: year.year } : {}),
    ...(issuer ? { issuer: issuer.name } : {}),
    end: issuer?.end ?? end,
  };
}

function calendarDate(day?: string, month?: string, year?: string): string | undefined {
  if (!day || !month || !year || Number(day) > 31 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function yearAt(text: string, place: number): { year: number; end: number } | null {
  YEAR.lastIndex = place;
  const match = YEAR.exec(text);
  if (!match) return null;
  const end = place + match[0].length;
  return { year: Number(match[1]), end: match[0].includes('(') ? end + 1 : end };
}

function issuerAt(text: string, place: number): { name: string; end: number } | null {
  const start = endOf(/\s{0,4}của/iuy, text, place);
  if (start < 0) return null;
  const isCapitals = text.slice(start - 3, start) === 'CỦA';
  const pattern = isCapitals ? ISSUER_ANY_CASE : ISSUER;
  pattern.lastIndex = place;
  const match = pattern.exec(text);
  return match && { name: match[1]!.replace(/\s+/g, ' '), end: place + match[0].length };
}
