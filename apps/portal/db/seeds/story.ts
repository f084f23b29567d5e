// The shapes of the demo story. Data only: the seed command plays it through the ordinary use cases.
// Keys are slugs and never change; rows refer to each other by key.

import type { DossierUploadInput } from '#features/drafts/dossier/dossier.schema.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';

/** A fixed calendar date for facts of the past, or a distance from the day on which the story is played. */
export type StoryDate = string | { readonly daysAgo: number } | { readonly daysAhead: number };

export type OrganisationKind =
  | 'stateBody'
  | 'centralVerticalBody'
  | 'council'
  | 'partyBody'
  | 'fatherlandFront'
  | 'memberOrganisation'
  | 'court'
  | 'procuracy'
  | 'press'
  | 'association'
  | 'publicServiceUnit';

export interface StoryOrganisation {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly level: 'central' | 'province' | 'district' | 'commune' | 'unit';
  readonly territory: string;
  readonly symbol?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  /** An office, never a person's name: it is printed in the footer of the public pages. */
  readonly responsible?: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly note?: string;
}

export interface StorySuccession {
  readonly from: string;
  readonly to: string;
  readonly takesOverOn: string;
  readonly legalBasis: string;
}

export interface StoryRelation {
  readonly kind: 'belongsTo' | 'reportsTo' | 'isAskedBy';
  readonly from: string;
  readonly to: string;
  /** Only for reportsTo. */
  readonly programme?: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

export interface StoryCouncilMember {
  readonly council: string;
  readonly organisation: string;
  readonly seat: 'chair' | 'viceChair' | 'standingBody' | 'member';
  readonly validFrom: string;
  readonly validTo?: string;
}

export type StoryRole =
  | 'draftingOfficer'
  | 'unitHead'
  | 'leader'
  | 'legalOfficer'
  | 'focalUnit'
  | 'recordsClerk'
  | 'publisher'
  | 'financeOfficer'
  | 'communeOfficer'
  | 'fatherlandFront'
  | 'staffMember'
  | 'askedBodyRespondent'
  | 'pressUser'
  | 'auditor'
  | 'administrator';

export interface StoryPerson {
  readonly key: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly title: string;
  readonly organisation: string;
  readonly roles: readonly {
    readonly role: StoryRole;
    readonly organisation?: string;
    readonly programme?: string;
    readonly validFrom: string;
    readonly validTo?: string;
  }[];
  readonly email: string;
}

export interface StoryDelegation {
  readonly kind: 'KT' | 'TL' | 'TUQ';
  readonly organisation: string;
  readonly from: string;
  readonly to: string;
  readonly scope: string;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

export interface StoryTask {
  readonly key: string;
  readonly title: string;
  readonly product: string;
  readonly lead: string | null;
  readonly leadText: string;
  readonly coordinatingText: string;
  /** Asked of bodies that the plan's body may give no work; given unless said otherwise. */
  readonly mode?: 'requested';
  readonly timeText: string;
  readonly due?: StoryDate;
  readonly state: 'notStarted' | 'inProgress' | 'done' | 'cancelled';
  readonly stateNote?: string;
  readonly doneOn?: StoryDate;
  /** Keys of activities, drafts or response tables of this story. */
  readonly evidence?: readonly {
    readonly kind: 'activity' | 'draft' | 'consultation';
    readonly key: string;
    readonly label: string;
  }[];
}

export interface StoryPlan {
  readonly key: string;
  readonly programme: string;
  readonly organisation: string;
  /** Who entered it, with a role in that body on that day. */
  readonly writtenBy: string;
  readonly year: number;
  readonly title: string;
  readonly symbol?: string;
  readonly issuedOn?: StoryDate;
  readonly goals: string;
  readonly state: 'inForce' | 'ended';
  /** Only for a plan that did not end with its year. */
  readonly endedOn?: string;
  readonly tasks: readonly StoryTask[];
}

export interface StoryScreening {
  readonly criteria: readonly {
    readonly criterion: 1 | 2 | 3 | 4;
    readonly met: boolean;
    readonly reason: string;
    /** Number of a document that the verdict rests on. */
    readonly link?: string | undefined;
  }[];
  readonly inScope: boolean;
  readonly decidedBy: string;
  readonly decidedOn: StoryDate;
}

/** One intended difference between two versions, so that a comparison can be checked against it. */
export interface StoryChange {
  readonly what: 'moved' | 'renamed' | 'split' | 'dropped' | 'inserted' | 'amended';
  readonly from?: string;
  readonly to?: string;
  readonly note: string;
}

export interface StoryDraftVersion {
  readonly key: string;
  /** File in `drafts/`. */
  readonly file: string;
  readonly ordinal: number;
  /** The file holds the text as issued; the version is that text before it had number and date. */
  readonly beforeIssue?: true;
  readonly importedOn: StoryDate;
}

export interface StoryDraft {
  readonly key: string;
  readonly organisation: string;
  readonly issuingBody: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly documentType: string;
  readonly level: 'central' | 'province' | 'commune';
  readonly legalForce: 'legal' | 'individual';
  readonly legalForceReason: string;
  /** Five lines in plain words. */
  readonly summary: readonly string[];
  readonly changesSummary: readonly string[];
  readonly affectedGroups: readonly string[];
  readonly registeredOn: StoryDate;
  readonly createdBy: string;
  readonly versions: readonly StoryDraftVersion[];
  readonly changes: readonly StoryChange[];
  readonly screening: StoryScreening;
  /** On this day somebody was not sure whether a file held state secrets, and was sent away. */
  readonly doubtedOn?: StoryDate;
  readonly consultation?: StoryConsultation;
  /** The document in force that this draft amends: a file in `drafts/`. */
  readonly amends?: { readonly file: string; readonly symbol: string; readonly title: string };
  /** Appraisal and submission, recorded by the head; absent for drafts of the past that were entered afterwards. */
  readonly steps?: readonly {
    readonly event: 'appraise' | 'submit';
    readonly on: StoryDate;
    readonly by: string;
  }[];
  /** What the officer said of the text that followed the posted one. */
  readonly noNewPolicies?: { readonly on: StoryDate; readonly by: string; readonly reason: string };
  readonly issued?: {
    readonly symbol: string;
    readonly on: string;
    readonly title: string;
    readonly file?: string;
    readonly effectiveOn?: string;
    readonly gazetteOn?: string;
    /** It was issued as something else than it was drafted. */
    readonly became?: {
      readonly facts: {
        readonly documentType: DocumentType;
        readonly issuingBody: string;
      };
      readonly reason: string;
    };
  };
}

/** A document that came without a draft registered here. */
export interface StoryIssuedAlone {
  readonly organisation: string;
  readonly by: string;
  readonly number: string;
  readonly on: string;
  readonly title: string;
  readonly documentType: DocumentType;
  readonly issuingBody: string;
  readonly legalForceReason: string;
}

/** A paper of a dossier. */
export interface StoryPaper {
  readonly draft: string;
  readonly item: DossierUploadInput['item'];
  readonly on: StoryDate;
  readonly by: string;
  readonly note: string;
  readonly fileName: string;
  readonly type: string;
  readonly abstract: string;
  readonly lines: readonly string[];
  readonly isPublic: boolean;
}

export interface StoryConsultation {
  readonly key: string;
  readonly openedOn: StoryDate;
  /** Only for a consultation of the past; a running one gets its deadline from the rules. */
  readonly closedOn?: StoryDate;
  readonly completedOn?: StoryDate;
  readonly purpose: string;
  readonly contactAddress: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly invitations: readonly {
    readonly organisation: string;
    readonly sentOn: StoryDate;
    readonly dueOn: StoryDate;
    readonly answeredBy?: string;
  }[];
}
