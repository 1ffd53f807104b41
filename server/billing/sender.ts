import type { Deps } from '../deps.ts';
import { readBusiness } from './business.ts';

/** In whose name mails go out. */
export interface Sender {
  address: string;
  /** Where answers go if not to the address itself. */
  replyTo: string | null;
  answerable: boolean;
}

/** `DAFTAR_MAIL_FROM`, else the user of the mail server where that is an address, else the business's own address. */
export function senderOf(deps: Pick<Deps, 'config' | 'database'>): Sender | null {
  const { mailFrom, smtpUrl } = deps.config;
  const own = readBusiness(deps).email;
  const address = mailFrom ?? userAddress(smtpUrl) ?? own;
  if (address === '') return null;
  return { address, replyTo: own === '' || own === address ? null : own, answerable: own !== '' };
}

function userAddress(smtpUrl: string | null): string | null {
  const user = smtpUrl === null ? '' : decodeURIComponent(new URL(smtpUrl).username);
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(user) ? user : null;
}
