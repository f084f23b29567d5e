import type { Translated } from '../language.ts';
import type * as vi from '../vi/submissions.ts';
import { submissionText } from '../vi/submissions.ts';
import { contributorCategories, contributorCategoryWords } from '../vi/words.ts';
import { formatDeadline, formatNumber } from './dates.ts';
import { categoriesInEnglish } from './words.ts';

const later = (address: string, email: string) => [address, email].filter(Boolean).join('; ');

export const errorsInEnglish: Translated<typeof vi.submissionErrors> = {
  choosePosition: 'Choose one: you agree, propose a change, disagree, or ask.',
  writeSomething:
    'Write your opinion, or the wording that you propose. Only “I agree” may stand without words.',
  nothingWritten: 'You have not written an opinion yet.',
  textTooLong: (written) =>
    `This is ${formatNumber(written)} characters long; the limit is 10,000. Nothing was cut off: shorten it, or move a part to another opinion.`,
  quoteTooLong:
    'The quotation is longer than 10,000 characters. Open the form again and choose a shorter one.',
  tooManyOpinions: (most) => `At most ${most} opinions can be sent at once. Send the others the next time.`,
  lineTooLong: (most) => `This line is longer than ${most} characters. Please shorten it.`,
  unknownUnit:
    'This article is not in the draft on which comments are asked. Choose again; what you wrote is still here.',
  chooseCategory: 'Choose one from the list.',
  emailWrong: 'This is not an e-mail address. Example: name@example.com',
  emailMissing: 'You want to be told by e-mail but gave no address.',
  consentOrNoEmail: 'Tick this box so that we may use your address, or take the address out.',
  nameMissing: 'You want your name published but gave no name.',
  organisationMissing: 'You gave details of a letter but not the name of the organisation.',
  categoryOfOrganisation:
    'You write for an organisation: say that you write as a household business, an enterprise, a cooperative or an association.',
  dayWrong: 'There is no such day. Example: 20/11/2026.',
};

export const startRefusalsInEnglish: Translated<typeof vi.startRefusals> = {
  invalid: 'Something has to be corrected before the preview. Everything you wrote is still here.',
  closed:
    'The time for comments is over, so nothing was sent. What you wrote is still here: copy it and send it to the drafting body by letter. It may still be considered, and is recorded as late.',
  notYetOpen: 'Comments on this draft are not taken yet. What you wrote is still here.',
  withdrawn:
    'The drafting body has withdrawn this draft and takes no comments. What you wrote is still here.',
  tooMany:
    'Too much was sent from your network just now. What you wrote is still here: wait a few minutes and press again.',
  tooLarge:
    'What was sent is larger than the server takes (4 MB), so nothing was saved. Press the back button of your browser to find what you wrote, and send it in parts.',
};

export const confirmRefusalsInEnglish: Translated<typeof vi.confirmRefusals> = {
  closed: 'The time for comments ended before you pressed the button, so this opinion was not sent.',
  notYetOpen: 'Comments on this draft are not taken yet, so this opinion was not sent.',
  withdrawn: 'The drafting body has withdrawn this draft, so this opinion was not sent.',
  ended:
    'What this draft was to change has been withdrawn or replaced meanwhile, so it was not sent. You can copy what you wrote and comment anew.',
  gone: 'This draft of yours is no longer here. You may have thrown it away, or seven days have passed.',
  tooMany:
    'Too much was sent from your network just now. Your draft is still here: wait a few minutes and press again.',
};

export const submissionInEnglish: Translated<typeof vi.submissionText> = {
  someContributor: 'Contributor',
  wholeDraft: 'General',
  wholeDraftLong: 'The whole draft',
  inSeven: 'Your draft is kept for seven days and then deleted.',
};

