import type { Unknown } from '../../../submission/classify-response';
import type { unknownMessages } from './unknown.messages';

const REASONS = {
  network: 'network',
  timeout: 'timeout',
  'settle-first': 'settleFirst',
  lost: 'lost',
  status: 'status',
  unreadable: 'unreadable',
  'no-code': 'noCode',
  'in-doubt': 'inDoubt',
  'other-id': 'otherId',
  'no-id': 'noId',
  'id-unread': 'idUnread',
  'name-exists': 'nameExists',
} as const satisfies Record<Unknown['why'], keyof ReturnType<typeof unknownMessages.get>>;

/**
 * @param outcome what a send came to that has no certain outcome
 * @returns the key of the sentence that says why
 */
export const reasonKey = ({ why }: Unknown): (typeof REASONS)[Unknown['why']] => REASONS[why];
