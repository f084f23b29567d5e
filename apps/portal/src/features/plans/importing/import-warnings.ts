import { dueOf, timeFromWords } from '../tasks/time/task-time.ts';
import type { ImportContent, ImportedRow } from './import-content.ts';

/** What a person should look at before the plan is made. None of it stops anything. */
export type ImportWarning =
  | { readonly code: 'noLead' | 'noTime'; readonly rowId: string }
  | { readonly code: 'pastDay'; readonly rowId: string; readonly day: string }
  | { readonly code: 'otherYear'; readonly rowId: string; readonly year: number }
  | { readonly code: 'endedUnit'; readonly rowId: string; readonly unit: string }
  | { readonly code: 'planOfOtherYear'; readonly year: string }
  | { readonly code: 'missingSection' | 'doubleNumber'; readonly number: string }
  | { readonly code: 'planThere'; readonly planId: string; readonly title: string }
  | { readonly code: 'noRows' };

interface Facts {
  readonly year: number;
  readonly today: string;
  /** Plans of the same body, programme and year that exist already. */
  readonly plansThere: readonly { readonly id: string; readonly title: string }[];
}

export function importWarnings(content: ImportContent, { year, today, plansThere }: Facts): ImportWarning[] {
  const { head, rows, missingSections, doubleNumbers } = content;
  return [
    ...(rows.length === 0 ? [{ code: 'noRows' } as const] : []),
    ...(head.printedYear !== '' && !covers(head.printedYear, year)
      ? [{ code: 'planOfOtherYear', year: head.printedYear } as const]
      : []),
    ...plansThere.map(({ id, title }) => ({ code: 'planThere', planId: id, title }) as const),
    ...missingSections.map((number) => ({ code: 'missingSection', number }) as const),
    ...doubleNumbers.map((number) => ({ code: 'doubleNumber', number }) as const),
    ...rows.flatMap((row) => rowWarnings(row, year, today)),
  ];
}

/** "2022-2027" covers each of its years. */
function covers(printed: string, year: number): boolean {
  const [from = 0, to = from] = printed.split('-').map(Number);
  return from <= year && year <= to;
}

function rowWarnings({ id: rowId, units, time }: ImportedRow, year: number, today: string): ImportWarning[] {
  const read = timeFromWords(time, year);
  const day = dueOf(read);
  const named = [...time.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)]
    .map(([, found]) => Number(found))
    .find((found) => found !== year);
  return [
    ...(units.some(({ part }) => part === 'lead') ? [] : [{ code: 'noLead', rowId } as const]),
    ...(time === '' ? [{ code: 'noTime', rowId } as const] : []),
    ...(day !== null && day < today ? [{ code: 'pastDay', rowId, day } as const] : []),
    ...(named === undefined ? [] : [{ code: 'otherYear', rowId, year: named } as const]),
    ...units
      .filter((unit) => unit.match.endedId !== null && unit.organisationId === null)
      .map(({ name }) => ({ code: 'endedUnit', rowId, unit: name }) as const),
  ];
}
