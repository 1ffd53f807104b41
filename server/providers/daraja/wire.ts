import { z } from 'zod';

/** Codes come as numbers and as texts, and one of them (`SFC_IC0003`) is no number at all. */
const code = z.union([z.string(), z.number()]).transform(String);

/** `expires_in` is a number in the documents and a text in published clients. */
export const tokenWire = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

export const pushWire = z.object({
  MerchantRequestID: z.string().nullish(),
  CheckoutRequestID: z.string().min(1),
  ResponseCode: code,
  ResponseDescription: z.string().nullish(),
});

export const refusedPushWire = z.object({
  ResponseCode: code,
  ResponseDescription: z.string().nullish(),
});

export const queryWire = z.object({
  CheckoutRequestID: z.string().nullish(),
  ResultCode: code,
  ResultDesc: z.string().nullish(),
});

export const errorWire = z.object({ errorCode: code, errorMessage: z.string().nullish() });

/** What Safaricom posts when a prompt has ended; `CallbackMetadata` is there on success only. */
export const callbackWire = z.object({
  CheckoutRequestID: z.string().min(1).max(100),
  ResultCode: code,
  ResultDesc: z.string().nullish(),
  CallbackMetadata: z
    .object({ Item: z.array(z.object({ Name: z.string(), Value: z.unknown().optional() })) })
    .nullish()
    .catch(null),
});

export type CallbackWire = z.infer<typeof callbackWire>;
