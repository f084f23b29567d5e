// Every opinion of the story, in the order of the drafts.

import type { StoryOpinion } from './opinion-story.ts';
import { bodyOpinions } from './opinions-bodies.ts';
import { campaignOpinions } from './opinions-campaign.ts';
import { digitalTeamOpinions } from './opinions-digital-teams.ts';
import { marketOpinions } from './opinions-markets.ts';
import { resolutionOpinions } from './opinions-resolution.ts';

export const opinions: readonly StoryOpinion[] = [
  ...resolutionOpinions,
  ...campaignOpinions,
  ...marketOpinions,
  ...digitalTeamOpinions,
  ...bodyOpinions,
];
