import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { instanceName } from '../../../contract/create-instance';
import { afterPointerUp } from '../../fields/after-pointer-up';
import { useFieldError } from '../../fields/use-field';
import { errorMessages } from '../../i18n/errors';
import { i18n } from '../../i18n/i18n';
import { useInstancesNamed } from '../../lookups/use-instances-named';
import { useOpenAttemptsOf } from '../../submission/use-attempts';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { useDeferredValues } from '../use-deferred-values';

const messages = i18n('nameInUse', {
  own: 'This may be the instance you requested earlier. Check that under Review and create first: another name could create a second instance.',
});

/** A name that stays as it is for so long, in milliseconds, is not being typed any more. */
const REST_MS = 500;

/** The name, when typing has come to a rest. */
function useRestingName(): string {
  const [name] = useDeferredValues(['basics.name']);
  const [resting] = useDebouncedValue(name, REST_MS);
  return name === resting ? name : '';
}

/** Lookups wait for the release by themselves (fields/after-pointer-up.ts), but what was read before is there as soon as the name rests. */
function useWhenPointerRests(isTrue: boolean): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let isOver = false;
    afterPointerUp(() => isOver || setShown(isTrue));
    return () => {
      isOver = true;
    };
  }, [isTrue]);
  return isTrue && isShown;
}

/**
 * Says that a name is taken as soon as that is known; Continue then makes it an error of the field. Where the list can't
 * be read, nothing is said. A name under which a request of this browser isn't resolved is never advised against: another
 * name could be a second purchase. It takes the place of the hint, which is the longer of the two, because whoever has
 * typed a name is on the way to Continue.
 */
export default function NameInUse() {
  const t = useStore(messages);
  const { nameTaken } = useStore(errorMessages);
  const name = useRestingName();
  const named = useInstancesNamed(name, instanceName.safeParse(name).success);
  const isOwn = useOpenAttemptsOf(name).length > 0;
  const { error } = useFieldError<CreateFormValues>('basics.name');
  const isShown = useWhenPointerRests(error === undefined && (isOwn || Boolean(named.data?.length)));
  if (!isShown) return null;
  return (
    <span role="status" className={classes.said}>
      {isOwn ? t.own : nameTaken}
    </span>
  );
}
