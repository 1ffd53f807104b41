import { pluralIn } from './plural.ts';
import type { Words } from './words.ts';

const plural = pluralIn('en');

export const en: Words = {
  chooseLanguage: 'Language',
  testMode: 'Test mode: no real money moves',
  pageTitle: (number, merchant) => `Invoice ${number} from ${merchant}`,
  theMerchant: 'the merchant',
  invoice: (number) => `Invoice ${number}`,
  billedTo: (customer) => `For ${customer}`,
  sentWith: 'Sent with Daftar',

  amountDue: 'Amount due',
  amountPaid: 'Paid',
  amountRefunded: 'Refunded',
  amountCancelled: 'Cancelled',
  due: (date) => `Due ${date}`,
  overdue: (date) => `Was due ${date}. You can still pay it.`,
  paidSoFar: (paid, total) => `${paid} of ${total} is paid.`,

  paid: (merchant) => ({ title: 'Paid. Thank you', text: `${merchant} has received your payment.` }),
  overpaid: (amount, merchant) => ({
    title: `${amount} too much was paid`,
    text: `Ask ${merchant} to send it back.`,
  }),
  refunded: (amount, merchant) => ({
    title: `${merchant} sent ${amount} back`,
    text: 'Your bank or wallet may take some days to show it.',
  }),
  partlyRefunded: (amount, merchant) => ({
    title: `${merchant} sent ${amount} of it back`,
    text: 'Your bank or wallet may take some days to show it.',
  }),
  cancelled: (merchant) => ({
    title: 'This invoice was cancelled',
    text: `There is nothing to pay. If you expected to pay, ask ${merchant}.`,
  }),
  beingCancelled: (merchant) => ({
    title: 'This invoice is being cancelled',
    text: `Please do not pay it. If you expected to pay, ask ${merchant}.`,
  }),
  noWay: (merchant) => ({
    title: 'It can’t be paid online right now',
    text: `Ask ${merchant} how to pay.`,
  }),

  howToPay: 'How do you want to pay?',
  anotherWay: 'Pay in another way',
  notPaidYet: 'I have not paid yet',
  onlyOnce: 'A request may still be answered. Please pay only once.',
  continueTo: (provider) => `Continue to ${provider}`,
  linkHint: (provider) => `You pay on the secure page of ${provider} and then come back here.`,
  phoneLabel: (provider) => `Phone number for ${provider}`,
  phoneHint: (callingCode) => `A request comes to this phone. With ${callingCode} or without.`,
  sendRequest: 'Send the request',
  askAgain: (phone) => `Ask ${phone} again`,
  askAgainIn: (time) => `This phone can be asked again in ${time}.`,

  checking: {
    title: 'Checking your payment',
    text: 'This usually takes a few seconds. Please do not pay a second time.',
  },
  preparing: (provider) => ({
    title: `Getting the page of ${provider} ready`,
    text: 'This usually takes a few seconds.',
  }),
  ready: (provider) => ({ title: `The page of ${provider} is ready`, text: 'Continue there to pay.' }),
  notOpened: (provider) => ({
    title: `The page of ${provider} could not be opened`,
    text: 'Nothing was charged. Try again in a minute, or pay in another way.',
  }),
  opening: (provider) => ({
    title: `Opening ${provider}`,
    text: 'If nothing happens, use the button below.',
  }),

  sending: (phone) => ({ title: `Sending a request to ${phone}`, text: 'Keep the phone at hand.' }),
  waiting: (phone, amount, provider) => ({
    title: 'Look at your phone',
    text: `${provider} asks ${phone} for ${amount}. Enter your PIN there to pay.`,
  }),
  unsure: (phone) => ({
    title: `The request to ${phone} may not have arrived`,
    text: 'If it shows on the phone, you can confirm it. If not, ask again in a few minutes.',
  }),
  lastTry: (phone) => `The last request went to ${phone}.`,
  failures: {
    insufficient_funds: {
      title: 'There was not enough money in the account',
      text: 'Nothing was charged. Top it up and try again, or pay in another way.',
    },
    declined: {
      title: 'The payment was declined',
      text: 'Nothing was charged. Try again, or pay in another way.',
    },
    card_expired: {
      title: 'The card has expired',
      text: 'Nothing was charged. Use another card or another way.',
    },
    authentication_failed: {
      title: 'The bank’s check did not succeed',
      text: 'Nothing was charged. Try again with the code from your bank.',
    },
    canceled_by_payer: {
      title: 'The request was cancelled on the phone',
      text: 'Nothing was charged. Ask again if that was not meant.',
    },
    timed_out: {
      title: 'The request was not answered in time',
      text: 'Nothing was charged. Keep the phone at hand and ask again.',
    },
    phone_unreachable: {
      title: 'The phone did not answer',
      text: 'Switch it on, check its signal and keep it at hand. Then ask again, or use another phone.',
    },
    wrong_pin: {
      title: 'The PIN was not right',
      text: 'Nothing was charged. Ask again and enter the PIN anew.',
    },
    line_locked: {
      title: 'This mobile money account is locked',
      text: 'Nothing was charged. Use another phone or another way, or ask your operator to unlock it.',
    },
    line_busy: {
      title: 'The phone was busy with another request',
      text: 'Finish or close that one, wait a minute, then ask again.',
    },
    daily_limit: {
      title: 'The account has reached its limit for today',
      text: 'Nothing was charged. Pay tomorrow, or use another phone or another way.',
    },
    below_minimum: {
      title: 'The amount is below what this way allows',
      text: 'Nothing was charged. Pay in another way.',
    },
    above_maximum: {
      title: 'The amount is above what this way allows',
      text: 'Nothing was charged. Pay in another way.',
    },
    same_amount_too_soon: {
      title: 'The same request was made a moment ago',
      text: 'Wait two minutes, then ask again.',
    },
    merchant_set_up_wrong: {
      title: 'This way to pay does not work right now',
      text: 'Nothing was charged, and it is not your doing. Pay in another way, or tell the merchant.',
    },
    receiver_limit: {
      title: 'The merchant’s account can’t take this amount now',
      text: 'Nothing was charged. Pay in another way, or tell the merchant.',
    },
    push_failed: { title: 'The request did not reach the phone', text: 'Nothing was charged. Ask again.' },
    not_sent: { title: 'The request could not be sent', text: 'Nothing was charged. Try again in a moment.' },
    no_answer: {
      title: 'There was no answer to the request',
      text: 'If you confirmed it on the phone, wait: a payment still shows here. Otherwise ask again.',
    },
    other: { title: 'The payment did not go through', text: 'Try again, or pay in another way.' },
  },

  phoneInvalid: (country, callingCode) =>
    `This is not a mobile number in ${country}. Check the digits; ${callingCode} in front is fine.`,
  askedTooSoon: (time) => `This phone was asked a moment ago. Ask again in ${time}, or use another phone.`,
  askedTooOften: 'This was tried very often. Try again in an hour, or pay in another way.',
  wayGone: 'This way to pay is not there any more. Please choose again.',

  receipt: 'Receipt',
  amount: 'Amount',
  paidAt: 'Time',
  paidWith: 'Paid with',
  receiptNumber: 'Receipt number',
  sentBack: 'Sent back',
  download: 'Download the invoice (PDF)',
  print: 'Print or save',

  items: (count) => plural(count, { one: `${count} item`, other: `${count} items` }),
  quantity: 'Quantity',
  description: 'Description',
  subtotal: 'Subtotal',
  discount: 'Discount',
  tax: (rate) => `Tax ${rate}`,
  total: 'Total',
  alreadyPaid: 'Paid',
  note: (merchant) => `Note from ${merchant}`,

  missing: {
    title: 'There is no invoice at this address',
    text: 'Check that you have the whole link, or ask whoever sent it for a new one.',
  },
  tooMany: { title: 'This page was asked for too often', text: 'Wait a minute, then open it again.' },
  broken: {
    title: 'Something went wrong on our side',
    text: 'Open the page again in a minute. What you have paid is not lost.',
  },
};
