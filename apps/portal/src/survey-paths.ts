/** Addresses of surveys: of whoever answers and reads results, and of the desk. */
export const surveyPaths = {
  /** Surveys and their results; an invitation is a private link that takes one answer. */
  surveys: '/khao-sat',
  survey: (slug: string) => `/khao-sat/${slug}`,
  surveyResults: (slug: string) => `/khao-sat/${slug}/ket-qua`,
  surveyResultsCsv: (slug: string) => `/khao-sat/${slug}/ket-qua.csv`,
  surveyInvitation: (token: string) => `/moi-khao-sat/${token}`,
  /** Where the invited say that they want no more mails; the other is for the button of a mail program. */
  surveyStop: (token: string) => `/moi-khao-sat/${token}/khong-moi-nua`,
  surveyStopAtOnce: (token: string) => `/moi-khao-sat/${token}/thoi`,
  workspaceSurveys: '/workspace/surveys',
  workspaceSurvey: (id: string) => `/workspace/surveys/${id}`,
  workspaceSurveyPaper: (id: string) => `/workspace/surveys/${id}/paper`,
  workspaceSurveyInvitations: (id: string) => `/workspace/surveys/${id}/invitations`,
  workspaceSurveyResults: (id: string) => `/workspace/surveys/${id}/results`,
  workspaceSurveyResultsCsv: (id: string) => `/workspace/surveys/${id}/results/csv`,
} as const;
