// The queues: a decision is sent, the answer is the next item, and it takes the place of the last. Nothing is kept in the page.
import { announce, isWriting } from './page.js';

let busy = false;

const item = () => document.getElementById('item');

/** Puts the answer in the place of the item, tells what happened, and gives it the focus. */
function show(html) {
  const next = new DOMParser().parseFromString(html, 'text/html').getElementById('item');
  if (!next) {
    location.reload();
    return;
  }
  item().replaceWith(next);
  next.focus({ preventScroll: true });
  if (window.scrollY > next.offsetTop) window.scrollTo({ top: 0 });
  announce(next.dataset.announce ?? '');
  if (next.querySelector('.notice.problem')) window.scrollTo({ top: 0 });
}

/** One request at a time: what was not seen yet cannot be decided on. */
async function ask(address, options) {
  if (busy) return;
  busy = true;
  item().setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { ...options, headers: { 'X-Fragment': 'item', ...options?.headers } });
    const html = await response.text();
    if (response.ok || response.status === 409) show(html);
    else if (response.status === 422) fail(problemOf(html));
    else fail(`The server answered ${response.status}. Nothing was saved; open the page again.`);
  } catch {
    fail('The server does not answer. Nothing was saved; is it still running?');
  } finally {
    busy = false;
    item().removeAttribute('aria-busy');
  }
}

/** What a page says that refused a form; the form keeps what was written in it. */
function problemOf(html) {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('.notice.problem')?.textContent.trim() ?? 'Not saved.';
}

function fail(text) {
  let notice = item().querySelector('.notice.problem');
  if (!notice) {
    notice = document.createElement('div');
    notice.className = 'notice problem';
    notice.setAttribute('role', 'alert');
    (item().querySelector('.case-main') ?? item()).prepend(notice);
  }
  notice.textContent = text;
  window.scrollTo({ top: 0 });
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-swap]')) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const address = event.submitter?.getAttribute('formaction') ?? form.getAttribute('action');
  ask(address, { method: 'POST', body, headers: { 'X-Antiforgery': document.querySelector('#token input').value } });
});

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-swap], [data-opens], [data-closes], [data-dialog]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.dataset.opens) open(link.dataset.opens);
  else if (link.dataset.closes) close(link.dataset.closes);
  else if (link.dataset.dialog) document.getElementById(link.dataset.dialog).showModal();
  else ask(link.getAttribute('href'));
});

function open(id) {
  const part = document.getElementById(id);
  if (part.classList.toggle('open')) {
    part.scrollIntoView({ block: 'nearest' });
    const field = part.querySelector('input:not([type=hidden]), select');
    field?.focus();
    field?.select?.();
  } else item()?.focus({ preventScroll: true });
}

function close(id) {
  document.getElementById(id).classList.remove('open');
  item()?.focus({ preventScroll: true });
}

document.querySelector('[data-order]')?.addEventListener('change', event => event.currentTarget.requestSubmit());

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    const opened = document.querySelector('.edit.open');
    if (opened) close(opened.id);
    else if (isWriting(event)) event.target.blur();
    return;
  }
  if (isWriting(event)) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
    event.preventDefault();
    document.querySelector(event.shiftKey ? '[data-key="ctrl+shift+z"]' : '[data-key="Backspace"]')?.click();
  }
});

// A list of names grows by a field when its last one is written in.
document.addEventListener('input', event => {
  const names = event.target.closest('[data-names]');
  if (names && event.target === names.querySelector('input:last-of-type') && event.target.value) {
    const more = event.target.cloneNode();
    more.value = '';
    names.append(more);
  }
  if (event.target.matches('[data-value]')) preview(event.target);
});

let wait;

/** Says what the words in a field mean, as the server reads them in this article. */
function preview(field) {
  clearTimeout(wait);
  wait = setTimeout(async () => {
    const says = document.getElementById(field.getAttribute('aria-describedby'));
    const words = field.value.trim();
    if (!words || field.value === field.defaultValue) {
      says.textContent = '';
      return;
    }
    const meaning = await meaningOf(field.form.dataset.preview, { words, kind: field.dataset.kinds });
    if (field.value.trim() !== words) return;
    says.textContent = meaning.error ?? `= ${meaning.shown}, exactly ${meaning.exact}`;
    says.classList.toggle('wrong', 'error' in meaning);
  }, 150);
}

export async function meaningOf(address, question) {
  const response = await fetch(`${address}?${new URLSearchParams(question)}`);
  return response.json().catch(() => ({ error: 'The server does not answer.' }));
}

/** The span of what is selected in the text, in UTF-16 units of the article; null where nothing is. */
export function selectedSpan() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const text = range.commonAncestorContainer.parentElement?.closest('[data-text]') ?? range.commonAncestorContainer.closest?.('[data-text]');
  if (!text) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const words = selection.toString();
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length), words: words.trim() };
}

function offsetOf(node, offset) {
  if (node.nodeType !== Node.TEXT_NODE) {
    const child = node.childNodes[offset] ?? node.lastChild;
    const run = child?.nodeType === Node.TEXT_NODE ? node : child?.querySelector?.('[data-start]') ?? child;
    return run?.dataset?.start === undefined ? null : Number(run.dataset.start) + (node.childNodes[offset] ? 0 : run.textContent.length);
  }
  const run = node.parentElement.closest('[data-start]');
  return run ? Number(run.dataset.start) + offset : null;
}

// Selected words become the span of the fact: s opens the form with them.
document.addEventListener('keydown', async event => {
  if (event.key !== 's' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
  const form = document.querySelector('#edit form[data-preview]');
  const span = form?.elements.start && selectedSpan();
  if (!span) return;
  event.preventDefault();
  form.elements.start.value = span.start;
  form.elements.end.value = span.end;
  form.querySelector('[data-span-words]').textContent = `The span is now “${span.words}”.`;
  if (!document.getElementById('edit').classList.contains('open')) open('edit');
  const field = form.elements.value;
  const meaning = await meaningOf(form.dataset.preview, { start: span.start, end: span.end });
  const says = document.getElementById(field.getAttribute('aria-describedby'));
  if (!meaning.error && meaning.kind === field.dataset.kinds) {
    field.value = meaning.value;
    form.elements.qualifier.value = meaning.qualifier;
  }
  says.textContent = meaning.error ?? (meaning.kind === field.dataset.kinds ? `= ${meaning.shown}, exactly ${meaning.exact}` : `These words are of kind ${meaning.kind}.`);
  says.classList.toggle('wrong', 'error' in meaning);
});
