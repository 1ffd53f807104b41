import { describe, expect, test } from 'bun:test';
import { errorStatus } from '../../shared/error-codes.ts';
import { languages } from '../../shared/languages.ts';
import { dictionaries } from '../support/dictionaries.ts';

describe.each(languages)('the help in %s', (language) => {
  const { help } = dictionaries[language];

  test('has a cause and a remedy for each error, told of no other one', () => {
    const codes = ['unreachable', ...Object.keys(errorStatus)];
    expect(Object.keys(help.errors).sort()).toEqual(codes.sort());
    const said = Object.values(help.errors).map((sentences) => sentences.join('\n'));
    expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
    const thin = Object.entries(help.errors).filter(
      ([, sentences]) =>
        sentences.length !== 2 || sentences.some((text) => text.length < 12 || !/[.؟?]$/.test(text)),
    );
    expect(thin).toEqual([]);
  });
});
