import { maskedEmail } from '../contact/mask-contact.ts';
import type { OpinionFormValues } from '../opinion-form.ts';
import { formFrom } from '../submission.schema.ts';
import type { DraftContent } from '../submission-drafts.store.server.ts';
import { writtenLine } from '../written-words.ts';

/**
 * A change is begun with the receipt alone, and a receipt is lost, photographed, passed on. The address that stands in the record is
 * shown only as far as its owner needs to know it again; what somebody typed into the draft is shown as it was typed.
 */
export function shownContent(content: DraftContent): DraftContent {
  if (!content.emailFromRecord || content.email === null) return content;
  return { ...content, email: maskedEmail(content.email) };
}

/** The form "who speaks" as it is filled in. */
export function personForm(content: DraftContent): OpinionFormValues {
  return formFrom(shownContent(content), '');
}

/** The covered address, left as it is, means the address that it covers; anything else is a new address. */
export function withKeptEmail(
  values: OpinionFormValues,
  content: DraftContent,
): { readonly values: OpinionFormValues; readonly isKept: boolean } {
  const isKept =
    content.emailFromRecord === true &&
    content.email !== null &&
    writtenLine(values.email) === writtenLine(maskedEmail(content.email));
  return { values: isKept ? { ...values, email: content.email ?? '' } : values, isKept };
}
