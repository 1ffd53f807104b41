export const settings = {
  title: 'Mipangilio',
  lead: 'Jinsi biashara yako inavyoonekana kwa wanaoilipa.',
  business: 'Biashara yako',
  name: 'Jina la biashara',
  nameHelp:
    'Huonekana juu ya ukurasa ambapo wateja hulipa. Lisipokuwapo, jina la muunganisho huonekana badala yake.',
  timeZone: 'Saa za eneo',
  timeZoneHelp: 'Huamua siku za muhtasari zinaanza na kuisha lini.',
  save: 'Hifadhi mipangilio',
  saved: 'Mipangilio imehifadhiwa.',
};
