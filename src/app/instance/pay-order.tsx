import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { paySimulated } from '../lookups/orders';
import { useSession } from '../lookups/session';
import { useServices } from '../services/services';
import { ExternalLink } from '../ui/external-link';
import { BILLING_CENTER } from '../ui/vendor-links';
import classes from './pay-order.module.css';

const messages = i18n('payOrder', {
  pay: 'Pay in the Billing Center',
  simulated: 'Pay (simulated)',
  simulatedOf: params('Pay (simulated): {name}'),
});

/**
 * Where an order is paid. The simulated cloud inside the console has no Billing Center, so a button does it.
 * @param props.id the instance that was ordered
 * @param props.name its name
 */
export function PayOrder({ id, name }: { id: string; name: string }) {
  const t = useStore(messages);
  const { data: session } = useSession();
  const services = useServices();
  if (session?.mode === 'cloud') {
    return (
      <p className={classes.pay}>
        <ExternalLink href={BILLING_CENTER}>{t.pay}</ExternalLink>
      </p>
    );
  }
  // The controls of a sandbox that runs elsewhere are not the console's.
  if (session?.way !== 'sandbox') return null;
  return (
    <p className={classes.pay}>
      <Button
        size="xs"
        variant="default"
        aria-label={t.simulatedOf({ name })}
        onClick={() => void paySimulated(services, session, id)}
      >
        {t.simulated}
      </Button>
    </p>
  );
}
