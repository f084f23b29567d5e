import type { RoutePolicy } from './route-policy.ts';

/** Contests for initiatives: what people outside reach, and the desks. */
export const INITIATIVES: Readonly<Record<string, RoutePolicy>> = {
  '/(portal)/initiatives': { read: 'public' },
  '/(portal)/initiatives/[slug]': { read: 'public', act: { default: 'public' } },
  '/(portal)/initiative-entries/[token]': {
    read: 'public',
    act: { change: 'public', send: 'public', withdraw: 'public', complain: 'public', erase: 'public' },
    secret: true,
  },
  '/(portal)/initiative-entries/[token]/files': {
    read: 'public',
    act: { add: 'public', remove: 'public' },
    secret: true,
  },
  '/(portal)/initiative-entries/[token]/certificate': { read: 'public', secret: true },
  '/(portal)/initiative-jury/[token]': { read: 'public', act: { default: 'public' }, secret: true },
  '/(portal)/initiative-jury/[token]/[entry]': {
    read: 'public',
    act: { score: 'public', declare: 'public' },
    secret: true,
  },
  '/(portal)/initiative-jury/[token]/[entry]/[file]': { read: 'public', secret: true },
  '/(workspace)/workspace/initiatives': { read: 'initiative.read', act: { add: 'initiative.edit' } },
  '/(workspace)/workspace/initiatives/[id]': {
    read: 'initiative.read',
    act: {
      edit: 'initiative.edit',
      publish: 'initiative.run',
      extend: 'initiative.run',
      score: 'initiative.run',
      cancel: 'initiative.run',
      appoint: 'initiative.run',
      dismiss: 'initiative.run',
    },
  },
  '/(workspace)/workspace/initiatives/[id]/entries/[entry]': {
    read: 'initiative.edit',
    act: {
      check: 'initiative.edit',
      answer: 'initiative.decide',
      release: 'initiative.edit',
      settle: 'initiative.edit',
    },
  },
  '/(workspace)/workspace/initiatives/[id]/entries/[entry]/upload': {
    read: 'initiative.edit',
    act: { declare: 'initiative.edit', attach: 'initiative.edit' },
  },
  '/(workspace)/workspace/initiatives/[id]/entries/[entry]/files/[file]': { read: 'initiative.edit' },
  '/(workspace)/workspace/initiatives/[id]/paper': {
    read: 'initiative.edit',
    act: { add: 'initiative.edit' },
  },
  '/(workspace)/workspace/initiatives/[id]/results': {
    read: 'initiative.read',
    act: {
      propose: 'initiative.edit',
      giveBack: 'initiative.decide',
      decide: 'initiative.decide',
      announce: 'initiative.run',
    },
  },
  '/(workspace)/workspace/initiatives/[id]/csv': { read: 'initiative.edit' },
  '/(workspace)/workspace/initiatives/[id]/jury': { read: 'initiative.judge' },
};
