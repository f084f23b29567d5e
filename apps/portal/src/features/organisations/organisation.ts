/** Kinds of bodies (loại cơ quan, tổ chức); their Vietnamese names stand in `text/vi/bodies.ts`. */
export const ORGANISATION_KINDS = [
  'stateBody',
  'centralVerticalBody',
  'council',
  'partyBody',
  'fatherlandFront',
  'memberOrganisation',
  'court',
  'procuracy',
  'press',
  'association',
  'publicServiceUnit',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A People's Committee asks courts, procuracies, associations and the Front; none of them stands under it. */
const INDEPENDENT: readonly OrganisationKind[] = [
  ...(['court', 'procuracy', 'fatherlandFront', 'memberOrganisation', 'association'] as const),
];

/** Whether the first stands in a line of its own, so that the second may ask it for something but give it no work. */
export function standsApart(kind: OrganisationKind, from: OrganisationKind): boolean {
  const ownChain = kind === from || (INDEPENDENT.includes(kind) && INDEPENDENT.includes(from));
  return INDEPENDENT.includes(kind) && !ownChain;
}

/** District bodies ended on 1/7/2025; they stay as authors of their past. `unit` is a part inside a body. */
export const ORGANISATION_LEVELS = ['central', 'province', 'district', 'commune', 'unit'] as const;
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number];

/** Belongs to (thuộc) · reports to, per programme (báo cáo) · is asked by (được đề nghị): a request, never an order. */
export const RELATION_KINDS = ['belongsTo', 'reportsTo', 'isAskedBy'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const COUNCIL_SEATS = ['chair', 'viceChair', 'standingBody', 'member'] as const;
export type CouncilSeat = (typeof COUNCIL_SEATS)[number];

/** What a leader of bodies with these seats is in a council; one body may hold two seats. */
export const COUNCIL_TITLES = [
  'chair',
  'standingViceChair',
  'viceChair',
  'standingMember',
  'member',
] as const;
export type CouncilTitle = (typeof COUNCIL_TITLES)[number];

/**
 * The head of the standing body is the standing vice chair, when that body holds the seat of a vice chair (Decision
 * 21/2021/QĐ-TTg, Articles 1 and 4; interpretation 0087).
 */
export function councilTitleOf(seats: readonly CouncilSeat[]): CouncilTitle | undefined {
  if (seats.includes('chair')) return 'chair';
  const isStanding = seats.includes('standingBody');
  if (seats.includes('viceChair')) return isStanding ? 'standingViceChair' : 'viceChair';
  if (isStanding) return 'standingMember';
  return seats.includes('member') ? 'member' : undefined;
}

/** From and to are both inside; no end means "until further notice". */
export interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface Organisation extends Validity {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly territory: string;
  /** Short form in document numbers, "SKHCN". */
  readonly symbol: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** An office, never a person's name: it is printed in public footers. */
  readonly responsiblePerson: string | null;
  readonly sortKey: string;
  readonly version: number;
}

export interface OrganisationRelation extends Validity {
  readonly id: string;
  readonly kind: RelationKind;
  readonly fromId: string;
  readonly toId: string;
  readonly programmeId: string | null;
  readonly legalBasis: string | null;
}

/** Who takes over what an ended body was responsible for. */
export interface Succession {
  readonly organisationId: string;
  readonly successorId: string;
  readonly takesOverOn: string;
  readonly legalBasis: string | null;
}

export interface CouncilMember extends Validity {
  readonly councilId: string;
  readonly organisationId: string;
  readonly seat: CouncilSeat;
}

/** Whether something dated is in force on a day; its last day still counts. */
export function isValidOn(dated: Validity, day: string): boolean {
  return dated.validFrom <= day && (dated.validTo === null || day <= dated.validTo);
}

/** The last day up to `day` on which it was in force: an ended body is seen as it stood when it ended. */
export function lastDayWithin({ validTo }: Validity, day: string): string {
  return validTo !== null && validTo < day ? validTo : day;
}

/**
 * The bodies that answer today for what `id` once did: itself while it exists, else its successors,
 * followed through later mergers. A body without successors leaves nobody.
 */
export function successorsOn(
  id: string,
  day: string,
  existsOn: (id: string, day: string) => boolean,
  successions: readonly Succession[],
): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const follow = (current: string) => {
    if (seen.has(current)) return; // a mistake in the data must not hang us
    seen.add(current);
    if (existsOn(current, day)) {
      found.add(current);
      return;
    }
    for (const step of successions) {
      if (step.organisationId === current && step.takesOverOn <= day) follow(step.successorId);
    }
  };
  follow(id);
  return [...found];
}
