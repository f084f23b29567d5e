/** Addresses of contests for initiatives: of whoever enters, of the jury, of the desk. */
export const initiativePaths = {
  initiatives: '/sang-kien',
  initiative: (slug: string) => `/sang-kien/${slug}`,
  /** Private: who has it changes, sends in, withdraws. */
  initiativeEntry: (token: string) => `/ho-so-sang-kien/${token}`,
  initiativeFiles: (token: string) => `/ho-so-sang-kien/${token}/tep`,
  initiativeCertificate: (token: string) => `/ho-so-sang-kien/${token}/giay-chung-nhan.pdf`,
  /** Private: who has it scores. */
  initiativeJury: (token: string) => `/cham-sang-kien/${token}`,
  initiativeSheet: (token: string, entryId: string) => `/cham-sang-kien/${token}/${entryId}`,
  initiativeJuryFile: (token: string, entryId: string, fileId: string) =>
    `/cham-sang-kien/${token}/${entryId}/tep/${fileId}`,
  workspaceInitiatives: '/workspace/initiatives',
  workspaceInitiative: (id: string) => `/workspace/initiatives/${id}`,
  workspaceInitiativeEntry: (id: string, entryId: string) =>
    `/workspace/initiatives/${id}/entries/${entryId}`,
  workspaceInitiativeUpload: (id: string, entryId: string) =>
    `/workspace/initiatives/${id}/entries/${entryId}/upload`,
  workspaceInitiativeFile: (id: string, entryId: string, fileId: string) =>
    `/workspace/initiatives/${id}/entries/${entryId}/files/${fileId}`,
  workspaceInitiativePaper: (id: string) => `/workspace/initiatives/${id}/paper`,
  workspaceInitiativeResults: (id: string) => `/workspace/initiatives/${id}/results`,
  workspaceInitiativeCsv: (id: string) => `/workspace/initiatives/${id}/csv`,
  /** Leads a member of the jury to the page on which all members score. */
  workspaceInitiativeJury: (id: string) => `/workspace/initiatives/${id}/jury`,
} as const;
