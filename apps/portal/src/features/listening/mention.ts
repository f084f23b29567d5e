/** press: báo in, báo điện tử · radioTelevision: phát thanh, truyền hình · socialNetwork: mạng xã hội · hotline: đường dây nóng. */
export const MENTION_KINDS = ['press', 'radioTelevision', 'socialNetwork', 'hotline', 'other'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];
export type MentionState = 'found' | 'kept' | 'dropped';

export interface Mention {
  readonly id: string;
  readonly organisationId: string;
  readonly projectId: string | null;
  readonly feedId: string | null;
  readonly kind: MentionKind;
  readonly title: string;
  readonly outlet: string;
  readonly address: string;
  readonly publishedOn: string;
  readonly summary: string;
  readonly state: MentionState;
  readonly version: number;
}

/** An address that may be shown as a link: of the web, and nothing else. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(address)) return false;
  return URL.canParse(address);
}
