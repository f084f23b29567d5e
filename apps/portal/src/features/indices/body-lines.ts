import type { Organisation, Succession } from '#features/organisations/organisation.ts';
import type { IndexResult } from './index-result.ts';

export type MeasuredBody = Pick<Organisation, 'id' | 'slug' | 'name' | 'validFrom' | 'validTo'>;

/** A year of a line; without a result it is a gap, which is not zero. */
export interface LineYear {
  readonly year: number;
  readonly result: IndexResult | null;
  /** Its name in that year, when it had another one than now. */
  readonly formerName: string;
  /** Against the year right before it; null at the beginning and behind a gap. */
  readonly change: number | null;
  /** Places won (above zero) or lost; null when either year has no rank. */
  readonly climbed: number | null;
}

/** One body over the years, a renamed one under its last name. */
export interface BodyLine {
  readonly body: MeasuredBody;
  readonly years: readonly LineYear[];
  /** Measured bodies that were merged into it: their points stay theirs, points of several cannot be added. */
  readonly tookOver: readonly MeasuredBody[];
  /** Who answers for it now, when it has ended and its line ends with it. */
  readonly passedTo: readonly string[];
}

/**
 * The lines of an index. This works by the successor rules of organisations (docs/decisions/0147): a body that ended and whose only
 * successor took over from nobody else and began that very day is the same body under another name, and its years go on; after a
 * merger or a division the old line ends and a new one begins, because points of several bodies are no points of one.
 */
export function bodyLines(
  results: readonly IndexResult[],
  bodies: readonly MeasuredBody[],
  successions: readonly Succession[],
  today: string,
): BodyLine[] {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const past = successions.filter(({ takesOverOn }) => takesOverOn <= today);
  const byEnded = Map.groupBy(past, ({ organisationId }) => organisationId);
  const byHeir = Map.groupBy(past, ({ successorId }) => successorId);
  const heirsOf = (id: string) => byEnded.get(id) ?? [];
  const fromOf = (id: string) => byHeir.get(id) ?? [];
  const renamedTo = (id: string): string | undefined => {
    const [step, ...others] = heirsOf(id);
    if (!step || others.length > 0 || fromOf(step.successorId).length !== 1) return undefined;
    const heir = known.get(step.successorId);
    return heir && heir.validFrom >= step.takesOverOn ? heir.id : undefined;
  };
  const lastOf = (id: string): string => {
    const seen = new Set([id]);
    let at = id;
    for (let next = renamedTo(at); next && !seen.has(next); next = renamedTo(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  const groups = Map.groupBy(results, ({ organisationId }) => lastOf(organisationId));
  const names = Map.groupBy(bodies, ({ id }) => lastOf(id));
  const span = yearsOf(results);
  return [...groups].flatMap(([id, own]) => {
    const body = known.get(id);
    if (!body) return [];
    return {
      body,
      years: yearsIn(span, own, known, body),
      tookOver: [
        ...new Set(
          (names.get(id) ?? []).flatMap((one) => fromOf(one.id).map((step) => lastOf(step.organisationId))),
        ),
      ].flatMap((from) => (from !== id && groups.has(from) ? (known.get(from) ?? []) : [])),
      passedTo: heirsOf(id).flatMap(({ successorId }) => known.get(successorId)?.name ?? []),
    };
  });
}

/** Every year from the first to the last that anybody has a figure for. */
export function yearsOf(results: readonly Pick<IndexResult, 'year'>[]): number[] {
  const years = results.map(({ year }) => year);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

function yearsIn(
  span: readonly number[],
  own: readonly IndexResult[],
  known: ReadonlyMap<string, MeasuredBody>,
  body: MeasuredBody,
): LineYear[] {
  // In the year of a renaming both names may have been measured; the later one counts.
  const begun = (result: IndexResult) => known.get(result.organisationId)?.validFrom ?? '';
  const of = new Map<number, IndexResult>();
  for (const result of own.toSorted((a, b) => (begun(a) < begun(b) ? -1 : 1))) of.set(result.year, result);
  return span.map((year) => {
    const result = of.get(year) ?? null;
    const before = of.get(year - 1);
    const name = result ? (known.get(result.organisationId)?.name ?? '') : '';
    return {
      year,
      result,
      formerName: name !== '' && name !== body.name ? name : '',
      change: result && before ? Math.round((result.points - before.points) * 1000) / 1000 : null,
      climbed: result?.place && before?.place ? before.place - result.place : null,
    };
  });
}
