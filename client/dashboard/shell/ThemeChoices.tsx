import type { JSX } from 'solid-js';
import type { IconName } from '../../components/Icon.tsx';
import { MenuChoices } from '../../components/Menu.tsx';
import { t } from '../../i18n/i18n.ts';
import { setTheme, type Theme, theme, themes } from '../data/theme.ts';

const icons: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

export function ThemeChoices(): JSX.Element {
  return (
    <MenuChoices
      label={t.shell.theme()}
      value={theme()}
      choices={themes.map((choice) => ({
        value: choice,
        label: t.shell.themes[choice](),
        icon: icons[choice],
      }))}
      onChoose={(value) => setTheme(themes.find((choice) => choice === value) ?? 'system')}
    />
  );
}
