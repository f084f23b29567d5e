import type { UnitKind } from '../model/node.ts';
import { readAppendix, readAttached, readForm } from './appendix.ts';
import { readArticle } from './article.ts';
import { readChapter } from './chapter.ts';
import { readClause, readDecimal } from './clause.ts';
import { readIndent } from './indent.ts';
import type { Line, LineKind } from './line.ts';
import type { Marker } from './marker.ts';
import { readPart } from './part.ts';
import { readPoint } from './point.ts';
import { readRoman, readSection } from './section.ts';

/**
 * A line with what its beginning says. `marker` is what it would be by itself; whether it is
 * believed depends on the lines around it (`sequence.ts`, `segments.ts`).
 *
 * @example
 * // 'a) Lập hồ sơ;' → { line, marker: { kind: 'point', number: 'a', … }, quoted: false }
 */
export interface Classified {
  readonly line: Line;
  readonly marker?: Marker;
  readonly quoted: boolean;
}

const UNIT_KINDS: ReadonlySet<string> = new Set<UnitKind>([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'indent',
  'appendix',
  'form',
]);

const READERS: readonly ((text: string) => Marker | undefined)[] = [
  readArticle,
  readChapter,
  readSection,
  readPart,
  readAppendix,
  readForm,
  readDecimal,
  readClause,
  readPoint,
  readRoman,
  readIndent,
];

/**
 * Reads the marker of every line; quoted lines and tables have none, an officer's word beats the text.
 *
 * @example
 * classify(linesOf(blocks), quotedLines(lines).inside)[3]?.marker?.kind; // 'clause'
 */
export function classify(lines: readonly Line[], quoted: readonly boolean[]): Classified[] {
  return lines.map((line, index) => {
    if (line.forced) return { line, marker: forcedMarker(line, line.forced), quoted: false };
    if (line.rows || quoted[index]) return { line, quoted: quoted[index] === true };
    const next = () => lines.slice(index + 1, index + 9).map((other) => other.text);
    return { line, marker: readAttached(line.text, next) ?? readMarker(line.text), quoted: false };
  });
}

function readMarker(text: string): Marker | undefined {
  for (const read of READERS) {
    const marker = read(text);
    if (marker) return marker;
  }
  return undefined;
}

// A forced unit is read with its own reader if the text has such a marker at all; otherwise it is a
// unit without number whose text is the whole line.
function forcedMarker(line: Line, forced: LineKind): Marker | undefined {
  if (!UNIT_KINDS.has(forced)) return undefined;
  for (const read of READERS) {
    const marker = read(line.text);
    if (marker?.kind === forced) return { ...marker, unsure: undefined };
  }
  return { kind: forced as UnitKind, label: '', rest: line.text };
}
