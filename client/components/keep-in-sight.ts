/** In a row that is moved sideways on a phone, what is chosen may lie beyond the edge. */
export function keepInSight(row: HTMLElement | undefined, chosen: string): void {
  row?.querySelector(chosen)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
