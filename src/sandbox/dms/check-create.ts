/** Checks a well-formed create body against the world. */

import { isLikeUser } from '../../contract/access';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import { STORAGE_RANGE_GB } from '../../contract/create-instance-rules';
import { figureOf, type Product } from '../../contract/products';
import { dmsRefusal } from '../refusal';
import type { SandboxState } from '../state';
import type { World } from '../world/records';

type Body = CreateInstanceRequest;

/** By prefix of their flavors. */
const OTHER_ENGINES = /^(rabbitmq|rocketmq)\./;

function checkProduct(body: Body, world: World): Product {
  const product = world.products.find(({ product_id: id }) => id === body.product_id);
  if (!product) throw dmsRefusal(OTHER_ENGINES.test(body.product_id) ? '00400022' : '00400009');
  if (!world.versions.includes(body.engine_version)) throw dmsRefusal('00400008');
  return product;
}

/**
 * The list's smallest disk isn't enforced for flavors of the create document: the document's own example is below it.
 */
function checkCapacity(body: Body, { properties, product_id: id }: Product): void {
  const { broker_num: brokers, storage_space: totalGb } = body;
  if (brokers < (figureOf(properties.min_broker) ?? 1)) throw dmsRefusal('00400062');
  if (brokers > (figureOf(properties.max_broker) ?? brokers)) throw dmsRefusal('00400062');
  const smallest = id in STORAGE_RANGE_GB ? 0 : (figureOf(properties.min_storage_per_node) ?? 0);
  const largest = figureOf(properties.max_storage_per_node) ?? Number.POSITIVE_INFINITY;
  if (totalGb < smallest * brokers || totalGb > largest * brokers) throw dmsRefusal('00400500');
}

function checkZones(body: Body, product: Product, world: World): void {
  const zones = body.available_zones.map((id) => world.zones.find((zone) => zone.id === id));
  const disk = product.ios?.find(({ io_spec: spec }) => spec === body.storage_spec_code);
  if (!disk) throw dmsRefusal('00400125');
  for (const zone of zones) {
    if (!zone) throw dmsRefusal('00400042');
    if (zone.soldOut || !disk.available_zones?.includes(zone.code)) throw dmsRefusal('00400055');
    if (body.ipv6_enable && !zone.ipv6) throw dmsRefusal('00400049');
  }
}

function checkNetwork(body: Body, world: World): void {
  if (!world.vpcs.some(({ id }) => id === body.vpc_id)) throw dmsRefusal('00400068');
  const subnet = world.subnets.find(({ id, vpcId }) => id === body.subnet_id && vpcId === body.vpc_id);
  if (!subnet) throw dmsRefusal('00400018');
  if (!subnet.dhcp) throw dmsRefusal('00400020');
  // No code is published for a subnet without IPv6.
  if (body.ipv6_enable && !subnet.cidrV6) throw dmsRefusal('00400062');
  if (!world.securityGroups.some(({ id }) => id === body.security_group_id)) throw dmsRefusal('00400046');
}

/** As many as brokers, IPv4, and unbound. */
function checkPublicIps(body: Body, world: World): void {
  if (!body.enable_publicip) return;
  const wanted = (body.publicip_id ?? '').split(',');
  const isFree = (id: string): boolean =>
    world.publicIps.some((ip) => ip.id === id && ip.ipVersion === 4 && ip.boundTo === null);
  if (wanted.length !== body.broker_num || !wanted.every(isFree)) throw dmsRefusal('00400128');
}

function checkKeyAndProject(body: Body, world: World): void {
  if (body.disk_encrypted_enable) {
    const key = world.keys.find(({ id }) => id === body.disk_encrypted_key);
    if (key?.state !== '2') throw dmsRefusal('00400137');
  }
  const projectId = body.enterprise_project_id ?? '0';
  const project = world.enterpriseProjects.find(({ id }) => id === projectId);
  if (project?.status !== 1) throw dmsRefusal('00400062');
}

/** From the manual; the document doesn't mention it, and no code is published. */
function checkPassword({ password = '', access_user: user = '' }: Body): void {
  if (isLikeUser(password, user)) throw dmsRefusal('00400012');
}

/** Windows last four hours and start at 02, 06, 10, 14, 18, or 22. */
function checkMaintenance({ maintain_begin: begin, maintain_end: end }: Body): void {
  if (begin === undefined || end === undefined) return;
  const hour = Number(begin.slice(0, 2));
  const isWindow = begin.endsWith(':00') && hour % 4 === 2;
  if (!isWindow || end !== `${String((hour + 4) % 24).padStart(2, '0')}:00`) throw dmsRefusal('00400106');
}

function checkNameAndQuota({ name }: Body, { world, options }: SandboxState): void {
  const isTaken = world.instances.some(({ spec }) => spec.name === name);
  if (isTaken && options.uniqueNames) throw dmsRefusal('00400060');
  if (world.instances.length >= options.quota) throw dmsRefusal('00400035');
}

/** @throws Refusal with the published code of the first mistake */
export function checkCreate(body: Body, state: SandboxState): void {
  const { world } = state;
  const product = checkProduct(body, world);
  checkCapacity(body, product);
  checkZones(body, product, world);
  checkPassword(body);
  checkNetwork(body, world);
  checkPublicIps(body, world);
  checkKeyAndProject(body, world);
  checkMaintenance(body);
  checkNameAndQuota(body, state);
}
