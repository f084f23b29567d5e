import { citationOf, type LegalTree } from '@danban/legal-text';
import type { OpinionValues } from '#features/submissions/opinion-form.ts';
import type { FormBlock, FormPage } from '#features/submissions/paper-form/form-layout.ts';
import { readTypedUnit } from '../typed-unit.ts';
import type { ReadBox } from './reading/boxes.ts';
import type { ReadBlock, ReadFields } from './reading/read-picture.server.ts';

/** What is proposed to the person who checks a form: the fields of the entry desk, and the names of those that are doubtful. */
export interface Proposal {
  readonly values: Readonly<Record<string, string>>;
  /** One for each block of the form in its order, also for those left empty. */
  readonly points: readonly OpinionValues[];
  readonly doubts: readonly string[];
  /** Names of text fields in whose place something is written on the paper. */
  readonly inked: readonly string[];
}

export interface PageToPropose {
  readonly layout: FormPage;
  readonly fields: ReadFields;
}

export function proposalOf(pages: readonly PageToPropose[], tree: LegalTree): Proposal {
  const values: Record<string, string> = {};
  const doubts: string[] = [];
  const inked: string[] = [];
  for (const { layout, fields } of pages) {
    if (!layout.head) continue;
    const category = chosen(fields.categories);
    values.category = category.name ?? '';
    if (!category.sure || !category.name) doubts.push('category');
    for (const { name, ticked, sure } of fields.consents) {
      // A consent that is not certain is none until a person has seen it.
      if (ticked && sure) values[name] = 'on';
      if (!sure) doubts.push(name);
    }
    for (const [name, { ink, words, sure }] of Object.entries(fields.lines)) {
      values[name] = words;
      if (!sure) doubts.push(name);
      if (ink) inked.push(name);
    }
  }
  const blocks = pages.flatMap(({ layout, fields }) =>
    layout.blocks.map((block, at) => ({ block, read: fields.blocks[at] })),
  );
  const points = blocks.map(({ block, read }, index): OpinionValues => {
    const position = chosen(read?.positions ?? []);
    const place = placeOf(block, read, tree);
    const text = read?.text ?? { ink: false, words: '', sure: false };
    const isUsed = position.name !== undefined || text.ink || place.ink;
    if (!position.sure || (isUsed && !position.name)) doubts.push(`position.${index}`);
    if (!text.sure) doubts.push(`text.${index}`);
    if (text.ink) inked.push(`text.${index}`);
    if (!place.sure || (isUsed && block.kind === 'open' && place.unit === '')) doubts.push(`unit.${index}`);
    return { unit: place.unit, quote: '', position: position.name ?? '', text: text.words, wording: '' };
  });
  return { values, points, doubts, inked };
}

/** The one box of a group that is ticked. Two, or one that is not certain, are doubtful: a person looks. */
function chosen(group: readonly ReadBox[]): { readonly name: string | undefined; readonly sure: boolean } {
  const ticked = group.filter((box) => box.ticked);
  const sure = ticked.length <= 1 && group.every((box) => box.sure);
  return { name: ticked.length === 1 ? ticked[0]?.name : undefined, sure };
}

function placeOf(block: FormBlock, read: ReadBlock | undefined, tree: LegalTree) {
  if (block.kind !== 'open') {
    const unit = block.unitId === null ? '' : citationOf(tree, block.unitId);
    return { unit, sure: true, ink: false };
  }
  const { article, clause, point } = read?.place ?? {};
  const cells = [article, clause, point].filter((cell) => cell?.ink);
  if (cells.length === 0 || !article?.words)
    return { unit: '', sure: cells.length === 0, ink: cells.length > 0 };
  const typed = [`Đ${article.words}`, clause?.words && `k${clause.words}`, point?.words && `đ${point.words}`]
    .filter(Boolean)
    .join(' ');
  const found = readTypedUnit(tree, typed);
  // A place that the draft does not have was misread, or miswritten: the person sees what was read.
  return {
    unit: found.ok ? found.citation : typed,
    sure: found.ok && cells.every((cell) => cell?.sure),
    ink: true,
  };
}
