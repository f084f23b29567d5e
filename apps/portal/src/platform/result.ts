/**
 * An expected refusal is a value, not an exception. `reason` is a closed union per use case, and
 * the texts of `src/text/vi` are checked against it by the compiler.
 */
export type Result<T, Reason extends string> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: Reason;
      readonly data?: Readonly<Record<string, string | number>>;
    };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<Reason extends string>(
  reason: Reason,
  data?: Readonly<Record<string, string | number>>,
): {
  readonly ok: false;
  readonly reason: Reason;
  readonly data?: Readonly<Record<string, string | number>>;
} {
  return data ? { ok: false, reason, data } : { ok: false, reason };
}
