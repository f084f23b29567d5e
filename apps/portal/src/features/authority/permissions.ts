import { Forbidden } from '#platform/errors.ts';
import type { Actor, PersonActor, ReportingEdge } from './actor.ts';
import type { Role } from './roles.ts';

/** What a permission is asked about: the body that owns the object. Absent for pages that list only one's own. */
export interface Owned {
  readonly organisationId: string;
  /** The programme of a plan, task or report; null: of none. Absent for objects that know no programme. */
  readonly programmeId?: string | null;
}

type Predicate = (actor: PersonActor, object: Owned | undefined) => boolean;

const ours = (actor: PersonActor, object: Owned | undefined) =>
  object === undefined || actor.ownOrganisationIds.includes(object.organisationId);

/** A focal unit is (body, programme, dates): of an object in another programme it is none. */
const holdsOneOf = (actor: PersonActor, roles: readonly Role[], object: Owned | undefined) =>
  actor.roles.some((role) => roles.includes(role) && (role !== 'focalUnit' || isFocalFor(actor, object)));

const isFocalFor = (actor: PersonActor, object: Owned | undefined) =>
  !object?.programmeId || actor.focalProgrammeIds.includes(object.programmeId);

/** A role in the body that owns the object. */
const inOurs =
  (...roles: readonly Role[]): Predicate =>
  (actor, object) =>
    ours(actor, object) && holdsOneOf(actor, roles, object);

/** As `inOurs`, but what an ended body left to us is excluded: nobody acts in its name. */
const inOurName =
  (...roles: readonly Role[]): Predicate =>
  (actor, object) =>
    inOurs(...roles)(actor, object) &&
    !(object && actor.inheritedOrganisationIds.includes(object.organisationId));

/** Any member of the body that owns the object. */
const anyOfOurs: Predicate = (actor, object) => ours(actor, object) && actor.roles.length > 0;

/** A person of the body to which the owner reports in the object's programme: may read. */
const receiving =
  (...roles: readonly Role[]): Predicate =>
  (actor, object) =>
    object !== undefined &&
    actor.reporting.some((edge) => reportsOn(edge, object)) &&
    holdsOneOf(actor, roles, object);

/** A plan or report of no programme is reported to those only who receive all of them. */
const reportsOn = (edge: ReportingEdge, { organisationId, programmeId }: Owned) =>
  edge.organisationId === organisationId &&
  (programmeId === undefined || edge.programmeId === null || edge.programmeId === programmeId);

/** A person of the body to which the owner belongs: may take the second pair of eyes. Reporting gives no such power. */
const superior =
  (...roles: readonly Role[]): Predicate =>
  (actor, object) =>
    object !== undefined &&
    actor.subordinateOrganisationIds.includes(object.organisationId) &&
    holdsOneOf(actor, roles, object);

/** Signs for the head of exactly this body (KT., TL., TUQ.). */
const delegated: Predicate = (actor, object) =>
  actor.delegations.some((given) => object === undefined || given.organisationId === object.organisationId);

/** The one officer of a small commune, whom the head has confirmed in both roles (four-eyes exception). */
const inBothRoles: Predicate = (actor, object) =>
  actor.roles.includes('communeOfficer') &&
  (actor.bothRolesIn ?? []).some((id) => object === undefined || id === object.organisationId);

const anybodySignedIn: Predicate = () => true;
/** The administrator of the installation looks after bodies and people of all. */
const administrator: Predicate = (actor) => actor.roles.includes('administrator');

const WRITERS = ['draftingOfficer', 'unitHead', 'legalOfficer', 'communeOfficer', 'leader'] as const;
const HEADS = ['unitHead', 'leader'] as const;
/** A publisher reads what is about to be published; the desk shows no contact data. */
const READERS = [...WRITERS, 'auditor', 'focalUnit', 'publisher'] as const;

