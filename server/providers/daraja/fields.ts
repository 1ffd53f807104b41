import type { FieldView } from '../../../shared/views.ts';

const secret = { secret: true, required: true, placeholder: '', maxLength: 200 } as const;

/** A till needs two numbers: the store or head-office number it went live with, and the till's own. */
export const darajaFields: readonly FieldView[] = [
  {
    ...secret,
    key: 'consumerKey',
    labelKey: 'consumerKey',
    helpKey: 'daraja.consumerKey',
    pattern: '[\\x21-\\x7e]{10,}',
  },
  {
    ...secret,
    key: 'consumerSecret',
    labelKey: 'consumerSecret',
    helpKey: 'daraja.consumerSecret',
    pattern: '[\\x21-\\x7e]{10,}',
  },
  {
    ...secret,
    key: 'passkey',
    labelKey: 'passkey',
    helpKey: 'daraja.passkey',
    pattern: '[A-Za-z0-9+/=]{20,}',
  },
  {
    key: 'shortcodeType',
    labelKey: 'shortcodeType',
    helpKey: 'daraja.shortcodeType',
    secret: false,
    required: true,
    placeholder: '',
    pattern: 'paybill|till',
    maxLength: 7,
    options: ['paybill', 'till'],
    initial: 'paybill',
  },
  {
    key: 'shortcode',
    labelKey: 'shortcode',
    helpKey: 'daraja.shortcode',
    secret: false,
    required: true,
    placeholder: '174379',
    pattern: '[1-9]\\d{4,6}',
    maxLength: 7,
  },
  {
    key: 'till',
    labelKey: 'till',
    helpKey: 'daraja.till',
    secret: false,
    required: false,
    placeholder: '',
    pattern: '[1-9]\\d{3,8}',
    maxLength: 9,
  },
];
