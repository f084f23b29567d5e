import type { LegalNode, LegalTree } from '../model/node.ts';
import { readUnitId } from '../model/unit-id.ts';
import { unitText, walk } from '../model/visit.ts';
import type { DraftFacts, Fact } from './fact.ts';
import { type FactRule, type Found, factLines } from './fact-line.ts';
import { addressees } from './rules/addressee.ts';
import { deadlines } from './rules/deadline.ts';
import { effects } from './rules/effect.ts';
import { liabilities } from './rules/liability.ts';
import { obligations } from './rules/obligation.ts';
import { procedures } from './rules/procedure.ts';
import { prohibitions } from './rules/prohibition.ts';
import { sanctions } from './rules/sanction.ts';
import { transitionals } from './rules/transitional.ts';

const RULES: readonly FactRule[] = [
  addressees,
  obligations,
  prohibitions,
  sanctions,
  liabilities,
  deadlines,
  procedures,
  effects,
  transitionals,
];

/**
 * The plain facts of a draft: how many articles, who is addressed, what must and may not be done,
 * penalties, time limits, procedures, effect and transition, each with its place. This works by
 * rules over headings and own texts of units, one construct of the language of laws in one file.
 * Only what is found is said: that nothing of a kind is found does not mean there is none, and
 * tables are not read. Never throws; linear in the length of the document.
 *
 * @example
 * draftFacts(tree).facts.filter(({ content }) => content.kind === 'deadline').length; // 12
 */
export function draftFacts(tree: LegalTree): DraftFacts {
  let articles = 0;
  const found: Found[] = [];
  const order = new Map<LegalNode, number>();
  walk(tree, (node, ancestors) => {
    order.set(node, order.size);
    if (isArticleOfDocument(node, ancestors)) articles += 1;
    for (const line of factLines(node, ancestors)) for (const rule of RULES) found.push(...rule(line));
  });
  const sorted = found.sort((a, b) => order.get(a.node)! - order.get(b.node)! || a.start - b.start);
  const facts = distinct(sorted).map(toFact);
  // A pattern may be met by signs alone ("áp dụng đối với .").
  return { articles, facts: facts.filter(({ place }) => /[\p{L}\d]/u.test(place.text)) };
}

// A form may hold a whole model charter; its điều are not the document's, nor are those of an annex that is no
// regulation issued with it.
function isArticleOfDocument(node: LegalNode, ancestors: readonly LegalNode[]): boolean {
  if (node.kind !== 'article' || node.quoted) return false;
  return ancestors.every(({ kind, id }) => kind !== 'form' && (kind !== 'appendix' || isAttached(id)));
}

const isAttached = (id: string): boolean => readUnitId(id).at(-1)?.name !== undefined;

// A lead-in and the line itself may both say the same of the same words.
function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ node, start, content }) => {
    const key = `${node.id} ${start} ${JSON.stringify(content)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function toFact({ node, start, end, content }: Found): Fact {
  // Children do not matter: own lines come first in the text of a unit.
  const text = unitText({ ...node, children: [] }).slice(start, end);
  return { place: { unit: node.id, start, end, text, ...(node.quoted ? { quoted: true } : {}) }, content };
}
