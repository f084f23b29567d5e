import type { RoutePolicy } from './route-policy.ts';

/** Files of gatherings, documents of training, invitations to surveys. */
export const GATHERING_FILES: Record<string, RoutePolicy> = {
  '/(workspace)/workspace/gatherings/[id]/materials': {
    read: 'gathering.edit',
    act: {
      declare: 'gathering.edit',
      add: 'gathering.edit',
      edit: 'gathering.edit',
      remove: 'gathering.edit',
    },
  },
  '/(workspace)/workspace/gatherings/[id]/materials/[file]': { read: 'gathering.edit' },
  '/(workspace)/workspace/gatherings/[id]/photos': {
    read: 'gathering.edit',
    act: {
      declare: 'gathering.edit',
      add: 'gathering.edit',
      edit: 'gathering.edit',
      remove: 'gathering.edit',
    },
  },
  '/(workspace)/workspace/gatherings/[id]/photos/[name]': { read: 'gathering.read' },
  '/(workspace)/workspace/surveys/[id]/invitations': {
    read: 'survey.edit',
    act: { invite: 'survey.edit' },
  },
  '/(workspace)/workspace/training/documents': {
    read: 'gathering.read',
    act: { add: 'gathering.edit' },
  },
  '/(workspace)/workspace/training/documents/[id]': {
    read: 'gathering.edit',
    act: {
      declare: 'gathering.edit',
      edit: 'gathering.edit',
      addEdition: 'gathering.edit',
      withdraw: 'gathering.edit',
    },
  },
};
