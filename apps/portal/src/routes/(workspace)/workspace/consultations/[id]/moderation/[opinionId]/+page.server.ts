import * as v from 'valibot';
import { decideAppeal } from '#features/moderation/appeals.server.ts';
import { loadModeratedOpinion } from '#features/moderation/load-opinion.server.ts';
import { redactOpinion } from '#features/moderation/redact-opinion.server.ts';
import { OTHER_PROCEDURES } from '#features/moderation/referrals/referral.ts';
import { setAside } from '#features/moderation/referrals/set-aside.server.ts';
import { paths } from '#paths';
import { opinionText } from '#text/vi/moderation.ts';
import { setAsideText } from '#text/vi/referrals.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadModeratedOpinion(app, actor, params.id, params.opinionId);

const words = v.pipe(v.optional(v.string(), ''), v.maxLength(20_000));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const act = formPage<[string, string]>({
  ids: ({ id = '', opinionId = '' }) => [id, opinionId],
  unreadable: opinionText.refusals.incomplete,
  // What was set aside has no page here any more.
  back: ([id, opinionId], name) =>
    name === 'setAside' ? paths.referrals : `${paths.moderatedOpinion(id, opinionId)}?da-luu=${name}`,
});

export const actions: Actions = {
  redact: act(
    'redact',
    v.object({ version, text: words, wording: words, reason: words }),
    (app, actor, id, opinionId, input) => redactOpinion(app, actor, id, { opinionId, ...input }),
    opinionText.refusals,
  ),
  setAside: act(
    'setAside',
    v.object({
      version,
      kind: v.picklist(OTHER_PROCEDURES),
      complex: v.pipe(
        v.optional(v.string(), ''),
        v.transform((box) => box !== ''),
      ),
      receiverId: v.pipe(v.string(), v.uuid()),
    }),
    (app, actor, id, opinionId, input) => setAside(app, actor, id, { opinionId, ...input }),
    setAsideText.refusals,
  ),
  review: act(
    'review',
    v.object({
      version,
      appealId: v.pipe(v.string(), v.uuid()),
      outcome: v.picklist(['shown', 'upheld']),
      answer: words,
    }),
    (app, actor, id, opinionId, input) => decideAppeal(app, actor, id, { opinionId, ...input }),
    { ...opinionText.refusals, changedMeanwhile: opinionText.appealChanged },
  ),
};
