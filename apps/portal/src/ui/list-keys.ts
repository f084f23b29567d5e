/**
 * Keys of lists: an element with `data-list-keys` has rows as children; j and k move the row called `.cursor`,
 * e and Enter open its first link, x turns its first checkbox. Single letters can be switched off (WCAG 2.1.4).
 */
const SWITCH = 'danban.keysOff';

export function keysAreOff(): boolean {
  try {
    return localStorage.getItem(SWITCH) === '1';
  } catch {
    return false; // storage refused by the browser: keys stay on
  }
}

export function switchKeys(off: boolean): void {
  try {
    if (off) localStorage.setItem(SWITCH, '1');
    else localStorage.removeItem(SWITCH);
  } catch {
    // The choice then lasts for this page only.
  }
}

/** True while the person writes or chooses something: letters belong to the control then. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="submit"])'))
  );
}

function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > *:not(.row-group)')];
}

function move(rows: readonly HTMLElement[], step: number): void {
  const index = rows.findIndex((row) => row.classList.contains('cursor'));
  const next = rows[Math.min(rows.length - 1, Math.max(0, index + step))];
  for (const row of rows) row.classList.toggle('cursor', row === next);
  next?.scrollIntoView({ block: 'nearest' });
  next?.querySelector<HTMLElement>('a, input[type="checkbox"], button')?.focus({ preventScroll: true });
}

/** Keys of one page: an element with `data-key` is pressed, or gets the focus when it is for writing. */
export function obeyPageKey(key: string, root: ParentNode): boolean {
  const target = [...root.querySelectorAll<HTMLElement>('[data-key]')].find(
    (element) => element.dataset.key === key,
  );
  if (!target) return false;
  if (target.matches('textarea, select')) target.focus();
  else target.click();
  // What was unfolded is what one goes on with.
  if (target.matches('summary')) target.focus();
  return true;
}

/** The keys of the page with what they do, for the help. */
export function pageKeys(root: ParentNode): { key: string; meaning: string }[] {
  return [...root.querySelectorAll<HTMLElement>('[data-key]')].map((element) => ({
    key: element.dataset.key ?? '',
    meaning: element.dataset.keyMeans ?? element.textContent?.trim() ?? '',
  }));
}

/** Obeys one key; says whether it did. */
export function obeyListKey(key: string, root: ParentNode): boolean {
  const rows = [...root.querySelectorAll('[data-list-keys]')].flatMap(rowsOf);
  if (rows.length === 0) return false;
  const current = rows.find((row) => row.classList.contains('cursor'));
  if (key === 'j') move(rows, 1);
  else if (key === 'k') move(rows, -1);
  else if (key === 'x') current?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
  else if (key === 'e') current?.querySelector<HTMLAnchorElement>('a[href]')?.click();
  else return false;
  return true;
}
