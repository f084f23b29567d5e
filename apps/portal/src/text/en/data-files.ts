import type { Translated } from '../language.ts';
import type { dataFilesText } from '../vi/data-files.ts';
import { formatInstant, formatNumber } from './dates.ts';

const formatBytes = (bytes: number) =>
  bytes < 2 ** 20
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / 2 ** 20).toFixed(1)} MB`;
const opinions = (count: number) => `${formatNumber(count)} ${count === 1 ? 'opinion' : 'opinions'}`;

export const dataFilesInEnglish: Translated<typeof dataFilesText> = {
  title: 'Download all data',
  intro:
    'Every published opinion with the answer of the body, and the answers as pages to print. The files are in Vietnamese.',
  kinds: {
    opinionsCsv: 'Every opinion with its answer (CSV)',
    opinionsJsonl: 'Every opinion with its answer (JSON Lines)',
    tablePdf: 'The table of answers (PDF)',
  },
  size: (file) =>
    file.rowsWritten > 0
      ? `${opinions(file.rowsWritten)}, ${formatBytes(file.bytes)}`
      : formatBytes(file.bytes),
  checksum: 'Checksum file (.sha256)',
  sha256: 'SHA-256',
  writing: ({ rowsWritten, rowsExpected }) =>
    rowsExpected > 0
      ? `Being written: ${formatNumber(rowsWritten)} of ${opinions(rowsExpected)}.`
      : 'Being written.',
  writtenAt: (at) => `Written at ${formatInstant(at)}.`,
  stale:
    'Something has changed since the file was written, so the old one is not handed out any more. A new one is written within ten minutes; then load this page again.',
  noPdf: 'The PDF could not be made. Take the Word file (DOCX) above.',
  goOn: 'A download that was cut off can be resumed. Compare the SHA-256 to know that you have all of it.',
  notNow: {
    writing: 'This file is being written. Try again in a few minutes.',
    stale:
      'Something has changed since this file was written. A new one is written within ten minutes; try again then.',
    failed: 'This file could not be made. Take another form of it on the page of the draft.',
  },
  forStaff: {
    csv: 'Every opinion with its answer (CSV)',
    jsonl: 'Every opinion with its answer (JSON Lines)',
  },
};
