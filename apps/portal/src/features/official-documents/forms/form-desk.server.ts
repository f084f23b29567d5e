import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { FORM_KINDS } from '#features/documents/forms/form-places.ts';
import { writeForm } from '#features/documents/forms/write-form.server.ts';
import { listRefusedFiles, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import { MEDIA_TYPES } from '#features/documents/sniff-type.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { formFileWords } from '#text/vi/document-forms.ts';
import { uploadTo } from './change-form.server.ts';
import { findForms, findFormUses, findFormVersions, requireForm } from './forms.store.server.ts';

/** Every kind of document with the form that the acting body writes it with. */
export async function listForms({ db }: Pick<Platform, 'db'>, actor: Actor) {
  const forms = actor.kind === 'person' ? await findForms(db, actor.organisationId) : [];
  const rows = await Promise.all(
    FORM_KINDS.map(async (kind) => {
      const form = forms.find((each) => each.kind === kind);
      const [versions, uses] = form
        ? await Promise.all([findFormVersions(db, form.id), findFormUses(db, form.id)])
        : [[], []];
      const inUse = versions.find(({ id }) => id === uses[0]?.versionId);
      return { kind, id: form?.id ?? null, versions: versions.length, inUse: inUse?.ordinal ?? null };
    }),
  );
  const mayWrite =
    actor.kind === 'person' && can(actor, 'document.write', { organisationId: actor.organisationId });
  return { rows, mayWrite };
}

/** All that the page of one form shows. */
export async function loadForm(platform: Platform, actor: Actor, id: string) {
  const { db } = platform;
  const form = await requireForm(db, id);
  requirePermission(actor, 'document.read', form);
  const [versions, uses, trail, refusals] = await Promise.all([
    findFormVersions(db, id),
    findFormUses(db, id),
    findTrail(db, { objectKind: 'documentForm', objectId: id }),
    listRefusedFiles(platform, uploadTo(form)),
  ]);
  const people = [...versions.map((each) => each.uploadedBy), ...uses.map((each) => each.decidedBy)];
  const names = await findPersonNames(db, people);
  const ordinalOf = (versionId: string | null) =>
    versions.find((each) => each.id === versionId)?.ordinal ?? null;
  return {
    form,
    versions: versions.map((each) => ({ ...each, by: names.get(each.uploadedBy) ?? '' })),
    uses: uses.map((each) => ({
      ...each,
      by: names.get(each.decidedBy) ?? '',
      ordinal: ordinalOf(each.versionId),
    })),
    inUse: uses[0]?.versionId ?? null,
    trail,
    refusals,
    mayUpload: can(actor, 'document.write', form),
    mayChoose: can(actor, 'document.chooseForm', form),
    mayClear: can(actor, 'secrecy.clear', form),
    declared: actor.kind === 'person' && (await mayUploadTo(platform, uploadTo(form), actor.personId)),
  };
}

export interface FormFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
  readonly organisationId: string;
}

/** The standard form of the kind ("mau-chuan.docx"), a version as it was uploaded ("ban-2.docx"), a page of its sample ("ban-2-trang-1.png"). */
export async function formFile(
  { db, files }: Pick<Platform, 'db' | 'files'>,
  actor: Actor,
  id: string,
  name: string,
): Promise<FormFile> {
  const form = await requireForm(db, id);
  requirePermission(actor, 'document.read', form);
  const { organisationId } = form;
  if (name === formFileWords.standard)
    return { bytes: await writeForm(form.kind), type: MEDIA_TYPES.docx, name, organisationId };
  const [, ordinal, page] = /^ban-(\d{1,6})(?:\.docx|-trang-(\d{1,2})\.png)$/.exec(name) ?? [];
  const version = (await findFormVersions(db, id)).find((each) => each.ordinal === Number(ordinal));
  const sha256 = page === undefined ? version?.sha256 : version?.pages[Number(page) - 1];
  const bytes = sha256 && (await files.get(sha256));
  if (!bytes) throw new NotFound(`file ${name} of document form ${id}`);
  return { bytes, type: page === undefined ? MEDIA_TYPES.docx : MEDIA_TYPES.png, name, organisationId };
}
