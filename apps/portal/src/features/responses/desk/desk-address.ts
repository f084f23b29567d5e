import { WHOLE_DRAFT } from '#features/submissions/desk/desk-filter.ts';
import { POSITIONS, type Position } from '#features/submissions/opinion.ts';
import { CHANNELS, type Channel } from '#features/submissions/submission.ts';
import { isId } from '#platform/ids.ts';

/** What is left to do with a group, as the desk filters by it. */
export const STEPS = ['con-lai', 'tra-lai', 'cho-duyet', 'xong'] as const;
export type Step = (typeof STEPS)[number];

/** Names of the filter in the address; the rest of the query says which group is open and what the last act did. */
const FILTERS = ['dieu', 'buoc', 'cua-toi', 'kenh', 'lap-truong', 'muon', 'tim'] as const;
const CURSORS = ['sau', 'tu'] as const;
/** Of the open group: the words by which its opinions are narrowed, and the opinion after which its list goes on. */
const WITHIN = ['trong', 'yk'] as const;
const NAMES = [...FILTERS, ...CURSORS, 'nhom', ...WITHIN] as const;
type Name = (typeof NAMES)[number];
const LONGEST_SEARCH = 200;

/** Of opinions, whether they are in a group or not. */
export interface OpinionWish {
  readonly channel?: Channel;
  readonly position?: Position;
  readonly late?: boolean;
  readonly search?: string;
}

export interface DeskAddress {
  /** As `place` of the left pane; undefined: all places. */
  readonly place: string | undefined;
  readonly step: Step | undefined;
  readonly mine: boolean;
  /** Undefined: the desk shows groups, and opinions in no group; else opinions, one by one. */
  readonly wish: OpinionWish | undefined;
  readonly groupId: string | undefined;
  /** Within the open group. */
  readonly within: string;
  readonly afterMember: string | undefined;
  /** The pages begin after this group, after this opinion. */
  readonly afterOrdinal: number;
  readonly afterOpinion: string | undefined;
  /** What the fields of the form show. */
  readonly values: Readonly<Record<Name, string>>;
}

/** Reads the address. What it does not know is left out, so that an old link shows more, never an error. */
export function readDeskAddress(params: Pick<URLSearchParams, 'get'>): DeskAddress {
  const raw = (name: Name) => params.get(name)?.trim() ?? '';
  const oneOf = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
    codes.find((code) => code === value);
  const place = /^[a-z0-9_~-]{1,200}$/.test(raw('dieu')) ? raw('dieu') : undefined;
  const step = oneOf(STEPS, raw('buoc'));
  const channel = oneOf(CHANNELS, raw('kenh'));
  const position = oneOf(POSITIONS, raw('lap-truong'));
  const late = oneOf(['co', 'khong'], raw('muon'));
  const words = (name: Name) => raw(name).normalize('NFC').replaceAll('\0', '').slice(0, LONGEST_SEARCH);
  const search = words('tim');
  const after = /^[1-9]\d{0,6}$/.test(raw('sau')) ? Number(raw('sau')) : 0;
  const afterOpinion = isId(raw('tu')) ? raw('tu') : undefined;
  const groupId = isId(raw('nhom')) ? raw('nhom') : undefined;
  const within = groupId ? words('trong') : '';
  const afterMember = groupId && isId(raw('yk')) ? raw('yk') : undefined;
  const wish = {
    ...(channel && { channel }),
    ...(position && { position }),
    ...(late && { late: late === 'co' }),
    ...(search && { search }),
  };
  return {
    place,
    step,
    mine: raw('cua-toi') === 'co',
    wish: Object.keys(wish).length > 0 ? wish : undefined,
    groupId,
    within,
    afterMember,
    afterOrdinal: after,
    afterOpinion,
    values: {
      dieu: place ?? '',
      buoc: step ?? '',
      'cua-toi': raw('cua-toi') === 'co' ? 'co' : '',
      kenh: channel ?? '',
      'lap-truong': position ?? '',
      muon: late ?? '',
      tim: search,
      sau: after > 0 ? String(after) : '',
      tu: afterOpinion ?? '',
      nhom: groupId ?? '',
      trong: within,
      yk: afterMember ?? '',
    },
  };
}

/** The address with some of it changed; a change of the filter begins at the first page, another group with all of its opinions. */
export function deskQuery(
  { values }: Pick<DeskAddress, 'values'>,
  change: Partial<Record<Name, string>> = {},
): string {
  const restarts = FILTERS.some((name) => change[name] !== undefined && change[name] !== values[name]);
  const leavesGroup = restarts || (change.nhom !== undefined && change.nhom !== values.nhom);
  const now = {
    ...values,
    ...(restarts ? { sau: '', tu: '', nhom: '' } : {}),
    ...(leavesGroup ? { trong: '', yk: '' } : {}),
    ...change,
  };
  return new URLSearchParams(
    NAMES.flatMap((name) => (now[name] ? [[name, now[name]] as [string, string]] : [])),
  ).toString();
}

/** The filter alone, as it is kept under a name: without page and open group. */
export function filterQuery(address: Pick<DeskAddress, 'values'>): string {
  return deskQuery(address, { sau: '', tu: '', nhom: '', trong: '', yk: '' });
}

export { WHOLE_DRAFT };
