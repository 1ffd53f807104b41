import { createPasskey, usePasskey } from './webauthn.ts';

/** What the sign-in door answered, reduced to what the form has to say. */
export type SignInResult = 'ok' | 'second_step' | 'wrong' | 'too_many' | 'unreachable' | 'failed';

export interface SignInAnswer {
  result: SignInResult;
  /** In the second step: whether there is an app to ask for a code. */
  hasApp: boolean;
}

export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const response = await post('/auth/sign-in/email', { email, password });
  const result = resultOf(response);
  if (result !== 'ok' || !response) return { result, hasApp: false };
  const body = (await response.json()) as { twoFactorRedirect?: boolean; twoFactorMethods?: string[] };
  return {
    result: body.twoFactorRedirect ? 'second_step' : 'ok',
    hasApp: body.twoFactorMethods?.includes('totp') ?? false,
  };
}

export type SecondStepResult = 'ok' | 'wrong' | 'expired' | 'too_many' | 'unreachable' | 'failed';

/** The code of the app, or one of the recovery codes, after the password was right. */
export async function finishSignIn(
  code: { app: string } | { recovery: string },
  trustDevice: boolean,
): Promise<SecondStepResult> {
  const response =
    'app' in code
      ? await post('/auth/two-factor/verify-totp', { code: code.app, trustDevice })
      : await post('/auth/two-factor/verify-backup-code', { code: code.recovery, trustDevice });
  const result = resultOf(response);
  if (result !== 'wrong' || !response) return result;
  const body = (await response.json().catch(() => ({}))) as { code?: string };
  const isWrong = body.code === 'INVALID_CODE' || body.code === 'INVALID_BACKUP_CODE';
  return isWrong ? 'wrong' : 'expired';
}

/** Signs in, or proves who is signed in already. False if it was stopped or refused. */
export async function signInWithPasskey(): Promise<boolean> {
  const options = await get('/auth/passkey/generate-authenticate-options');
  if (!options?.ok) return false;
  const response = await usePasskey(await options.json());
  if (response === null) return false;
  return (await post('/auth/passkey/verify-authentication', { response }))?.ok ?? false;
}

export type PasskeyResult = 'ok' | 'stopped' | 'prove_yourself' | 'failed';

export async function addPasskey(name: string): Promise<PasskeyResult> {
  const options = await get('/auth/passkey/generate-register-options');
  if (!options?.ok) return options?.status === 403 ? 'prove_yourself' : 'failed';
  const response = await createPasskey(await options.json());
  if (response === null) return 'stopped';
  const answer = await post('/auth/passkey/verify-registration', { response, name });
  return answer?.ok ? 'ok' : 'failed';
}

/** True once the session has ended. */
export async function signOut(): Promise<boolean> {
  const response = await post('/auth/sign-out', {});
  return response?.ok ?? false;
}

function resultOf(response: Response | null): Exclude<SignInResult, 'second_step'> {
  if (!response) return 'unreachable';
  if (response.ok) return 'ok';
  if (response.status === 429) return 'too_many';
  return response.status >= 500 ? 'failed' : 'wrong';
}

async function get(path: string): Promise<Response | null> {
  return fetch(path).catch(() => null);
}

async function post(path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}
