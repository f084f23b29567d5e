import type { LegalTree, UnitId } from '../model/node.ts';
import { idStep } from '../model/unit-id.ts';
import { findUnit, walk } from '../model/visit.ts';
import { readTargets } from './formula/targets.ts';
import type { Target } from './instruction.ts';

/**
 * From which day a document has effect: `on` as a whole, `forUnit` for one of its units, which may
 * have a day of its own. ISO dates; `undefined` when no day can be read.
 *
 * @example
 * effectOf(tree).on; // '2026-11-01'
 */
export interface Effect {
  readonly on?: string;
  forUnit(id: UnitId): string | undefined;
}

// Nghị định này có hiệu lực thi hành (kể) từ ngày 05 tháng 9 năm 2023, trừ khoản 2 Điều 1 …
//               ^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^^
const DAY =
  '(?:ngày\\s)?(\\d{1,2})\\s?(?:tháng\\s|[/.-])\\s?(\\d{1,2})\\s?(?:,?\\s?năm\\s|[/.-])\\s?(\\d{4})';
const WHOLE = new RegExp(
  `(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị)(?: liên tịch)? này có hiệu lực(?: thi hành)?(?: kể)?(?: từ)?:? ${DAY}`,
  'iu',
);
// Khoản 2 và khoản 3 Điều 1 của Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2027
const OWN = new RegExp(`^(.{0,300}?)\\scó hiệu lực(?: thi hành)?(?: kể)?(?: từ)? ${DAY}`, 'iu');

/**
 * Reads the days of effect of a document. `given` (ISO) stands for the day of the whole and beats its
 * words; days of single units are read all the same.
 *
 * @example
 * effectOf(tree, '2026-11-01').forUnit('dieu-1__khoan-2');
 */
export function effectOf(tree: LegalTree, given?: string): Effect {
  let on = given;
  const own: { readonly target: Target; readonly day: string }[] = [];
  walk(tree, (node) => {
    if (node.quoted) return;
    const whole = WHOLE.exec(node.text);
    if (whole) on ??= isoOf(whole[1]!, whole[2]!, whole[3]!);
    own.push(...ownDays(node.text));
  });
  const dated = own.flatMap(({ target, day }) => {
    const id = idOf(target);
    return id !== undefined && findUnit(tree, id) ? [{ id, day }] : [];
  });
  const forUnit = (id: UnitId): string | undefined => {
    const inside = dated.filter((item) => id === item.id || id.startsWith(`${item.id}__`));
    return inside.sort((a, b) => b.id.length - a.id.length)[0]?.day ?? on;
  };
  return { ...(on === undefined ? {} : { on }), forUnit };
}

function ownDays(text: string): { target: Target; day: string }[] {
  return text.split(/[;,]\s(?=trừ\s)|[.;]\s/u).flatMap((sentence) => {
    const match = OWN.exec(sentence.trim());
    if (!match) return [];
    const address = match[1]!.replace(
      /^trừ\s(?:trường hợp\s)?(?:(?:được\s)?quy định tại\s)?|^(?:riêng\s)?(?:quy định tại\s)?/iu,
      '',
    );
    const day = isoOf(match[2]!, match[3]!, match[4]!);
    return readTargets(address).targets.map((target) => ({ target, day }));
  });
}

function isoOf(day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function idOf(target: Target): UnitId | undefined {
  if (target.part || target.steps.length === 0) return undefined;
  return target.steps.map((step) => idStep(step.kind, step.number)).join('__');
}
