import type { LegalNode } from '../../model/node.ts';
import type { Formula } from './demand.ts';
import { formulaOf, type Host, hostOf } from './host.ts';

/**
 * Whether a unit gives an instruction by its own words.
 *
 * @example
 * isInstruction(clause); // true for "Bãi bỏ Điều 3."
 */
export function isInstruction(unit: LegalNode): boolean {
  return formulaOf(hostOf(unit)).formula !== undefined;
}

//  1. Sửa đổi khoản 4 Điều 1 như sau:
//  4. Các dự án …                        no instruction, and the one above has no text: this is its text,
//  2. Bãi bỏ Điều 3.                     its quotation marks are lost

/**
 * The sisters from `from` on that are the text of a host which announces text and has none below it.
 *
 * @example
 * unmarkedText(hostOf(clause1), article.children, 1); // [clause 4]
 */
export function unmarkedText(host: Host, units: readonly LegalNode[], from: number): readonly LegalNode[] {
  if (!lacksText(host)) return [];
  let end = from;
  while (end < units.length && !isInstruction(units[end]!)) end += 1;
  return units.slice(from, end);
}

function lacksText(host: Host): boolean {
  if (host.below.length > 0 || host.units.length > 0) return false;
  const { formula } = formulaOf(host);
  if (!formula || formula.inline !== undefined) return false;
  return formula.demands.some(
    (demand) => demand.kind === 'add' || (demand.kind === 'units' && demand.verb !== 'repeal' && !demand.by),
  );
}

//  Bãi bỏ các quy định sau đây:           Thay cụm từ “A” bằng cụm từ “B” tại các điều, khoản sau đây:
//  a) Khoản 2 Điều 3;                     a) Khoản 2 Điều 3;

/**
 * The words that the units below a formula go on, where they only name addresses.
 *
 * @example
 * impliedWords(formula, 'Bãi bỏ các quy định sau đây:'); // 'Bãi bỏ'
 */
export function impliedWords(formula: Formula, text: string): string | undefined {
  if (!/:$/.test(text)) return undefined;
  const [demand, ...others] = formula.demands;
  if (!demand || others.length > 0) return undefined;
  if (demand.kind === 'some' && /^(?:bãi bỏ|hủy bỏ)\s/iu.test(text)) return 'Bãi bỏ';
  if (demand.kind !== 'failure' || !/(?:cụm từ|từ)\s["“]/iu.test(text)) return undefined;
  return text.replace(/\s(?:tại|ở)\s[^“”"]*:$/u, ' tại');
}

/**
 * Whether a formula outside an amending article only speaks of amending ("Sửa đổi, bổ sung nội dung
 * của Điều lệ công ty;"): nothing says which units, and nothing follows.
 *
 * @example
 * isIdle(hostOf(point), formula);
 */
export function isIdle(host: Host, formula: Formula): boolean {
  if (host.below.length > 0 || host.units.length > 0 || formula.inline !== undefined) return false;
  return formula.demands.every((demand) => demand.kind === 'some') && !/như sau:?$/iu.test(host.sentence);
}
