import './docs.css';

const remembered = 'daftar-docs-language';
const doneMs = 2_000;

for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

for (const choice of document.querySelectorAll<HTMLInputElement>('input[name="language"]')) {
  if (choice.value === localStorage.getItem(remembered)) choice.checked = true;
  choice.addEventListener('change', () => localStorage.setItem(remembered, choice.value));
}

const contents = document.querySelector<HTMLDetailsElement>('.index-fold');
const isNarrow = matchMedia('(max-width: 900px)');
if (contents && isNarrow.matches) contents.open = false;
contents?.addEventListener('click', (event) => {
  if (isNarrow.matches && event.target instanceof HTMLAnchorElement) contents.open = false;
});

/** The words on the button say what became of it. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.parentElement?.querySelector('code')?.textContent ?? '';
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = done ? 'Copied' : 'Select and copy by hand';
  setTimeout(() => {
    button.textContent = 'Copy';
  }, doneMs);
}
