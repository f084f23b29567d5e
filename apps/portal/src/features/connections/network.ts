import type { Language } from '#text/language.ts';

export const NETWORK_KINDS = ['mastodon', 'webhook'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** What is handed to a network. */
export interface PostedNews {
  /** Stays the same however often it is tried. */
  readonly postId: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly language: Language;
}

/**
 * What a network said. accepted: it has it, and perhaps where · refused: trying again would be refused again · busy: not now.
 * `reason` is a code or the status of the answer, never the words of a stranger.
 */
export type NetworkAnswer =
  | { readonly state: 'accepted'; readonly address: string | null }
  | { readonly state: 'refused' | 'busy'; readonly reason: string };

/** Hands a post to one network. Never throws for what the network says; what cannot be reached is `busy`. */
export interface NetworkConnector {
  post(account: NetworkAccount, news: PostedNews, ask: typeof fetch, now: Date): Promise<NetworkAnswer>;
}

export interface NetworkAccount {
  /** Of the network, or of the webhook itself. */
  readonly address: string;
  /** Token or shared secret. */
  readonly secret: string;
}

/** Title, summary as far as there is room, address: at most `limit` letters. */
export function postText(
  { title, summary, url }: Pick<PostedNews, 'title' | 'summary' | 'url'>,
  limit: number,
): string {
  const room = limit - [...url].length - 2;
  const cut = (text: string, letters: number) => {
    const all = [...text];
    return all.length <= letters
      ? text
      : `${all
          .slice(0, Math.max(0, letters - 1))
          .join('')
          .trimEnd()}…`;
  };
  const head = cut(title, room);
  const left = room - [...head].length - 2;
  const body = summary !== '' && left > 20 ? `\n\n${cut(summary, left)}` : '';
  return `${head}${body}\n\n${url}`;
}

/** 4xx is final, but for "too many" and "too slow"; everything else passes. */
export function answerOf(status: number): NetworkAnswer | undefined {
  if (status >= 200 && status < 300) return undefined;
  const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;
  return { state: isFinal ? 'refused' : 'busy', reason: `http ${status}` };
}
