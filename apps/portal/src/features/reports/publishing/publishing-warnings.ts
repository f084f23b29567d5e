import type { PersonalDataKind } from '#features/submissions/holding/personal-data.ts';

/** What somebody should look at before everybody reads the report. It proposes; a person decides. */
export interface PublishingWarnings {
  readonly personalData: readonly { readonly kind: PersonalDataKind; readonly words: string }[];
  /** Drafts and documents that the report names and the portal does not show. */
  readonly notPublic: readonly string[];
}

export const howMany = ({ personalData, notPublic }: PublishingWarnings): number =>
  personalData.length + notPublic.length;
