/** The sandbox's public credentials: official SDKs, Terraform, and curl need something to sign with. */

import { SANDBOX_LOGIN } from '../contract/sandbox-credentials';

export const SANDBOX_REGION = 'sandbox-1';
export const SANDBOX_PROJECT_ID = '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c';
export const SANDBOX_ACCESS_KEY = 'SANDBOXACCESSKEY0001';
export const SANDBOX_SECRET_KEY = 'sandbox-secret-key-for-demos-only-0000001';
export const SANDBOX_DOMAIN = SANDBOX_LOGIN.domain;
export const SANDBOX_DOMAIN_ID = 'd0b0c5a4d0b0c5a4d0b0c5a4d0b0c5a4';
export const SANDBOX_USER = SANDBOX_LOGIN.user;
export const SANDBOX_USER_ID = '0d0e0a0d0e0a0d0e0a0d0e0a0d0e0a0d';
export const SANDBOX_PASSWORD = SANDBOX_LOGIN.password;
