import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertFeed, requireFeed, setFeedState } from './feeds.store.server.ts';

type FeedPlatform = Pick<App, 'db' | 'clock'> & {
  readonly config: { readonly outgoingHosts: readonly string[] };
};

export type FeedRefusal = 'addressWrong' | 'hostNotNamed' | 'readAlready';

/** Adds a feed of a host that the operator of the installation has named. */
export async function addFeed(
  { db, clock, config }: FeedPlatform,
  actor: PersonActor,
  input: {
    readonly name: string;
    readonly address: string;
    readonly topics: string;
    readonly projectId: string | null;
  },
): Promise<Result<null, FeedRefusal>> {
  const { organisationId } = input.projectId ? await requireProject(db, input.projectId) : actor;
  requirePermission(actor, 'listening.configure', { organisationId });
  if (!URL.canParse(input.address)) return refuse('addressWrong');
  const { href, host, protocol, username } = new URL(input.address);
  if (!/^https?:$/.test(protocol) || username !== '') return refuse('addressWrong');
  if (!config.outgoingHosts.includes(host)) return refuse('hostNotNamed', { host });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const feed = { ...input, id: newId(now), organisationId, address: href };
    if (!(await insertFeed(tx, feed, actor.personId, now))) return refuse('readAlready');
    const about = { objectKind: 'mediaFeed', objectId: feed.id, organisationId };
    await record(tx, actor, { act: 'mediaFeed.added', ...about, after: { address: href } }, now);
    return ok(null);
  });
}

/** Pauses a feed or begins again. */
export async function switchFeed(
  { db, clock }: Pick<FeedPlatform, 'db' | 'clock'>,
  actor: PersonActor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<null, never>> {
  const feed = await requireFeed(db, id);
  requirePermission(actor, 'listening.configure', feed);
  const state = feed.state === 'active' ? 'paused' : 'active';
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await setFeedState(tx, id, version, state);
    const about = { objectKind: 'mediaFeed', objectId: id, organisationId: feed.organisationId };
    await record(tx, actor, { act: 'mediaFeed.switched', ...about, after: { state } }, now);
  });
  return ok(null);
}
