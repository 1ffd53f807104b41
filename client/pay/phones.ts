/** Remembers the phone a payer typed, on this device only, one for each country. */
export function rememberPhones(main: HTMLElement): void {
  for (const input of main.querySelectorAll<HTMLInputElement>('input[data-country]')) {
    const key = `daftar.phone.${input.dataset.country}`;
    if (input.value === '') input.value = kept(key);
    input.form?.addEventListener('submit', () => keep(key, input.value.trim()));
  }
}

function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** A browser may forbid it; then the payer types it again. */
function keep(key: string, phone: string): void {
  try {
    localStorage.setItem(key, phone);
  } catch {}
}
