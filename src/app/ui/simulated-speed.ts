import { atom } from 'nanostores';

/** How many times faster than in the real cloud an instance is created; 1 everywhere but in the demo, where it can change. */
export const simulatedSpeed = atom(1);
