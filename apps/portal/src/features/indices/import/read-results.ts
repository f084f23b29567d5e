import { foldForSearch } from '@danban/legal-text';
import * as v from 'valibot';
import { isoDay, readColumns, type TableRefusal } from '#features/documents/sheets/read-columns.ts';
import { faultOf, type ResultFault } from '../index-result.ts';
import { figuresSchema } from '../indices.schema.ts';

export const RESULT_COLUMNS = [
  'body',
  'year',
  'points',
  'place',
  'places',
  'components',
  'decisionNumber',
  'decisionOn',
  'decisionIssuer',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** A column that cannot be read, a rule of results, a body that is not in the register or stands there twice, a year that is there. */
export type ResultLineError =
  | ResultColumn
  | ResultFault
  | 'unknownBody'
  | 'severalBodies'
  | 'known'
  | 'twice';

export type Figures = v.InferOutput<typeof figuresSchema>;
export interface ResultLine {
  readonly number: number;
  readonly name: string;
  readonly input?: Figures & { readonly organisationId: string };
  readonly errors: readonly ResultLineError[];
}
export type ReadResults =
  | { readonly ok: true; readonly lines: readonly ResultLine[] }
  | { readonly ok: false; readonly reason: TableRefusal };

interface Around {
  readonly bodies: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  /** "<body> <year>" of what is entered already: an import adds, a correction is made by hand with its reason. */
  readonly known: ReadonlySet<string>;
  readonly top: number;
  readonly today: string;
}

/** Reads a pasted table of results; each line is a whole result or says what is wrong with it. */
export function readResults(
  text: string,
  names: Readonly<Record<ResultColumn, readonly string[]>>,
  { bodies, known, top, today }: Around,
): ReadResults {
  const table = readColumns(text, names, ['body', 'year', 'points']);
  if (!table.ok) return table;
  const byName = Map.groupBy(
    bodies.flatMap(({ id, name, shortName }) => [...new Set([name, shortName])].map((one) => ({ id, one }))),
    ({ one }) => foldForSearch(one),
  );
  const seen = new Set<string>();
  return {
    ok: true,
    lines: table.lines.map(({ number, typed }): ResultLine => {
      const name = typed.body ?? '';
      const found = [...new Set((byName.get(foldForSearch(name)) ?? []).map(({ id }) => id))];
      const parsed = v.safeParse(figuresSchema, { ...typed, decisionOn: isoDay(typed.decisionOn ?? '') });
      const [organisationId] = found;
      const errors: ResultLineError[] = [
        ...(found.length === 0 ? (['unknownBody'] as const) : []),
        ...(found.length > 1 ? (['severalBodies'] as const) : []),
      ];
      if (!parsed.success) {
        const wrong = parsed.issues.map((issue) => issue.path?.[0]?.key as ResultColumn);
        return { number, name, errors: [...errors, ...new Set(wrong)] };
      }
      const fault = faultOf(parsed.output, top, today);
      const key = `${organisationId} ${parsed.output.year}`;
      if (fault) errors.push(fault);
      if (known.has(key)) errors.push('known');
      if (seen.has(key)) errors.push('twice');
      if (errors.length > 0 || !organisationId) return { number, name, errors };
      seen.add(key);
      return { number, name, errors, input: { ...parsed.output, organisationId } };
    }),
  };
}
