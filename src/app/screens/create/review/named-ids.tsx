import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { type Attempt, idsOf } from '../../../submission/attempt';
import { Gap } from '../../../ui/gap';
import { unknownMessages } from './unknown.messages';

/** The ids that the answers to an order named, each with a way to its instance. */
export function NamedIds({ attempt }: { attempt: Attempt }) {
  const t = useStore(unknownMessages);
  return idsOf(attempt).map((id) => (
    <p key={id}>
      {t.named({ id })}
      <Gap />
      <Anchor component={Link} href={`/instances/${encodeURIComponent(id)}`} underline="always" inherit>
        {t.openNamed}
      </Anchor>
    </p>
  ));
}
