import type { LegalNode, LegalTree, UnitId } from '../model/node.ts';
import { addUnit } from './edit/add-unit.ts';
import { changeOwnText, changeUnit, edited, hasSister, ownTextTarget } from './edit/change-unit.ts';
import type { Edited } from './edit/edited.ts';
import { findTarget } from './edit/find-target.ts';
import { changePhrase, changeText, type PhraseChange } from './edit/phrase.ts';
import { type Lineage, withNewIds, withReplaced } from './edit/rebuild.ts';
import { type Refused, refuse } from './edit/refusal.ts';
import { isAboutDocument } from './edit/same-document.ts';
import type { Act, Instruction, Target } from './instruction.ts';

/**
 * How repealed units are shown: `removed` leaves nothing, `marked` keeps the number with the words
 * "(được bãi bỏ)", as official consolidations do so that numbers are never given anew.
 *
 * @example
 * const options: ApplyOptions = { repealed: 'marked' };
 */
export interface ApplyOptions {
  readonly repealed?: 'removed' | 'marked';
}

/**
 * A step that was carried out. `before` and `after` are the ids of the unit it was about, before and
 * after; `lineage` tells for every unit of the old tree what its id is now.
 *
 * @example
 * // khoản 2a added after khoản 2 → { ok: true, tree, lineage, after: 'dieu-5__khoan-2a' }
 */
export interface Applied {
  readonly ok: true;
  readonly tree: LegalTree;
  readonly lineage: Lineage;
  readonly before?: UnitId;
  readonly after?: UnitId;
}

// The words of official consolidations (Ordinance 01/2012/UBTVQH13 on consolidating legal documents).
const REPEALED = '(được bãi bỏ)';

/**
 * Carries out one instruction on a copy of the tree, or refuses with the reason. The tree given is
 * never changed; units that the instruction does not touch are the same objects unless their id
 * changes. Never throws, never guesses: an address that two units answer to is refused.
 *
 * @example
 * const step = applyInstruction(law, instruction);
 * step.ok ? step.tree : step.reason; // 'targetAbsent'
 */
export function applyInstruction(
  tree: LegalTree,
  instruction: Instruction,
  options: ApplyOptions = {},
): Applied | Refused {
  const { act, document } = instruction;
  if (document && !isAboutDocument(tree, document)) return refuse('otherDocument');
  const step = edit(tree, act, document?.attached, options);
  if (!step.ok) return step;
  const { tree: changed, lineage } = withNewIds(tree, step.tree, step.origin);
  const after = step.after && idAfter(step.tree, changed, step.after);
  return {
    ok: true,
    tree: changed,
    lineage,
    ...(step.before ? { before: step.before.id } : {}),
    ...(after === undefined ? {} : { after }),
  };
}

function edit(
  tree: LegalTree,
  act: Act,
  attached: string | undefined,
  options: ApplyOptions,
): Edited | Refused {
  if (act.kind === 'repealDocument') return refuse('wholeDocument');
  if (act.kind === 'replaceDocument') {
    return { ok: true, tree: { ...tree, body: act.body, appendices: act.appendices }, origin: new Map() };
  }
  if (act.kind === 'add') return addUnit(tree, act.target, act.place, act.content, attached);
  const firstParagraph = ownTextTarget(act.target);
  const found = findTarget(tree, firstParagraph ?? act.target, attached);
  if (!found.ok) return found;
  const { path } = found;
  if (firstParagraph) return editFirstParagraph(tree, path, act);
  switch (act.kind) {
    case 'amend':
    case 'replace':
      return changeUnit(tree, path, act.target, act.content);
    case 'repeal':
      return repeal(tree, path, act.target, options);
    case 'rename':
      return rename(tree, path, act.heading);
    case 'renumber':
      return renumber(tree, path, act.number);
    case 'replacePhrase':
    case 'dropPhrase':
    case 'addPhrase':
      return editPhrase(tree, path, act.target, phraseChangeOf(act)!);
  }
}

