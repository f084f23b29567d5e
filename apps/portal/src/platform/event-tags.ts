import type { DomainEvent } from './outbox.server.ts';

/**
 * What a page may be tagged with so that this event makes it stale:
 * "consultation.opened" {consultationId: x, draftId: y} → "consultation", "consultation:x", "draft:y".
 * A list is tagged with the bare aggregate, a page about one object with its id.
 */
export function tagsOf(event: Pick<DomainEvent, 'topic' | 'payload'>): string[] {
  const tags = [event.topic.split('.')[0] ?? event.topic];
  for (const [key, value] of Object.entries(event.payload)) {
    if (key.endsWith('Id') && typeof value === 'string') tags.push(`${key.slice(0, -2)}:${value}`);
  }
  return tags;
}
