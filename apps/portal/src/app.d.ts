import type { Actor } from '#features/authority/actor.ts';
import type { SessionView } from '#features/identity/session.server.ts';
import type { App as WiredApp } from '#wire';

declare global {
  namespace App {
    interface Locals {
      app: WiredApp;
      actor: Actor;
      /** Behind the cookie, even while it is locked or waits for its second step; only then is the actor still the public. */
      session?: SessionView;
    }
    interface Error {
      message: string;
      /** Shown to the person, so that a help desk can find the request. */
      requestId?: string;
      /** Whether the database is a demo: pages that no layout surrounds learn it here. */
      demo?: boolean;
    }
  }
}
