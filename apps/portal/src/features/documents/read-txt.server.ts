import type { Block } from '@danban/legal-text';
import { createLossTally, type ReadResult, refuse } from './import-result.ts';
import { cleanText, countInvisible } from './plain/clean-text.ts';
import { looksLegacyEncoded } from './plain/legacy-encoding.ts';
import { unwrapLines } from './plain/unwrap-lines.ts';

/**
 * Reads a plain text file (UTF-8, or UTF-16 with its byte order mark) into one block per paragraph.
 * Old single-byte encodings (windows-1258, TCVN3) are refused: guessing one wrong garbles a legal text silently.
 */
export function readTxt(bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if (decoded === undefined) return refuse('brokenText');
  if (!/\p{L}/u.test(decoded)) return refuse('noText');
  if (looksLegacyEncoded(decoded)) return refuse('legacyEncoding');
  const tally = createLossTally();
  tally.add('invisibleCharacters', countInvisible(decoded));
  const lines = decoded.split(/\r\n?|\n|\u2028|\u2029|\f/).map(cleanText);
  const { paragraphs, rebuilt } = unwrapLines(lines);
  tally.add('rebuiltParagraphs', rebuilt);
  const blocks = paragraphs.map(
    (paragraph): Block => ({
      kind: 'paragraph',
      text: paragraph.text,
      source: { index: paragraph.line },
      // A joined paragraph is a guess, a line of its own is what the file says.
      confidence: paragraph.joined ? 0.85 : 1,
    }),
  );
  return { ok: true, blocks, losses: tally.list(), notes: [], marginTexts: [] };
}

function decode(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
