import type { LegalNode, UnitKind } from '../../model/node.ts';
import { idStep } from '../../model/unit-id.ts';
import type { Act, NewText, NotUnderstoodReason, Placement, Target, TargetStep } from '../instruction.ts';
import type { Demand } from './demand.ts';
import { hasSuppliedStop } from './new-text.ts';
import { within } from './within.ts';

/**
 * New text of one formula, each unit of which is used once, and the appendices of the amending
 * document that a formula may put in place of others.
 *
 * @example
 * const material: Material = { ...readNewText(lines), used: new Set(), appendices: tree.appendices };
 */
export interface Material {
  readonly units: readonly LegalNode[];
  readonly stops: ReadonlySet<string>;
  readonly used: Set<LegalNode>;
  readonly appendices: readonly LegalNode[];
}

/**
 * An act, or why a part of a demand could not become one.
 *
 * @example
 * const outcome: ActOutcome = { reason: 'noContent' };
 */
export type ActOutcome =
  | Act
  | { readonly kind: 'none'; readonly reason: NotUnderstoodReason; readonly rest?: string };

/**
 * The acts of a demand: one per target, each with the piece of new text that carries its number.
 *
 * @example
 * actsOf({ kind: 'units', verb: 'repeal', targets: [khoản 3] }, điều 5, material); // repeal of khoản 3 Điều 5
 */
export function actsOf(demand: Demand, around: Target | undefined, material: Material): ActOutcome[] {
  const targets = demand.targets.map((target) => within(target, around));
  switch (demand.kind) {
    case 'units':
      return demand.verb === 'repeal'
        ? targets.map(repealOf)
        : targets.map((target, index) => changeOf(demand, target, index, material));
    case 'add':
      return additionsOf(demand, targets, around, material);
    case 'phrase':
      return phraseActs(demand, targets.length > 0 ? targets : [around ?? { steps: [] }]);
    case 'rename':
      return targets.map((target) => renameOf(target, demand.heading, material));
    case 'renumber':
      return targets.map((target) => ({ kind: 'renumber', target, number: demand.number }));
    case 'some':
      return unnamedActs(around, material);
  }
}

function repealOf(target: Target): Act {
  return target.steps.length === 0 ? { kind: 'repealDocument', target } : { kind: 'repeal', target };
}

function changeOf(
  demand: Demand & { kind: 'units' },
  target: Target,
  index: number,
  material: Material,
): ActOutcome {
  if (target.part === 'heading') return renameOf(target, undefined, material);
  const kind = demand.verb === 'replace' ? 'replace' : 'amend';
  const content = demand.by
    ? appendixOf(demand.by[Math.min(index, demand.by.length - 1)]!, material)
    : contentFor(target, demand.targets.length === 1, material);
  return content ? { kind, target, content } : { kind: 'none', reason: 'noContent' };
}

function appendixOf(target: Target, material: Material): NewText | undefined {
  const step = target.steps.at(-1)!;
  const unit =
    findStep(material.appendices, step) ??
    (material.appendices.length === 1 ? material.appendices[0] : undefined);
  if (unit) material.used.add(unit);
  return unit && { units: [unit] };
}

// "Bổ sung Phụ lục VI ban hành kèm theo Nghị định này"
function ownAppendix(target: Target, material: Material): NewText | undefined {
  const step = target.steps.at(-1);
  const unit =
    step && (step.kind === 'appendix' || step.kind === 'form')
      ? findStep(material.appendices, step)
      : undefined;
  if (unit) material.used.add(unit);
  return unit && { units: [unit] };
}

function contentFor(target: Target, isOnly: boolean, material: Material): NewText | undefined {
  const free = material.units.filter((unit) => !material.used.has(unit));
  const { kind } = target.steps.at(-1) ?? { kind: 'article' };
  if (target.part || kind === 'paragraph' || kind === 'indent')
    return take(free.slice(0, isOnly ? free.length : 1), material);
  const unit = findStep(free, target.steps.at(-1)!);
  if (unit) return take([unit], material);
  const misread = isOnly ? misreadUnit(free, target.steps.at(-1)!) : undefined;
  if (misread) {
    take([misread.unit], material);
    return { units: [misread.corrected] };
  }
  // The text of the unit alone, without its number.
  const isPlain =
    free.length > 0 && free.every((other) => other.kind !== target.steps.at(-1)!.kind || !other.number);
  return isOnly && isPlain ? take(free, material) : undefined;
}

function take(units: readonly LegalNode[], material: Material): NewText | undefined {
  for (const unit of units) material.used.add(unit);
  const last = units.at(-1);
  if (!last) return undefined;
  return hasSuppliedStop(last, material.stops) ? { units, suppliedStop: true } : { units };
}

