import type { Slot } from './slot.ts';

/**
 * A start for a body that has no hours of its own yet: common hours of broadcasting, verified by nobody. They are taken over by a
 * person, keep an empty source and are shown as not verified until somebody names one.
 */
export const SUGGESTED_SLOTS: readonly Pick<Slot, 'kind' | 'name' | 'weekdays' | 'from' | 'to'>[] = [
  { kind: 'loudspeaker', name: 'Loa buổi sáng', weekdays: '1234567', from: '05:30', to: '06:15' },
  { kind: 'loudspeaker', name: 'Loa buổi chiều', weekdays: '1234567', from: '17:00', to: '17:45' },
  { kind: 'radioTelevision', name: 'Giờ vàng buổi tối', weekdays: '1234567', from: '19:45', to: '21:00' },
  { kind: null, name: 'Buổi tối, người dân ở nhà', weekdays: '1234567', from: '19:30', to: '21:00' },
];
