import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import { type ComparedWithLaw, compareWithLaw } from './compare-with-law.server.ts';
import { lawComparisonFile } from './law-comparison-docx.server.ts';
import { insertLawComparison, listLawComparisons } from './law-in-force.store.server.ts';
import { type NotReady, type PublishedLawComparison, whyNotPublish } from './published-law-comparison.ts';

export type PublishComparisonRefusal = NotReady | 'noText' | 'changedMeanwhile';

/**
 * Publishes the comparison as it stands: frozen content under its hash, the Word file beside it. Readers see it as soon as the
 * version that it compares is public. A later publication is another edition; earlier ones stay.
 */
export async function publishComparison(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
): Promise<Result<{ edition: number }, PublishComparisonRefusal>> {
  const { db, clock, files } = platform;
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.publishComparison', project);
  const compared = await compareWithLaw(db, projectId);
  if (!compared) return refuse('noText');
  const refusal = whyNotPublish(compared.rows, compared.comparison);
  if (refusal) return refuse(refusal);
  const now = clock.now();
  const [last] = await listLawComparisons(db, projectId);
  const content = contentOf(compared, (last?.edition ?? 0) + 1, now);
  const docxSha256 = await files.put(await lawComparisonFile(platform, project, content, { isDraft: false }));
  return await inTransaction(db, async (tx) => {
    const still = await compareWithLaw(tx, projectId);
    const [latest] = await listLawComparisons(tx, projectId);
    const isSame = still && canonicalHash(contentOf(still, content.edition, now)) === canonicalHash(content);
    if (!isSame || latest?.id !== last?.id) return refuse('changedMeanwhile');
    const sha256 = canonicalHash(content);
    const { edition } = content;
    await insertLawComparison(tx, {
      ...{ id: newId(now), projectId, draftVersionId: compared.version.id, edition, content },
      ...{ sha256, docxSha256, by: actor.personId, publishedAt: now },
    });
    await emit(tx, 'draft.comparisonPublished', draftEvent(project, { edition }), now);
    const after = { edition, sha256, docxSha256, ordinal: compared.version.ordinal };
    await record(tx, actor, { act: 'draft.comparisonPublished', ...aboutDraft(project), after }, now);
    return ok({ edition });
  });
}

export function contentOf(
  { version, bases, comparison, rows }: ComparedWithLaw,
  edition: number,
  at: Date,
): PublishedLawComparison {
  return {
    edition,
    versionOrdinal: version.ordinal,
    versionSha256: version.sha256 ?? '',
    bases: bases.map(({ id, kind, symbol, title }) => ({ id, kind, symbol, title })),
    rows: rows.map(
      ({ key: _key, content: _content, at: _at, version: _version, former: _former, ...row }) => row,
    ),
    refused: comparison.refused,
    publishedAt: at.toISOString(),
  };
}
