import { legalDay } from '#platform/clock.ts';
import type { LawProject } from '../law-project.ts';
import type { DocumentRegime } from './document-regimes.data.ts';
import { regimeOn } from './regime.ts';

/** The row that says whether this draft needs a proposal dossier: by the day on which it was registered. */
export function proposalRow(
  project: Pick<LawProject, 'documentType' | 'legalForce' | 'createdAt'>,
): DocumentRegime | undefined {
  if (project.legalForce !== 'legal') return undefined;
  const row = regimeOn(project.documentType, legalDay(project.createdAt));
  return row && row.proposal !== 'none' ? row : undefined;
}

/** The law asks for the proposal dossier, and it was not sent yet. Where only some subjects need it, the officer decides. */
export function proposalFirst(
  project: Pick<LawProject, 'documentType' | 'legalForce' | 'createdAt' | 'stage'>,
): boolean {
  return project.stage === 'registered' && proposalRow(project)?.proposal === 'asked';
}