/** The whole policy on staff: permission → any of these. What is not here does not exist; nothing else grants anything. */
export const PERMISSIONS = {
  'workspace.enter': [anybodySignedIn],
  'account.manage': [anybodySignedIn],
  'plan.read': [anyOfOurs, receiving('focalUnit', 'leader')],
  /** A plan that is not issued yet is nobody's but the body's. */
  'plan.readDraft': [anyOfOurs],
  'plan.edit': [inOurs('focalUnit', 'unitHead', 'leader', 'communeOfficer')],
  /** A plan comes into force, and is changed afterwards, by who heads the body or the unit that made it. */
  'plan.approve': [inOurs(...HEADS, 'communeOfficer')],
  /** Money of a plan: nobody above reads it. Who estimates, who says yes, who pays are three. */
  'money.read': [inOurs('focalUnit', 'financeOfficer', 'auditor', ...WRITERS)],
  'money.write': [inOurs('focalUnit', 'financeOfficer', 'unitHead', 'communeOfficer')],
  'money.approve': [inOurs(...HEADS), inBothRoles],
  'money.spend': [inOurs('financeOfficer', 'communeOfficer')],
  'programme.manage': [administrator],
  /** A task of a plan in force that names our body, whoever's plan it is. */
  'task.read': [anyOfOurs],
  'task.report': [inOurs('focalUnit', 'communeOfficer', ...WRITERS)],
  /** What stands in the way of a task: passed on by who looks after the plan, answered by who leads its body. */
  'difficulty.forward': [inOurs('focalUnit', 'unitHead', 'communeOfficer')],
  'difficulty.answer': [inOurs('leader')],
  'draft.read': [anyOfOurs],
  'draft.edit': [inOurs(...WRITERS)],
  'draft.confirm': [inOurs(...WRITERS)],
  /** The draft leaves the body: to appraisal, to the issuing body; and why it is not posted again. */
  'draft.submit': [inOurs(...HEADS, 'communeOfficer')],
  /** What is said of a draft when it is communicated. */
  'keyPoints.approve': [inOurs(...HEADS), inBothRoles],
  /** The comparison with the law in force, for everybody to read. */
  'draft.publishComparison': [inOurs('publisher', ...HEADS, 'communeOfficer')],
  /** What one officer asks to make public, a paper or an issued document, for another to approve. */
  'draft.publish': [inOurs('publisher', ...HEADS), inBothRoles],
  /** To say that a mark found by the scan is no secrecy stamp. */
  'secrecy.clear': [inOurs(...HEADS, 'legalOfficer', 'communeOfficer')],
  /** A file that must not be here: to report it, which hides it at once; to agree that it is removed for good. */
  'purge.report': [inOurs(...WRITERS, 'publisher')],
  'purge.decide': [inOurs(...HEADS, 'legalOfficer'), inBothRoles],
  'screening.decide': [inOurs(...HEADS, 'legalOfficer', 'communeOfficer')],
  'consultation.read': [anyOfOurs],
  'consultation.edit': [inOurs(...WRITERS)],
  'consultation.open': [inOurs(...HEADS, 'communeOfficer')],
  /** Where else the draft stands, and when it could not be reached. */
  'posting.record': [inOurs(...WRITERS, 'publisher')],
  /** What another body has asked ours in writing. */
  'invitation.read': [inOurs('askedBodyRespondent', 'leader')],
  'invitation.answer': [inOurs('askedBodyRespondent', 'leader')],
  'directory.read': [inOurs(...WRITERS, 'focalUnit', 'publisher', 'auditor')],
  'directory.edit': [inOurs(...WRITERS, 'focalUnit')],
  /** Whether bodies of a province find each other's entries. */
  'directory.configure': [administrator],
  /** What all staff of a body are asked among themselves. */
  'internalRound.answer': [anyOfOurs],
  'opinion.read': [inOurs(...READERS)],
  'opinion.moderate': [inOurs(...WRITERS)],
  /** The intake of the whole installation under attack. */
  'intake.protect': [administrator],
  'moderation.read': [inOurs(...WRITERS), administrator],
  /** What people ask about the data held of them: written down from paper; decided. */
  'dataRequest.enter': [inOurs(...WRITERS)],
  'dataRequest.handle': [inOurs(...HEADS, 'legalOfficer', 'communeOfficer')],
  /** How long personal data is kept, what a night erased; and what is kept nevertheless. */
  'retention.read': [inOurs(...HEADS, 'legalOfficer', 'communeOfficer', 'auditor')],
  'retention.hold': [inOurs(...HEADS, 'legalOfficer', 'communeOfficer')],
  /** A breach of personal data: its record, its notices. */
  'breach.read': [inOurs(...HEADS, 'legalOfficer', 'communeOfficer', 'auditor')],
  'breach.handle': [inOurs(...HEADS, 'legalOfficer', 'communeOfficer')],
  'opinion.group': [inOurs(...WRITERS)],
  /** Where an opinion stands in a later version, when the text it was about moved, went or cannot be told. */
  'opinion.place': [inOurs(...WRITERS)],
  'opinion.enter': [inOurs(...WRITERS)],
  /** The answers with the opinions they answer, for those too who approve them from above. */
  'response.read': [inOurs(...READERS), superior('leader')],
  /** Who else of the body is at the desk now, and the filters that they share: never told outside the body. */
  'response.seeColleagues': [inOurs(...READERS)],
  'response.write': [inOurs(...WRITERS)],
  /** Which officer answers which article. */
  'response.assign': [inOurs(...HEADS, 'communeOfficer')],
  /** The middle step of a chain of three, and the last one of it, which is the leader's. */
  'response.check': [inOurs(...HEADS), inBothRoles],
  'response.sign': [inOurs('leader'), superior('leader'), inBothRoles],
  'response.approve': [inOurs(...HEADS), superior('leader'), inBothRoles],
  'response.publish': [inOurs('publisher', 'leader', 'communeOfficer')],
  'review.read': [anyOfOurs],
  'review.edit': [inOurs('focalUnit', 'publisher', ...WRITERS)],
  /** Yearly indices as they were announced; before everybody by who publishes. */
  'index.read': [anyOfOurs],
  'index.edit': [inOurs('focalUnit', 'publisher', ...WRITERS)],
  'index.show': [inOurs('publisher', ...HEADS, 'communeOfficer')],
  /** Administrative procedures repeat a decision that was published: who keeps the list needs nobody's yes. */
  'procedure.read': [anyOfOurs],
  'procedure.edit': [inOurs('focalUnit', 'publisher', ...WRITERS)],
  /** Good practices: one proposes, another approves; what other bodies took up is said by themselves. */
  'goodPractice.read': [anyOfOurs],
  'goodPractice.edit': [inOurs('focalUnit', 'publisher', ...WRITERS)],
  'goodPractice.approve': [inOurs(...HEADS), inBothRoles],
  'goodPractice.publish': [inOurs('publisher', ...HEADS, 'communeOfficer')],
  'goodPractice.adopt': [inOurs('focalUnit', ...WRITERS)],
  /** Who is asked to help, what they gave; what a sponsor gave is accepted by who heads the body. */
  'mobilising.read': [inOurs(...WRITERS, 'focalUnit', 'publisher', 'auditor')],
  'mobilising.edit': [inOurs(...WRITERS, 'focalUnit')],
  'sponsorship.accept': [inOurs(...HEADS), inBothRoles],
  'contest.read': [anyOfOurs],
  'contest.edit': [inOurs('focalUnit', 'publisher', ...WRITERS)],
  // Rankings name people and give prizes.
  'contest.run': [inOurs(...HEADS, 'communeOfficer')],
  'initiative.read': [anyOfOurs],
  // Who wrote which entry is for those who look after the contest; members of its jury are kept from it in the use cases.
  'initiative.edit': [inOurs('focalUnit', ...WRITERS)],
  'initiative.run': [inOurs(...HEADS, 'communeOfficer')],
  'initiative.decide': [inOurs('leader'), inBothRoles],
  // Whether somebody is a member of a jury is asked of the call.
  'initiative.judge': [anyOfOurs],
  'survey.read': [anyOfOurs],
  'survey.edit': [inOurs('focalUnit', 'publisher', ...WRITERS)],
  /** To begin, to end, to put the results before the public. */
  'survey.run': [inOurs(...HEADS, 'communeOfficer')],
  'activity.read': [anyOfOurs, receiving('focalUnit', 'leader')],
  'activity.record': [inOurs(...WRITERS, 'publisher', 'focalUnit')],
  /** Channels and hours of a body, and the plan of communication of a draft: written by the unit, approved by the leader. */
  'channel.edit': [inOurs(...WRITERS, 'publisher', 'focalUnit')],
  'outreachPlan.read': [anyOfOurs],
  'outreachPlan.edit': [inOurs(...WRITERS, 'publisher', 'focalUnit')],
  'outreachPlan.approve': [inOurs('leader'), inBothRoles],
  /** News, special pages, answers to frequent questions: one writes, another publishes. */
  'news.read': [anyOfOurs],
  'news.write': [inOurs(...WRITERS, 'publisher', 'focalUnit')],
  'news.publish': [inOurs('publisher', ...HEADS), inBothRoles],
  /** Accounts in networks, with their secrets. */
  'connection.manage': [inOurs('publisher', ...HEADS)],
  /** What is said elsewhere, and what of it is misunderstood; which feeds of others are read. */
  'listening.read': [anyOfOurs],
  'listening.record': [inOurs(...WRITERS, 'publisher', 'focalUnit')],
  'listening.configure': [inOurs('publisher', 'focalUnit', ...HEADS, 'communeOfficer')],
  /** Conferences, dialogues, classes: their numbers; and their lists with the names of people. */
  'gathering.read': [anyOfOurs],
  'gathering.edit': [inOurs(...WRITERS, 'publisher', 'focalUnit')],
  /** A draft of another body that was sent to ours; a body that was only given the work has its own sheet. */
  'externalDraft.read': [anyOfOurs],
  'externalDraft.edit': [inOurs(...WRITERS, 'focalUnit')],
  'externalDraft.approve': [inOurs(...HEADS), inBothRoles],
  /** For the unit or the body below to which it was given. */
  'externalDraft.contribute': [inOurs(...WRITERS, 'askedBodyRespondent')],
  'policyConsultation.read': [anyOfOurs],
  'policyConsultation.edit': [inOurs(...WRITERS)],
  'document.read': [anyOfOurs],
  /** A document that was submitted, for those too who approve it from above or sign it for the head, from another house. */
  'document.review': [anyOfOurs, superior('leader'), delegated],
  'document.write': [inOurs('focalUnit', ...WRITERS)],
  'document.approve': [inOurs(...HEADS), superior('leader'), inBothRoles],
  'document.sign': [inOurName('leader'), delegated],
  'document.number': [inOurs('recordsClerk', 'communeOfficer')],
  /** Which form documents of the body are written in: the standard one, or one that was adjusted in Word. */
  'document.chooseForm': [inOurs(...HEADS, 'recordsClerk', 'communeOfficer')],
  'report.read': [anyOfOurs, receiving('focalUnit', 'leader')],
  /** A report that is not signed yet is nobody's but the body's. */
  'report.readUnsigned': [anyOfOurs],
  'report.write': [inOurs('focalUnit', ...WRITERS)],
  /** The second pair of eyes on a section; the report itself is approved as a document. */
  'report.agree': [inOurs('focalUnit', ...HEADS)],
  /** The signed copy of a frozen report: who keeps the papers of the body, who writes its reports. */
  'report.attachSigned': [inOurs('focalUnit', 'recordsClerk', ...WRITERS)],
  /** What was signed goes to everybody: decided by who heads the body or publishes for it. */
  'report.publish': [inOurs('publisher', ...HEADS), inBothRoles],
  /** To ask those who report to us for a report, to return one, to write one down from paper. */
  'report.request': [inOurs('focalUnit', ...HEADS, 'communeOfficer')],
  'indicator.read': [anyOfOurs, receiving('focalUnit', 'leader')],
  'organisation.read': [anybodySignedIn],
  'organisation.manage': [administrator],
  'person.manage': [administrator],
  'fourEyes.confirm': [inOurName('leader')],
  'rule.read': [anybodySignedIn],
  /** Of the body whose rule it is, or of the one that answers for the site: the one proposes, another approves. */
  'rule.propose': [administrator, inOurs('legalOfficer', 'leader')],
  'rule.approve': [administrator, inOurs('legalOfficer', 'leader')],
  'audit.read': [inOurs('auditor', 'leader'), administrator],
  'job.manage': [administrator],
  'mail.read': [administrator],
  /** Digests to subscribers: their pace, mails that came back. */
  'newsletter.manage': [administrator],
} as const satisfies Record<string, readonly Predicate[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the actor may do this to an object of that body. The public and unknown permissions: never. */
export function can(actor: Actor, permission: Permission, object?: Owned): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'public') return false;
  const predicates: readonly Predicate[] = PERMISSIONS[permission] ?? [];
  return predicates.some((allows) => allows(actor, object));
}

/** As `can`, but throws `Forbidden`. Every use case on an object calls it with the body that owns the object. */
export function requirePermission(actor: Actor, permission: Permission, object?: Owned): void {
  if (can(actor, permission, object)) return;
  const isForeign =
    object !== undefined &&
    actor.kind === 'person' &&
    !actor.ownOrganisationIds.includes(object.organisationId);
  throw new Forbidden(permission, { isForeign });
}
