/** The static demo (docs/decisions/0012-static-demo.md). */
import '../theme/mantine-styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { createGateway } from '../../gateway/gateway';
import { inPage } from '../../gateway/in-page';
import { oneSession } from '../../gateway/one-session';
import { SANDBOX_SESSION, sandboxUpstream } from '../../gateway/sandbox-upstream';
import { App } from '../app';
import { safeStorage } from '../browser/safe-storage';
import { openLanguage } from '../i18n/language';
import { transport } from '../lookups/http';
import { nameStart } from '../presets/name-start';
import { createServices } from '../services/services';
import { simulatedPace } from '../ui/simulated-pace';
import { openDemoCloud } from './demo-cloud';
import { hashLocation } from './hash-location';
import { followInnerLinks } from './inner-links';
import { openPresenter, startOf } from './presenter';
import { PresenterBar } from './presenter-bar';
import { presenterMessages } from './presenter-bar.messages';
import { scenarioOf } from './scenarios';
import { findRun, watchForStarts } from './start-scenario';
import { prefixTitle } from './title-prefix';

z.config({ jitless: true });

const storages = {
  local: safeStorage(() => window.localStorage),
  ofTab: safeStorage(() => window.sessionStorage),
};

async function open(container: HTMLElement): Promise<void> {
  await openLanguage();
  prefixTitle(document);
  // Locks and random IDs need a secure context.
  if (!window.isSecureContext) {
    container.textContent = presenterMessages.get().insecure;
    return;
  }
  followInnerLinks(document);
  const { record, isNew } = await findRun(storages);
  const presenter = openPresenter(storages.local);
  watchForStarts(record);
  const cloud = await openDemoCloud(record, { storage: storages.local, locks: navigator.locks });
  const gateway = createGateway(oneSession(sandboxUpstream(cloud.ask, cloud.ask)));
  const services = createServices((give) => give(transport, inPage(gateway, new URL('.', document.baseURI).pathname)));
  cloud.pace.subscribe((pace) => services.get(simulatedPace).set(pace));
  presenter.subscribe(({ customer }) => services.get(nameStart).set(startOf(customer)));
  const { isFilledIn, isUnpaid } = scenarioOf(record.scenario);
  if (isNew && isFilledIn) {
    const { fillIn } = await import('./fill-in');
    await fillIn(services, SANDBOX_SESSION, isUnpaid);
  }
  const bar = (
    <PresenterBar
      scenario={record.scenario}
      speed={cloud.speed}
      onSpeed={(speed) => void cloud.changeSpeed(speed)}
      presenter={presenter}
    />
  );
  createRoot(container).render(
    <StrictMode>
      <App services={services} address={hashLocation} above={bar} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void open(root);
