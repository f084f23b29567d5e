import type { Reroute } from '@sveltejs/kit/hooks';
import { PUBLIC_PATHS } from './public-paths.ts';

export { transport } from '#platform/server-only.ts';

/** Sends a Vietnamese public path to its English folder; a folder's own name is no second address of the page. */
export const reroute: Reroute = ({ url }) => {
  const segments = url.pathname.replace(/\/$/, '').split('/');
  for (const [pattern, folder] of PUBLIC_PATHS) {
    const wanted = pattern.split('/');
    if (wanted.length !== segments.length) continue;
    const held: string[] = [];
    const matches = wanted.every((part, i) => {
      if (part !== '*') return part === segments[i];
      held.push(segments[i] ?? '');
      return true;
    });
    if (matches) return folder.replace(/\*/g, () => held.shift() ?? '');
  }
  if (segments[1] === 'en') return '/en/nowhere';
  if (PUBLIC_PATHS.some(([, folder]) => folder.split('/')[1] === segments[1])) return '/no-such-page';
  return undefined;
};
