/** Addresses of the channel book, of plans of communication and of packs. */
export const outreachPaths = {
  /** What is ready for newsrooms, of all drafts. */
  press: '/bao-chi',
  outreach: '/workspace/outreach',
  newActivity: '/workspace/outreach/new',
  activity: (id: string) => `/workspace/outreach/${id}`,
  outreachChannels: '/workspace/outreach/channels',
  outreachChannel: (id: string) => `/workspace/outreach/channels/${id}`,
  outreachSlots: '/workspace/outreach/slots',
  outreachPlans: '/workspace/outreach/plans',
  outreachPlansOf: (year: number) => `/workspace/outreach/plans?nam=${year}`,
  outreachPlan: (id: string) => `/workspace/outreach/plans/${id}`,
  /** With the form of one of its lines open. */
  outreachPlanLine: (id: string, lineId: string) => `/workspace/outreach/plans/${id}?sua=${lineId}#sua`,
  outreachCalendar: '/workspace/outreach/calendar',
  outreachCalendarOf: (month: string) => `/workspace/outreach/calendar?thang=${month}`,
  outreachCalendarFile: '/workspace/outreach/calendar/file',
  pack: (id: string) => `/workspace/drafts/${id}/pack`,
  packPiece: (id: string, kind: string) => `/workspace/drafts/${id}/pack/${kind}`,
  packFile: (id: string, name: string) => `/workspace/drafts/${id}/pack/files/${name}`,
  packProgress: (id: string) => `/workspace/drafts/${id}/pack/progress`,
} as const;
