import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What each feature may import besides platform, text, ui, paths and itself; each edge has its reason in ARCHITECTURE.md. */
const ALLOWED: Record<string, readonly string[]> = {
  authority: [],
  audit: [],
  // Written by submissions in their own transaction; knows a consultation by its id only.
  'transparency-log': ['audit'],
  organisations: ['authority', 'audit'],
  identity: ['authority', 'audit', 'organisations'],
  'time-limits': ['authority', 'audit', 'organisations'],
  documents: ['authority', 'audit', 'identity', 'organisations'],
  drafts: ['authority', 'audit', 'identity', 'organisations', 'documents', 'time-limits'],
  // Pasted tables are read by documents.
  directory: ['authority', 'audit', 'identity', 'organisations', 'documents'],
  consultations: [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'time-limits',
    'drafts',
    'official-documents',
    'directory',
    // The certificate of posting carries the head of the log that was signed at the close.
    'transparency-log',
  ],
  submissions: [
    'authority',
    'audit',
    'transparency-log',
    'identity',
    'organisations',
    'documents',
    'drafts',
    'consultations',
  ],
  // What a person decides of opinions that wait; the rules that make them wait stand in submissions.
  moderation: [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'time-limits',
    'drafts',
    'official-documents',
    'consultations',
    'submissions',
    'transparency-log',
  ],
  // Proposes what is the same, what is cited, what it is about; a person decides in submissions.
  // What officers said of two opinions is shown with its trail, whose names identity knows.
  understanding: ['authority', 'audit', 'identity', 'drafts', 'consultations', 'submissions'],
  // Reaches whatever is held of a person, wherever it lies; nobody imports it.
  'personal-data': [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'time-limits',
    'drafts',
    'official-documents',
    'consultations',
    'submissions',
    'transparency-log',
    'moderation',
    'responses',
    'following',
    'gatherings',
    'contests',
    'initiatives',
    'surveys',
    'offline-voices',
  ],
  responses: [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'drafts',
    'consultations',
    'submissions',
    'transparency-log',
  ],
  'issued-documents': [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'time-limits',
    'drafts',
  ],
  'question-sheets': [
    'authority',
    'audit',
    'organisations',
    'drafts',
    'directory',
    'consultations',
    'submissions',
  ],
  'social-criticism': [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'time-limits',
    'drafts',
    'official-documents',
    'consultations',
    'submissions',
    'responses',
  ],
  'external-drafts': [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'time-limits',
    'drafts',
    'official-documents',
  ],
  // Days of a proposal's dossier are counted by the rule that counts those of a round.
  'proposal-posting': ['identity', 'organisations', 'consultations', 'drafts', 'time-limits'],
  'policy-consultations': [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'time-limits',
    'drafts',
    'official-documents',
  ],
  plans: [
    ...['authority', 'audit', 'identity', 'organisations', 'time-limits', 'documents', 'consultations'],
    // The letters in which a body asks for what its plan asks of others.
    'official-documents',
    // Its dashboard shows figures of the register, which reads views only.
    'indicators',
  ],
  indices: ['authority', 'audit', 'identity', 'organisations', 'documents', 'submissions'],
  procedures: ['authority', 'audit', 'identity', 'organisations', 'documents', 'submissions'],
  'good-practices': ['authority', 'audit', 'identity', 'organisations', 'documents', 'submissions'],
  // Who may be asked, and with which consent, stands in the directory; drafts are named by their id.
  mobilising: [
    ...['authority', 'audit', 'identity', 'organisations', 'documents', 'directory', 'drafts', 'submissions'],
  ],
  'legal-review': ['authority', 'audit', 'identity', 'documents', 'submissions'],
  // Groups of participants, and the paper of a certificate, are those of gatherings.
  contests: ['authority', 'audit', 'identity', 'organisations', 'documents', 'gatherings', 'submissions'],
  // Groups and the paper of a certificate are those of gatherings, files are taken as attachments are; a jury may come from the directory.
  initiatives: [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'directory',
    'gatherings',
    'submissions',
  ],
  // Answers are tables of text when they leave the house; how long words are kept stands with the other rows.
  // Whom a survey invites: entries of the directory.
  surveys: ['authority', 'audit', 'identity', 'organisations', 'documents', 'submissions', 'directory'],
  // The plan of a draft follows its screening, becomes an official document and a task of the yearly plan; who is invited stands in the directory.
  // A pack is made of what drafts know of a text: its approved key points, its facts, its comparison with the law in force.
  outreach: [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'directory',
    'drafts',
    'official-documents',
    'consultations',
    'submissions',
    'plans',
  ],
  // Asks the directory and bodies to come; what was said about a draft is handed to a meeting of its round.
  gatherings: [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    'drafts',
    'directory',
    'consultations',
    'submissions',
    'outreach',
    'offline-voices',
  ],
  // Everything it writes down ends in submissions; a meeting may be an activity of outreach.
  'offline-voices': [
    'authority',
    'audit',
    'organisations',
    'time-limits',
    'documents',
    'drafts',
    'consultations',
    'submissions',
    'outreach',
  ],
  'official-documents': ['authority', 'audit', 'identity', 'organisations', 'documents'],
  indicators: ['authority', 'organisations'],
  reports: [
    'authority',
    'audit',
    'identity',
    'organisations',
    'documents',
    // A last day on a day off goes on to the next working day.
    'time-limits',
    'official-documents',
    'indicators',
    // Words of people are cleaned as opinions are.
    'submissions',
  ],
  // What a body shows of its work: reads organisations, rounds and figures, writes nothing.
  // What is public, in forms that programs read: reads the stores of others, writes nothing.
  // What a body tells beside its drafts; may be about one of them.
  news: ['authority', 'audit', 'identity', 'documents', 'drafts', 'submissions'],
  // Hands on what news shows (by its view and its events).
  connections: ['authority', 'audit'],
  // What is said of drafts elsewhere.
  listening: ['authority', 'audit', 'drafts', 'submissions'],
  'open-data': [
    // What the staff takes away is asked for by permission.
    'authority',
    'organisations',
    'documents',
    'consultations',
    'drafts',
    'submissions',
    'responses',
    'issued-documents',
    'transparency-log',
    'news',
    'procedures',
  ],
  // Being told of a draft by mail: listens to events, imports what it tells of.
  following: ['authority', 'audit', 'drafts', 'submissions'],
  accountability: ['organisations', 'documents', 'consultations', 'indicators'],
  inbox: ['authority', 'organisations', 'indicators'],
  notifications: ['authority', 'audit', 'identity', 'organisations'],
};

function edgesOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]!);
}

function featureOf(file: string): string {
  return relative(join(SRC, 'features'), file).split('/')[0]!;
}

describe('one direction of imports', () => {
  const features = filesUnder(join(SRC, 'features'));

  test.each(features.map((file) => [relative(SRC, file), file]))('%s', (_name, file) => {
    const own = featureOf(file);
    const allowed = ALLOWED[own];
    expect(allowed, `feature ${own} has no row in the table of directions`).toBeDefined();
    for (const target of edgesOf(file)) {
      expect(target, 'features never import the framework').not.toMatch(/^(@sveltejs\/kit|\$app)/);
      expect(target, 'features never import routes or wiring').not.toMatch(/^#wire|routes\//);
      const feature = /^#features\/([^/]+)\//.exec(target)?.[1];
      // A test may set its scene with whatever it needs; the rule is about what runs.
      if (feature && feature !== own && !file.endsWith('.test.ts'))
        expect(allowed, `${own} must not import ${feature}`).toContain(feature);
    }
  });

  test('the platform knows no feature', () => {
    for (const file of filesUnder(join(SRC, 'platform'))) {
      for (const target of edgesOf(file)) expect(target, file).not.toMatch(/^#features\//);
    }
  });

  test('ui knows nothing but texts', () => {
    for (const file of filesUnder(join(SRC, 'ui'))) {
      for (const target of edgesOf(file))
        expect(target, file).not.toMatch(/^#(features|platform|wire|policy)/);
    }
  });
});

describe('where things may stand', () => {
  const files = filesUnder(SRC);

  test('SQL stands in stores and migrations only', () => {
    for (const file of files) {
      if (/\.store\.server\.ts$|\.test\.ts$|\/platform\//.test(file)) continue;
      const source = readFileSync(file, 'utf8');
      expect(source, file).not.toMatch(/\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/);
    }
  });

  test('Vietnamese sentences stand in texts, not in logic', () => {
    for (const file of files) {
      if (/\/text\/|\.(test|data)\.ts$/.test(file) || !file.endsWith('.ts')) continue;
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const sentences = code.match(
        /['"`][^'"`\n]*[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ][^'"`\n]* [^'"`\n]* [^'"`\n]*['"`]/g,
      );
      expect(sentences ?? [], file).toEqual([]);
    }
  });

  test('files keep to their size', () => {
    for (const file of files) {
      const lines = readFileSync(file, 'utf8').split('\n').length;
      const limit = file.endsWith('.test.ts') ? 600 : /\/text\//.test(file) ? 600 : 400;
      expect(lines, `${file} has ${lines} lines`).toBeLessThanOrEqual(limit);
    }
  });

  test('no drawers without a noun', () => {
    for (const file of files)
      expect(file).not.toMatch(/\/features\/.*(utils?|helpers?|common|misc|manager)(\.|\/)/i);
  });
});
