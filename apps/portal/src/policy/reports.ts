import type { RoutePolicy } from './route-policy.ts';

/** Desks on which reports are written, asked for, signed for and published. */
export const REPORT_DESKS: Record<string, RoutePolicy> = {
  '/(workspace)/workspace/reports': {
    read: 'report.read',
    act: { create: 'report.write', fill: 'report.write' },
  },
  '/(workspace)/workspace/reports/[id]': {
    read: 'report.read',
    act: {
      save: 'report.write',
      submit: 'report.write',
      acceptFinding: 'report.write',
      correct: 'report.write',
      takeSuggestion: 'report.write',
    },
  },
  '/(workspace)/workspace/reports/notes': {
    read: 'report.readUnsigned',
    act: { add: 'report.write', withdraw: 'report.write' },
  },
  '/(workspace)/workspace/reports/[id]/sections': {
    read: 'report.readUnsigned',
    act: { give: 'report.write', say: 'report.readUnsigned', resolve: 'report.readUnsigned' },
  },
  '/(workspace)/workspace/reports/[id]/sections/[key]': {
    read: 'report.readUnsigned',
    act: {
      write: 'report.write',
      ready: 'report.write',
      agree: 'report.agree',
      return: 'report.agree',
      say: 'report.readUnsigned',
      resolve: 'report.readUnsigned',
    },
  },
  '/(workspace)/workspace/reports/templates': { read: 'report.read', act: { copy: 'report.write' } },
  '/(workspace)/workspace/reports/templates/[id]': {
    read: 'report.read',
    act: { change: 'report.write', use: 'report.write', next: 'report.write' },
  },
  '/(workspace)/workspace/reports/[id]/signed': {
    read: 'report.read',
    act: { declare: 'report.attachSigned', attach: 'report.attachSigned' },
  },
  '/(workspace)/workspace/reports/[id]/signed/[ordinal]': { read: 'report.read' },
  '/(workspace)/workspace/reports/[id]/publishing': {
    read: 'report.readUnsigned',
    act: { publish: 'report.publish', withdraw: 'report.publish' },
  },
  '/(workspace)/workspace/reports/[id]/files/[name]': { read: 'report.read' },
  '/(workspace)/workspace/reports/requests/[id]/files/[name]': { read: 'report.request' },
  '/(workspace)/workspace/reports/requests/new': { read: 'report.request', act: { ask: 'report.request' } },
  '/(workspace)/workspace/reports/requests/[id]': {
    read: 'report.request',
    act: {
      remind: 'report.request',
      withdraw: 'report.request',
      return: 'report.request',
      rollUp: 'report.write',
    },
  },
  '/(workspace)/workspace/reports/requests/[id]/sums': {
    read: 'report.request',
    act: { quote: 'report.write' },
  },
  '/(workspace)/workspace/reports/requests/[id]/paper': {
    read: 'report.request',
    act: { enter: 'report.request' },
  },
};
