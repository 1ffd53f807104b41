/** Lets the times that the server wrote run down, and opens the button that waits for one. */
export function startCountdowns(main: HTMLElement): void {
  for (const form of main.querySelectorAll<HTMLFormElement>('form.again')) {
    const button = form.querySelector('button');
    const time = form.querySelector<HTMLElement>('[data-countdown-ms]');
    if (!button || !time) continue;
    const endsAt = Date.now() + Number(time.dataset.countdownMs);
    button.disabled = true;
    const tick = () => {
      const leftMs = endsAt - Date.now();
      if (leftMs > 0) {
        time.textContent = clockText(leftMs);
        if (form.isConnected) setTimeout(tick, 1000 - ((Date.now() - endsAt) % 1000));
        return;
      }
      button.disabled = false;
      time.closest('p')?.remove();
    };
    tick();
  }
}

/** `1:45`, from left to right in every language. */
function clockText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  return `\u2066${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}\u2069`;
}
