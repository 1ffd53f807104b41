import type { Language } from '../../shared/languages.ts';
import { languageSchema } from '../../shared/schemas/common.ts';
import { rememberedLanguage } from '../visitor-language.ts';
import type { Asked } from './progress.ts';

/** What one request says: which bill, in which language, and where the payer comes from. */
export interface Visit {
  request: Request;
  address: string | null;
  payToken: string;
  asked: Asked;
  /** What the payer has chosen, here or before; null: nothing. */
  chosen: Language | null;
  /** Chosen just now: worth remembering. */
  chosenNow: boolean;
}

const languageCookie = 'daftar_pay_language';

export function visitOf(request: Request, address: string | null, payToken: string): Visit {
  const { searchParams } = new URL(request.url);
  const now = languageSchema.safeParse(searchParams.get('lang'));
  const kept = rememberedLanguage(request, languageCookie);
  return {
    request,
    address,
    payToken,
    asked: { back: searchParams.has('back'), open: searchParams.get('open') },
    chosen: now.data ?? kept,
    chosenNow: now.success && now.data !== kept,
  };
}

/** The page's own address and those below it; they carry the language, so that it holds without cookies. */
export function addressOf(
  visit: Visit,
  language: Language | null,
  step: '' | '/link' | '/prompt' | '/state' | '/invoice.pdf' = '',
): string {
  const query = new URLSearchParams();
  if (language !== null) query.set('lang', language);
  if (visit.asked.back) query.set('back', '1');
  if (visit.asked.open !== null && step !== '/link') query.set('open', visit.asked.open);
  const text = query.toString();
  return `/pay/${visit.payToken}${step}${text === '' ? '' : `?${text}`}`;
}

/** Remembers the language over the way to the provider's page and back; this door alone sees it. */
export function languageHeaders({ chosen, chosenNow }: Visit, secure: boolean): Record<string, string> {
  if (chosen === null || !chosenNow) return {};
  const kept = `${languageCookie}=${chosen}; Path=/pay; Max-Age=31536000; HttpOnly; SameSite=Lax`;
  return { 'set-cookie': secure ? `${kept}; Secure` : kept };
}
