// The law in force beside the draft that amends it: taken in, reasons written, published by the head.

import { addBaseText } from '#features/drafts/law-in-force/base-text.server.ts';
import { compareWithLaw } from '#features/drafts/law-in-force/compare-with-law.server.ts';
import { publishComparison } from '#features/drafts/law-in-force/publish-comparison.server.ts';
import { writeRowReason } from '#features/drafts/law-in-force/write-reason.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { drafts } from '../drafts.ts';
import { lawReasons } from '../law-reasons.ts';
import { docxName, draftDocx } from '../make-documents.ts';
import type { StoryDraft } from '../story.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

const PUBLISHES = 'truong-phong';

export function playLawInForce(timeline: Timeline, stage: Stage): void {
  for (const draft of drafts) {
    const [first] = draft.versions;
    if (!draft.amends || !first) continue;
    timeline.at(stage.instant(first.importedOn, '10:30'), `law amended by ${draft.key}`, () =>
      compare(stage, draft),
    );
    timeline.at(stage.instant(first.importedOn, '15:30'), `comparison of ${draft.key}`, async () => {
      const head = await stage.actor(PUBLISHES, draft.organisation);
      must(await publishComparison(stage.platform, head, stage.id('draft', draft.key)));
    });
  }
}

async function compare(stage: Stage, draft: StoryDraft): Promise<void> {
  const { platform } = stage;
  const actor = await stage.actor(draft.createdBy, draft.organisation);
  const projectId = stage.id('draft', draft.key);
  const { file = '', symbol = '', title = '' } = draft.amends ?? {};
  must(await declareSecrecy(platform, actor, projectId, 'no'));
  const bytes = await draftDocx({ file });
  const base = { kind: 'amends', symbol, title, bytes, fileName: docxName({ file }) } as const;
  must(await addBaseText(platform, actor, projectId, base));
  const { rows = [] } = (await compareWithLaw(platform.db, projectId)) ?? {};
  for (const { key, content, unit } of rows) {
    const written = lawReasons.find((each) => each.draft === draft.key && each.unit === unit);
    if (!written) throw new Error(`no reason for ${unit} of ${draft.key}`);
    const input = { row: key, content, version: 0, reason: written.reason };
    must(await writeRowReason(platform, actor, projectId, input));
  }
}
