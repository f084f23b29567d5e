import { type Legible, legible } from './legible.ts';
import { readLocatorRun } from './units/locator-run.ts';
import { type LocatorKind, nextUnitWord } from './units/unit-words.ts';

/**
 * One step of a locator: a kind and a number as printed ("20", "5a", "đ", "II", "thứ nhất", "01/ĐK").
 * `through` is the last number of a range. `relative` stands for "này": the unit of this kind in which
 * the locator itself is written. Neither: an annex without a number.
 *
 * @example
 * const step: LocatorStep = { kind: 'clause', number: '2' }; // khoản 2
 */
export interface LocatorStep {
  readonly kind: LocatorKind;
  readonly number?: string;
  readonly through?: string;
  readonly relative?: true;
}

/**
 * The place of a unit in words of the law, steps from small to large. `start` and `end` bound the words
 * that belong to this locator alone, in UTF-16 units of the text given; locators of one list never overlap.
 *
 * @example
 * // "điểm a khoản 2 Điều 20" → { steps: [điểm a, khoản 2, Điều 20], start: 0, end: 22 }
 */
export interface Locator {
  readonly steps: readonly LocatorStep[];
  readonly start: number;
  readonly end: number;
}

/**
 * All locators in a text, in its order. Lists share what stands behind them: of "khoản 2, khoản 3
 * Điều 20" both are of Điều 20, as Decree 78/2025/NĐ-CP has locators run from small to large. A locator
 * whose larger units are not said keeps its steps alone ("khoản 2"). Headings ("Điều 5. Phạm vi" at the
 * start of a line) are no locators. Linear; never throws.
 *
 * @example
 * parseLocators('điểm a và b khoản 2, khoản 3 Điều 20').map(formatLocator);
 * // ['điểm a khoản 2 Điều 20', 'điểm b khoản 2 Điều 20', 'khoản 3 Điều 20']
 */
export function parseLocators(text: string): Locator[] {
  const view = legible(text);
  const found: Locator[] = [];
  let place = nextUnitWord(view.text, 0);
  while (place >= 0) {
    const run = readLocatorRun(view.text, place);
    if (run) found.push(...run.locators.map((locator) => onOriginal(view, locator)));
    place = nextUnitWord(view.text, run ? run.end : place + 1);
  }
  return found;
}

function onOriginal(view: Legible, locator: Locator): Locator {
  return { steps: locator.steps, start: view.at(locator.start), end: view.at(locator.end) };
}