export const formInEnglish: Translated<typeof vi.opinionFormText> = {
  title: 'Comment on the draft',
  titleFor: (citation) => `Comment on “${citation}”`,
  intro:
    'You need no account. You see everything once more before it is sent. You may write in English: your opinion is published in your own words. The Vietnamese text of the draft is the one that counts.',
  until: (day) => `Comments are taken until ${formatDeadline(day)}, Vietnam time.`,
  opinion: (ordinal) => `Opinion ${ordinal}`,
  where: 'Which part do you comment on?',
  whereHint: 'Choose an article (“Điều”), or leave “The whole draft” for a general opinion.',
  wholeDraft: 'The whole draft (general opinion)',
  showText: (citation) => `Read “${citation}” again`,
  quoted: 'You comment on the words',
  position: 'What do you want to say?',
  wording: 'The wording that you propose',
  wordingHint:
    'The words that you would like to see in the text, in Vietnamese if you can. What is added and struck out is marked by itself.',
  takePresent: 'Start from the present text',
  text: 'Your opinion and your reason',
  textHint: 'An example from your own experience helps the body most.',
  addPlace: 'Add another article',
  removePlace: (ordinal) => `Take out opinion ${ordinal}`,
  who: 'Who are you?',
  whoOptional: '(optional)',
  whoHint:
    'You may leave all of it empty. Opinions without a name are received, counted and answered all the same.',
  category: 'You write as',
  categoryNone: 'Not stated',
  place: 'Commune or ward where you live',
  name: 'Name',
  email: 'E-mail',
  emailCovered:
    'The address on record is partly covered, because anybody with the receipt code can open this page. Leave it as it is to keep it; to change it, clear it and write another.',
  emailHint: (days) => `Deleted ${days} days after the answer is published, or sooner if you wish.`,
  consents: 'What may it be used for? Each box is one purpose, and none has to be ticked.',
  consentAnswer:
    'Tell me by e-mail when there is an answer, or when an opinion is not shown in public. The address is used for nothing that I have not ticked.',
  consentReceipt: 'Send the receipt to my e-mail address, and let me find the code again with it.',
  consentAskBack: 'The drafting body may write to me to ask more about the opinion.',
  consentName: 'Publish my name, or the name of the organisation, with the opinion.',
  asOrganisation: 'You write for an organisation that has sent a letter',
  asOrganisationHint:
    'The opinion is marked as “stated by the contributor” until the body compares it with the letter, or until an address of the organisation is confirmed.',
  organisation: 'Name of the organisation',
  letterSymbol: 'Number of the letter',
  letterDatedOn: 'Date of the letter',
  letterSigner: 'Signed by',
  publicTitle: 'What becomes public?',
  publicSeen: 'Everybody can read',
  publicSeenItems: [
    'the opinion, its reason and the proposed wording',
    'what you write as, and your commune, if you state them',
  ],
  publicInside: 'Only the drafting body sees',
  publicInsideItems: [
    'names of people and organisations, unless you agree to publish them',
    'e-mail, who signed',
  ],
  trap: 'Leave this field empty',
  toPreview: 'Preview before sending',
  previewNote: 'Nothing is sent yet: the next page shows exactly what becomes public.',
  closedTitle: 'The time for comments is over',
  closed: (day) => `Comments on this draft were taken until ${formatDeadline(day)}.`,
  notYetOpenTitle: 'Comments are not taken yet',
  withdrawnTitle: 'The draft was withdrawn',
  byLetter: (address, email) =>
    `You can still write to the drafting body: ${later(address, email)}. What arrives late is recorded as late; the body decides whether it considers it.`,
};

export const previewInEnglish: Translated<typeof vi.previewText> = {
  title: 'Preview before sending',
  notSent:
    'Your opinion has not been sent. Read it again, then press “Send the opinion” at the end of the page.',
  notSentAnew: (code) =>
    `This changes what was sent under ${code}. When you press “Send the opinion”, it takes the place of the old one; until then the old one stays as it is.`,
  textOff:
    'The draft has been taken off the portal to be checked. What you quoted is not shown for now and is kept; until it is back, opinions cannot be changed or added.',
  becomesPublic: 'Becomes public',
  written: 'What you wrote',
  staysInside: 'Only the drafting body sees',
  as: 'The contributor is named as',
  suggested: 'Proposed wording',
  noText: 'Nothing more was written.',
  name: 'Name',
  namePublished: 'Name (you agree to publish it)',
  email: 'E-mail',
  organisation: 'Organisation',
  organisationPublished: 'Organisation (you agree to publish it)',
  letter: (symbol, day) => [symbol && `No. ${symbol}`, day && `of ${day}`].filter(Boolean).join(', '),
  letterLabel: 'Letter',
  signer: 'Signed by',
  purposes: 'You agree',
  purposeAnswer: 'to be told of the answer',
  purposeReceipt: 'to have the receipt sent and to find the code again',
  purposeAskBack: 'to be asked about the opinion',
  nothingInside: 'You left no name and no address.',
  send: 'Send the opinion',
  discard: 'Throw away, do not send',
  proving: 'Checking and sending, a few seconds…',
  sendNote: 'Pressing twice sends once only. You get a code at once, to follow your opinion.',
  kept: (until) =>
    `This draft of yours is kept until ${until}, Vietnam time, at the address of this page. Only who has the address can open it.`,
  closedTitle: 'The time is over, this opinion was not sent',
  closed: (day) =>
    `Comments were taken until ${formatDeadline(day)}. An opinion counts only when “Send the opinion” was pressed before.`,
  closedToDo: (address, email) =>
    `You can print or copy this page and send it to the drafting body: ${later(address, email)}. What arrives late is recorded as late; the body decides whether it considers it.`,
  discarded: 'Your draft was thrown away. Nothing was sent and nothing was kept.',
  goneTitle: 'This draft of yours is no longer here',
  sentOrGone: 'It was sent, thrown away, or seven days have passed. Its own page says which.',
  seeDraft: 'Open the page of your draft',
};

