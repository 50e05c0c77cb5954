import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { enter, fieldOf, press, unfold } from '../../testing/page/fill-in';
import { renderApp } from '../../testing/page/render-app';
import { worldForm } from '../../testing/page/world-form';
import { locale } from '../i18n/i18n';
import { chooseLanguage, openLanguage } from '../i18n/language';
import { ApiError } from '../lookups/api-error';
import { FailureWords } from '../ui/load-error';

afterEach(() => chooseLanguage('en'));

test('changing the language within the wizard keeps what was typed, and words what stands there anew', async () => {
  const { user, close } = await renderApp('/create/basics');
  await enter(user, 'Instance name', '1-orders');
  await unfold(user);
  await enter(user, /^Description/, 'For the orders');
  await press(user, 'Continue');
  const inSummary = (text: string) => screen.findByRole('link', { name: text });
  await inSummary('The name must start with a letter');
  await press(user, '中文');
  await inSummary('实例名称必须以英文字母开头');
  expect(await fieldOf('实例名称')).toHaveAccessibleDescription(expect.stringContaining('实例名称必须以英文字母开头'));
  expect(await fieldOf('实例名称')).toHaveValue('1-orders');
  expect(await fieldOf(/^描述/)).toHaveValue('For the orders');
  expect(document.title).toBe('错误：基本信息：创建Kafka实例 · Kafka Launchpad');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(window.location.pathname).toBe('/create/basics');
  await press(user, 'English');
  await inSummary('The name must start with a letter');
  expect(await fieldOf('Instance name')).toHaveValue('1-orders');
  expect(document.documentElement.lang).toBe('en');
  close();
});

test('a password that was typed survives it too', async () => {
  const { user, close } = await renderApp('/create/access', { form: await worldForm() });
  const typed = (await fieldOf('Password')).value;
  expect(typed).not.toBe('');
  await press(user, '中文');
  expect(await fieldOf('密码')).toHaveValue(typed);
  expect(await fieldOf('确认密码')).toHaveValue(typed);
  close();
});

test('an error of the service is worded anew; its own words stay as they came', async () => {
  const error = new ApiError({ kind: 'http', status: 400, code: 'DMS.00400060', message: 'The name is taken.' });
  render(<FailureWords error={error} />, { wrapper: MantineProvider });
  await screen.findByText(/^Another instance in this project already has this name\. Choose/);
  await act(() => chooseLanguage('zh-CN'));
  expect(screen.getByText(/^此项目中已存在同名实例。请使用其他名称/)).toBeInTheDocument();
  expect(screen.getByText('DMS.00400060：The name is taken.')).toBeInTheDocument();
});

test('the language is remembered: the page opens in it', async () => {
  await chooseLanguage('zh-CN');
  locale.set('en');
  await openLanguage();
  expect(locale.get()).toBe('zh-CN');
  await chooseLanguage('en');
  expect(openLanguage()).toBeUndefined();
});

test('without a choice of its own the page opens in the language of the browser', async () => {
  const languages = Object.getOwnPropertyDescriptor(Navigator.prototype, 'languages');
  Object.defineProperty(navigator, 'languages', { value: ['zh-CN', 'en'], configurable: true });
  await openLanguage();
  await waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'));
  Object.defineProperty(navigator, 'languages', languages ?? { value: ['en'], configurable: true });
});
