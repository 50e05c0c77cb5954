/**
 * The vendor's status words in ours. The words are those of the list API and of the "Instance Status" pages; one that
 * is not here is shown exactly as it came, and never guessed at.
 */

import { i18n } from '../i18n/i18n';
import type { IconName } from '../theme/icons';

export const statusMessages = i18n('instanceStatus', {
  CREATING: 'Creating',
  RUNNING: 'Running',
  RESTARTING: 'Restarting',
  STARTING: 'Starting',
  DELETING: 'Deleting',
  DELETED: 'Deleted',
  ERROR: 'Faulty',
  CREATEFAILED: 'Creation failed',
  FREEZING: 'Freezing',
  FROZEN: 'Frozen',
  EXTENDING: 'Changing specifications',
  SHRINKING: 'Changing specifications',
  EXTENDEDFAILED: 'Specification change failed',
  CONFIGURING: 'Applying configuration',
  UPGRADING: 'Upgrading',
  ROLLBACK: 'Rolling back',
  ROLLINGBACK: 'Rolling back',
  ROLLBACKFAILED: 'Rollback failed',
  VOLUMETYPECHANGING: 'Changing disk type',
});

type KnownStatus = keyof (typeof statusMessages)['value'];

/** How a status is drawn: each tone has its own icon, so that colour alone says nothing. */
export type StatusTone = 'good' | 'moving' | 'bad' | 'still' | 'unknown';

export const TONE_ICONS: Readonly<Record<StatusTone, IconName>> = {
  good: 'check',
  moving: 'refresh',
  bad: 'alert',
  still: 'minus',
  unknown: 'info',
};

const TONES: Readonly<Record<KnownStatus, StatusTone>> = {
  CREATING: 'moving',
  RUNNING: 'good',
  RESTARTING: 'moving',
  STARTING: 'moving',
  DELETING: 'moving',
  DELETED: 'still',
  ERROR: 'bad',
  CREATEFAILED: 'bad',
  FREEZING: 'moving',
  FROZEN: 'still',
  EXTENDING: 'moving',
  SHRINKING: 'moving',
  EXTENDEDFAILED: 'bad',
  CONFIGURING: 'moving',
  UPGRADING: 'moving',
  ROLLBACK: 'moving',
  ROLLINGBACK: 'moving',
  ROLLBACKFAILED: 'bad',
  VOLUMETYPECHANGING: 'moving',
};

const isKnown = (status: string): status is KnownStatus => Object.hasOwn(TONES, status);

/**
 * @param status the vendor's word
 * @returns how it is drawn; `unknown` for a word that no document lists
 */
export const statusTone = (status: string): StatusTone => (isKnown(status) ? TONES[status] : 'unknown');

/**
 * @param words the status catalogue in the current language
 * @param status the vendor's word
 * @returns ours for it, or the vendor's own where we have none; a dash where the answer has no status
 */
export const statusLabel = (words: Readonly<Record<KnownStatus, string>>, status: string): string =>
  isKnown(status) ? words[status] : status || '–';

/**
 * @param status the vendor's word
 * @returns whether clients can connect; whether LTS can as well, the listeners for it tell (`hasLtsListeners`)
 */
export const isRunning = (status: string): boolean => status === 'RUNNING';
