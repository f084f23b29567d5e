// Builds the four-criteria verdict of a draft that meets all four.

import type { StoryDate, StoryScreening } from './story.ts';

/** One reason for each criterion, in their order; all four met means "in scope". */
export function screeningOf(
  decidedBy: string,
  decidedOn: StoryDate,
  reasons: readonly [string, string, string, string],
): StoryScreening {
  const [first, second, third, fourth] = reasons;
  return {
    criteria: [
      { criterion: 1, met: true, reason: first },
      { criterion: 2, met: true, reason: second },
      { criterion: 3, met: true, reason: third },
      { criterion: 4, met: true, reason: fourth },
    ],
    inScope: true,
    decidedBy,
    decidedOn,
  };
}
