import { diffWords, type WordChange } from '@danban/legal-text';

/** Letters in common, as a share of both texts; a form letter with one more sentence of one's own still counts. */
const LEAST_ALIKE = 0.75;
/** Words of a common stretch that stay beside what differs. */
const BESIDE = 4;

/**
 * An opinion against the one that most people of its group have sent: only what differs, with a few words beside it.
 * Undefined when it is not a copy of it, or the same but for marks and case: then it is shown whole.
 */
export function nearCopy(base: string, text: string): WordChange[] | undefined {
  if (2 * Math.min(base.length, text.length) < LEAST_ALIKE * (base.length + text.length)) return undefined;
  const words = diffWords(base, text);
  const same = words.reduce((sum, word) => sum + (word.kind === 'same' ? word.text.length : 0), 0);
  if ((2 * same) / (base.length + text.length) < LEAST_ALIKE || words.every(({ kind }) => kind === 'same'))
    return undefined;
  return words.map((word, index) =>
    word.kind === 'same'
      ? { kind: 'same', text: shortened(word.text, index === 0, index === words.length - 1) }
      : word,
  );
}

function shortened(text: string, first: boolean, last: boolean): string {
  const words = text.match(/\S+\s*/g) ?? [];
  const kept = (first ? 0 : BESIDE) + (last ? 0 : BESIDE);
  // Two words for "…" would save nothing.
  if (words.length <= kept + 2) return text;
  const before = first ? '' : /^\s*/.exec(text)?.[0] + words.slice(0, BESIDE).join('');
  return `${before}…${last ? '' : ` ${words.slice(-BESIDE).join('')}`}`;
}
