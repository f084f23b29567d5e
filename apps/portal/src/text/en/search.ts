import type { Translated } from '../language.ts';
import type { searchText } from '../vi/portal.ts';
import { formatNumber } from './dates.ts';

export const searchTextInEnglish: Translated<typeof searchText> = {
  title: 'Search',
  titleFor: (words) => `Search: ${words}`,
  description: 'Find drafts and issued documents of Vietnam. Diacritics may be left out.',
  label: 'Words to look for',
  hint: 'In Vietnamese: title, summary, people affected, body, number. Diacritics may be left out (“rac” finds “rác”).',
  drafts: 'Drafts',
  issued: 'Issued documents',
  allDrafts: (count) => `See all ${formatNumber(count)} drafts`,
  allIssued: (count) => `See all ${formatNumber(count)} documents`,
  noDrafts: 'No draft matches.',
  noIssued: 'No document matches.',
  nothing: 'Nothing was found',
  nothingHint:
    'Titles and texts are in Vietnamese. Try a shorter word or another one, take out a group of people, or see the whole list.',
  ask: 'Type a word to search',
  askHint:
    'In Vietnamese, for example “rác” (waste), “học phí” (school fees), “vỉa hè” (pavement). Or see the whole list.',
  groups: 'Only drafts that affect:',
};
