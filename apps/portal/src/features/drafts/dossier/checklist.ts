import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { LegalForce } from '../law-project.ts';
import { DOSSIER_ITEMS, DOSSIER_RULES, type DossierItem, type DossierRule } from './dossier-rules.data.ts';

/** file: a paper is kept · system: the house holds it itself (the text, the response table) · missing: must be there · open: may be. */
export type ItemState = 'file' | 'system' | 'missing' | 'open';

export interface ChecklistRow {
  readonly item: DossierItem;
  /** The row that asks for it; absent for individual documents, which no row binds. */
  readonly rule: DossierRule | undefined;
  readonly state: ItemState;
}

export interface ChecklistFacts {
  readonly documentType: DocumentType;
  readonly legalForce: LegalForce;
  /** The day of registration picks the rows. */
  readonly registeredOn: string;
  /** Items of which a paper is kept. */
  readonly kept: ReadonlySet<DossierItem>;
  readonly hasText: boolean;
  readonly hasResponseTable: boolean;
}

/** The papers of this draft, each with its duty and whether it is there. */
export function checklistOf(facts: ChecklistFacts): ChecklistRow[] {
  return DOSSIER_ITEMS.map((item) => {
    const rule = ruleOn(item, facts);
    return { item, rule, state: stateOf(item, rule, facts) };
  });
}

function ruleOn(
  item: DossierItem,
  { documentType, legalForce, registeredOn }: ChecklistFacts,
): DossierRule | undefined {
  if (legalForce !== 'legal') return undefined;
  return DOSSIER_RULES.find(
    (rule) =>
      rule.item === item &&
      rule.documentTypes.includes(documentType) &&
      rule.validFrom <= registeredOn &&
      (rule.validTo === null || registeredOn <= rule.validTo),
  );
}

function stateOf(item: DossierItem, rule: DossierRule | undefined, facts: ChecklistFacts): ItemState {
  if (facts.kept.has(item)) return 'file';
  if (item === 'draftText' && facts.hasText) return 'system';
  if (item === 'opinionSummary' && facts.hasResponseTable) return 'system';
  return rule?.duty === 'mandatory' ? 'missing' : 'open';
}

/** How many that must be there are not. */
export function countMissing(rows: readonly ChecklistRow[]): number {
  return rows.filter((row) => row.state === 'missing').length;
}
