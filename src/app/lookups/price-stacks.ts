/** Stacks of Resource Formation for price estimates (contract/price-estimate.ts). All functions throw an ApiError. */
import * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import {
  createPlanRequest,
  createStackRequest,
  deleteStackRequest,
  madeStack,
  PRICE_PLAN,
  PRICE_STACK_DESCRIPTION,
  type Price,
  type PriceTemplate,
  planMetadata,
  planPrices,
  pricesOf,
} from '../../contract/price-estimate';
import { priceRoutes } from '../../contract/price-routes';
import type { Route } from '../../contract/routes';
import type { Services } from '../services/services';
import { ApiError, toApiError } from './api-error';
import { type CallOptions, callCloud, exchangeCloud } from './http';
import { acceptedBody, dataOf } from './read-response';

const NO_STACK = 'RF.10013001';
const NO_PLAN = 'RF.10013002';

export interface ToldPrices {
  currency: string;
  prices: Price[];
  why: string;
}

export interface StackCalls {
  make(name: string): Promise<string>;
  /** Undefined if there's no such stack. */
  find(name: string): Promise<string | undefined>;
  /** @returns false if there's none */
  remove(name: string, id: string | undefined): Promise<boolean>;
  plan(name: string, id: string, template: PriceTemplate): Promise<void>;
  /** Undefined if it has no plan. */
  readPlan(name: string): Promise<{ status: string; message: string } | undefined>;
  readPrices(name: string): Promise<ToldPrices>;
}

/** Undefined if Resource Formation itself says that there's none. */
const unlessMissing =
  (...codes: readonly string[]) =>
  (thrown: unknown): undefined => {
    const error = toApiError(thrown);
    const isMissing = error.status === 404 && error.answeredBy === 'cloud' && codes.includes(error.code ?? '');
    if (!isMissing) throw error;
  };

export function stackCalls(services: Services, { projectId }: Session): StackCalls {
  const parameters = (name: string) => ({ project_id: projectId, stack_name: name });
  /** The body doesn't matter: the result is read afterwards. */
  const write = async (route: Route, options: CallOptions): Promise<true> => {
    const response = await exchangeCloud(services, route, { ...options, deadlineMs: 'none' });
    if (response.status < 200 || response.status > 299) dataOf(response, z.unknown());
    return true;
  };
  return {
    async make(name) {
      const body = z.parse(createStackRequest, { stack_name: name, description: PRICE_STACK_DESCRIPTION });
      const options = { parameters: { project_id: projectId }, body, deadlineMs: 'none' } as const;
      const response = await exchangeCloud(services, priceRoutes.createStack, options);
      const { stack_id: id } = dataOf(response, madeStack);
      // Not certainly from Huawei Cloud.
      if (acceptedBody(response) === undefined) throw new ApiError({ kind: 'bad-response', status: response.status });
      return id;
    },
    async find(name) {
      const call = callCloud(services, priceRoutes.showStack, { parameters: parameters(name) }, madeStack);
      return (await call.catch(unlessMissing(NO_STACK)))?.stack_id;
    },
    async remove(name, id) {
      const body = z.parse(deleteStackRequest, { ...(id && { stack_id: id }), retain_all_resources: true });
      const call = write(priceRoutes.deleteStack, { parameters: parameters(name), body });
      return (await call.catch(unlessMissing(NO_STACK))) ?? false;
    },
    async plan(name, id, template) {
      const body = z.parse(createPlanRequest, {
        stack_id: id,
        execution_plan_name: PRICE_PLAN,
        template_body: JSON.stringify(template),
      });
      await write(priceRoutes.createPlan, { parameters: parameters(name), body });
    },
    async readPlan(name) {
      const call = callCloud(services, priceRoutes.showPlan, { parameters: parameters(name) }, planMetadata);
      const read = await call.catch(unlessMissing(NO_PLAN, NO_STACK));
      return read && { status: read.status, message: read.status_message ?? '' };
    },
    async readPrices(name) {
      const told = await callCloud(services, priceRoutes.showPrices, { parameters: parameters(name) }, planPrices);
      return { currency: told.currency, ...pricesOf(told) };
    },
  };
}
