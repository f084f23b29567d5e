import * as v from 'valibot';
import { openReferral } from '#features/moderation/referrals/open-referral.server.ts';
import {
  answerRequest,
  extendRequest,
  passOn,
  takeBackReferral,
} from '#features/moderation/referrals/settle-referral.server.ts';
import { paths } from '#paths';
import { referralText } from '#text/vi/referrals.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  openReferral(app, actor, params.referralId);

const line = v.pipe(v.optional(v.string(), ''), v.maxLength(2_000));
const act = formPage<[string]>({
  ids: ({ referralId = '' }) => [referralId],
  unreadable: referralText.refusals.incomplete,
  back: ([id], name) => (name === 'takeBack' ? paths.referrals : `${paths.referral(id)}?da-luu=${name}`),
});
const { refusals } = referralText;

export const actions: Actions = {
  passOn: act('passOn', v.object({ passedTo: line }), passOn, refusals),
  answer: act('answer', v.object({}), answerRequest, refusals),
  extend: act('extend', v.object({ reason: line }), extendRequest, refusals),
  takeBack: act('takeBack', v.object({}), takeBackReferral, refusals),
};
