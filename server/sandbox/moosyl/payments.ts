import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { randomDigits } from '../random.ts';
import type { Bills } from './bills.ts';
import type { Events } from './events.ts';
import type { PayInput } from './inputs.ts';
import { claimLivesMs, flowOf, refusedPassCode, testPhones } from './methods.ts';
import { alreadyPaid, bankRefuses, invalid, paymentMissing, pendingExists } from './refusal.ts';
import type { ConfigurationRow, PaymentRow, PaymentStatus, RequestRow } from './rows.ts';

export type Payments = ReturnType<typeof createPayments>;

/** Tries to pay a request, each by its method's own way. */
export function createPayments(deps: {
  sqlite: Sqlite;
  clock: Clock;
  bills: Bills;
  events: Events;
  onPaid(request: RequestRow): void;
}) {
  const { sqlite, clock, bills, events } = deps;
  const insert = sqlite.prepare<[PaymentRow]>(`
    INSERT INTO moosyl_payments (id, account_id, request_id, configuration_id, method, amount, phone_number, pass_code,
      status, reference_id, payment_code, claim_expires_at, completed_at, created_at, updated_at)
    VALUES (@id, @account_id, @request_id, @configuration_id, @method, @amount, @phone_number, @pass_code,
      @status, @reference_id, @payment_code, @claim_expires_at, @completed_at, @created_at, @updated_at)`);
  const write = sqlite.prepare<[PaymentRow]>(`
    UPDATE moosyl_payments SET status = @status, reference_id = @reference_id, claim_expires_at = @claim_expires_at,
      completed_at = @completed_at, updated_at = @updated_at WHERE id = @id`);
  const byId = sqlite.prepare<[string], PaymentRow>('SELECT * FROM moosyl_payments WHERE id = ?');
  const ofRequest = sqlite.prepare<[string], PaymentRow>(
    'SELECT * FROM moosyl_payments WHERE request_id = ? ORDER BY seq',
  );
  const lapsed = sqlite.prepare<[number], PaymentRow>(
    `SELECT * FROM moosyl_payments WHERE status = 'pending' AND claim_expires_at <= ? ORDER BY seq`,
  );

  function get(accountId: string, id: string): PaymentRow {
    const row = byId.get(id);
    if (row?.account_id !== accountId) throw paymentMissing();
    return row;
  }

  /** Ends a pending payment; one that has ended stays as it is. */
  function end(row: PaymentRow, status: Exclude<PaymentStatus, 'pending'>): PaymentRow {
    if (byId.get(row.id)?.status !== 'pending') return byId.get(row.id) ?? row;
    const now = clock.now();
    const completed = status === 'completed';
    const next: PaymentRow = {
      ...row,
      status,
      reference_id: completed ? `${row.method.slice(0, 2).toUpperCase()}${randomDigits(10)}` : null,
      claim_expires_at: null,
      completed_at: completed ? now : null,
      updated_at: now,
    };
    write.run(next);
    const request = bills.get(row.account_id, row.request_id);
    const left = completed ? bills.reduce(request, row.amount) : request;
    events.payment(next, left, 'updated');
    if (completed) {
      events.request(left, 'updated');
      deps.onPaid(left);
    }
    return next;
  }

  /** @throws Refusal before anything is kept, if this can't be paid so */
  function check(request: RequestRow, { type }: ConfigurationRow, { phoneNumber, passCode }: PayInput): void {
    if (request.amount === 0) throw alreadyPaid();
    if (ofRequest.all(request.id).some(({ status }) => status === 'pending')) throw pendingExists();
    const flow = flowOf[type];
    if (flow === 'native' && !/^\d{4,6}$/.test(passCode ?? ''))
      throw invalid('passCode must have 4 to 6 digits');
    if (flow !== 'transfer' && !testPhones.includes(phoneNumber)) throw bankRefuses();
  }

  function start(request: RequestRow, configuration: ConfigurationRow, input: PayInput): PaymentRow {
    check(request, configuration, input);
    const flow = flowOf[configuration.type];
    const now = clock.now();
    const row: PaymentRow = {
      id: crypto.randomUUID(),
      account_id: request.account_id,
      request_id: request.id,
      configuration_id: configuration.id,
      method: configuration.type,
      amount: request.amount,
      phone_number: input.phoneNumber,
      pass_code: flow === 'native' ? (input.passCode ?? null) : null,
      status: 'pending',
      reference_id: null,
      payment_code: flow === 'code' ? randomDigits(7) : null,
      claim_expires_at: flow === 'transfer' ? now + claimLivesMs : null,
      completed_at: null,
      created_at: now,
      updated_at: now,
    };
    insert.run(row);
    events.payment(row, request, 'created');
    return flow === 'native' ? end(row, row.pass_code === refusedPassCode ? 'failed' : 'completed') : row;
  }

  return {
    get,
    ofRequest: (requestId: string): PaymentRow[] => ofRequest.all(requestId),
    start: sqlite.transaction(start),
    end: sqlite.transaction(end),

    /** The heartbeat: as long as somebody looks, a transfer is waited for. */
    look: sqlite.transaction((row: PaymentRow): PaymentRow => {
      if (row.status !== 'pending' || row.claim_expires_at === null) return row;
      const next = { ...row, claim_expires_at: clock.now() + claimLivesMs };
      write.run(next);
      return next;
    }),

    /** The transfer that a payer would make on the phone. */
    simulateTransfer: sqlite.transaction((row: PaymentRow): 'matched' | 'unmatched' | 'skipped' => {
      if (flowOf[row.method] !== 'transfer') return 'skipped';
      if (row.status !== 'pending') return 'unmatched';
      end(row, 'completed');
      return 'matched';
    }),

    /** Claims for which no transfer came. */
    expireLapsed: sqlite.transaction((): void => {
      for (const row of lapsed.all(clock.now())) end(row, 'expired');
    }),
  };
}
