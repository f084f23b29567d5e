import type { Db } from '#platform/db.server.ts';
import type { VersionSummary } from '../draft-version.ts';
import { findApproved } from './key-points.store.server.ts';
import { KEY_POINT_HEADINGS, type KeyPointHeading } from './key-points.ts';
import { followPoints } from './version-steps.server.ts';

export interface PublicKeyPoint {
  readonly id: string;
  readonly text: string;
  /** null: about the draft as a whole. */
  readonly unit: { readonly id: string; readonly citation: string } | null;
  /** A newer text that is public has overtaken it. */
  readonly overtaken: boolean;
}

export interface PublicKeyPoints {
  /** The version on which the sentences were read. */
  readonly ordinal: number;
  readonly approvedAt: Date;
  readonly headings: readonly {
    readonly heading: KeyPointHeading;
    readonly points: readonly PublicKeyPoint[];
  }[];
}

/** The latest approved edition of a text that the public may read; `versions` are those, the newest first. */
export async function findPublicKeyPoints(
  db: Db,
  projectId: string,
  versions: readonly VersionSummary[],
): Promise<PublicKeyPoints | undefined> {
  const editions = await findApproved(db, projectId);
  const approved = editions.find((each) => versions.some(({ id }) => id === each.draftVersionId));
  if (!approved) return undefined;
  const newest = versions[0]!;
  const { ordinal } = versions.find(({ id }) => id === approved.draftVersionId)!;
  const isNewest = newest.id === approved.draftVersionId;
  const followed = isNewest ? undefined : await followPoints(db, projectId, approved.points, newest.id);
  const points = approved.points.map((point) => ({
    heading: point.heading,
    id: point.id,
    text: point.text,
    unit:
      point.unitId !== null && point.citation !== null
        ? { id: point.unitId, citation: point.citation }
        : null,
    overtaken: point.unitId !== null && (followed?.get(point.id)?.fate ?? 'current') !== 'current',
  }));
  return {
    ordinal,
    approvedAt: approved.approvedAt,
    headings: KEY_POINT_HEADINGS.map((heading) => ({
      heading,
      points: points.filter((point) => point.heading === heading),
    })).filter((group) => group.points.length > 0),
  };
}
