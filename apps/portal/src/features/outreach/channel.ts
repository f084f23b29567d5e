/**
 * Kênh truyền thông: the channels that the plans of Decision 407 name (need M6). Words in `text/vi/outreach.ts`.
 * `home` says in which list of the report an activity stands.
 */
export const CHANNELS = [
  'portal',
  'specialPage',
  'internalSystem',
  'newsletter',
  'press',
  'radioTelevision',
  'socialNetwork',
  'conference',
  'workshop',
  'dialogue',
  'interview',
  'pressMeeting',
  'loudspeaker',
  'noticeBoard',
  'villageMeeting',
  'screenDisplay',
  'leaflet',
  'cultureEvent',
  'regularMeeting',
  'other',
] as const;

export type Channel = (typeof CHANNELS)[number];
