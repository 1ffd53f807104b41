import { errorStatus } from '../../../shared/error-codes.ts';
import { t } from '../../i18n/i18n.ts';
import { providerName, providersNamed } from '../names.ts';
import type { Choice, ChoiceGroup } from './commands.ts';

/** More than these of one family are better read on the help's own page. */
const codesShown = 4;

/** Where the help says more about what is typed: an error by its code, a provider by its name, else its own search. */
export function helpGroup(text: string, navigate: (href: string) => void): ChoiceGroup {
  const typed = text.trim().toLocaleLowerCase();
  const choice = (href: string, label: string, more: Partial<Choice> = {}): Choice => ({
    id: `help${href}`,
    icon: 'question',
    label,
    run: () => navigate(href),
    ...more,
  });
  const codes = /^[a-z_]+\./.test(typed)
    ? Object.keys(errorStatus).filter((code) => code.startsWith(typed))
    : [];
  const providers =
    typed.length < 3
      ? []
      : providersNamed.filter((id) => `${id} ${providerName(id)}`.toLocaleLowerCase().includes(typed));
  const search = `/help?search=${encodeURIComponent(text.trim())}`;
  return {
    id: 'help',
    label: t.common.help(),
    choices: [
      ...codes.slice(0, codesShown).map((code) => choice(`/help/errors/${code}`, code, { ltr: true })),
      ...providers.map((id) =>
        choice(`/help/providers/${id}`, t.connections.hookPanel.trouble(providerName(id))),
      ),
      choice(search, t.find.searchHelp(text.trim())),
    ],
  };
}
