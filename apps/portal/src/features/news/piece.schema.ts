import * as v from 'valibot';
import { lineField, wordsField } from '#features/submissions/written-fields.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import { BLOCK_KINDS, type Block, NAMED_BLOCKS, PIECE_KINDS, type PieceWords, slugIn } from './piece.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const idOrNone = v.pipe(
  wordsField(36),
  v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  v.transform((id) => id || null),
);
/** "2026-11-30T07:30" as typed, in Vietnam; '' is none. */
const momentOrNone = v.pipe(
  wordsField(16),
  v.union([v.literal(''), v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))]),
  v.transform((typed) => (typed ? new Date(`${typed}:00+07:00`) : null)),
  v.check((at) => at === null || !Number.isNaN(at.getTime())),
);
const dayOrNone = v.pipe(
  wordsField(10),
  v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  v.transform((day) => day || null),
);

export const createPieceSchema = v.object({
  kind: v.picklist(PIECE_KINDS),
  title: v.pipe(lineField(300), v.minLength(1)),
  projectId: idOrNone,
});

const MOST_BLOCKS = 40;
const words = v.looseObject({
  title: lineField(300),
  titleEn: lineField(300),
  summary: wordsField(1_000),
  summaryEn: wordsField(1_000),
  body: wordsField(20_000),
  bodyEn: wordsField(20_000),
  source: wordsField(1_000),
  reviewOn: dayOrNone,
  publishAt: momentOrNone,
  version,
});

export const editPieceSchema = v.pipe(
  words,
  v.transform(({ version: seen, publishAt, ...typed }) => ({
    version: seen,
    publishAt,
    words: {
      ...{ title: typed.title, titleEn: typed.titleEn, summary: typed.summary, summaryEn: typed.summaryEn },
      ...{ body: typed.body, bodyEn: typed.bodyEn, source: typed.source, reviewOn: typed.reviewOn },
      blocks: blocksIn(typed),
    } satisfies PieceWords,
  })),
);
export const versionSchema = v.object({ version });
export const reasonSchema = v.object({ version, reason: v.pipe(wordsField(1_000), v.minLength(1)) });

/** Fields "block.3.kind", "block.3.value", "block.3.note", "block.3.place"; a row without value is none. */
function blocksIn(typed: Readonly<Record<string, unknown>>): Block[] {
  const field = (row: number, name: string) => {
    const value = typed[`block.${row}.${name}`];
    return typeof value === 'string' ? writtenWords(value).trim().slice(0, 4_000) : '';
  };
  const rows = Array.from({ length: MOST_BLOCKS }, (_, row) => row)
    .map((row) => ({
      place: Number.parseFloat(field(row, 'place').replace(',', '.')) || row + 1,
      kind: BLOCK_KINDS.find((kind) => kind === field(row, 'kind')) ?? 'text',
      value: field(row, 'value'),
      note: field(row, 'note').slice(0, 500),
    }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => a.place - b.place);
  return rows.map(({ kind, value, note }) => ({
    kind,
    note,
    value: NAMED_BLOCKS.includes(kind) ? slugIn(value) : value,
  }));
}
