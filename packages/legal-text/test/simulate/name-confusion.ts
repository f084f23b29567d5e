import type { UnitId } from '../../src/index.ts';
import type { Revision } from './revise.ts';
import type { Truth } from './score-alignment.ts';
import { wordsOf } from './sim-law.ts';

/** What kind of mistake an old unit is whose successors were named wrongly, in words for the list at the end of the bench. */
export function nameConfusion(
  revision: Revision,
  { successors, sources }: Truth,
  id: UnitId,
  said: readonly UnitId[],
): string {
  const expected = successors.get(id)!;
  const words = (unit: UnitId): string => wordsOf(revision.after.unitOf.get(unit)!);
  const own = wordsOf(revision.before.unitOf.get(id)!);
  if (expected.some((unit) => said.includes(unit))) {
    if (expected.length > said.length)
      return expected.every((unit) => words(unit).includes(own))
        ? 'label: the words stand in two units now, one of them was named'
        : 'a piece split off was not found (edited, or too short)';
    return 'a new unit taken for a piece split off';
  }
  const isJoined = expected.some((unit) => (sources.get(unit)?.length ?? 0) > 1);
  if (said.length === 0 && isJoined) return 'a unit joined into another one was called removed';
  if (said.length === 0) return 'moved or edited beyond likeness, or rivals as like: called removed';
  if (expected.length === 0) return 'struck out, and another unit taken for it';
  const isCopy = said.every((unit) => sources.get(unit)?.length === 0);
  return isCopy
    ? 'a new unit written after its pattern is more like the old one than its successor is'
    : 'two like units taken for each other';
}
