import { test } from '../fixtures';
import { describeRaceOfAddresses, describeRaces, OTHER_ADDRESS } from './races';

test.use({ consoleEnv: { SANDBOX_UNIQUE_NAMES: 'false' } });
test.use({ expectedComplaints: [OTHER_ADDRESS] });
describeRaces();
describeRaceOfAddresses();
