/** What people learn from: a handbook, slides, questions with answers (tài liệu kỹ năng); published with its versions. */
export interface SkillDocument {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly title: string;
  /** For whom: "Tuyên truyền viên cấp xã". */
  readonly audience: string;
  readonly programmeId: string | null;
  /** '' while it holds; withdrawn, its page says why and gives out no file. */
  readonly withdrawnReason: string;
  readonly version: number;
}

/** One version of it; final, because people learn from it and name it. */
export interface SkillDocumentEdition {
  readonly ordinal: number;
  /** What is new in it. */
  readonly note: string;
  readonly datedOn: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** null: it had to go. */
  readonly sha256: string | null;
  readonly size: number;
  readonly publishedAt: Date;
}

/** How a version stands to the others: the newest that has its file is in force; what has a newer one leads on to it. */
export type EditionStanding =
  | { readonly kind: 'inForce' }
  | { readonly kind: 'replaced'; readonly by: number }
  | { readonly kind: 'gone' };

export function standingOfEdition(
  ordinal: number,
  editions: readonly Pick<SkillDocumentEdition, 'ordinal' | 'sha256'>[],
): EditionStanding {
  const newest = newestEdition(editions);
  if (newest && newest.ordinal > ordinal) return { kind: 'replaced', by: newest.ordinal };
  return newest?.ordinal === ordinal ? { kind: 'inForce' } : { kind: 'gone' };
}

/** undefined: none is left. */
export function newestEdition<Edition extends Pick<SkillDocumentEdition, 'ordinal' | 'sha256'>>(
  editions: readonly Edition[],
): Edition | undefined {
  return editions
    .filter(({ sha256 }) => sha256 !== null)
    .toSorted((one, other) => other.ordinal - one.ordinal)[0];
}
