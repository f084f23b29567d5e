import type { LegalNode, UnitKind } from '../../model/node.ts';
import { unitText } from '../../model/visit.ts';
import { withoutSource } from '../formula/new-text.ts';
import type { NewText, TargetStep } from '../instruction.ts';
import { isStep } from './find-target.ts';

const NUMBERED: ReadonlySet<UnitKind> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'appendix',
  'form',
]);

/**
 * New text fitted to one unit: the unit in it that carries the number, or, when the text has no
 * number, the old unit with this text under its own number and title. `undefined` when the text is a
 * unit of another kind.
 *
 * @example
 * fittedUnit({ units: [clause2] }, { kind: 'clause', number: '2' }, oldClause2);
 */
export function fittedUnit(
  content: NewText,
  step: TargetStep,
  old: LegalNode | undefined,
): LegalNode | undefined {
  const units = withStopOf(content, old);
  const [only] = units;
  if (
    units.length === 1 &&
    only &&
    (isStep(only, step) || (only.kind === step.kind && only.number !== undefined))
  ) {
    // A title that the new text leaves out stays.
    return only.heading === undefined && old?.heading !== undefined && only.kind !== 'article'
      ? { ...only, heading: old.heading }
      : only;
  }
  if (units.length === 0) return undefined;
  const shell = old ?? shellOf(step);
  if (!shell || units.some((unit) => rankAbove(unit.kind, step.kind))) return undefined;
  return withText(shell, units);
}

// “c) Lấy mẫu hài cốt”. in place of a point that ended in ";" ends in ";" too.
function withStopOf(content: NewText, old: LegalNode | undefined): LegalNode[] {
  const units = content.units.map(withoutSource);
  const mark = old && /[;,]$/.exec(unitText(old))?.[0];
  const last = units.at(-1);
  if (!content.suppliedStop || !mark || !last) return units;
  return [...units.slice(0, -1), withLastMark(last, mark)];
}

function withLastMark(unit: LegalNode, mark: string): LegalNode {
  const last = unit.children.at(-1);
  if (last) return { ...unit, children: [...unit.children.slice(0, -1), withLastMark(last, mark)] };
  return { ...unit, text: unit.text.replace(/\.$/, mark) };
}

/**
 * The unit with its words replaced: the first paragraph becomes its own text, the others stand below.
 *
 * @example
 * withText(clause, [paragraph]).text === paragraph.text;
 */
export function withText(unit: LegalNode, units: readonly LegalNode[]): LegalNode {
  const [first, ...rest] = units;
  const isOwn = first?.kind === 'paragraph' && !first.rows;
  return { ...unit, text: isOwn ? first.text : '', children: isOwn ? rest : units };
}

/**
 * The unit with its opening paragraphs replaced, those before its first numbered unit.
 *
 * @example
 * withOpening(article, [paragraph]).children; // the clauses as before
 */
export function withOpening(unit: LegalNode, units: readonly LegalNode[]): LegalNode {
  const first = unit.children.findIndex((child) => NUMBERED.has(child.kind));
  const numbered = first < 0 ? [] : unit.children.slice(first);
  const [only] = units;
  // "Sửa đổi đoạn mở đầu khoản 4: “4. Chủ tịch … :”": the quotation repeats the number.
  const opening = units.length === 1 && only && NUMBERED.has(only.kind) ? openingOf(only) : units;
  const changed = withText(unit, opening);
  return { ...changed, children: [...changed.children, ...numbered] };
}

function openingOf(unit: LegalNode): LegalNode[] {
  const { number: _number, label: _label, heading: _heading, ...rest } = unit;
  return [
    { ...rest, kind: 'paragraph', children: [] },
    ...unit.children.filter((child) => !NUMBERED.has(child.kind)),
  ];
}

function rankAbove(kind: UnitKind, than: UnitKind): boolean {
  const order: readonly UnitKind[] = [
    'appendix',
    'form',
    'part',
    'chapter',
    'section',
    'subsection',
    'article',
    'clause',
    'point',
  ];
  const [a, b] = [order.indexOf(kind), order.indexOf(than)];
  return a >= 0 && b >= 0 && a <= b;
}

/** An empty unit of this number, with the label that the law prints. */
function shellOf(step: TargetStep): LegalNode | undefined {
  const { kind, number } = step;
  if (number === undefined) return undefined;
  const label =
    kind === 'clause'
      ? `${number}.`
      : kind === 'point'
        ? `${number})`
        : kind === 'article'
          ? `Điều ${number}.`
          : undefined;
  if (label === undefined)
    return kind === 'paragraph' || kind === 'indent' ? { id: '', kind, text: '', children: [] } : undefined;
  return { id: '', kind, number, label, text: '', children: [] };
}
