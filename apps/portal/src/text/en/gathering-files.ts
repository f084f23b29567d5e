import type { Translated } from '../language.ts';
import type * as words from '../vi/gathering-files.ts';
import { formatLegalDate, formatNumber } from './dates.ts';

const facts = (ending: string, kilobytes: number) => `${ending}, ${formatNumber(kilobytes)} KB`;

export const publicFilesInEnglish: Translated<typeof words.publicFilesText> = {
  materials: 'Documents',
  forParticipants: 'Documents for participants',
  forParticipantsNote: 'They open with this private link; please do not pass it on.',
  photos: 'Photographs',
  caption: 'Photograph',
  facts,
};

export const publicSkillDocumentInEnglish: Translated<typeof words.publicSkillDocumentText> = {
  title: 'Learning materials',
  description:
    'Handbooks, lessons and questions with answers on communicating policy, published by public bodies for everybody.',
  empty: 'Nothing is published yet',
  emptyHint: 'Published materials will appear here.',
  audience: 'For',
  body: 'Published by',
  version: 'Version',
  dated: 'Date',
  note: 'What is new',
  edition: (ordinal: number) => `Version ${formatNumber(ordinal)}`,
  day: (day: string) => formatLegalDate(day),
  facts,
  download: 'Download',
  replacedTitle: (ordinal: number) => `This version was replaced by version ${formatNumber(ordinal)}`,
  replaced: 'Please use the new version. This one stays for those who learned from it or refer to it.',
  toNewest: 'Open the version in use',
  withdrawnTitle: 'This material was withdrawn',
  goneTitle: 'The file of this version was taken down',
  others: 'Other versions',
  back: 'All materials',
  columns: { title: 'Material', audience: 'For', version: 'Version', day: 'Date', body: 'Body' },
};
