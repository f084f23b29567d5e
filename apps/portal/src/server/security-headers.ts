/**
 * On every answer. The content policy comes from the framework, which knows the hashes of its inline parts;
 * a route may make the referrer policy stricter (private links).
 */
export function securityHeaders(options: {
  readonly https: boolean;
  readonly demo: boolean;
}): [string, string][] {
  const headers: [string, string][] = [
    ['referrer-policy', 'same-origin'],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    [
      'permissions-policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ],
  ];
  if (options.https) headers.push(['strict-transport-security', 'max-age=31536000; includeSubDomains']);
  // Invented documents must not be found by people who look for real ones.
  if (options.demo) headers.push(['x-robots-tag', 'noindex, nofollow']);
  return headers;
}
