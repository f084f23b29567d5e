import { paths } from './paths.ts';

type Paths = typeof paths;

const draft = (slug: string) => `/en/drafts/${slug}`;
const written = (token: string) => `/en/comment/${token}`;

/** English addresses of pages whose folder serves both languages. What is not here leads to the Vietnamese page or file. */
const ENGLISH = {
  home: paths.english,
  search: '/en/search',
  help: paths.englishHelp,
  privacy: paths.englishPrivacy,
  drafts: paths.englishDrafts,
  draft: paths.englishDraft,
  draftText: paths.englishDraftText,
  draftTextVersion: paths.englishDraftTextVersion,
  chooseInText: (slug: string) => `${draft(slug)}/text/choose`,
  proposal: (slug: string) => `/en/proposals/${slug}`,
  indices: '/en/indices',
  index: (slug: string, body?: string) => `/en/indices/${slug}${body ? `?co-quan=${body}` : ''}`,
  indexInYear: (slug: string, body: string, year: number) =>
    `/en/indices/${slug}?co-quan=${body}&nam=${year}`,
  procedures: '/en/procedures',
  procedure: (code: string) => `/en/procedures/${code}`,
  procedureChanges: (since?: string) => `/en/procedures/changes${since ? `?tu=${since}` : ''}`,
  proceduresFeed: '/en/procedures.atom',
  practices: '/en/good-practices',
  practice: (slug: string) => `/en/good-practices/${slug}`,
  supporters: '/en/supporters',
  surveys: '/en/surveys',
  survey: (slug: string) => `/en/surveys/${slug}`,
  surveyResults: (slug: string) => `/en/surveys/${slug}/results`,
  surveyInvitation: (token: string) => `/en/survey-invitations/${token}`,
  surveyStop: (token: string) => `/en/survey-invitations/${token}/no-more`,
  contests: '/en/contests',
  contest: (slug: string) => `/en/contests/${slug}`,
  contestEntry: (token: string) => `/en/contest-entries/${token}`,
  contestPlay: (token: string, roundId: string) => `/en/contest-entries/${token}/rounds/${roundId}`,
  initiatives: '/en/initiatives',
  initiative: (slug: string) => `/en/initiatives/${slug}`,
  initiativeEntry: (token: string) => `/en/initiative-entries/${token}`,
  initiativeFiles: (token: string) => `/en/initiative-entries/${token}/files`,
  askedByLink: (token: string) => `/en/asked/${token}`,
  gatherings: '/en/events',
  gathering: (slug: string) => `/en/events/${slug}`,
  skillDocuments: '/en/skill-documents',
  skillDocument: (slug: string, ordinal?: number) =>
    `/en/skill-documents/${slug}${ordinal === undefined ? '' : `?ban=${ordinal}`}`,
  ticket: (token: string) => `/en/ticket/${token}`,
  ticketTest: (token: string) => `/en/ticket/${token}/test`,
  checkCertificate: '/en/certificates',
  trainingCertificate: (code: string) => `/en/certificates?ma=${code}`,
  comment: (slug: string, unit?: string) => `${draft(slug)}/comment${unit ? `?dieu=${unit}` : ''}`,
  commentPreview: written,
  draftOpinion: (token: string, about: { readonly id?: string; readonly unit?: string } = {}) =>
    `${written(token)}/opinion${about.id ? `?sua=${about.id}` : about.unit ? `?dieu=${about.unit}` : ''}`,
  draftFiles: (token: string) => `${written(token)}/files`,
  draftPerson: (token: string) => `${written(token)}/person`,
  draftReading: (token: string, unit?: string) => `${written(token)}/text${unit ? `#${unit}` : ''}`,
  publicPack: (slug: string, from?: number) =>
    `${draft(slug)}/pack${from === undefined ? '' : `?tu-lan=${from}`}`,
  compare: (slug: string) => `${draft(slug)}/compare`,
  compareVersions: (slug: string, before: number, after: number) =>
    `${draft(slug)}/compare?tu=${before}&den=${after}`,
  compareLaw: (slug: string) => `${draft(slug)}/compare?voi=hien-hanh`,
  publicLog: (slug: string, round?: number) => `${draft(slug)}/log${round ? `?dot=${round}` : ''}`,
  track: '/en/track',
  recoverCodes: '/en/track/recover',
  citizenSignIn: (token: string) => `${written(token)}/sign-in`,
  citizenNotSignedIn: '/en/track/not-signed-in',
  confirmContact: (token: string) => `/en/track/confirm/${token}`,
  ownData: (receiptCode: string) => `/en/track/${receiptCode}/data`,
  ownDataOfAll: '/en/your-data',
  ownDataOfContact: (token: string) => `/en/your-data/${token}`,
  followDraft: (slug: string) => `${draft(slug)}/follow`,
  follow: (token: string) => `/en/follow/${token}`,
  news: '/en/news',
  newsPiece: (slug: string) => `/en/news/${slug}`,
  newsFeed: '/en/news.atom',
  specialPage: (slug: string) => `/en/topics/${slug}`,
  press: '/en/press',
  questions: '/en/questions',
  draftQuestions: (slug: string) => `/en/questions?du-thao=${slug}`,
  newsletter: '/en/newsletter',
  newsletterChoices: (token: string) => `/en/newsletter/${token}`,
  submission: (receiptCode: string) => `/en/track/${receiptCode}`,
  publishedOpinions: (slug: string, query = '') => `${draft(slug)}/opinions${query}`,
  publishedOpinion: (slug: string, id: string) => `${draft(slug)}/opinions/${id}`,
  responses: (slug: string, edition?: number, round?: number) =>
    paths.responses(slug, edition, round).replace(/^[^?]*/, `${draft(slug)}/answers`),
  issuedPublic: '/en/documents',
  issuedPublicDocument: (slug: string) => `/en/documents/${slug}`,
  bodies: '/en/bodies',
  body: (slug: string) => `/en/bodies/${slug}`,
  publicReports: (bodySlug: string) => `/en/bodies/${bodySlug}/reports`,
  publicReport: (slug: string) => `/en/reports/${slug}`,
  publicReportFigure: (slug: string, code: string, page?: number) =>
    paths
      .publicReportFigure(slug, code, page)
      .replace(/^\/bao-cao\/([^/]*)\/so-lieu/, '/en/reports/$1/figures'),
  transparency: '/en/transparency',
  bodyFigures: (slug: string, year?: number) => `/en/transparency/${slug}${year ? `?nam=${year}` : ''}`,
  bodyFigure: (slug: string, code: string, year: number) => `/en/transparency/${slug}/${code}?nam=${year}`,
  provinceMap: (query = '') => `/en/transparency/map${query && `?${query}`}`,
  placeFigure: (code: string, year: number, place: string | null) =>
    `/en/transparency/map/${code}?nam=${year}${place ? `&noi=${place}` : ''}`,
  openData: '/en/open-data',
  feed: '/en/drafts.atom',
  draftFeed: (slug: string) => `${draft(slug)}/news.atom`,
  bodyFeed: (slug: string) => `/en/bodies/${slug}/news.atom`,
  calendarFile: '/en/calendar.ics',
  draftCalendar: (slug: string) => `${draft(slug)}/calendar.ics`,
  bodyCalendar: (slug: string) => `/en/bodies/${slug}/calendar.ics`,
  card: (slug?: string) => (slug ? `/en/card/${slug}.png` : '/en/card.png'),
  station: (slug: string) => `/en/stations/${slug}`,
  calendar: '/en/calendar',
  calendarMonth: (month: string) => `/en/calendar?thang=${month}`,
} satisfies { readonly [Name in keyof Paths]?: Paths[Name] extends string ? string : Paths[Name] };

type PublicPaths = { readonly [Name in keyof Paths]: Paths[Name] extends string ? string : Paths[Name] };

const IN_ENGLISH: PublicPaths = { ...paths, ...ENGLISH };

/** The addresses to link and lead to from a page in this language. */
export const pathsIn = (language: 'vi' | 'en'): PublicPaths => (language === 'en' ? IN_ENGLISH : paths);
