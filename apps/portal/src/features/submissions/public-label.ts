import { submissionText } from '#text/vi/submissions.ts';
import { contributorCategoryWords } from '#text/vi/words.ts';
import type { ContributorCategory } from './submission.ts';

/** Who speaks, as printed in public: a category and a place, or the body that sent a letter. Never a person's name. */
export function publicLabel(
  category: ContributorCategory,
  place: string,
  organisationName: string | null = null,
): string {
  if (organisationName) return organisationName;
  const word = category === 'unstated' ? submissionText.someContributor : contributorCategoryWords[category];
  return place === '' ? word : `${word}, ${place}`;
}

/** The label of somebody who agreed that the name is printed; the name itself stays with the contact data. */
export function labelWithName(label: string, name: string | null, consentPublishName: boolean): string {
  return consentPublishName && name ? `${name} (${label})` : label;
}

/** The name of an organisation is printed with its own consent only, like a person's. */
export function publicName(content: {
  readonly consentPublishName: boolean;
  readonly organisation?: { readonly name: string } | null;
}): string | null {
  return content.consentPublishName && content.organisation ? content.organisation.name : null;
}
