import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import { instanceName } from '../../../contract/create-instance';
import { fetchInstancesByName } from '../../api/instances';
import { useLookup } from '../../api/use-lookup';
import { Notice } from '../../theme/notice';
import { i18n } from '../../wording/i18n';
import { params } from '../../wording/params';
import { useLater } from '../use-later';

const messages = i18n('nameInUse', {
  title: params('An instance is called {name} already'),
  body: 'Choose another name: under this one Create sends nothing, as long as that instance is there.',
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

/**
 * Says that a name is taken as soon as that is known. It keeps nobody from going on: Review looks again, and so does
 * Create, which has the last word. Where the list cannot be read, nothing is said.
 */
export default function NameInUse() {
  const t = useStore(messages);
  const name = useRestingName();
  // The reading outlives the step, so that Back has its answer; Review shares it, and reads anew when it is older.
  const named = useLookup(['instances-named', name], (session) => fetchInstancesByName(session, name), {
    enabled: instanceName.safeParse(name).success,
  });
  if (!named.data || named.data.length === 0) return null;
  return (
    <Notice tone="warning" title={t.title({ name })} announce="status">
      {t.body}
    </Notice>
  );
}
