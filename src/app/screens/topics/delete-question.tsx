import { Button, TextInput, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type FormEvent, useId, useState } from 'react';
import { NO_LOGIN } from '../../fields/no-login';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { tidyCode } from '../../i18n/tidy';
import { ModalDialog } from '../../ui/modal-dialog';
import classes from './topics.module.css';

const messages = i18n('deleteTopic', {
  title: params('Delete {name}?'),
  body: 'This permanently deletes the topic and its messages. Log transfers to it stop.',
  typed: params('To confirm, enter {name}'),
  differs: 'The name doesn’t match',
  yes: 'Delete',
  no: 'Cancel',
});

interface DeleteQuestionProps {
  name: string;
  onYes: () => void;
  /** It was answered, either way, or put aside with Escape. */
  onClose: () => void;
}

/** Asks for the topic's name before it and its messages are lost. */
export default function DeleteQuestion({ name, onYes, onClose }: DeleteQuestionProps) {
  const t = useStore(messages);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const answer = (event: FormEvent) => {
    event.preventDefault();
    if (tidyCode(typed) !== name) {
      setWrong(true);
      return;
    }
    onClose();
    onYes();
  };
  return (
    <ModalDialog labelledBy={`${id}-title`} describedBy={`${id}-body`} onClose={onClose}>
      <form noValidate onSubmit={answer} className={classes.question}>
        <Title order={2} size="h4" id={`${id}-title`}>
          {t.title({ name })}
        </Title>
        <p id={`${id}-body`}>{t.body}</p>
        <TextInput
          {...NO_LOGIN}
          label={t.typed({ name })}
          value={typed}
          error={isWrong && t.differs}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
          spellCheck={false}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t.no}
          </Button>
          <Button type="submit" color="var(--danger-action)">
            {t.yes}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}
