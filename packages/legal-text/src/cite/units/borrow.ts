import type { Locator } from '../locator.ts';

//  sĩ quan quy định tại điểm b, điểm c và nam sĩ quan quy định tại điểm d khoản 1 Điều này
//                       ^^^^^^^^^^^^^^                             ^^^^^^ their larger units stand behind the next one
/**
 * The locator with the larger units of `next`, when both name a unit of one kind and the sentence goes on from the
 * one to the other; else nothing. `between` is what stands between them.
 *
 * @example
 * borrowed(pointB, pointDOfClause1, ' và nam sĩ quan quy định tại '); // điểm b khoản 1 Điều này
 */
export function borrowed(locator: Locator, next: Locator, between: string): Locator | undefined {
  const [own] = locator.steps;
  const isBare = locator.steps.length === 1 && own?.number !== undefined;
  const isOfSentence = between.length <= 80 && !/[.;:\n]/.test(between);
  if (!isBare || !isOfSentence || next.steps[0]?.kind !== own.kind || next.steps.length < 2) return undefined;
  return { ...locator, steps: [own, ...next.steps.slice(1)] };
}
