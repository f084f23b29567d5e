import { idToken, readIdToken } from '#platform/id-token.ts';

/** Which follower a link means. */
export interface FollowerKey {
  readonly projectId: string;
  readonly id: string;
}

/** The same in every mail to one follower; it opens the page on which everything else is a button. */
export function followToken({ projectId, id }: FollowerKey, secret: Uint8Array): string {
  return idToken('follow', [projectId, id], secret);
}

/** Undefined for what the house did not make. */
export function readFollowToken(token: string, secret: Uint8Array): FollowerKey | undefined {
  const [projectId, id] = readIdToken('follow', 2, token, secret) ?? [];
  return projectId && id ? { projectId, id } : undefined;
}
