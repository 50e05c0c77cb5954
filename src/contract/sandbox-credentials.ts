/** Public credentials of the sandbox that the page offers to fill in. The rest is in the sandbox. */

/** The account of the same name, user, and password. */
export const SANDBOX_LOGIN = { domain: 'sandbox', user: 'demo', password: 'Sandbox-demo-1' };

/** Of every instance that the sandbox begins with and that has SASL. */
export const SANDBOX_KAFKA = { user: 'kafka_admin', password: 'Kafka-demo-1' };
