/**
 * Runs before every test file (vite.config.ts). A worker and what it has loaded of `node_modules` serve many files; the
 * project's own modules are loaded anew for each, so that no file finds what another left in them.
 */
import { vi } from 'vitest';

vi.resetModules();
vi.unstubAllGlobals();
vi.unstubAllEnvs();
vi.useRealTimers();
