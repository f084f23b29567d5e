import type { LegalNode, LegalTree } from '../model/node.ts';
import { idStep } from '../model/unit-id.ts';
import { applyInstructions } from './consolidate.ts';
import { formulaText } from './diff/formula-text.ts';
import { renumberings } from './diff/renumberings.ts';
import { actsForPair, actsForSisters, type DiffMode } from './diff/unit-acts.ts';
import { isAttached } from './edit/find-target.ts';
import { sameUnits } from './edit/same-units.ts';
import type { Act, AmendedDocument, Instruction } from './instruction.ts';

/**
 * Instructions that turn the units of one version into those of another, in the order of the law:
 * amendments and additions in the order of the text, repeals last, as amending acts have them. Preamble
 * and closing are no units and are not touched. This works by going down the two trees side by side and
 * naming the smallest unit that says the change, articles with another number renumbered first; the list is then carried out on `before`, and where it
 * does not give the units of `after`, whole articles are amended instead, and at last the whole text is
 * replaced. So `applyInstructions(before, instructionsFromDiff(before, after))` always has the units of
 * `after`. Never throws.
 *
 * @example
 * instructionsFromDiff(law, draft).map((instruction) => instruction.text);
 * // ['Sửa đổi, bổ sung khoản 2 Điều 5 như sau:', 'Bãi bỏ Điều 7.']
 */
export function instructionsFromDiff(before: LegalTree, after: LegalTree): Instruction[] {
  for (const acts of candidates(before, after)) {
    const instructions = acts && numbered(acts);
    if (instructions && leadsTo(before, instructions, after)) return instructions;
  }
  const { body, appendices } = after;
  return numbered([{ act: { kind: 'replaceDocument', target: { steps: [] }, body, appendices } }]);
}

function* candidates(before: LegalTree, after: LegalTree): Generator<Placed[] | undefined> {
  const numbers = renumberings(before, after);
  if (numbers && numbers.length > 0) {
    const first = numbers.map((act) => ({ act }));
    const { tree } = applyInstructions(before, numbered(first));
    const rest = actsBetween(tree, after, 'smallest');
    yield rest && [...first, ...rest];
  }
  yield actsBetween(before, after, 'smallest');
  yield actsBetween(before, after, 'articles');
}

function leadsTo(before: LegalTree, instructions: readonly Instruction[], after: LegalTree): boolean {
  const { tree, outcomes } = applyInstructions(before, instructions);
  if (outcomes.some((outcome) => outcome.status === 'refused')) return false;
  return sameUnits(tree.body, after.body) && sameUnits(tree.appendices, after.appendices);
}

interface Placed {
  readonly act: Act;
  readonly document?: AmendedDocument;
}

function actsBetween(before: LegalTree, after: LegalTree, mode: DiffMode): Placed[] | undefined {
  const body = actsForSisters(before.body, after.body, [], mode);
  const [plain, regulations] = [before, after].map((tree) =>
    tree.appendices.filter((unit) => !isAttached(unit)),
  ) as [LegalNode[], LegalNode[]];
  const appendices = actsForSisters(plain, regulations, [], mode);
  const attached = actsInRegulations(before, after, mode);
  return body && appendices && attached
    ? [...inLegalOrder(body), ...attached, ...inLegalOrder(appendices)]
    : undefined;
}

// A regulation issued with a decision has no number: its units are addressed "của Quy định ban hành kèm theo".
function actsInRegulations(before: LegalTree, after: LegalTree, mode: DiffMode): Placed[] | undefined {
  const [old, now] = [before.appendices.filter(isAttached), after.appendices.filter(isAttached)];
  if (sameUnits(old, now)) return [];
  const [first, second] = [old[0], now[0]];
  if (old.length !== 1 || now.length !== 1 || first?.label !== second?.label) return undefined;
  const acts = actsForPair(first!, second!, [], mode);
  const { documentType = '', number } = before.preamble;
  const document: AmendedDocument = {
    name: documentType,
    ...(number === undefined ? {} : { symbol: number }),
    attached: first!.label ?? '',
  };
  return acts && inLegalOrder(acts).map(({ act }) => ({ act, document }));
}

/** Repeals last, but before the addition of a unit that takes the same number elsewhere. */
function inLegalOrder(acts: readonly Act[]): Placed[] {
  const added = new Set(acts.filter((act) => act.kind === 'add').map(lastStep));
  const isEarly = (act: Act): boolean => act.kind === 'repeal' && added.has(lastStep(act));
  const order = (act: Act): number => (isEarly(act) ? 0 : act.kind === 'repeal' ? 2 : 1);
  return acts.map((act) => ({ act })).sort((a, b) => order(a.act) - order(b.act));
}

function lastStep(act: Act): string {
  const step = act.target.steps.at(-1);
  return step ? idStep(step.kind, step.number) : '';
}

// Each instruction is a clause of the first article of an amending act still to be written.
function numbered(acts: readonly Placed[]): Instruction[] {
  return acts.map(({ act, document }, index) => ({
    at: `dieu-1__khoan-${index + 1}`,
    text: formulaText(act),
    ...(document ? { document } : {}),
    act,
  }));
}
