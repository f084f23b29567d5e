import { withoutFrame } from '../frames/framed-text.ts';

/** A paragraph of fewer words is a greeting or a heading, shared by strangers. */
const LEAST_WORDS = 6;
/** A line of a text without empty lines is a paragraph from so many words on: shorter ones are points and courtesies. */
const LEAST_OF_A_LINE = 20;

/**
 * Paragraphs of a text that has several; none of a text that has one. They stand between empty lines; where there is none, a line that
 * ends a sentence ends its paragraph, since on a phone nobody leaves a line empty. Letterheads and signatures are frame, and who writes
 * under the same head has copied nothing.
 */
export function ownParagraphs(text: string): string[] {
  const body = withoutFrame(text.normalize('NFC')).trim();
  const apart = /\n\s*\n/.test(body);
  const pieces = body.split(apart ? /\n\s*\n/ : /(?<=[.!?…])[^\S\n]*\n/).map((piece) => piece.trim());
  const least = apart ? LEAST_WORDS : LEAST_OF_A_LINE;
  const paragraphs = pieces.filter((piece) => piece.split(/\s+/).length >= least);
  // Of lines one long one is enough: what stands beside it is the short demand of its sender.
  return pieces.length > 1 && paragraphs.length > (apart ? 1 : 0) ? paragraphs : [];
}
