// Most rows of the story come from one person through the portal; a row says only what is different.

import type { StoryOpinion } from './opinion-story.ts';

type Row = Pick<StoryOpinion, 'key' | 'unit' | 'position' | 'text' | 'place' | 'receivedOn'> &
  Partial<StoryOpinion>;

/** Fills in what most opinions of a draft share. */
export const opinionsOf =
  (draft: string) =>
  (row: Row): StoryOpinion => ({
    draft,
    version: 1,
    channel: 'portal',
    category: 'Người dân',
    countingClass: 'individual',
    ...row,
  });
