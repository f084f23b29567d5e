import { type FindWords, inVietnamese, type Language, type Translated } from '../language.ts';
import { bodiesText, transparencyText } from '../vi/accountability.ts';
import * as answerMails from '../vi/answer-mail.ts';
import { attachmentsText, attachRefusals } from '../vi/attachments.ts';
import { choosingText } from '../vi/choosing.ts';
import * as common from '../vi/common.ts';
import { compareText } from '../vi/compare.ts';
import { entryMail } from '../vi/contest-mails.ts';
import * as contests from '../vi/contests.ts';
import { dataFilesText } from '../vi/data-files.ts';
import * as letters from '../vi/data-letters.ts';
import * as requests from '../vi/data-requests.ts';
import { dateWords } from '../vi/dates.ts';
import * as lines from '../vi/deadline-line.ts';
import { dossierItemWords, dossierText } from '../vi/dossier.ts';
import * as drafts from '../vi/drafts.ts';
import { editionsText } from '../vi/editions.ts';
import { errorText } from '../vi/errors.ts';
import * as followMails from '../vi/follow-mail.ts';
import { followingText } from '../vi/following.ts';
import { publicFilesText, publicSkillDocumentText } from '../vi/gathering-files.ts';
import { ticketMail } from '../vi/gathering-mails.ts';
import * as gatherings from '../vi/gathering-words.ts';
import { publicPracticesText } from '../vi/good-practices.ts';
import { openDataText } from '../vi/help.ts';
import { indicatorTexts } from '../vi/indicators.ts';
import { publicIndicesText } from '../vi/indices.ts';
import * as initiativeMails from '../vi/initiative-mails.ts';
import * as initiatives from '../vi/initiatives.ts';
import { issuedText, publicIssuedText } from '../vi/issued-documents.ts';
import { publicKeyPointsText } from '../vi/key-points.ts';
import * as law from '../vi/law-in-force.ts';
import { lookingText } from '../vi/looking.ts';
import { bulletinSoundText, stationText } from '../vi/loudspeaker.ts';
import { publicSupportersText } from '../vi/mobilising.ts';
import * as moderation from '../vi/moderation.ts';
import { publicNewsText } from '../vi/news.ts';
import { calendarText, feedText } from '../vi/open-data.ts';
import { opinionDeskText } from '../vi/opinion-desk.ts';
import { channelNames } from '../vi/outreach.ts';
import * as own from '../vi/own-submission.ts';
import { pieceNames, publicPackText, publicPressText } from '../vi/pack.ts';
import { phoneMessages, phoneRefusals, phoneText } from '../vi/phone.ts';
import { placeNowText } from '../vi/places.ts';
import * as portal from '../vi/portal.ts';
import { eventWords, postingText } from '../vi/posting.ts';
import { publicProceduresText } from '../vi/procedures.ts';
import { publicProposalText } from '../vi/proposal-posting.ts';
import { publicLogText } from '../vi/public-log.ts';
import { publishedOpinionsText } from '../vi/published-opinions.ts';
import { publishingText, traceWords } from '../vi/publishing.ts';
import { withdrawnText } from '../vi/purging.ts';
import * as receiptMails from '../vi/receipt-mail.ts';
import { publicReportText } from '../vi/report-publishing.ts';
import { responseTable } from '../vi/response-table.ts';
import { answerRefusals, askedByLinkText } from '../vi/sheets.ts';
import * as submissions from '../vi/submissions.ts';
import { pushText, subscribingText } from '../vi/subscribing.ts';
import * as subscribingMails from '../vi/subscribing-mail.ts';
import * as surveys from '../vi/surveys.ts';
import { textChangesText } from '../vi/text-changes.ts';
import * as timeLimits from '../vi/time-limits.ts';
import { certificateCheckText, testText } from '../vi/training.ts';
import * as writing from '../vi/writing.ts';
import * as commonEnglish from './common.ts';
import * as compare from './compare.ts';
import * as contestsEnglish from './contests.ts';
import { dataFilesInEnglish } from './data-files.ts';
import { datesInEnglish } from './dates.ts';
import * as deadlines from './deadlines.ts';
import { failuresInEnglish } from './door.ts';
import * as draftsEnglish from './drafts.ts';
import { printedFiguresInEnglish } from './figures.ts';
import { followingInEnglish } from './following.ts';
import { frameInEnglish } from './frame.ts';
import { publicFilesInEnglish, publicSkillDocumentInEnglish } from './gathering-files.ts';
import * as gatheringsEnglish from './gatherings.ts';
import { publicPracticesInEnglish } from './good-practices.ts';
import { publicIndicesInEnglish } from './indices.ts';
import * as initiativesEnglish from './initiatives.ts';
import { lookingInEnglish } from './looking.ts';
import { bulletinSoundInEnglish, stationInEnglish } from './loudspeaker.ts';
import * as mails from './mails.ts';
import { publicSupportersInEnglish } from './mobilising.ts';
import { publicNewsInEnglish } from './news.ts';
import * as ownData from './own-data.ts';
import * as ownEnglish from './own-submission.ts';
import { packInEnglish, pieceNamesInEnglish, pressInEnglish } from './pack.ts';
import { homeInEnglish } from './portal.ts';
import { publicProceduresInEnglish } from './procedures.ts';
import * as proposals from './proposals.ts';
import { logInEnglish } from './public-log.ts';
import * as published from './published.ts';
import { publicReportsInEnglish } from './reports.ts';
import { searchTextInEnglish } from './search.ts';
import { answerRefusalsInEnglish, askedInEnglish } from './sheets.ts';
import * as submissionsEnglish from './submissions.ts';
import * as subscribing from './subscribing.ts';
import * as surveysEnglish from './surveys.ts';
import { changeNotesInEnglish } from './text-changes.ts';
import { certificateCheckInEnglish, testInEnglish } from './training.ts';
import * as transparency from './transparency.ts';
import * as words from './words.ts';
import * as writingEnglish from './writing.ts';

