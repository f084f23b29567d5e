import type { LegalNode } from '../../model/node.ts';
import { comparableText } from '../../text/fold.ts';
import { type Word, wordsOf } from '../../text/words.ts';

/**
 * What is to be done to each place where the phrase stands.
 *
 * @example
 * const change: PhraseChange = { phrase: 'lệ phí', into: 'phí, lệ phí' };
 */
export interface PhraseChange {
  readonly phrase: string;
  /** The words instead of it; empty drops them. */
  readonly into: string;
}

/**
 * The unit with the phrase changed wherever it stands in title, text, tables and units below, and how
 * often that was. Whole words only ("khoản 1" is not in "khoản 10"), tone marks on either vowel, one
 * space or many. `headingOnly` looks at the title alone.
 *
 * @example
 * changePhrase(clause, { phrase: 'lệ phí', into: 'phí' }, false).count; // 1
 */
export function changePhrase(
  unit: LegalNode,
  change: PhraseChange,
  headingOnly: boolean,
): { readonly unit: LegalNode; readonly count: number } {
  let count = 0;
  const edit = (text: string): string => {
    const edited = changeText(text, change);
    count += edited.count;
    return edited.text;
  };
  const visit = (node: LegalNode): LegalNode => {
    const before = count;
    const heading = node.heading === undefined ? {} : { heading: edit(node.heading) };
    if (headingOnly) return { ...node, ...heading };
    const edited = {
      ...node,
      ...heading,
      text: edit(node.text),
      ...(node.rows
        ? { rows: node.rows.map((row) => row.map((cell) => ({ ...cell, text: edit(cell.text) }))) }
        : {}),
      children: node.children.map(visit),
    };
    return count === before ? node : edited;
  };
  return { unit: visit(unit), count };
}

/**
 * Changes a phrase in running text.
 *
 * @example
 * changeText('nộp lệ phí, phí', { phrase: 'lệ phí', into: '' }).text; // 'nộp, phí'
 */
export function changeText(
  text: string,
  change: PhraseChange,
): { readonly text: string; readonly count: number } {
  const phrase = wordsOf(change.phrase.trim()).map((word) => comparableText(word.text));
  if (phrase.length === 0) return { text, count: 0 };
  const words = wordsOf(text);
  const keys = words.map((word) => comparableText(word.text));
  let result = '';
  let count = 0;
  for (let index = 0; index < words.length; ) {
    if (!phrase.every((key, offset) => keys[index + offset] === key)) {
      result += words[index]!.text + words[index]!.space;
      index += 1;
      continue;
    }
    count += 1;
    const last = words[index + phrase.length - 1]!;
    result = joined(result, change.into, last, words[index + phrase.length]);
    index += phrase.length;
  }
  return count === 0 ? { text, count } : { text: result.trim(), count };
}

// Dropping words leaves one space, and none in front of a comma or stop; so does adding ", …".
function joined(before: string, into: string, last: Word, next: Word | undefined): string {
  const put = into.trim();
  if (put !== '') return `${/^[,.;:]/.test(put) ? before.trimEnd() : before}${put}${last.space}`;
  return next && /^[,.;:)]/.test(next.text) ? before.trimEnd() : before;
}
