import type { Translated } from '../language.ts';
import type { attachmentsText, attachRefusals as attachRefusalsVi } from '../vi/attachments.ts';
import type * as choosing from '../vi/choosing.ts';
import type { publishingText, traceWords } from '../vi/publishing.ts';
import type * as vi from '../vi/writing.ts';
import { formatNumber } from './dates.ts';

const n = (count: number, one: string, many = `${one}s`) =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

export const writingInEnglish: Translated<typeof vi.writingText> = {
  opinions: (count) => `${n(count, 'opinion')} in your draft`,
  edit: 'Change',
  editLong: (ordinal) => `opinion ${ordinal}`,
  up: 'Up',
  down: 'Down',
  remove: 'Take out',
  addTitle: 'Say more',
  addNote: 'All opinions of your draft are sent together and get one receipt.',
  add: 'Add another opinion',
  fromText: 'Choose an article in the text',
  full: (most) => `Your draft holds ${most} opinions, the most that can be sent at once.`,
  newTitle: 'Add an opinion',
  editTitle: 'Change the opinion',
  save: 'Save in my draft',
  back: 'Back to my draft',
  personTitle: 'Who are you?',
  personEdit: 'Change this part',
  savePerson: 'Save and preview',
  nowThere: 'In the other tab it now says',
  textTitle: (draft) => `Choose an article to comment on: “${draft}”`,
  textHeading: 'Choose an article to comment on',
  textIntro:
    'This is the draft, beside what you have written. Press “Comment on this article” where you want to speak. Nothing has been sent.',
  inDraft: (count) => `Your draft holds ${n(count, 'opinion')}.`,
  toPreview: 'Preview and send',
  yours: 'Opinions in your draft',
  redlineNote: 'Struck-through words are taken out, underlined words are added.',
};

export const editRefusalsInEnglish: Translated<typeof vi.editRefusals> = {
  invalid: 'Something has to be corrected before saving. Everything you wrote is still here.',
  gone: 'This draft was sent, thrown away, or seven days have passed, so nothing more can be saved in it. What you just wrote is still here to be copied.',
  changedElsewhere:
    'This opinion was changed in another tab, so it was not saved. What you wrote is still here: press save again to use it instead of the other.',
  removedElsewhere:
    'This opinion was taken out in another tab. What you wrote is still here: press save again to put it back.',
  personChangedElsewhere:
    'This part was changed in another tab, so it was not saved. What you wrote is still here: press save again to use it instead of the other.',
  tooManyOpinions: 'Your draft is full. Send it first, then write on.',
  tooMany:
    'Too much was changed from your network just now. What you wrote is still here: wait a few minutes and press again.',
  tooLarge:
    'What was sent is larger than the server takes (4 MB), so nothing was saved. Press the back button of your browser to find what you wrote, and send it in parts.',
};

export const choosingInEnglish: Translated<typeof choosing.choosingText> = {
  link: 'Choose words and comment in the text',
  title: (draft) => `Choose words to comment on: ${draft}`,
  heading: 'Choose words to comment on',
  how: 'Mark words with the mouse or a finger, then press “Comment on these words”. With the keyboard: press “Choose words” at an article, go from sentence to sentence with the arrows up and down; Shift and the arrows left and right take or add words.',
  without:
    'If your browser cannot do this, press “Comment on this article” beside an article: that works as well.',
  back: 'Back to the reading page',
  bar: 'Words chosen now',
  place: (at, all) => `Sentence ${at} of ${all}:`,
  previous: 'Previous sentence',
  next: 'Next sentence',
  shorter: 'Fewer words',
  longer: 'More words',
  write: 'Comment on these words',
  stop: 'Leave it',
  start: 'Choose words',
  startIn: ' in',
  form: 'Comment on the chosen words',
  otherWording: 'Propose another wording',
  save: 'Write into my draft',
  saveNote: 'Nothing is sent yet. You can comment on more articles, then preview and send all at once.',
  close: 'Leave it, do not write',
};

