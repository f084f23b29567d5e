import { isId } from '#platform/ids.ts';
import { POSITIONS } from '../opinion.ts';
import type { OpinionFilter } from '../opinion-list.store.server.ts';
import { CHANNELS } from '../submission.ts';

/** Names of the filter in the address; everything else in the query is a notice of the last act. */
const NAMES = ['dieu', 'trang-thai', 'kenh', 'lap-truong', 'nhom', 'muon', 'tim', 'trang'] as const;
export const WHOLE_DRAFT = 'chung';
const LONGEST_SEARCH = 200;

export interface DeskFilter {
  readonly filter: OpinionFilter;
  readonly page: number;
  /** What the fields of the form show. */
  readonly values: Readonly<Record<(typeof NAMES)[number], string>>;
  /** The filter as a query without "?"; the same for addresses that mean the same. */
  readonly query: string;
}

/** Reads the address. What it does not know is left out, so that an old link shows more, never an error. */
export function readDeskFilter(params: URLSearchParams): DeskFilter {
  const raw = (name: (typeof NAMES)[number]) => params.get(name)?.trim() ?? '';
  const oneOf = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
    codes.find((code) => code === value);
  const unit = /^[a-z0-9_~-]{1,200}$/.test(raw('dieu')) ? raw('dieu') : undefined;
  const state = { 'cong-khai': 'published', an: 'hidden', cho: 'held' } as const;
  const shown = oneOf(['cong-khai', 'an', 'cho'], raw('trang-thai'));
  const group = isId(raw('nhom')) ? raw('nhom') : oneOf(['co', 'chua'], raw('nhom'));
  const late = oneOf(['co', 'khong'], raw('muon'));
  const channel = oneOf(CHANNELS, raw('kenh'));
  const position = oneOf(POSITIONS, raw('lap-truong'));
  const search = raw('tim').normalize('NFC').replaceAll('\0', '').slice(0, LONGEST_SEARCH);
  const page = /^[1-9]\d{0,5}$/.test(raw('trang')) ? Number(raw('trang')) : 1;
  const values = {
    dieu: unit ?? '',
    'trang-thai': shown ?? '',
    kenh: channel ?? '',
    'lap-truong': position ?? '',
    nhom: group ?? '',
    muon: late ?? '',
    tim: search,
    trang: page > 1 ? String(page) : '',
  };
  const filter: OpinionFilter = {
    ...(unit && { unitId: unit === WHOLE_DRAFT ? null : unit }),
    ...(shown && { state: state[shown] }),
    ...(channel && { channel }),
    ...(position && { position }),
    ...(group && { groupId: group === 'co' ? 'any' : group === 'chua' ? 'none' : group }),
    ...(late && { late: late === 'co' }),
    ...(search && { search }),
  };
  return { filter, page, values, query: queryOf(values) };
}

/** The same filter at another place of the draft, from its first page. */
export function queryAt(values: DeskFilter['values'], dieu: string): string {
  return queryOf({ ...values, dieu, trang: '' });
}

function queryOf(values: DeskFilter['values']): string {
  const set = NAMES.flatMap((name) => (values[name] ? [[name, values[name]] as [string, string]] : []));
  return new URLSearchParams(set).toString();
}