// Scans confuse these; the formula says which one the unit is.
const ALIKE: Readonly<Record<string, string>> = { đ: 'd', e: 'c', I: 'l', i: 'l', '1': 'l' };

/** The only unit of the step's kind, when its number is the step's misread. */
function misreadUnit(
  units: readonly LegalNode[],
  step: TargetStep,
): { unit: LegalNode; corrected: LegalNode } | undefined {
  const [unit, ...others] = units.filter((other) => other.kind === step.kind);
  if (!unit?.number || !step.number || others.length > 0) return undefined;
  const shape = (number: string): string => [...number].map((sign) => ALIKE[sign] ?? sign).join('');
  if (shape(unit.number) !== shape(step.number)) return undefined;
  const label = unit.label?.replace(unit.number, step.number);
  return { unit, corrected: { ...unit, number: step.number, ...(label === undefined ? {} : { label }) } };
}

/** The unit of this kind and number, the outermost first. */
function findStep(units: readonly LegalNode[], step: TargetStep): LegalNode | undefined {
  const same = (unit: LegalNode): boolean =>
    unit.kind === step.kind &&
    (step.number === undefined || idStep(unit.kind, unit.number) === idStep(step.kind, step.number));
  const here = units.find(same);
  if (here) return here;
  for (const unit of units) {
    const inside = findStep(unit.children, step);
    if (inside) return inside;
  }
  return undefined;
}

function additionsOf(
  demand: Demand & { kind: 'add' },
  targets: readonly Target[],
  around: Target | undefined,
  material: Material,
): ActOutcome[] {
  const anchor = demand.anchor && within(demand.anchor, around);
  let place: Placement | undefined = anchor && { where: demand.where ?? 'in', anchor };
  return targets.map((target) => {
    const content = contentFor(target, targets.length === 1, material) ?? ownAppendix(target, material);
    if (!content) return { kind: 'none', reason: 'noContent' };
    const at = place ?? { where: 'in', anchor: parentOf(target) };
    if (place?.where === 'after') place = { where: 'after', anchor: target };
    return { kind: 'add', target, place: at, content };
  });
}

// Articles are numbered through the document, so that a new one finds its place by its number.
function parentOf(target: Target): Target {
  return { steps: target.part ? target.steps : target.steps.slice(0, -1) };
}

function renameOf(target: Target, heading: string | undefined, material: Material): ActOutcome {
  const kind: UnitKind | undefined = target.steps.at(-1)?.kind;
  const free = material.units.filter((unit) => !material.used.has(unit));
  const unit = free.find((other) => other.kind === kind) ?? free.find((other) => other.kind === 'paragraph');
  const title = heading ?? (unit && (unit.heading ?? unit.text));
  if (!title || !kind) return { kind: 'none', reason: kind ? 'noContent' : 'noTarget' };
  // A title quoted as "Điều 110. Đơn …" is used up, unless its text follows.
  if (unit && unit.children.length === 0) material.used.add(unit);
  return { kind: 'rename', target: { steps: target.steps, part: 'heading' }, heading: withoutLabel(title) };
}

//  Điều 110. Đơn đăng ký        Chương VI: Quyền tác giả        Tên chương
//            ^^^^^^^^^^^                   ^^^^^^^^^^^^^
function withoutLabel(title: string): string {
  return title
    .replace(/^(?:Điều|Chương|Mục|Phần|Tiểu mục)\s[\dIVXL]+\p{Ll}?\s?[.:]\s/u, '')
    .replace(/\.$/, '');
}

function phraseActs(demand: Demand & { kind: 'phrase' }, targets: readonly Target[]): Act[] {
  const { phrase, by, beside } = demand;
  return targets.map((target): Act => {
    if (beside) return { kind: 'addPhrase', target, phrase, beside };
    return by === undefined
      ? { kind: 'dropPhrase', target, phrase }
      : { kind: 'replacePhrase', target, phrase, by };
  });
}

// "Sửa đổi một số khoản của Điều 5 như sau: “1. … 3. …”": the numbers of the new text say which.
function unnamedActs(around: Target | undefined, material: Material): ActOutcome[] {
  const numbered = material.units.filter((unit) => unit.number !== undefined && unit.kind !== 'paragraph');
  if (numbered.length === 0) return [{ kind: 'none', reason: 'noContent' }];
  return numbered.map((unit) => {
    const target = within({ steps: [{ kind: unit.kind, number: unit.number! }] }, around);
    return { kind: 'amend', target, content: take([unit], material)! };
  });
}
