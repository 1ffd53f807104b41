import { useLocation, useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { languageNames, languages } from '../../../shared/languages.ts';
import { modes } from '../../../shared/ledger.ts';
import type { IconName } from '../../components/Icon.tsx';
import { language, t } from '../../i18n/i18n.ts';
import { chooseLanguage } from '../data/language.ts';
import { mode } from '../data/mode.ts';
import { setAbove } from '../data/palette.ts';
import { can } from '../data/permissions.ts';
import { setTheme, theme, themes } from '../data/theme.ts';
import { createModeChange } from '../shell/ModeSwitch.tsx';
import { mayOpen, pageLinks } from '../shell/pages.ts';
import { places } from '../shell/shortcuts.ts';
import { createSignOut } from '../shell/UserMenuItems.tsx';

/** One line of the palette. */
export interface Choice {
  id: string;
  icon: IconName;
  label: string;
  /** The label is a word of another language. */
  lang?: string;
  detail?: string | undefined;
  /** Keys that do the same without the palette. */
  keys?: readonly string[] | undefined;
  /** Its status or amount, at the end of the line. */
  aside?: string | undefined;
  /** Ids and addresses keep their direction. */
  ltr?: boolean;
  run: () => void;
}

export interface ChoiceGroup {
  id: string;
  label: string;
  choices: Choice[];
}

/** Everything that can be done from everywhere, by those who may. */
export function createCommands(): () => ChoiceGroup[] {
  const navigate = useNavigate();
  const client = useQueryClient();
  const location = useLocation();
  const changeMode = createModeChange();
  const leave = createSignOut();

  const goTo = (): Choice[] => [
    ...pageLinks.filter(mayOpen).map(({ href, icon, label }) => ({
      id: `go${href}`,
      icon,
      label: label(),
      keys: keysTo(href),
      run: () => navigate(href),
    })),
    ...(can('people.list')
      ? [
          {
            id: 'go/settings/people',
            icon: 'user' as const,
            label: t.team.title(),
            run: () => navigate('/settings/people'),
          },
        ]
      : []),
    {
      id: 'go/settings/account',
      icon: 'user',
      label: t.account.yours(),
      run: () => navigate('/settings/account'),
    },
  ];

  const create = (): Choice[] =>
    (
      [
        ['invoices.create', '/invoices/new', 'invoice', t.invoices.new(), ['c']],
        ['customers.create', '/customers/new', 'user', t.find.newCustomer(), undefined],
        ['connections.create', '/connections/new', 'connection', t.connections.add(), undefined],
        ['endpoints.create', '/endpoints/new', 'endpoint', t.endpoints.new(), undefined],
        ['keys.create', '/keys?new=1', 'key', t.developers.keys.newTitle(), undefined],
      ] as const
    )
      .filter(([needs]) => can(needs))
      .map(([needs, href, icon, label, keys]) => ({
        id: needs,
        icon,
        label,
        keys,
        run: () => navigate(href),
      }));

  const change = (): Choice[] => [
    ...modes
      .filter((each) => each !== mode())
      .map((each) => ({
        id: `mode-${each}`,
        icon: 'sandbox' as const,
        label: t.find.toMode[each](),
        run: () => void changeMode(each),
      })),
    ...languages
      .filter((each) => each !== language())
      .map((each) => ({
        id: `language-${each}`,
        icon: 'language' as const,
        label: languageNames[each],
        lang: each,
        detail: t.shell.language(),
        run: () => void chooseLanguage(each, client),
      })),
    ...themes
      .filter((each) => each !== theme())
      .map((each) => ({
        id: `theme-${each}`,
        icon: (['screen', 'sun', 'moon'] as const)[themes.indexOf(each)] ?? 'screen',
        label: t.shell.themes[each](),
        detail: t.shell.theme(),
        run: () => setTheme(each),
      })),
    { id: 'keys', icon: 'keyboard', label: t.find.keys.title(), keys: ['?'], run: () => setAbove('keys') },
    { id: 'sign-out', icon: 'leave', label: t.shell.signOut(), run: () => void leave() },
  ];

  return () => [
    { id: 'go', label: t.find.goTo(), choices: goTo().filter(({ id }) => id !== `go${location.pathname}`) },
    { id: 'create', label: t.find.create(), choices: create() },
    { id: 'change', label: t.find.change(), choices: change() },
  ];
}

/** Those with every typed word somewhere in them, in small letters and without accents. */
export function matching(groups: readonly ChoiceGroup[], text: string): ChoiceGroup[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      choices: group.choices.filter(({ label, detail }) => {
        const said = plain(`${label} ${detail ?? ''} ${group.label}`);
        return words.every((word) => said.includes(word));
      }),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** Without case and accents, and with the letters of Arabic that people write in two ways. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي');
}

function keysTo(href: string): readonly string[] | undefined {
  const letter = Object.entries(places).find(([, place]) => place === href)?.[0];
  return letter === undefined ? undefined : ['g', letter];
}
