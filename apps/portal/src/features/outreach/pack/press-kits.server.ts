import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { findDraftsWithApproved } from './pack.store.server.ts';
import { PRESS_PACK } from './pack-files.server.ts';
import { filesOf, PRESS_KIT } from './piece-kinds.ts';
import { findPublicPack } from './public-pack.server.ts';

/** What a newsroom finds of one draft. */
export interface PressKit {
  readonly slug: string;
  readonly draft: string;
  readonly body: string;
  readonly ordinal: number;
  readonly versionOn: string;
  readonly newest: number;
  readonly approvedOn: string;
  /** Names of files under the page of its pack. */
  readonly kit: string;
  readonly release: string | null;
}

const MOST = 50;

/** The kits that everybody may have, the latest first: the page of the pack decides for each, so that a text taken off takes its kit along. */
export async function findPressKits(
  platform: Platform,
): Promise<{ readonly kits: readonly PressKit[]; readonly more: boolean }> {
  const drafts = await findDraftsWithApproved(platform.db, PRESS_KIT, MOST + 1);
  const kits: PressKit[] = [];
  for (const { slug, approvedAt } of drafts.slice(0, MOST)) {
    const draft = await requirePublicDraft(platform, slug).catch(orNone);
    const pack = draft && (await findPublicPack(platform.db, draft));
    if (!draft || !pack?.press) continue;
    kits.push({
      ...{ slug, draft: draft.project.shortTitle, body: draft.body?.name ?? '' },
      ...{ ordinal: pack.ordinal, versionOn: pack.versionOn, newest: pack.newest },
      ...{ approvedOn: legalDay(approvedAt), kit: PRESS_PACK },
      release: pack.files.some(({ kind }) => kind === 'pressRelease')
        ? (filesOf('pressRelease')[0]?.name ?? null)
        : null,
    });
  }
  return { kits, more: drafts.length > MOST };
}

function orNone(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error;
  return undefined;
}
