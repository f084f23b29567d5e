import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { findEntitled, insertCertificate, takeBackCertificate } from './certificates.store.server.ts';
import { findProgrammeOfClass } from './training.store.server.ts';
import { certificateCode } from './training.ts';

export type CertificateRefusal = 'notClass' | 'notClosed' | 'nobodyEntitled' | 'noReason' | 'gone';

export const noneSchema = v.object({});
export const takeBackSchema = v.object({
  code: v.pipe(v.string(), v.maxLength(20)),
  reason: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenLine(text).trim()),
    v.maxLength(500),
  ),
});

/** To everybody of a closed list who is entitled and has none. Pressed again it finds nobody more. */
export async function issueCertificates(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  actor: PersonActor,
  gatheringId: string,
  _input: unknown,
): Promise<Result<{ issued: number }, CertificateRefusal>> {
  requirePermission(actor, 'gathering.edit', await requireGathering(db, gatheringId));
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const gathering = await lockGathering(tx, gatheringId);
    if (gathering.kind !== 'class') return refuse('notClass');
    if (gathering.state !== 'closed') return refuse('notClosed');
    const programme = await findProgrammeOfClass(tx, gatheringId);
    const entitled = await findEntitled(tx, gatheringId, programme?.passPercent != null);
    if (entitled.length === 0) return refuse('nobodyEntitled');
    const { organisationId } = gathering;
    const common = {
      ...{ gatheringId, organisationId, subject: programme?.name ?? gathering.title },
      ...{
        duration: programme?.duration ?? '',
        heldOn: legalDay(gathering.startsAt),
        issuedOn: legalDay(now),
      },
    };
    for (const person of entitled)
      await insertCertificate(
        tx,
        { ...common, ...person, code: certificateCode(randomBytes(12)) },
        actor.personId,
      );
    await emit(tx, 'gathering.certified', { gatheringId }, now);
    const about = { objectKind: 'gathering', objectId: gatheringId, organisationId };
    await record(
      tx,
      actor,
      { act: 'gathering.certificatesIssued', ...about, after: { people: entitled.length } },
      now,
    );
    return ok({ issued: entitled.length });
  });
}

/** Given by mistake: its page says so from then on, and why. */
export async function takeBack(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  actor: PersonActor,
  gatheringId: string,
  { code, reason }: { readonly code: string; readonly reason: string },
): Promise<Result<null, CertificateRefusal>> {
  const { organisationId } = await requireGathering(db, gatheringId);
  requirePermission(actor, 'gathering.edit', { organisationId });
  if (reason === '') return refuse('noReason');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await takeBackCertificate(tx, gatheringId, code, reason, now))) return refuse('gone');
    const about = { objectKind: 'gathering', objectId: gatheringId, organisationId };
    await record(tx, actor, { act: 'gathering.certificateTakenBack', ...about, reason }, now);
    return ok(null);
  });
}
