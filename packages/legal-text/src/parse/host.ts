import { readArticle } from './article.ts';
import { readClause } from './clause.ts';
import type { Line } from './line.ts';
import type { Marker } from './marker.ts';
import { readPoint } from './point.ts';
import { follows, followsLetter } from './sequence.ts';

// What an amending document tells to do, at the beginning of an article, clause or point:
//   53. Sửa đổi, bổ sung Điều 135 như sau:      2. Khoản 1 Điều 6 được điều chỉnh như sau:
const INSTRUCTION =
  /^(?:sửa đổi|bổ sung|bãi bỏ|thay (?:thế|cụm từ|từ)|bỏ (?:cụm từ|từ|khoản|điểm|điều|đoạn)|hủy bỏ|đính chính)(?!\p{L})|^(?:tên|điểm|khoản|điều|mục|chương|phụ lục)\s.*(?:sửa đổi|bổ sung|điều chỉnh|thay thế|bãi bỏ|như sau)/iu;

// How an amending document ends:   Điều 3. Hiệu lực thi hành
const LAST_ARTICLES =
  /^(?:hiệu lực|điều khoản (?:thi hành|chuyển tiếp)|quy định chuyển tiếp|tổ chức thực hiện|trách nhiệm (?:thi hành|tổ chức)|quyết định này có hiệu lực|áp dụng)/i;

const AMENDS = /(?:sửa đổi|bổ sung|điều chỉnh|thay thế|sửa lại)(?!\p{L})/iu;

const SAYS_AS_FOLLOWS = /như sau\s?:?$/i;

/** The marker of a line if it is a sure article, a clause or a point. */
export function hostMarker({ text, rows, forced }: Line): Marker | undefined {
  if (rows || forced) return undefined;
  const heading = readArticle(text);
  if (heading) return heading.unsure ? undefined : heading;
  return readClause(text) ?? readPoint(text);
}

/**
 * Whether a line begins a unit that tells how to amend, or one of the last articles of such a document.
 *
 * @example
 * isInstruction({ text: '2. Bãi bỏ Điều 12.', blockIndex: 0 }); // true
 */
export function isInstruction(line: Line, next?: Line): boolean {
  const marker = hostMarker(line);
  if (!marker) return false;
  // The title of an article may stand on the next line.
  const says = marker.rest === '' && !next?.rows ? (next?.text ?? '') : marker.rest;
  return INSTRUCTION.test(says) || (marker.kind === 'article' && LAST_ARTICLES.test(says));
}

/**
 * Whether words tell how to amend, with or without a marker before them.
 *
 * @example
 * ordersAmendment('Sửa đổi, bổ sung Điều 43'); // true
 */
export function ordersAmendment(text: string): boolean {
  return INSTRUCTION.test(text);
}

/**
 * Where the count of the quoting document stands while its quotations are passed over.
 *
 * @example
 * const host: Host = startHost();
 */
export interface Host {
  /** Takes a line of the host into the count. */
  read(line: Line): void;
  /** Whether the line's number is the host's next one. */
  isNext(line: Line): boolean;
  /** Whether the article that is open says that it amends. */
  isAmending(): boolean;
  /** Whether an article with this number lies far from the host's own. */
  isForeign(number: string): boolean;
}

/**
 * A count that has seen nothing yet.
 *
 * @example
 * startHost().isNext({ text: 'Điều 1. Sửa đổi, bổ sung một số điều', blockIndex: 0 }); // true
 */
export function startHost(): Host {
  let article: string | undefined;
  let clause: string | undefined;
  let point: string | undefined;
  let amending = false;
  return {
    read(line) {
      const marker = hostMarker(line);
      if (marker?.kind === 'article') {
        [article, clause, point] = [marker.number, undefined, undefined];
        amending = AMENDS.test(marker.rest);
      } else if (marker?.kind === 'clause') [clause, point] = [marker.number, undefined];
      else if (marker) point = marker.number;
    },
    isNext(line) {
      const marker = hostMarker(line);
      const number = marker?.number ?? '';
      if (marker?.kind === 'article') return follows(article, number);
      if (marker?.kind === 'clause') return clause !== undefined && follows(clause, number);
      return marker !== undefined && followsLetter(point, number);
    },
    isAmending: () => amending,
    isForeign(number) {
      return Number.parseInt(number, 10) > Number.parseInt(article ?? '0', 10) + 1;
    },
  };
}

/**
 * Whether a line orders to put the next one into another document although no mark opens it: it ends
 * "như sau:", and the next line's number is one that it names, or clause 1 of an article that it names.
 *
 *   2. Bổ sung thêm khoản 4, Điều 4 như sau:
 *   4. Được xem xét hỗ trợ …           ← khoản 4 of the other document, not of this one
 *
 * @example
 * quotesWithoutMark(host, lines[3], lines[4]); // true
 */
export function quotesWithoutMark(host: Host, line: Line, next: Line | undefined): boolean {
  if (!next || line.rows || !SAYS_AS_FOLLOWS.test(line.text)) return false;
  const order = hostMarker(line);
  const inner = hostMarker(next);
  if (!order || !inner?.number || !/(?:khoản|điểm|điều)\s/i.test(order.rest)) return false;
  if (!AMENDS.test(order.rest) && !host.isAmending()) return false;
  if (/(?:điều|khoản|điểm|luật) này/i.test(order.rest)) return false;
  const named = (unit: string) =>
    new RegExp(`${unit}(?:\\s[\\p{L}\\d]{1,3}\\s?(?:,|và))*\\s${inner.number}(?![\\p{L}\\d])`, 'iu').test(
      order.rest,
    );
  if (inner.kind === 'clause' && order.kind === 'clause' && isBehind(order, inner)) return true;
  if (inner.kind === 'article') return named('điều');
  if (inner.kind === 'point') return named('điểm');
  return (
    named('khoản') || (inner.number === '1' && !/khoản/i.test(order.rest) && /điều \d/i.test(order.rest))
  );
}

// Behind "4. … như sau:" the host cannot go on with 3.
function isBehind(order: Marker, inner: Marker): boolean {
  return (
    Number.parseInt(inner.number ?? '', 10) <= Number.parseInt(order.number ?? '', 10) && inner.number !== '1'
  );
}
