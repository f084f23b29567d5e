import type { Translated } from '../language.ts';
import type { publicLogText } from '../vi/public-log.ts';
import { formatInstant, formatNumber } from './dates.ts';

const lines = (count: number) => `${formatNumber(count)} ${count === 1 ? 'line' : 'lines'}`;

export const logInEnglish: Translated<typeof publicLogText> = {
  title: (draft) => `Public log: ${draft}`,
  heading: 'Public log',
  eyebrow: 'Proof that nothing was lost, added or changed',
  intro:
    'Each submission that got a receipt is a line of this log, written together with the receipt. Hiding an opinion or showing it again, taking it back, replacing it or deleting its words is a line too. Nobody can change or delete a written line without its being seen.',
  privacy:
    'A line is a code and nothing else: who commented, and what was said, cannot be read from it. Whoever holds a receipt can prove that their words are in the log.',
  rounds: 'Consultations on this draft',
  round: (round) => `Round ${formatNumber(round)}`,
  numbers: 'In the log',
  submissions: 'submissions',
  hidden: 'times an opinion was hidden',
  shown: 'times it was shown again',
  redacted: 'times a part was blacked out',
  notOpinion: 'contents handed on as another matter',
  withdrawn: 'submissions taken back',
  replaced: 'submissions replaced by another version',
  erased: 'times the words were deleted, at the sender’s request or because their time was over',
  heads: 'Signed root hashes of the log',
  headsNote:
    'A root hash covers all lines up to a moment. It is signed every night if there are new lines, when the time for comments ends, and when the table of answers is published. Keep one: if the log were rewritten later, the new root hash would not continue yours.',
  noHeads:
    'No root hash has been signed yet. The first one is signed in the night after the first submission.',
  headLine: (size, signedAt, key) => `${lines(size)}, signed at ${formatInstant(signedAt)} with key ${key}`,
  root: 'Root hash',
  occasions: {
    daily: 'Nightly',
    closing: 'End of the time for comments',
    responseTable: 'Table of answers published',
  },
  keys: 'Public keys to check the signatures (Ed25519)',
  keyLine: (id, from, until) =>
    `Key ${id}, in use from ${formatInstant(from)}${until ? ` to ${formatInstant(until)}` : ''}`,
  verify: 'Check for yourself',
  verifySteps: [
    'On the page of your receipt, download the proof.',
    'On this page, download the signed root hashes and, to compute everything anew, all lines of the log.',
    'Download the program (under 60 lines; it uses no part of this site) and run it on a computer with Node.js 20 or later.',
  ],
  fileHeads: 'Signed root hashes (JSON)',
  fileLines: 'All lines of the log (JSON)',
  fileLinesMore: (most) =>
    `At most ${formatNumber(most)} lines at a time; add ?tu=${most} for the next ones.`,
  fileVerifier: 'The program that checks (JavaScript)',
  link: 'Public log',
  sealed: (size) => `${formatNumber(size)} lines when the table was made, root hash`,
  place: 'In the public log',
  line: (index) => `Line ${formatNumber(index)}`,
  covered: (signedAt) => `covered by the root hash signed at ${formatInstant(signedAt)}`,
  notCovered: 'will be covered by the root hash signed tonight',
  olderThanLog: 'This was received before the public log began.',
  proof: 'Download the proof (JSON)',
  proofNote: 'The file holds your words and your own secret number: give it only to people you trust.',
};
