import type { Permission } from '#features/authority/permissions.ts';

/**
 * Every route with what it takes to read it and to act on it. No row means refused; an action that is
 * not listed is refused; a test fails when a route or an action has no row, or a row has no route.
 * Object-level rules (whose draft, whose opinion) are asked again inside the use case.
 */
export interface RoutePolicy {
  /** GET and HEAD. `public`: anybody, no session is even looked up. */
  readonly read: 'public' | Permission;
  /** Form actions by name (`default` for the unnamed one) and endpoint methods other than GET by their name. */
  readonly act?: Readonly<Record<string, 'public' | Permission>>;
  /** Private links and personal pages: never stored by any cache, never indexed, no referrer. */
  readonly secret?: boolean;
  /** Asked by a page on its own: no visit of a person, so it keeps no session from locking. */
  readonly unattended?: boolean;
}
