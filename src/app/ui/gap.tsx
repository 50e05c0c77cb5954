import { useStore } from '@nanostores/react';
import { joins } from '../i18n/joins';

/** What stands between two sentences: a space, and in Chinese nothing. */
export const Gap = () => useStore(joins).sentences({ first: '', second: '' });
