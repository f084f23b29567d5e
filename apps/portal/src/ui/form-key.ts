import { getContext, setContext } from 'svelte';

/** The field in which a form of the workspace carries the key of the page that it was made with. */
export const FORM_KEY = 'formKey';

/** The layout of the workspace gives each page that it loads a fresh key; every form of the page carries it. */
export function provideFormKey(read: () => string): void {
  setContext(FORM_KEY, read);
}

export function formKey(): string {
  return getContext<(() => string) | undefined>(FORM_KEY)?.() ?? '';
}
