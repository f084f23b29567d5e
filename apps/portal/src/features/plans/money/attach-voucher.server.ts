import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requirePlan } from '../plans.store.server.ts';
import { requireLine } from './budget-lines.store.server.ts';
import { moneyChanged } from './open-money.server.ts';
import { requireSpend, setVoucher } from './spends.store.server.ts';

export type VoucherRefusal = AdmitRefusal | 'cancelled';

async function spendOf(db: Db, actor: Actor, id: string, right: 'money.read' | 'money.spend') {
  const spend = await requireSpend(db, id);
  const line = await requireLine(db, spend.lineId);
  const plan = await requirePlan(db, line.planId);
  requirePermission(actor, right, plan);
  return { spend, line, plan };
}

/** All that the page of one spend shows. */
export async function loadSpend(platform: Platform, actor: Actor, id: string) {
  const { spend, line, plan } = await spendOf(platform.db, actor, id, 'money.read');
  const { personId } = actor.kind === 'person' ? actor : { personId: null };
  return {
    ...{ spend, line, plan },
    trail: await findTrail(platform.db, { objectKind: 'spend', objectId: id }),
    declared: personId !== null && (await mayUploadTo(platform, { kind: 'spend', id }, personId)),
    may: { spend: can(actor, 'money.spend', plan), clear: can(actor, 'secrecy.clear', plan) },
  };
}

/** Takes the answer to "does it hold state secrets?" before the file of a voucher. */
export async function declareVoucher(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, 'cancelled'>> {
  const { spend, plan } = await spendOf(platform.db, actor, id, 'money.spend');
  if (spend.cancelledReason !== null) return refuse('cancelled');
  await answerSecrecy(platform, actor, uploadTo(id, plan.organisationId), answer);
  return ok(null);
}

/** Attaches the picture of the voucher, or replaces it; the earlier file's hash stays in the audit. */
export async function attachVoucher(
  platform: Platform,
  actor: PersonActor,
  id: string,
  sent: SentFile | undefined,
): Promise<Result<null, VoucherRefusal>> {
  const { spend, plan } = await spendOf(platform.db, actor, id, 'money.spend');
  if (spend.cancelledReason !== null) return refuse('cancelled');
  const admitted = await admitFile(platform, actor, uploadTo(id, plan.organisationId), sent);
  if (!admitted.ok) return admitted;
  const { bytes, name, mediaType } = admitted.value;
  const sha256 = await platform.files.put(bytes);
  await inTransaction(platform.db, async (tx) => {
    await setVoucher(tx, id, { sha256, name, mediaType });
    const about = { act: 'spend.voucherAttached', objectKind: 'spend', objectId: id } as const;
    const before = { sha256: spend.voucher?.sha256 ?? null };
    await moneyChanged(tx, actor, plan, { ...about, before, after: { sha256 } }, platform.clock.now());
  });
  return ok(null);
}

/** The file of a voucher, for whoever may read the money of its plan. */
export async function openVoucher(
  { db, files }: Pick<Platform, 'db' | 'files'>,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array; readonly organisationId: string }> {
  const { spend, plan } = await spendOf(db, actor, id, 'money.read');
  const content = spend.voucher && (await files.get(spend.voucher.sha256));
  if (!spend.voucher || !content) throw new NotFound(`voucher of spend ${id}`);
  return { name: spend.voucher.name, content, organisationId: plan.organisationId };
}

function uploadTo(id: string, organisationId: string): UploadTarget {
  return { kind: 'spend', id, organisationId };
}
