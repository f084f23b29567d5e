import type { RoutePolicy } from './route-policy.ts';

/** Indices, administrative procedures, good practices, and who was asked to help: pages and desks. */
export const REFORM: Record<string, RoutePolicy> = {
  '/(portal)/indices': { read: 'public' },
  '/(portal)/indices/[slug]': { read: 'public' },
  '/(portal)/indices/[slug]/csv': { read: 'public' },
  '/(portal)/procedures': { read: 'public' },
  '/(portal)/procedures/changes': { read: 'public' },
  '/(portal)/procedures/csv': { read: 'public' },
  '/(portal)/procedures/feed': { read: 'public' },
  '/(portal)/procedures/[code]': { read: 'public' },
  '/(workspace)/workspace/procedures': { read: 'procedure.read', act: { add: 'procedure.edit' } },
  '/(workspace)/workspace/procedures/import': {
    read: 'procedure.edit',
    act: { preview: 'procedure.edit', take: 'procedure.edit' },
  },
  '/(workspace)/workspace/procedures/[id]': {
    read: 'procedure.read',
    act: { change: 'procedure.edit', correct: 'procedure.edit' },
  },
  '/(portal)/good-practices': { read: 'public' },
  '/(portal)/good-practices/[slug]': { read: 'public' },
  '/(workspace)/workspace/good-practices': {
    read: 'goodPractice.read',
    act: { propose: 'goodPractice.edit' },
  },
  '/(workspace)/workspace/good-practices/[id]': {
    read: 'goodPractice.read',
    act: {
      edit: 'goodPractice.edit',
      approve: 'goodPractice.approve',
      publish: 'goodPractice.publish',
      // What was public is taken down by who publishes: asked again in the use case.
      withdraw: 'goodPractice.read',
      adopt: 'goodPractice.adopt',
      forget: 'goodPractice.adopt',
    },
  },
  '/(portal)/supporters': { read: 'public' },
  '/(portal)/help-invitation/[token]': {
    read: 'public',
    act: { accept: 'public', decline: 'public' },
    secret: true,
  },
  '/(workspace)/workspace/mobilising': { read: 'mobilising.read', act: { invite: 'mobilising.edit' } },
  '/(workspace)/workspace/mobilising/csv': { read: 'mobilising.read' },
  '/(workspace)/workspace/mobilising/[id]': { read: 'mobilising.read', act: { answer: 'mobilising.edit' } },
  '/(workspace)/workspace/mobilising/contributions': {
    read: 'mobilising.read',
    act: { add: 'mobilising.edit', withdraw: 'mobilising.edit' },
  },
  '/(workspace)/workspace/mobilising/sponsors': { read: 'mobilising.read', act: { add: 'mobilising.edit' } },
  '/(workspace)/workspace/mobilising/sponsors/[id]': {
    read: 'mobilising.read',
    act: {
      edit: 'mobilising.edit',
      accept: 'sponsorship.accept',
      use: 'mobilising.edit',
      // What was accepted is taken out by who accepts: asked again in the use case.
      withdraw: 'mobilising.read',
    },
  },
  '/(workspace)/workspace/mobilising/sponsors/[id]/record': { read: 'mobilising.read' },
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
