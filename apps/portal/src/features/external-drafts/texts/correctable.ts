import { stampUnresolved } from '#features/drafts/versions/review.ts';
import { type ExternalDraft, isEnded } from '../external-draft.ts';
import type { ExternalText } from './external-texts.store.server.ts';

export type CorrectTextBar = 'ended' | 'discarded' | 'stampUnresolved' | 'overtaken' | 'answerProposed';

/**
 * What stands against any correction of this text. In review none but an open stamp; once confirmed it is still corrected while
 * opinions are collected on it, but no longer under the eyes of who approves the answer, and never when a newer text took its place.
 */
export function whyNotCorrectText(
  draft: Pick<ExternalDraft, 'state'>,
  text: Pick<ExternalText, 'id' | 'state' | 'secrecyHits' | 'secrecyClearedReason'>,
  confirmed: Pick<ExternalText, 'id'> | undefined,
): CorrectTextBar | undefined {
  if (isEnded(draft)) return 'ended';
  if (text.state === 'discarded') return 'discarded';
  if (stampUnresolved(text)) return 'stampUnresolved';
  if (text.state === 'review') return undefined;
  if (confirmed?.id !== text.id) return 'overtaken';
  return draft.state === 'registered' || draft.state === 'collecting' ? undefined : 'answerProposed';
}
