import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { Report } from '../report.ts';
import { templateOf } from '../templates/own-templates.store.server.ts';
import { narrativeParts } from '../templates/report-template.ts';
import { type ReportSection, untouchedSection } from './section.ts';
import { findSections } from './sections.store.server.ts';

/** A section of the report's template, in the order in which it is printed. */
export interface NamedSection extends ReportSection {
  readonly label: string;
  readonly hint: string;
  readonly words: string;
}

export async function sectionsOf(db: Db, report: Report): Promise<NamedSection[]> {
  const known = await findSections(db, report.id);
  return narrativeParts(await templateOf(db, report)).map(({ key, label, hint }) => {
    const words = report.narrative[key] ?? '';
    return { ...(known.get(key) ?? untouchedSection(key, words)), label, hint, words };
  });
}

export async function requireSection(db: Db, report: Report, key: string): Promise<NamedSection> {
  const section = (await sectionsOf(db, report)).find((one) => one.key === key);
  if (!section) throw new NotFound(`section ${key} of report ${report.id}`);
  return section;
}
