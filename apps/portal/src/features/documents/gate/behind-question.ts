/** Svelte context that a file field asks for: whether it stands behind the question about secrets. See `BehindQuestion.svelte`. */
export const BEHIND_QUESTION = Symbol('behind the question about state secrets');
