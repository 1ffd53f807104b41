import './pay.css';
import { startCountdowns } from './countdown.ts';
import { keepUpToDate } from './live.ts';
import { rememberPhones } from './phones.ts';

/**
 * The page works without any of this: the server draws it and forms do everything. Here it learns to stay up to date by
 * itself, to remember the payer's phone on this device, and to count down.
 */
const main = document.querySelector<HTMLElement>('#pay');

function enliven(): void {
  if (!main) return;
  rememberPhones(main);
  startCountdowns(main);
  for (const button of main.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.onclick = () => print();
  }
  const page = main.dataset.page;
  // A page that answered a form is reloaded as the page it is, not as the form sent again.
  if (page && location.pathname !== new URL(page, location.href).pathname)
    history.replaceState(null, '', page);
}

/** A form goes once: a second tap while the answer is on its way does nothing. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
  form.querySelector('button')?.setAttribute('aria-disabled', 'true');
});

/** Coming back to a page the browser kept: its forms may go again. */
addEventListener('pageshow', () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
    form.querySelector('button')?.removeAttribute('aria-disabled');
  }
});

enliven();
if (main?.dataset.state) keepUpToDate(main, enliven);
