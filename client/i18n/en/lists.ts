export const lists = {
  views: 'Your views',
  save: 'Save this view',
  rename: 'Rename the view',
  remove: 'Remove the view',
  name: 'Name of the view',
  nameMissing: 'Give the view a name.',
  saveText: 'It keeps the filters of this list, for you alone. To share them, send the address of this page.',
  saveAction: 'Save the view',
  saved: 'View saved.',
  removed: 'View removed.',
  export: 'Export CSV',
  exported: 'The file is on its way.',
};
