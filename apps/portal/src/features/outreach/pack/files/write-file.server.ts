import { strToU8 } from 'fflate';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { packWords } from '#text/vi/pack-words.ts';
import { bulletinSheet } from '../bulletin.ts';
import type { PackFacts } from '../pack-facts.ts';
import type { PieceFile } from '../piece-kinds.ts';
import { parsePiece } from '../piece-text.ts';
import { heldTogether } from './held-together.ts';
import { newsletterHtml, newsletterText } from './newsletter.ts';
import { writePaperForm } from './paper-form.server.ts';
import { writePosts } from './posts.ts';
import { writeCard, writeSheetPdf, writeSlides } from './sheets.server.ts';
import { writeLetteredDocx, writePlainDocx } from './write-piece-docx.server.ts';

export const FILE_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
};

export const typeOfFile = (name: string) =>
  FILE_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** Pages that a piece may take; a summary says itself that it is one. */
const MOST_PAGES: Readonly<Record<string, number>> = { summary: 1, questions: 8, notice: 1, leaflet: 2 };

/** One file out of the words of its piece. Undefined: too much for its sheet even in the smallest type. Same words, same bytes. */
export async function writePieceFile(
  file: PieceFile,
  words: string,
  facts: PackFacts,
  letterhead: LetterheadFacts,
): Promise<Uint8Array | undefined> {
  const blocks = parsePiece(words);
  switch (file.form) {
    case 'pdf':
      return writeSheetPdf(facts, blocks, file, MOST_PAGES[file.kind] ?? 1);
    case 'png':
      return await writeCard(facts, blocks, file);
    case 'slides':
      return await writeSlides(facts, blocks);
    case 'paperForm':
      return writePaperForm(facts);
    case 'docx':
      return file.kind === 'pressRelease' || file.kind === 'invitation'
        ? await writeLetteredDocx(facts, blocks.map(heldTogether), file.kind, letterhead)
        : await writePlainDocx(facts, blocks.map(heldTogether), {
            rowsToSign: file.kind === 'attendanceList',
          });
    case 'spoken':
      return strToU8(bulletinSheet(words, file.slot, packWords.versionLine(facts)));
    case 'posts':
      return strToU8(writePosts(facts, blocks));
    case 'mailHtml':
      return strToU8(newsletterHtml(facts, blocks));
    case 'mailText':
      return strToU8(newsletterText(facts, blocks));
  }
}
