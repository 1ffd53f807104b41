/**
 * In a row that is moved sideways on a phone, what is chosen may lie beyond the edge. It is looked at once the page is
 * laid out: to ask before would have it laid out twice.
 */
export function keepInSight(row: HTMLElement | undefined, chosen: string): void {
  const one = row?.querySelector(chosen);
  if (!row || !one) return;
  const look = new IntersectionObserver(
    ([seen]) => {
      look.disconnect();
      if (seen && seen.intersectionRatio < 1) one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    { root: row },
  );
  look.observe(one);
}

/** In a dialog higher than its window the focus goes round without being followed: what has it is brought into sight. */
export function followFocus({ target }: Event): void {
  if (target instanceof Element) target.scrollIntoView({ block: 'nearest' });
}
