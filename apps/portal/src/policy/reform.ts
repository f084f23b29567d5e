import type { RoutePolicy } from './route-policy.ts';

/** Indices, administrative procedures, good practices, and who was asked to help: pages and desks. */
export const REFORM: Record<string, RoutePolicy> = {
  '/(portal)/indices': { read: 'public' },
  '/(portal)/indices/[slug]': { read: 'public' },
  '/(portal)/indices/[slug]/csv': { read: 'public' },
  '/(workspace)/workspace/indices': { read: 'index.read', act: { add: 'index.edit' } },
  '/(workspace)/workspace/indices/[id]': {
    read: 'index.read',
    act: { edit: 'index.edit', show: 'index.show', hide: 'index.show', save: 'index.edit' },
  },
  '/(workspace)/workspace/indices/[id]/import': {
    read: 'index.edit',
    act: { preview: 'index.edit', take: 'index.edit' },
  },
};
