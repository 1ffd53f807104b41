import { describe, expect, test } from 'bun:test';
import { TRPCClientError } from '@trpc/client';
import { appErrorOf } from '../../client/dashboard/data/app-error.ts';

describe('the number of a request is shown', () => {
  test.each([
    ['server.internal', 'req_1'],
    ['provider.unreachable', 'req_1'],
    ['a code this page does not know', 'req_1'],
    ['account.proof_wrong', null],
    ['request.invalid', null],
    ['invoice.not_open', null],
  ])('with %s: %p', (daftarCode, shown) => {
    const error = TRPCClientError.from({
      error: { code: -32603, message: 'no', data: { daftarCode, requestId: 'req_1' } },
    });
    expect(appErrorOf(error).requestId).toBe(shown);
  });
});
