import { createHash } from 'node:crypto';

/**
 * The key of a voice from the phone: of the form and of all that it says. Sent again as it is, it is the same record; whoever
 * writes another person's words into a form whose receipt was never seen makes another record, and nothing is lost.
 */
export function fieldVoiceKey(values: Readonly<Record<string, string>>): string {
  const said = JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `field ${createHash('sha256').update(said).digest('hex')}`;
}