export const attachmentsInEnglish: Translated<
  Pick<
    typeof attachmentsText,
    | ('title' | 'link' | 'intro' | 'cleaned' | 'secrecy' | 'choose' | 'wantsPublic' | 'inside' | 'add')
    | ('attached' | 'none' | 'remove' | 'removed' | 'nothingRemoved' | 'size' | 'staysInside' | 'mayBePublic')
    | ('isPublic' | 'download')
  >
> = {
  title: 'Attached files',
  link: 'Attach a file: picture, document',
  intro: (most, megabytes) =>
    `At most ${most} files, each of at most ${megabytes} MB: .docx, .pdf, .txt, or pictures .jpg, .png, .webp.`,
  cleaned:
    'Each file is written anew when it arrives: place, camera, author, remarks and tracked changes are taken out. The original is not kept.',
  secrecy: 'Do not send anything secret through this site.',
  choose: 'Choose files',
  wantsPublic: 'I agree that everybody may read these files. The body looks at them first.',
  inside: 'Without the tick only the drafting body can read them.',
  add: 'Attach to my draft',
  attached: 'Attached to your draft',
  none: 'No files.',
  remove: 'Take this file out',
  removed: (parts) => `Taken out of the file: ${parts.join(', ')}.`,
  nothingRemoved: 'There was nothing to take out of the file.',
  size: (bytes) => `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`,
  staysInside: 'Only the drafting body can read it',
  mayBePublic: 'Published after the body has looked at it',
  isPublic: 'Public',
  download: 'Download',
};

export const attachRefusalsInEnglish: Translated<typeof attachRefusalsVi> = {
  nothingChosen: 'You have not chosen a file.',
  fileTooLarge: 'The file is larger than 5 MB. Make the picture smaller, or send several files.',
  togetherTooLarge: 'The files together are larger than 11 MB, so this one was not attached.',
  tooManyFiles: 'At most 5 files can be sent at once. Take some out and attach again.',
  secretStamp:
    'The file carries a mark of secrecy. Secret documents may not be sent over the network: it was not kept. If you must, turn to the drafting body in person.',
  kind: 'Files of this kind are not taken. Use .docx, .pdf, .txt, or pictures .jpg, .png, .webp.',
  broken: 'The file cannot be opened. Save it again with the program that made it and try once more.',
  remarks: 'The PDF holds remarks or markings. Export it again without them.',
  noProgram: 'The server cannot handle PDF yet. Send a .docx or a picture.',
  gone: 'This draft was sent, thrown away, or seven days have passed, so no file can be attached.',
  tooMany: 'Too many files were sent from your network just now. Wait a few minutes and try again.',
};

export const tracesInEnglish: Translated<typeof traceWords> = {
  comments: (count) => n(count, 'remark'),
  trackedChanges: (count) => `${n(count, 'tracked change')} (read as accepted)`,
  hiddenText: (count) => n(count, 'hidden passage'),
  people: (count) => (count === 1 ? 'the author’s name' : `names of ${formatNumber(count)} authors`),
  properties: (count) => n(count, 'property of the file', 'properties of the file'),
  embeddedSheets: (count) => n(count, 'embedded sheet'),
  embeddedFiles: (count) => n(count, 'embedded file'),
  thumbnails: () => 'the thumbnail of the file',
  customData: (count) => `${n(count, 'piece')} of program data`,
  pictureMetadata: (count) => `data in ${n(count, 'picture')} (device, place, day)`,
  outsideLinks: (count) => n(count, 'link to other files', 'links to other files'),
  outsideFields: (count) => `${n(count, 'field')} that fetch data (the printed words stay)`,
  controls: (count) => n(count, 'form control'),
  signatures: (count) => n(count, 'digital signature of the original', 'digital signatures of the original'),
  scripts: () => 'a script in the file',
  attachments: (count) => n(count, 'attached file'),
  charts: (count) => n(count, 'chart'),
  drawings: (count) => n(count, 'drawing that cannot be read', 'drawings that cannot be read'),
  coveredWords: (count) => `${n(count, 'place')} where words are covered`,
};

export const publishingInEnglish: Translated<Pick<typeof publishingText, 'visible'>> = {
  visible:
    'Charts and drawings are parts that readers see in the original. To publish them, insert them as pictures (PNG, JPEG).',
};
