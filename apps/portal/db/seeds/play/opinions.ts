// Opinions of all channels: the portal's through a server draft and its confirmation, the others written down by staff.

import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { confirmSubmission } from '#features/submissions/confirm-submission.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { signFillTime } from '#features/submissions/fill-time.ts';
import { selfMadeProof } from '#features/submissions/holding/proof-of-work.server.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { emptyForm, type OpinionFormValues } from '#features/submissions/opinion-form.ts';
import { findOpinionsOfSubmission } from '#features/submissions/opinions.store.server.ts';
import { startSubmission } from '#features/submissions/start-submission.server.ts';
import type { ChannelDetail, ContributorCategory } from '#features/submissions/submission.ts';
import { findSubmissionByReceipt } from '#features/submissions/submissions.store.server.ts';
import { drafts } from '../drafts.ts';
import type { StoryOpinion } from '../opinion-story.ts';
import { opinions } from '../opinions.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

/** People say who they are in words; the form offers a choice. */
const CATEGORIES: readonly (readonly [RegExp, ContributorCategory])[] = [
  [/^Hộ (sản xuất|trồng nhãn)$/u, 'household'],
  [/^(Hộ kinh doanh|Người bán hàng tại chợ)$/u, 'businessHousehold'],
  [/^Hợp tác xã$/u, 'cooperative'],
  [/^(Hiệp hội|Chi hội) /u, 'association'],
  [/^Sở |^Công an tỉnh$/u, 'stateBody'],
  [/^Công chức/u, 'staffMember'],
];
const HOURS = ['06:20', '07:40', '09:05', '11:30', '12:15', '13:50', '17:25', '19:10', '20:35', '21:45'];

export function playOpinions(timeline: Timeline, stage: Stage): void {
  for (const [index, paper] of papersOf(opinions).entries()) {
    const first = paper[0]!;
    const hour = HOURS[index % HOURS.length]!;
    const what = paper.map((opinion) => opinion.key).join(', ');
    timeline.at(stage.instant(first.receivedOn, hour), `opinion ${what}`, () =>
      first.channel === 'portal' ? send(stage, first, index) : enter(stage, paper),
    );
  }
}

/** What was said at one meeting stands in one set of minutes and is one submission; all else stands alone. */
function papersOf(rows: readonly StoryOpinion[]): StoryOpinion[][] {
  const papers = new Map<string, StoryOpinion[]>();
  for (const row of rows) {
    const { heldOn, heldAt } = row.detail ?? {};
    const key = row.channel === 'meeting' ? `${row.draft} ${JSON.stringify([heldOn, heldAt])}` : row.key;
    papers.set(key, [...(papers.get(key) ?? []), row]);
  }
  return [...papers.values()];
}

async function send(stage: Stage, opinion: StoryOpinion, index: number): Promise<void> {
  const { platform, clock } = stage;
  const { unit, quote = '', position, text, suggestedWording = '' } = opinion;
  const opened = new Date(clock.now().getTime() - 240_000);
  const values: OpinionFormValues = {
    ...emptyForm([], signFillTime(opened, platform.config.secretKey)),
    opinions: [{ unit: unit ?? '', quote, position, text, wording: suggestedWording }],
    category: categoryOf(opinion),
    place: opinion.place,
  };
  const consultation = await requireConsultation(platform.db, consultationOf(stage, opinion));
  // Addresses that are kept for tests (RFC 2544), a network each, as people have.
  const address = `198.18.${index % 250}.1`;
  const started = await startSubmission(platform, consultation, values, address);
  if (!started.ok) throw new Error(`refused: ${started.reason} ${JSON.stringify(started.errors)}`);
  clock.set(new Date(clock.now().getTime() + 40_000));
  const proof = await selfMadeProof(platform.config.secretKey, tokenHash(started.token), clock.now());
  const { receiptCode } = must(await confirmSubmission(platform, started.token, address, proof));
  const submission = await findSubmissionByReceipt(platform.db, receiptCode);
  await rememberAll(stage, consultation.id, submission?.id ?? '', [opinion]);
}

async function enter(stage: Stage, paper: readonly StoryOpinion[]): Promise<void> {
  const first = paper[0]!;
  const draft = drafts.find((each) => each.key === first.draft);
  if (!draft || first.channel === 'portal') throw new Error(`${first.key} is not entered by staff`);
  const { platform, clock } = stage;
  const consultationId = consultationOf(stage, first);
  const actor = await stage.actor(first.enteredBy ?? draft.createdBy, draft.organisation);
  const version = draft.versions.find((each) => each.ordinal === first.version);
  const entered = await enterSubmission(platform, actor, consultationId, {
    key: `demo ${first.key}`,
    channel: first.channel,
    receivedAt: clock.now(),
    draftVersionId: stage.id('version', version?.key ?? ''),
    category: categoryOf(first),
    place: first.place,
    organisationName: first.channel === 'organisationLetter' ? first.category : undefined,
    detail: detailOf(stage, first),
    opinions: paper.map(({ unit, quote, position, text, suggestedWording }) => ({
      ...{ unitId: unit, quotedWords: quote, position, text, suggestedWording },
    })),
  });
  await rememberAll(stage, consultationId, must(entered).submissionId, paper);
}

async function rememberAll(
  stage: Stage,
  consultationId: string,
  submissionId: string,
  paper: readonly StoryOpinion[],
): Promise<void> {
  const written = await findOpinionsOfSubmission(stage.platform.db, consultationId, submissionId);
  for (const [index, { key }] of paper.entries()) stage.remember('opinion', key, written[index]!.id);
}

export function consultationOf(stage: Stage, { draft }: Pick<StoryOpinion, 'draft'>): string {
  const key = drafts.find((each) => each.key === draft)?.consultation?.key;
  return stage.id('consultation', key ?? draft);
}

function categoryOf({ category }: StoryOpinion): ContributorCategory {
  return CATEGORIES.find(([pattern]) => pattern.test(category))?.[1] ?? 'citizen';
}

function detailOf(stage: Stage, { detail = {} }: StoryOpinion): ChannelDetail {
  const { heldOn, heldAt, ...rest } = detail;
  return { ...rest, ...(heldOn && { heldOn: stage.day(heldOn) }), ...(heldAt && { place: heldAt }) };
}
