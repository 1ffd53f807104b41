import { describe, expect, test } from 'bun:test';
import { passkeys, twoFactors, users } from '../../db/schema/accounts.ts';
import { stepAt, totpAt } from '../../server/accounts/totp.ts';
import { type AccountsStage, accountsStage, cookiesOf, owner, post } from './stage.ts';

const stepMs = 30_000;

async function enrolled() {
  const stage = accountsStage();
  const { id } = await stage.accounts.createUser({ ...owner, role: 'owner' });
  const { uri, secret } = await stage.accounts.secondFactor.startTotp(id);
  const { recoveryCodes } = await stage.accounts.secondFactor.confirmTotp(id, codeOf(uri, stage.now()));
  return { ...stage, id, uri, secret, recoveryCodes: recoveryCodes ?? [] };
}

/** As an authenticator app computes it from the QR code. */
function codeOf(uri: string, at: number): string {
  const text = new URL(uri).searchParams.get('secret') ?? '';
  return totpAt(fromBase32(text), stepAt(at));
}

/** What follows the code that enrolment used up. */
const nextCodeOf = (uri: string, now: number) => codeOf(uri, now + stepMs);

async function firstStep(stage: AccountsStage) {
  const response = await post(stage.accounts, '/auth/sign-in/email', owner);
  return { response, cookie: cookiesOf(response) };
}

function sessionOf(stage: AccountsStage, cookie: string) {
  return stage.accounts.sessionOf(new Request('http://127.0.0.1:3000/', { headers: { cookie } }));
}

const verify = '/auth/two-factor/verify-totp';
const recover = '/auth/two-factor/verify-backup-code';

