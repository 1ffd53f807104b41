/**
 * What a page of the dashboard may do: load its own files, talk to its own server, and nothing else. No inline script
 * or style runs, nobody may put it in a frame, and no other host is ever asked for anything.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const permissionsPolicy = [
  'camera=()',
  'geolocation=()',
  'microphone=()',
  'payment=()',
  'usb=()',
  'browsing-topics=()',
].join(', ');

const strictTransport = 'max-age=31536000; includeSubDomains';

/** Headers of every page and file; the last one only where the public address is https. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissionsPolicy,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': strictTransport } : {}),
  };
}

/**
 * Gives every answer, whatever door it comes from, the headers that keep a browser from misusing it; a page's own,
 * fuller ones stay as they are.
 * @param secure the public address is https
 */
export function createArmour(secure: boolean): (response: Response) => Response {
  const baseline: Readonly<Record<string, string>> = {
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': strictTransport } : {}),
  };
  return (response) => {
    for (const [name, value] of Object.entries(baseline)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
}
