import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { articleOf, figuresOf, type OpinionFigures, type Place, placesOf, rowsOf } from './opinion-counts.ts';
import { type AskedOpinions, type PublishedFilter, WHOLE_DRAFT } from './published-filter.ts';
import {
  countPublished,
  findPublicOpinion,
  findPublishedAt,
  type PublishedOpinion,
} from './published-opinions.store.server.ts';

export const OPINIONS_PER_PAGE = 30;

export interface PublishedOpinions {
  /** Of all that is shown, whatever the filter. */
  readonly figures: OpinionFigures;
  /** Of what the filter asks for. */
  readonly matching: number;
  /** Places with opinions that the filter asks for, its own place aside. */
  readonly places: readonly Place[];
  /** A page of them, by place in the order of the draft; each place in the order of receipt. */
  readonly sections: readonly { readonly place: string; readonly opinions: readonly PublishedOpinion[] }[];
  /** The opinion behind which the next page begins. */
  readonly next: string | undefined;
}

/** `articles`: ids of the articles of the text that was consulted on, in its order. */
export async function loadPublishedOpinions(
  db: Db,
  consultationId: string,
  articles: readonly string[],
  { filter, after }: Pick<AskedOpinions, 'filter' | 'after'>,
): Promise<PublishedOpinions> {
  const known = new Set(articles);
  const [all, inGroup, last] = await Promise.all([
    countPublished(db, consultationId, undefined),
    filter.group === undefined ? undefined : countPublished(db, consultationId, filter.group),
    after === undefined ? undefined : findPublicOpinion(db, consultationId, after),
  ]);
  const places = placesOf(rowsOf(inGroup ?? all, filter), articles);
  const asked = filter.place === undefined ? places : places.filter(({ id }) => id === filter.place);
  const from = last && placeOf(last.unitId, known);
  const sections = await readSections(db, consultationId, asked, filter, from, last?.id);
  const page = cut(sections, OPINIONS_PER_PAGE);
  return {
    figures: figuresOf(all),
    matching: asked.reduce((sum, place) => sum + place.count, 0),
    places,
    sections: page.sections,
    next: page.more ? page.sections.at(-1)?.opinions.at(-1)?.id : undefined,
  };
}

function placeOf(unitId: string | null, articles: ReadonlySet<string>): string {
  return unitId === null ? WHOLE_DRAFT : (articleOf(unitId, articles) ?? unitId);
}

type Section = { place: string; opinions: PublishedOpinion[] };

/** Place by place, one more than a page. Places that fit whole are read together: at most four queries. */
async function readSections(
  db: Db,
  consultationId: string,
  places: readonly Place[],
  filter: PublishedFilter,
  from: string | undefined,
  after: string | undefined,
): Promise<Section[]> {
  const wanted = OPINIONS_PER_PAGE + 1;
  const start = from === undefined ? 0 : places.findIndex(({ id }) => id === from);
  const waiting = start < 0 ? [] : places.slice(start);
  const sections: Section[] = [];
  let held = 0;
  const read = async (place: Place, behind?: string) => {
    const opinions = await findPublishedAt(db, consultationId, place.units, filter, {
      ...(behind !== undefined && { after: behind }),
      limit: wanted - held,
    });
    sections.push({ place: place.id, opinions: opinions.slice(0, wanted - held) });
    held += sections.at(-1)?.opinions.length ?? 0;
  };
  if (after !== undefined && waiting[0]) await read(waiting.shift() as Place, after);
  const whole: Place[] = [];
  for (let sum = held; waiting[0] && sum + waiting[0].count < wanted; sum += whole.at(-1)?.count ?? 0)
    whole.push(waiting.shift() as Place);
  if (whole.length > 0) {
    const units = whole.flatMap((place) => place.units);
    const found = await findPublishedAt(db, consultationId, units, filter, { limit: wanted });
    for (const place of whole) {
      const opinions = found.filter((opinion) => place.units.includes(opinion.unitId));
      sections.push({ place: place.id, opinions });
      held += opinions.length;
    }
  }
  if (held < wanted && waiting[0]) await read(waiting[0]);
  return sections;
}

function cut(sections: readonly Section[], limit: number): { sections: Section[]; more: boolean } {
  let left = limit;
  const kept: Section[] = [];
  for (const { place, opinions } of sections) {
    if (opinions.length > 0 && left > 0) kept.push({ place, opinions: opinions.slice(0, left) });
    left -= opinions.length;
  }
  return { sections: kept, more: left < 0 };
}

/** One opinion by its own address. It is kept from view when it is held or hidden; NotFound for what never was public. */
export async function requirePublicOpinion(
  db: Db,
  consultationId: string,
  id: string,
): Promise<PublishedOpinion & { readonly isShown: boolean }> {
  const found = isId(id) ? await findPublicOpinion(db, consultationId, id) : undefined;
  if (!found) throw new NotFound(`opinion ${id}`);
  return found;
}
