export const settings = {
  title: 'Settings',
  lead: 'How your business shows itself to those who pay it.',
  business: 'Your business',
  name: 'Name of the business',
  nameHelp:
    'It stands on top of the page where customers pay. Without it, the connection’s name stands there.',
  timeZone: 'Time zone',
  timeZoneHelp: 'Where the days of the overview begin and end.',
  save: 'Save the settings',
  saved: 'The settings are saved.',
};
