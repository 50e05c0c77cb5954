/** The steps whose fields are entries. */
import { operations } from './operations/operations';

export const STEPS = { operations } as const;
