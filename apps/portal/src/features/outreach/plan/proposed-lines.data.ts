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
