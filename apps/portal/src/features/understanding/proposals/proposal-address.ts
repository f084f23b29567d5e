import { WHOLE_DRAFT } from '#features/submissions/desk/desk-filter.ts';
import { TONE_FLAGS, type ToneFlag } from '../tone/tone.ts';

/** The ways to look at what waits; the codes stand in the address. */
export const VIEWS = ['hang-loat', 'co-the-mot', 'noi-den', 'chu-de', 'can-xem'] as const;
export type View = (typeof VIEWS)[number];

/** Names the page of what officers have said, beside that of what is proposed. */
export const SAID_PAGE = 'trang-ghi';

export interface ProposalAddress {
  readonly view: View;
  /** A unit of the draft, or "chung"; empty: none chosen. */
  readonly place: string;
  readonly flag: ToneFlag | '';
  readonly page: number;
  readonly saidPage: number;
}

/** What it does not know is left out, so that an old link shows more, never an error. */
export function readProposalAddress(params: Pick<URLSearchParams, 'get'>): ProposalAddress {
  const place = params.get('dieu') ?? '';
  return {
    view: VIEWS.find((one) => one === params.get('xem')) ?? 'hang-loat',
    place: place === WHOLE_DRAFT || /^[a-z0-9_~-]{1,200}$/.test(place) ? place : '',
    flag: TONE_FLAGS.find((one) => one === params.get('dau-hieu')) ?? '',
    page: readPage(params.get('trang')),
    saidPage: readPage(params.get(SAID_PAGE)),
  };
}

const readPage = (value: string | null) => (/^[1-9]\d{0,5}$/.test(value ?? '') ? Number(value) : 1);

export function proposalQuery({ view, place, flag, page, saidPage }: ProposalAddress): string {
  const query = new URLSearchParams({ xem: view });
  if (place) query.set('dieu', place);
  if (flag) query.set('dau-hieu', flag);
  if (page > 1) query.set('trang', String(page));
  if (saidPage > 1) query.set(SAID_PAGE, String(saidPage));
  return query.toString();
}
