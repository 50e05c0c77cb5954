import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Component, type ReactNode } from 'react';
import { Notice } from '../theme/notice';
import { i18n } from '../wording/i18n';

const messages = i18n('errorBoundary', {
  title: 'This page failed',
  body: 'Something in the console itself went wrong. What you typed is kept, except passwords. Load the page again; if it fails again, tell whoever runs the console.',
  reload: 'Load the page again',
});

/** Keeps a fault of one screen from emptying the whole page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const t = useStore(messages);
  return (
    <Notice tone="danger" title={t.title} announce="alert">
      <p>{t.body}</p>
      <Button variant="default" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Notice>
  );
}
