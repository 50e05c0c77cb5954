import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { renderScreen } from '../../testing/page/render-screen';
import { type Simulation, simulate } from '../../testing/page/simulation';
import { resourceIdOf } from '../../testing/page/world-form';
import type { Network } from './network';
import ReadinessPanel from './readiness-panel';

let close = () => {};
afterEach(() => close());

const GROUP_RULES = '/v3/*/vpc/security-group-rules';
const FORBIDDEN = { status: 403, body: { error_code: 'VPC.0010', error_msg: 'Disallowed by policy.' } };

const network = (group: string, subnet: string, cidr: string): Network => ({
  groupId: resourceIdOf(group),
  groupName: group,
  subnetId: resourceIdOf(subnet),
  subnetName: subnet,
  subnetCidr: cidr,
});
const KAFKA_A = ['subnet-kafka-a', '192.168.10.0/24'] as const;
const RESTRICTED = ['subnet-restricted', '192.168.40.0/24'] as const;

function open(simulation: Simulation, group: string, [subnet, cidr]: readonly [string, string]) {
  const whatIsMissing = { group: 'no group', subnet: 'no subnet' };
  const panel = <ReadinessPanel network={network(group, subnet, cidr)} whatIsMissing={whatIsMissing} />;
  close = renderScreen(panel, simulation.cloud).close;
}

