// While a training runs, says how far it has come; when it ends, shows what it changed.
const line = document.getElementById('training');

async function follow() {
  const response = await fetch('/models/training', { headers: { Accept: 'application/json' } });
  if (!response.ok) return;
  const state = await response.json();
  line.textContent = state.line ?? '';
  if (state.isRunning) setTimeout(follow, 1000);
  else location.assign(state.model ? `/models/${encodeURIComponent(state.model)}` : '/models');
}

if (line?.dataset.running) follow();
