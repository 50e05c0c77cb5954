import './theme/mantine-styles';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { App, preloadScreen } from './app';
import { openLanguage } from './i18n/language';
import { BASE_PATH } from './lookups/base-address';
import { launchLink } from './lookups/launch-link';
import { readSessionAhead, rereadSession } from './lookups/session';
import { createServices } from './services/services';

// The page's policy forbids code made from text, which zod would use to go faster.
z.config({ jitless: true });

const services = createServices();
const link = services.get(launchLink);
// Before anything is rendered: the token in the address is good for one use, and not to be left lying there.
link.open();
window.addEventListener('hashchange', () => {
  if (link.open()) void rereadSession(services);
});

// All of it is going to be needed, and nothing has to wait until the first screen is drawn.
const session = readSessionAhead(services);
preloadScreen(services, `/${window.location.pathname.slice(BASE_PATH.length)}`, session);

function render(): void {
  const root = document.getElementById('root');
  if (!root) return;
  // In small pieces: a key or a click meanwhile is answered between two of them.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App services={services} />
      </StrictMode>,
    ),
  );
}

// Whoever reads Chinese sees no English first. English waits for nothing.
const words = openLanguage();
if (words) void words.then(render);
else render();
