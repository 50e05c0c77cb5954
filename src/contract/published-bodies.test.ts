/** The anchors outside ourselves: what the vendor published must pass through our schemas. */
import { describe, expect, it } from 'vitest';
import { createInstanceRequest, createInstanceResponse } from './create-instance';
import { readErrorBody } from './error-body';
import authProjects from './fixtures/auth-projects.json';
import zones from './fixtures/availability-zones.json';
import syntheticZones from './fixtures/availability-zones.synthetic.json';
import createRequest from './fixtures/create-instance-request.json';
import publishedCreateRequest from './fixtures/create-instance-request.published.json';
import createResponse from './fixtures/create-instance-response.json';
import createRuleRequest from './fixtures/create-security-group-rule-v3-request.json';
import createRuleResponse from './fixtures/create-security-group-rule-v3-response.json';
import enterpriseProjects from './fixtures/enterprise-projects.synthetic.json';
import insertRulesRequest from './fixtures/insert-network-acl-rules-v3-request.json';
import insertRulesResponse from './fixtures/insert-network-acl-rules-v3-response.json';
import showInstance from './fixtures/instance.json';
import listInstances from './fixtures/instance-list.json';
import keysError from './fixtures/list-keys-error.json';
import keysRequest from './fixtures/list-keys-request.json';
import keysResponse from './fixtures/list-keys-response.json';
import windows from './fixtures/maintenance-windows.json';
import acl from './fixtures/network-acl-v3.json';
import acls from './fixtures/network-acls-v3.json';
import orderDetailsBody from './fixtures/order-details.synthetic.json';
import products from './fixtures/products.json';
import projectTags from './fixtures/project-tags.json';
import projects from './fixtures/projects.json';
import publicIps from './fixtures/public-ips-v3.json';
import quotasBody from './fixtures/quotas.synthetic.json';
import registerBadUser from './fixtures/register-kafka-error-400.json';
import registerInternal from './fixtures/register-kafka-error-500.json';
import registerRequest from './fixtures/register-kafka-request.json';
import registerResponse from './fixtures/register-kafka-response.json';
import groupRules from './fixtures/security-group-rules-v3.json';
import groupsV1 from './fixtures/security-groups-v1.json';
import groups from './fixtures/security-groups-v3.json';
import subnets from './fixtures/subnets-v1.json';
import tokenRequest from './fixtures/token-request.json';
import vpcsV1 from './fixtures/vpcs-v1.json';
import vpcs from './fixtures/vpcs-v3.json';
import { passwordTokenRequest, projectList } from './identity';
import { instance, instanceList } from './instance';
import { enterpriseProjectList, keyList, listKeysRequest } from './key-management';
import { registerKafkaRequest, registerKafkaResponse } from './log-service';
import {
  createSecurityGroupRuleRequest,
  createSecurityGroupRuleResponse,
  insertNetworkAclRulesRequest,
  networkAclDetail,
  networkAclList,
  publicIpList,
  securityGroupList,
  securityGroupRuleList,
  subnetList,
  vpcList,
} from './network';
import { orderDetails } from './order';
import { availabilityZoneList, maintenanceWindowList, productList } from './products';
import { quotas } from './quota';
import { projectTagList } from './tags';

describe('what we send', () => {
  it.each([
    ['create an instance', createInstanceRequest, createRequest],
    ['register with LTS', registerKafkaRequest, registerRequest],
    ['list keys', listKeysRequest, keysRequest],
    ['add a security group rule', createSecurityGroupRuleRequest, createRuleRequest],
    ['insert network ACL rules', insertNetworkAclRulesRequest, insertRulesRequest],
    ['ask for a token', passwordTokenRequest, tokenRequest],
  ])('the published request to %s parses and stays as it is', (_name, schema, body) => {
    expect(schema.parse(body)).toEqual(body);
  });

  it('the create example as printed is refused for exactly what the README of the fixtures corrects', () => {
    const { error } = createInstanceRequest.safeParse(publishedCreateRequest);
    expect(error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).toEqual([
      'engine_version: engineVersion',
      'access_user: userStart',
      'access_user: userCharacters',
      'password: passwordClasses',
      'vpc_id: idCharacters',
      'security_group_id: idCharacters',
      'subnet_id: idCharacters',
      'available_zones.0: idCharacters',
      'publicip_id: publicIpFormat',
      'disk_encrypted_key: idCharacters',
    ]);
  });

  it('the corrected example differs from the printed one in nothing else', () => {
    const corrected = ['engine_version', 'access_user', 'password', 'vpc_id', 'security_group_id', 'subnet_id'];
    const fields = [...corrected, 'available_zones', 'publicip_id', 'disk_encrypted_key'];
    const without = (body: object) => Object.fromEntries(Object.entries(body).filter(([key]) => !fields.includes(key)));
    expect(without(createRequest)).toEqual(without(publishedCreateRequest));
    expect(Object.keys(createRequest)).toEqual(Object.keys(publishedCreateRequest));
  });
});

