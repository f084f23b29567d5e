import { documents } from '#text/vi/documents.ts';
import type { ImportRefusal, Loss } from './import-result.ts';

/** The sentence for a refusal: why, and what the person can do. Every reason has one, or this does not compile. */
export function refusalSentence(reason: ImportRefusal): string {
  return documents.refusals[reason];
}

/** The sentence for a loss, shown before the text is accepted. */
export function lossSentence(loss: Loss): string {
  return documents.losses[loss.code](loss.count);
}
