import type { help as english } from '../en/help.ts';
import { errorHelp } from './help-errors.ts';
import { providerHelp } from './help-providers.ts';

export const help: typeof english = {
  title: 'Aide',
  lead: 'Ce que signifie chaque erreur, pourquoi elle arrive et que faire.',
  search: 'Chercher dans l’aide',
  searchHint: 'Un mot, ou un code comme provider.wrong_key',
  none: 'Rien trouvé',
  noneText: 'Essayez un autre mot, ou une partie du code.',
  errorsTitle: 'Les erreurs par code',
  providersTitle: 'Quand les appels d’un prestataire n’arrivent pas',
  providerTitle: (name) => `Soucis avec ${name}`,
  providerLead: 'Ce que vous voyez, ce qu’il y a derrière et ce qui y met fin.',
  cause: 'Pourquoi',
  remedy: 'Que faire',
  code: 'Code d’erreur',
  status: 'État HTTP',
  back: 'Aide',
  eventReasons: 'Pourquoi un événement n’a pas été inscrit',
  refusalReasons: 'Pourquoi un appel a été refusé',
  outcomes: 'Comment un envoi s’est terminé',
  errors: errorHelp,
  providers: providerHelp,
};
