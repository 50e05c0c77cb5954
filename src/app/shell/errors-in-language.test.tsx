/** An error that stands on the page follows the language, whichever catalog or service it comes from. */
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { afterEach, expect, test } from 'vitest';
import { SANDBOX_KAFKA } from '../../contract/sandbox-credentials';
import { renderScreen } from '../../testing/page/render-screen';
import { servicesOver } from '../../testing/page/services-over';
import { idOf, simulate } from '../../testing/page/simulation';
import '../i18n/chinese';
import { chooseLanguage } from '../i18n/language';
import RegisterPage from '../screens/lts/register-page';
import TopicsPage from '../screens/topics/topics-page';
import TransfersPage from '../screens/transfers/transfers-page';
import UsersPage from '../screens/users/users-page';

let close = () => {};
afterEach(async () => {
  close();
  await chooseLanguage('en');
});

const ID = idOf('kafka-orders');

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}

async function enter(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

const CASES: readonly [
  string,
  ComponentType<{ id: string }>,
  () => Promise<void>,
  [string, string],
  [string, string],
][] = [
  [
    'a topic that exists',
    TopicsPage,
    async () => {
      await press('Create topic');
      await enter('Topic name', 'orders');
      await press('Create topic');
    },
    ['Topic name', 'orders already exists.'],
    ['Topic名称', 'orders已存在。'],
  ],
  [
    'a topic with too many partitions',
    TopicsPage,
    async () => {
      await press('Create topic');
      await enter('Partitions', '99999');
      await press('Create topic');
    },
    ['Partitions', 'Enter a whole number from 1 to '],
    ['分区', '的整数'],
  ],
  [
    'a transfer without a log group',
    TransfersPage,
    () => press('Create log transfer'),
    ['Log group', 'Choose a log group'],
    ['日志组', '请选择日志组'],
  ],
  [
    'a user that exists',
    UsersPage,
    async () => {
      await press('Create user');
      await enter('Username', SANDBOX_KAFKA.user);
      await enter('New password', 'Words-of-a-test-1');
      await press('Create user');
    },
    ['Username', 'This username already exists'],
    ['用户名', '用户名已存在'],
  ],
  [
    'a password that LTS refuses',
    RegisterPage,
    async () => {
      await enter('Password', 'Not-the-password-1');
      await press('Register with LTS');
    },
    ['Password', 'LTS reached the instance but couldn’t sign in.'],
    ['密码', 'LTS能够访问该实例，但无法登录。'],
  ],
];

test.each(CASES)('%s', async (_what, Page, bringAbout, [label, says], [chineseLabel, chinese]) => {
  const { cloud } = simulate();
  const services = servicesOver(cloud, (ms) => cloud.advance(ms / 1000));
  ({ close } = renderScreen(<Page id={ID} />, cloud, services));
  await bringAbout();
  await screen.findAllByText((text) => text.includes(says));
  expect(screen.getByLabelText(label)).toHaveAccessibleDescription(expect.stringContaining(says));
  await act(() => chooseLanguage('zh-CN'));
  expect(screen.getByLabelText(chineseLabel)).toHaveAccessibleDescription(expect.stringContaining(chinese));
});
