import type { DocumentWords } from './words.ts';

export const fr: DocumentWords = {
  invoice: 'Facture',
  taxInvoice: 'Facture fiscale',
  simplifiedTaxInvoice: 'Facture fiscale simplifiée',
  testRibbon: 'TEST : aucun argent réel ne circule',

  draft: 'Brouillon',
  due: 'À payer',
  overdue: 'En retard',
  partlyPaid: 'Payée en partie',
  paid: 'Payée',
  partlyRefunded: 'Remboursée en partie',
  refunded: 'Remboursée',
  void: 'Annulée',

  billedTo: 'Facturé à',
  issuedOn: 'Émise le',
  dueOn: 'Échéance',
  paidOn: 'Payée le',
  voidedOn: 'Annulée le',
  reference: 'Référence',
  taxNumber: 'Numéro fiscal',

  description: 'Désignation',
  quantity: 'Quantité',
  unitPrice: 'Prix unitaire',
  discount: 'Remise',
  taxRate: 'Taxe',
  amountIn: (currency) => `Montant (${currency})`,

  subtotal: 'Sous-total',
  tax: (rate, base) => `Taxe ${rate} sur ${base}`,
  total: 'Total',
  paidSoFar: 'Payé',
  sentBack: 'Remboursé',
  leftToPay: 'Reste à payer',

  payments: 'Paiements',
  time: 'Date',
  way: 'Payé avec',
  receiptNumber: 'Numéro de reçu',
  amount: 'Montant',
  entry: { payment: 'Paiement', refund: 'Remboursement', reversal: 'Paiement repris' },

  payOnline: 'Payer en ligne',
  payHow: 'Scannez le code avec votre téléphone, ou ouvrez cette adresse :',
  taxCode: 'Code fiscal',
  note: 'Message',
  page: 'Page {page} sur {pages}',
};
