/** A yearly index by which bodies are measured (chỉ số: PAR INDEX, SIPAS), announced by whoever measures. */
export interface PublicIndex {
  readonly id: string;
  /** Who keeps its figures here. */
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
  readonly issuer: string;
  readonly measures: string;
  /** An https link to the announcement; '' without one. */
  readonly source: string;
  /** "điểm", "%". */
  readonly unit: string;
  /** The most that a body can reach. */
  readonly top: number;
  readonly shownAt: Date | null;
  readonly version: number;
}

/** A part of an index with its own scale (chỉ số thành phần). */
export interface IndexComponent {
  readonly name: string;
  readonly points: number;
  readonly most: number;
}

/** What one body reached in one year, by which decision. */
export interface IndexResult {
  readonly id: string;
  readonly indexId: string;
  readonly organisationId: string;
  readonly year: number;
  readonly points: number;
  /** Its place among how many; null where nobody was ranked. */
  readonly place: number | null;
  readonly places: number | null;
  readonly components: readonly IndexComponent[];
  readonly decisionNumber: string;
  readonly decisionOn: string;
  readonly decisionIssuer: string;
  /** Why an earlier figure was set right; '' of a first one. */
  readonly reason: string;
  readonly version: number;
}

/** "87,35" or "87.35": up to three digits behind the mark, as indices are announced; undefined for anything else. */
export function readPoints(text: string): number | undefined {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?\s*%?$/.exec(text.trim());
  return match ? Number(`${match[1]}.${match[2] ?? '0'}`) : undefined;
}

/** "Cải cách thể chế: 8,5/10", one a line or between semicolons; undefined when a part cannot be read or exceeds its own most. */
export function readComponents(text: string): IndexComponent[] | undefined {
  const components: IndexComponent[] = [];
  for (const part of text.split(/[\n;]/).map((each) => each.trim())) {
    if (part === '') continue;
    const match = /^(.{1,200}?)\s*:\s*([\d.,]+)\s*\/\s*([\d.,]+)$/.exec(part);
    const [points, most] = [readPoints(match?.[2] ?? ''), readPoints(match?.[3] ?? '')];
    if (!match || points === undefined || most === undefined || points > most || most === 0) return undefined;
    components.push({ name: match[1]!, points, most });
  }
  return components.length > 40 ? undefined : components;
}

/** The same in the form in which it is typed. */
export function componentsText(components: readonly IndexComponent[]): string {
  const shown = (n: number) => String(n).replace('.', ',');
  return components.map(({ name, points, most }) => `${name}: ${shown(points)}/${shown(most)}`).join('\n');
}

export type ResultFault = 'aboveTop' | 'placeAlone' | 'placeAbovePlaces' | 'decidedLater' | 'yearLater';

/** Why figures cannot stand as announced; the announcement of a year may come in that year, never before it began. */
export function faultOf(
  result: Pick<IndexResult, 'points' | 'place' | 'places' | 'year' | 'decisionOn'>,
  top: number,
  today: string,
): ResultFault | undefined {
  if (result.points > top) return 'aboveTop';
  if ((result.place === null) !== (result.places === null)) return 'placeAlone';
  if (result.place !== null && result.places !== null && result.place > result.places)
    return 'placeAbovePlaces';
  if (result.decisionOn > today) return 'decidedLater';
  return result.decisionOn < `${result.year}-01-01` ? 'yearLater' : undefined;
}
