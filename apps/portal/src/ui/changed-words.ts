interface ChangedStretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly before?: string;
}

export interface ChangedRun {
  readonly kind: ChangedStretch['kind'];
  readonly lead: string;
  readonly word: string;
  readonly tail: string;
}

/** The old text with what went, the new one with what came, or both in one. */
export type ChangedSide = 'before' | 'after' | 'both';

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/** A space at the edge of a change is neither struck out nor underlined; old and new words never touch. */
export function changedRuns(changes: readonly ChangedStretch[], side: ChangedSide = 'both'): ChangedRun[] {
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : undefined;
  return changes
    .filter(({ kind }) => kind !== hidden)
    .map(({ kind, text, before }, index, all) => {
      const spelt = side === 'before' && before !== undefined ? before : text;
      // What is not shown took the word away that stood before the comma.
      const next = all[index + 1]?.text ?? '';
      const shown = kind === 'same' && /^[.,;:)]/.test(next) ? spelt.trimEnd() : spelt;
      if (kind === 'same' || !shown.trim()) return { kind: 'same' as const, lead: '', word: shown, tail: '' };
      const word = shown.trim();
      const at = shown.indexOf(word);
      const touches = endsInWord.test(all[index - 1]?.text ?? '') && beginsWithWord.test(shown);
      return {
        kind,
        lead: touches ? ' ' : shown.slice(0, at),
        word,
        tail: shown.slice(at + word.length),
      };
    });
}
