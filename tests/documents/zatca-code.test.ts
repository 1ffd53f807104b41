import { expect, test } from 'bun:test';
import { isSaudiTaxNumber, zatcaCode } from '../../server/documents/zatca-code.ts';

/** The example of ZATCA's “QR Code creation” guideline. */
const published = {
  facts: {
    seller: 'Bobs Records',
    taxNumber: '310122393500003',
    at: Date.UTC(2022, 3, 25, 15, 30),
    total: '1000.00',
    tax: '150.00',
  },
  code: 'AQxCb2JzIFJlY29yZHMCDzMxMDEyMjM5MzUwMDAwMwMUMjAyMi0wNC0yNVQxNTozMDowMFoEBzEwMDAuMDAFBjE1MC4wMA==',
};

test('the code is the published one', () => {
  expect(zatcaCode(published.facts)).toBe(published.code);
});

test('lengths are counted in bytes, and a name that is too long ends at a whole character', () => {
  const code = Buffer.from(zatcaCode({ ...published.facts, seller: 'ن'.repeat(200) }), 'base64');
  expect([code[0], code[1]]).toEqual([1, 254]);
  expect(code.subarray(2, 256).toString('utf8')).toBe('ن'.repeat(127));
  expect(code[256]).toBe(2);
});

test.each([
  ['310122393500003', true],
  ['3101 2239 3500 003', true],
  ['210122393500003', false],
  ['P051234567X', false],
])('%s is a Saudi VAT number: %p', (text, is) => {
  expect(isSaudiTaxNumber(text)).toBe(is);
});
