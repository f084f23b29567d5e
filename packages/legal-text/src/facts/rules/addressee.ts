import type { LegalNode } from '../../model/node.ts';
import { type FactLine, type Found, itemsUnder, trimmedEnd, wholeText } from '../fact-line.ts';
import { wordsBefore } from '../sentence.ts';

// Điều 2. Đối tượng áp dụng                            ← the heading says what the article is
//   1. Cơ quan nhà nước, tổ chức chính trị.            one addressee
//   2. Luật này áp dụng đối với:                       lead-in: its points are addressees
//      a) Người Việt Nam định cư ở nước ngoài;
// Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng      ← only what is said to be applied to
//   2. Nghị định này áp dụng đối với cơ quan, tổ chức, cá nhân có liên quan.
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const ALONE = /^đối tượng áp dụng\.?$/iu;
const SHARED = /^phạm vi(?: điều chỉnh)?(?:,| và).*đối tượng áp dụng\.?$/iu;
const APPLIES = /(?:^|[\p{L}\s])áp dụng (?:đối với|cho)\s+(?!:)/iu;
const LEAD_IN = /(?:áp dụng (?:đối với|cho)|đối tượng áp dụng)[^.;]*:\s*$/iu;
const NOT = /không áp dụng|không thuộc (?:phạm vi|đối tượng)/iu;

/**
 * Who is addressed, from the article that bears the name.
 *
 * @example
 * addressees(headingOfArticle2).map((found) => found.start);
 */
export function addressees(line: FactLine): Found[] {
  if (line.part !== 'heading' || line.node.kind !== 'article') return [];
  const isAlone = ALONE.test(line.text.trim());
  if (!isAlone && !SHARED.test(line.text.trim())) return [];
  const units = line.node.text === '' ? line.node.children : [line.node, ...line.node.children];
  return units.flatMap((unit) => addresseesIn(unit, line.node, isAlone));
}

function addresseesIn(unit: LegalNode, article: LegalNode, isAlone: boolean): Found[] {
  if (unit.text === '' || NOT.test(unit.text)) return [];
  const items = itemsUnder(unit);
  if (items.length > 0) {
    if (unit === article && isAlone) return [];
    return isAlone || LEAD_IN.test(wordsBefore(unit.text, unit.text.length))
      ? items.flatMap((item) => whole(item))
      : [];
  }
  const applied = appliedTo(unit);
  if (applied) return [applied];
  return isAlone && unit.kind !== 'table' ? whole(unit) : [];
}

function whole(unit: LegalNode): Found[] {
  // Codified texts put a code or a note of the source there.
  const isNote = !/\p{L}/u.test(unit.text) || /:\s*$/u.test(unit.text) || /^\(.*\)$/u.test(unit.text);
  const found = isNote || NOT.test(unit.text) ? undefined : wholeText(unit, { kind: 'addressee' });
  return found ? [found] : [];
}

function appliedTo(unit: LegalNode): Found | undefined {
  const found = wholeText(unit, { kind: 'addressee' });
  const match = APPLIES.exec(unit.text);
  if (!found || !match || /:\s*$/u.test(unit.text)) return undefined;
  const from = match.index + match[0].length;
  const stop = unit.text.slice(from).search(/\.(?:\s|$)/u);
  const base = found.start;
  return {
    ...found,
    start: base + from,
    end: base + trimmedEnd(unit.text, stop < 0 ? unit.text.length : from + stop),
  };
}
