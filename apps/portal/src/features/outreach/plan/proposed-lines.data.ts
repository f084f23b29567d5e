import type { Channel } from '../channel.ts';

/** Which channels a draft of this level is usually told on, in the order of the plan; one click makes a line of each. */
export const USUAL_CHANNELS: Readonly<
  Record<'central' | 'province' | 'district' | 'commune', readonly Channel[]>
> = {
  central: ['portal', 'press', 'radioTelevision', 'conference', 'socialNetwork'],
  province: ['portal', 'press', 'radioTelevision', 'conference', 'socialNetwork', 'loudspeaker'],
  district: ['portal', 'conference', 'loudspeaker', 'noticeBoard'],
  commune: ['portal', 'loudspeaker', 'noticeBoard', 'villageMeeting', 'socialNetwork'],
};

/** Where people come or listen at an hour of their own: only here the hours of the people of an area make a proposal. */
export const AT_PEOPLES_HOURS: readonly Channel[] = [
  'loudspeaker',
  'radioTelevision',
  'villageMeeting',
  'dialogue',
  'regularMeeting',
  'cultureEvent',
];
