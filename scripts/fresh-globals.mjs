/**
 * Runs before every test file (vite.config.ts). A worker keeps its modules, which hold no state (src/app/services);
 * this resets globals.
 */
import { vi } from 'vitest';

vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.useRealTimers();
