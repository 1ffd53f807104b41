import { type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { speakOfEverything } from '../../i18n/i18n.ts';
import { above, setAbove } from '../data/palette.ts';
import { runs } from '../lists/runs.ts';
import { createShortcuts } from './shortcuts.ts';

const Palette = lazy(async () => {
  const [{ Palette: dialog }] = await Promise.all([import('../palette/Palette.tsx'), speakOfEverything()]);
  return { default: dialog };
});

const KeyList = lazy(async () => {
  const [{ ShortcutList }] = await Promise.all([import('../palette/ShortcutList.tsx'), speakOfEverything()]);
  return { default: ShortcutList };
});

const RunPanel = lazy(async () => {
  const [{ RunPanel: panel }] = await Promise.all([import('../lists/RunPanel.tsx'), speakOfEverything()]);
  return { default: panel };
});

/** What is done to many goes on while one walks through the pages: fetched with the first of it. */
export function BelowThePage(): JSX.Element {
  return (
    <Suspense>
      <Show when={runs().length > 0}>
        <RunPanel />
      </Show>
    </Suspense>
  );
}

/** The palette and the list of keys: fetched when first asked for, outside the page's own waiting. */
export function AboveThePage(): JSX.Element {
  createShortcuts();
  return (
    <Suspense>
      <Switch>
        <Match when={above() === 'palette'}>
          <Palette onClose={() => setAbove(null)} />
        </Match>
        <Match when={above() === 'keys'}>
          <KeyList onClose={() => setAbove(null)} />
        </Match>
      </Switch>
    </Suspense>
  );
}
