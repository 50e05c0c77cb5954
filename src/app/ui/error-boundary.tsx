import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Component, Fragment, type ReactNode } from 'react';
import { i18n } from '../i18n/i18n';
import { Notice } from '../theme/notice';
import { MissingFile } from './load-part';
import { MissingPart } from './missing-part';

const messages = i18n('errorBoundary', {
  title: 'This page ran into an error',
  body: 'Your entries are saved, except passwords. Reload the page. If the error comes back, contact the person who runs Kafka Launchpad.',
  reload: 'Reload page',
});

interface BoundaryProps {
  children: ReactNode;
  /** When it changes, the children are tried again. */
  place?: string;
  /** Shown even if the screen fails. */
  facts?: ReactNode;
}

interface BoundaryState {
  error: unknown;
  /** Number of remounts. */
  round: number;
}

/** Extensions may break the page again and again; stop at some point. */
const ROUNDS_MAX = 5;

/** An extension (translator, autofill) moved or removed elements. */
const isForeignChange = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined, round: 0 };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    if (!isForeignChange(error) || this.state.round >= ROUNDS_MAX) return;
    this.setState(({ round }) => ({ error: undefined, round: round + 1 }));
  }

  override componentDidUpdate({ place }: BoundaryProps): void {
    if (place !== this.props.place && this.state.error !== undefined) this.setState({ error: undefined, round: 0 });
  }

  override render() {
    const { error, round } = this.state;
    const { children, facts } = this.props;
    if (error instanceof MissingFile) return <MissingPart reason={error.reason}>{facts}</MissingPart>;
    return error === undefined ? <Fragment key={round}>{children}</Fragment> : <Failed facts={facts} />;
  }
}

function Failed({ facts }: { facts: ReactNode }) {
  const t = useStore(messages);
  return (
    <Notice tone="danger" title={t.title} announce="alert">
      {facts}
      <p>{t.body}</p>
      <Button variant="default" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Notice>
  );
}
