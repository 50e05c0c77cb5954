import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { FieldGroup } from '../../fields/field-group';
import { useFieldError } from '../../fields/use-field';
import { useService } from '../../services/services';
import { Icon } from '../../theme/icons';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { labels } from './access.words';
import { accessMessages } from './access-step.messages';
import { passwordState } from './password-state';
import { usePassword } from './use-password';

interface GeneratedPasswordProps {
  /** It has just taken the place of the button that made it, which had the focus. */
  takesFocus: boolean;
  onOwn: () => void;
}

/** A password that was made here: as text, never as the value of a field, which browsers keep on the disk. */
export function GeneratedPassword({ takesFocus, onOwn }: GeneratedPasswordProps) {
  const t = useStore(accessMessages);
  const label = useStore(labels);
  const password = useWatch<CreateFormValues, 'access.password'>({ name: 'access.password' });
  const state = useStore(useService(passwordState));
  const { copy, said } = usePassword();
  const { id, error } = useFieldError<CreateFormValues>('access.password');
  const copyButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) copyButton.current?.focus();
  }, [takesFocus]);
  return (
    <FieldGroup id={id} name="access.password" label={label.password} error={error}>
      <code className={classes.secret} translate="no">
        {password}
      </code>
      <div className={classes.buttons}>
        <Button
          ref={copyButton}
          size="xs"
          variant="light"
          leftSection={<Icon name="copy" size={16} />}
          onClick={() => void copy()}
        >
          {t.copy}
        </Button>
        <Button size="xs" variant="subtle" onClick={onOwn}>
          {t.own}
        </Button>
        <span role="status" className={classes.note}>
          {said ? t[said] : state === 'generated' && t.generated}
        </span>
      </div>
    </FieldGroup>
  );
}
