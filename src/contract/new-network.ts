/**
 * Bodies that create a VPC, a subnet, and a security group. Limits: `CreateVpcOption` and `CreateSecurityGroupOption` (v3),
 * `CreateSubnetOption` (v2) of huaweicloud-sdk-go-v3.
 */
import * as z from 'zod/mini';
import { parseCidr } from './ipv4';
import { securityGroup, subnet, vpc } from './network';

const name = z.string().check(z.regex(/^[\p{Script=Han}A-Za-z0-9_.-]{1,64}$/u));
const description = z.optional(z.string().check(z.maxLength(255), z.regex(/^[^<>]*$/)));

/** A subnet's mask is at most /28; a VPC's at least /8. */
const range = z.string().check(
  z.refine((text) => {
    const length = Number(text.split('/')[1]);
    return parseCidr(text) !== undefined && length >= 8 && length <= 28;
  }),
);
const address = z.string().check(z.refine((text) => !text.includes('/') && parseCidr(text) !== undefined));

export const createVpcRequest = z.strictObject({ vpc: z.strictObject({ name, cidr: range, description }) });
export const createVpcResponse = z.object({ vpc });

export const createSubnetRequest = z.strictObject({
  subnet: z.strictObject({
    name,
    cidr: range,
    gateway_ip: address,
    vpc_id: z.string(),
    dhcp_enable: z.optional(z.boolean()),
    description,
  }),
});
export const createSubnetResponse = z.object({ subnet });

export const createSecurityGroupRequest = z.strictObject({ security_group: z.strictObject({ name, description }) });
export const createSecurityGroupResponse = z.object({ security_group: securityGroup });
