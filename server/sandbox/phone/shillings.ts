import { exponentOf } from '../../../shared/money.ts';

/** M-Pesa moves whole shillings. */
export const minorPerShilling = 10 ** exponentOf('KES');
