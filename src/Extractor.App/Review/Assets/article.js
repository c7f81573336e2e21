// The article page: text and margin follow one another, and selected words become a fact that was missed.
import { isWriting } from './page.js';
import { meaningOf, selectedSpan } from './queue.js';

/** Shows the same fact in the text and in the margin. */
function point(id, from) {
  for (const old of document.querySelectorAll('.pointed')) old.classList.remove('pointed');
  const mark = document.getElementById(`fact-${id}`);
  const entry = document.querySelector(`.margin-facts [data-fact="${CSS.escape(id)}"]`);
  mark?.classList.add('pointed');
  entry?.classList.add('pointed');
  if (from === 'text') entry?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('pointerover', event => {
  const mark = event.target.closest?.('mark[data-mark]');
  const entry = event.target.closest?.('.margin-facts [data-fact]');
  if (mark) point(mark.dataset.mark, 'text');
  else if (entry) point(entry.dataset.fact, 'margin');
});

document.addEventListener('focusin', event => {
  const entry = event.target.closest?.('.margin-facts [data-fact]');
  if (entry) point(entry.dataset.fact, 'margin');
});

/** Offers only the labels that the kind may bear. */
function fitLabels(form) {
  const labels = form.elements.kind.selectedOptions[0].dataset.labels.split(' ');
  const field = form.elements.label;
  for (const option of field.options) option.hidden = option.disabled = !labels.includes(option.value);
  if (!labels.includes(field.value)) field.value = labels[0];
  form.elements.value.dataset.kinds = form.elements.kind.value;
}

document.addEventListener('change', event => {
  if (event.target.matches('[data-kind]')) fitLabels(event.target.form);
});

document.addEventListener('keydown', async event => {
  if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
  const form = document.querySelector('#add form');
  const span = selectedSpan();
  if (!form || !span) return;
  event.preventDefault();
  const { start, end, words, kind, value, qualifier } = form.elements;
  [start.value, end.value, words.value] = [span.start, span.end, span.words];
  form.querySelector('[data-words]').textContent = span.words;
  document.getElementById('add').classList.add('open');
  const meaning = await meaningOf(form.dataset.preview, { start: span.start, end: span.end });
  const says = document.getElementById(value.getAttribute('aria-describedby'));
  if (meaning.error) {
    value.value = span.words;
  } else {
    [kind.value, value.value, qualifier.value] = [meaning.kind, meaning.value, meaning.qualifier];
  }
  fitLabels(form);
  says.textContent = meaning.error ?? `= ${meaning.shown}, exactly ${meaning.exact}`;
  says.classList.toggle('wrong', 'error' in meaning);
  form.elements.label.focus();
});

// The fact that was asked for is in the middle of the window.
document.querySelector('mark.wanted')?.scrollIntoView({ block: 'center' });
