import { type JSX, onCleanup } from 'solid-js';
import { t } from '../../../i18n/i18n.ts';
import { SignInSteps } from './SignIn.tsx';

/** In front of a page that waits with what was typed on it; gone as soon as its person is back. */
export function SignInAgain(props: { email: string }): JSX.Element {
  const { title } = document;
  onCleanup(() => {
    document.title = title;
  });
  return <SignInSteps lead={t.account.signIn.again()} email={props.email} />;
}
