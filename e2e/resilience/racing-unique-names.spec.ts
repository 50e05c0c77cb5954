import { test } from '../fixtures';
import { describeRaces } from './races';

test.use({ consoleEnv: { SANDBOX_UNIQUE_NAMES: 'true' } });
describeRaces();
