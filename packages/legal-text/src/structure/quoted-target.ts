import type { LegalNode } from '../model/node.ts';

//   khoản 2 và khoản 3 Điều 5 của Luật …        điểm a khoản 2 Điều 20
const ARTICLE = /Điều\s(\d+\p{Ll}?)(?![\p{L}\d])/u;
const CLAUSE = /khoản\s(\d+\p{Ll}?)(?![\p{L}\d])/iu;

/**
 * Where in the other document a quoted clause or point will stand, as the rest of its citation: read
 * from the order that quotes it and from the units that the order stands in. Empty when they do not say.
 *
 *   1. Sửa đổi, bổ sung một số khoản của Điều 4 như sau:
 *   a) Sửa đổi, bổ sung khoản 5 như sau:
 *   “5. Hồ sơ …                               ← khoản 5 Điều 4
 *
 * @example
 * quotedTarget('clause', [clauseOne, pointA]); // 'Điều 4'
 */
export function quotedTarget(kind: LegalNode['kind'], hosts: readonly LegalNode[]): string {
  if (kind !== 'clause' && kind !== 'point') return '';
  const texts = hosts.map((host) => `${host.heading ?? ''} ${host.text}`).reverse();
  const find = (pattern: RegExp): string | undefined =>
    texts.map((text) => pattern.exec(text)?.[1]).find(Boolean);
  const article = find(ARTICLE);
  if (article === undefined) return '';
  const clause = kind === 'point' ? find(CLAUSE) : undefined;
  return clause === undefined ? `Điều ${article}` : `khoản ${clause} Điều ${article}`;
}