describe('what we read', () => {
  it.each([
    ['create', createInstanceResponse, createResponse],
    ['show', instance, showInstance],
    ['list', instanceList, listInstances],
    ['products', productList, products],
    ['zones', availabilityZoneList, zones],
    ['zones with every field of the model', availabilityZoneList, syntheticZones],
    ['maintenance windows', maintenanceWindowList, windows],
    ['VPCs, v3', vpcList, vpcs],
    ['VPCs, v1', vpcList, vpcsV1],
    ['subnets, v1', subnetList, subnets],
    ['security groups, v3', securityGroupList, groups],
    ['security groups, v1', securityGroupList, groupsV1],
    ['security group rules, v3', securityGroupRuleList, groupRules],
    ['a new security group rule', createSecurityGroupRuleResponse, createRuleResponse],
    ['network ACLs', networkAclList, acls],
    ['a network ACL', networkAclDetail, acl],
    ['a network ACL with inserted rules', networkAclDetail, insertRulesResponse],
    ['EIPs, v3', publicIpList, publicIps],
    ['keys', keyList, keysResponse],
    ['enterprise projects', enterpriseProjectList, enterpriseProjects],
    ['tags in use', projectTagList, projectTags],
    ['quotas', quotas, quotasBody],
    ['an order', orderDetails, orderDetailsBody],
    ['projects of a token', projectList, authProjects],
    ['projects by name', projectList, projects],
    ['registration', registerKafkaResponse, registerResponse],
  ])('the published answer of %s parses, and what is kept is as published', (_name, schema, body) => {
    const { unread, ...kept } = { unread: [], ...schema.parse(body) };
    expect(unread).toEqual([]);
    expect(body).toMatchObject(kept);
  });

  it.each([
    ['create without an id', createInstanceResponse, {}],
    ['create with an empty id', createInstanceResponse, { instance_id: '' }],
    ['create with an id of 37 characters', createInstanceResponse, { instance_id: 'x'.repeat(37) }],
    ['create with a number as id', createInstanceResponse, { instance_id: 1 }],
    ['registration with an empty id', registerKafkaResponse, { instance_id: '' }],
    ['an instance without an id', instance, { name: 'b', status: 'RUNNING' }],
    ['a list that is a bare array', instanceList, []],
    ['products that are an empty object', productList, {}],
    ['zones that are HTML', availabilityZoneList, '<html></html>'],
    ['VPCs that are null', vpcList, null],
    ['subnets that are one', subnetList, { subnets: { id: 'a', name: 'b' } }],
    ['keys without a list', keyList, { keys: [] }],
  ])('%s is no answer', (_name, schema, body) => {
    expect(schema.safeParse(body).success).toBe(false);
  });
});

describe('errors in the words of each service', () => {
  it.each([
    ['LTS 400', registerBadUser, { code: 'LTS.1719', message: 'kafka user or password wrong' }],
    ['LTS 500', registerInternal, { code: 'LTS.0010', message: 'The system encountered an internal error' }],
    ['KMS', keysError, { code: 'KMS.XXXX', message: 'XXX' }],
    ['VPC v1', { code: 'VPC.0603', message: 'missing' }, { code: 'VPC.0603', message: 'missing' }],
    [
      'IAM',
      { error: { code: 401, message: 'wrong password', title: 'Unauthorized' } },
      { code: 'Unauthorized', message: 'wrong password' },
    ],
    ['IAM without a title', { error: { code: 401, message: 'wrong' } }, { code: '401', message: 'wrong' }],
    [
      'the API gateway',
      { error_code: 'APIGW.0301', error_msg: 'Incorrect IAM authentication information', request_id: 'r1' },
      { code: 'APIGW.0301', message: 'Incorrect IAM authentication information', requestId: 'r1' },
    ],
  ])('%s', (_name, body, expected) => {
    expect(readErrorBody(body)).toEqual(expected);
  });

  it.each([
    null,
    '',
    '<html>',
    [],
    {},
    { error: 'x' },
    { error_code: 7, error_msg: 'x' },
    { error_code: '' },
    { error_code: null, error_msg: null },
    { error_msg: 'x' },
    { code: '200' },
    { code: 'OK', data: [] },
    { error: { error_code: '' } },
  ])('%j is none', (body) => {
    expect(readErrorBody(body)).toBeUndefined();
  });

  const UNREADABLE: [string, object][] = [
    ['missing', {}],
    ['null', { error_msg: null, message: null }],
    ['a list', { error_msg: ['x'], message: ['x'] }],
    ['an object', { error_msg: { en: 'x' }, message: { en: 'x' } }],
    ['no readable text, and the request ID neither', { error_msg: true, message: true, request_id: {} }],
  ];
  it.each(UNREADABLE)('a code counts where the message is %s', (_what, rest) => {
    const { request_id: _none, ...words } = { request_id: undefined, ...rest };
    expect(readErrorBody({ error_code: 'DMS.00400010', ...rest })).toEqual({ code: 'DMS.00400010', message: '' });
    expect(readErrorBody({ code: 'VPC.0603', ...rest })).toEqual({ code: 'VPC.0603', message: '' });
    expect(readErrorBody({ error: { error_code: 'KMS.0205', ...words } })).toEqual({ code: 'KMS.0205', message: '' });
    expect(readErrorBody({ error: { code: 404, ...words } })).toEqual({ code: '404', message: '' });
  });

  it('a request ID stays where the message is missing', () => {
    const body = { error_code: 'APIGW.0301', request_id: 'r1' };
    expect(readErrorBody(body)).toEqual({ code: 'APIGW.0301', message: '', requestId: 'r1' });
  });
});
