import type { Translated } from '../language.ts';
import type { indicatorTexts } from '../vi/indicators.ts';
import type { publicFiguresInEnglish } from './transparency.ts';

/** Figures that no page of figures shows to everybody, but a published report prints. */
export const printedFiguresInEnglish: Translated<
  Omit<typeof indicatorTexts, keyof typeof publicFiguresInEnglish>
> = {
  draftsLed: { name: 'Drafts that the body leads', rule: 'Drafts registered in the period.' },
  draftsScreened: {
    name: 'Drafts screened',
    rule: 'Drafts whose latest screening, up to the end of the period, lies in the period.',
  },
  draftsOutOfScope: {
    name: 'Drafts out of scope of communication',
    rule: 'Drafts that were screened in the period and miss at least one criterion.',
  },
  opinionsReceived: {
    name: 'Opinions received',
    rule: 'Each opinion on an article, or on the whole, counts once, from every channel, also near copies and hidden ones. Opinions from inside a body do not count.',
  },
  opinionsInternal: {
    name: 'Opinions from inside the body (not in the total)',
    rule: 'Opinions of the staff of the body from its internal round; they are in no other figure.',
  },
  opinionsLate: {
    name: 'Opinions received late',
    rule: 'Opinions that came after the last day was over; they are kept and answered.',
  },
  opinionsAnswered: {
    name: 'Opinions with an approved answer',
    rule: 'Opinions in a group whose answer was approved.',
  },
  answeredRate: {
    name: 'Share of opinions with an approved answer',
    rule: 'Opinions with an approved answer, divided by opinions received in the period.',
  },
  acceptedRate: {
    name: 'Share of opinions accepted',
    rule: 'Opinions accepted, without those accepted in part, divided by opinions with an approved answer.',
  },
  opinionsAccepted: {
    name: 'Opinions accepted',
    rule: 'Opinions in a group that was accepted, approved.',
  },
  opinionsPartlyAccepted: {
    name: 'Opinions accepted in part',
    rule: 'Opinions in a group that was accepted in part, approved.',
  },
  opinionsTakenUp: {
    name: 'Opinions accepted, also in part',
    rule: 'Opinions in a group that was accepted or accepted in part, approved.',
  },
  takenUpRate: {
    name: 'Share of opinions accepted, also in part',
    rule: 'Opinions accepted or accepted in part, divided by opinions with an approved answer.',
  },
  opinionsExplained: {
    name: 'Opinions answered with an explanation',
    rule: 'Opinions in a group that was not taken up and is explained, approved.',
  },
  opinionsAgreeing: {
    name: 'Opinions that agree',
    rule: 'Opinions that chose “agree”, counted by themselves.',
  },
  activities: {
    name: 'Communication activities',
    rule: 'Activities recorded for the period; cancelled ones do not count.',
  },
  activitiesUnproven: {
    name: 'Activities without proof',
    rule: 'Activities of the period without a file that proves them.',
  },
  reachMeasured: {
    name: 'People reached, measured',
    rule: 'The sum of what was counted at the activities of the period.',
  },
  reachEstimated: {
    name: 'People reached, estimated',
    rule: 'The sum of what was estimated at the activities of the period; never added to what was counted.',
  },
  documentsWithoutDraft: {
    name: 'Documents issued without a draft on this site',
    rule: 'Documents adopted in the period that belong to no draft recorded here.',
  },
  draftsWithoutDocument: {
    name: 'Drafts not issued yet',
    rule: 'Drafts registered before or in the period that were neither issued nor stopped at its end.',
  },
  draftsStopped: { name: 'Drafts that were stopped', rule: 'Drafts that were stopped in the period.' },
  spreadingAfterIssue: {
    name: 'Activities after a document was issued',
    rule: 'Activities of the period that spread an issued document; cancelled ones do not count.',
  },
  plansInForce: { name: 'Plans issued', rule: 'Plans that came into force in the period.' },
  tasksOfYear: {
    name: 'Tasks of the plan',
    rule: 'Tasks whose day of completion, last day or plan year lies in the period; those given up do not count.',
  },
  tasksDone: { name: 'Tasks done', rule: 'Tasks of the period that were reported as done.' },
  bodiesWithPlan: {
    name: 'Bodies with a plan of the year',
    rule: 'Bodies with at least one plan of the year in force; each counts once.',
  },
  tasksDoneRate: {
    name: 'Share of tasks done',
    rule: 'Tasks done, divided by tasks of the period.',
  },
  tasksProven: {
    name: 'Tasks done with their proof',
    rule: 'Tasks of the period that were reported as done and have as many proofs as the plan asks for, at least one.',
  },
  tasksProvenRate: {
    name: 'Share of tasks done that are proved',
    rule: 'Tasks done with their proof, divided by tasks done.',
  },
  tasksLate: {
    name: 'Tasks late',
    rule: 'Tasks of the period that are past their last day, or were done after it.',
  },
  moneyEstimated: {
    name: 'Money estimated',
    rule: 'The sum of the estimates of plans in force, in the year of the plan.',
  },
  moneyApproved: {
    name: 'Money approved',
    rule: 'The sum of what was approved of the estimates, in the year of the plan.',
  },
  moneySpent: {
    name: 'Money spent',
    rule: 'The sum of what was paid with a voucher, by the day of the voucher; cancelled payments do not count.',
  },
  moneySpentRate: {
    name: 'Money spent against money approved',
    rule: 'Money spent in the period, divided by money approved in the period.',
  },
  moneySettled: {
    name: 'Money settled',
    rule: 'Money spent of plans that have ended, by the day of the voucher.',
  },
  moneyVariance: {
    name: 'Money approved less money spent',
    rule: 'Money approved minus money spent; below zero more was spent than approved.',
  },
  socialMoney: {
    name: 'Social resources in money',
    rule: 'The sum of what organisations and people gave for the plan; cancelled gifts do not count.',
  },
  socialInKind: {
    name: 'Social resources in kind and work (value)',
    rule: 'The sum of the recorded value of things, days of work, places and services; never added to money.',
  },
  socialUnvalued: {
    name: 'Social resources without a value',
    rule: 'Gifts in kind or work whose value was not recorded.',
  },
  externalDraftsReceived: {
    name: 'Drafts of other bodies sent for an opinion',
    rule: 'Drafts on which another body asked for an opinion, by the day of receipt.',
  },
  externalDraftsAnswered: {
    name: 'Drafts of other bodies answered',
    rule: 'Letters of answer sent in the period.',
  },
  externalAnswersOnTime: {
    name: 'Other bodies answered on time',
    rule: 'Letters of answer sent in the period not after their last day; those without a last day count as on time.',
  },
  externalAnswersLate: {
    name: 'Other bodies answered late',
    rule: 'Letters of answer sent in the period after their last day.',
  },
  externalDraftsOverdue: {
    name: 'Drafts of other bodies overdue',
    rule: 'Drafts received in the period, past their last day and not answered at the end of the period.',
  },
  externalOutreachAsked: {
    name: 'Requests to communicate drafts of other bodies',
    rule: 'Assignments and requests dated in the period; cancelled ones do not count.',
  },
  externalDraftsCommunicated: {
    name: 'Drafts of other bodies that were communicated',
    rule: 'Drafts of other bodies with an assignment or request and an activity that is proved in the period. Not in the share of the body itself.',
  },
  externalActivities: {
    name: 'Activities on drafts of other bodies',
    rule: 'Activities of the period on drafts of other bodies; they are in the total, too.',
  },
  newsPublished: {
    name: 'News, special pages, questions and answers published',
    rule: 'Shown on the portal for the first time in the period; what was taken off does not count.',
  },
  gatheringsHeld: {
    name: 'Conferences, classes and dialogues held',
    rule: 'Noted as held, by the day on which they began.',
  },
  gatheringPeople: {
    name: 'People at conferences and classes',
    rule: 'People present at what was held in the period are added up, also those who had not registered.',
  },
  surveysHeld: {
    name: 'Surveys carried out',
    rule: 'Surveys that are closed, by the day on which they closed. How many answered stands with the results of each.',
  },
  contestsHeld: {
    name: 'Knowledge contests held',
    rule: 'Contests that are closed, by the day on which their last round ended.',
  },
  contestPeople: {
    name: 'People in knowledge contests',
    rule: 'Entrants of the contests that closed in the period are added up.',
  },
  skillDocuments: {
    name: 'Documents of training published',
    rule: 'Documents whose first version was published in the period.',
  },
};
