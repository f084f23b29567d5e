/** What makes the page of a loudspeaker and its feeds stale. */
export const STATION_TAGS = ['activity', 'outreachChannel', 'consultation', 'organisation', 'file', 'pack'];
