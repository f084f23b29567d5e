import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Draft, PlainOpinion } from './labelled-opinion.ts';
import { bCubed, pairScore, score, setScore } from './measures.ts';
import { BASELINE, type FullReading, type Reading } from './reading.ts';
import type { Line } from './score.ts';

// Read where they lie and never copied here; DANBAN_CORPORA names the folder.
const ROOT = `${process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))}/comments/dev`;

export const hasRealComments = () => existsSync(ROOT);

const lines = <T>(name: string): T[] =>
  readFileSync(`${ROOT}/${name}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Letters of mass campaigns (English); derived labels: near is 0.8 of five-word shingles with the medoid. */
export interface Letter {
  readonly id: string;
  readonly text: string;
  readonly cluster: string | null;
  readonly kind: 'exact' | 'near' | 'augmented' | 'variant' | 'single';
}
export const readLetters = () => lines<Letter>('fcc2014_letters.jsonl');

/** Vietnamese comments of social media; spans of characters that offend. */
export interface SocialComment {
  readonly id: string;
  readonly text: string;
  readonly hate_or_offensive: boolean;
  readonly spans: readonly (readonly [number, number])[];
}
export const readSocialComments = () => lines<SocialComment>('vihos_train.jsonl');

/** Statements that people voted on. `moderated`: 1 let in, -1 put out, 0 never looked at. */
export interface Statement {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  readonly agrees: number;
  readonly disagrees: number;
  readonly moderated: number;
}

export function readStatements(): Statement[] {
  return readdirSync(`${ROOT}/polis`).flatMap((conversation) => {
    const [head = [], ...rows] = parseCsv(readFileSync(`${ROOT}/polis/${conversation}/comments.csv`, 'utf8'));
    const at = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
    return rows.map((row) => ({
      conversation,
      id: at(row, 'comment-id'),
      text: at(row, 'comment-body'),
      agrees: Number(at(row, 'agrees')),
      disagrees: Number(at(row, 'disagrees')),
      moderated: Number(at(row, 'moderated')),
    }));
  });
}

/** RFC 4180: quotes doubled inside quotes, line breaks allowed there. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !quoted && !bare) break;
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Sizes and what labels there are. */
export function describeReal(): string {
  const [letters, social, statements] = [readLetters(), readSocialComments(), readStatements()];
  const kinds = Map.groupBy(letters, ({ kind }) => kind);
  const index: { conversation: string; lang: string }[] = JSON.parse(
    readFileSync(`${ROOT}/../polis_index.dev.json`, 'utf8'),
  );
  const language = new Map(index.map(({ conversation, lang }) => [conversation, lang]));
  const languages = Map.groupBy(statements, ({ conversation }) => language.get(conversation) ?? '?');
  const counts = (groups: ReadonlyMap<string, readonly unknown[]>) =>
    [...groups].map(([name, members]) => `${name} ${members.length}`).join(', ');
  const marked = social.filter(({ text }) => /[\u0300-\u036fđ]/i.test(text.normalize('NFD'))).length;
  return [
    `letters of campaigns (en): ${letters.length}, ${new Set(letters.map(({ cluster }) => cluster)).size - 1} campaigns; ${counts(kinds)}`,
    `social comments (vi): ${social.length}, offensive ${social.filter((one) => one.hate_or_offensive).length}, without marks ${social.length - marked}`,
    `statements voted on: ${statements.length}; ${counts(languages)}; put out by moderators ${statements.filter(({ moderated }) => moderated === -1).length}, never looked at ${statements.filter(({ moderated }) => moderated === 0).length}`,
  ].join('\n');
}

/** Duplicates on the campaigns, insults on the social comments. The labels of the rest are of other questions. */
export async function scoreReal(reading: Reading): Promise<Line[]> {
  const whole: FullReading = { ...BASELINE, ...reading };
  return [...(await scoreLetters(whole)), ...(await scoreSocial(whole))];
}

const NOWHERE: Draft = { id: 'letters', title: '', articles: [] };

async function scoreLetters(reading: FullReading): Promise<Line[]> {
  const letters = readLetters();
  const plain: PlainOpinion[] = letters.map(({ id, text }) => ({ id, text, draft: NOWHERE.id }));
  const same = ({ kind }: Letter) => kind === 'exact' || kind === 'near';
  const gold = new Map(
    letters.map((letter) => [letter.id, same(letter) ? `${letter.cluster}` : `own:${letter.id}`]),
  );
  const found = await reading.groups(NOWHERE, plain);
  // Of variants and augmented ones it is only known that they have much in common with the medoid.
  const sharing = Map.groupBy(
    letters.filter(({ cluster }) => cluster !== null),
    ({ cluster }) => cluster,
  );
  const wanted = [...sharing.values()].flatMap((campaign) =>
    campaign.flatMap((one, at) =>
      campaign
        .slice(at + 1)
        .flatMap((two) => (same(one) !== same(two) ? [[one.id, two.id].sort().join(' ')] : [])),
    ),
  );
  const pairs = await reading.sharing(NOWHERE, plain);
  return [
    { task: 'letters', what: 'near: pairs', score: pairScore(gold, found) },
    { task: 'letters', what: 'near: B-cubed', score: bCubed(gold, found) },
    {
      task: 'letters',
      what: 'shared paragraph: pairs',
      score: setScore(
        wanted,
        pairs.map((pair) => pair.toSorted().join(' ')),
      ),
    },
  ];
}

async function scoreSocial(reading: FullReading): Promise<Line[]> {
  let [right, found, wanted] = [0, 0, 0];
  for (const { id, text, hate_or_offensive } of readSocialComments()) {
    const flagged = (await reading.tone({ id, text, draft: 'social' })).includes('insult');
    if (flagged) found++;
    if (hate_or_offensive) wanted++;
    if (flagged && hate_or_offensive) right++;
  }
  return [{ task: 'social', what: 'insult', score: score(right, found, wanted) }];
}
