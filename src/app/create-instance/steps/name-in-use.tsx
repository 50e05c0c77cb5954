import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { instanceName } from '../../../contract/create-instance';
import { useInstancesNamed } from '../../api/use-instances-named';
import { whenPointerRests } from '../../fields/pointer-rest';
import { Notice } from '../../theme/notice';
import { i18n } from '../../wording/i18n';
import { params } from '../../wording/params';
import { useOpenAttemptsOf } from '../attempt/use-attempts';
import { useLater } from '../use-later';

const messages = i18n('nameInUse', {
  title: params('An instance is called {name} already'),
  body: 'Choose another name: under this one Create sends nothing, as long as that instance is there.',
  ownTitle: params('{name} may be your own order'),
  own: 'An order of this name was sent from here, and its answer never came. Settle it on Review first: under another name you would order a second instance.',
});

/** A name that stays as it is for so long, in milliseconds, is not being typed any more. */
const REST_MS = 500;

/** The name, when typing has come to a rest. */
function useRestingName(): string {
  const [name] = useLater(['basics.name']);
  const [resting, setResting] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => setResting(name), REST_MS);
    return () => clearTimeout(rest);
  }, [name]);
  return name === resting ? name : '';
}

/** Lookups wait for the release by themselves (fields/pointer-rest.ts), but what was read before is there as soon as the name rests. */
function useWhenPointerRests(isTrue: boolean): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    let isOver = false;
    whenPointerRests(() => isOver || setShown(isTrue));
    return () => {
      isOver = true;
    };
  }, [isTrue]);
  return isTrue && isShown;
}

/**
 * Says that a name is taken as soon as that is known. It keeps nobody from going on: Review looks again, and so does
 * Create, which has the last word. Where the list cannot be read, nothing is said. A name under which an order of this
 * browser is not settled is never advised against: another name would be the second purchase.
 */
export default function NameInUse() {
  const t = useStore(messages);
  const name = useRestingName();
  const named = useInstancesNamed(name, instanceName.safeParse(name).success);
  const isOwn = useOpenAttemptsOf(name).length > 0;
  const isShown = useWhenPointerRests(isOwn || Boolean(named.data?.length));
  if (!isShown) return null;
  return (
    <Notice tone="warning" title={isOwn ? t.ownTitle({ name }) : t.title({ name })} announce="status">
      {isOwn ? t.own : t.body}
    </Notice>
  );
}
