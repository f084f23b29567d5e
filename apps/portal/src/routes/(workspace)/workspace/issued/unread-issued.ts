import { fail } from '@sveltejs/kit';
import { fieldTexts } from '#features/drafts/projects/project-form.ts';
import type { IssuedFieldError } from '#features/issued-documents/issued-document.schema.ts';
import { issuedFieldErrors, issuedText } from '#text/vi/issued-documents.ts';

/** What was typed, with a sentence at each field that is wrong. */
export function unreadIssued(
  values: Record<string, string>,
  errors: Partial<Record<string, IssuedFieldError>>,
) {
  const said = fieldTexts(errors, issuedFieldErrors);
  return fail(400, { values, errors: said, message: issuedText.incomplete });
}
