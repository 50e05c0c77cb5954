import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import { i18n } from '../i18n/i18n';
import { Icon } from '../theme/icons';
import { asked } from '../ui/parts';
import type { Receipt } from './receipt';

const ReceiptDialog = asked(() => import('./receipt-dialog'));

const messages = i18n('receiptButton', { receipt: 'Request record' });

export function ReceiptButton({ make }: { make: () => Receipt }) {
  const t = useStore(messages);
  const [receipt, setReceipt] = useState<Receipt>();
  return (
    <>
      <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => setReceipt(make())}>
        {t.receipt}
      </Button>
      {receipt && (
        <Suspense fallback={null}>
          <ReceiptDialog receipt={receipt} onClose={() => setReceipt(undefined)} />
        </Suspense>
      )}
    </>
  );
}
