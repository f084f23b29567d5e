import { blocksOfText, decodeLegacy } from '@danban/legal-text';
import { createLossTally, type ReadResult, refuse } from './import-result.ts';
import { cleanText, countInvisible } from './plain/clean-text.ts';
import { looksLegacyEncoded } from './plain/legacy-encoding.ts';

// So few bytes that are no UTF-8 are damage of a file; more of them are another encoding.
const MOST_BROKEN = 0.001;

/**
 * Reads a plain text file (UTF-8, or UTF-16 with its byte order mark) into one block per paragraph. The
 * bytes of the old TCVN3 and VNI fonts are read where they give Vietnamese and said as a loss; any other
 * single-byte encoding (windows-1258) is refused: guessing one wrong garbles a legal text silently.
 */
export function readTxt(bytes: Uint8Array): ReadResult {
  const decoded = decode(bytes);
  if (decoded === undefined) return refuse('brokenText');
  if (!/\p{L}/u.test(decoded.text)) return refuse('noText');
  const { text, encoding } = decodeLegacy(decoded.text);
  if (!encoding && looksLegacyEncoded(text)) return refuse('legacyEncoding');
  const tally = createLossTally();
  tally.add('invisibleCharacters', countInvisible(text));
  tally.add('brokenCharacters', decoded.broken);
  // Control characters go first: they mean nothing in a text, but would stand in the middle of words.
  const blocks = blocksOfText(
    text
      .split(/\r\n?|\n/)
      .map(keepFeeds)
      .join('\n'),
  );
  tally.add('legacyFont', encoding ? blocks.length : 0);
  tally.add('rebuiltParagraphs', blocks.filter((block) => block.confidence !== undefined).length);
  return { ok: true, blocks: blocks.map(sure), losses: tally.list(), notes: [], marginTexts: [] };
}

const sure = <Item extends { confidence?: number }>(block: Item): Item => ({ confidence: 1, ...block });

function keepFeeds(line: string): string {
  return line.split('\f').map(cleanText).join('\f');
}

function decode(bytes: Uint8Array): { readonly text: string; readonly broken: number } | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return { text, broken };
  const single = new TextDecoder('windows-1252').decode(bytes);
  if (decodeLegacy(single).encoding) return { text: single, broken: 0 };
  return broken <= text.length * MOST_BROKEN ? { text, broken } : undefined;
}
