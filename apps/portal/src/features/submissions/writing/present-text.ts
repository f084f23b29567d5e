import { findUnit, type LegalNode, type LegalTree, unitText } from '@danban/legal-text';
import type { OpinionFormValues, OpinionValues } from '../opinion-form.ts';
import { writtenWords } from '../written-words.ts';

/** The unit as it reads now, without its own number and heading: what somebody would change in it. */
export function presentText(tree: LegalTree, unitId: string): string {
  const unit = findUnit(tree, unitId);
  return unit ? bodyOf(unit) : '';
}

function bodyOf(unit: LegalNode): string {
  if (unit.rows) return unitText(unit);
  return [unit.text, ...unit.children.map(unitText)].filter(Boolean).join('\n');
}

/** The form with the present text put where the suggested wording is written, for the opinion at `index`. */
export function withPresentText(
  values: OpinionFormValues,
  index: number,
  tree: LegalTree,
): OpinionFormValues {
  const fill = (opinion: OpinionValues) =>
    opinion.unit === '' ? opinion : { ...opinion, wording: opinion.quote || presentText(tree, opinion.unit) };
  return { ...values, opinions: values.opinions.map((each, i) => (i === index ? fill(each) : each)) };
}

/** A wording that says what the text says already suggests nothing: it was offered for editing and left as it was. */
export function withoutUnchangedWording(values: OpinionFormValues, tree: LegalTree): OpinionFormValues {
  const isUnchanged = ({ unit, quote, wording }: OpinionValues) => {
    const written = plain(wording);
    return (
      written !== '' &&
      unit !== '' &&
      [presentText(tree, unit), quote].some((text) => plain(text) === written)
    );
  };
  return {
    ...values,
    opinions: values.opinions.map((each) => (isUnchanged(each) ? { ...each, wording: '' } : each)),
  };
}

const plain = (text: string) => writtenWords(text).replace(/\s+/g, ' ').trim();
