import { errorHelp } from './help-errors.ts';
import { providerHelp } from './help-providers.ts';

export const help = {
  title: 'Help',
  lead: 'What each error means, why it happens, and what to do.',
  search: 'Search the help',
  searchHint: 'A word, or a code such as provider.wrong_key',
  none: 'Nothing found',
  noneText: 'Try another word, or part of the code.',
  errorsTitle: 'Errors by their code',
  providersTitle: 'When a provider’s calls do not arrive',
  providerTitle: (name: string) => `Trouble with ${name}`,
  providerLead: 'What you see, what is behind it, and what ends it.',
  cause: 'Why',
  remedy: 'What to do',
  code: 'Code',
  status: 'HTTP status',
  back: 'Help',
  eventReasons: 'Why an event was not booked',
  refusalReasons: 'Why a call was refused',
  outcomes: 'How a delivery ended',
  errors: errorHelp,
  providers: providerHelp,
};
