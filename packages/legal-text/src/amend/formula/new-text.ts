import type { LegalNode, UnitKind } from '../../model/node.ts';
import { unitText } from '../../model/visit.ts';
import { assignIds } from '../../parse/assign-ids.ts';
import { classify } from '../../parse/classify.ts';
import { paragraphOf, type UnitDraft } from '../../parse/draft.ts';
import { growUnits } from '../../parse/grow.ts';
import type { Line } from '../../parse/line.ts';
import { quotedLines } from '../../parse/quotes.ts';
import { believedMarkers } from '../../parse/sequence.ts';

/**
 * The lines of new text from the units that hold them: quoted paragraphs, or, where a document quotes
 * nothing, whatever stands below the formula.
 *
 * @example
 * linesOfUnits(clause.children).map((line) => line.text);
 */
export function linesOfUnits(units: readonly LegalNode[]): Line[] {
  return units.flatMap((unit): Line[] => {
    if (unit.rows) return [{ text: '', blockIndex: 0, rows: unit.rows }];
    if (unit.children.some((child) => child.rows)) {
      return [...linesOfUnits([{ ...unit, children: [] }]), ...linesOfUnits(unit.children)];
    }
    return unitText(unit)
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => ({ text, blockIndex: 0 }));
  });
}

/**
 * New text as units: the quotation marks around it taken off, then read like any document but without
 * its heading block and closing. `kind` is what the formula says begins there; it settles a heading
 * that is only believed where its number is the next one ("Điều 52" alone on its line).
 *
 * @example
 * readNewText([{ text: '“2. Hồ sơ nộp một lần.”.', blockIndex: 0 }], 'clause').units[0]?.number; // '2'
 */
export function readNewText(quoted: readonly Line[], kind?: UnitKind): ReadText {
  const stops = new Set<string>();
  const lines = withoutMarks(quoted, stops).map((line, index) => (index === 0 ? forced(line, kind) : line));
  const root: UnitDraft = { ...paragraphOf('', -1, false), kind: 'appendix', from: -1 };
  growUnits(root, believedMarkers(classify(lines, quotedLines(lines).inside)));
  return { units: assignIds(root.children).map(withoutSource), stops };
}

/**
 * New text read: its units, and the lines whose final stop stood behind the quotation mark.
 *
 * @example
 * // “2. Hồ sơ nộp một lần”. → stops: 'Hồ sơ nộp một lần.' ends in a stop that was not quoted
 */
export interface ReadText {
  readonly units: readonly LegalNode[];
  readonly stops: ReadonlySet<string>;
}

/**
 * Whether the last line of the unit got its stop from behind the quotation mark.
 *
 * @example
 * hasSuppliedStop(unit, stops);
 */
export function hasSuppliedStop(unit: LegalNode, stops: ReadonlySet<string>): boolean {
  const last = unitText(unit).split('\n').at(-1) ?? '';
  return [...stops].some((line) => line === last);
}

function forced(line: Line, kind: UnitKind | undefined): Line {
  if (!kind || line.rows) return line;
  const [read] = classify([line], [false]);
  return read?.marker?.kind === kind ? { ...line, forced: kind } : line;
}

/**
 * The unit without the places it came from, which mean nothing in another document.
 *
 * @example
 * withoutSource(unit).source; // undefined
 */
export function withoutSource(unit: LegalNode): LegalNode {
  const { source: _source, ...rest } = unit;
  return { ...rest, children: unit.children.map(withoutSource) };
}

//  “2. Hồ sơ nộp một lần, gọi là “hồ sơ gốc”.        the outer marks go, the inner ones stay
//  ^
//  3. Hồ sơ được lưu giữ 10 năm”.                    the stop behind the mark belongs to the sentence
//                              ^^
function withoutMarks(lines: readonly Line[], stops: Set<string>): Line[] {
  let depth = 0;
  let straight = false;
  const result: Line[] = [];
  for (const line of lines) {
    let text = line.text;
    if (depth === 0 && !straight && /^["“]/.test(text)) {
      straight = text.startsWith('"');
      depth = straight ? 0 : 1;
      text = text.slice(1).trimStart();
    }
    const level = depth + balance(text);
    const closing = straight ? /"\s?[.;,]*$/.exec(text) : depth > 0 && level <= 0 && /”\s?[.;,]*$/.exec(text);
    if (closing && (!straight || (text.split('"').length - 1) % 2 === 1)) {
      const quoted = text.slice(0, closing.index);
      text = closed(quoted, closing[0]);
      if (text !== quoted) stops.add(text);
      depth = 0;
      straight = false;
    } else if (!straight) depth = Math.max(level, depth > 0 ? 1 : 0);
    if (text !== '' || line.rows) result.push({ ...line, text });
  }
  return result;
}

function closed(text: string, mark: string): string {
  return /[.;]/.test(mark) && /[\p{L}\d)%”"]$/u.test(text) ? `${text}.` : text;
}

function balance(text: string): number {
  return text.split('“').length - text.split('”').length;
}
