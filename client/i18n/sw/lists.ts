import type { lists as english } from '../en/lists.ts';

export const lists: typeof english = {
  views: 'Orodha zako zilizohifadhiwa',
  save: 'Hifadhi orodha hii',
  rename: 'Badilisha jina la orodha',
  remove: 'Futa orodha',
  name: 'Jina la orodha',
  nameMissing: 'Ipe orodha jina.',
  saveText:
    'Inahifadhi vichujio vya orodha hii kwa ajili yako pekee. Ili kuvishiriki, tuma anwani ya ukurasa huu.',
  saveAction: 'Hifadhi orodha',
  saved: 'Orodha imehifadhiwa.',
  removed: 'Orodha imefutwa.',
  export: 'Pakua CSV',
  exported: 'Faili inapakuliwa.',
  order: 'Mpangilio',
  orders: {
    newest: 'Kuanzia karibuni',
    oldest: 'Kuanzia zamani',
    due: 'Mwisho wa kulipa ulio karibu',
    amount: 'Kiasi kikubwa kwanza',
  },
  from: 'Kuanzia',
};
