import { auditSlice } from '../../../db/queries/audit.ts';
import { type ChainLink, followChain } from '../../accounts/audit.ts';
import type { Check } from './check.ts';

export const auditCheck: Check = {
  name: 'audit',
  promise: 'The audit log was only ever added to: each row follows from the one before.',
  run: ({ database }, report) => {
    let link: ChainLink = { position: 0, hash: '' };
    for (;;) {
      const rows = auditSlice(database, link.position, 1000);
      if (rows.length === 0) return;
      report.looked(rows.length);
      const followed = followChain(link, rows);
      if (followed.brokenAt !== null) {
        report.broken(`row ${followed.brokenAt} of the audit log does not follow from the one before`);
        return;
      }
      link = followed.link;
    }
  },
};
