/** Resource Formation, as far as a price estimate needs it. Codes `RF.100…` are published. Nothing is ever deployed. */
import { PRICE_PLAN, PRICE_RESOURCE, priceTemplate } from '../../contract/price-estimate';
import { type Call, jsonObject, ok, type Reply } from '../call';
import { codedRefusal } from '../refusal';
import { nextSeed } from '../state';
import { shortTime } from '../vpc/responses';
import { uuid } from '../world/ids';
import type { StackRecord } from '../world/records';

/** Simulated milliseconds. */
const PLAN_MS = 2_000;
const DELETION_MS = 1_000;

/** The same for every instance and unlike a real price, so that nobody takes it for one. */
const SIMULATED_PRICE = 12.34;

const badRequest = (what: string) => codedRefusal(400, 'RF.SANDBOX.0001', `${what} (simulated check).`);

function checkCaller({ headers }: Call): void {
  if (!headers.has('client-request-id')) throw codedRefusal(400, 'RF.10011001', 'Missing required parameter(s).');
}

function bodyOf(call: Call): Record<string, unknown> {
  checkCaller(call);
  return jsonObject(call.body, badRequest('The body is not JSON'));
}

function stackOf(call: Call, id: unknown = undefined): StackRecord {
  checkCaller(call);
  const { world, clock } = call.state;
  world.stacks = world.stacks.filter(
    ({ deletedAtMs }) => deletedAtMs === undefined || clock.now() < deletedAtMs + DELETION_MS,
  );
  const stack = world.stacks.find(({ name }) => name === call.parameters.stack_name);
  if (!stack) throw codedRefusal(404, 'RF.10013001', 'Stack is not exist.');
  if (id !== undefined && id !== stack.id) throw badRequest('The stack has another ID');
  return stack;
}

function planOf(call: Call) {
  const { plan } = stackOf(call);
  if (!plan || plan.name !== PRICE_PLAN) {
    throw codedRefusal(404, 'RF.10013002', 'Execution plan is not exist.');
  }
  return plan;
}

/** `POST /v1/{project_id}/stacks`: only without a template, which the real service would deploy. */
export function createStack(call: Call): Reply {
  const { stack_name: name, description = '', ...more } = bodyOf(call);
  const { world, clock } = call.state;
  if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,127}$/.test(name))
    throw badRequest('The name is no name of a stack');
  if (more.template_body ?? more.template_uri) throw badRequest('Nothing is deployed here');
  if (world.stacks.some((stack) => stack.name === name && stack.deletedAtMs === undefined)) {
    throw codedRefusal(409, 'RF.10013502', 'Conflict stack name. Stack with name already exist.');
  }
  const id = uuid(nextSeed(call.state, 'stack'));
  world.stacks.push({ id, name, description: String(description), createdAtMs: clock.now() });
  return { status: 201, body: { stack_id: id } };
}

/** `GET …/stacks/{stack_name}/metadata` */
export function showStack(call: Call): Reply {
  const { id, name, description, createdAtMs, deletedAtMs } = stackOf(call);
  const status = deletedAtMs === undefined ? 'CREATION_COMPLETE' : 'DELETION_IN_PROGRESS';
  return ok({ stack_id: id, stack_name: name, description, status, create_time: shortTime(createdAtMs) });
}

/** `POST …/stacks/{stack_name}/deletion` */
export function deleteStack(call: Call): Reply {
  const stack = stackOf(call, bodyOf(call).stack_id);
  if (stack.deletedAtMs !== undefined) {
    throw codedRefusal(403, 'RF.10012544', 'Stack cannot be deleted due to invalid stack status.');
  }
  stack.deletedAtMs = call.state.clock.now();
  return { status: 202 };
}

/** `POST …/stacks/{stack_name}/execution-plans` */
export function createPlan(call: Call): Reply {
  const { stack_id: stackId, execution_plan_name: name, template_body: template } = bodyOf(call);
  const stack = stackOf(call, stackId);
  if (typeof name !== 'string' || typeof template !== 'string') throw badRequest('A plan needs a name and a template');
  if (stack.plan?.name === name) {
    throw codedRefusal(409, 'RF.10013501', 'Conflict execution plan name. Execution plan with name already exist.');
  }
  const id = uuid(nextSeed(call.state, 'plan'));
  stack.plan = { id, name, template, createdAtMs: call.state.clock.now() };
  return { status: 202, body: { execution_plan_id: id } };
}

/** Undefined for a template that would fail. */
function instanceIn(template: string) {
  try {
    return priceTemplate.parse(JSON.parse(template)).resource[PRICE_RESOURCE].price;
  } catch {
    return undefined;
  }
}

const statusOf = ({ template, createdAtMs }: ReturnType<typeof planOf>, nowMs: number) => {
  if (nowMs < createdAtMs + PLAN_MS) return 'CREATION_IN_PROGRESS';
  return instanceIn(template) ? 'AVAILABLE' : 'CREATION_FAILED';
};

/** `GET …/execution-plans/price/metadata` */
export function showPlan(call: Call): Reply {
  const plan = planOf(call);
  const status = statusOf(plan, call.state.clock.now());
  return ok({
    stack_name: call.parameters.stack_name,
    execution_plan_id: plan.id,
    execution_plan_name: plan.name,
    status,
    ...(status === 'CREATION_FAILED' && { status_message: 'The template is not valid (simulated check).' }),
    create_time: shortTime(plan.createdAtMs),
  });
}

/** `GET …/execution-plans/price/prices` */
export function showPrices(call: Call): Reply {
  const { world, clock } = call.state;
  const plan = planOf(call);
  if (statusOf(plan, clock.now()) !== 'AVAILABLE') throw codedRefusal(403, 'RF.SANDBOX.0002', 'The plan is not ready.');
  const isSold = world.products.some(({ product_id: id }) => id === instanceIn(plan.template)?.flavor_id);
  const priced = {
    supported: true,
    resource_price: [
      {
        charge_mode: 'POST_PAID',
        sale_price: SIMULATED_PRICE,
        discount: 0,
        original_price: SIMULATED_PRICE,
        period_type: 'HOUR',
        period_count: 1,
      },
    ],
  };
  const unpriced = { supported: false, unsupported_message: 'No price for this flavor (simulated check).' };
  const item = { resource_type: PRICE_RESOURCE, resource_name: 'price', ...(isSold ? priced : unpriced) };
  return ok({ currency: 'CNY', items: [item] });
}
