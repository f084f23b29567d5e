import { readSymbol } from '@danban/legal-text';
import type { LawProject } from '#features/drafts/law-project.ts';
import { moveOf } from '#features/drafts/lifecycle.ts';
import type { IssuedInput } from './issued-document.schema.ts';
import { differencesOf } from './issued-document.ts';

export type RecordFault =
  | 'futureDate'
  | 'unreadableNumber'
  | 'effectBeforeAdoption'
  | 'gazetteBeforeAdoption';
export type NotIssued = 'notYet' | 'stepsReasonMissing' | 'differenceReasonMissing';
export type RecordIssuedRefusal = RecordFault | NotIssued | 'alreadyRecorded';

/** Pure: what stands in the way of this draft becoming this document. */
export function whyNotIssued(
  project: LawProject,
  input: Pick<
    IssuedInput,
    'documentType' | 'level' | 'issuingBody' | 'legalForce' | 'reason' | 'stepsReason'
  >,
): NotIssued | undefined {
  const move = moveOf(project.stage, 'issue');
  if (!move && project.stage !== 'issued') return 'notYet';
  if (move?.reasonDue && input.stepsReason === '') return 'stepsReasonMissing';
  if (differencesOf(project, input).length > 0 && input.reason === '') return 'differenceReasonMissing';
  return undefined;
}

/** Pure: what is wrong with the record itself. `today`: the legal day. */
export function whyNotRecord(input: IssuedInput, today: string): RecordFault | undefined {
  if (input.adoptedOn > today) return 'futureDate';
  if (!readSymbol(input.number)?.number) return 'unreadableNumber';
  if (input.effectiveOn && input.effectiveOn < input.adoptedOn) return 'effectBeforeAdoption';
  if (input.gazetteOn && input.gazetteOn < input.adoptedOn) return 'gazetteBeforeAdoption';
  if (input.gazetteOn && input.gazetteOn > today) return 'futureDate';
  return undefined;
}

/** The columns that a form fills. */
export function factsOf(input: IssuedInput) {
  const { number, adoptedOn, title, documentType, level, issuingBody, legalForce, legalForceReason } = input;
  const { effectiveOn, effectReason, gazetteOn, gazetteReference } = input;
  return {
    ...{ number, adoptedOn, title, documentType, level, issuingBody, legalForce, legalForceReason },
    ...{ effectiveOn, effectReason, gazetteOn, gazetteReference },
  };
}
