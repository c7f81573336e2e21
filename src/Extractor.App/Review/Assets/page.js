// What every page does: keys that stand on the page (data-key) and ctrl+z (data-step) work from anywhere, and changes are announced to screen readers.

/** Sends JSON with the page's token; answers the JSON, or throws an error with the server's sentence and its status. */
export async function send(address, body) {
  const token = document.querySelector('#token input').value;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Antiforgery': token, Accept: 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.status === 204 ? null : response.json();
  const problem = await response.json().catch(() => ({}));
  const error = new Error(problem.detail ?? problem.title ?? `The server answered ${response.status}.`);
  error.status = response.status;
  error.problem = problem;
  throw error;
}

/** Says something to people who hear the page. */
export function announce(text) {
  document.getElementById('announce').textContent = text;
}

/** True while somebody writes: keys belong to the field then. */
export function isWriting(event) {
  const target = event.target;
  return target.isContentEditable || target.matches?.('input:not([type=checkbox]):not([type=radio]), textarea, select') || document.querySelector('dialog[open]') !== null;
}

// The reviewer's own steps, back and forth, where the page has buttons for them.
document.addEventListener('keydown', event => {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z' || isWriting(event)) return;
  const button = document.querySelector(`[data-step="${event.shiftKey ? 'redo' : 'undo'}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
  // The space bar presses what has the focus, as everywhere.
  if (event.key === ' ' && event.target.matches?.('button, a[href], summary, input')) return;
  const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!element || element.disabled) return;
  event.preventDefault();
  if (element.matches('input, textarea, select')) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
});
