import { BASE_PATH } from '../lookups/base-address';

/** The console's sign and name. */
export const Brand = () => (
  <>
    <img src={`${BASE_PATH}favicon.svg`} alt="" />
    Kafka Launchpad
  </>
);
