import type { Markup } from '../../html.ts';
import { payStyle } from './style.ts';

/** @param targets where a form of this page may lead in the end; browsers hold redirects to `form-action` as well */
export function show(status: number, screen: Markup, targets: readonly string[]): Response {
  const origins = [...new Set(targets.map((target) => new URL(target).origin))];
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    `form-action ${["'self'", ...origins].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(screen.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const redirect = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

export const styleSheet = () =>
  new Response(payStyle, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    },
  });

export async function formOf(request: Request): Promise<Record<string, string>> {
  const text = await request.text();
  return text.length > 10_000 ? {} : Object.fromEntries(new URLSearchParams(text));
}
