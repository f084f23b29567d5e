import type { Diagnostic } from '../model/diagnostic.ts';
import type { UnitKind } from '../model/node.ts';
import { saysIssuedWith } from './appendix.ts';
import type { Classified } from './classify.ts';
import { draftOf, paragraphOf, type UnitDraft } from './draft.ts';
import { type Marker, startsSmall } from './marker.ts';
import { isFree, isMisplaced, markerInPlace, type Place } from './place.ts';
import { isArticleTitle, isGroupTitle } from './title.ts';

const RANK: Readonly<Record<UnitKind, number>> = {
  appendix: 0,
  form: 1,
  part: 2,
  chapter: 3,
  section: 4,
  subsection: 5,
  article: 6,
  clause: 7,
  point: 8,
  indent: 9,
  paragraph: 10,
  table: 10,
};
const GROUPS: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);
const TITLED: ReadonlySet<UnitKind> = new Set([...GROUPS, 'appendix', 'form']);

/** The units grown so far and the path from the root to the one that is open. */
interface Growth extends Place {
  free: boolean;
  readonly diagnostics: Diagnostic[];
  /** The open unit still takes title lines. */
  titleOpen: boolean;
}

/**
 * Grows the units of one piece of the document under `root`. This works by keeping the path of open
 * units: a marker closes every unit of its own or a lower rank and opens its unit under the rest; a
 * line without marker is the title, the own text or a further paragraph of the deepest open unit.
 *
 * @example
 * growUnits(root, classified).length; // 0 diagnostics; root.children is filled
 */
export function growUnits(root: UnitDraft, lines: readonly Classified[]): Diagnostic[] {
  const free = isFree(lines, 0);
  const growth: Growth = { root, open: [root], free, diagnostics: [], titleOpen: root.from >= 0 };
  for (let index = 0; index < lines.length; index += 1) {
    const item = lines[index]!;
    const marker = item.marker && placed(growth, item.marker, item.line.blockIndex);
    if (marker?.kind === 'form') growth.free = isFree(lines, index + 1);
    if (marker) openUnit(growth, marker, item.line.blockIndex, lines[index + 1]);
    else addLine(growth, item, lines[index + 1]);
    for (const unit of growth.open) unit.to = Math.max(unit.to, item.line.blockIndex);
  }
  return growth.diagnostics;
}

/** The marker as it counts here; one that cannot stand here is reported. */
function placed(growth: Growth, marker: Marker, blockIndex: number): Marker | undefined {
  const placedMarker = markerInPlace(growth, marker);
  if (!placedMarker && isMisplaced(marker)) {
    const data = { marker: marker.label };
    growth.diagnostics.push({ code: 'unplacedLine', severity: 'warning', blockIndex, data });
  }
  return placedMarker;
}

function openUnit(growth: Growth, marker: Marker, blockIndex: number, next: Classified | undefined): void {
  const unit = draftOf(marker, blockIndex);
  while (growth.open.length > 1 && !holds(growth.open.at(-1)!, unit)) growth.open.pop();
  growth.open.at(-1)!.children.push(unit);
  growth.open.push(unit);
  growth.titleOpen = TITLED.has(unit.kind) || unit.kind === 'article';
  if (marker.rest === '') return;
  if (TITLED.has(unit.kind)) setTitle(unit, marker.rest);
  else if (unit.kind === 'article' && isArticleTitle(marker.rest, startsClauses(next)))
    unit.heading = marker.rest;
  else unit.text = marker.rest;
  if (unit.kind === 'article') growth.titleOpen = false;
}

// Dashes of one kind are sisters; a "+" goes under the "-" before it. Letters go under the decimal
// number before them (1.1, then a, b), longer decimals under shorter ones.
function holds(parent: UnitDraft, child: UnitDraft): boolean {
  if (parent.kind === 'point' && child.kind === 'point') return holdsPoint(parent, child);
  if (parent.kind === 'indent' && child.kind === 'indent') return child.label === '+' && parent.label !== '+';
  return rankOf(parent) < rankOf(child);
}

function holdsPoint(parent: UnitDraft, child: UnitDraft): boolean {
  const [outer = '', inner = ''] = [parent.number, child.number];
  return outer.includes('.') && (!inner.includes('.') || inner.startsWith(`${outer}.`));
}

function rankOf(unit: UnitDraft): number {
  return unit.inner ? RANK.article + 0.5 : RANK[unit.kind];
}

function addLine(growth: Growth, item: Classified, next: Classified | undefined): void {
  const { line, quoted } = item;
  const unit = growth.open.at(-1)!;
  if (line.rows) {
    closeIndents(growth);
    const table: UnitDraft = { ...paragraphOf('', line.blockIndex, quoted), kind: 'table', rows: line.rows };
    growth.open.at(-1)!.children.push(table);
    growth.titleOpen = false;
  } else if (takesTitle(growth, unit, item, next)) {
    unit.heading = unit.heading === undefined ? line.text : `${unit.heading} ${line.text}`;
    growth.titleOpen = TITLED.has(unit.kind);
  } else addText(growth, line.text, line.blockIndex, quoted);
}

function takesTitle(
  growth: Growth,
  unit: UnitDraft,
  item: Classified,
  next: Classified | undefined,
): boolean {
  if (item.line.forced === 'heading') return unit.from >= 0;
  if (!growth.titleOpen || item.quoted || item.marker || item.line.forced) return false;
  if (unit.kind === 'article')
    return !startsSmall(item.line.text) && isArticleTitle(item.line.text, startsClauses(next));
  if (unit.attached && unit.text === '') return !saysIssuedWith(item.line.text);
  return isGroupTitle(item.line.text, unit.heading);
}

/**
 * Puts what stands behind the label of a chapter or appendix into its title, or into its text when
 * it only says what the appendix was issued with.
 *
 * @example
 * setTitle(appendix, '(Kèm theo Nghị định số …)'); // appendix.text
 */
export function setTitle(unit: UnitDraft, rest: string): void {
  if (rest === '') return;
  if (saysIssuedWith(rest)) unit.text = rest;
  else unit.heading = rest;
}

function addText(growth: Growth, text: string, blockIndex: number, quoted: boolean): void {
  // The title of an appendix may stand below "(Kèm theo …)".
  const above = growth.open.at(-1)!;
  growth.titleOpen &&= above.kind === 'appendix' && saysIssuedWith(text) && above.heading === undefined;
  closeIndents(growth);
  const unit = growth.open.at(-1)!;
  const isOwn =
    !quoted && unit.text === '' && unit.children.length === 0 && !GROUPS.has(unit.kind) && unit.from >= 0;
  if (isOwn) unit.text = text;
  else unit.children.push(paragraphOf(text, blockIndex, quoted));
}

function closeIndents(growth: Growth): void {
  while (growth.open.at(-1)!.kind === 'indent') growth.open.pop();
}

function startsClauses(next: Classified | undefined): boolean {
  return next?.marker?.kind === 'clause' && next.marker.number === '1';
}
