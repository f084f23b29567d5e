import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { paths } from '#paths';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId, newToken } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { countLinks, insertLinks } from './answers.store.server.ts';
import { holdSurvey } from './surveys.store.server.ts';
import { about } from './write-survey.server.ts';

export const MOST_LINKS = 5_000;

export type LinksRefusal = 'notByInvitation' | 'wrongState' | 'tooMany';

/** Private links to hand out, each for one answer. They are shown once: only their hashes are kept. */
export async function makeLinks(
  { db, clock, config }: Platform & { readonly config: { readonly publicUrl: string } },
  actor: Actor,
  id: string,
  { count }: { readonly count: number },
): Promise<Result<{ urls: string[] }, LinksRefusal>> {
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const survey = await holdSurvey(tx, id, 'update');
    requirePermission(actor, 'survey.edit', survey);
    if (survey.access !== 'invitation') return refuse('notByInvitation');
    if (survey.state !== 'open' && survey.state !== 'draft') return refuse('wrongState');
    if ((await countLinks(tx, id)).made + count > MOST_LINKS) return refuse('tooMany', { most: MOST_LINKS });
    const tokens = Array.from({ length: count }, newToken);
    const links = tokens.map((token) => ({ id: newId(now), tokenHash: tokenHash(token) }));
    await insertLinks(tx, id, links, now);
    await record(tx, actor, { act: 'survey.linksMade', ...about(survey), after: { count } }, now);
    return ok({ urls: tokens.map((token) => `${config.publicUrl}${paths.surveyInvitation(token)}`) });
  });
}
