import type { CheckoutJson, InvoiceJson, PaymentJson } from '../../server/billing/invoice-json.ts';
import type { MessageType } from '../../shared/message-types.ts';

/** A message's body, as a receiver reads it. */
export interface Message {
  type: MessageType;
  timestamp: string;
  mode: string;
  sequence?: number;
  data: {
    invoice?: InvoiceJson;
    payment?: PaymentJson;
    checkout?: CheckoutJson;
    endpoint?: { id: string; reason?: string };
    connection?: { id: string; findings: string[] };
  };
}
