/** The URLs of gatherings and of training; a part of `paths.ts`. */
export const gatheringPaths = {
  /** Conferences, dialogues, classes; a ticket is a private link of who registered. */
  gatherings: '/su-kien',
  gathering: (slug: string) => `/su-kien/${slug}`,
  gatheringCalendar: (slug: string) => `/su-kien/${slug}/lich.ics`,
  ticket: (token: string) => `/ve/${token}`,
  ticketTest: (token: string) => `/ve/${token}/bai-kiem-tra`,
  ticketCertificate: (token: string) => `/ve/${token}/giay-chung-nhan.pdf`,
  /** Where everybody checks a certificate, and one certificate. */
  checkCertificate: '/chung-nhan',
  trainingCertificate: (code: string) => `/chung-nhan?ma=${code}`,
  gatheringInvitation: (token: string) => `/thu-moi/${token}`,

  gatheringDesk: '/workspace/gatherings',
  gatheringOne: (id: string) => `/workspace/gatherings/${id}`,
  gatheringList: (id: string) => `/workspace/gatherings/${id}/list`,
  gatheringInvitations: (id: string) => `/workspace/gatherings/${id}/invitations`,
  gatheringQuestions: (id: string) => `/workspace/gatherings/${id}/questions`,
  /** Gatherings of other bodies to which ours was asked; whom we send. */
  askedGatherings: '/workspace/gatherings/asked',
  askedGathering: (id: string) => `/workspace/gatherings/asked/${id}`,
  /** Behind the QR code of a ticket: the camera of a telephone opens it at the door. */
  letIn: (token: string) => `/workspace/gatherings/door/${token}`,
  training: '/workspace/training',
  trainingProgramme: (id: string) => `/workspace/training/${id}`,
} as const;
