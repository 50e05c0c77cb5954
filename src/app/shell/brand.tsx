/** The console's sign and name. */
export const Brand = () => (
  <>
    <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" />
    Kafka Launchpad
  </>
);
