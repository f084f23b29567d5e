/** Push services of browsers: only they are asked, whatever address a browser names. Others are named in OUTGOING_HOSTS. */
export const PUSH_SERVICES: readonly string[] = [
  // Chrome, Edge on Android, Opera, Cốc Cốc
  'fcm.googleapis.com',
  // Firefox
  'push.services.mozilla.com',
  // Safari
  'push.apple.com',
  // Edge
  'notify.windows.com',
];
