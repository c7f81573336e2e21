// Parts of a page that change by themselves: fetched again every second until they say that they are done.

for (const part of document.querySelectorAll('[data-live]')) follow(part);

function follow(part) {
  setTimeout(async () => {
    if (document.hidden) return follow(part);
    try {
      const response = await fetch(part.dataset.live);
      if (!response.ok) throw new Error(`${response.status}`);
      part.innerHTML = await response.text();
    } catch {
      // The server is away for a moment, or is stopped; what is shown stays.
      return follow(part);
    }
    if (!part.querySelector('[data-done]')) return follow(part);
    document.getElementById('announce').textContent = part.textContent.trim() || 'The run has ended.';
    if (part.dataset.after) location.assign(part.dataset.after);
  }, 1000);
}
