import { isId } from '#platform/ids.ts';
import { POSITIONS, type Position } from '../opinion.ts';
import { CHANNELS, type Channel, type CountingClass } from '../submission.ts';

/** What readers may ask for; everything is optional and combines with "and". */
export interface PublishedFilter {
  /** An article (with everything in it), or another place of the list; `chung`: the draft as a whole. */
  readonly place?: string;
  readonly position?: Position;
  readonly channel?: Channel;
  readonly countingClass?: CountingClass;
  /** Number of a group of the published response table. */
  readonly group?: number;
}

/** Names in the address, as the page cache must know them. */
export const PUBLISHED_QUERY = ['dieu', 'lap-truong', 'kenh', 'lop', 'nhom', 'sau'] as const;
type Name = (typeof PUBLISHED_QUERY)[number];

export const WHOLE_DRAFT = 'chung';

/** What the staff said among themselves is in no public count, so it is neither a channel nor a class here. */
export const PUBLIC_CHANNELS = CHANNELS.filter((channel) => channel !== 'internal');
export const PUBLIC_CLASSES = [
  'individual',
  'household',
  'organisation',
  'body',
  'socialCriticism',
] as const satisfies readonly CountingClass[];

export interface AskedOpinions {
  readonly filter: PublishedFilter;
  /** The opinion after which the page begins. */
  readonly after: string | undefined;
  /** What the fields of the form show. */
  readonly values: Readonly<Record<Name, string>>;
}

/** Reads the address. What it does not know is left out, so that an old link shows more, never an error. */
export function readPublishedFilter(params: URLSearchParams): AskedOpinions {
  const raw = (name: Name) => params.get(name)?.trim() ?? '';
  const oneOf = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
    codes.find((code) => code === value);
  const place = /^[a-z0-9_~-]{1,200}$/.test(raw('dieu')) ? raw('dieu') : undefined;
  const position = oneOf(POSITIONS, raw('lap-truong'));
  const channel = oneOf(PUBLIC_CHANNELS, raw('kenh'));
  const countingClass = oneOf(PUBLIC_CLASSES, raw('lop'));
  const group = /^[1-9]\d{0,5}$/.test(raw('nhom')) ? Number(raw('nhom')) : undefined;
  const after = isId(raw('sau')) ? raw('sau') : undefined;
  return {
    filter: {
      ...(place && { place }),
      ...(position && { position }),
      ...(channel && { channel }),
      ...(countingClass && { countingClass }),
      ...(group && { group }),
    },
    after,
    values: {
      dieu: place ?? '',
      'lap-truong': position ?? '',
      kenh: channel ?? '',
      lop: countingClass ?? '',
      nhom: group ? String(group) : '',
      sau: after ?? '',
    },
  };
}

/** The query of the address for a filter, with some of it changed; an empty value leaves it out. */
export function publishedQuery(
  values: AskedOpinions['values'],
  change: Partial<Record<Name, string>> = {},
): string {
  const next = { ...values, sau: '', ...change };
  const set = PUBLISHED_QUERY.flatMap((name) => (next[name] ? [[name, next[name]] as [string, string]] : []));
  const query = new URLSearchParams(set).toString();
  return query && `?${query}`;
}
