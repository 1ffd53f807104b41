type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Chooses the grammatical form a language uses for this number; Arabic has six of them. */
export function pluralOf(locale: string): (count: number, forms: Forms) => string {
  return (count, forms) => forms[rulesOf(locale).select(count)] ?? forms.other;
}

const rules = new Map<string, Intl.PluralRules>();

/** Made when a sentence first needs them: every file of words asks for a chooser, few of them are said at once. */
function rulesOf(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}
