import { useQueryClient } from '@tanstack/solid-query';
import { For, type JSX } from 'solid-js';
import { languageNames, languages } from '../../../../shared/languages.ts';
import { language, t } from '../../../i18n/i18n.ts';

import { chooseLanguage } from '../../data/language.ts';

/** Each language by its own name, where there is no menu yet. */
export function LanguageBar(): JSX.Element {
  const client = useQueryClient();
  return (
    <nav class="language-bar" aria-label={t.shell.language()}>
      <For each={languages}>
        {(each) => (
          <button
            type="button"
            class="language-choice"
            lang={each}
            aria-current={each === language() ? 'true' : undefined}
            onClick={() => void chooseLanguage(each, client)}
          >
            {languageNames[each]}
          </button>
        )}
      </For>
    </nav>
  );
}
