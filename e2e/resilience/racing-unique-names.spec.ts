import { test } from '../fixtures';
import { describeRaces, OTHER_ADDRESS } from './races';

test.use({ consoleEnv: { SANDBOX_UNIQUE_NAMES: 'true' } });
test.use({ expectedComplaints: [OTHER_ADDRESS] });
describeRaces();
