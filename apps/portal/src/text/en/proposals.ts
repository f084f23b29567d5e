import type { DossierItem } from '#features/drafts/dossier/dossier-rules.data.ts';
import type { Translated } from '../language.ts';
import type { dossierText } from '../vi/dossier.ts';
import type { publicProposalText } from '../vi/proposal-posting.ts';
import { formatInstant } from './dates.ts';

export const proposalsInEnglish: Translated<typeof publicProposalText> = {
  kind: 'Dossier of a legislative proposal',
  list: 'Dossiers of legislative proposals posted now',
  intro: 'The papers of a legislative proposal, posted before anything is drafted.',
  since: (at) => `posted since ${formatInstant(at)}`,
  partly: 'Only a part of the dossier is posted now.',
  body: 'Proposed by',
  documents: 'Papers',
  until: 'Posted at least until',
};

export const dossierItemsInEnglish: Record<DossierItem, string> = {
  proposalStatement: 'Statement of the proposal',
  draftText: 'Text of the draft',
  reviewReport: 'Report on how the law in force was carried out',
  impactAssessment: 'Assessment of the impact of the policies',
  comparison: 'Comparison and explanation',
  opinionSummary: 'Summary of opinions and answers',
  appraisalReport: 'Appraisal report',
  other: 'Another paper',
};

export const publicPapersInEnglish: Translated<
  Pick<typeof dossierText, 'publicTitle' | 'publicHint' | 'publicOn' | 'download' | 'fileHash'>
> = {
  publicTitle: 'Papers of the draft',
  publicHint:
    'The files, in Vietnamese, are written anew by this site from the papers of the body, without hidden data.',
  publicOn: (day) => `public since ${day}`,
  download: (what, n) => (n > 1 ? `${what} (version ${n})` : what),
  fileHash: 'Hash of the original file',
};
