import type { AuditValues } from '#features/audit/entry.ts';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { checkForm } from '#features/documents/forms/check-form.server.ts';
import { type FormFinding, finding, isUsable } from '#features/documents/forms/form-finding.ts';
import type { FormKind } from '#features/documents/forms/form-places.ts';
import { previewForm } from '#features/documents/forms/preview-form.server.ts';
import { type AdmitRefusal, admitFile, type SentFile } from '#features/documents/gate/admit-file.server.ts';
import { answerSecrecy } from '#features/documents/gate/ask-secrecy.server.ts';
import type { SecrecyAnswer, UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import { MEDIA_TYPES } from '#features/documents/sniff-type.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { DocumentForm } from './document-form.ts';
import {
  findFormUses,
  findFormVersions,
  insertForm,
  insertFormUse,
  insertFormVersion,
  requireForm,
  touchForm,
} from './forms.store.server.ts';

/** Opens the form of a kind for the acting body, to upload versions of it. Opened twice, it is the same. */
export async function beginForm(
  { db, clock }: Platform,
  actor: PersonActor,
  { kind }: { readonly kind: FormKind },
): Promise<Result<{ id: string }, never>> {
  const { organisationId } = actor;
  requirePermission(actor, 'document.write', { organisationId });
  const now = clock.now();
  const id = await inTransaction(db, (tx) => {
    const made = { createdBy: actor.personId, createdAt: now };
    return insertForm(tx, { id: newId(now), organisationId, kind, ...made });
  });
  return ok({ id });
}

export const uploadTo = ({ id, organisationId }: DocumentForm): UploadTarget => ({
  ...{ kind: 'documentForm', id, organisationId },
});

/** Takes the answer to "does it hold state secrets?" before a form. */
export async function declareForm(
  platform: Platform,
  actor: PersonActor,
  id: string,
  answer: SecrecyAnswer,
): Promise<Result<null, never>> {
  const form = await requireForm(platform.db, id);
  requirePermission(actor, 'document.write', form);
  await answerSecrecy(platform, actor, uploadTo(form), answer);
  return ok(null);
}

export type UploadFormRefusal = AdmitRefusal | 'notWord';

/** A form that passed the gate and was checked; nothing of it is kept yet. */
export interface TakenForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly FormFinding[];
  readonly pages: readonly Uint8Array[];
}

/** Checks a form that somebody adjusted in Word. Drawing the pages of a sample takes seconds: not while a transaction is open. */
export async function takeForm(
  platform: Platform,
  actor: PersonActor,
  id: string,
  file: SentFile | undefined,
): Promise<Result<TakenForm, UploadFormRefusal>> {
  const form = await requireForm(platform.db, id);
  requirePermission(actor, 'document.write', form);
  const admitted = await admitFile(platform, actor, uploadTo(form), file);
  if (!admitted.ok) return admitted;
  const { bytes, name: fileName, mediaType } = admitted.value;
  if (mediaType !== MEDIA_TYPES.docx) return refuse('notWord');
  const findings = checkForm(bytes, form.kind);
  if (!isUsable(findings)) return ok({ fileName, bytes, findings, pages: [] });
  const { canFill, pages } = await previewForm(bytes, form.kind);
  return ok({ fileName, bytes, findings: canFill ? findings : [...findings, finding('cannotFill')], pages });
}

/**
 * Keeps it as the next version, with what was found in it, whatever that is: who reads the findings mends the file and uploads
 * again. It is used only once somebody says so.
 */
export async function keepForm(
  { db, clock, files }: Platform,
  actor: PersonActor,
  id: string,
  { version, taken }: { readonly version: number; readonly taken: TakenForm },
): Promise<Result<null, never>> {
  const form = await requireForm(db, id);
  requirePermission(actor, 'document.write', form);
  const { fileName, findings } = taken;
  const pages: string[] = [];
  for (const page of taken.pages) pages.push(await files.put(page));
  const sha256 = await files.put(taken.bytes);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchForm(tx, { id, version });
    const ordinal = ((await findFormVersions(tx, id))[0]?.ordinal ?? 0) + 1;
    const uploaded = { uploadedBy: actor.personId, uploadedAt: now };
    await insertFormVersion(tx, {
      ...{ id: newId(now), formId: id, ordinal, fileName, sha256, findings, pages },
      ...uploaded,
    });
    const after = { formOrdinal: ordinal, sha256, formFindings: findings.length };
    await noted(tx, actor, form, { act: 'documentForm.uploaded', after }, now);
  });
  return ok(null);
}

export type UseFormRefusal = 'noSuchVersion' | 'notUsable' | 'reasonMissing' | 'inUse';

/** From now on documents of the kind are written with this version. Who departs from Decree 30/2020/NĐ-CP says why. */
export async function useFormVersion(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly versionId: string; readonly reason: string },
): Promise<Result<null, UseFormRefusal>> {
  const form = await requireForm(db, id);
  requirePermission(actor, 'document.chooseForm', form);
  const chosen = (await findFormVersions(db, id)).find((each) => each.id === input.versionId);
  if (!chosen) return refuse('noSuchVersion');
  if (!isUsable(chosen.findings)) return refuse('notUsable');
  if (chosen.findings.length > 0 && input.reason === '') return refuse('reasonMissing');
  if ((await findFormUses(db, id))[0]?.versionId === chosen.id) return refuse('inUse');
  const { ordinal } = chosen;
  const told = { act: 'documentForm.used', after: { formOrdinal: ordinal }, reason: input.reason };
  return await decide({ db, clock }, actor, form, { ...input, versionId: chosen.id }, told);
}

/** Back to the standard form; the versions stay and may be put to use again. */
export async function useStandardForm(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, 'isStandard'>> {
  const form = await requireForm(db, id);
  requirePermission(actor, 'document.chooseForm', form);
  if (!(await findFormUses(db, id))[0]?.versionId) return refuse('isStandard');
  const told = { act: 'documentForm.standard', after: {}, reason: input.reason };
  return await decide({ db, clock }, actor, form, { ...input, versionId: null }, told);
}

interface Told {
  readonly act: string;
  readonly after: AuditValues;
  readonly reason?: string;
}

async function decide(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  form: DocumentForm,
  input: { readonly version: number; readonly versionId: string | null; readonly reason: string },
  told: Told,
): Promise<Result<null, never>> {
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await touchForm(tx, { id: form.id, version: input.version });
    const { versionId, reason } = input;
    const use = { versionId, reason, decidedBy: actor.personId, decidedAt: now };
    await insertFormUse(tx, { id: newId(now), formId: form.id, ...use });
    await noted(tx, actor, form, told, now);
  });
  return ok(null);
}

async function noted(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: DocumentForm,
  { act, after, reason }: Told,
  now: Date,
): Promise<void> {
  const about = { objectKind: 'documentForm', objectId: id, organisationId };
  await record(tx, actor, { act, ...about, after, reason: reason || null }, now);
}
