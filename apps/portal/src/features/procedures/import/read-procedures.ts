import { foldForSearch } from '@danban/legal-text';
import * as v from 'valibot';
import { isoDay, readColumns, type TableRefusal } from '#features/documents/sheets/read-columns.ts';
import {
  type ChangeFault,
  changeFault,
  PROCEDURE_LEVELS,
  PROCEDURE_STATES,
  type ProcedureLevel,
  type ProcedureState,
} from '../admin-procedure.ts';
import { addProcedureSchema, type ProcedureInput } from '../procedures.schema.ts';

export const PROCEDURE_COLUMNS = [
  'code',
  'name',
  'field',
  'level',
  'state',
  'effectiveOn',
  'decisionNumber',
  'decisionOn',
  'decisionIssuer',
  'replacedBy',
  'online',
] as const;
export type ProcedureColumn = (typeof PROCEDURE_COLUMNS)[number];
export type ProcedureLineError = ProcedureColumn | ChangeFault | 'decidedLater' | 'twice';

export interface ProcedureLine {
  readonly number: number;
  readonly name: string;
  readonly input?: ProcedureInput;
  readonly errors: readonly ProcedureLineError[];
}
export type ReadProcedures =
  | { readonly ok: true; readonly lines: readonly ProcedureLine[] }
  | { readonly ok: false; readonly reason: TableRefusal };

interface Words {
  readonly columns: Readonly<Record<ProcedureColumn, readonly string[]>>;
  readonly states: Readonly<Record<ProcedureState, string>>;
  readonly levels: Readonly<Record<ProcedureLevel, string>>;
}

/** Reads a pasted list; it adds procedures, what is there already is changed by hand with its decision. */
export function readProcedures(
  text: string,
  words: Words,
  known: ReadonlySet<string>,
  today: string,
): ReadProcedures {
  const table = readColumns(text, words.columns, ['code', 'name', 'decisionNumber']);
  if (!table.ok) return table;
  const seen = new Set<string>();
  return {
    ok: true,
    lines: table.lines.map(({ number, typed }): ProcedureLine => {
      const name = [typed.code, typed.name].filter(Boolean).join(' · ');
      const parsed = v.safeParse(addProcedureSchema, {
        ...typed,
        state: codeOf(typed.state || words.states.new, PROCEDURE_STATES, words.states),
        level: codeOf(typed.level ?? '', PROCEDURE_LEVELS, words.levels),
        decisionOn: isoDay(typed.decisionOn ?? ''),
        // A list that names no day of effect means the day of the decision.
        effectiveOn: isoDay(typed.effectiveOn || (typed.decisionOn ?? '')),
      });
      if (!parsed.success) {
        const wrong = parsed.issues.map((issue) => issue.path?.[0]?.key as ProcedureColumn);
        return { number, name, errors: [...new Set(wrong)] };
      }
      const input = parsed.output;
      const fault = known.has(input.code) ? 'isThere' : changeFault(undefined, input);
      const errors: ProcedureLineError[] = [
        ...(fault ? [fault] : []),
        ...(input.decisionOn > today ? (['decidedLater'] as const) : []),
        ...(seen.has(input.code) ? (['twice'] as const) : []),
      ];
      seen.add(input.code);
      return errors.length > 0 ? { number, name, errors } : { number, name, errors, input };
    }),
  };
}

function codeOf<Code extends string>(
  text: string,
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): string {
  const folded = foldForSearch(text);
  return codes.find((code) => code === text || foldForSearch(words[code]) === folded) ?? '';
}
