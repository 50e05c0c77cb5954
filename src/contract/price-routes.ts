import type { Route } from './routes';

/** Resource Formation, for prices. No route deploys or applies anything. */
export const priceRoutes = {
  createStack: { service: 'rfs', method: 'POST', path: '/v1/{project_id}/stacks', effect: 'write' },
  showStack: { service: 'rfs', method: 'GET', path: '/v1/{project_id}/stacks/{stack_name}/metadata', effect: 'read' },
  deleteStack: {
    service: 'rfs',
    method: 'POST',
    path: '/v1/{project_id}/stacks/{stack_name}/deletion',
    effect: 'write',
  },
  createPlan: {
    service: 'rfs',
    method: 'POST',
    path: '/v1/{project_id}/stacks/{stack_name}/execution-plans',
    effect: 'write',
  },
  showPlan: {
    service: 'rfs',
    method: 'GET',
    path: '/v1/{project_id}/stacks/{stack_name}/execution-plans/price/metadata',
    effect: 'read',
  },
  showPrices: {
    service: 'rfs',
    method: 'GET',
    path: '/v1/{project_id}/stacks/{stack_name}/execution-plans/price/prices',
    effect: 'read',
  },
} as const satisfies Record<string, Route>;