describe('an authenticator app', () => {
  test('computes the codes that RFC 6238 lists', () => {
    const known: [number, string][] = [
      [59_000, '287082'],
      [1_111_111_109_000, '081804'],
      [1_234_567_890_000, '005924'],
      [2_000_000_000_000, '279037'],
    ];
    for (const [at, code] of known) expect(totpAt('12345678901234567890', stepAt(at))).toBe(code);
  });

  test('does not count before its first code was right', async () => {
    const stage = accountsStage();
    const { id } = await stage.accounts.createUser({ ...owner, role: 'owner' });
    await stage.accounts.secondFactor.startTotp(id);
    const confirming = stage.accounts.secondFactor.confirmTotp(id, '000000');
    await expect(confirming).rejects.toMatchObject({ code: 'account.code_wrong' });
    expect(stage.accounts.secondFactor.has(id)).toBe(false);
    const response = await post(stage.accounts, '/auth/sign-in/email', owner);
    expect(await sessionOf(stage, cookiesOf(response))).not.toBeNull();
  });

  test('is asked for after the password, and only both together open a session', async () => {
    const stage = await enrolled();
    const { response, cookie } = await firstStep(stage);
    expect(await response.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect(await sessionOf(stage, cookie)).toBeNull();
    const wrong = await post(stage.accounts, verify, { code: '000000' }, { cookie });
    expect(wrong.status).toBe(401);
    const right = await post(
      stage.accounts,
      verify,
      { code: nextCodeOf(stage.uri, stage.now()) },
      { cookie },
    );
    expect(right.status).toBe(200);
    expect((await sessionOf(stage, cookiesOf(right)))?.session.hasSecondFactor).toBe(true);
  });

  test('takes no code twice: neither the one of the enrolment nor one that signed in', async () => {
    const stage = await enrolled();
    const used = nextCodeOf(stage.uri, stage.now());
    const first = await firstStep(stage);
    const second = await firstStep(stage);
    const asked = (cookie: string, code: string) => post(stage.accounts, verify, { code }, { cookie });
    expect((await asked(first.cookie, codeOf(stage.uri, stage.now()))).status).toBe(401);
    expect((await asked(first.cookie, used)).status).toBe(200);
    expect((await asked(second.cookie, used)).status).toBe(401);
  });

  test('lets one of two through who come with the same code at once', async () => {
    const stage = await enrolled();
    const code = nextCodeOf(stage.uri, stage.now());
    const steps = [await firstStep(stage), await firstStep(stage), await firstStep(stage)];
    const answers = await Promise.all(
      steps.map(({ cookie }) => post(stage.accounts, verify, { code }, { cookie })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  test('locks one sign-in after five wrong codes', async () => {
    const stage = await enrolled();
    const { cookie } = await firstStep(stage);
    for (let i = 0; i < 5; i++) await post(stage.accounts, verify, { code: `00000${i}` }, { cookie });
    const late = await post(stage.accounts, verify, { code: nextCodeOf(stage.uri, stage.now()) }, { cookie });
    expect(late.ok).toBe(false);
  });

  test('keeps its secret sealed', async () => {
    const { database, secret, recoveryCodes } = await enrolled();
    const stored = JSON.stringify(database.select().from(twoFactors).all());
    expect(stored).not.toContain(fromBase32(secret));
    for (const code of recoveryCodes) expect(stored).not.toContain(code);
  });

  test('can be removed, and then a password is enough again', async () => {
    const stage = await enrolled();
    await stage.accounts.secondFactor.removeTotp(stage.id);
    const { cookie } = await firstStep(stage);
    expect(await sessionOf(stage, cookie)).not.toBeNull();
    expect(stage.database.select().from(users).get()?.twoFactorEnabled).toBe(false);
  });

  test('is not asked for on a device that was trusted, until it is removed', async () => {
    const stage = await enrolled();
    const { cookie } = await firstStep(stage);
    const code = nextCodeOf(stage.uri, stage.now());
    const trusting = await post(stage.accounts, verify, { code, trustDevice: true }, { cookie });
    const trusted = cookiesOf(trusting);
    const again = await post(stage.accounts, '/auth/sign-in/email', owner, { cookie: trusted });
    expect(await again.json()).not.toHaveProperty('twoFactorRedirect');
    await stage.accounts.secondFactor.newRecoveryCodes(stage.id);
    await stage.accounts.secondFactor.removeTotp(stage.id);
    const { uri } = await stage.accounts.secondFactor.startTotp(stage.id);
    await stage.accounts.secondFactor.confirmTotp(stage.id, codeOf(uri, stage.now()));
    const asked = await post(stage.accounts, '/auth/sign-in/email', owner, { cookie: trusted });
    expect(await asked.json()).toHaveProperty('twoFactorRedirect');
  });
});

describe('a passkey', () => {
  test('alone is a second factor too: a password then opens nothing by itself', async () => {
    const stage = accountsStage();
    const { id } = await stage.accounts.createUser({ ...owner, role: 'owner' });
    stage.database
      .insert(passkeys)
      .values({
        id: 'pk',
        userId: id,
        credentialID: 'credential',
        publicKey: '',
        counter: 0,
        deviceType: 'singleDevice',
        backedUp: false,
      })
      .run();
    await stage.accounts.secondFactor.settle(id);
    const { response, cookie } = await firstStep(stage);
    expect(await response.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: [] });
    expect(await sessionOf(stage, cookie)).toBeNull();
    const [code = ''] = await stage.accounts.secondFactor.newRecoveryCodes(id);
    expect((await post(stage.accounts, recover, { code }, { cookie })).status).toBe(200);
    await stage.accounts.secondFactor.removePasskey(id, 'pk');
    const again = await firstStep(stage);
    expect(await sessionOf(stage, again.cookie)).not.toBeNull();
  });

  test('is not offered for enrolment to a session that proved nothing lately', async () => {
    const stage = accountsStage();
    await stage.accounts.createUser({ ...owner, role: 'owner' });
    const { cookie } = await firstStep(stage);
    const ask = () => {
      const url = 'http://127.0.0.1:3000/auth/passkey/generate-register-options';
      return stage.accounts.handler(new Request(url, { headers: { cookie } }), null);
    };
    expect((await ask()).status).toBe(200);
    stage.wait(10 * 60_000);
    expect(await (await ask()).json()).toMatchObject({ code: 'request.prove_yourself' });
  });
});

describe('recovery codes', () => {
  test('are ten, each opens the book once', async () => {
    const stage = await enrolled();
    expect(new Set(stage.recoveryCodes).size).toBe(10);
    const [code = ''] = stage.recoveryCodes;
    const first = await firstStep(stage);
    const response = await post(stage.accounts, recover, { code }, { cookie: first.cookie });
    expect(response.status).toBe(200);
    const second = await firstStep(stage);
    expect((await post(stage.accounts, recover, { code }, { cookie: second.cookie })).status).toBe(401);
    expect((await stage.accounts.secondFactor.view(stage.id)).recoveryCodesLeft).toBe(9);
  });

  test('one code used twice at once counts once', async () => {
    const stage = await enrolled();
    const [code = ''] = stage.recoveryCodes;
    const used = await Promise.all(
      [1, 2, 3].map(() => stage.accounts.secondFactor.useRecoveryCode(stage.id, code)),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
  });

  test('are void as soon as new ones were made', async () => {
    const stage = await enrolled();
    await stage.accounts.secondFactor.newRecoveryCodes(stage.id);
    const { cookie } = await firstStep(stage);
    const [code = ''] = stage.recoveryCodes;
    expect((await post(stage.accounts, recover, { code }, { cookie })).status).toBe(401);
  });
});

describe('the console', () => {
  test('gives a new password, ends all sessions and, if asked, drops the second factor', async () => {
    const stage = await enrolled();
    const { cookie } = await firstStep(stage);
    const code = nextCodeOf(stage.uri, stage.now());
    const signedIn = cookiesOf(await post(stage.accounts, verify, { code }, { cookie }));
    await stage.accounts.people.console.reset(owner.email, 'a password from the console', false);
    expect(await sessionOf(stage, signedIn)).toBeNull();
    expect(stage.accounts.secondFactor.has(stage.id)).toBe(true);
    await stage.accounts.people.console.reset(owner.email, 'a password from the console', true);
    const credentials = { ...owner, password: 'a password from the console' };
    const response = await post(stage.accounts, '/auth/sign-in/email', credentials);
    expect(await sessionOf(stage, cookiesOf(response))).not.toBeNull();
  });

  test('trusts no device any more, and a sign-in that waits for its second step is void', async () => {
    const stage = await enrolled();
    const { cookie } = await firstStep(stage);
    const trusting = { code: nextCodeOf(stage.uri, stage.now()), trustDevice: true };
    const trusted = cookiesOf(await post(stage.accounts, verify, trusting, { cookie }));
    const waiting = await firstStep(stage);
    await stage.accounts.people.console.reset(owner.email, 'a password from the console', false);
    const known = { ...owner, password: 'a password from the console' };
    const asked = await post(stage.accounts, '/auth/sign-in/email', known, { cookie: trusted });
    expect(await asked.json()).toHaveProperty('twoFactorRedirect');
    const [code] = stage.recoveryCodes;
    expect((await post(stage.accounts, recover, { code }, { cookie: waiting.cookie })).status).toBe(401);
  });
});

function fromBase32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 2)));
}
