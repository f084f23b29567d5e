/** The URLs of gatherings and of training; a part of `paths.ts`. */
export const gatheringPaths = {
  /** Conferences, dialogues, classes; a ticket is a private link of who registered. */
  gatherings: '/su-kien',
  gathering: (slug: string) => `/su-kien/${slug}`,
  gatheringCalendar: (slug: string) => `/su-kien/${slug}/lich.ics`,
  ticket: (token: string) => `/ve/${token}`,
  gatheringMaterial: (slug: string, id: string) => `/su-kien/${slug}/tai-lieu/${id}`,
  gatheringPhoto: (slug: string, name: string) => `/su-kien/${slug}/anh/${name}`,
  /** For participants only. */
  ticketMaterial: (token: string, id: string) => `/ve/${token}/tai-lieu/${id}`,
  /** Documents of training, one of them (a version of it), the file of a version. */
  skillDocuments: '/tai-lieu-ky-nang',
  skillDocument: (slug: string, ordinal?: number) =>
    `/tai-lieu-ky-nang/${slug}${ordinal === undefined ? '' : `?ban=${ordinal}`}`,
  skillDocumentFile: (slug: string, ordinal: number) => `/tai-lieu-ky-nang/${slug}/tep/${ordinal}`,
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
  gatheringMaterials: (id: string) => `/workspace/gatherings/${id}/materials`,
  gatheringMaterialDesk: (id: string, file: string) => `/workspace/gatherings/${id}/materials/${file}`,
  gatheringPhotos: (id: string) => `/workspace/gatherings/${id}/photos`,
  gatheringPhotoDesk: (id: string, name: string) => `/workspace/gatherings/${id}/photos/${name}`,
  gatheringQuestions: (id: string) => `/workspace/gatherings/${id}/questions`,
  /** Gatherings of other bodies to which ours was asked; whom we send. */
  askedGatherings: '/workspace/gatherings/asked',
  askedGathering: (id: string) => `/workspace/gatherings/asked/${id}`,
  /** Behind the QR code of a ticket: the camera of a telephone opens it at the door. */
  letIn: (token: string) => `/workspace/gatherings/door/${token}`,
  training: '/workspace/training',
  skillDocumentDesk: '/workspace/training/documents',
  skillDocumentOne: (id: string) => `/workspace/training/documents/${id}`,
  trainingProgramme: (id: string) => `/workspace/training/${id}`,
} as const;
