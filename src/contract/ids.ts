/**
 * Identifiers as every API of the journey writes them. They are opaque: the documents' own example of an instance id
 * (`8959ab1c-7n1a-yyb1-a05t-93dfc361b32d`) is not a UUID, so nothing here asks for one.
 */
import * as z from 'zod/mini';
import { rule, typed } from './rules';

/** Project id: 32 hexadecimal digits, which also keeps `/v2/kafka/{project_id}/…` apart from `/v2/{project_id}/kafka/…`. */
export const PROJECT_ID_PATTERN = /^[0-9a-f]{32}$/;

/** Region id, for example `cn-north-4`. */
export const REGION_ID_PATTERN = /^[a-z0-9-]{1,32}$/;

/** Id of a VPC, subnet, security group, zone, flavor, EIP or key, as sent. Letters, digits and `_-.`; at most 64. */
export const RESOURCE_ID_PATTERN = /^[A-Za-z0-9_.-]{1,64}$/;

/** @param ids as typed or chosen */
export const areIds = (ids: readonly string[]): boolean => ids.every((id) => RESOURCE_ID_PATTERN.test(id));

/** Instance id: 1–36 characters (LTS document, table 3), without anything that would change a URL's path. */
export const INSTANCE_ID_PATTERN = /^[A-Za-z0-9_-]{1,36}$/;

/** Order of the Billing Center, for example `CS1910281452FT6BY`; without anything that would change a URL's path. */
export const ORDER_ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** Only stacks of this name are made, read and removed: no other stack of the project can be touched from here. */
export const PRICE_STACK_PATTERN = /^launchpad-price-[0-9a-f]{12}$/;

/** Whatever Kafka itself takes as a topic's name, `.` and `..` aside: a topic of a client need not be one that DMS would create. */
export const TOPIC_NAME_PATTERN = /^(?!\.\.?$)[A-Za-z0-9._-]{1,249}$/;

export const resourceId = z.string(typed()).check(z.regex(RESOURCE_ID_PATTERN, rule('idCharacters')));

export const instanceId = z.string(typed()).check(z.regex(INSTANCE_ID_PATTERN, rule('instanceId')));
