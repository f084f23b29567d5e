import { findPersonalData, REDACTED_MARK, redacted } from '#features/submissions/holding/personal-data.ts';

/** What readers see instead of what was sent; null: as it was sent. */
export interface PublicWords {
  readonly text: string | null;
  readonly wording: string | null;
}

/** The words with everything covered that looks like personal data: where an officer begins. */
export function proposedRedaction(text: string): string {
  return redacted(text, findPersonalData(text));
}

/**
 * Whether the shown words come from the written ones by covering parts and by nothing else: the pieces between the marks
 * stand in the original in the same order, the first at its beginning, the last at its end.
 */
export function isRedactionOf(shown: string, written: string): boolean {
  const pieces = shown.split(REDACTED_MARK);
  const first = pieces.shift() ?? '';
  const last = pieces.pop();
  if (last === undefined) return shown === written;
  if (!written.startsWith(first) || !written.endsWith(last)) return false;
  const end = written.length - last.length;
  let from = first.length;
  for (const piece of pieces) {
    const at = written.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  // A mark covers something: words are taken out, marks are not put in.
  return from < end;
}
