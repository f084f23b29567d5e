// Builds the four-criteria verdict of a draft that meets all four.

import type { StoryDate, StoryScreening } from './story.ts';

/** One reason for each criterion, in their order; all four met means "in scope". */
export function screeningOf(
  decidedBy: string,
  decidedOn: StoryDate,
  reasons: readonly [string, string, string, string],
  links: readonly string[] = [],
): StoryScreening {
  const [first, second, third, fourth] = reasons;
  return {
    criteria: [
      { criterion: 1, met: true, reason: first, link: links[0] },
      { criterion: 2, met: true, reason: second, link: links[1] },
      { criterion: 3, met: true, reason: third, link: links[2] },
      { criterion: 4, met: true, reason: fourth, link: links[3] },
    ],
    inScope: true,
    decidedBy,
    decidedOn,
  };
}
