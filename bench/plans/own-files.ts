import { savedByOffice } from '../../apps/portal/test/office.ts';
import { drowningAppendix } from './own/drowning-appendix.ts';
import { type PaperPart, paperDocx } from './own/paper.ts';
import { readingOldWord } from './own/reading-old-word.ts';
import { wasteProse } from './own/waste-prose.ts';

/** A file to be read, and the truth of `own/` that stands in it. */
export interface OwnFile {
  readonly truth: string;
  readonly fileName: string;
  /** Written when asked for; PDF and .doc by LibreOffice, which must be on the machine. */
  bytes(): Promise<Uint8Array>;
  /** The same as DOCX, for whoever checks the truth. */
  docx(): Uint8Array;
}

const file = (truth: string, parts: readonly PaperPart[], ending: 'docx' | 'pdf' | 'doc'): OwnFile => ({
  truth,
  fileName: `${truth}.${ending}`,
  docx: () => paperDocx(parts),
  bytes: async () => (ending === 'docx' ? paperDocx(parts) : await savedByOffice(paperDocx(parts), ending)),
});

/** The same prose as DOCX and as PDF: one truth, two files. */
export const OWN_FILES: readonly OwnFile[] = [
  file('drowning-appendix', drowningAppendix, 'docx'),
  file('waste-prose', wasteProse, 'docx'),
  file('waste-prose', wasteProse, 'pdf'),
  file('reading-old-word', readingOldWord, 'doc'),
];
