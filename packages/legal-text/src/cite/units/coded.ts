import type { UnitId } from '../../model/node.ts';
import type { Locator, LocatorStep } from '../locator.ts';
import type { UnitIndex } from './unit-index.ts';

const CODED = /^(\d+\.\d+\.\p{Lu}{1,4}(?:\.\d+)*\.)\d+[a-zđ]?$/u;

/**
 * The locator as a codified text (pháp điển) numbers its articles: "Điều 27 của Luật này" in Điều 39.3.LQ.26 is
 * Điều 39.3.LQ.27, for both were taken from one law. The same locator where the citing article has no such number.
 *
 * @example
 * coded(index, locator, 'dieu-39-3-lq-26').steps[0]?.number; // '39.3.LQ.27'
 */
export function coded(index: UnitIndex, locator: Locator, citing: UnitId | undefined): Locator {
  const here = citing === undefined ? undefined : index.byId.get(citing);
  const article = here && [...here.ancestors, here.node].find(({ kind }) => kind === 'article');
  const code = CODED.exec(article?.number ?? '')?.[1];
  if (code === undefined) return locator;
  const numbered = (step: LocatorStep): LocatorStep =>
    step.kind === 'article' && /^\d+[a-zđ]?$/u.test(step.number ?? '')
      ? { ...step, number: `${code}${step.number}` }
      : step;
  return { ...locator, steps: locator.steps.map(numbered) };
}
