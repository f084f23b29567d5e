/**
 * What is typed on the phone stays on the phone until its receipt shows: a lost connection, a closed tab or an empty battery
 * cost nothing. Kept under the round, with the key of the voice, so that sending again makes no second record.
 */
const PREFIX = 'danban.field.';

export function keepWords(round: string, form: HTMLFormElement): void {
  const words = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  try {
    localStorage.setItem(PREFIX + round, JSON.stringify(words));
  } catch {
    // Storage refused by the browser: the page still holds the words.
  }
}

/** Fills the form with what was kept; false when nothing was. */
export function bringBack(round: string, form: HTMLFormElement): boolean {
  const words = read(round);
  if (!words) return false;
  for (const [name, value] of Object.entries(words)) {
    const field = form.elements.namedItem(name);
    // A box says under which words of the notice it was ticked; under other words it is not ticked.
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = field.value === value;
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      field instanceof RadioNodeList
    )
      field.value = value;
  }
  return true;
}

/** How many points the kept words have. */
export function countKeptPoints(round: string): number {
  return Object.keys(read(round) ?? {}).filter((name) => name.startsWith('text.')).length;
}

export function forgetWords(round: string): void {
  try {
    localStorage.removeItem(PREFIX + round);
  } catch {
    // Nothing was kept where nothing may be kept.
  }
}

function read(round: string): Record<string, string> | undefined {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + round) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
