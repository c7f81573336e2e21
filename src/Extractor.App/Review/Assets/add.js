// Files may be dropped anywhere on the form; what was chosen is named before it is sent.

const form = document.querySelector('[data-drop]');
const files = form.querySelector('#files');
const chosen = form.querySelector('#chosen');

const name = () => {
  chosen.textContent = [...files.files].map(file => file.name).join(', ');
};

files.addEventListener('change', name);
for (const kind of ['dragenter', 'dragover']) {
  form.addEventListener(kind, event => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    form.classList.add('over');
  });
}
form.addEventListener('dragleave', event => {
  if (!form.contains(event.relatedTarget)) form.classList.remove('over');
});
form.addEventListener('drop', event => {
  form.classList.remove('over');
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  files.files = event.dataTransfer.files;
  name();
});
