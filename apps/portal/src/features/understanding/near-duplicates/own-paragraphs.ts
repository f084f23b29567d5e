import { withoutFrame } from '../frames/framed-text.ts';

/** A paragraph of fewer words is a greeting or a heading, shared by strangers. */
const LEAST_WORDS = 6;

/**
 * Paragraphs of a text that has several, by empty lines; none of a text that has one. Letterheads and signatures are frame, and
 * who writes under the same head has copied nothing.
 */
export function ownParagraphs(text: string): string[] {
  const paragraphs = withoutFrame(text.normalize('NFC'))
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.split(/\s+/).length >= LEAST_WORDS);
  return paragraphs.length > 1 ? paragraphs : [];
}
