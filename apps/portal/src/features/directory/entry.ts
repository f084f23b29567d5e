export const ENTRY_KINDS = [
  'rapporteur',
  'journalist',
  'lawyer',
  'legalAidWorker',
  'counsellor',
  'scientist',
  'practitioner',
  'association',
  'other',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Somebody of the directory (danh bạ): báo cáo viên, nhà báo, luật sư …, or an association. */
export interface DirectoryEntry {
  readonly id: string;
  /** Whose directory it stands in. */
  readonly organisationId: string;
  readonly kind: EntryKind;
  readonly name: string;
  /** Office and body: "Giảng viên, Trường Đại học …". */
  readonly workplace: string;
  readonly territory: string;
  readonly topics: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string;
  /** Agreed to be found by other bodies of the province. */
  readonly shared: boolean;
  /** For what the person agreed to be kept here; "" without a consent. */
  readonly consentPurpose: string;
  readonly consentOn: string | null;
  readonly withdrawnOn: string | null;
  readonly version: number;
}

export type ConsentState = 'given' | 'withdrawn' | 'none';

export function consentState({
  consentOn,
  withdrawnOn,
}: Pick<DirectoryEntry, 'consentOn' | 'withdrawnOn'>): ConsentState {
  if (withdrawnOn !== null) return 'withdrawn';
  return consentOn === null ? 'none' : 'given';
}

/** Law 91/2025/QH15 on personal data (S): a person is asked within an explicit consent; a withdrawal ends it, for associations too. */
export function mayBeAsked(entry: Pick<DirectoryEntry, 'kind' | 'consentOn' | 'withdrawnOn'>): boolean {
  const consent = consentState(entry);
  return consent === 'given' || (consent === 'none' && entry.kind === 'association');
}

/** body: only the own entries · province: also those of bodies of the same province who agreed to it. */
export const DIRECTORY_SCOPES = ['body', 'province'] as const;
export type DirectoryScope = (typeof DIRECTORY_SCOPES)[number];

/** Another body sees who and about what; how somebody is reached stays with those to whom it was given. */
export function asSeenByOthers(entry: DirectoryEntry): DirectoryEntry {
  return { ...entry, email: null, phone: null, note: '' };
}