/** Typed here, pair by pair: a word that changes in Vietnamese does not compile until it is changed in English too. */
const pair = <T>(vietnamese: T, english: Translated<T>) => [vietnamese, english] as const;
/** Of words that staff read too, those that the public pages show. */
const some = <T extends Readonly<Record<string, unknown>>, Key extends keyof T>(
  vietnamese: T,
  english: Translated<Pick<T, Key>>,
) => [vietnamese, Object.assign({}, vietnamese, english)] as const;

const ENGLISH = new Map<unknown, unknown>([
  pair(publicIndicesText, publicIndicesInEnglish),
  pair(publicSupportersText, publicSupportersInEnglish),
  pair(publicPracticesText, publicPracticesInEnglish),
  pair(publicProceduresText, publicProceduresInEnglish),
  pair(entryMail, contestsEnglish.entryMailInEnglish),
  pair(contests.publicContestText, contestsEnglish.publicContestsInEnglish),
  pair(contests.entryText, contestsEnglish.entryInEnglish),
  pair(contests.enterRefusals, contestsEnglish.enterRefusalsInEnglish),
  pair(contests.entryErrors, contestsEnglish.entryErrorsInEnglish),
  pair(contests.playRefusals, contestsEnglish.playRefusalsInEnglish),
  pair(initiativeMails.initiativeMails, initiativesEnglish.initiativeMailsInEnglish),
  pair(initiativeMails.resultWords, initiativesEnglish.resultWordsInEnglish),
  pair(initiatives.publicInitiativeText, initiativesEnglish.publicInitiativesInEnglish),
  pair(initiatives.ownEntryText, initiativesEnglish.ownEntryInEnglish),
  pair(initiatives.enterRefusals, initiativesEnglish.enterRefusalsInEnglish),
  pair(initiatives.ownRefusals, initiativesEnglish.ownRefusalsInEnglish),
  pair(initiatives.entryErrors, initiativesEnglish.entryErrorsInEnglish),
  pair(surveys.publicSurveyText, surveysEnglish.publicSurveysInEnglish),
  pair(surveys.surveyResultsText, surveysEnglish.surveyResultsInEnglish),
  pair(surveys.surveyAnswerRefusals, surveysEnglish.surveyAnswerRefusalsInEnglish),
  pair(surveys.stopSurveyText, surveysEnglish.stopSurveyInEnglish),
  pair(surveys.answerFaults, surveysEnglish.answerFaultsInEnglish),
  pair(common.demoMark, commonEnglish.demoMarkInEnglish),
  some(common.buttons, commonEnglish.buttonsInEnglish),
  pair(common.frame, frameInEnglish),
  pair(common.small, commonEnglish.smallInEnglish),
  pair(common.problems, commonEnglish.problemsInEnglish),
  some(errorText, failuresInEnglish),
  pair(dateWords, datesInEnglish),
  pair(timeLimits.documentTypeNames, draftsEnglish.documentTypesInEnglish),
  pair(common.outcomeWords, words.outcomesInEnglish),
  pair(common.positionWords, words.positionsInEnglish),
  pair(common.positionChoices, words.choicesInEnglish),
  pair(common.submissionChannelWords, words.channelsInEnglish),
  pair(common.countingClassWords, words.classesInEnglish),
  pair(common.contributorCategoryWords, words.categoriesInEnglish),
  pair(common.organisationKindWords, words.organisationKindsInEnglish),
  pair(common.organisationLevelWords, words.levelsInEnglish),
  pair(channelNames, words.activityChannelsInEnglish),
  pair(submissions.submissionErrors, submissionsEnglish.errorsInEnglish),
  pair(submissions.startRefusals, submissionsEnglish.startRefusalsInEnglish),
  pair(submissions.confirmRefusals, submissionsEnglish.confirmRefusalsInEnglish),
  pair(submissions.submissionText, submissionsEnglish.submissionInEnglish),
  pair(submissions.opinionFormText, submissionsEnglish.formInEnglish),
  pair(submissions.previewText, submissionsEnglish.previewInEnglish),
  pair(submissions.trackText, submissionsEnglish.trackInEnglish),
  pair(submissions.labelWords, submissionsEnglish.labelsInEnglish),
  pair(submissions.hiddenCodeWords, submissionsEnglish.hiddenCodesInEnglish),
  pair(writing.writingText, writingEnglish.writingInEnglish),
  pair(writing.editRefusals, writingEnglish.editRefusalsInEnglish),
  pair(choosingText, writingEnglish.choosingInEnglish),
  some(attachmentsText, writingEnglish.attachmentsInEnglish),
  pair(attachRefusals, writingEnglish.attachRefusalsInEnglish),
  pair(traceWords, writingEnglish.tracesInEnglish),
  some(publishingText, writingEnglish.publishingInEnglish),
  pair(own.ownSubmissionText, ownEnglish.ownInEnglish),
  pair(own.signInRefusals, ownEnglish.signInRefusalsInEnglish),
  pair(own.changeRefusals, ownEnglish.changeRefusalsInEnglish),
  pair(own.mailRefusals, ownEnglish.mailRefusalsInEnglish),
  pair(phoneText, ownEnglish.phoneInEnglish),
  pair(phoneRefusals, ownEnglish.phoneRefusalsInEnglish),
  pair(moderation.appealText, ownEnglish.appealInEnglish),
  pair(moderation.heldText, ownEnglish.heldInEnglish),
  pair(moderation.heldWords, ownEnglish.heldWordsInEnglish),
  pair(placeNowText, ownEnglish.placesInEnglish),
  pair(publicLogText, logInEnglish),
  pair(requests.ownDataText, ownData.ownDataInEnglish),
  pair(requests.ownDataOfAllText, ownData.ownDataOfAllInEnglish),
  pair(requests.askRefusals, ownData.askRefusalsInEnglish),
  pair(requests.askAllRefusals, ownData.askAllRefusalsInEnglish),
  pair(requests.requestKindWords, ownData.requestKindsInEnglish),
  pair(requests.requestStateWords, ownData.requestStatesInEnglish),
  pair(requests.subjectResultWords, ownData.resultsInEnglish),
  pair(requests.purposeWords, ownData.purposesInEnglish),
  pair(requests.opinionStateWords, ownData.opinionStatesInEnglish),
  pair(requests.moderationKindWords, ownData.moderationKindsInEnglish),
  pair(requests.staysText, ownData.staysInEnglish),
  pair(common.identityLevelWords, ownData.identityLevelsInEnglish),
  pair(receiptMails.receiptMail, mails.receiptMailInEnglish),
  pair(receiptMails.confirmMail, mails.confirmMailInEnglish),
  pair(receiptMails.recoverMail, mails.recoverMailInEnglish),
  pair(answerMails.answerMail, mails.answerMailInEnglish),
  pair(answerMails.correctedMail, mails.correctedMailInEnglish),
  pair(moderation.hiddenMail, mails.hiddenMailInEnglish),
  pair(followMails.confirmMail, mails.followMailInEnglish),
  pair(followMails.newsMail, mails.newsMailInEnglish),
  pair(letters.ownDataMail, mails.ownDataMailInEnglish),
  pair(letters.ownDataMessage, mails.ownDataMessageInEnglish),
  pair(letters.receivedMail, mails.receivedMailInEnglish),
  pair(letters.decidedMail, mails.decidedMailInEnglish),
  pair(phoneMessages, mails.messagesInEnglish),
  pair(followingText, followingInEnglish),
  pair(publicNewsText, publicNewsInEnglish),
  pair(pushText, subscribing.pushInEnglish),
  pair(subscribingText, subscribing.subscribingInEnglish),
  pair(subscribingMails.subscriptionMail, subscribing.subscriptionMailInEnglish),
  pair(subscribingMails.digestMail, subscribing.digestMailInEnglish),
  pair(followMails.newsLine, mails.newsLineInEnglish),
  pair(gatherings.gatheringKindWords, gatheringsEnglish.kindsInEnglish),
  pair(gatherings.participantGroupWords, gatheringsEnglish.groupsInEnglish),
  pair(gatherings.registerRefusals, gatheringsEnglish.registerRefusalsInEnglish),
  pair(gatherings.registrationErrors, gatheringsEnglish.registrationErrorsInEnglish),
  pair(gatherings.askRefusals, gatheringsEnglish.askRefusalsInEnglish),
  pair(gatherings.questionText, gatheringsEnglish.questionInEnglish),
  pair(gatherings.gatheringText, gatheringsEnglish.gatheringInEnglish),
  pair(certificateCheckText, certificateCheckInEnglish),
  pair(testText, testInEnglish),
  pair(gatherings.ticketText, gatheringsEnglish.ticketInEnglish),
  pair(ticketMail, gatheringsEnglish.ticketMailInEnglish),
  pair(publicFilesText, publicFilesInEnglish),
  pair(publicSkillDocumentText, publicSkillDocumentInEnglish),
  some(opinionDeskText, published.byDayInEnglish),
  pair(publishedOpinionsText, published.opinionsInEnglish),
  pair(portal.responsesText, published.responsesInEnglish),
  some(responseTable, published.tableInEnglish),
  pair(dataFilesText, dataFilesInEnglish),
  some(textChangesText, changeNotesInEnglish),
  some(editionsText, published.editionsInEnglish),
  pair(bodiesText, published.bodiesInEnglish),
  pair(transparencyText, transparency.transparencyInEnglish),
  pair(lookingText, lookingInEnglish),
  pair(publicReportText, publicReportsInEnglish),
  pair(indicatorTexts, { ...transparency.publicFiguresInEnglish, ...printedFiguresInEnglish }),
  pair(openDataText, transparency.openDataInEnglish),
  pair(calendarText, published.calendarInEnglish),
  pair(stationText, stationInEnglish),
  pair(bulletinSoundText, bulletinSoundInEnglish),
  pair(feedText, published.feedInEnglish),
  pair(publicIssuedText, published.publicIssuedInEnglish),
  some(issuedText, published.issuedInEnglish),
  pair(publicProposalText, proposals.proposalsInEnglish),
  pair(dossierItemWords, proposals.dossierItemsInEnglish),
  some(dossierText, proposals.publicPapersInEnglish),
  pair(askedByLinkText, askedInEnglish),
  pair(answerRefusals, answerRefusalsInEnglish),
  pair(compareText, compare.compareInEnglish),
  some(drafts.changeText, compare.changeInEnglish),
  pair(law.publicLawText, compare.publicLawInEnglish),
  pair(law.lawChangeWords, compare.lawChangesInEnglish),
  pair(law.lawRefusalReasons, compare.lawRefusalsInEnglish),
  pair(portal.searchText, searchTextInEnglish),
  pair(portal.homeText, homeInEnglish),
  pair(portal.draftListText, draftsEnglish.draftListInEnglish),
  pair(portal.draftText, draftsEnglish.draftInEnglish),
  pair(publicKeyPointsText, draftsEnglish.keyPointsInEnglish),
  pair(publicPackText, packInEnglish),
  pair(publicPressText, pressInEnglish),
  pair(pieceNames, pieceNamesInEnglish),
  pair(eventWords, draftsEnglish.postingEventsInEnglish),
  some(postingText, draftsEnglish.postingInEnglish),
  pair(withdrawnText, draftsEnglish.withdrawnInEnglish),
  some(timeLimits.timeLimitsText, deadlines.whyThisDayInEnglish),
  pair(timeLimits.stepSentence, deadlines.stepInEnglish),
  pair(timeLimits.ruleStatusNames, deadlines.statusesInEnglish),
  pair(lines.explanationLine, deadlines.explanationInEnglish),
  pair(lines.dayOffSource, deadlines.dayOffInEnglish),
  pair(lines.regimeNames, deadlines.regimesInEnglish),
  pair(lines.rowChoiceText, deadlines.rowChoiceInEnglish),
  pair(common.WEEKDAY_COLUMNS, commonEnglish.weekdayColumnsInEnglish),
]);

const inEnglish: FindWords = <T>(vietnamese: T) => (ENGLISH.get(vietnamese) ?? vietnamese) as Translated<T>;

export const hasEnglish = (vietnamese: unknown): boolean => ENGLISH.has(vietnamese);

export const wordsIn = (language: Language): FindWords => (language === 'en' ? inEnglish : inVietnamese);
