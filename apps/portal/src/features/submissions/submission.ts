import type { Language } from '#text/language.ts';
/** How a voice came in. The same for the portal's form and for what staff write down. */
export const CHANNELS = [
  'portal',
  'email',
  'letter',
  'paperForm',
  'meeting',
  'phone',
  'organisationLetter',
  'internal',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels of voices that staff enter for somebody else. */
export type EnteredChannel = Exclude<Channel, 'portal'>;

/** What is known of who speaks. Nothing forces anybody to be known; what was known is recorded. */
export type IdentityLevel =
  | 'anonymous'
  | 'emailStated'
  | 'emailConfirmed'
  /** A code that was sent to it came back. */
  | 'phoneConfirmed'
  /** Signed in with an identity provider that the installation trusts. */
  | 'signedIn'
  | 'staffRecorded'
  /** Says that it writes for an organisation; nobody has compared it yet. */
  | 'organisationStated'
  /** Its confirmed address ends in a domain that an officer knows to be the organisation's. */
  | 'organisationDomain'
  | 'organisation';

/** The category under which a voice stands in public; a name is published only with its own consent. */
export const CONTRIBUTOR_CATEGORIES = [
  'unstated',
  'citizen',
  'household',
  'businessHousehold',
  'enterprise',
  'cooperative',
  'association',
  'expert',
  'staffMember',
  'stateBody',
  'fatherlandFront',
] as const;
export type ContributorCategory = (typeof CONTRIBUTOR_CATEGORIES)[number];

/** What a person may say of himself in the public form; a public body answers by letter, which staff enter. */
export const STATED_CATEGORIES = CONTRIBUTOR_CATEGORIES.filter(
  (category) => category !== 'stateBody' && category !== 'fatherlandFront',
);

/** Social criticism is a class of its own: neither a body that was asked nor an organisation of the public. */
export const COUNTING_CLASSES = [
  'individual',
  'household',
  'organisation',
  'body',
  'staff',
  'socialCriticism',
  'meeting',
] as const;
export type CountingClass = (typeof COUNTING_CLASSES)[number];

/** Where a spoken or written voice can be found again: minutes, letter, who wrote the call down. */
export interface ChannelDetail {
  readonly heldOn?: string;
  readonly place?: string;
  readonly attendance?: number;
  readonly minutesPage?: number;
  /** Number and symbol of the letter: "05/CV-UBND". */
  readonly symbol?: string;
  /** The day that the letter bears, and who signed it with office. */
  readonly datedOn?: string;
  readonly signer?: string;
  /** The office that wrote it down, never a person's name. */
  readonly recordedBy?: string;
}

/** One contributor, one time, one channel (văn bản, lượt góp ý). Its points are `Opinion`s. */
export interface Submission {
  readonly id: string;
  readonly consultationId: string;
  readonly draftVersionId: string;
  readonly receiptCode: string;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly identityLevel: IdentityLevel;
  readonly category: ContributorCategory;
  readonly place: string;
  readonly publicLabel: string;
  readonly organisationName: string | null;
  readonly channelDetail: ChannelDetail;
  readonly countingClass: CountingClass;
  readonly contentSha256: string;
  readonly enteredBy: string | null;
}

/** Personal fields, kept apart from everything that is hashed, so that they can be deleted. */
export interface ContributorContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly consentAnswerByEmail: boolean;
  readonly consentPublishName: boolean;
  /** The receipt is sent to this address, and the code can be found again with it. */
  readonly consentReceiptByEmail?: boolean;
  /** The body may write back with questions about what was said. */
  readonly consentAskBack?: boolean;
  /** Who signed the letter of an organisation. */
  readonly signer?: string | null;
  /** In which mails are written: of the page on which the opinion was sent. Vietnamese when nobody knows. */
  readonly language?: Language;
}
