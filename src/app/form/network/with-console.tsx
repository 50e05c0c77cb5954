import { useStore } from '@nanostores/react';
import { useSession } from '../../lookups/session';
import { ExternalLink } from '../../ui/external-link';
import { Gap } from '../../ui/gap';
import { consoleAddress } from '../../ui/vendor-links';
import { networkMessages } from './network-step.messages';

/** What to do, and where; a sandbox has no such console. */
export function WithConsole({ text, isForEips = false }: { text: string; isForEips?: boolean }) {
  const t = useStore(networkMessages);
  const { data: session } = useSession();
  return (
    <>
      {text}
      <Gap />
      {session?.mode === 'cloud' && (
        <ExternalLink href={consoleAddress('vpc', session.region)}>
          {isForEips ? t.eipConsole : t.vpcConsole}
        </ExternalLink>
      )}
    </>
  );
}
