const NBSP = '\u00a0';
const NUMBERED =
  /(?<![\p{L}\p{N}])([Đđ]iều|[Kk]hoản|[Đđ]iểm|[Cc]hương|[Mm]ục|[Pp]hần|[Pp]hụ lục|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý|[Ss]ố) (?=\p{N}|(?:[IVXL]+|[a-zđ])(?![\p{L}\p{N}]))/gu;
const MEASURED =
  /(?<=\d) (?=(?:đồng|triệu|tỷ|ngày|giờ|phút|tháng|năm|điều|ý kiến|%|kg|km|m|ha|lít)(?![\p{L}\p{N}]))/gu;
const WEEKDAYS = /(?<![\p{L}])(thứ) (?=Hai|Ba|Tư|Năm|Sáu|Bảy)/giu;

/**
 * Puts no-break spaces where a line must not break: "Điều 4", "khoản 1", "300.000 đồng", "thứ Tư".
 * For what people read; never for text that is stored, compared or hashed.
 */
export const keepTogether = (text: string): string =>
  text.replace(NUMBERED, `$1${NBSP}`).replace(MEASURED, NBSP).replace(WEEKDAYS, `$1${NBSP}`);
