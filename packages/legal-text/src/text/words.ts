/**
 * One word with the spaces behind it; joining `text + space` of all words gives the text back.
 *
 * @example
 * // '20 ngày.' → [{ text: '20', space: ' ' }, { text: 'ngày', space: '' }, { text: '.', space: '' }]
 */
export interface Word {
  readonly text: string;
  readonly space: string;
}

// 1. symbols of documents whole:   78/2025/NĐ-CP   407/QĐ-TTg   66-NQ/TW
// 2. numbers with separators:      1.582   30,5%   18/3/2022   5a
// 3. syllables with their marks, also decomposed;  4. anything else, one character at a time
const WORD =
  /(\d+(?:\.\d+)?\p{L}?(?:\/\d{4})?(?:[/-]\p{Lu}[\p{L}\p{M}\d]*)+(?:[-/]\p{Lu}[\p{L}\p{M}\d]*)*|\d+(?:[.,/:-]\d+)*(?:%|\p{Ll}(?!\p{L}))?|[\p{L}\p{M}]+|[\s\S])(\s*)/gu;

/**
 * Cuts text into words for comparing: document symbols and numbers whole, Vietnamese syllables,
 * single punctuation marks. Leading spaces are a word of their own. Lossless.
 *
 * @example
 * wordsOf('Quyết định 407/QĐ-TTg').map((word) => word.text); // ['Quyết', 'định', '407/QĐ-TTg']
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) words.push({ text: match[1]!, space: match[2]! });
  return words;
}
