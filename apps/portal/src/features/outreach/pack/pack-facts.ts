import type { KeyPointHeading } from '#features/drafts/key-points/key-points.ts';

/** One approved sentence with the place that it is about. */
export interface FactPoint {
  readonly text: string;
  /** "khoản 2 Điều 5"; null: the draft as a whole. */
  readonly citation: string | null;
}

/** What every piece of a pack may say: approved sentences, found facts, dates, addresses. Nothing else enters a piece by itself. */
export interface PackFacts {
  readonly title: string;
  readonly shortTitle: string;
  readonly body: string;
  readonly ordinal: number;
  /** "YYYY-MM-DD" in Vietnam: when the version was confirmed. */
  readonly versionOn: string;
  /** Last day on which opinions are taken; null while no round on this version has a day. */
  readonly closesOn: string | null;
  readonly contact: { readonly address: string; readonly email: string; readonly phone: string };
  readonly affectedGroups: readonly string[];
  readonly points: Readonly<Record<KeyPointHeading, readonly FactPoint[]>>;
  /** What changes in the law in force, in the words of the comparison. */
  readonly lawChanges: readonly string[];
  /** What people must do, by when, what is punished: found in the text, with places. */
  readonly duties: readonly FactPoint[];
  readonly deadlines: readonly FactPoint[];
  /** The round that asks about this version: papers that come back are read for it; null: none is prepared yet. */
  readonly consultationId: string | null;
  /** The short link, with its scheme. */
  readonly link: string;
  /** "Văn bản minh họa" on everything that a demo database writes. */
  readonly demoMark: string | null;
}

/** What this pack says of its version: on every piece. */
export interface VersionLine {
  readonly ordinal: number;
  readonly versionOn: string;
}
