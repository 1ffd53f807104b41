import type { Language } from '../../../shared/languages.ts';

export interface DemoCustomer {
  name: string;
  email: string;
  phone: string | null;
  language: Language;
}

/** Made-up customers of a made-up shop; the addresses are on a domain that can't belong to anybody. */
export const demoCustomers: readonly DemoCustomer[] = [
  { name: 'Noura Al-Harbi', email: 'noura@example.com', phone: '+966500000101', language: 'en' },
  { name: 'مؤسسة نخيل الشرق', email: 'accounts@nakheel.example.com', phone: '+966500000102', language: 'ar' },
  { name: 'Blue Reef Diving', email: 'office@bluereef.example.com', phone: null, language: 'en' },
  { name: 'فيصل العتيبي', email: 'faisal@example.com', phone: '+966500000103', language: 'ar' },
  { name: 'Al Waha Clinic', email: 'billing@alwaha.example.com', phone: '+966500000104', language: 'en' },
  { name: 'ريم الزهراني', email: 'reem@example.com', phone: '+966500000105', language: 'ar' },
  { name: 'Tariq & Sons Trading', email: 'tariq@example.com', phone: '+966500000106', language: 'en' },
  { name: 'مقهى دلة', email: 'dallah@example.com', phone: null, language: 'ar' },
  { name: 'Hessa Interiors', email: 'hello@hessa.example.com', phone: '+966500000107', language: 'en' },
  { name: 'Atelier Sahel', email: 'compta@sahel.example.com', phone: null, language: 'fr' },
];

export interface DemoGood {
  description: string;
  /** In halalas, the hundredths of a riyal. */
  unitAmountMinor: number;
  quantitiesMilli: readonly number[];
}

/** What the shop sells. */
export const demoGoods: readonly DemoGood[] = [
  { description: 'Website care, monthly', unitAmountMinor: 45_000, quantitiesMilli: [1000] },
  { description: 'Product photography, half day', unitAmountMinor: 120_000, quantitiesMilli: [1000, 2000] },
  { description: 'تصميم هوية بصرية', unitAmountMinor: 350_000, quantitiesMilli: [1000] },
  { description: 'Consulting, hour', unitAmountMinor: 27_500, quantitiesMilli: [1500, 3000, 6500] },
  { description: 'Printed menus, 50 pieces', unitAmountMinor: 18_900, quantitiesMilli: [1000, 2000, 4000] },
  { description: 'استضافة سنوية', unitAmountMinor: 69_900, quantitiesMilli: [1000] },
  { description: 'Translation, page', unitAmountMinor: 6_500, quantitiesMilli: [4000, 12_000, 30_000] },
];
