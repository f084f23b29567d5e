/** Dates and numbers as Vietnamese administrative texts write them. Every function takes what it prints; none reads a clock. */

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;
/** Vietnam keeps UTC+7 the year round. */
const ZONE_OFFSET_MS = 7 * 3_600_000;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "2026-11-25" → "thứ Tư" */
export const weekday = (day: string): string => WEEKDAYS[utc(day).getUTCDay()] ?? '';

/** "2026-11-25" → "25/11/2026" */
export const formatDate = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
};

/** "2026-11-25" → "25/11" */
export const formatDayMonth = (day: string): string => formatDate(day).slice(0, 5);

/** "2026-11-25" → "thứ Tư, 25/11/2026" */
export const formatLegalDate = (day: string): string => `${weekday(day)}, ${formatDate(day)}`;

/** The same at the beginning of a sentence: "Thứ Tư, 25/11/2026". */
export const formatLegalDateFirst = (day: string): string => capital(formatLegalDate(day));

/** The last day of a period, to its last moment: "24 giờ thứ Tư, 25/11/2026". */
export const formatDeadline = (day: string): string => `24 giờ ${formatLegalDate(day)}`;

/**
 * As in the heading of an official document: "ngày 05 tháng 02 năm 2026".
 * Decree 30/2020/ND-CP, Annex I: a zero before days under 10 and before months 1 and 2.
 */
export const formatLongDate = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
};

/** An instant on Vietnamese clocks: "16:42, 20/11/2026". */
export const formatInstant = (at: Date | string): string => {
  const local = new Date(new Date(at).getTime() + ZONE_OFFSET_MS).toISOString();
  return `${local.slice(11, 16)}, ${formatDate(local.slice(0, 10))}`;
};

/** 1486 → "1.486"; 94.44 with one digit → "94,4" */
export const formatNumber = (value: number, digits = 0): string => {
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && /[1-9]/.test(whole + (fraction ?? '')) ? '−' : '';
  return sign + grouped + (fraction ? `,${fraction}` : '');
};

/** A part of a whole: (17, 18) → "94,4%". Nothing to count gives a dash, never 0% or 100%. */
export const formatShare = (part: number, whole: number): string =>
  whole === 0 ? '–' : formatPercent(part / whole);

/** 0.944 → "94,4%"; a whole per cent is written whole: 1 → "100%". */
export const formatPercent = (share: number): string =>
  `${formatNumber(share * 100, Math.round(share * 1000) % 10 === 0 ? 0 : 1)}%`;

/** 300000 → "300.000 đồng" */
export const formatMoney = (dong: number): string => `${formatNumber(dong)} đồng`;

/** 1536 → "1,5 KB"; file sizes as people know them from their computers. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} byte`;
  const megabytes = bytes / 1_048_576;
  return megabytes < 1
    ? `${formatNumber(bytes / 1024, bytes < 10_240 ? 1 : 0)} KB`
    : `${formatNumber(megabytes, 1)} MB`;
};

/** Days until a deadline, for readers: 3 → "Còn 3 ngày", 0 → "Hôm nay là ngày cuối", -1 → "Đã hết hạn". */
export const daysLeft = (days: number): string => {
  if (days > 0) return `Còn ${days} ngày`;
  return days === 0 ? 'Hôm nay là ngày cuối' : 'Đã hết hạn';
};

/** The same for staff, in the middle of a row: "còn 3 ngày", "hạn hôm nay", "trễ 2 ngày". */
export const daysDue = (days: number): string => {
  if (days > 0) return `còn ${days} ngày`;
  return days === 0 ? 'hạn hôm nay' : `trễ ${-days} ngày`;
};

/** Calendar days from one day to another: ("2026-11-22", "2026-11-25") → 3. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** "2026-11" or a day of it → "Tháng 11 năm 2026" */
export const formatMonth = (day: string): string => `Tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`;

export const WEEKDAY_COLUMNS = [
  { short: 'T2', full: 'thứ Hai' },
  { short: 'T3', full: 'thứ Ba' },
  { short: 'T4', full: 'thứ Tư' },
  { short: 'T5', full: 'thứ Năm' },
  { short: 'T6', full: 'thứ Sáu' },
  { short: 'T7', full: 'thứ Bảy' },
  { short: 'CN', full: 'Chủ nhật' },
] as const;

/** What a page takes in its own language (`ui/page-language.ts`). */
export const dateWords = {
  ...{ formatDate, formatDayMonth, formatLegalDate, formatLegalDateFirst, formatDeadline },
  ...{ formatInstant, formatNumber, formatMonth, daysLeft },
};
