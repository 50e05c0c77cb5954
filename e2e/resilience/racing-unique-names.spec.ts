import { test } from '../fixtures';
import { FULL } from '../scope';
import { describeRaces } from './races';

test.use({ consoleEnv: { SANDBOX_UNIQUE_NAMES: 'true' } });
describeRaces(FULL);
