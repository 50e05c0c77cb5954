import { useStore } from '@nanostores/react';
import { Suspense, useEffect } from 'react';
import { idle } from '../../browser/when-idle';
import { selectField } from '../../fields/field-id';
import { i18n } from '../../i18n/i18n';
import { extra } from '../../ui/parts';
import { StepTextField } from '../step-text-field';
import classes from '../steps.module.css';
import { labels } from './basics.words';

const messages = i18n('nameField', {
  hint: '4–64 characters: letters, digits, hyphens (-), and underscores (_). Must start with a letter and be unique in the project.',
});

/** The person types first: only then is there anything to say. */
const NameInUse = extra(async () => {
  await idle();
  return import('./name-in-use');
});

interface NameFieldProps {
  /** Without the hint: a suggestion stands there. */
  isBare?: boolean;
  /** It has the focus, and its text selected, as soon as it's there. Not on a phone, where the keyboard would cover the page. */
  selects?: boolean;
}

/** The instance's name, in Basics and on Review. */
export function NameField({ isBare = false, selects = false }: NameFieldProps) {
  const t = useStore(messages);
  const label = useStore(labels);
  useEffect(() => {
    if (selects && window.matchMedia('(pointer: fine)').matches) selectField('basics.name');
  }, [selects]);
  return (
    <StepTextField
      name="basics.name"
      label={label.name}
      hint={
        <span className={classes.hintOrWord}>
          {!isBare && <span>{t.hint}</span>}
          <Suspense>
            <NameInUse />
          </Suspense>
        </span>
      }
    />
  );
}
