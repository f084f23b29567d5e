import { packWords } from '#text/vi/pack-words.ts';
import type { PackFacts } from '../pack-facts.ts';
import type { PieceBlock } from '../piece-text.ts';
import { NETWORKS, type Network } from './networks.data.ts';

export interface Post {
  readonly network: Network;
  readonly text: string;
  readonly letters: number;
  /** The fixed part alone is longer than the network takes. */
  readonly isOver: boolean;
}

/** One post a network: whole sentences in their order, as many as it takes; which draft it is and the link are always there. */
export function postsOf(facts: PackFacts, blocks: readonly PieceBlock[]): Post[] {
  const sentences = blocks.flatMap((block) =>
    block.kind === 'list' ? block.items : block.kind === 'table' ? [] : [block.text],
  );
  return NETWORKS.map((network) => postFor(network, facts, sentences));
}

function postFor(network: Network, facts: PackFacts, sentences: readonly string[]): Post {
  const foot = [`${packWords.versionLine(facts)}. ${packWords.more} ${facts.link}`];
  const kept: string[] = [];
  for (const sentence of sentences)
    if (lettersOf([...kept, sentence, ...foot]) <= network.letters) kept.push(sentence);
  const text = [...kept, ...foot].join('\n');
  const letters = [...text].length;
  return { network, text, letters, isOver: letters > network.letters };
}

const lettersOf = (lines: readonly string[]) => [...lines.join('\n')].length;

export function writePosts(facts: PackFacts, blocks: readonly PieceBlock[]): string {
  return postsOf(facts, blocks)
    .map(
      ({ network, text, letters }) =>
        `${packWords.postOf(network.name, letters, network.letters)}\n\n${text}`,
    )
    .join('\n\n----------\n\n');
}
