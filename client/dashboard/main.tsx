import '../styles/index.css';
import { render } from 'solid-js/web';
import { speak } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { askEarly } from './data/ask-early.ts';
import { languageOfPage } from './data/language.ts';
import { makeQueryClient } from './data/queries.ts';
import { showTheme } from './data/theme.ts';

showTheme();
const place = document.getElementById('app');
const client = makeQueryClient();
// The questions leave at the end of this turn; the page is drawn in the next one, while they travel.
askEarly(client);
const asked = new Promise((resolve) => setTimeout(resolve));
// Not awaited at the top: the words share files with this one, which would then wait for each other.
void Promise.all([speak(languageOfPage()), asked]).then(
  () => place && render(() => <App client={client} />, place),
);
