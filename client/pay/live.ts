interface Answer {
  mark: string;
  underWay: boolean;
  page: { title: string; said: string; main: string } | null;
}

const second = 1000;

/** How long until the next look: soon while something is under way, ever later, and now and then otherwise. */
function waitMs(underWay: boolean, sinceMs: number, failures: number): number {
  const calm = underWay
    ? sinceMs < 120 * second
      ? 2
      : sinceMs < 600 * second
        ? 5
        : 30
    : sinceMs < 600 * second
      ? 15
      : 60;
  return Math.min(calm * 2 ** failures, 60) * second;
}

/**
 * Asks how things stand and redraws the page where something changed. Rests while nobody looks, and looks at once when
 * somebody does again: a second tab, or a payer who comes back from their phone.
 */
export function keepUpToDate(main: HTMLElement, redrawn: () => void): void {
  let timer = 0;
  let changedAt = Date.now();
  let failures = 0;
  let asking = false;

  async function look(): Promise<void> {
    if (asking || document.hidden) return;
    asking = true;
    try {
      const address = new URL(main.dataset.state ?? '', location.href);
      address.searchParams.set('mark', main.dataset.mark ?? '');
      const response = await fetch(address, { signal: AbortSignal.timeout(15 * second) });
      if (!response.ok) throw new Error(String(response.status));
      show((await response.json()) as Answer);
      failures = 0;
    } catch {
      failures = Math.min(failures + 1, 5);
    }
    asking = false;
    plan();
  }

  function show({ page }: Answer): void {
    if (!page) return;
    changedAt = Date.now();
    redraw(main, page.main);
    document.title = page.title.replace(/[\u2066-\u2069]/g, '');
    const said = document.querySelector('#said');
    if (said) said.textContent = page.said;
    redrawn();
  }

  function plan(): void {
    clearTimeout(timer);
    const underWay = main.dataset.underWay === 'yes';
    timer = window.setTimeout(() => void look(), waitMs(underWay, Date.now() - changedAt, failures));
  }

  document.addEventListener('visibilitychange', () => void look());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void look();
  });
  addEventListener('online', () => void look());
  plan();
}

/** Puts the server's new drawing in place; what was typed, opened and focused stays. */
function redraw(main: HTMLElement, markup: string): void {
  const typed = [...main.querySelectorAll<HTMLInputElement>('input[id]')].map(({ id, value }) => ({
    id,
    value,
  }));
  const opened = [...main.querySelectorAll<HTMLDetailsElement>('details[id][open]')].map(({ id }) => id);
  const focused = main.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const drawn = new DOMParser().parseFromString(markup, 'text/html').querySelector<HTMLElement>('main');
  if (!drawn) return;
  for (const name of ['state', 'mark', 'underWay', 'page']) {
    if (drawn.dataset[name] !== undefined) main.dataset[name] = drawn.dataset[name];
  }
  main.replaceChildren(...drawn.childNodes);
  for (const { id, value } of typed) {
    const input = document.getElementById(id);
    if (input instanceof HTMLInputElement) input.value = value;
  }
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
  if (focused) document.getElementById(focused)?.focus();
}
