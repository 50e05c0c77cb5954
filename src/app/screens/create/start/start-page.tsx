import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../../../contract/gateway-api';
import { useDraft } from '../../../drafts/use-draft';
import { i18n } from '../../../i18n/i18n';
import { useSession } from '../../../lookups/session';
import { type BeginningKey, PRESET_KEYS } from '../../../presets/preset-keys';
import { useServices } from '../../../services/services';
import { Icon } from '../../../theme/icons';
import { Notice } from '../../../theme/notice';
import { loadPart, useFailure } from '../../../ui/load-part';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { asked, extra } from '../../../ui/parts';
import { DraftCard } from './draft-card';
import { PresetCard } from './preset-card';
import classes from './start.module.css';
import { useArrival } from './use-arrival';

/** Most people have none. */
const KeptDraftsList = extra(() => import('./kept-drafts-list'));
const BeingCreated = extra(() => import('../being-created'));
const ImportPanel = asked(() => import('../import/import-panel'));

const messages = i18n('startPage', {
  title: 'How do you want to start?',
  lead: 'Presets use your project’s resources. Nothing is created until you confirm.',
  scratch: 'Start from scratch',
  scratchDetail: 'Step by step, with defaults.',
  import: 'Import',
  importDetail: 'A request, instance, or exported form.',
  unreadable: 'This link can’t be opened',
  unreadableBody:
    'The link is incomplete or was made with a different version. Ask for a new one. Nothing was filled in.',
});

/** `/create`: the ways into the form. The session is known here: `App` shows no screen without it. */
export default function StartPage() {
  const { data: session } = useSession();
  return session ? <StartOf session={session} /> : null;
}

function StartOf({ session }: { session: Session }) {
  const t = useStore(messages);
  const [, navigate] = useLocation();
  const services = useServices();
  const [beginning, setBeginning] = useState<BeginningKey>();
  const [isImporting, setImporting] = useState(false);
  const draft = useDraft(session);
  const fail = useFailure();
  const arrival = useArrival(session);
  useEffect(prefetchForm, []);
  if (arrival === 'filling') return <Loading />;

  const beginWith = async (key: BeginningKey) => {
    if (beginning) return;
    setBeginning(key);
    try {
      const { begin } = await loadPart(() => import('./begin'));
      await begin(services, session, key);
      navigate(key === 'scratch' ? '/create/basics' : '/create/review');
    } catch (error) {
      fail(error);
    } finally {
      setBeginning(undefined);
    }
  };
  return (
    <Page title={t.title} lead={t.lead}>
      <Suspense>
        <BeingCreated />
      </Suspense>
      {arrival === 'unreadable' && (
        <Notice tone="warning" title={t.unreadable} announce="alert">
          {t.unreadableBody}
        </Notice>
      )}
      {draft && (
        <>
          <DraftCard draft={draft} session={session} />
          <Suspense>
            <KeptDraftsList session={session} open={draft} />
          </Suspense>
        </>
      )}
      <div className={classes.presets}>
        {PRESET_KEYS.map((preset) => (
          <PresetCard
            key={preset}
            preset={preset}
            isBusy={beginning === preset}
            onBegin={() => void beginWith(preset)}
          />
        ))}
      </div>
      <div className={classes.others}>
        <Way
          icon="plus"
          name={t.scratch}
          detail={t.scratchDetail}
          isBusy={beginning === 'scratch'}
          onPress={() => void beginWith('scratch')}
        />
        <Way
          icon="import"
          name={t.import}
          detail={t.importDetail}
          isOpen={isImporting}
          onPress={() => setImporting(!isImporting)}
        />
      </div>
      {isImporting && (
        <Suspense fallback={<Loading />}>
          <ImportPanel session={session} />
        </Suspense>
      )}
    </Page>
  );
}

interface WayProps {
  icon: 'plus' | 'import';
  name: string;
  detail: string;
  /** Whether what it opens below is open. */
  isOpen?: boolean;
  /** It was pressed, and the lists are being read. */
  isBusy?: boolean;
  onPress: () => void;
}

function Way({ icon, name, detail, isOpen, isBusy, onPress }: WayProps) {
  return (
    <div className={classes.way}>
      <Button
        variant="default"
        leftSection={<Icon name={icon} size={16} />}
        aria-disabled={isBusy || undefined}
        onClick={onPress}
        {...(isOpen !== undefined && { 'aria-expanded': isOpen })}
      >
        {name}
      </Button>
      <span className={classes.detail}>{detail}</span>
    </div>
  );
}

/** Every way from here leads to the form, so it is fetched while the person reads. */
function prefetchForm(): void {
  void import('../create-page').catch(() => undefined);
}
