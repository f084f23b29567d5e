import type { LegalNode, UnitKind } from '../model/node.ts';
import { attachedStep, idStep } from '../model/unit-id.ts';
import type { UnitDraft } from './draft.ts';

const GROUPS: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);
const COUNTED: ReadonlySet<UnitKind> = new Set(['paragraph', 'indent', 'table']);

/** How often each id was given, so that the second gets "~2". */
type Given = Map<string, number>;

/**
 * Turns drafts into nodes with ids. Articles are numbered through the document, so their ids leave
 * out part and chapter; inside an appendix or attached regulation ids carry its own first. Chapters
 * restart in each part and sections in each chapter, so theirs carry the parent's. Unnumbered
 * paragraphs count from the unit's own text, which is đoạn 1.
 *
 * @example
 * assignIds(drafts)[0]?.id; // 'dieu-1'
 */
export function assignIds(drafts: readonly UnitDraft[], given: Given = new Map()): LegalNode[] {
  const counts: Partial<Record<UnitKind, number>> = {};
  return drafts.map((draft) => toNode(draft, '', '', given, nextCount(counts, draft)));
}

function toNode(draft: UnitDraft, place: string, parent: string, given: Given, count: number): LegalNode {
  const id = unique(given, address(draft, draft.kind === 'article' ? place : parent, count));
  // Below an article everything carries the article's id; below a chapter, articles do not.
  const inner = draft.kind === 'appendix' || draft.kind === 'form' ? id : place;
  const counts: Partial<Record<UnitKind, number>> = draft.text === '' ? {} : { paragraph: 1 };
  const children = draft.children.map((child) => toNode(child, inner, id, given, nextCount(counts, child)));
  return nodeOf(draft, id, children, count);
}

function nodeOf(draft: UnitDraft, id: string, children: LegalNode[], count: number): LegalNode {
  const number = COUNTED.has(draft.kind) ? String(count) : draft.number;
  return {
    id,
    kind: draft.kind,
    ...(number === undefined ? {} : { number }),
    ...(draft.label === undefined ? {} : { label: draft.label }),
    ...(draft.heading === undefined ? {} : { heading: draft.heading }),
    text: draft.text,
    ...(draft.rows ? { rows: draft.rows } : {}),
    children,
    ...(draft.quoted ? { quoted: true } : {}),
    source: { from: draft.from, to: draft.to },
  };
}

function address(draft: UnitDraft, prefix: string, count: number): string {
  const step = draft.attached
    ? attachedStep(draft.label ?? '')
    : idStep(draft.kind, stepNumber(draft, count));
  return prefix === '' ? step : `${prefix}__${step}`;
}

// A unit that only an officer's word made has no printed number; "x" keeps it apart from numbered ones.
function stepNumber(draft: UnitDraft, count: number): string | undefined {
  if (COUNTED.has(draft.kind)) return String(count);
  if (draft.number !== undefined || draft.kind === 'appendix' || draft.kind === 'form') return draft.number;
  return GROUPS.has(draft.kind) || draft.kind === 'article' ? `x${count}` : `x${count}`;
}

function nextCount(counts: Partial<Record<UnitKind, number>>, draft: UnitDraft): number {
  if (!COUNTED.has(draft.kind) && draft.number !== undefined) return 0;
  const count = (counts[draft.kind] ?? 0) + 1;
  counts[draft.kind] = count;
  return count;
}

function unique(given: Given, id: string): string {
  const times = (given.get(id) ?? 0) + 1;
  given.set(id, times);
  return times === 1 ? id : `${id}~${times}`;
}
