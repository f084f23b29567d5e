import type { Db } from '#platform/db.server.ts';
import type { DraftVersion } from '../draft-version.ts';
import { latestConfirmedVersion } from '../drafts.store.server.ts';
import { type LawComparison, lawComparison } from './law-comparison.ts';
import { type BaseText, findBaseTexts, findReasons } from './law-in-force.store.server.ts';
import { type ReasonedRow, reasonedRows } from './published-law-comparison.ts';

export interface ComparedWithLaw {
  readonly version: DraftVersion;
  readonly bases: readonly BaseText[];
  readonly comparison: LawComparison;
  readonly rows: readonly ReasonedRow[];
}

/** The latest confirmed text beside the law in force, with the reasons written so far; nothing before there is a text. */
export async function compareWithLaw(db: Db, projectId: string): Promise<ComparedWithLaw | undefined> {
  const version = await latestConfirmedVersion(db, projectId);
  if (!version) return undefined;
  const [bases, reasons] = await Promise.all([findBaseTexts(db, projectId), findReasons(db, projectId)]);
  const comparison = lawComparison(bases, version.tree);
  return { version, bases, comparison, rows: reasonedRows(comparison.rows, reasons) };
}
