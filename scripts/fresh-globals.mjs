/**
 * Runs before every test file (vite.config.ts). A worker and all modules that it has loaded serve many files: a module holds
 * no state (src/app/services). What a file has put into globals it finds no more.
 */
import { vi } from 'vitest';

vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.useRealTimers();
