import type { Channel, ContributorCategory, CountingClass } from './submission.ts';

/**
 * As whose contribution a submission counts in tables and reports. An official letter speaks for its
 * body; what comes through the internal system is the staff's; everything else follows the category.
 */
export function countingClassOf(channel: Channel, category: ContributorCategory): CountingClass {
  if (channel === 'internal') return 'staff';
  const byCategory = CLASS_OF_CATEGORY[category];
  if (channel !== 'organisationLetter') return byCategory;
  return byCategory === 'body' ? 'body' : 'organisation';
}

// An expert, and an official who writes for himself, is one person.
const CLASS_OF_CATEGORY: Record<ContributorCategory, CountingClass> = {
  unstated: 'individual',
  citizen: 'individual',
  household: 'household',
  businessHousehold: 'household',
  enterprise: 'organisation',
  cooperative: 'organisation',
  association: 'organisation',
  expert: 'individual',
  staffMember: 'individual',
  stateBody: 'body',
  fatherlandFront: 'body',
};
