import type { help as english } from '../en/help.ts';
import { errorHelp } from './help-errors.ts';
import { providerHelp } from './help-providers.ts';

export const help: typeof english = {
  title: 'Msaada',
  lead: 'Maana ya kila hitilafu, kwa nini hutokea, na cha kufanya.',
  search: 'Tafuta kwenye msaada',
  searchHint: 'Neno, au msimbo kama provider.wrong_key',
  none: 'Hakuna kilichopatikana',
  noneText: 'Jaribu neno lingine, au sehemu ya msimbo.',
  errorsTitle: 'Hitilafu kwa misimbo yake',
  providersTitle: 'Taarifa za mtoa huduma zisipofika',
  providerTitle: (name) => `Matatizo na ${name}`,
  providerLead: 'Unachokiona, kilicho nyuma yake, na kinachokimaliza.',
  cause: 'Kwa nini',
  remedy: 'Cha kufanya',
  code: 'Msimbo wa hitilafu',
  status: 'Hali ya HTTP',
  back: 'Msaada',
  eventReasons: 'Kwa nini tukio halikuingizwa',
  refusalReasons: 'Kwa nini taarifa ilikataliwa',
  outcomes: 'Jinsi uwasilishaji ulivyoisha',
  errors: errorHelp,
  providers: providerHelp,
};
