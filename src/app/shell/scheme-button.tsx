import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { Icon, type IconName } from '../theme/icons';

const messages = i18n('scheme', {
  auto: 'system',
  light: 'light',
  dark: 'dark',
  label: params('Theme: {now}. Switch to {next}'),
});

const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const ICONS: Record<MantineColorScheme, IconName> = { auto: 'system', light: 'sun', dark: 'moon' };

/** Goes round light, dark, and as the system has it. */
export function SchemeButton() {
  const t = useStore(messages);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = NEXT[colorScheme];
  const label = t.label({ now: t[colorScheme], next: t[next] });
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} onClick={() => setColorScheme(next)}>
      <Icon name={ICONS[colorScheme]} />
    </ActionIcon>
  );
}
