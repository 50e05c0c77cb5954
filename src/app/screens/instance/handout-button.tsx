import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useState } from 'react';
import type { Instance } from '../../../contract/instance';
import { i18n } from '../../i18n/i18n';
import { asked } from '../../ui/parts';

const HandoutDialog = asked(() => import('./handout-dialog'));

const messages = i18n('handoutButton', { handout: 'Handout' });

/** Opens one page about the instance, to print for those who will use it. */
export function HandoutButton({ item }: { item: Instance }) {
  const t = useStore(messages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {t.handout}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <HandoutDialog item={item} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
