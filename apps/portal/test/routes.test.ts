import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { publicActor } from '#features/authority/actor.ts';
import { can, PERMISSIONS, type Permission } from '#features/authority/permissions.ts';
import { neededFor, POLICY } from '#policy';

const ROUTES = fileURLToPath(new URL('../src/routes', import.meta.url));

interface Route {
  readonly id: string;
  readonly actions: Set<string>;
}

/** Routes as the files say: a folder with a page or an endpoint, the names of its form actions and methods. */
function routesOnDisk(): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const entry of readdirSync(ROUTES, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/^\+(page|server)(\.server)?\.(ts|svelte)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const id = `/${relative(ROUTES, dirname(file))}`;
    const route = routes.get(id) ?? { id, actions: new Set<string>() };
    routes.set(id, route);
    if (!entry.name.endsWith('.ts')) continue;
    const source = readFileSync(file, 'utf8');
    const body = /export const actions[^=]*= \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
    for (const match of body.matchAll(/^ {2}(?:async )?(\w+)\s*(?::|\(|,)/gm)) route.actions.add(match[1]!);
    for (const match of source.matchAll(
      /export (?:const|async function|function) (POST|PUT|PATCH|DELETE)\b/g,
    )) {
      route.actions.add(match[1] === 'POST' ? 'default' : match[1]!);
    }
  }
  return routes;
}

const routes = routesOnDisk();

describe('the policy table is complete and tells the truth', () => {
  test('every route has a row and every row a route', () => {
    expect([...routes.keys()].sort()).toEqual(Object.keys(POLICY).sort());
  });

  test.each([...routes.values()].map((route) => [route.id, route] as const))(
    '%s: its actions',
    (id, route) => {
      expect([...route.actions].sort()).toEqual(Object.keys(POLICY[id]?.act ?? {}).sort());
    },
  );

  test('what the staff takes away is noted, but for what holds nothing of people and nothing that is not public', () => {
    const endpoints = [...routes.keys()]
      .map((id) => [id, join(ROUTES, id, '+server.ts')] as const)
      .filter(([id, file]) => id.startsWith('/(workspace)/') && existsSync(file));
    const unnoted = endpoints
      .filter(([, file]) => !/await noteDownload\(event, /.test(readFileSync(file, 'utf8')))
      .map(([id]) => id.replace('/(workspace)/workspace', ''));
    expect(unnoted.sort()).toEqual([
      // How long a draft stood on the portal.
      '/consultations/[id]/certificate/docx',
      // Who looks at the same group now.
      '/consultations/[id]/desk/here',
      // Pictures that stand on a page of the desk, one at a time: seen, not taken away.
      '/consultations/[id]/intake/scans/[scanId]/[page]',
      // An empty form.
      '/consultations/[id]/intake/tables/template',
      // How many pieces of a pack are made.
      '/drafts/[id]/pack/progress',
      // Pictures that stand on the page of a piece, seen there before anybody has approved them.
      '/gatherings/[id]/photos/[name]',
      '/news/[id]/pictures/[name]',
      // What the own bodies do to let people know, for a calendar program.
      '/outreach/calendar/file',
      '/scans/[scanId]/[page]',
      // One's own tasks and days.
      '/tasks/calendar',
    ]);
  });

  test('everything that is not in the table is refused', () => {
    expect(neededFor('/(workspace)/workspace/nothing', undefined)).toBeUndefined();
    expect(neededFor('/(portal)', 'default')).toBeUndefined();
    expect(neededFor('/(portal)', 'constructor')).toBeUndefined();
    expect(neededFor('__proto__', undefined)).toBeUndefined();
  });

  test('the public is let in to public rows only', () => {
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      expect(can(publicActor, permission, { organisationId: 'x' })).toBe(false);
      expect(can(publicActor, permission)).toBe(false);
    }
    for (const [id, row] of Object.entries(POLICY)) {
      if (id.startsWith('/(workspace)')) {
        expect(row.read).not.toBe('public');
        for (const needed of Object.values(row.act ?? {})) expect(needed).not.toBe('public');
      }
    }
  });
});
