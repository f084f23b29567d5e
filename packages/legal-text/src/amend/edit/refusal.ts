/**
 * Why an instruction was not carried out:
 * - `targetAbsent`: the unit is not in the document (`where` names the first step that is not found)
 * - `ambiguous`: several units answer to the address, or the new text cannot be fitted to one unit
 * - `duplicateNumber`: a unit of this number is there already
 * - `anchorAbsent`: the unit beside or in which a new one goes is not there
 * - `phraseNotFound`: the words are not in the unit
 * - `otherDocument`: the instruction amends another document
 * - `wholeDocument`: the document itself is repealed, so that no text is left to make
 * - `wrongContent`: the new text is of a kind that cannot stand there
 *
 * @example
 * const reason: RefusalReason = 'phraseNotFound';
 */
export type RefusalReason =
  | 'targetAbsent'
  | 'ambiguous'
  | 'duplicateNumber'
  | 'anchorAbsent'
  | 'phraseNotFound'
  | 'otherDocument'
  | 'wholeDocument'
  | 'wrongContent';

/**
 * A step that was not carried out, and why; the document is as it was before it.
 *
 * @example
 * const refused: Refused = { ok: false, reason: 'targetAbsent' };
 */
export interface Refused {
  readonly ok: false;
  readonly reason: RefusalReason;
}

/**
 * A refusal with its reason.
 *
 * @example
 * refuse('ambiguous').ok; // false
 */
export function refuse(reason: RefusalReason): Refused {
  return { ok: false, reason };
}
