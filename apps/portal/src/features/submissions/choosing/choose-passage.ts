import { type Passage, passageOf } from './passage.ts';
import { type Sentence, sentencesIn, stepEnd } from './sentences.ts';

/**
 * Comment in place, on the page that was opened for it: choose words by mouse, by touch, or sentence by sentence with
 * the keyboard; the form opens below them and is sent as the form without script is. The words of the page come from the
 * server (ChoosePassage.svelte); this file holds none.
 */
const find = <T extends HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector<T>(selector);

const law = find('.law');
const near = find<HTMLButtonElement>('#choose-near');
const bar = find('#choose-bar');
const said = find('#choose-said');
const formTemplate = find<HTMLTemplateElement>('#choose-form');
const startTemplate = find<HTMLTemplateElement>('#choose-start');

if (law && near && bar && said && formTemplate && startTemplate) {
  let byTouch = false;
  let chosen: Passage | undefined;
  let walk:
    | { readonly sentences: Sentence[]; at: number; end: number; readonly from: HTMLElement }
    | undefined;
  let form: HTMLFormElement | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const quoteOf = ({ quote, unit }: Passage) =>
    quote || (find(`[id="${unit}"] .article-num`)?.textContent ?? unit);

  const hide = () => {
    near.hidden = true;
    bar.hidden = true;
    document.body.classList.remove('choosing');
    chosen = undefined;
  };

  const stop = () => {
    const back = walk?.from;
    walk = undefined;
    hide();
    getSelection()?.removeAllRanges();
    back?.focus();
  };

  /** On touch the browser's own menu stands at the words, so ours stands at the bottom. */
  const offer = (passage: Passage, range: Range) => {
    chosen = passage;
    const atBottom = byTouch || walk !== undefined;
    bar.hidden = !atBottom;
    near.hidden = atBottom;
    document.body.classList.toggle('choosing', atBottom);
    for (const each of bar.querySelectorAll<HTMLElement>('[data-step]')) each.hidden = walk === undefined;
    const words = find('[data-quote]', bar);
    if (words) words.textContent = quoteOf(passage);
    if (atBottom) return;
    const box = range.getClientRects();
    const last = box[box.length - 1] ?? range.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    near.style.insetInlineStart = `${Math.min(last.right + scrollX, width - near.offsetWidth - 8)}px`;
    near.style.insetBlockStart = `${last.bottom + scrollY + 6}px`;
  };

  const look = () => {
    const selection = getSelection();
    const range =
      selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    // Selecting inside the form is writing, not choosing.
    const inForm = range && form?.contains(range.commonAncestorContainer);
    const passage = range && !inForm ? passageOf(range) : undefined;
    if (range && passage) offer(passage, range);
    else if (!walk) hide();
  };

  const show = () => {
    const sentence = walk?.sentences[walk.at];
    if (!walk || !sentence) return;
    getSelection()?.setBaseAndExtent(sentence.node, sentence.start, sentence.node, walk.end);
    sentence.node.parentElement?.scrollIntoView({ block: 'center' });
    look();
    const words = sentence.node.data.slice(sentence.start, walk.end);
    const place = (said.dataset.place ?? '').replace('{n}', String(walk.at + 1));
    said.textContent = `${place.replace('{all}', String(walk.sentences.length))} ${words}`;
  };

  const step = (what: string) => {
    const sentence = walk?.sentences[walk.at];
    if (!walk || !sentence) return;
    if (what === 'next' || what === 'previous') {
      const to = walk.at + (what === 'next' ? 1 : -1);
      walk.at = Math.min(Math.max(to, 0), walk.sentences.length - 1);
      walk.end = walk.sentences[walk.at]?.end ?? 0;
    } else {
      walk.end = stepEnd(sentence.node.data, sentence.start, walk.end, what === 'longer' ? 1 : -1);
    }
    show();
  };

  const start = (article: Element, from: HTMLElement) => {
    const sentences = sentencesIn(article);
    if (sentences[0]) walk = { sentences, at: 0, end: sentences[0].end, from };
    show();
    find('[data-step="next"]', bar)?.focus();
  };

  const close = () => {
    form?.remove();
    form = undefined;
  };

  const put = (name: string, value: string) => {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
  };

  /** The same form goes along when other words are chosen: what was typed stays in it. */
  const open = (passage: Passage) => {
    const isNew = form === undefined;
    const old = form?.elements.namedItem('quote.0');
    const oldQuote = old instanceof HTMLInputElement ? old.value : '';
    form ??= formTemplate.content.querySelector('form')?.cloneNode(true) as HTMLFormElement;
    const inside = passage.line.matches('li, section');
    const side = passage.line.matches('section') ? find('.article-side', passage.line) : null;
    if (side) side.before(form);
    else if (inside) passage.line.append(form);
    else passage.line.after(form);
    const wording = form.elements.namedItem('wording.0');
    const untouched =
      wording instanceof HTMLTextAreaElement && (wording.value === '' || wording.value === oldQuote);
    put('unit.0', passage.unit);
    put('quote.0', passage.quote);
    put('after.0', passage.after);
    if (untouched) put('wording.0', passage.quote);
    if (isNew && form.elements.namedItem('id'))
      put('id', crypto.randomUUID().replaceAll('-', '').slice(0, 16));
    const words = find('[data-quote]', form);
    if (words) words.textContent = quoteOf(passage);
    walk = undefined;
    hide();
    getSelection()?.removeAllRanges();
    find('input[type="radio"]', form)?.focus();
    form.scrollIntoView({ block: 'center' });
  };

  for (const side of law.querySelectorAll('.article-side')) {
    const button = startTemplate.content.querySelector('button')?.cloneNode(true) as HTMLButtonElement;
    const article = side.closest('.article');
    const name = find('.article-num', article ?? side)?.textContent?.replace(/\.$/, '') ?? '';
    find('[data-name]', button)?.append(name);
    side.append(button);
    if (article) button.addEventListener('click', () => start(article, button));
  }

  document.addEventListener('pointerdown', ({ pointerType }) => {
    byTouch = pointerType === 'touch';
  });
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 120);
  });
  // A press must not end the selection that it is about.
  for (const each of [near, bar]) each.addEventListener('pointerdown', (event) => event.preventDefault());
  near.addEventListener('click', () => chosen && open(chosen));
  bar.addEventListener('click', ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-act], [data-step]') : null;
    if (act?.dataset.step) step(act.dataset.step);
    else if (act?.dataset.act === 'write' && chosen) open(chosen);
    else if (act?.dataset.act === 'stop') stop();
  });
  bar.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    const what = shiftKey
      ? { ArrowRight: 'longer', ArrowLeft: 'shorter' }[key]
      : { ArrowDown: 'next', ArrowUp: 'previous' }[key];
    if (what) step(what);
    else if (key === 'Escape') stop();
    if (what || key === 'Escape') event.preventDefault();
  });
  law.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-act="close"]')) {
      const article = form?.closest('.article');
      close();
      find('.choose-start', article ?? law)?.focus();
    }
  });
}
