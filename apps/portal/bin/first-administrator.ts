import { parseArgs } from 'node:util';
import { paths } from '#paths';
import { commandLine as text } from '#text/vi/command-line.ts';
import {
  createFirstAdministratorLink,
  type FirstAdministrator,
} from '../src/features/identity/people/set-up.server.ts';
import { ORGANISATION_KINDS, ORGANISATION_LEVELS } from '../src/features/organisations/organisation.ts';
import { configFromEnvironment, createApp } from '../src/wire.server.ts';

const REQUIRED = ['sign-in', 'name', 'title', 'body', 'slug', 'territory'] as const;

/** There is no default password anywhere; whoever holds this terminal appoints the first administrator. */
export async function firstAdministrator(): Promise<void> {
  const input = readInput(process.argv.slice(3));
  if (!input) {
    process.exitCode = 2;
    return;
  }
  const app = await createApp(configFromEnvironment());
  try {
    const made = await createFirstAdministratorLink(app, input);
    if (made.ok) console.log(text.firstAdministrator(app.config.publicUrl + paths.setUp(made.value.token)));
    else console.error(text.administratorExists);
    process.exitCode = made.ok ? 0 : 1;
  } finally {
    await app.close();
  }
}

function readInput(args: string[]): FirstAdministrator | undefined {
  const option = { type: 'string' } as const;
  const names = [...REQUIRED, 'body-short', 'kind', 'level'];
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(names.map((name) => [name, option])),
    strict: false,
  });
  const given = (name: string) => String(values[name] ?? '').trim();
  const missing: string[] = REQUIRED.filter((name) => given(name) === '').map((name) => `--${name}`);
  const kind = ORGANISATION_KINDS.find((one) => one === (given('kind') || 'stateBody'));
  const level = ORGANISATION_LEVELS.find((one) => one === (given('level') || 'province'));
  if (!kind) missing.push(`--kind=${ORGANISATION_KINDS.join('|')}`);
  if (!level) missing.push(`--level=${ORGANISATION_LEVELS.join('|')}`);
  if (missing.length > 0 || !kind || !level) {
    console.error(text.firstAdministratorUsage(missing));
    return undefined;
  }
  return {
    signInName: given('sign-in'),
    displayName: given('name'),
    title: given('title'),
    organisation: {
      name: given('body'),
      shortName: given('body-short') || given('body'),
      slug: given('slug'),
      territory: given('territory'),
      kind,
      level,
    },
  };
}
