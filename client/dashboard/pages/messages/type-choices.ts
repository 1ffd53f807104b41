import { messageTypes } from '../../../../shared/message-types.ts';
import type { Choice } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';

/** Every type by its name in the reader's language. */
export function typeChoices(): Choice[] {
  return messageTypes.map((type) => ({ value: type, label: t.messages.name[type]() }));
}
