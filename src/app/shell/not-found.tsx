import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../i18n/i18n';
import { Page, Panel } from '../ui/page';

const messages = i18n('notFound', {
  title: 'Page not found',
  lead: 'Check the address, or go back to the list. Your instances and drafts aren’t affected.',
  toInstances: 'View instances',
});

/** What stands at an address that leads nowhere. */
export default function NotFound() {
  const t = useStore(messages);
  return (
    <Page title={t.title}>
      <Panel>
        <p>{t.lead}</p>
        <Button component={Link} href="/">
          {t.toInstances}
        </Button>
      </Panel>
    </Page>
  );
}
