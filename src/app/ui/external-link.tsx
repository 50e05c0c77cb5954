import { Anchor, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { Icon } from '../theme/icons';

const messages = i18n('externalLink', { newTab: '(opens in a new tab)' });

/** Opens a new tab, so that nothing is lost, and says so. */
export function ExternalLink({ href, children }: { href: string; children: string }) {
  const t = useStore(messages);
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" underline="always" inherit>
      {children} <VisuallyHidden component="span">{t.newTab}</VisuallyHidden>
      <span style={{ display: 'inline-block', verticalAlign: '-2px' }}>
        <Icon name="external" size={15} />
      </span>
    </Anchor>
  );
}
