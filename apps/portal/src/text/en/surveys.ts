import type { Translated } from '../language.ts';
import type {
  answerFaults,
  publicSurveyText,
  stopSurveyText,
  surveyAnswerRefusals,
  surveyResultsText,
} from '../vi/surveys.ts';
import { formatDayMonth, formatDeadline, formatNumber } from './dates.ts';

const nothing = 'Nothing was recorded.';
const kept = 'What you chose is still below.';

export const surveyAnswerRefusalsInEnglish: Translated<typeof surveyAnswerRefusals> = {
  notOpen: `This survey is not open yet. ${nothing}`,
  tooEarly: `Answers are not taken yet. ${nothing}`,
  over: `This survey has ended, so your answer was not sent. ${kept}`,
  gone: 'This link cannot be used any more. Your answer was not sent.',
  used: 'This link was used for an answer once. What you just sent was not taken; the answer before it is kept.',
  tooMany: `Too much was sent from your network just now. ${nothing} ${kept} Please wait a few minutes and send again.`,
  empty: `There is no answer yet. ${nothing} Please answer at least one question.`,
  faulty: `Some answers need another look. ${nothing} ${kept}`,
};

export const answerFaultsInEnglish: Translated<typeof answerFaults> = {
  missing: 'This question needs an answer.',
  unknownOption: 'The question has no such option.',
  oneOnly: 'Please choose one only.',
  notANumber: 'Please give a whole number.',
  outOfRange: 'This number is outside the allowed range.',
  tooLong: 'This answer is too long.',
};

export const publicSurveysInEnglish: Translated<typeof publicSurveyText> = {
  title: 'Surveys',
  intro:
    'You need no account. No name, network address or time of your answer is kept; results show numbers of five people or more only. The questions are in Vietnamese.',
  open: 'Open for answers',
  noneOpen: 'No survey is open now.',
  published: 'Published results',
  nonePublished: 'No results are published yet.',
  until: (day: string) => `Please answer before ${formatDeadline(day)}, Vietnam time`,
  answer: 'Answer',
  results: 'Results',
  asks: 'Asked by',
  part: (at: number) => `Step ${at}`,
  scaleHint: (lowest: string, steps: number, highest: string) =>
    `1: ${lowest || 'lowest'}; ${steps}: ${highest || 'highest'}`,
  numberHint: (least: number, most: number, unit: string) =>
    `A whole number from ${formatNumber(least)} to ${formatNumber(most)}${unit ? ` (${unit})` : ''}`,
  wordsHint: 'Please do not write anybody’s name or telephone number.',
  next: 'Continue',
  back: 'Back',
  send: 'Send the answer',
  thanks: 'Your answer was received. Thank you.',
  thanksMore: 'It counts in the results and is not tied to you, so it cannot be changed either.',
  goneTitle: 'This link cannot be used any more',
  usedTitle: 'This link was used',
  toList: 'See the surveys',
  invited: 'You are invited to answer a survey. This link can be used once.',
};

export const surveyResultsInEnglish: Translated<typeof surveyResultsText> = {
  title: (name: string) => `Results: ${name}`,
  received: (count: number | null) =>
    count === null
      ? 'Fewer than five people answered, so no results are shown.'
      : `${formatNumber(count)} people answered.`,
  dates: (from: string, to: string) => `From ${formatDayMonth(from, true)} to ${formatDayMonth(to, true)}`,
  tooFew: 'fewer than 5',
  hiddenNote:
    'Cells marked “fewer than 5” show no number, so that nobody can be recognised; sometimes a larger one is left out too, because the other could be worked out from it.',
  weighted: (source: string) =>
    `Shares are weighted by the make-up of the population (source: ${source}). The numbers of people are real.`,
  unweighted:
    'Shares are of those who answered, not weighted; they say nothing about people who did not answer.',
  groupsMissing: (groups: string) => `Nobody answered of the groups: ${groups}.`,
  option: 'Option',
  people: 'People',
  percent: 'Share',
  answered: (count: number | null) =>
    count === null
      ? 'Fewer than five answered this question.'
      : `${formatNumber(count)} answered this question.`,
  mean: (value: string) => `Mean: ${value}`,
  csv: 'Download the table of results (CSV)',
  csvHead: ['question', 'option', 'people', 'percent', 'mean'],
  row: 'Asked about',
  countAndShare: (count: string, percent: string) => `${count} (${percent}\u00a0%)`,
  meanPlace: (steps: number) => `Mean (steps 1–${steps})`,
  matrixBars: 'Each bar is divided by the share of each step, the lowest on the left.',
  ownWords: 'Answers in own words are not published.',
};

export const stopSurveyInEnglish: Translated<typeof stopSurveyText> = {
  title: 'No more survey invitations',
  intro:
    'With this button the body sends no more survey invitations to your address, about other surveys either. You can still answer the survey to which you were invited.',
  stop: 'Invite me no more',
  done: 'Recorded. You will get no more survey invitations from this body.',
  unknown: 'This link was not made by this portal. Nothing was changed.',
};
