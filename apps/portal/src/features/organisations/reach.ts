import type { OrganisationLevel, RelationKind } from './organisation.ts';

/** A relation that is in force on the day asked about, with the level of the body it starts from. */
export interface ReachEdge {
  readonly kind: RelationKind;
  readonly fromId: string;
  readonly fromLevel: OrganisationLevel;
  readonly toId: string;
  /** Of a reporting relation; null: in every programme. Other relations have none. */
  readonly programmeId: string | null;
}

/** A body that reports to one of ours, and in which programme; null: in every one. */
export interface ReportingBody {
  readonly organisationId: string;
  readonly programmeId: string | null;
}

/** How far a body reaches: what is its own, what stands under it, what reports to it. */
export interface Reach {
  /** The body, the whole it is a unit of, and the units of that whole. */
  readonly ownIds: readonly string[];
  /** Bodies of their own that belong directly to one of ours: a department to its People's Committee. */
  readonly subordinateIds: readonly string[];
  readonly reporting: readonly ReportingBody[];
}

/**
 * This works by climbing from a unit to the body it is part of, and no further: a department belongs to the
 * People's Committee, yet their dossiers are not common. From there it descends to units only. Being asked
 * (`isAskedBy`) never gives reach: a court that answers a People's Committee stays a stranger.
 */
export function reachOf(id: string, level: OrganisationLevel, edges: readonly ReachEdge[]): Reach {
  const own = new Set([id]);
  climb(id, level, edges, own);
  descend(edges, own);
  const under = edges.filter((edge) => own.has(edge.toId) && !own.has(edge.fromId));
  const belonging = under.filter((edge) => edge.kind === 'belongsTo').map((edge) => edge.fromId);
  return { ownIds: [...own], subordinateIds: [...new Set(belonging)], reporting: reportersAmong(under) };
}

function reportersAmong(edges: readonly ReachEdge[]): ReportingBody[] {
  const found = new Map<string, ReportingBody>();
  for (const { kind, fromId, programmeId } of edges) {
    if (kind === 'reportsTo') found.set(`${fromId} ${programmeId}`, { organisationId: fromId, programmeId });
  }
  return [...found.values()];
}

function climb(id: string, level: OrganisationLevel, edges: readonly ReachEdge[], own: Set<string>): void {
  if (level !== 'unit') return;
  for (const edge of edges) {
    if (edge.kind !== 'belongsTo' || edge.fromId !== id || own.has(edge.toId)) continue;
    own.add(edge.toId);
    climb(edge.toId, levelOf(edge.toId, edges), edges, own);
  }
}

/** A body that is the start of no edge belongs to nothing; whatever its level, nothing stands above it. */
function levelOf(id: string, edges: readonly ReachEdge[]): OrganisationLevel {
  return edges.find((edge) => edge.fromId === id)?.fromLevel ?? 'central';
}

function descend(edges: readonly ReachEdge[], own: Set<string>): void {
  let before = 0;
  while (own.size > before) {
    before = own.size;
    for (const edge of edges) {
      if (edge.kind === 'belongsTo' && edge.fromLevel === 'unit' && own.has(edge.toId)) own.add(edge.fromId);
    }
  }
}
