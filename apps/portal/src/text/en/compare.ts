import type { Translated } from '../language.ts';
import type { compareText } from '../vi/compare.ts';
import type { changeText } from '../vi/drafts.ts';
import type { lawChangeWords, lawRefusalReasons, publicLawText } from '../vi/law-in-force.ts';
import { formatNumber } from './dates.ts';

const articles = (count: number) => `${formatNumber(count)} ${count === 1 ? 'article' : 'articles'}`;

export const compareInEnglish: Translated<typeof compareText> = {
  title: (shortTitle) => `Comparison: ${shortTitle}`,
  between: (before, after) => `Version ${after} against version ${before}`,
  lead: (before, after) =>
    `What changed from version ${before} to version ${after}: words taken out are struck through, words put in are underlined. What did not change is not printed again. The text is Vietnamese.`,
  kinds: { added: 'New', changed: 'Changed', removed: 'Taken out', moved: 'Moved' },
  kindCount: (kind, count) => `${kind}: ${articles(count)}`,
  inside: { added: 'new', changed: 'changed', removed: 'taken out', moved: 'moved' },
  summary: 'Summary',
  changes: 'Article by article',
  unchanged: (count) => `Not changed: ${articles(count)}`,
  nothing: 'The two versions do not differ in any article, clause or point.',
  nothingHint: 'Only the opening, the list of recipients or the signature may differ.',
  choose: 'Choose two versions to compare',
  from: 'From version',
  to: 'To version',
  show: 'Compare',
  version: (ordinal) => `Version ${ordinal}`,
  views: 'Compare with',
  viewVersions: 'The previous version',
  viewLaw: 'The law in force',
  none: 'There is nothing to compare yet',
  noneHint: 'One version of the draft is public, and no comparison with the law in force.',
  readText: 'Read the full text',
  readVersion: (ordinal) => `Read the full text: version ${ordinal}`,
  button: 'See what changed',
  buttonLaw: 'Compare with the law in force',
};

/** Around each change; the texts and their citations stay Vietnamese. */
export const changeInEnglish: Translated<
  Pick<typeof changeText, 'kinds' | 'none' | 'movedFrom' | 'related' | 'removedArticle' | 'version'>
> = {
  kinds: compareInEnglish.kinds,
  none: compareInEnglish.nothing,
  movedFrom: 'was',
  related: 'see also',
  removedArticle: 'not in the new version',
  version: compareInEnglish.version,
};

export const publicLawInEnglish: Translated<typeof publicLawText> = {
  lead: (ordinal) =>
    `Version ${ordinal} of the draft beside the law in force: words taken out are struck through, words put in are underlined, each with the reason of the drafting body. Texts and reasons are Vietnamese.`,
  bases: 'Documents in force',
  reason: 'Reason',
  refused: 'To be compared by hand',
  published: (edition, day) => `Published${edition > 1 ? `, edition ${edition}` : ''}: ${day}.`,
  docx: 'Download the comparison with reasons (DOCX, in Vietnamese)',
  rowsTitle: 'Provision by provision',
  columns: { before: 'Law in force', after: 'Draft' },
  notThere: 'No provision yet',
  gone: 'Repealed',
};

export const lawChangesInEnglish: Translated<typeof lawChangeWords> = {
  amend: 'Amended',
  replace: 'Replaced',
  add: 'Added',
  repeal: 'Repealed',
  repealDocument: 'Document repealed',
  rename: 'Renamed',
  replacePhrase: 'Phrase replaced',
  dropPhrase: 'Phrase taken out',
  addPhrase: 'Phrase added',
  renumber: 'Renumbered',
  replaceDocument: 'Whole text replaced',
  moved: 'Moved',
};

export const lawRefusalsInEnglish: Translated<typeof lawRefusalReasons> = {
  targetAbsent: 'The document in force has no such article, clause or point.',
  ambiguous: 'Several places fit what is named, or the new content fits no single one.',
  duplicateNumber: 'The document in force has this number already.',
  anchorAbsent: 'The document in force has no unit beside which the new content would stand.',
  phraseNotFound: 'The phrase was not found in that place.',
  otherDocument: 'It speaks of another document, which is not in this comparison.',
  wholeDocument: 'The whole document is repealed: nothing is left to stand beside it.',
  wrongContent: 'The new content is not of a kind that may stand in that place.',
  noFormula: 'The amending instruction could not be read.',
  noTarget: 'It could not be read which article, clause or point is amended.',
  noContent: 'New content is announced but was not found.',
  noPlace: 'Something is added without saying where.',
  unreadRest: 'Words after the place could not be understood.',
};
