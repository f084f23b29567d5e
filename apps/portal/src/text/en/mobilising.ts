import type { Translated } from '../language.ts';
import type { publicSupportersText } from '../vi/mobilising.ts';
import { formatNumber } from './dates.ts';

export const publicSupportersInEnglish: Translated<typeof publicSupportersText> = {
  title: 'Contributions and sponsors',
  intro:
    'How many experts, lawyers and associations were asked and contributed; what sponsors gave and what it was used for. Sums are always public, names only when the sponsor agreed.',
  helpers: 'Experts, lawyers and associations',
  noHelpers: 'Nobody has been asked and nothing was contributed yet.',
  year: 'Year',
  invited: 'Asked',
  accepted: 'Accepted',
  contributed: 'Contributions',
  sponsors: 'Sponsorship accepted',
  noSponsors: 'No sponsorship has been accepted yet.',
  count: 'Gifts',
  money: 'Money',
  inKind: 'In kind (estimated)',
  amount: (dong) => `${formatNumber(dong)} VND`,
  number: (n) => formatNumber(n),
  namedIn: (year) => `Sponsors who agreed to be named, ${year}`,
  sponsor: 'Sponsor',
  gave: 'Gave',
  purpose: 'Purpose',
  used: 'Used for',
  notYetUsed: 'not noted yet',
};
