import { fail, redirect } from '@sveltejs/kit';
import { readAnswers } from '#features/surveys/answer-form.ts';
import { faultsOf, nextPart, pathOf, previousPart } from '#features/surveys/answer-path.ts';
import type { answerPublicly } from '#features/surveys/answer-survey.server.ts';
import { singly } from '#features/surveys/question.ts';
import type { Survey } from '#features/surveys/survey.ts';
import { languageOf } from '#paths';
import { wordsIn } from '#text/en/all.ts';
import { surveyAnswerRefusals } from '#text/vi/surveys.ts';
import { isTooLarge } from '../posted-form.ts';

type Send = (sent: {
  readonly answers: ReturnType<typeof readAnswers>['answers'];
  readonly formKey: string;
}) => ReturnType<typeof answerPublicly>;

/** One press in a survey: a step on, a step back, or the whole answer sent; sent, it goes on to the page that says so. */
export async function takeStep(request: Request, url: URL, survey: Survey, send: Send) {
  const refusals = wordsIn(languageOf(url.pathname))(surveyAnswerRefusals);
  if (isTooLarge(request)) return fail(413, { error: refusals.faulty });
  const { parts } = survey;
  const { partId, answers, formKey, wants } = readAnswers(await request.formData(), parts);
  const kept = { answers, formKey };
  if (wants === 'back') return { ...kept, partId: previousPart(parts, partId, answers)?.id ?? partId };
  const here = pathOf(parts, answers).filter(({ id }) => id === partId);
  const faults = faultsOf(here, answers);
  if (Object.keys(faults).length > 0) return fail(400, { ...kept, partId, faults, error: refusals.faulty });
  const next = nextPart(parts, partId, answers);
  if (next) return { ...kept, partId: next.id };
  const sent = await send(kept);
  if (sent.ok) redirect(303, `${url.pathname}?xong`);
  const broken = parts.find(({ questions }) => questions.flatMap(singly).some(({ id }) => sent.faults?.[id]));
  return fail(sent.reason === 'tooMany' ? 429 : 400, {
    ...kept,
    partId: broken?.id ?? partId,
    ...(sent.faults && { faults: sent.faults }),
    error: refusals[sent.reason],
  });
}
