import { formKindOf } from '#features/documents/forms/form-places.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import type { OfficialDocument } from '../official-document.ts';
import { findFormInUse, requireFormVersion } from './forms.store.server.ts';

type Formed = Pick<OfficialDocument, 'typeAbbreviation'> &
  Partial<Pick<OfficialDocument, 'organisationId' | 'state' | 'formVersionId'>>;

/** The version that a document of this body and kind is written with now; null: the standard form. */
export async function formNow(db: Db, { organisationId, typeAbbreviation }: Formed): Promise<string | null> {
  const kind = formKindOf(typeAbbreviation);
  return kind && organisationId ? await findFormInUse(db, organisationId, kind) : null;
}

/** What was approved keeps the form of that day; before, a document follows the form in use. */
const FOLLOWS: readonly (OfficialDocument['state'] | undefined)[] = [
  undefined,
  'draft',
  'submitted',
  'returned',
];

export async function formOfDocument(
  { db, files }: Pick<Platform, 'db' | 'files'>,
  document: Formed,
): Promise<Uint8Array | undefined> {
  const id = FOLLOWS.includes(document.state)
    ? await formNow(db, document)
    : (document.formVersionId ?? null);
  if (!id) return undefined;
  const { sha256 } = await requireFormVersion(db, id);
  const bytes = await files.get(sha256);
  if (!bytes) throw new Error(`formOfDocument: the file of form ${id} is missing`);
  return bytes;
}
