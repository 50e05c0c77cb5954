/**
 * Creating a network, apart from routes.ts so that the page loads it later. From the models of huaweicloud-sdk-go-v3
 * (services/vpc/v3 and v2) and "Creating a Subnet" of the VPC API reference.
 */
import type { Route } from './routes';

export const networkRoutes = {
  createVpc: { service: 'vpc', method: 'POST', path: '/v3/{project_id}/vpc/vpcs', effect: 'write' },
  createSubnet: { service: 'vpc', method: 'POST', path: '/v1/{project_id}/subnets', effect: 'write' },
  createSecurityGroup: {
    service: 'vpc',
    method: 'POST',
    path: '/v3/{project_id}/vpc/security-groups',
    effect: 'write',
  },
} as const satisfies Record<string, Route>;
