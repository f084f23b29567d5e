import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { findEntries, lockChainEnd } from './audit.store.server.ts';
import { type AuditActor, record } from './record.server.ts';

/** What somebody of the house takes away: words that are not public, or of a person. */
export interface Download {
  readonly objectKind: string;
  readonly objectId: string;
  /** The body whose object it is; the actor's when absent. */
  readonly organisationId?: string | undefined;
  /** "y-kien-tra-loi.csv", or the kind of a stored file; never a name that somebody gave a file, which may name people. */
  readonly file: string;
  readonly state?: 'published' | 'beforePublication';
  /** Of the content, where it is frozen. */
  readonly sha256?: string | null;
}

/** A browser that was cut off asks again, one that shows a file asks in parts: within this the same file is one download. */
const SPAN_MS = 3_600_000;

/** Notes who took what in which state, once an hour for each person, file and state. Called before the first byte goes out. */
export async function recordDownload(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: AuditActor,
  { objectKind, objectId, organisationId, ...taken }: Download,
): Promise<void> {
  const at = clock.now();
  const change = { act: 'export.downloaded', objectKind, objectId, after: { ...taken } };
  const wasNoted = async (on: Db): Promise<boolean> => {
    const earlier = await findEntries(on, {
      ...{ objectKind, objectId, act: change.act, limit: 100 },
      from: new Date(at.getTime() - SPAN_MS),
      ...(actor.personId && { actorId: actor.personId }),
    });
    return earlier.some(
      ({ actorKind, after }) =>
        actorKind === actor.kind &&
        after?.file === taken.file &&
        after.state === taken.state &&
        (after.sha256 ?? null) === (taken.sha256 ?? null),
    );
  };
  if (await wasNoted(db)) return;
  await inTransaction(db, async (tx) => {
    // Of several requests for one file at once the first is noted, the others find it.
    await lockChainEnd(tx);
    if (await wasNoted(tx)) return;
    await record(tx, actor, { ...change, ...(organisationId !== undefined && { organisationId }) }, at);
  });
}
