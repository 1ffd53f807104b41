export const settings = {
  title: 'Mipangilio',
  lead: 'Jinsi biashara yako inavyoonekana kwa wanaoilipa.',
  business: 'Biashara yako',
  name: 'Jina la biashara',
  nameHelp:
    'Huonekana juu ya ukurasa ambao wateja hulipia. Lisipokuwapo, jina la muunganisho huonekana badala yake.',
  timeZone: 'Saa za eneo',
  timeZoneHelp: 'Mahali ambapo siku za muhtasari huanza na kuisha.',
  save: 'Hifadhi mipangilio',
  saved: 'Mipangilio imehifadhiwa.',
};