// "đoạn thứ nhất khoản 2": the words of the unit itself, without what stands below.
function editFirstParagraph(tree: LegalTree, path: readonly LegalNode[], act: Act): Edited | Refused {
  const unit = path.at(-1);
  if (act.kind === 'amend' || act.kind === 'replace') return changeOwnText(tree, path, act.content);
  if (!unit || unit.text === '') return refuse('targetAbsent');
  if (act.kind === 'repeal') return edited(tree, path, { ...unit, text: '' });
  const change = phraseChangeOf(act);
  if (!change) return refuse('wrongContent');
  const { text, count } = changeText(unit.text, change);
  return count > 0 ? edited(tree, path, { ...unit, text }) : refuse('phraseNotFound');
}

function phraseChangeOf(act: Act): PhraseChange | undefined {
  if (act.kind === 'replacePhrase') return { phrase: act.phrase, into: act.by };
  if (act.kind === 'dropPhrase') return { phrase: act.phrase, into: '' };
  return act.kind === 'addPhrase' ? withAddition(act) : undefined;
}

function repeal(
  tree: LegalTree,
  path: readonly LegalNode[],
  target: Target,
  options: ApplyOptions,
): Edited | Refused {
  const unit = path.at(-1);
  if (!unit) return refuse('wholeDocument');
  if (target.part === 'opening') return edited(tree, path, { ...unit, text: '' });
  if (target.part) return refuse('wrongContent');
  if (
    options.repealed === 'marked' &&
    unit.number !== undefined &&
    unit.kind !== 'paragraph' &&
    unit.kind !== 'indent'
  ) {
    const { heading: _heading, rows: _rows, ...shell } = unit;
    const words = unit.kind === 'article' ? { heading: REPEALED, text: '' } : { text: REPEALED };
    return edited(tree, path, { ...shell, ...words, children: [] });
  }
  return { ok: true, tree: withReplaced(tree, path, []), origin: new Map(), before: unit };
}

function rename(tree: LegalTree, path: readonly LegalNode[], heading: string): Edited | Refused {
  const unit = path.at(-1);
  return unit ? edited(tree, path, { ...unit, heading }) : refuse('wrongContent');
}

function renumber(tree: LegalTree, path: readonly LegalNode[], number: string): Edited | Refused {
  const unit = path.at(-1);
  if (unit?.number === undefined) return refuse('wrongContent');
  const label = unit.label?.replace(unit.number, number);
  const changed = { ...unit, number, ...(label === undefined ? {} : { label }) };
  return hasSister(tree, path, changed) ? refuse('duplicateNumber') : edited(tree, path, changed);
}

function withAddition(act: Act & { kind: 'addPhrase' }): PhraseChange {
  const { phrase, beside } = act;
  const gap = /^[,.;:)]/.test(phrase) ? '' : ' ';
  const into = beside.where === 'after' ? `${beside.phrase}${gap}${phrase}` : `${phrase} ${beside.phrase}`;
  return { phrase: beside.phrase, into };
}

function editPhrase(
  tree: LegalTree,
  path: readonly LegalNode[],
  target: Target,
  change: PhraseChange,
): Edited | Refused {
  const unit = path.at(-1);
  if (!unit) return editPhraseEverywhere(tree, change);
  const changed = changePhrase(unit, change, target.part === 'heading');
  return changed.count > 0 ? edited(tree, path, changed.unit) : refuse('phraseNotFound');
}

function editPhraseEverywhere(tree: LegalTree, change: PhraseChange): Edited | Refused {
  const origin = new Map<LegalNode, LegalNode>();
  let count = 0;
  const visit = (unit: LegalNode): LegalNode => {
    const changed = changePhrase(unit, change, false);
    count += changed.count;
    if (changed.count > 0) origin.set(changed.unit, unit);
    return changed.unit;
  };
  const changed = { ...tree, body: tree.body.map(visit), appendices: tree.appendices.map(visit) };
  return count > 0 ? { ok: true, tree: changed, origin } : refuse('phraseNotFound');
}

function idAfter(from: LegalTree, to: LegalTree, unit: LegalNode): UnitId | undefined {
  const find = (units: readonly LegalNode[], renamed: readonly LegalNode[]): UnitId | undefined => {
    for (const [index, node] of units.entries()) {
      const id = node === unit ? renamed[index]!.id : find(node.children, renamed[index]!.children);
      if (id !== undefined) return id;
    }
    return undefined;
  };
  return find(from.body, to.body) ?? find(from.appendices, to.appendices);
}

export type { Lineage };
