import { type Block, type Correction, type LineKind, normaliseText } from '@danban/legal-text';
import * as v from 'valibot';

/** Kinds that an officer may give a line, in the order of the regulation. */
export const LINE_KINDS: readonly LineKind[] = [
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'indent',
  'paragraph',
  'heading',
  'appendix',
  'form',
  'preamble',
  'legalBasis',
  'enactingWords',
  'closing',
];

const number = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const correctionSchema = v.variant('op', [
  v.object({ op: v.literal('setKind'), blockIndex: number, version: number, kind: v.picklist(LINE_KINDS) }),
  v.object({ op: v.literal('mergeWithPrevious'), blockIndex: number, version: number }),
  v.object({ op: v.literal('ignore'), blockIndex: number, version: number }),
  v.object({
    op: v.literal('setText'),
    blockIndex: number,
    version: number,
    text: v.pipe(v.string(), v.maxLength(100_000)),
  }),
]);
export type CorrectionInput = v.InferOutput<typeof correctionSchema>;

/** The correction that the form asked for. A line break typed into unchanged words is a split at that place. */
export function correctionFrom(input: CorrectionInput, block: Block | undefined): Correction {
  const { op, blockIndex } = input;
  if (op === 'setKind') return { op, blockIndex, kind: input.kind };
  if (op !== 'setText') return { op, blockIndex };
  const text = input.text
    .split(/\r\n?|\n/)
    .map(normaliseText)
    .filter((line) => line !== '')
    .join('\n');
  const at = splitPlace(block?.text ?? '', text);
  return at === undefined ? { op, blockIndex, text } : { op: 'split', blockIndex, at };
}

/** Where the one new line break stands in the old words; undefined when more than that was changed. */
function splitPlace(before: string, after: string): number | undefined {
  const [first, second, ...more] = after.split('\n');
  if (before.includes('\n') || more.length > 0 || !first || !second) return undefined;
  const at = before.length - second.length;
  const rejoined = before.slice(0, at).trimEnd() === first && before.slice(at) === second;
  return rejoined ? at : undefined;
}

export const undoSchema = v.object({ version: number, index: number });
