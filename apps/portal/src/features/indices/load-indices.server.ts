import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisation, findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findSuccessions } from '#features/organisations/relations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { bodyLines, yearsOf } from './body-lines.ts';
import type { IndexResult, PublicIndex } from './index-result.ts';
import {
  findCorrections,
  findIndices,
  findResults,
  requireIndex,
  requireShownIndex,
} from './indices.store.server.ts';

const CORRECTIONS_SHOWN = 50;

/** The desk: the indices of the own house. */
export async function listIndices({ db }: Platform, actor: PersonActor) {
  requirePermission(actor, 'index.read');
  return {
    indices: await findIndices(db, { organisationIds: actor.ownOrganisationIds }),
    mayAdd: can(actor, 'index.edit', { organisationId: actor.organisationId }),
  };
}

/** One index on its desk, its results year by year. */
export async function loadIndex({ db }: Platform, actor: PersonActor, id: string) {
  const index = await requireIndex(db, id);
  requirePermission(actor, 'index.read', index);
  const [results, corrections, bodies, trail] = await Promise.all([
    findResults(db, id),
    findCorrections(db, id, CORRECTIONS_SHOWN),
    findOrganisations(db),
    findTrail(db, { objectKind: 'publicIndex', objectId: id }),
  ]);
  const names = new Map(bodies.map(({ id: bodyId, name }) => [bodyId, name]));
  const named = (result: IndexResult) => ({ ...result, bodyName: names.get(result.organisationId) ?? '' });
  return {
    index,
    trail,
    results: results.map(named),
    corrections: corrections.map(({ before, after }) => ({ before: named(before), after: named(after) })),
    bodies: bodies.map((body) => ({ value: body.id, label: body.name })),
    may: { edit: can(actor, 'index.edit', index), show: can(actor, 'index.show', index) },
  };
}

/** Everything that is shown, by name. */
export async function listShownIndices({ db }: Pick<Platform, 'db'>) {
  return await findIndices(db, 'shown');
}

interface Asked {
  /** Slug of a body; '' for the one that keeps the index. */
  readonly body: string;
  /** 0 for the last one. */
  readonly year: number;
}

/** The public page: one body over the years, all bodies in one year. */
export async function viewIndex({ db, clock }: Platform, slug: string, asked: Asked) {
  const index = await requireShownIndex(db, slug);
  const { lines, years } = await linesOf(db, index, legalDay(clock.now()));
  const year = years.includes(asked.year) ? asked.year : (years.at(-1) ?? 0);
  const keeper = await findOrganisation(db, index.organisationId);
  const line =
    lines.find(({ body }) => body.slug === asked.body) ??
    lines.find(({ body }) => body.id === index.organisationId) ??
    lines[0];
  const inYear = lines
    .flatMap(({ body, years: cells }) => {
      const cell = cells.find((each) => each.year === year);
      return cell?.result ? [{ body, cell, result: cell.result }] : [];
    })
    .sort(
      (a, b) =>
        (a.result.place ?? Number.POSITIVE_INFINITY) - (b.result.place ?? Number.POSITIVE_INFINITY) ||
        b.result.points - a.result.points,
    );
  return {
    index,
    keeperName: keeper?.name ?? '',
    years,
    year,
    line,
    lines: lines.map(({ body }) => body),
    inYear,
  };
}

/** Every figure of an index that is shown, with its decision and its change. */
export async function indexCsv(
  { db, clock }: Platform,
  slug: string,
  head: readonly string[],
): Promise<string> {
  const index = await requireShownIndex(db, slug);
  const { lines } = await linesOf(db, index, legalDay(clock.now()));
  const rows = lines.flatMap(({ body, years }) =>
    years.flatMap(({ year, result, formerName, change, climbed }) =>
      result
        ? [
            [
              ...[
                index.name,
                body.name,
                formerName,
                year,
                result.points,
                change,
                result.place,
                result.places,
              ],
              ...[climbed, result.decisionNumber, result.decisionOn, result.decisionIssuer],
              result.components.map(({ name, points, most }) => `${name}: ${points}/${most}`).join('; '),
            ],
          ]
        : [],
    ),
  );
  return CSV_START + [head, ...rows].map((cells) => csvLine(cells)).join('');
}

async function linesOf(db: Platform['db'], index: PublicIndex, today: string) {
  const [results, bodies, successions] = await Promise.all([
    findResults(db, index.id),
    findOrganisations(db),
    findSuccessions(db),
  ]);
  const lines = bodyLines(results, bodies, successions, today).sort((a, b) =>
    a.body.name.localeCompare(b.body.name, 'vi'),
  );
  return { lines, years: yearsOf(results) };
}
