import type { Translated } from '../language.ts';
import type { publicNewsText } from '../vi/news.ts';
import { formatNumber } from './dates.ts';

export const publicNewsInEnglish: Translated<typeof publicNewsText> = {
  title: 'News',
  description: 'News of the bodies about drafts, consultations and what follows from them.',
  none: 'There is no news yet.',
  specials: 'Special pages',
  specialDescription: 'A page that brings together drafts, news, answers and documents about one subject.',
  feed: 'News (Atom)',
  feedSubtitle: 'News of the bodies on this site.',
  questions: 'Questions and answers',
  questionsDescription: 'Frequent questions about the drafts, with what the answers rest on.',
  questionsIntro:
    'The body writes the answers, a second person reviews them before they are published, and each says what it rests on.',
  noQuestions: 'There are no questions yet.',
  noQuestionsFound:
    'No question matches. Try other words, or send your question with an opinion on the page of the draft.',
  search: 'Search in questions and answers',
  found: (total) => (total === 1 ? '1 question' : `${total.toLocaleString('en')} questions`),
  general: 'General questions',
  source: 'Based on',
  reviewed: 'Reviewed',
  published: 'Published',
  updated: 'Changed',
  edition: (edition) => `Edition ${edition}`,
  about: 'About the draft',
  openUntil: 'Open for comments until',
  all: 'All news',
  backToNews: 'Back to the news',
  newsletter: 'Get the newsletter by e-mail',
  more: 'Read more',
  picture: 'Picture',
  newestYear: (year, bodies) =>
    `Newest results: ${year}, ${formatNumber(bodies)} ${bodies === 1 ? 'body' : 'bodies'}`,
  version: (ordinal) => `Version ${ordinal}`,
};
