import { type JSX, Show } from 'solid-js';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { isApple, setAbove } from '../data/palette.ts';

/** Opens the palette for those who do not know its key. */
export function SearchButton(props: { narrow?: boolean }): JSX.Element {
  return (
    <button
      type="button"
      class={props.narrow ? 'icon-button' : 'search-button'}
      aria-label={props.narrow ? t.shell.search() : undefined}
      aria-haspopup="dialog"
      aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
      onPointerEnter={() => void import('../palette/Palette.tsx')}
      onClick={() => setAbove('palette')}
    >
      <Icon name="search" size={props.narrow ? 20 : 16} />
      <Show when={!props.narrow}>
        <span class="search-button-words">{t.shell.search()}</span>
        <span dir="ltr" aria-hidden="true">
          <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
        </span>
      </Show>
    </button>
  );
}
