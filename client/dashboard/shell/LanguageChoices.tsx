import { useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { languageNames, languages } from '../../../shared/languages.ts';
import { MenuChoices } from '../../components/Menu.tsx';
import { language, t } from '../../i18n/i18n.ts';

import { chooseLanguage } from '../data/language.ts';

export function LanguageChoices(): JSX.Element {
  const client = useQueryClient();
  return (
    <MenuChoices
      label={t.shell.language()}
      value={language()}
      choices={languages.map((each) => ({
        value: each,
        label: languageNames[each],
        lang: each,
      }))}
      onChoose={(value) => {
        const next = languages.find((each) => each === value);
        if (next) void chooseLanguage(next, client);
      }}
    />
  );
}
