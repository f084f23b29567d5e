import type { Channel } from '../channel.ts';

/**
 * What may prove that a channel was used. `confirmation`: who carried it out says so with one tap, by name and time.
 * `documentNumber`: number and day of the document with which it was handed over in an internal document system.
 */
export const PROOF_KINDS = [
  'photo',
  'recording',
  'clipping',
  'link',
  'minutes',
  'confirmation',
  'documentNumber',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/**
 * How the reach of one use is known. list: signed or counted heads · counter: a counter of views, of sent mails · copies: what was
 * handed out · coverage: people within reach of the channel · said: by who knows the place. The first three are measured, the others
 * estimated; which of the two a number is follows from the rule and is never chosen (interpretation 0089).
 */
export const REACH_RULES = ['list', 'counter', 'copies', 'coverage', 'said'] as const;
export type ReachRule = (typeof REACH_RULES)[number];
export const MEASURED_RULES: readonly ReachRule[] = ['list', 'counter', 'copies'];

/** What an activity needs before it is held, whatever the channel of a body says. */
export interface ChannelKindRule {
  /** What a channel of this kind takes as proof, the usual one first. */
  readonly proofs: readonly ProofKind[];
  readonly reachRule: ReachRule;
  /** Press material and press meetings pass the spokesperson first. */
  readonly spokesperson?: true;
  /** The authority is told beforehand (`PRESS_NOTICES`). */
  readonly notice?: true;
  /** It needs a place of its own: two at once in one room are a conflict. */
  readonly room?: true;
}

const GATHERING = { proofs: ['minutes', 'photo', 'recording'], reachRule: 'list', room: true } as const;

export const CHANNEL_KIND_RULES: Readonly<Record<Channel, ChannelKindRule>> = {
  portal: { proofs: ['link', 'photo'], reachRule: 'counter' },
  specialPage: { proofs: ['link', 'photo'], reachRule: 'counter' },
  internalSystem: { proofs: ['documentNumber', 'link', 'photo', 'minutes'], reachRule: 'counter' },
  newsletter: { proofs: ['link', 'clipping'], reachRule: 'counter' },
  press: { proofs: ['clipping', 'link'], reachRule: 'said', spokesperson: true },
  radioTelevision: { proofs: ['recording', 'link', 'minutes'], reachRule: 'said', spokesperson: true },
  socialNetwork: { proofs: ['link', 'photo'], reachRule: 'counter' },
  conference: GATHERING,
  workshop: GATHERING,
  dialogue: GATHERING,
  interview: { proofs: ['link', 'recording', 'clipping'], reachRule: 'said', spokesperson: true },
  pressMeeting: { ...GATHERING, spokesperson: true, notice: true },
  loudspeaker: { proofs: ['confirmation', 'recording', 'photo'], reachRule: 'said' },
  noticeBoard: { proofs: ['photo', 'minutes', 'confirmation'], reachRule: 'said' },
  villageMeeting: { ...GATHERING, proofs: ['minutes', 'photo', 'confirmation'] },
  screenDisplay: { proofs: ['photo', 'recording', 'confirmation'], reachRule: 'said' },
  leaflet: { proofs: ['photo', 'minutes'], reachRule: 'copies' },
  cultureEvent: { ...GATHERING, reachRule: 'said' },
  regularMeeting: GATHERING,
  other: { proofs: ['photo', 'minutes', 'link'], reachRule: 'said' },
};

/** A rule of law about a press meeting, as a row with its basis and how far it was checked (see `02` of the readings: S, U, V). */
export interface PressNotice {
  readonly channel: Channel;
  readonly hoursBefore: number;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly status: 'V' | 'S' | 'U';
}

/**
 * The Press Law of 2016 asked for 24 hours. A new Press Law was passed in 2025; its number and the hours that it asks for were not
 * read here, so the row stays on until somebody has, and is shown as not verified (interpretation 0093).
 */
export const PRESS_NOTICES: readonly PressNotice[] = [
  {
    channel: 'pressMeeting',
    hoursBefore: 24,
    legalBasis: 'Điều 41 Luật Báo chí số 103/2016/QH13',
    validFrom: '2017-01-01',
    validTo: null,
    status: 'U',
  },
];

/** The row for a press meeting on a day; none where no notice is asked for. */
export function noticeRuleFor(channel: Channel, day: string): PressNotice | undefined {
  return PRESS_NOTICES.find(
    (row) => row.channel === channel && row.validFrom <= day && (row.validTo === null || day <= row.validTo),
  );
}
