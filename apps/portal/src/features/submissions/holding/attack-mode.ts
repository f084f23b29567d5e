/** For how long the attack mode may be switched on; a longer attack is looked at again. */
export const ATTACK_HOURS = [1, 6, 24, 72] as const;

/** A time in which the intake is stricter. */
export interface AttackMode {
  readonly id: string;
  /** null: every consultation of the installation. */
  readonly consultationId: string | null;
  readonly reason: string;
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly endsAt: Date;
}
