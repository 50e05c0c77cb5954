import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { i18n } from '../i18n/i18n';
import { Icon } from '../theme/icons';

const messages = i18n('codeToggle', { show: 'View as code', hide: 'Hide code' });

/** Everything behind the button is loaded when it's pressed; `children` is only then on the page. */
export function CodeToggle({ children }: { children: (onClose: () => void) => ReactNode }) {
  const t = useStore(messages);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onClose = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="default"
        size="xs"
        leftSection={<Icon name="code" size={16} />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t.hide : t.show}
      </Button>
      {isOpen && <Suspense fallback={null}>{children(onClose)}</Suspense>}
    </>
  );
}
