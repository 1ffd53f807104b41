const forms = new Set<() => boolean>();

/** Watches a form that says whether something typed in it would be lost with its page. */
export function watchUnsaved(isUnsaved: () => boolean): { isAtStake: () => boolean; stop: () => void } {
  forms.add(isUnsaved);
  return {
    isAtStake: () => forms.has(isUnsaved) && isUnsaved(),
    stop: () => forms.delete(isUnsaved),
  };
}

/** True while something typed on the page would be lost with it. */
export function hasUnsaved(): boolean {
  return [...forms].some((isUnsaved) => isUnsaved());
}

/** Whoever typed it has said that it may go: no form asks about it again. */
export function giveUpUnsaved(): void {
  forms.clear();
}