/** The row about the security group or the network ACL. */
const rowOf = async (what: RegExp) => {
  const title = await screen.findByText(what);
  return within(title.closest('li') ?? document.body);
};
const groupRow = () => rowOf(/^Security group/);
const aclRow = () => rowOf(/^Network ACL of subnet /);

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('an open way: both say so, with the rule that decided', async () => {
  open(simulate(), 'sg-kafka-lts', KAFKA_A);
  expect(await screen.findByText('LTS can reach the brokers.')).toBeInTheDocument();
  const group = await groupRow();
  expect(group.getByText(/allows LTS$/)).toBeInTheDocument();
  expect(screen.getByText('What was checked').closest('details')).not.toHaveAttribute('open');
  expect(group.getByText('Allow · TCP · port 9011 · from 198.19.128.0/17 · priority 1')).toBeInTheDocument();
  expect(group.getByText('Log Tank Service')).toBeInTheDocument();
  expect((await aclRow()).getByText('The subnet has no network ACL.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Add missing rule…/ })).toBeNull();
});

test.each(['גרופ', 'default\u202e', 'a $& {name} b'])(
  'B44: %s in a sentence is whole, and its direction ends with it',
  async (name) => {
    const named = { ...network('sg-kafka', ...KAFKA_A), groupName: name, subnetName: name };
    const whatIsMissing = { group: '', subnet: '' };
    ({ close } = renderScreen(<ReadinessPanel network={named} whatIsMissing={whatIsMissing} />, simulate().cloud));
    await screen.findByText('LTS can’t reach the brokers yet.');
    const names = screen.getAllByText((_, element) => element?.tagName === 'BDI' && element.textContent === name);
    expect(names.map(({ parentElement }) => parentElement?.textContent)).toEqual([
      `Security group ${name} blocks LTS`,
      `Network ACL of subnet ${name} allows LTS`,
    ]);
  },
);

test.each([
  ['sg-kafka', KAFKA_A, 'Security group sg-kafka blocks LTS', 'Network ACL of subnet subnet-kafka-a allows LTS'],
  [
    'sg-kafka-deny',
    KAFKA_A,
    'Security group sg-kafka-deny blocks LTS',
    'Network ACL of subnet subnet-kafka-a allows LTS',
  ],
  [
    'sg-kafka-lts',
    RESTRICTED,
    'Security group sg-kafka-lts allows LTS',
    'Network ACL of subnet subnet-restricted blocks LTS',
  ],
] as const)('%s and %j: the statement is the verdict, and what blocks is unfolded', async (group, subnet, ...said) => {
  open(simulate(), group, subnet);
  await screen.findByText('LTS can’t reach the brokers yet.');
  const titles = screen.getAllByRole('listitem').map((row) => row.querySelector('span')?.textContent);
  expect(titles).toEqual(expect.arrayContaining(said));
  expect(screen.getByText('What was checked').closest('details')).toHaveAttribute('open');
  expect(screen.queryByText('No')).toBeNull();
});

test('before a group’s rule is added, the outage stands above the button, with the instances it can hit', async () => {
  open(simulate(), 'sg-kafka', KAFKA_A);
  await press('Add missing rule…');
  const question = within(screen.getByRole('region', { name: /^This rule will be added/ }));
  const warning = question.getByText(/^Inbound connections to all resources in this security group drop briefly/);
  expect(await question.findByText('Kafka instances in this group: kafka-audit.')).toBeInTheDocument();
  const add = question.getByRole('button', { name: 'Add rule' });
  expect(warning.compareDocumentPosition(add)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('more instances than a sentence holds are counted; a list that can’t be read is left out', async () => {
  const simulation = simulate();
  const inGroup = Array.from({ length: 11 }, (_, index) => ({
    instance_id: `i-${index}`,
    name: `k${index}`,
    status: 'RUNNING',
    security_group_id: index === 10 ? 'other' : resourceIdOf('sg-kafka'),
  }));
  await simulation.fault('/v2/*/instances', { status: 200, body: { instances: inGroup, instance_num: 11 } }, 9);
  open(simulation, 'sg-kafka', KAFKA_A);
  await press('Add missing rule…');
  expect(await screen.findByText(/k0, k1, k2, k3, k4, k5, k6, k7, and 2 more\.$/)).toBeInTheDocument();
  close();
  const failing = simulate();
  await failing.fault('/v2/*/instances', FORBIDDEN, 9);
  open(failing, 'sg-kafka', KAFKA_A);
  await press('Add missing rule…');
  expect(screen.getByText('Kafka clients reconnect automatically.')).toBeInTheDocument();
});

test('the missing rule is shown to the letter, sent to the letter, once for a double click, and read back', async () => {
  const simulation = simulate();
  open(simulation, 'sg-kafka', KAFKA_A);
  expect(await screen.findByText('No rule allows TCP port 9011 from 198.19.128.0/17.')).toBeInTheDocument();
  await press('Add missing rule…');
  const question = screen.getByRole('region', { name: /^This rule will be added/ });
  expect(question).toHaveFocus();
  const facts = [...question.querySelectorAll('dt')].map((dt) => `${dt.textContent}: ${dt.nextSibling?.textContent}`);
  expect(facts).toEqual([
    `Add to: Security group sg-kafka, ID ${resourceIdOf('sg-kafka')}`,
    'Direction: Inbound (ingress), IPv4',
    'Action: Allow',
    'Protocol: TCP',
    'Port: 9011',
    'Source: 198.19.128.0/17',
    'Priority: 1 (the highest)',
    'Description: Log Tank Service (LTS) to DMS for Kafka',
  ]);
  expect(simulation.cloud.sentTo('createSecurityGroupRule')).toEqual([]);
  await userEvent.dblClick(screen.getByRole('button', { name: 'Add rule' }));
  expect(await screen.findByText('LTS can reach the brokers.')).toBeInTheDocument();
  expect(simulation.cloud.sentTo('createSecurityGroupRule').map(({ body }) => body)).toEqual([
    {
      security_group_rule: {
        security_group_id: resourceIdOf('sg-kafka'),
        direction: 'ingress',
        ethertype: 'IPv4',
        protocol: 'tcp',
        multiport: '9011',
        remote_ip_prefix: '198.19.128.0/17',
        action: 'allow',
        priority: '1',
        description: 'Log Tank Service (LTS) to DMS for Kafka',
      },
    },
  ]);
  const title = await screen.findByText(/^Security group/);
  await waitFor(() => expect(title.closest('li')).toHaveFocus());
});

test('an ACL in the way gets the rule first, for this subnet only', async () => {
  const simulation = simulate();
  open(simulation, 'sg-kafka-lts', RESTRICTED);
  await press('Add missing rule…');
  expect(screen.getByText('Before all other inbound rules')).toBeInTheDocument();
  await press('Add rule');
  expect(await screen.findByText('LTS can reach the brokers.')).toBeInTheDocument();
  const [sent, ...more] = simulation.cloud.sentTo('insertNetworkAclRules');
  expect(more).toEqual([]);
  expect(sent?.path).toContain(`/firewalls/${resourceIdOf('acl-restricted')}/insert-rules`);
  expect(sent?.body).toEqual({
    firewall: {
      ingress_rules: [
        {
          name: 'lts-kafka',
          description: 'Log Tank Service (LTS) to DMS for Kafka',
          action: 'allow',
          protocol: 'tcp',
          ip_version: 4,
          source_ip_address: '198.19.128.0/17',
          destination_ip_address: '192.168.40.0/24',
          destination_port: '9011',
        },
      ],
    },
  });
  const words = 'Allow · TCP · port 9011 · from 198.19.128.0/17 · to 192.168.40.0/24';
  expect((await aclRow()).getByText(words)).toBeInTheDocument();
});

test('two tabs: an ACL, which accepts a rule twice, gets it once', async () => {
  const simulation = simulate();
  open(simulation, 'sg-kafka-lts', RESTRICTED);
  const closeFirst = close;
  open(simulation, 'sg-kafka-lts', RESTRICTED);
  const closeSecond = close;
  close = () => {
    closeFirst();
    closeSecond();
  };
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Add missing rule…' })).toHaveLength(2));
  for (const offer of screen.getAllByRole('button', { name: 'Add missing rule…' })) fireEvent.click(offer);
  for (const add of screen.getAllByRole('button', { name: 'Add rule' })) fireEvent.click(add);
  await waitFor(() => expect(screen.getAllByText('LTS can reach the brokers.')).toHaveLength(2));
  expect(simulation.cloud.sentTo('insertNetworkAclRules')).toHaveLength(1);
});

test('where a deny would still go first, no rule is offered: it says why', async () => {
  open(simulate(), 'sg-kafka-deny', KAFKA_A);
  const group = await groupRow();
  expect(await group.findByText('Deny · TCP · port 9011 · from 198.19.128.0/17 · priority 1')).toBeInTheDocument();
  expect(group.getByText(/Adding a rule won’t help, because/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add missing rule…' })).toBeNull();
});

test('without the right to add it: the service’s words, and the rule to hand over', async () => {
  const simulation = simulate();
  open(simulation, 'sg-kafka', KAFKA_A);
  await press('Add missing rule…');
  await simulation.cloud.fault({ method: 'POST', path: GROUP_RULES, times: 1, when: 'before', action: FORBIDDEN });
  await press('Add rule');
  expect(await screen.findByText('Rule not added')).toBeInTheDocument();
  expect(screen.getByText('VPC.0010: Disallowed by policy.')).toBeInTheDocument();
  const text = screen.getByText(/^Please add this rule so that Log/);
  for (const part of ['sg-kafka', 'Protocol: TCP', 'Port: 9011', 'Source: 198.19.128.0/17']) {
    expect(text).toHaveTextContent(part);
  }
  expect(screen.getByRole('button', { name: 'Copy the rule' })).toBeInTheDocument();
  expect(simulation.cloud.sentTo('createSecurityGroupRule')).toHaveLength(1);
});

test('without the right to read: nothing is claimed, and the rule stands there to hand over', async () => {
  const simulation = simulate();
  await simulation.fault(GROUP_RULES, FORBIDDEN, 9);
  open(simulation, 'sg-kafka-lts', KAFKA_A);
  const group = await groupRow();
  expect(
    await group.findByText(
      'You don’t have permission to view these rules. Ask your account administrator to check them.',
    ),
  ).toBeInTheDocument();
  expect(group.getByText(/may block LTS$/)).toBeInTheDocument();
  expect(group.getByText(/^Please add this rule so that Log/)).toBeInTheDocument();
  expect(await screen.findByText('We can’t tell whether LTS can reach the brokers.')).toBeInTheDocument();
});

test('a rule that exists already is as good as added', async () => {
  const simulation = simulate();
  open(simulation, 'sg-kafka', KAFKA_A);
  await press('Add missing rule…');
  const exists = { error_code: 'VPC.9902', error_msg: 'Security group rule already exists. Rule id is x.' };
  await simulation.cloud.fault({
    method: 'POST',
    path: GROUP_RULES,
    times: 1,
    when: 'after',
    action: { status: 409, body: exists },
  });
  await press('Add rule');
  expect(await screen.findByText('LTS can reach the brokers.')).toBeInTheDocument();
  expect(screen.queryByText('Rule not added')).toBeNull();
});

/** Adds the ACL's rule, and the connection breaks before or after that was done. */
async function addWithoutAnswer(when: 'before' | 'after') {
  const simulation = simulate();
  open(simulation, 'sg-kafka-lts', RESTRICTED);
  await press('Add missing rule…');
  await simulation.cloud.fault({
    method: 'PUT',
    path: '/v3/*/vpc/firewalls/*/insert-rules',
    times: 1,
    when,
    action: { reset: true },
  });
  await press('Add rule');
  return simulation;
}

test('a lost answer is settled by reading the rules', async () => {
  const simulation = await addWithoutAnswer('after');
  expect(await screen.findByText('LTS can reach the brokers.')).toBeInTheDocument();
  expect(simulation.cloud.sentTo('insertNetworkAclRules')).toHaveLength(1);
});

test('a request that was lost is unknown; pressing once more reads first and adds it once', async () => {
  const simulation = await addWithoutAnswer('before');
  expect(await screen.findByText('We couldn’t confirm that the rule was added')).toBeInTheDocument();
  await press('Add rule');
  expect(await screen.findByText('LTS can reach the brokers.')).toBeInTheDocument();
  expect(simulation.cloud.sentTo('insertNetworkAclRules')).toHaveLength(2);
});

test('a rule that somebody else adds is found by checking again', async () => {
  const simulation = simulate();
  const none = { request_id: 'r', security_group_rules: [] };
  await simulation.fault(GROUP_RULES, { status: 200, body: none });
  open(simulation, 'sg-kafka-lts', KAFKA_A);
  expect(await screen.findByText('LTS can’t reach the brokers yet.')).toBeInTheDocument();
  await press('Check again');
  expect(await screen.findByText('LTS can reach the brokers.')).toBeInTheDocument();
});

test('what is not chosen is not read', async () => {
  const simulation = simulate();
  const half = { ...network('sg-kafka-lts', ...KAFKA_A), subnetId: '' };
  const whatIsMissing = { group: 'no group', subnet: 'no subnet' };
  close = renderScreen(<ReadinessPanel network={half} whatIsMissing={whatIsMissing} />, simulation.cloud).close;
  expect(await screen.findByText('no subnet')).toBeInTheDocument();
  await screen.findByText(/allows LTS$/);
  expect(simulation.cloud.sentTo('listNetworkAcls')).toEqual([]);
});
