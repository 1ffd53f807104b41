type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Chooses the grammatical form a language uses for this number; Arabic has six of them. */
export function pluralOf(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
