import type { Translated } from '../language.ts';
import type * as words from '../vi/training.ts';
import { formatDayMonth, formatNumber } from './dates.ts';

export const certificateCheckInEnglish: Translated<typeof words.certificateCheckText> = {
  title: 'Check a certificate',
  intro: 'Type the code that is printed on the certificate, or scan its QR code.',
  code: 'Code',
  codeHint: 'For example K7QM-2XRT-9HDW. Small letters and no hyphens will do.',
  check: 'Check',
  validTitle: 'This certificate is real',
  takenBackTitle: 'This certificate was taken back',
  reason: 'Reason',
  unknownTitle: 'No certificate has this code',
  unknown:
    'Look at the code again: zero and O are the same, there is no I and no L. If it is as printed, the certificate was not issued here.',
  name: 'Issued to',
  erased: 'name deleted on request',
  subject: 'About',
  duration: 'Duration',
  heldOn: 'Held on',
  issuedOn: 'Issued on',
  body: 'Issued by',
  again: 'Check another code',
  day: (day) => formatDayMonth(day, true),
};

export const testInEnglish: Translated<typeof words.testText> = {
  title: 'Test',
  link: 'Take the test',
  intro: (questions, percent, left) =>
    `${formatNumber(questions)} questions, one right answer each. You pass with ${formatNumber(percent)}% right. Tries left: ${formatNumber(left)}.`,
  send: 'Hand in',
  passed: (right, of) => `You passed: ${formatNumber(right)} of ${formatNumber(of)} right.`,
  failed: (right, of) => `Not passed: ${formatNumber(right)} of ${formatNumber(of)} right.`,
  back: 'To the ticket',
  unknownTitle: 'This link is wrong',
  refusals: {
    noTest: 'This class has no test.',
    notAttended: 'The test is for those who came to the class.',
    passed: 'You passed the test. Nothing more to do.',
    noTriesLeft: 'You have used all your tries. Ask the organising body.',
    unanswered:
      'Some questions have no answer. Nothing was handed in, your choices are still here, and this try does not count.',
  },
  certificate: 'Download the certificate (PDF)',
  fileFailed: 'The PDF cannot be made just now. Your certificate is still there; try again in a few minutes.',
};
