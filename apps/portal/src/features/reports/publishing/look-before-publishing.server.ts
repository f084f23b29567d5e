import { findOpenRecords, keptSource } from '#features/indicators/open-records.store.server.ts';
import type { IndicatorRecord } from '#features/indicators/sources.store.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import { findPersonalData } from '#features/submissions/holding/personal-data.ts';
import type { Db } from '#platform/db.server.ts';
import { fragmentText } from '../fragment-text.ts';
import { RECORDS_KEPT, type Report } from '../report.ts';
import type { PublishingWarnings } from './publishing-warnings.ts';

const NAMED_KINDS = ['project', 'proposal', 'consultation', 'issuedDocument'];

/** What was signed is not changed; so numbers of people and names that are not public are shown before it goes out. */
export async function lookBeforePublishing(
  db: Db,
  { snapshot, organisationId }: Pick<Report, 'snapshot' | 'organisationId'>,
  content: DocumentContent,
): Promise<PublishingWarnings> {
  const text = printedText(content);
  const found = findPersonalData(text).map(({ kind, start, end }) => ({
    kind,
    words: text.slice(start, end),
  }));
  const personalData = [...new Map(found.map((each) => [`${each.kind} ${each.words}`, each])).values()];
  return { personalData, notPublic: await namedButNotPublic(db, text, { snapshot, organisationId }) };
}

async function namedButNotPublic(
  db: Db,
  text: string,
  { snapshot, organisationId }: Pick<Report, 'snapshot' | 'organisationId'>,
): Promise<string[]> {
  const records = Object.values(snapshot?.records ?? {}).flat();
  const named = new Map<string, IndicatorRecord>();
  for (const record of records)
    if (NAMED_KINDS.includes(record.kind) && text.includes(record.label))
      named.set(`${record.kind} ${record.id}`, record);
  const shown = new Set<string>();
  const rows = [...named.values()];
  for (let from = 0; from < rows.length; from += RECORDS_KEPT) {
    const source = keptSource(rows.slice(from, from + RECORDS_KEPT), organisationId);
    const { rows: opened } = await findOpenRecords(db, source, [], { limit: RECORDS_KEPT, offset: 0 });
    for (const { label } of opened) shown.add(label);
  }
  return [...new Set(rows.map(({ label }) => label))].filter((label) => !shown.has(label)).sort();
}

const printedText = (content: DocumentContent): string =>
  [content.abstract, ...(content.addressees ?? []), fragmentText(content), ...content.recipients].join('\n');
