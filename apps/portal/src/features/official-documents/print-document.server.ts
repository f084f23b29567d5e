import { fillForm } from '#features/documents/forms/fill-form.server.ts';
import {
  type AdministrativeDocument,
  writeAdministrativeDocx,
} from '#features/documents/write-administrative-docx.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import type { Platform } from '#platform/context.ts';
import { demoMark } from '#text/vi/common.ts';
import { formatLongDate } from '#text/vi/dates.ts';
import { officialDocumentsText } from '#text/vi/official-documents.ts';
import { formOfDocument } from './forms/form-of-document.server.ts';
import type { DocumentContent, OfficialDocument } from './official-document.ts';

/** What was approved, and what every later print must still be. */
export function contentHash(content: DocumentContent): string {
  return canonicalHash(content);
}

type Printed = Pick<OfficialDocument, 'content' | 'symbol' | 'datedOn' | 'signature' | 'typeAbbreviation'> &
  Partial<Pick<OfficialDocument, 'organisationId' | 'state' | 'formVersionId'>>;

/**
 * The Word file as it stands now: with blanks where number, date or signature are not yet there; in the form of its body, which an
 * approved document keeps.
 */
export async function printDocument(
  platform: Pick<Platform, 'installation' | 'db' | 'files'>,
  document: Printed,
  body: Pick<Organisation, 'symbol' | 'shortName'>,
): Promise<Uint8Array> {
  const { content, symbol, datedOn, signature } = document;
  const { place, authority, ...rest } = content;
  const bodySymbol = body.symbol ?? body.shortName;
  const blankNumber = document.typeAbbreviation
    ? `/${document.typeAbbreviation}-${bodySymbol}`
    : `/${bodySymbol}`;
  const printed: AdministrativeDocument = {
    ...rest,
    number: symbol ?? blankNumber,
    placeDate: `${place}, ${datedOn ? formatLongDate(datedOn) : officialDocumentsText.blankDate}`,
    signature: {
      authority,
      capacity: signature?.capacity,
      title: signature?.title ?? '',
      ...(signature?.post ? { post: signature.post } : {}),
      name: signature?.name,
    },
    ...(platform.installation.kind === 'demo' ? { demoMark } : {}),
  };
  const form = await formOfDocument(platform, document);
  return form ? await fillForm(form, printed) : await writeAdministrativeDocx(printed);
}
