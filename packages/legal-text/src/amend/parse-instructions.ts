import type { LegalNode, LegalTree, UnitId, UnitKind } from '../model/node.ts';
import { type ActOutcome, actsOf, type Material } from './formula/acts.ts';
import type { Demand, Formula } from './formula/demand.ts';
import { findDocument } from './formula/document.ts';
import { formulaOf, type Host, hostOf } from './formula/host.ts';
import { impliedWords, isIdle, isInstruction, unmarkedText } from './formula/instruction-signs.ts';
import { linesOfUnits, readNewText } from './formula/new-text.ts';
import { within } from './formula/within.ts';
import type { AmendedDocument, Instruction, NotUnderstood, Target } from './instruction.ts';

/**
 * What an amending document asks for. `understood` are units whose whole formula became instructions
 * or that only introduce the instructions below them; every other unit that seems to amend is in
 * `notUnderstood`. `unusedAppendices` are appendices that no instruction refers to.
 *
 * @example
 * const { instructions, notUnderstood }: ParsedInstructions = parseInstructions(tree);
 */
export interface ParsedInstructions {
  readonly instructions: readonly Instruction[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly understood: readonly { readonly at: UnitId; readonly text: string }[];
  readonly unusedAppendices: readonly UnitId[];
}

interface Reading {
  readonly instructions: Instruction[];
  readonly notUnderstood: NotUnderstood[];
  readonly understood: { at: UnitId; text: string }[];
  readonly appendices: readonly LegalNode[];
  readonly used: Set<LegalNode>;
}

/** What the units around say: the document, the unit inside it, and that instructions are expected. */
interface Context {
  readonly document?: AmendedDocument;
  readonly around?: Target;
  readonly expected: boolean;
  /** Words that each unit below goes on: "Bãi bỏ các quy định sau đây: a) Khoản 2 Điều 3". */
  readonly implied?: string;
}

/**
 * Reads the instructions of an amending document (Decree 78/2025/NĐ-CP, layout of amending documents).
 * This works by going through the units from the outside in: a formula without an address of its own
 * ("Sửa đổi, bổ sung một số khoản của Điều 11 như sau:") gives document and address to the units
 * below it; any other formula becomes one instruction per target, with the quoted lines below it as
 * new text. Quoted units of the other document are never read as instructions. Never throws; linear.
 *
 * @example
 * parseInstructions(parse(blocksOfText('Điều 1. Sửa đổi Luật A\n1. Bãi bỏ Điều 7.')).tree).instructions[0]?.act.kind; // 'repeal'
 */
export function parseInstructions(tree: LegalTree): ParsedInstructions {
  const reading: Reading = {
    instructions: [],
    notUnderstood: [],
    understood: [],
    appendices: tree.appendices,
    used: new Set(),
  };
  const document = documentOfTitle(tree);
  visitUnits(reading, tree.body, { ...(document ? { document } : {}), expected: false });
  const { instructions, notUnderstood, understood } = reading;
  const unusedAppendices = tree.appendices.filter((unit) => !reading.used.has(unit)).map((unit) => unit.id);
  return { instructions, notUnderstood, understood, unusedAppendices };
}

// … ban hành Luật sửa đổi, bổ sung một số điều của Luật Tần số vô tuyến điện số 42/2009/QH12.
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function documentOfTitle(tree: LegalTree): AmendedDocument | undefined {
  const { enactingWords = [], title = '' } = tree.preamble;
  for (const line of [...enactingWords, title]) {
    const amends = /(?:sửa đổi|bổ sung|bãi bỏ|thay thế).*?\s(?:của|tại)\s/iu.exec(line);
    const found = amends && findDocument(line.slice(amends.index + amends[0].length));
    if (found && !found.own) return found.document;
  }
  return undefined;
}

function visitUnits(reading: Reading, units: readonly LegalNode[], context: Context): void {
  let index = 0;
  while (index < units.length) {
    const unit = units[index]!;
    index += 1;
    if (unit.quoted || unit.rows || unit.kind === 'paragraph' || unit.kind === 'indent') continue;
    if (unit.kind !== 'article' && unit.kind !== 'clause' && unit.kind !== 'point') {
      visitUnits(reading, unit.children, contextOfGroup(unit, context));
      continue;
    }
    const host = hostOf(unit);
    const unmarked = context.expected ? unmarkedText(host, units, index) : [];
    index += unmarked.length;
    visitHost(reading, unmarked.length > 0 ? { ...host, units: unmarked } : host, context);
  }
}

// Chương I. SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 168/2024/NĐ-CP
function contextOfGroup(unit: LegalNode, context: Context): Context {
  const found = findDocument(unit.heading ?? '');
  return found && !found.own ? { ...context, document: found.document } : context;
}

function visitHost(reading: Reading, host: Host, context: Context): void {
  const { formula, titled, text } = formulaOf(host, context.implied);
  if (!formula || (!context.expected && isIdle(host, formula))) {
    visitWithoutFormula(reading, host, context, text);
    return;
  }
  const document = documentFor(formula, titled, context);
  const inner: Context = { ...context, ...(document ? { document } : {}) };
  const implied = impliedWords(formula, text);
  const hasSubInstructions =
    (implied !== undefined && host.units.length > 0) ||
    host.units.some(isInstruction) ||
    host.below.some((child) => !child.quoted && isInstruction(child));
  const isQuoted = host.below.some((child) => child.quoted) || formula.inline !== undefined;
  if (text !== host.title) noteTitle(reading, host, titled);
  if (hasSubInstructions && !isQuoted)
    visitContainer(reading, host, formula, { ...inner, ...(implied === undefined ? {} : { implied }) }, text);
  else readHost(reading, host, formula, inner, text);
}

// A title that says the same as the sentence below it is understood with it.
function noteTitle(reading: Reading, host: Host, titled: Formula | undefined): void {
  if (titled && host.title !== undefined) reading.understood.push({ at: host.node.id, text: host.title });
}

function documentFor(
  formula: Formula,
  titled: Formula | undefined,
  context: Context,
): AmendedDocument | undefined {
  return formula.document ?? titled?.document ?? context.document;
}

function visitWithoutFormula(reading: Reading, host: Host, context: Context, text: string): void {
  if (context.expected) reading.notUnderstood.push({ at: host.node.id, text, reason: 'noFormula' });
  // "Điều 1. Sửa đổi Luật" names nothing, but what stands below it amends.
  const expected =
    /(?:sửa đổi|bổ sung|bãi bỏ|thay thế)/iu.test(host.title ?? '') && host.units.some(isInstruction);
  const { implied: _implied, ...inner } = context;
  visitUnits(reading, host.units, { ...inner, expected });
}

/** "Sửa đổi, bổ sung một số khoản của Điều 11 như sau:" with the instructions below it. */
function visitContainer(
  reading: Reading,
  host: Host,
  formula: Formula,
  context: Context,
  text: string,
): void {
  reading.understood.push({ at: host.node.id, text });
  const [target] = formula.demands.flatMap((demand) => (demand.kind === 'failure' ? [] : demand.targets));
  const around = target ? within(target, context.around) : context.around;
  const inner: Context = { ...context, ...(around ? { around } : {}), expected: true };
  // Older decisions give instructions in paragraphs without a number.
  for (const [index, child] of host.below.entries()) {
    if (child.quoted || !isInstruction(child)) continue;
    const rest = host.below.slice(index + 1);
    const next = rest.findIndex((other) => !other.quoted && isInstruction(other));
    const below =
      next < 0 ? [...rest, ...(host.units.some(isInstruction) ? [] : host.units)] : rest.slice(0, next);
    visitHost(reading, { node: child, sentence: child.text, below, units: [] }, inner);
  }
  if (context.implied !== undefined || host.units.some(isInstruction)) visitUnits(reading, host.units, inner);
}

function readHost(reading: Reading, host: Host, formula: Formula, context: Context, text: string): void {
  const at = host.node.id;
  const material = materialOf(reading, host, formula);
  let complete = true;
  for (const demand of formula.demands) {
    const own = demand.kind === 'units' ? demand.document : undefined;
    const document = own ?? context.document;
    for (const outcome of outcomesOf(demand, context, material)) {
      complete &&= outcome.kind !== 'none';
      if (outcome.kind !== 'none') {
        reading.instructions.push({ at, text, ...(document ? { document } : {}), act: outcome });
        continue;
      }
      const { reason, rest } = outcome;
      reading.notUnderstood.push({ at, text, reason, ...(rest === undefined ? {} : { rest }) });
    }
  }
  const left = material.units.filter(
    (unit) => !isUsed(unit, material.used) && unit.number !== undefined && unit.kind !== 'paragraph',
  );
  for (const unit of left)
    reading.notUnderstood.push({ at, text, reason: 'unreadRest', rest: unit.label ?? unit.text });
  if (left.length === 0 && complete) reading.understood.push({ at, text });
}

function outcomesOf(demand: Formula['demands'][number], context: Context, material: Material): ActOutcome[] {
  if (demand.kind !== 'failure') return actsOf(demand, aroundOf(demand, context), material);
  const { reason, rest } = demand;
  return [{ kind: 'none', reason, ...(rest === undefined ? {} : { rest }) }];
}

function isUsed(unit: LegalNode, used: ReadonlySet<LegalNode>): boolean {
  return used.has(unit) || unit.children.some((child) => isUsed(child, used));
}

function aroundOf(demand: Demand, context: Context): Target | undefined {
  if (demand.kind !== 'some' || !demand.targets[0]) return context.around;
  return within(demand.targets[0], context.around);
}

function materialOf(reading: Reading, host: Host, formula: Formula): Material {
  const isQuoted = host.below.some((child) => child.quoted);
  const quoted = isQuoted
    ? host.below.filter((child) => child.quoted || child.rows)
    : [...host.below, ...host.units];
  const [first] = formula.demands;
  const kind: UnitKind | undefined =
    first && first.kind !== 'failure' ? first.targets[0]?.steps.at(-1)?.kind : undefined;
  const inline =
    formula.inline === undefined
      ? []
      : [{ text: isQuoted ? `“${formula.inline}` : formula.inline, blockIndex: 0 }];
  const takesText = formula.demands.some((demand) =>
    ['units', 'add', 'rename', 'some'].includes(demand.kind),
  );
  const lines = takesText ? [...inline, ...linesOfUnits(quoted)] : [];
  return { ...readNewText(lines, kind), used: reading.used, appendices: reading.appendices };
}