export const trackInEnglish: Translated<typeof vi.trackText> = {
  title: 'Track an opinion',
  intro: 'Enter the code of the receipt to see how far your opinion has come.',
  code: 'Code of the receipt',
  codeHint:
    'Sixteen letters and digits, such as 7KQM-2RXD-98TV-ACEF. Capital or small, with or without hyphens.',
  look: 'Find my receipt',
  codeWrong:
    'This is not the code of a receipt. It has sixteen characters, without the letters I, L, O, U and without 0 and 1.',
  codeUnknown: 'No receipt has this code. Please compare each group of four characters.',
  tooMany: 'Too many codes were tried from your network. Wait a few minutes and try again.',
  receiptTitle: 'Your opinion was received',
  keepCode: 'Keep this code: whoever has it can see the receipt, and it is the only way to find it again.',
  qr: 'QR code of this page',
  receivedAt: 'Received at (Vietnam time)',
  draft: 'Draft',
  body: 'Received by',
  channel: 'Sent through',
  label: 'The contributor is named as',
  count: 'Opinions',
  hash: 'Hash of the content (SHA-256)',
  hashNote: 'If one word of the content changed, this would change too.',
  late: 'Arrived after the last day: kept, and counted apart.',
  print: 'To keep it on paper, use the Print command of your browser.',
  yourOpinions: 'Your opinions',
  steps: { received: 'Received', grouped: 'Grouped', answered: 'Answered' },
  stepsAhead: { grouped: 'To be grouped', answered: 'To be answered' },
  groupedAs: (title, count) =>
    count > 1
      ? `Together with ${formatNumber(count - 1)} opinions that say the same: “${title}”`
      : `In the group “${title}”`,
  notGrouped: 'The drafting body has not put this opinion into a group yet.',
  notAnswered: 'The answer is published with the table of answers.',
  answer: 'The answer',
  changedTo: 'What was changed',
  seeTable: 'See the whole table of answers',
  notShown: 'This was handed on to another procedure',
  notShownNote:
    'What you sent is dealt with in a procedure of its own. It is no comment on the draft, so it is not shown anywhere on this site. Keep the code of the receipt.',
  redacted: 'In public, a part of this opinion is covered',
  redactedNote: 'Everybody reads the following; what you sent is kept as it is inside:',
  hidden: 'This opinion is not shown in public',
  hiddenNote:
    'It is received, counted and answered all the same. Only you and the drafting body can read it.',
  reason: 'Reason',
  phone: 'Telephone',
  contactTitle: 'Your contact data',
  contactKept: 'The body keeps this, apart from the opinion:',
  contactNone: 'The body keeps no name and no address of yours for this.',
  contactDeleted: 'Your contact data was deleted. Your opinion is still there.',
  deleteContact: 'Delete my contact data',
  deleteWarn:
    'Deleted is deleted, and the body can no longer tell you of the answer. Your opinion is kept and answered on this page.',
  deleteSure: 'I understand and want to delete it',
  deleteNotSure: 'Tick this box to confirm. Nothing was deleted.',
};

export const hiddenCodesInEnglish: Translated<typeof vi.hiddenCodeWords> = {
  insult: 'It insults somebody',
  personalData: 'It holds private data of a person',
  offTopic: 'It is not about this draft',
  spam: 'It is advertising or spam',
  accusation: 'It says that a certain person did wrong, without a finding',
  secret: 'It holds what belongs to state secrets',
  review: 'It is being reviewed',
  enteredWrongly: 'Staff wrote it down by mistake and took it back',
  erased: 'Its words were erased',
};

/** What a stored label begins with, and what that means. */
const CATEGORIES: readonly (readonly [vietnamese: string, english: string])[] = [
  [submissionText.someContributor, submissionInEnglish.someContributor],
  ...contributorCategories.map(
    (code) => [contributorCategoryWords[code], categoriesInEnglish[code]] as const,
  ),
];

/** "Doanh nghiệp, xã Chợ Mới" → "Doanh nghiệp, xã Chợ Mới (Enterprise)"; the public reads what stands before the bracket. */
export const labelsInEnglish: Translated<typeof vi.labelWords> = {
  shown: (label) => {
    const [, english] =
      CATEGORIES.find(([vietnamese]) => label === vietnamese || label.startsWith(`${vietnamese}, `)) ?? [];
    return english ? `${label} (${english})` : label;
  },
};
