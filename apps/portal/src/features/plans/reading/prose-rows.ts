import { isAsideItem, isAsideSection } from './aside.ts';
import { calendarWords } from './calendar-words.ts';
import {
  allLines,
  fieldsOf,
  growItems,
  hasFields,
  hasFieldsBelow,
  isLabelItem,
  type PlanItem,
} from './plan-items.ts';
import type { LabelField } from './plan-labels.ts';
import { ROMAN } from './plan-lines.ts';
import type { PlanBody } from './plan-parts.ts';
import type { ReadRow } from './read-plan.ts';
import { type Charge, type ChargeMode, chargeInside, chargeOf, joinedBodies } from './units/charges.ts';
import { cutNames } from './units/unit-names.ts';

/** Who is charged by an opener above the item. */
interface Opened {
  readonly names: readonly string[];
  readonly mode: ChargeMode;
}

/** The tasks in the prose of a body, in the order of print. */
export function proseRows(body: PlanBody): ReadRow[] {
  const root = growItems(body.lines);
  const sections = root.children.some(({ rank }) => rank <= ROMAN) ? root.children : [root];
  return sections.flatMap(sectionRows);
}

function sectionRows(section: PlanItem): ReadRow[] {
  const title = section.rank >= 0 ? (section.lines[0]?.text ?? '') : '';
  if (isAsideSection(title)) return [];
  if (section.rank <= ROMAN && section.children.length === 0)
    return section.lines.slice(1).flatMap((line) => paragraphRow(section, line));
  return section.children.filter((child) => !isLabelItem(child)).flatMap((child) => rowsOf(child, undefined));
}

/** A section that is not cut into items at all: each paragraph that charges somebody is a row. */
function paragraphRow(section: PlanItem, line: PlanItem['lines'][number]): ReadRow[] {
  const item = { ...section, number: '', at: line.at, lines: [line], children: [] };
  return chargeOf(line.sentences) && !chargeOf(line.sentences)?.isNameOnly ? [rowOf(item, undefined)] : [];
}

function rowsOf(item: PlanItem, opened: Opened | undefined): ReadRow[] {
  const title = item.lines[0]?.text ?? '';
  if (item.rank <= ROMAN) return sectionRows(item);
  if (isAsideItem(title)) return [];
  const children = item.children.filter((child) => !isLabelItem(child));
  const charge = headCharge(item);
  const below = charge?.isOpener || charge?.isNameOnly ? charge : opened;
  // Rule 3: an item with labels is one row, unless an item under it has labels of its own.
  if (hasFieldsBelow(item)) return children.flatMap((child) => rowsOf(child, below));
  if (hasFields(item)) return [rowOf(item, opened)];
  if (charge && (charge.isOpener || charge.isNameOnly)) {
    const says = item.lines.length > 1 && !/:$/u.test(item.lines.at(-1)!.text);
    // The heading only names whom; what is under it is the task.
    if (says) return [rowOf({ ...item, lines: item.lines.slice(1) }, charge)];
    return children.flatMap((child) => rowsOf(child, charge));
  }
  if (charge || opensInside(item))
    return children.some(isOpener)
      ? children.flatMap((child) => rowsOf(child, below))
      : [rowOf(item, opened)];
  if (opened)
    return children.some((child) => headCharge(child)?.isPlain || isOpener(child))
      ? children.flatMap((child) => rowsOf(child, opened))
      : [rowOf(item, opened)];
  return children.flatMap((child) => rowsOf(child, undefined));
}

const isOpener = (item: PlanItem) => headCharge(item)?.isOpener === true && item.children.length > 0;

/** The charge of an item: of its own line, or of the sentence under its heading. */
function headCharge(item: PlanItem): Charge | undefined {
  for (const [at, line] of item.lines.entries()) {
    const charge = chargeOf(line.sentences);
    // A name alone charges only as the heading with something under it.
    if (charge && !(charge.isNameOnly && (at > 0 || (item.children.length === 0 && item.lines.length === 1))))
      return charge;
  }
  return undefined;
}

const opensInside = (item: PlanItem) =>
  item.lines.some(({ sentences }) => chargeInside(sentences) !== undefined);

function rowOf(item: PlanItem, opened: Opened | undefined): ReadRow {
  const fields = fieldsOf(item);
  const labelled = (field: LabelField) =>
    fields.filter((label) => label.field === field).map(({ value }) => value);
  const lines = allLines(item);
  const words = lines.map(({ sentences }) => sentences).filter((text) => text !== '');
  const sentences = words.join('\n');
  const charges = item.lines
    .flatMap(({ sentences: text }) => sentencesOf(text))
    .flatMap((text) => chargeOf(text) ?? []);
  const lead = labelled('lead').flatMap(cutNames);
  const with_ = labelled('coordinating').flatMap(cutNames);
  const isRequest =
    charges.some(({ mode }) => mode === 'request') || (charges.length === 0 && opened?.mode === 'request');
  return {
    title: item.lines[0]?.isLabel ? (words[0] ?? item.lines[0].text) : (item.lines[0]?.sentences ?? ''),
    words: sentences,
    lead: labelled('lead').length > 0 ? lead : leadOf(charges, sentences, opened),
    coordinating: labelled('coordinating').length > 0 ? with_ : joinedBodies(sentences),
    time: labelled('time').join('; ') || (calendarWords(sentences)[0] ?? ''),
    product: labelled('product').join('; '),
    mode: isRequest ? 'request' : 'assign',
    source: 'prose',
    from: item.at,
    to: Math.max(item.at, ...lines.map(({ at }) => at)),
    number: /^[\p{L}\d.]+$/u.test(item.number) ? item.number : '',
  };
}

/** The body the first sentence charges, with those that later sentences charge in so many words; else the opener's. */
function leadOf(
  charges: readonly Charge[],
  sentences: string,
  opened: Opened | undefined,
): readonly string[] {
  const [first, ...more] = charges;
  if (!first) return opened?.names ?? chargeInside(sentences) ?? [];
  return [
    ...new Set(
      [first, ...more.filter(({ isPlain, isNameOnly }) => isPlain && !isNameOnly)].flatMap(
        ({ names }) => names,
      ),
    ),
  ];
}

const sentencesOf = (text: string): string[] => text.split(/(?<=\.)\s+(?=\p{Lu})/u);
