import '../styles/index.css';
import { render } from 'solid-js/web';
import { speak } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { languageOfPage } from './data/language.ts';
import { showTheme } from './data/theme.ts';

showTheme();
const place = document.getElementById('app');
// Not awaited at the top: the words share files with this one, which would then wait for each other.
void speak(languageOfPage()).then(() => place && render(() => <App />, place));
