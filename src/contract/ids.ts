/**
 * IDs are opaque: the document's example of an instance ID (`8959ab1c-7n1a-yyb1-a05t-93dfc361b32d`) isn't even a UUID.
 */
import * as z from 'zod/mini';
import { rule, typed } from './rules';

/** This form also distinguishes `/v2/kafka/{project_id}/…` from `/v2/{project_id}/kafka/…`. */
export const PROJECT_ID_PATTERN = /^[0-9a-f]{32}$/;

export const REGION_ID_PATTERN = /^[a-z0-9-]{1,32}$/;

/** VPCs, subnets, security groups, zones, flavors, EIPs, and keys. */
export const RESOURCE_ID_PATTERN = /^[A-Za-z0-9_.-]{1,64}$/;

export const areIds = (ids: readonly string[]): boolean => ids.every((id) => RESOURCE_ID_PATTERN.test(id));

/** Table 3 of the LTS document; nothing that would change a URL's path. */
export const INSTANCE_ID_PATTERN = /^[A-Za-z0-9_-]{1,36}$/;

/** For example `CS1910281452FT6BY`; nothing that would change a URL's path. */
export const ORDER_ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** The only stacks that are created, read, and deleted: others of the project can't be touched. */
export const PRICE_STACK_PATTERN = /^launchpad-price-[0-9a-f]{12}$/;

/** All that Kafka accepts, except `.` and `..`: clients may have created topics that DMS wouldn't. */
export const TOPIC_NAME_PATTERN = /^(?!\.\.?$)[A-Za-z0-9._-]{1,249}$/;

export const resourceId = z.string(typed()).check(z.regex(RESOURCE_ID_PATTERN, rule('idCharacters')));

export const instanceId = z.string(typed()).check(z.regex(INSTANCE_ID_PATTERN, rule('instanceId')));
