import type { Block } from '@danban/legal-text';

/** A line of a plan with the mark it begins with. A smaller rank stands higher: part, Roman, number, letter, dash. */
export interface PlanLine {
  /** Index of its block. */
  readonly at: number;
  /** Undefined: no mark, the line belongs to the item before it. */
  readonly rank?: number;
  /** Without the signs behind it: "IV", "2.1", "a", "-"; empty without a mark. */
  readonly number: string;
  readonly text: string;
}

export const PART = 0;
export const ROMAN = 1;
export const NUMBER = 3;
export const LETTER = 10;
export const DASH = 20;

const MARKS: readonly (readonly [RegExp, (number: string) => number])[] = [
  [/^(?<number>phần\s+(?:[IVX]+|thứ\s+\p{L}+|\d+))\s*[.:–-]?\s*(?<text>.*)$/iu, () => PART],
  [/^(?<number>[IVX]{1,5})\s*[.)/:–-]\s*(?<text>\p{Lu}.*)$/u, () => ROMAN],
  [
    /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+(?<text>\P{Lu}?.*)$/u,
    (number) => NUMBER + number.split('.').length - 1,
  ],
  [/^(?<number>\d{1,2})\s*\.\s*(?<text>(?!\d).+)$/u, () => NUMBER],
  [/^\(?(?<number>\d{1,2})\s*\)\s*(?<text>.+)$/u, () => LETTER + 2],
  [/^(?<number>\p{Ll})\s*[.)]\s*(?<text>.+)$/u, () => LETTER],
  [/^(?<number>[-–—•●▪⁃])\s*(?<text>\P{N}.*|\d+%.*|\d+\s.*)$/u, () => DASH],
  [/^(?<number>[+*○◦])\s*(?<text>.+)$/u, () => DASH + 1],
];

export function lineOf(text: string, at: number): PlanLine {
  const words = text.replace(/\s+/gu, ' ').trim();
  for (const [mark, rankOf] of MARKS) {
    const { number = '', text: rest = '' } = mark.exec(words)?.groups ?? {};
    if (number !== '') return { at, rank: rankOf(number), number, text: rest.trim() };
  }
  return { at, number: '', text: words };
}

/** The lines of a paragraph: an automatic number is printed before it; a line break inside begins a new line. */
export function linesOfBlock(block: Block, at: number): PlanLine[] {
  if (block.kind !== 'paragraph') return [];
  const printed = block.label ? `${block.label} ${block.text}` : block.text;
  return printed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineOf(line, at));
}
