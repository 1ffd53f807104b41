import { hasUnsaved } from './unsaved.ts';

const waiting: ((isBack: boolean) => void)[] = [];
let tell = () => {};

/** What is done as soon as an answer says that nobody is signed in any more. */
export function whenSignedOut(listener: () => void): void {
  tell = listener;
}

/**
 * True once the same page has its session back. Where nothing is typed there is nothing to wait for; and what is only
 * read is asked again by its page.
 */
export function askToSignIn(type: 'query' | 'mutation' | 'subscription'): Promise<boolean> {
  tell();
  return type === 'mutation' && hasUnsaved()
    ? new Promise((resolve) => waiting.push(resolve))
    : Promise.resolve(false);
}

/** Whoever was signed out is back on the same page, or has left it. */
export function answerSignedOut(isBack: boolean): void {
  for (const resolve of waiting.splice(0)) resolve(isBack);
}
