/** The sandbox's public credentials: official SDKs, Terraform, and curl need something to sign with. */

export const SANDBOX_REGION = 'sandbox-1';
export const SANDBOX_PROJECT_ID = '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c';
export const SANDBOX_ACCESS_KEY = 'SANDBOXACCESSKEY0001';
export const SANDBOX_SECRET_KEY = 'sandbox-secret-key-for-demos-only-0000001';
export const SANDBOX_DOMAIN = 'sandbox';
export const SANDBOX_DOMAIN_ID = 'd0b0c5a4d0b0c5a4d0b0c5a4d0b0c5a4';
export const SANDBOX_USER = 'demo';
export const SANDBOX_USER_ID = '0d0e0a0d0e0a0d0e0a0d0e0a0d0e0a0d';
export const SANDBOX_PASSWORD = 'Sandbox-demo-1';
