import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, expect, test, vi } from 'vitest';
import { locale } from '../i18n/i18n';
import { openLanguage } from '../i18n/language';
import { LanguageButton } from './language-button';

// A module that is replaced here must not be known already, nor to the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

vi.mock('../i18n/chinese', () => {
  throw new Error('offline');
});

test('words that cannot be loaded leave the page as it is, and it says so', async () => {
  render(<LanguageButton />, { wrapper: MantineProvider });
  await userEvent.click(screen.getByRole('button', { name: '中文' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t load this language');
  expect(locale.get()).toBe('en');
});

test('a page that should open in Chinese opens in English then', async () => {
  localStorage.setItem('launchpad.language', 'zh-CN');
  await openLanguage();
  expect(locale.get()).toBe('en');
});
