import { createRoot } from 'react-dom/client';
import { FlagsProvider } from './components/Flags';
import { Site } from './Site';
import { SessionProvider } from './session/Session';
import { applyTheme } from './session/theme';

applyTheme();

const place = document.getElementById('site');
if (!place) throw new Error('index.html has no element with the id "site"');

createRoot(place).render(
  <FlagsProvider>
    <SessionProvider>
      <Site />
    </SessionProvider>
  </FlagsProvider>,
);
