import { addDays } from '#platform/clock.ts';
import type { Survey } from '../survey.ts';

/** pasted: a list that an officer has · directory: entries that agreed to be asked · attendees: who came to a gathering. */
export const INVITEE_SOURCES = ['pasted', 'directory', 'attendees'] as const;
export type InviteeSource = (typeof INVITEE_SOURCES)[number];

/** waiting: its mail has not left · sent · answered: that, and nothing more. */
export type InviteeState = 'waiting' | 'sent' | 'answered';

/** Somebody who is asked by mail (người được mời). */
export interface SurveyInvitee {
  readonly surveyId: string;
  readonly id: string;
  /** null: erased. */
  readonly email: string | null;
  readonly source: InviteeSource;
  readonly state: InviteeState;
  readonly stopped: boolean;
  readonly bounced: boolean;
  readonly sentOn: string | null;
  readonly remindedOn: string | null;
}

/** As many as have private links, `make-links.server.ts`. */
export const MOST_INVITEES = 5_000;

/** One reminder, so many days before the last day; not to who was invited since so few days. */
export const REMINDED_BEFORE_DAYS = 3;
export const QUIET_DAYS = 2;

type Told = Pick<SurveyInvitee, 'email' | 'state' | 'stopped' | 'bounced' | 'sentOn' | 'remindedOn'>;

/** Which mail is due to somebody on this day; undefined: none. Whoever answered, stopped or cannot be reached is left alone. */
export function dueMail(
  { email, state, stopped, bounced, sentOn, remindedOn }: Told,
  { state: surveyState, opensOn, closesOn }: Pick<Survey, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): 'invitation' | 'reminder' | undefined {
  if (email === null || stopped || bounced || state === 'answered') return undefined;
  if (surveyState !== 'open' || today < opensOn || today > closesOn) return undefined;
  if (state === 'waiting') return 'invitation';
  if (remindedOn !== null || sentOn === null) return undefined;
  const isNear = addDays(today, REMINDED_BEFORE_DAYS) >= closesOn;
  return isNear && addDays(sentOn, QUIET_DAYS) <= today ? 'reminder' : undefined;
}

/** "a@b.vn", one a line or separated by commas, semicolons or spaces; names around an address are left out. */
export function readAddresses(text: string): { readonly addresses: string[]; readonly unread: number } {
  const words = text.split(/[\s,;<>"()]+/).filter((word) => word.includes('@'));
  const addresses = words.map((word) => word.toLowerCase().replace(/\.$/, '')).filter(isAddress);
  return { addresses: [...new Set(addresses)], unread: words.length - addresses.length };
}

const isAddress = (word: string): boolean =>
  word.length <= 254 &&
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}$/.test(word);
