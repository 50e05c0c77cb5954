import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import { Icon } from '../../../theme/icons';
import { ModalDialog } from '../../../ui/modal-dialog';
import { summaryMessages } from './summary.messages';
import classes from './summary.module.css';
import { type SummaryProps, SummaryRows } from './summary-rows';
import { useIsWide } from './use-is-wide';

/** On a narrow screen: a button beside Continue that opens the summary from below. Nothing where it has a column. */
export default function SummaryDrawer(props: SummaryProps) {
  const t = useStore(summaryMessages);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (useIsWide()) return null;
  return (
    <>
      <Button
        variant="light"
        className={classes.open}
        leftSection={<Icon name="list" size={16} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t.open}
      </Button>
      {isOpen && (
        <ModalDialog size="drawer" labelledBy={id} describedBy={`${id}-about`} onClose={close}>
          <div className={classes.summary}>
            <h2 id={id} className={classes.title}>
              {t.title}
            </h2>
            <p id={`${id}-about`} className={classes.about}>
              {t.about}
            </p>
            <SummaryRows {...props} onPick={close} />
            <Button variant="default" fullWidth onClick={close}>
              {t.close}
            </Button>
          </div>
        </ModalDialog>
      )}
    </>
  );
}
