import { articleChoices } from '../article-counts.ts';
import { POSITIONS } from '../opinion.ts';
import { STATED_CATEGORIES } from '../submission.ts';
import type { FormArticle } from './form-layout.ts';

/** What every form has in common: the boxes, in the order in which they are printed. */
export const FORM_BOXES = {
  categories: STATED_CATEGORIES.filter((category) => category !== 'unstated'),
  positions: POSITIONS,
} as const;

/** The articles of a draft with their places, as the code of a form names them. */
export function formArticles(tree: Parameters<typeof articleChoices>[0]): FormArticle[] {
  return articleChoices(tree).map(({ value, label }, at) => ({
    unitId: value,
    title: label,
    number: at + 1,
  }));
}
