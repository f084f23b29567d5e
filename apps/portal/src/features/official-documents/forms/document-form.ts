import type { FormFinding } from '#features/documents/forms/form-finding.ts';
import type { FormKind } from '#features/documents/forms/form-places.ts';

/** The form of one kind of document of a body (mẫu thể thức), adjusted in Word. */
export interface DocumentForm {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: FormKind;
  readonly version: number;
}

/** A file that was uploaded and checked; it never changes. */
export interface FormVersion {
  readonly id: string;
  readonly formId: string;
  readonly ordinal: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly findings: readonly FormFinding[];
  /** Hashes of the pages of a sample, as pictures. */
  readonly pages: readonly string[];
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

/** That somebody put a version to use, or went back to the standard form. */
export interface FormUse {
  readonly versionId: string | null;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}
