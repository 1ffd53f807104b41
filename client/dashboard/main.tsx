import '../styles/index.css';
import { render } from 'solid-js/web';
import { en } from '../i18n/en.ts';
import { speak } from '../i18n/i18n.ts';
import { App } from './App.tsx';
import { showTheme } from './data/theme.ts';

showTheme();
speak('en', en);
const place = document.getElementById('app');
if (place) render(() => <App />, place);
